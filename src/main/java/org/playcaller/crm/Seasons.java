package org.playcaller.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.CurvePoint;
import org.playcaller.state.PastPeriod;
import org.playcaller.state.Period;

/** What came of a rep's earlier quota periods, and how early in a period it usually came. */
final class Seasons {

  private static final int STEPS = 10;

  private final List<QuotaPeriods.Target> targets;
  private final List<DealOnDay> booked;
  private final List<DealOnDay> won;
  private final LocalDate firstDay;

  /**
   * Earlier periods.
   *
   * @param targets the quotas of the earlier periods
   * @param booked the rep's closed-won deals and credit notes
   * @param firstDay the day of the first deal of the export, before which it knows of nothing
   */
  Seasons(List<QuotaPeriods.Target> targets, List<DealOnDay> booked, LocalDate firstDay) {
    this.targets = targets;
    this.booked = booked;
    this.won = booked.stream().filter(DealOnDay::isWon).toList();
    this.firstDay = firstDay;
  }

  /** A period in which the amount of some deal is not known has an unknown total. */
  List<PastPeriod> periods() {
    List<PastPeriod> periods = new ArrayList<>();
    for (QuotaPeriods.Target target : targets) {
      Period period = target.period();
      boolean known = !period.end().isBefore(firstDay);
      periods.add(
          new PastPeriod(
              period.start(),
              period.end(),
              target.quota().amount(),
              known ? sum(booked, period.start(), period.end()) : null));
    }
    return periods;
  }

  /**
   * The mean, over the periods in which something was sold, of the share booked by each tenth. It
   * tells when deals come; a credit note takes back no day on which one came.
   */
  List<CurvePoint> curve() {
    List<Period> sold =
        targets.stream().map(QuotaPeriods.Target::period).filter(this::sold).toList();
    List<CurvePoint> curve = new ArrayList<>();
    for (int step = 0; step <= STEPS && !sold.isEmpty(); step++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Period period : sold) {
        sum = sum.add(shareBooked(period, step));
      }
      BigDecimal mean = Stats.share(sum, BigDecimal.valueOf(sold.size()));
      curve.add(new CurvePoint(Values.plain(BigDecimal.valueOf(step, 1)), mean));
    }
    return curve;
  }

  private boolean sold(Period period) {
    BigDecimal total = sum(won, period.start(), period.end());
    return total != null && total.signum() > 0;
  }

  private BigDecimal shareBooked(Period period, int step) {
    long length = ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
    long passed = Math.round((double) length * step / STEPS);
    BigDecimal whole = Objects.requireNonNull(sum(won, period.start(), period.end()));
    BigDecimal part = sum(won, period.start(), period.start().plusDays(passed - 1));
    return Objects.requireNonNull(part).divide(whole, 8, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal sum(List<DealOnDay> deals, LocalDate first, LocalDate last) {
    BigDecimal sum = BigDecimal.ZERO;
    for (DealOnDay deal : deals) {
      LocalDate closed = deal.closedOn();
      if (closed != null && !closed.isBefore(first) && !closed.isAfter(last)) {
        if (deal.amount() == null) {
          return null;
        }
        sum = sum.add(deal.amount());
      }
    }
    return Values.plain(sum);
  }
}
