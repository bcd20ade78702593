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

/**
 * How the rep is holding up, and whether the work is being watched.
 *
 * @param pressure how much pressure there is, as told
 * @param confidence how confident the rep is, as told
 * @param worried whether the rep worries about the number, as told
 * @param discouraged whether the rep is discouraged, as told
 * @param activitiesTracked whether activities are tracked at all
 * @param daysSinceProgressCheck days since progress was last checked; unknown where no check is on
 *     record
 * @param daysSincePause days since the rep last paused to think; unknown where no pause is on
 *     record
 * @param pausedToday whether the rep has paused today already; no where activities are tracked and
 *     none says so
 * @param reviewed whether the period was looked back at after its end
 * @param activitiesThisWeek activities done in the last 7 days, this day included
 * @param plannedToday activities planned for this day
 * @param leastProductive the kind of activity, of those done at least 5 times, with the smallest
 *     share that ended well
 * @param leastProductiveShare share of that kind that ended well
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record ComposureFact(
    @Measure(Unit.WORD) @Nullable Level pressure,
    @Measure(Unit.WORD) @Nullable Level confidence,
    @Measure(Unit.YES_NO) @Nullable Boolean worried,
    @Measure(Unit.YES_NO) @Nullable Boolean discouraged,
    @Measure(Unit.YES_NO) @Nullable Boolean activitiesTracked,
    @Measure(Unit.DAYS) @Nullable Integer daysSinceProgressCheck,
    @Measure(Unit.DAYS) @Nullable Integer daysSincePause,
    @Measure(Unit.YES_NO) @Nullable Boolean pausedToday,
    @Measure(Unit.YES_NO) @Nullable Boolean reviewed,
    @Measure(Unit.COUNT) @Nullable Integer activitiesThisWeek,
    @Measure(Unit.COUNT) @Nullable Integer plannedToday,
    @Measure(Unit.TEXT) @Nullable String leastProductive,
    @Measure(Unit.SHARE) @Nullable Double leastProductiveShare,
    Map<String, Double> terms)
    implements Fact {

  static ComposureFact of(@Nullable Mood mood, View view) {
    List<Activity> log = view.state().activities();
    LocalDate end = view.state().period() == null ? null : view.state().period().end();
    Productivity productivity = log == null ? null : Productivity.least(log, view.day());
    Integer sincePause = log == null ? null : view.daysSinceLast(log, ActivityKind.PAUSE);
    return new ComposureFact(
        mood == null ? null : mood.pressure(),
        mood == null ? null : mood.confidence(),
        mood == null ? null : mood.worried(),
        mood == null ? null : mood.discouraged(),
        log != null,
        log == null ? null : view.daysSinceLast(log, ActivityKind.PROGRESS_CHECK),
        sincePause,
        log == null ? null : sincePause != null && sincePause == 0,
        log == null || end == null
            ? null
            : log.stream()
                .anyMatch(
                    a ->
                        a.kind() == ActivityKind.REVIEW
                            && a.on().isAfter(end)
                            && a.isDone(view.day())),
        log == null ? null : count(log, a -> view.thisWeek(a.on()) && a.isDone(view.day())),
        log == null ? null : count(log, a -> a.on().equals(view.day()) && a.isPlanned(view.day())),
        productivity == null ? null : productivity.kind(),
        productivity == null ? null : productivity.share(),
        view.terms());
  }

  private static int count(List<Activity> log, Predicate<Activity> which) {
    return (int) log.stream().filter(which).count();
  }
}
