package org.playcaller;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.playcaller.state.ClosedDeal;
import org.playcaller.state.CurvePoint;
import org.playcaller.state.History;
import org.playcaller.state.PastPeriod;
import org.playcaller.state.SizeRate;
import org.playcaller.state.StageDays;

/** A random past, set so that the ratios that plays compare lie beside an edge. */
final class RandomHistory {

  private static final BigDecimal TEAM_RATE = new BigDecimal("0.4");
  private static final BigDecimal TEAM_NEW = BigDecimal.TEN;

  private final Dice dice;
  private final LocalDate day;
  private final LocalDate end;

  RandomHistory(Dice dice, LocalDate day, LocalDate end) {
    this.dice = dice;
    this.day = day;
    this.end = end;
  }

  History history(List<String> stages) {
    long daysLeft = Math.max(1, ChronoUnit.DAYS.between(day, end) + 1);
    return new History(
        dice.maybe(() -> timesARatio(TEAM_RATE).min(BigDecimal.ONE)),
        dice.maybe(() -> timesARatio(BigDecimal.valueOf(dice.chance(0.5) ? daysLeft : 60))),
        dice.maybe(dice::amount),
        dice.maybe(dice::ratio),
        dice.maybe(() -> timesARatio(TEAM_NEW)),
        dice.maybe(() -> TEAM_RATE),
        dice.maybe(() -> TEAM_NEW),
        dice.maybe(() -> BigDecimal.valueOf(dice.days())),
        dice.maybe(dice::amount),
        stages.stream().filter(stage -> !dice.chance(0.2)).map(this::stage).toList(),
        sizes(),
        curve(),
        dice.list(6, this::period),
        closedDeals(),
        dice.chance(0.5) ? null : new RandomLessons(dice).learned(stages));
  }

  private BigDecimal timesARatio(BigDecimal number) {
    return number.multiply(dice.ratio()).setScale(4, RoundingMode.HALF_UP);
  }

  private StageDays stage(String name) {
    return new StageDays(
        name, BigDecimal.valueOf(RandomStates.USUAL), dice.probability(), dice.count());
  }

  private List<SizeRate> sizes() {
    return dice.list(
        3,
        () ->
            new SizeRate(
                dice.maybe(() -> BigDecimal.valueOf(dice.oneOf(5_000, 25_000))),
                BigDecimal.valueOf(dice.between(1, 9), 1),
                dice.between(0, 40)));
  }

  /** Ends in a last quarter of more or less than usual, or says nothing of it. */
  private List<CurvePoint> curve() {
    List<CurvePoint> points = new ArrayList<>();
    points.add(point("0.25", "0.2"));
    points.add(point("0.5", "0.4"));
    points.add(new CurvePoint(new BigDecimal("0.75"), BigDecimal.valueOf(dice.between(58, 62), 2)));
    points.add(point("1", "1"));
    return dice.chance(0.2) ? List.of() : points;
  }

  private static CurvePoint point(String elapsed, String booked) {
    return new CurvePoint(new BigDecimal(elapsed), new BigDecimal(booked));
  }

  private PastPeriod period() {
    LocalDate start = end.minusMonths(dice.between(6, 24)).withDayOfMonth(1);
    return new PastPeriod(
        start,
        start.plusMonths(3).minusDays(1),
        dice.maybe(() -> BigDecimal.valueOf(100)),
        dice.maybe(
            () ->
                dice.ratio()
                    .subtract(dice.chance(0.05) ? BigDecimal.TEN : BigDecimal.ZERO)
                    .movePointRight(2)));
  }

  /** On some days the ten deals of the year before besides, more or fewer of them in December. */
  private List<ClosedDeal> closedDeals() {
    List<ClosedDeal> deals = new ArrayList<>(dice.list(6, this::deal));
    if (day.getDayOfYear() % 5 == 0) {
      int inDecember = day.getDayOfYear() / 5 % 7;
      for (int i = 0; i < 10; i++) {
        LocalDate on = LocalDate.of(day.getYear() - 1, i < inDecember ? 12 : 5, 1 + i);
        deals.add(new ClosedDeal("year-" + i, true, null, null, on, null));
      }
    }
    return List.copyOf(deals);
  }

  private ClosedDeal deal() {
    LocalDate closed = day.minusDays(dice.between(-10, 200));
    return new ClosedDeal(
        dice.text("won-1", "lost-2"),
        dice.chance(0.5),
        dice.maybe(dice::amount),
        dice.maybe(() -> closed.minusDays(dice.days())),
        closed,
        dice.yesNo());
  }
}
