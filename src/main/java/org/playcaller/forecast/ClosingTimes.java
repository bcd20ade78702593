package org.playcaller.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ClosingDates;
import org.playcaller.state.Learned;
import org.playcaller.state.Opportunity;

/**
 * When an open deal closes, given that it is won.
 *
 * <p>Where the company's past deals tell, by what their close dates came to: of deals that stood
 * alike (so many days before their close date or past it, and put off so often), the share that
 * closed within the days left. So a date after the period is not 0, and one within it not 1. An
 * earlier close date, today or later, never lowers the share: it is the highest of that date's and
 * all later dates'.
 *
 * <p>What was learned from few deals is moved towards what is usual: dates that are off by a week
 * or so, with the weight of ten deals. Of fewer than ten, the statement itself counts for the rest.
 *
 * <p>What is put aside until after the period, and what is not needed now, does not close in it.
 * Where nothing tells, a close date within the days left counts in full and one after it not at
 * all. A deal without a close date, or one whose date has passed, closes as cycles end that have
 * lasted as long.
 */
final class ClosingTimes {

  /** Dates further away are taken for this far away. */
  private static final int FARTHEST = 400;

  /** Where little is known, dates are taken to be off by a week or so, either way. */
  private static final double USUALLY_OFF = 7;

  private record Stand(int daysToClose, int timesPushed) {}

  private final LocalDate day;
  private final int daysLeft;
  private final Cycle cycle;
  private final Map<Stand, Hazards> due = new HashMap<>();
  private final List<Integer> bands = new ArrayList<>();
  private final List<Integer> pushes = new ArrayList<>();
  private final Map<Integer, double[]> byDate = new HashMap<>();
  private final @Nullable Hazards overdue;
  private final double deals;
  private final double overdueDeals;

  ClosingTimes(LocalDate day, int daysLeft, @Nullable Learned learned, Cycle cycle) {
    this.day = day;
    this.daysLeft = daysLeft;
    this.cycle = cycle;
    List<ClosingDates> dates = learned == null ? List.of() : learned.dates();
    this.deals =
        dates.stream()
            .filter(d -> d.daysToClose() != null)
            .mapToDouble(d -> d.deals())
            .max()
            .orElse(0);
    this.overdueDeals =
        dates.stream().filter(d -> d.daysToClose() == null).mapToDouble(d -> d.deals()).sum();
    readDue(dates);
    this.overdue = readOverdue(dates);
  }

  private void readDue(List<ClosingDates> dates) {
    Hazards all = new Hazards();
    Map<Integer, Hazards> bands = new HashMap<>();
    Map<Stand, Hazards> stands = new HashMap<>();
    for (ClosingDates date : dates) {
      if (date.daysToClose() != null) {
        int pushed = date.timesPushed() == null ? 0 : date.timesPushed();
        all.add(date.steps());
        bands.computeIfAbsent(date.daysToClose(), b -> new Hazards()).add(date.steps());
        stands
            .computeIfAbsent(new Stand(date.daysToClose(), pushed), s -> new Hazards())
            .add(date.steps());
      }
    }
    if (!all.hasDeals()) {
      return;
    }
    Map<Integer, Hazards> moved = new HashMap<>();
    bands.forEach((band, hazards) -> moved.put(band, hazards.towards(all)));
    this.bands.addAll(bands.keySet().stream().sorted().toList());
    this.pushes.addAll(
        stands.keySet().stream().map(Stand::timesPushed).distinct().sorted().toList());
    for (int band : this.bands) {
      for (int pushed : this.pushes) {
        Stand stand = new Stand(band, pushed);
        Hazards of = moved.get(band);
        Hazards own = stands.get(stand);
        due.put(stand, own == null ? of : own.towards(of));
      }
    }
  }

  private static @Nullable Hazards readOverdue(List<ClosingDates> dates) {
    Hazards all = new Hazards();
    dates.stream().filter(d -> d.daysToClose() == null).forEach(d -> all.add(d.steps()));
    return all.hasDeals() ? all : null;
  }

  ClosingShare of(Opportunity o) {
    LocalDate close = o.closeDate();
    if (daysLeft == 0) {
      return new ClosingShare(0, Rests.COUNTED, 0);
    }
    LocalDate shelved = o.backBurnerUntil();
    boolean isShelved = shelved != null && !shelved.isBefore(day.plusDays(daysLeft));
    if (isShelved || Boolean.FALSE.equals(o.needIsNow())) {
      // Nobody works on it in the days left; what is not needed now is not pushed.
      return ClosingShare.stated(0);
    }
    if (close == null) {
      return cycle.endsWithin(daysLeft, age(o));
    }
    int away = (int) Math.min(FARTHEST, ChronoUnit.DAYS.between(day, close));
    boolean isCertain = o.probability() != null && o.probability().doubleValue() >= 1;
    if (away >= 0 && (due.isEmpty() || isCertain)) {
      return ClosingShare.stated(away < daysLeft ? 1 : 0);
    }
    if (away >= 0) {
      return ClosingShare.learned(byDate(pushed(o))[away], usually(away), deals, Rests.STATED)
          .from(away < daysLeft ? 1 : 0, deals);
    }
    if (overdue != null) {
      return ClosingShare.learned(
          overdue.wonBy(-away, -away + daysLeft - 1),
          cycle.endsWithin(daysLeft, null).share(),
          overdueDeals,
          Rests.learned(overdueDeals));
    }
    return cycle.endsWithin(daysLeft, age(o));
  }

  /** The usual share of deals that close in the days left, by how far away their date is. */
  private double usually(int away) {
    return Odds.probability((daysLeft - 0.5 - away) / USUALLY_OFF);
  }

  private @Nullable Integer age(Opportunity o) {
    LocalDate created = o.createdOn();
    return created == null || created.isAfter(day)
        ? null
        : (int) ChronoUnit.DAYS.between(created, day);
  }

  /** The most often put off that the tables tell of, up to what the deal was. */
  private int pushed(Opportunity o) {
    int times = o.timesPushed() == null ? 0 : o.timesPushed();
    int known = pushes.get(0);
    for (int some : pushes) {
      known = some <= times ? some : known;
    }
    return known;
  }

  private double[] byDate(int pushed) {
    return byDate.computeIfAbsent(pushed, this::shares);
  }

  private double[] shares(int pushed) {
    double[] shares = new double[FARTHEST + 1];
    double highest = 0;
    for (int away = FARTHEST; away >= 0; away--) {
      int band = bands.get(0);
      for (int some : bands) {
        band = some <= away ? some : band;
      }
      Hazards hazards = due.get(new Stand(band, pushed));
      highest = Math.max(highest, hazards.wonBy(-away, daysLeft - 1 - away));
      shares[away] = highest;
    }
    return shares;
  }
}
