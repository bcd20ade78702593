package org.playcaller.crm;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row says open, won or lost. Its flags decide where it has them. Where it has none, as
 * in a history, the stage means what it means in most rows that have flags, and failing those what
 * its name says.
 */
final class StageMeaning {

  private static final Pattern WON = Pattern.compile("(closed\\W*)?won");
  private static final Pattern LOST = Pattern.compile("(closed\\W*)?lost|closed.*");

  private final Map<String, Map<Outlook, Integer>> seen = new HashMap<>();

  /** What a deal's own row says; null where it has neither flags nor a stage. */
  @Nullable Outlook ofDeal(Row row) {
    String stage = row.text(Column.STAGE);
    Outlook flagged = flagged(row, stage);
    if (flagged != null && stage != null) {
      seen.computeIfAbsent(stage, s -> new EnumMap<>(Outlook.class))
          .merge(flagged, 1, Integer::sum);
    }
    return flagged != null || stage == null ? flagged : byName(stage);
  }

  /** What a row of history says, once all deals are read; null where it says nothing. */
  @Nullable Outlook ofHistory(Row row) {
    String stage = row.text(Column.STAGE);
    Outlook flagged = flagged(row, stage);
    return flagged != null || stage == null ? flagged : learned(stage);
  }

  private static @Nullable Outlook flagged(Row row, @Nullable String stage) {
    Boolean closed = row.flag(Column.CLOSED);
    Boolean won = row.flag(Column.WON);
    if (Boolean.FALSE.equals(closed)) {
      return Outlook.OPEN;
    }
    if (Boolean.TRUE.equals(won)) {
      return Outlook.WON;
    }
    if (Boolean.TRUE.equals(closed)) {
      boolean wonByName = won == null && stage != null && byName(stage) == Outlook.WON;
      return wonByName ? Outlook.WON : Outlook.LOST;
    }
    return null;
  }

  private Outlook learned(String stage) {
    Map<Outlook, Integer> counts = seen.getOrDefault(stage, Map.of());
    return counts.entrySet().stream()
        .max(Map.Entry.<Outlook, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElseGet(() -> byName(stage));
  }

  private static Outlook byName(String stage) {
    String name = stage.toLowerCase(Locale.ROOT);
    if (WON.matcher(name).matches()) {
      return Outlook.WON;
    }
    return LOST.matcher(name).matches() ? Outlook.LOST : Outlook.OPEN;
  }
}
