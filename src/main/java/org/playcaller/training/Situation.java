package org.playcaller.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.playcaller.facts.Unit;
import org.playcaller.playbook.Wording;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A state told in short sentences, a list or a person each. */
final class Situation {

  private static final JsonMapper TREES = JsonMapper.builder().build();
  private static final StateJson STATES = new StateJson();

  /** What each list holds, one of it and what is told of it. */
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("bookings", "Won"),
          Map.entry("opportunities", "An open deal"),
          Map.entry("oldProspects", "An old prospect"),
          Map.entry("customers", "A customer"),
          Map.entry("network", "Somebody in the network"),
          Map.entry("groups", "A local group"),
          Map.entry("leads", "A lead"),
          Map.entry("activities", "An activity"),
          Map.entry("intentions", "The rep means to do"),
          Map.entry("history", "So far"),
          Map.entry("mood", "The rep's mood"),
          Map.entry("team", "The team"),
          Map.entry("rep", "The rep"));

  /**
   * The lists of those whom others in the state refer to; the key of anything else says nothing.
   */
  private static final Set<String> REFERRED_TO =
      Set.of("opportunities", "oldProspects", "customers", "network", "groups", "leads");

  private static final Set<String> MONEY = Set.of("amount", "upsellAmount", "averageDeal");

  /** What is measured in the unit of the quota: money or deals. */
  private static final Set<String> IN_THE_QUOTAS_UNIT = Set.of("closedWon", "quota");

  private final State state;
  private final Wording wording;

  private Situation(State state) {
    this.state = state;
    this.wording =
        new Wording(state.currency(), state.quota() != null && state.quota().countsDeals());
  }

  /** The sentences, the day and the standing first. */
  static List<String> of(State state) {
    return new Situation(state).sentences();
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    JsonNode tree = TREES.readTree(STATES.write(state));
    sentences.add(standing());
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      String noun = NOUNS.get(entry.getKey());
      boolean named = REFERRED_TO.contains(entry.getKey());
      if (noun != null && entry.getValue().isArray()) {
        if (entry.getValue().isEmpty()) {
          sentences.add(noun + ": none.");
        }
        entry
            .getValue()
            .forEach(item -> sentences.add(noun(noun, item) + ": " + pieces(item, named) + "."));
      } else if (noun != null && !pieces(entry.getValue(), named).isEmpty()) {
        sentences.add(noun + ": " + pieces(entry.getValue(), named) + ".");
      }
    }
    return sentences;
  }

  private static String noun(String noun, JsonNode item) {
    boolean creditNote =
        noun.equals("Won") && item.path("amount").decimalValue(BigDecimal.ZERO).signum() < 0;
    return creditNote ? "A credit note" : noun;
  }

  private String standing() {
    StringBuilder text = new StringBuilder("It is " + date(state.day()));
    if (state.period() != null) {
      text.append("; the period runs from ")
          .append(date(state.period().start()))
          .append(" to ")
          .append(date(state.period().end()));
    }
    text.append('.');
    if (state.quota() != null) {
      text.append(" The quota is ").append(wording.of(state.quota().size(), Unit.QUOTA));
      text.append('.');
    }
    for (LocalDate holiday : state.holidays()) {
      text.append(" Nobody works on ").append(date(holiday)).append('.');
    }
    return text.toString();
  }

  /** What is known of something: its name first, then a piece for each value. */
  private String pieces(JsonNode node, boolean named) {
    List<String> pieces = new ArrayList<>();
    JsonNode name = node.has("name") ? node.get("name") : node.get("id");
    if (name != null && (named || node.has("name"))) {
      pieces.add(name.asString());
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!Set.of("id", "name").contains(entry.getKey())) {
        pieces.add(words(entry.getKey()) + told(entry.getValue(), entry.getKey()));
      }
    }
    return String.join(", ", pieces);
  }

  private String told(JsonNode node, String field) {
    if (node.isObject()) {
      return " (" + pieces(node, false) + ")";
    }
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(told(item, field).strip()));
      return " " + (items.isEmpty() ? "none" : String.join(" and ", items));
    }
    return " " + value(node, field);
  }

  private String value(JsonNode node, String field) {
    if (node.isBoolean()) {
      return node.booleanValue() ? "yes" : "no";
    }
    if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      return wording.of(number, unit(field));
    }
    String text = node.asString();
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return dayAndDistance(LocalDate.parse(text));
    }
    return text.isBlank() ? "none" : text.replace('-', ' ');
  }

  private static Unit unit(String field) {
    if (IN_THE_QUOTAS_UNIT.contains(field)) {
      return Unit.QUOTA;
    }
    return MONEY.contains(field) ? Unit.MONEY : Unit.TIMES;
  }

  private String dayAndDistance(LocalDate day) {
    long days = ChronoUnit.DAYS.between(state.day(), day);
    String distance =
        days == 0
            ? "today"
            : Math.abs(days)
                + (Math.abs(days) == 1 ? " day " : " days ")
                + (days < 0 ? "ago" : "ahead");
    return date(day) + " (" + distance + ")";
  }

  private String date(LocalDate day) {
    return wording.of(day, Unit.DATE);
  }

  private static String words(String field) {
    return field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
