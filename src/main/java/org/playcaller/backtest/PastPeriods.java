package org.playcaller.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.playcaller.crm.SalesforceExport;
import org.playcaller.state.Period;

/**
 * The periods that are looked back at.
 *
 * @param kind which periods they are
 * @param export the export that knows them
 * @param ends their last days, by time
 */
record PastPeriods(PeriodKind kind, SalesforceExport export, List<LocalDate> ends) {

  /**
   * Finds the periods that end in a span.
   *
   * @throws UnfitSpan if the span is not over in the export, no quota period ends in it, or none
   *     has begun so many days before its end; the message says which
   */
  static PastPeriods of(SalesforceExport export, Span span) {
    LocalDate last = export.day().orElse(null);
    if (last == null) {
      throw new UnfitSpan(
          "no row of the export tells when it was written, so no month is known to be over:"
              + " export the created or modified dates too");
    }
    if (last.isBefore(span.lastDay())) {
      throw new UnfitSpan(span.to() + " is not over in the export, whose last day is " + last);
    }
    List<Period> periods = export.quotaPeriods(span.firstDay(), span.lastDay());
    return periods.isEmpty() ? months(export, span) : quotaPeriods(export, span, periods);
  }

  private static PastPeriods quotaPeriods(
      SalesforceExport export, Span span, List<Period> periods) {
    List<LocalDate> ends = export.quotaPeriodEnds(span.firstDay(), span.lastDay());
    if (ends.isEmpty()) {
      throw new UnfitSpan(
          "no quota period ends in "
              + span.from()
              + " to "
              + span.to()
              + ": the next one ends on "
              + new TreeSet<>(periods.stream().map(Period::end).toList()).first());
    }
    demandBegun(span, periods.stream().filter(period -> ends.contains(period.end())).toList());
    return new PastPeriods(PeriodKind.QUOTA_PERIODS, export, ends);
  }

  private static PastPeriods months(SalesforceExport export, Span span) {
    demandBegun(
        span,
        span.months().stream()
            .map(month -> new Period(month.atDay(1), month.atEndOfMonth()))
            .toList());
    // A month before the span: a day that lies before a month's start lies in a period too.
    return new PastPeriods(
        PeriodKind.CALENDAR_MONTHS,
        export.byCalendarMonths(span.from().minusMonths(1), span.to()),
        span.months().stream().map(YearMonth::atEndOfMonth).toList());
  }

  private static void demandBegun(Span span, List<Period> periods) {
    long longest =
        periods.stream()
            .mapToLong(period -> ChronoUnit.DAYS.between(period.start(), period.end()))
            .max()
            .orElse(Long.MAX_VALUE);
    List<String> tooEarly =
        span.daysBefore().stream().filter(days -> days > longest).map(String::valueOf).toList();
    if (!tooEarly.isEmpty()) {
      throw new UnfitSpan(
          "no period had begun "
              + String.join(" or ", tooEarly)
              + " days before its end: the longest has "
              + (longest + 1)
              + " days, so look at most "
              + longest
              + " days before its end");
    }
  }
}
