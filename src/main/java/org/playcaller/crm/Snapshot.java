package org.playcaller.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ForecastCategory;

/**
 * What a deal looked like from some moment on.
 *
 * @param id the key of the row of history
 * @param since the moment it came to look so; null for the deal's own row
 * @param stage the name of the stage
 * @param outlook whether it was open, won or lost
 * @param amount money, 0 or more
 * @param closeDate the day it was expected to close; once closed, the day it did
 * @param forecast where it stood in the forecast
 * @param probability stated chance to be won, 0..1
 */
record Snapshot(
    @Nullable String id,
    @Nullable LocalDateTime since,
    @Nullable String stage,
    Outlook outlook,
    @Nullable BigDecimal amount,
    @Nullable LocalDate closeDate,
    @Nullable ForecastCategory forecast,
    @Nullable BigDecimal probability) {

  /**
   * By time and then by the rows' numbers; among rows of the same number and moment by everything
   * else, so that the order of a file decides nothing.
   */
  static final Comparator<Snapshot> BY_TIME =
      Comparator.comparing(Snapshot::moment)
          .thenComparing(Snapshot::id, Snapshot::compareIds)
          .thenComparing(Snapshot::toString);

  /** As {@link #BY_TIME}, for exports that number later rows lower. */
  static final Comparator<Snapshot> BY_TIME_IDS_FALLING =
      Comparator.comparing(Snapshot::moment)
          .thenComparing(Snapshot::id, (one, other) -> compareIds(other, one))
          .thenComparing(Snapshot::toString);

  private LocalDateTime moment() {
    return Objects.requireNonNull(since);
  }

  LocalDate day() {
    return moment().toLocalDate();
  }

  boolean isOpen() {
    return outlook == Outlook.OPEN;
  }

  boolean sameStage(Snapshot other) {
    return outlook == other.outlook && Objects.equals(stage, other.stage);
  }

  /** A number of fewer digits is the lower one. */
  static int compareIds(@Nullable String one, @Nullable String other) {
    String first = Objects.requireNonNullElse(one, "");
    String second = Objects.requireNonNullElse(other, "");
    int byLength = Integer.compare(first.length(), second.length());
    return byLength != 0 ? byLength : first.compareTo(second);
  }
}
