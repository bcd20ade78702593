package org.playcaller.scenario;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Verdict;
import org.playcaller.forecast.Rests;
import org.playcaller.plan.Gain;
import org.playcaller.plan.Hours;
import org.playcaller.plan.Outlook;
import org.playcaller.plan.Standing;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Nearest;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Expectation.Expected;
import org.playcaller.scenario.Expectation.ExpectedGain;
import org.playcaller.scenario.Expectation.ExpectedVerdict;
import org.playcaller.scenario.Expectation.Range;
import org.playcaller.scenario.Expectation.Stopped;
import org.playcaller.state.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a case expects. */
final class ExpectationReader {

  /** What is written as a list of plays. */
  static final List<String> PLAYS =
      List.of(
          "today",
          "afterToday",
          "includes",
          "excludes",
          "order",
          "thisPeriod",
          "nextPeriod",
          "held",
          "warns",
          "diagnoses",
          "says");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> KEYS =
      List.of(
          "headline",
          "first",
          "today",
          "afterToday",
          "includes",
          "excludes",
          "order",
          "points",
          "thisPeriod",
          "nextPeriod",
          "held",
          "warns",
          "diagnoses",
          "says",
          "standing",
          "outlook",
          "chance",
          "gains",
          "verdicts",
          "because",
          "whyNot");
  private static final List<String> ADVICE_KEYS = List.of("play", "with", "by");
  private static final List<String> STOPPED_KEYS = List.of("play", "with", "stoppedBy");
  private static final List<String> VERDICT_KEYS = List.of("verdict", "until");
  private static final List<String> VERDICTS =
      Arrays.stream(Verdict.values()).map(Verdict::word).toList();
  private static final List<String> CHANCE_KEYS = List.of("between", "withPlanBetween");

  /** The names of the standing's figures. */
  static final List<String> FIGURES =
      Arrays.stream(Standing.class.getRecordComponents())
          .filter(ExpectationReader::isFigure)
          .map(component -> component.getName())
          .toList();

  /** The names of what the plan adds up to. */
  static final List<String> SUMS =
      Stream.of(Outlook.class, Hours.class)
          .flatMap(record -> Arrays.stream(record.getRecordComponents()))
          .filter(ExpectationReader::isFigure)
          .map(component -> component.getName())
          .toList();

  /** The names of what an action brings. */
  static final List<String> GAINS =
      Arrays.stream(Gain.class.getRecordComponents())
          .filter(ExpectationReader::isFigure)
          .map(component -> component.getName())
          .toList();

  /** Where a figure rests is no figure. */
  private static boolean isFigure(RecordComponent component) {
    return component.getType() != Rests.class
        && component.getType() != Map.class
        && !component.getName().equals("freeFor");
  }

  private final Playbook playbook;
  private final Faults faults;
  private final @Nullable People people;

  /** Reads what is expected of a state; of a faulty one, null, nobody is looked up. */
  ExpectationReader(Playbook playbook, Faults faults, @Nullable State state) {
    this.playbook = playbook;
    this.faults = faults;
    this.people = state == null ? null : new People(playbook.facts(state).all());
  }

  Expectation read(String at, JsonNode node) {
    if (!node.isObject() || node.isEmpty()) {
      faults.at(
          at,
          "the case expects nothing, so it cannot fail",
          "write one of " + String.join(", ", KEYS));
    }
    for (String key : node.propertyNames()) {
      faults.known(at + "/" + key, key, KEYS);
    }
    JsonNode first = node.get("first");
    JsonNode chance = chance(at + "/chance", node.get("chance"));
    Expectation expect =
        new Expectation(
            texts(at + "/headline", node.get("headline")),
            first == null ? null : expected(at + "/first", first),
            list(at, node, "today"),
            list(at, node, "afterToday"),
            list(at, node, "includes"),
            list(at, node, "excludes"),
            list(at, node, "order"),
            cards(at + "/points", node.get("points")),
            list(at, node, "thisPeriod"),
            list(at, node, "nextPeriod"),
            list(at, node, "held"),
            list(at, node, "warns"),
            list(at, node, "diagnoses"),
            list(at, node, "says"),
            figures(at + "/standing", node.get("standing"), FIGURES),
            figures(at + "/outlook", node.get("outlook"), SUMS),
            range(at + "/chance/between", chance.get("between")),
            range(at + "/chance/withPlanBetween", chance.get("withPlanBetween")),
            gains(at + "/gains", node.get("gains")),
            verdicts(at + "/verdicts", node.get("verdicts")),
            texts(at + "/because", node.get("because")),
            whyNot(at + "/whyNot", node.get("whyNot")));
    new Contradictions(faults, at, node).in(expect);
    return expect;
  }

