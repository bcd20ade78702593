package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Plan;
import org.playcaller.playbook.Nearest;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Expectation.Expected;
import org.playcaller.state.State;
import org.playcaller.yaml.Place;
import org.playcaller.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Reads what a case expects. */
final class ExpectationReader {

  private static final List<String> KEYS =
      List.of(
          "first",
          "includes",
          "excludes",
          "order",
          "thisPeriod",
          "nextPeriod",
          "heldBack",
          "warns",
          "diagnoses",
          "says",
          "standing",
          "because");
  private static final List<String> ADVICE_KEYS = List.of("play", "with", "by");
  private static final List<String> FIGURES =
      Arrays.stream(Plan.Standing.class.getRecordComponents()).map(c -> c.getName()).toList();

  /** Takes a fault. */
  interface Faults {
    void add(Place place, String what, String remedy);
  }

  private final Playbook playbook;
  private final YamlDocument yaml;
  private final Faults faults;
  private Set<String> people = Set.of();

  ExpectationReader(Playbook playbook, YamlDocument yaml, Faults faults) {
    this.playbook = playbook;
    this.yaml = yaml;
    this.faults = faults;
  }

  Expectation read(String pointer, JsonNode node, @Nullable State state) {
    this.people = state == null ? Set.of() : people(state);
    if (!node.isObject() || node.isEmpty()) {
      faults.add(
          yaml.place(pointer),
          "the case expects nothing, so it cannot fail",
          "write one of " + String.join(", ", KEYS));
    }
    for (String key : node.propertyNames()) {
      known(pointer + "/" + key, key, KEYS);
    }
    JsonNode first = node.get("first");
    return new Expectation(
        first == null ? null : expected(pointer + "/first", first),
        list(pointer, node, "includes"),
        list(pointer, node, "excludes"),
        order(pointer, node),
        list(pointer, node, "thisPeriod"),
        list(pointer, node, "nextPeriod"),
        list(pointer, node, "heldBack"),
        list(pointer, node, "warns"),
        list(pointer, node, "diagnoses"),
        list(pointer, node, "says"),
        standing(pointer + "/standing", node.get("standing")),
        texts(pointer + "/because", node.get("because")));
  }

  private static Set<String> people(State state) {
    return playableIds(state).collect(Collectors.toUnmodifiableSet());
  }

  private static java.util.stream.Stream<String> playableIds(State state) {
    return java.util.stream.Stream.of(
            state.opportunities().stream().flatMap(o -> both(o.id(), o.contact())),
            state.oldProspects().stream().flatMap(p -> both(p.id(), p.contact())),
            state.customers().stream().flatMap(c -> both(c.id(), c.contact())),
            state.network().stream().map(n -> n.id()),
            state.groups().stream().map(g -> g.id()),
            state.leads().stream().flatMap(l -> both(l.id(), l.contact())),
            state.intentions().stream().flatMap(i -> both("intention-1", i.id())))
        .flatMap(ids -> ids);
  }

  private static java.util.stream.Stream<String> both(String one, @Nullable String other) {
    return other == null ? java.util.stream.Stream.of(one) : java.util.stream.Stream.of(one, other);
  }

  private List<Expected> order(String pointer, JsonNode node) {
    List<Expected> order = list(pointer, node, "order");
    if (node.path("order").size() == 1) {
      faults.add(
          yaml.place(pointer + "/order"),
          "an order of one play cannot fail",
          "name the play that comes after it, or write first:");
    }
    return order;
  }

  private List<Expected> list(String pointer, JsonNode node, String key) {
    JsonNode value = node.get(key);
    List<Expected> list = new ArrayList<>();
    if (value == null) {
      return list;
    }
    String at = pointer + "/" + key;
    if (!value.isArray() || value.isEmpty()) {
      faults.add(yaml.place(at), "\"" + key + "\" is no list of plays", "write [play, play]");
      return list;
    }
    for (int i = 0; i < value.size(); i++) {
      Expected expected = expected(at + "/" + i, value.get(i));
      if (expected != null) {
        list.add(expected);
      }
    }
    return list;
  }

  private @Nullable Expected expected(String pointer, JsonNode node) {
    if (node.isString()) {
      knownPlay(pointer, node.stringValue());
      return new Expected(node.stringValue(), null, null);
    }
    if (!node.isObject() || !node.path("play").isString()) {
      faults.add(
          yaml.place(pointer),
          "this names no play",
          "write the play's id, or {play: its id, with: whom}");
      return null;
    }
    for (String key : node.propertyNames()) {
      known(pointer + "/" + key, key, ADVICE_KEYS);
    }
    String play = node.get("play").stringValue();
    String with = text(node.get("with"));
    String by = text(node.get("by"));
    knownPlay(pointer + "/play", play);
    if (by != null) {
      knownPlay(pointer + "/by", by);
    }
    if (with != null && !people.isEmpty()) {
      known(pointer + "/with", with, people);
    }
    return new Expected(play, with, by);
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.asString();
  }

  private Map<String, JsonNode> standing(String pointer, @Nullable JsonNode node) {
    Map<String, JsonNode> standing = new LinkedHashMap<>();
    if (node != null) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        known(pointer + "/" + entry.getKey(), entry.getKey(), FIGURES);
        standing.put(entry.getKey(), entry.getValue());
      }
    }
    return standing;
  }

  private List<String> texts(String pointer, @Nullable JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node != null && !node.isArray()) {
      faults.add(yaml.place(pointer), "\"because\" is no list of texts", "write [text, text]");
    } else if (node != null) {
      node.forEach(text -> texts.add(text.asString()));
    }
    return texts;
  }

  private void knownPlay(String pointer, String play) {
    known(pointer, play, playbook.plays().stream().map(Play::id).toList());
  }

  private void known(String pointer, String given, java.util.Collection<String> known) {
    if (!known.contains(given)) {
      String nearest = Nearest.of(given, known);
      faults.add(
          yaml.place(pointer),
          "\"" + given + "\" is not known here",
          nearest == null
              ? "use one of " + known.stream().sorted().limit(12).collect(Collectors.joining(", "))
              : "did you mean \"" + nearest + "\"?");
    }
  }
}
