package org.playcaller.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Level;
import org.playcaller.state.Mood;
import org.playcaller.state.Period;

/**
 * How the rep is holding up, and whether the work is being watched.
 *
 * @param pressure how much pressure there is, as told
 * @param confidence how confident the rep is, as told
 * @param worried whether the rep worries about the number, as told
 * @param discouraged whether the rep is discouraged, as told
 * @param understanding how well the rep understands what buyers need and how the product serves it
 * @param confidenceOnRecord whether it is told how confident the rep is
 * @param activitiesTracked whether activities are tracked at all
 * @param daysSinceProgressCheck days since progress was last checked; unknown where no check is on
 *     record
 * @param progressCheckOnRecord whether any check of progress is on record; unknown where activities
 *     are not tracked
 * @param daysSincePause days since the rep last paused to think; unknown where no pause is on
 *     record
 * @param pauseOnRecordToday whether a pause of today is on record
 * @param reviewed whether the period was looked back at after its end
 * @param reviewOnRecord whether that is told; false where it is not
 * @param reviewedInPeriod whether a look back was done since the period began
 * @param lookBackOnRecord whether such a look back is on record; unknown where no period is told
 * @param activitiesThisWeek activities done in the last 7 days, this day included
 * @param plannedToday activities planned for this day
 * @param shareOfToday what they take, as far as their minutes are told, over the rep's hours a day
 * @param managerMeetingOnRecord whether a talk with the rep's manager stands in the calendar, as
 *     far as is told
 * @param leastProductive the kind of activity, of those done at least 5 times, with the smallest
 *     share that ended well
 * @param leastProductiveShare share of that kind that ended well
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record ComposureFact(
    @Measure(value = Unit.WORD, asked = "how much pressure you feel") @Nullable Level pressure,
    @Measure(value = Unit.WORD, asked = "how confident you are") @Nullable Level confidence,
    @Measure(value = Unit.YES_NO, asked = "whether the number worries you")
        @Nullable Boolean worried,
    @Measure(value = Unit.YES_NO, asked = "how you are holding up") @Nullable Boolean discouraged,
    @Measure(
            value = Unit.WORD,
            asked = "how well you understand what buyers need and how you serve it")
        @Nullable Level understanding,
    @Measure(Unit.YES_NO) Boolean confidenceOnRecord,
    @Measure(value = Unit.YES_NO, asked = "whether you write down what you do")
        @Nullable Boolean activitiesTracked,
    @Measure(value = Unit.DAYS, asked = "when you last checked where you stand")
        @Nullable Integer daysSinceProgressCheck,
    @Measure(Unit.YES_NO) @Nullable Boolean progressCheckOnRecord,
    @Measure(Unit.DAYS) @Nullable Integer daysSincePause,
    @Measure(Unit.YES_NO) Boolean pauseOnRecordToday,
    @Measure(Unit.YES_NO) @Nullable Boolean reviewed,
    @Measure(Unit.YES_NO) Boolean reviewOnRecord,
    @Measure(value = Unit.YES_NO, asked = "whether you have looked back yet")
        @Nullable Boolean reviewedInPeriod,
    @Measure(Unit.YES_NO) @Nullable Boolean lookBackOnRecord,
    @Measure(value = Unit.COUNT, asked = "what you did this week")
        @Nullable Integer activitiesThisWeek,
    @Measure(value = Unit.COUNT, asked = "what is planned for today")
        @Nullable Integer plannedToday,
    @Measure(value = Unit.SHARE, open = true, asked = "what is planned for today, and for how long")
        @Nullable Double shareOfToday,
    @Measure(Unit.YES_NO) Boolean managerMeetingOnRecord,
    @Measure(Unit.TEXT) @Nullable String leastProductive,
    @Measure(value = Unit.SHARE, asked = "how your activities ended")
        @Nullable Double leastProductiveShare,
    Map<String, Double> terms)
    implements Fact {

  static ComposureFact of(@Nullable Mood mood, View view) {
    List<Activity> log = view.state().activities();
    Period period = view.state().period();
    Productivity productivity = log == null ? null : Productivity.least(log, view.day());
    Integer sinceCheck =
        log == null ? null : view.dates().sinceLast(log, ActivityKind.PROGRESS_CHECK);
    Boolean reviewed = period == null ? null : reviewedAfter(period.end(), view);
    Boolean inPeriod = period == null ? null : reviewedAfter(period.start().minusDays(1), view);
    Integer sincePause = log == null ? null : view.dates().sinceLast(log, ActivityKind.PAUSE);
    return new ComposureFact(
        mood == null ? null : mood.pressure(),
        mood == null ? null : mood.confidence(),
        mood == null ? null : mood.worried(),
        mood == null ? null : mood.discouraged(),
        mood == null ? null : mood.understanding(),
        mood != null && mood.confidence() != null,
        log != null,
        sinceCheck,
        log == null ? null : sinceCheck != null,
        sincePause,
        sincePause != null && sincePause == 0,
        reviewed,
        Boolean.TRUE.equals(reviewed),
        inPeriod,
        period == null ? null : Boolean.valueOf(Boolean.TRUE.equals(inPeriod)),
        log == null
            ? null
            : count(log, a -> view.dates().isThisWeek(a.on()) && a.isDone(view.day())),
        log == null ? null : count(log, a -> isPlannedToday(a, view)),
        log == null ? null : shareOfToday(log, view),
        log != null && log.stream().anyMatch(a -> isWithTheManager(a, view)),
        productivity == null ? null : productivity.kind(),
        productivity == null ? null : productivity.share(),
        view.terms());
  }

  /** Whether a look back was done after a day; unknown where no activities are told. */
  private static @Nullable Boolean reviewedAfter(LocalDate last, View view) {
    List<Activity> log = view.state().activities();
    return log == null
        ? null
        : log.stream()
            .anyMatch(
                a ->
                    a.kind() == ActivityKind.REVIEW
                        && a.on().isAfter(last)
                        && a.isDone(view.day()));
  }

  private static boolean isWithTheManager(Activity activity, View view) {
    String manager = view.state().rep().managerId();
    return manager != null && manager.equals(activity.with()) && activity.isPlanned(view.day());
  }

  private static boolean isPlannedToday(Activity activity, View view) {
    return activity.on().equals(view.day()) && activity.isPlanned(view.day());
  }

  private static @Nullable Double shareOfToday(List<Activity> log, View view) {
    double minutes =
        log.stream()
            .filter(a -> isPlannedToday(a, view) && a.minutes() != null)
            .mapToInt(Activity::minutes)
            .sum();
    double usual = View.term(view.terms(), "selling hours");
    return Numbers.over(minutes, (double) view.state().rep().minutesADay(usual));
  }

  private static int count(List<Activity> log, Predicate<Activity> which) {
    return (int) log.stream().filter(which).count();
  }
}