  /** Each list is one card. */
  private List<List<Expected>> cards(String at, @Nullable JsonNode node) {
    List<List<Expected>> cards = new ArrayList<>();
    for (Item item : items(at, node, "cards", "[[play, play], [play]]")) {
      cards.add(plays(item.at(), item.node()));
    }
    return cards;
  }

  private List<Expected> list(String at, JsonNode node, String key) {
    return plays(at + "/" + key, node.get(key));
  }

  private List<Expected> plays(String at, @Nullable JsonNode node) {
    List<Expected> list = new ArrayList<>();
    for (Item item : items(at, node, "plays", "[play, play]")) {
      Expected expected = expected(item.at(), item.node());
      if (expected != null) {
        list.add(expected);
      }
    }
    return list;
  }

  private record Item(String at, JsonNode node) {}

  private List<Item> items(String at, @Nullable JsonNode node, String of, String written) {
    List<Item> items = new ArrayList<>();
    if (node != null && (!node.isArray() || node.isEmpty())) {
      String key = at.substring(at.lastIndexOf('/') + 1);
      faults.at(at, "\"" + key + "\" is no list of " + of, "write " + written);
    }
    for (int i = 0; node != null && node.isArray() && i < node.size(); i++) {
      items.add(new Item(at + "/" + i, node.get(i)));
    }
    return items;
  }

  private @Nullable Expected expected(String at, JsonNode node) {
    if (node.isString()) {
      knownPlay(at, node.stringValue());
      return new Expected(node.stringValue(), null, null);
    }
    if (!node.isObject() || !node.path("play").isString()) {
      faults.at(at, "this names no play", "write the play's id, or {play: its id, with: whom}");
      return null;
    }
    faults.onlyKeys(at, node, ADVICE_KEYS);
    String play = node.get("play").stringValue();
    String with = text(node.get("with"));
    String by = text(node.get("by"));
    if (by != null) {
      knownPlay(at + "/by", by);
    }
    if (knownPlay(at + "/play", play) && with != null) {
      knownPerson(at + "/with", with, play);
    }
    return new Expected(play, with, by);
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.asString();
  }

  private boolean knownPlay(String at, String play) {
    List<String> plays = playbook.plays().stream().map(Play::id).toList();
    return faults.known(
        at, play, plays, "name a play of the playbook, or remove it where the play was retired");
  }

  private void knownPerson(String at, String with, String id) {
    Play play = playbook.play(id);
    if (people == null || play == null || !faults.known(at, with, people.all())) {
      return;
    }
    if (!people.of(play).contains(with)) {
      faults.at(
          at,
          id + " is never about \"" + with + "\": it looks for " + People.lookedFor(play),
          people.of(play).isEmpty()
              ? "leave with: out"
              : "name one of " + String.join(", ", people.of(play)));
    }
  }

