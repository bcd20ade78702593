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

  private static final JsonPointer LEARNED = JsonPointer.compile("/history/learned");

  private final JsonNode root;
  private final FaultList faults;

  LearnedChecks(JsonNode root, FaultList faults) {
    this.root = root;
    this.faults = faults;
  }

  void run() {
    for (String part : List.of("rep", "team")) {
      for (String count : List.of("won", "lost")) {
        within(at(part, count), at("company", count), "\"" + count + "\" of the company");
      }
    }
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

  private void steps(JsonPointer list) {
    once(list, "from");
    each(
        list,
        at -> {
          JsonPointer days = at.appendProperty("dealDays");
          within(at.appendProperty("won"), days, "\"dealDays\"");
          within(at.appendProperty("lost"), days, "\"dealDays\"");
        });
  }

  private static JsonPointer at(String part, String count) {
    return LEARNED.appendProperty(part).appendProperty(count);
  }

  private void within(JsonPointer part, JsonPointer whole, String words) {
    BigDecimal some = number(part);
    BigDecimal all = number(whole);
    if (some != null && all != null && some.compareTo(all) > 0) {
      faults.add(
          part,
          Snippet.of(root.at(part)),
          "It is more than " + words + ", which is " + Snippet.of(root.at(whole)) + ".",
          "Count the same deals in both.");
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
