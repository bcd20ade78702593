package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Verdict;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Expectation.Expected;
import org.playcaller.scenario.Expectation.ExpectedGain;
import org.playcaller.scenario.Expectation.ExpectedVerdict;
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
  private static final List<String> VERDICT_KEYS = List.of("verdict", "until");
  private static final List<String> VERDICTS =
      Arrays.stream(Verdict.values()).map(Verdict::word).toList();

  private final Faults faults;
  private final @Nullable People people;
  private final AdviceReader advice;
  private final FigureReader figures;

  /** Reads what is expected of a state; of a faulty one, null, nobody is looked up. */
  ExpectationReader(Playbook playbook, Faults faults, @Nullable State state) {
    this.faults = faults;
    this.people = state == null ? null : new People(playbook.facts(state).all());
    this.advice = new AdviceReader(playbook, faults, people);
    this.figures = new FigureReader(faults);
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
    JsonNode chance = figures.chance(at + "/chance", node.get("chance"));
    Expectation expect =
        new Expectation(
            texts(at + "/headline", node.get("headline")),
            first == null ? null : advice.one(at + "/first", first),
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
            figures.read(at + "/standing", node.get("standing"), FigureReader.FIGURES),
            figures.read(at + "/outlook", node.get("outlook"), FigureReader.SUMS),
            figures.range(at + "/chance/between", chance.get("between")),
            figures.range(at + "/chance/withPlanBetween", chance.get("withPlanBetween")),
            gains(at + "/gains", node.get("gains")),
            verdicts(at + "/verdicts", node.get("verdicts")),
            texts(at + "/because", node.get("because")),
            advice.stopped(at + "/whyNot", node.get("whyNot")));
    new Contradictions(faults, at, node).in(expect);
    return expect;
  }

  /** Each list is one card. */
  private List<List<Expected>> cards(String at, @Nullable JsonNode node) {
    List<List<Expected>> cards = new ArrayList<>();
    for (Item item : Item.in(faults, at, node, "cards", "[[play, play], [play]]")) {
      cards.add(advice.list(item.at(), item.node()));
    }
    return cards;
  }

  private List<Expected> list(String at, JsonNode node, String key) {
    return advice.list(at + "/" + key, node.get(key));
  }

  /** {play: its id, with: whom, figure: value}. */
  private List<ExpectedGain> gains(String at, @Nullable JsonNode node) {
    List<ExpectedGain> gains = new ArrayList<>();
    for (Item item : Item.in(faults, at, node, "gains", "[{play: its id, thisPeriod: 500}]")) {
      ObjectNode action = NODES.objectNode();
      ObjectNode told = NODES.objectNode();
      for (Map.Entry<String, JsonNode> entry : item.node().properties()) {
        boolean names = entry.getKey().equals("play") || entry.getKey().equals("with");
        (names ? action : told).set(entry.getKey(), entry.getValue());
      }
      Expected expected = advice.one(item.at(), action);
      Map<String, JsonNode> known = figures.read(item.at(), told, FigureReader.GAINS);
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
      String until = AdviceReader.text(told.get("until"));
      boolean isKnown = faults.known(place, verdict, VERDICTS);
      if (isKnown && (people == null || faults.known(place, entry.getKey(), people.deals()))) {
        verdicts.add(new ExpectedVerdict(entry.getKey(), verdict, until));
      }
    }
    return verdicts;
  }

  private List<String> texts(String at, @Nullable JsonNode node) {
    List<String> texts = new ArrayList<>();
    for (Item item : Item.in(faults, at, node, "texts", "[text, text]")) {
      String text = item.node().asString();
      if (text.isBlank()) {
        faults.at(
            item.at(), "every reason has no text in it, so it cannot fail", "write a piece of it");
      }
      texts.add(text);
    }
    return texts;
  }
}
