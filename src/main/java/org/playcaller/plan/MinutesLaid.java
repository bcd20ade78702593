package org.playcaller.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.playcaller.forecast.Rests;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Route;

/** Adds up the minutes that are laid, by the period they count in, against those there were. */
final class MinutesLaid {

  private static final double MINUTES_AN_HOUR = 60;

  private final double hoursLeft;
  private int thisPeriod;
  private int nextPeriod;
  private int beyond;

  /**
   * Begins with nothing laid.
   *
   * @param left the minutes there are for selling
   */
  MinutesLaid(int left) {
    this.hoursLeft = left / MINUTES_AN_HOUR;
  }

  /**
   * Counts what is laid.
   *
   * @param horizon the period it counts in
   * @param minutes how long it takes; below 0 for what is taken off again
   */
  void count(Horizon horizon, int minutes) {
    if (horizon == Horizon.THIS_PERIOD) {
      thisPeriod += minutes;
    } else {
      nextPeriod += minutes;
    }
  }

  /** The minutes of today that its hours do not hold. */
  int beyond() {
    return beyond;
  }

  /** Counts minutes of today that its hours do not hold. */
  void beyond(int minutes) {
    beyond += minutes;
  }

  /**
   * All of it.
   *
   * @param drafts what there is to do; the routes that fill the hours left are named
   * @param calendar what is left of the hours
   * @param today the day of the plan
   * @param later how many are left for days that are not laid out
   * @param notFitting how many do not fit at all
   */
  Hours hours(List<Draft> drafts, Calendar calendar, LocalDate today, int later, int notFitting) {
    List<String> fills =
        drafts.stream()
            .filter(draft -> draft.lane() == Lane.HOURS_LEFT)
            // A talk with the manager is over in half an hour.
            .filter(draft -> draft.kind() != CardKind.MEETING)
            .map(Draft::route)
            .map(Route::name)
            .distinct()
            .toList();
    return new Hours(
        Objects.requireNonNull(Figures.amount(hoursLeft)),
        calendar.works(today),
        calendar.hoursAreTold() ? "the rep's hours a day" : "the term \"selling hours\"",
        calendar.hoursAreTold() ? Rests.STATED : Rests.GUESSED,
        thisPeriod,
        nextPeriod,
        calendar.minutesLeft(),
        calendar.room(today),
        calendar.minutesLeft() == 0 ? List.of() : fills,
        beyond + calendar.beyond(),
        calendar.lastDay(),
        later,
        notFitting);
  }
}