  private Map<String, JsonNode> figures(String at, @Nullable JsonNode node, List<String> known) {
    Map<String, JsonNode> figures = new LinkedHashMap<>();
    if (node != null && (!node.isObject() || node.isEmpty())) {
      String key = at.substring(at.lastIndexOf('/') + 1);
      faults.at(
          at,
          "\"" + key + "\" names no figure",
          "write {name: value}, with one of " + String.join(", ", known));
    }
    if (node != null) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        faults.known(at + "/" + entry.getKey(), entry.getKey(), known);
        figures.put(entry.getKey(), entry.getValue());
      }
    }
    return figures;
  }

  private JsonNode chance(String at, @Nullable JsonNode node) {
    JsonNode chance = node == null ? tools.jackson.databind.node.MissingNode.getInstance() : node;
    if (node != null && (!node.isObject() || node.isEmpty())) {
      faults.at(at, "\"chance\" has no bounds", "write {between: [0.1, 0.4]}");
    } else if (node != null) {
      faults.onlyKeys(at, node, CHANCE_KEYS);
    }
    return chance;
  }

  private @Nullable Range range(String at, @Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    boolean two = node.isArray() && node.size() == 2;
    if (!two || !node.get(0).isNumber() || !node.get(1).isNumber()) {
      faults.at(at, "this is not two numbers", "write [0.1, 0.4]");
      return null;
    }
    BigDecimal from = node.get(0).decimalValue();
    BigDecimal to = node.get(1).decimalValue();
    if (from.signum() < 0 || to.compareTo(BigDecimal.ONE) > 0 || from.compareTo(to) > 0) {
      faults.at(
          at, "these are no bounds of a chance", "write two shares from 0 to 1, the lower first");
    } else if (from.signum() == 0 && to.compareTo(BigDecimal.ONE) == 0) {
      faults.at(at, "every chance is between 0 and 1, so it cannot fail", "write narrower bounds");
    }
    return new Range(from, to);
  }

  /** {play: its id, with: whom, figure: value}. */
  private List<ExpectedGain> gains(String at, @Nullable JsonNode node) {
    List<ExpectedGain> gains = new ArrayList<>();
    for (Item item : items(at, node, "gains", "[{play: its id, thisPeriod: 500}]")) {
      ObjectNode action = NODES.objectNode();
      ObjectNode figures = NODES.objectNode();
      for (Map.Entry<String, JsonNode> entry : item.node().properties()) {
        boolean names = entry.getKey().equals("play") || entry.getKey().equals("with");
        (names ? action : figures).set(entry.getKey(), entry.getValue());
      }
      Expected expected = expected(item.at(), action);
      Map<String, JsonNode> known = figures(item.at(), figures, GAINS);
      if (expected != null) {
        gains.add(new ExpectedGain(expected, known));
      }
    }
    return gains;
  }

  /** {deal: verdict}, or {deal: {verdict: a word, until: a day}}. */
  private List<ExpectedVerdict> verdicts(String at, @Nullable JsonNode node) {
    List<ExpectedVerdict> verdicts = new ArrayList<>();
    if (node != null && (!node.isObject() || node.isEmpty())) {
      faults.at(at, "\"verdicts\" names no deal", "write {its id: " + VERDICTS.get(0) + "}");
      return verdicts;
    }
    for (Map.Entry<String, JsonNode> entry :
        node == null ? Set.<Map.Entry<String, JsonNode>>of() : node.properties()) {
      String place = at + "/" + entry.getKey();
      JsonNode told = entry.getValue();
      if (told.isObject()) {
        faults.onlyKeys(place, told, VERDICT_KEYS);
      }
      String verdict = told.isObject() ? told.path("verdict").asString() : told.asString();
      String until = text(told.get("until"));
      boolean isKnown = faults.known(place, verdict, VERDICTS);
      if (isKnown && (people == null || faults.known(place, entry.getKey(), people.deals()))) {
        verdicts.add(new ExpectedVerdict(entry.getKey(), verdict, until));
      }
    }
    return verdicts;
  }

  private List<String> texts(String at, @Nullable JsonNode node) {
    List<String> texts = new ArrayList<>();
    for (Item item : items(at, node, "texts", "[text, text]")) {
      String text = item.node().asString();
      if (text.isBlank()) {
        faults.at(
            item.at(), "every reason has no text in it, so it cannot fail", "write a piece of it");
      }
      texts.add(text);
    }
    return texts;
  }

  private List<Stopped> whyNot(String at, @Nullable JsonNode node) {
    List<Stopped> list = new ArrayList<>();
    for (Item item : items(at, node, "plays", "[{play: its id, stoppedBy: the condition}]")) {
      Stopped stopped = stopped(item.at(), item.node());
      if (stopped != null) {
        list.add(stopped);
      }
    }
    return list;
  }

  private @Nullable Stopped stopped(String at, JsonNode node) {
    if (!node.path("play").isString() || !node.path("stoppedBy").isString()) {
      faults.at(
          at,
          "this names no play and what stops it",
          "write {play: its id, with: whom, stoppedBy: a piece of the condition}");
      return null;
    }
    faults.onlyKeys(at, node, STOPPED_KEYS);
    String id = node.get("play").stringValue();
    String with = text(node.get("with"));
    String line = node.get("stoppedBy").stringValue();
    Play play = knownPlay(at + "/play", id) ? playbook.play(id) : null;
    if (play != null) {
      if (with != null) {
        knownPerson(at + "/with", with, id);
      }
      knownLine(at + "/stoppedBy", line, play);
    }
    return new Stopped(id, with, line);
  }

  private void knownLine(String at, String line, Play play) {
    List<String> lines =
        play.conditions().stream().map(Condition::text).map(String::strip).toList();
    boolean known = !line.isBlank() && lines.stream().anyMatch(one -> one.contains(line.strip()));
    if (!known) {
      String nearest = Nearest.of(line.strip(), lines);
      faults.at(
          at,
          "\"" + line + "\" stands in no condition of " + play.id(),
          nearest == null
              ? "write a piece of " + String.join(" / ", lines)
              : "did you mean \"" + nearest + "\"?");
    }
  }
}
