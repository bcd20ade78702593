package org.playcaller.state;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Counts of past deals that contradict each other: a part that is larger than its whole, and two
 * counts of the same.
 */
final class LearnedChecks {

  private static final List<String> COUNTS = List.of("won", "lost");
  private static final JsonPointer LEARNED = JsonPointer.compile("/history/learned");

  private final JsonNode root;
  private final FaultList faults;

  LearnedChecks(JsonNode root, FaultList faults) {
    this.root = root;
    this.faults = faults;
  }

  void run() {
    for (String count : COUNTS) {
      String whole = "\"" + count + "\" of the company";
      within(at("rep", count), at("company", count), whole);
      within(at("team", count), at("company", count), whole);
      together(count);
      for (String list : List.of("sizes", "stages", "stated")) {
        each(
            LEARNED.appendProperty(list),
            at -> within(at.appendProperty(count), at("company", count), whole));
      }
    }
    opened("opened");
    opened("teamOpened");
    each(
        LEARNED.appendProperty("sizes"),
        at -> {
          within(at.appendProperty("repWon"), at.appendProperty("won"), "\"won\"");
          within(at.appendProperty("repLost"), at.appendProperty("lost"), "\"lost\"");
        });
    once(LEARNED.appendProperty("sizes"), "upTo");
    once(LEARNED.appendProperty("stages"), "stage");
    once(LEARNED.appendProperty("stated"), "probability");
    once(LEARNED.appendProperty("dates"), "daysToClose", "timesPushed");
    steps(LEARNED.appendProperty("ages"));
    each(LEARNED.appendProperty("dates"), at -> steps(at.appendProperty("steps")));
  }

  /** The team leaves the rep out, and the company has both. */
  private void together(String count) {
    BigDecimal rep = number(at("rep", count));
    BigDecimal team = number(at("team", count));
    BigDecimal company = number(at("company", count));
    boolean isEach =
        rep != null
            && team != null
            && company != null
            && rep.compareTo(company) <= 0
            && team.compareTo(company) <= 0;
    if (isEach && rep.add(team).compareTo(company) > 0) {
      faults.add(
          at("team", count),
          Snippet.of(root.at(at("team", count))),
          "With the rep's " + rep + " it is more than the company's " + company + ".",
          "Leave the rep out of the team, and count both in the company.");
    }
  }

  private void opened(String part) {
    JsonPointer months = at(part, "months");
    BigDecimal told = number(months);
    BigDecimal opportunities = number(at(part, "opportunities"));
    if (told != null && opportunities != null && told.signum() == 0 && opportunities.signum() > 0) {
      faults.add(
          months,
          Snippet.of(root.at(months)),
          "Nothing is opened in no months, and " + opportunities + " opportunities were.",
          "Give the months in which they were opened.");
    }
  }

  private void steps(JsonPointer list) {
    once(list, "from");
    each(
        list,
        at -> {
          JsonPointer days = at.appendProperty("dealDays");
          for (String count : COUNTS) {
            within(
                at.appendProperty(count),
                days,
                "\"dealDays\"",
                "Count in \"dealDays\" each day of each deal, that of its closing too.");
          }
        });
  }

  private static JsonPointer at(String part, String count) {
    return LEARNED.appendProperty(part).appendProperty(count);
  }

  private void within(JsonPointer part, JsonPointer whole, String words) {
    within(part, whole, words, "Count the same deals in both.");
  }

  private void within(JsonPointer part, JsonPointer whole, String words, String remedy) {
    BigDecimal some = number(part);
    BigDecimal all = number(whole);
    if (some != null && all != null && some.compareTo(all) > 0) {
      faults.add(
          part,
          Snippet.of(root.at(part)),
          "It is more than " + words + ", which is " + Snippet.of(root.at(whole)) + ".",
          remedy);
    }
  }

  /** The keys together tell the items of a list apart. */
  private void once(JsonPointer list, String... keys) {
    Map<String, Integer> places = new HashMap<>();
    JsonNode items = root.at(list);
    for (int i = 0; items.isArray() && i < items.size(); i++) {
      StringBuilder key = new StringBuilder();
      for (String name : keys) {
        BigDecimal number = number(list.appendIndex(i).appendProperty(name));
        JsonNode value = items.get(i).path(name);
        key.append(number == null ? value.toString() : number.stripTrailingZeros()).append(' ');
      }
      Integer first = places.putIfAbsent(key.toString(), i);
      if (first != null && !faults.has(list.appendIndex(i))) {
        faults.add(
            list.appendIndex(i),
            Snippet.of(items.get(i)),
            "It counts the same as " + list.appendIndex(first) + ".",
            "Add the counts up in one of them.");
      }
    }
  }

  private interface Check {
    void at(JsonPointer item);
  }

  private void each(JsonPointer list, Check check) {
    int size = root.at(list).isArray() ? root.at(list).size() : 0;
    for (int i = 0; i < size; i++) {
      check.at(list.appendIndex(i));
    }
  }

  private @Nullable BigDecimal number(JsonPointer at) {
    JsonNode value = root.at(at);
    return value.isNumber() && !faults.has(at) ? value.decimalValue() : null;
  }
}
