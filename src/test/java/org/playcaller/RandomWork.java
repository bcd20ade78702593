package org.playcaller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Claim;
import org.playcaller.state.Intention;
import org.playcaller.state.IntentionKind;
import org.playcaller.state.LeadOwner;
import org.playcaller.state.Level;
import org.playcaller.state.Mood;
import org.playcaller.state.Outcome;
import org.playcaller.state.PitchContent;
import org.playcaller.state.Team;

/** What a random rep does and means to do, how it feels, and how the team sells. */
final class RandomWork {

  private final Dice dice;
  private final LocalDate day;
  private final List<String> ids;

  RandomWork(Dice dice, LocalDate day, List<String> ids) {
    this.dice = dice;
    this.day = day;
    this.ids = ids;
  }

  /** As many as asked for; now and then a busy week or a crowded day on top. */
  List<Activity> activities(int usual) {
    List<Activity> activities = new ArrayList<>(dice.listOf(usual, this::activity));
    if (dice.chance(0.2)) {
      activities.addAll(dice.listOf(dice.between(25, 45), this::activityOfTheWeek));
    }
    if (dice.chance(0.3)) {
      activities.addAll(dice.listOf(dice.between(7, 10), this::plannedForToday));
    }
    activities.addAll(inVain());
    return activities;
  }

  /**
   * Now and then a call or a meeting in the days ahead, a meeting that nobody came to, calls in
   * vain.
   */
  private List<Activity> inVain() {
    Dice own = dice.ofItsOwn(31 * day.toEpochDay() + ids.size());
    if (ids.isEmpty() || !own.chance(0.3)) {
      return List.of();
    }
    String with = ids.get(own.between(0, Math.min(3, ids.size() - 1)));
    if (own.chance(0.3)) {
      return own.chance(0.4)
          ? meeting(with, own)
          : List.of(planned(ActivityKind.CALL, with, own.between(1, 5)));
    }
    if (own.chance(0.5)) {
      return List.of(inVain(ActivityKind.MEETING, with, own.between(1, 16)));
    }
    return List.of(
        inVain(ActivityKind.CALL, with, 3),
        inVain(ActivityKind.CALL, with, 2),
        inVain(ActivityKind.EMAIL, with, own.between(0, 1)));
  }

  /** Half of them with somebody who has said no since it was agreed. */
  private List<Activity> meeting(String with, Dice own) {
    Activity meeting = planned(ActivityKind.MEETING, with, own.between(1, 12));
    return own.chance(0.5)
        ? List.of(meeting)
        : List.of(
            meeting,
            new Activity(
                null,
                ActivityKind.CALL,
                with,
                day.minusDays(own.between(1, 6)),
                null,
                20,
                null,
                Outcome.SAID_NO,
                null));
  }

  private Activity planned(ActivityKind kind, String with, int inDays) {
    return new Activity(null, kind, with, day.plusDays(inDays), null, 20, true, null, null);
  }

  private Activity inVain(ActivityKind kind, String with, int daysAgo) {
    return new Activity(
        null, kind, with, day.minusDays(daysAgo), null, null, null, Outcome.NO_ANSWER, null);
  }

  private Activity activity() {
    return new Activity(
        null,
        dice.word(ActivityKind.class),
        ids.isEmpty() ? null : dice.maybe(() -> dice.oneOf(ids)),
        dice.chance(0.1) ? day.plusDays(dice.between(0, 3)) : day.minusDays(dice.days()),
        dice.time(),
        dice.maybe(() -> dice.between(5, 120)),
        null,
        dice.word(Outcome.class),
        dice.yesNo());
  }

  /** With nobody on record: else everybody would have been contacted just now. */
  private Activity activityOfTheWeek() {
    return new Activity(
        null,
        dice.word(ActivityKind.class),
        null,
        day.minusDays(dice.between(0, 6)),
        null,
        dice.maybe(() -> dice.between(5, 120)),
        dice.chance(0.5) ? null : Boolean.FALSE,
        dice.word(Outcome.class),
        dice.yesNo());
  }

  private Activity plannedForToday() {
    String with = ids.isEmpty() || dice.chance(0.7) ? null : dice.oneOf(ids);
    return new Activity(
        null,
        dice.word(ActivityKind.class),
        with,
        day,
        dice.time(),
        null,
        dice.chance(0.5) ? null : Boolean.TRUE,
        null,
        null);
  }

  Intention intention(int number, RandomPeople people) {
    // Deals stand first, and most that is meant is about a deal.
    List<String> among = ids.subList(0, dice.chance(0.5) ? Math.min(4, ids.size()) : ids.size());
    return new Intention(
        dice.maybe(() -> "meant-" + number),
        dice.oneOf(IntentionKind.values()),
        among.isEmpty() ? null : dice.maybe(() -> dice.oneOf(among)),
        people.discount(),
        dice.list(2, () -> dice.oneOf(PitchContent.values())),
        dice.list(2, () -> dice.oneOf("demo", "reference call")),
        dice.list(2, () -> new Claim(dice.text("the last one"), dice.yesNo())),
        dice.count(),
        dice.yesNo());
  }

  Mood mood() {
    return new Mood(
        dice.word(Level.class),
        dice.word(Level.class),
        dice.yesNo(),
        dice.yesNo(),
        dice.yesNo(),
        dice.word(Level.class));
  }

  Team team() {
    return new Team(
        dice.yesNo(),
        dice.yesNo(),
        dice.yesNo(),
        dice.word(LeadOwner.class),
        dice.yesNo(),
        dice.yesNo(),
        dice.yesNo(),
        dice.yesNo(),
        dice.yesNo(),
        dice.yesNo(),
        dice.yesNo());
  }
}
