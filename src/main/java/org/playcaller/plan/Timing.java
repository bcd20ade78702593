package org.playcaller.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.WorkingDays;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;
import org.playcaller.state.State;

/** On which days what there is to say to somebody can be said. */
final class Timing {

  private final LocalDate day;
  private final LocalDate nextDay;
  private final boolean worksToday;
  private final Drafts drafts;
  private final PlannedContacts planned;

  Timing(State state, Drafts drafts, PlannedContacts planned) {
    WorkingDays worked = WorkingDays.of(state);
    this.day = state.day();
    this.nextDay = worked.firstFrom(day.plusDays(1));
    this.worksToday = worked.contains(day);
    this.drafts = drafts;
    this.planned = planned;
  }

  boolean worksToday() {
    return worksToday;
  }

  /** The next working day after today. */
  LocalDate nextDay() {
    return nextDay;
  }

  /**
   * The days on which what was agreed is done, by the day agreed: on that day, where something is
   * done on it though it is off; what is agreed for one day is done on one.
   */
  Map<LocalDate, LocalDate> doneTogether(List<Scored> about, Set<LocalDate> days) {
    Map<LocalDate, LocalDate> together = new HashMap<>();
    for (Scored one : about) {
      LocalDate agreed = drafts.appointment(one);
      if (agreed != null) {
        LocalDate done = days.contains(agreed) ? agreed : drafts.doneOn(one);
        together.merge(agreed, done, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return together;
  }

  /** When it is done; null where nothing is agreed. */
  @Nullable LocalDate doneOn(Scored one, Map<LocalDate, LocalDate> together) {
    LocalDate agreed = drafts.appointment(one);
    return agreed == null ? null : together.get(agreed);
  }

  /**
   * What is agreed for a day after the deal's date is no reason to be silent until then, and where
   * a step is agreed nobody agrees on the days up to it when none is left.
   */
  boolean isInTime(Scored one) {
    LocalDate agreed = drafts.appointment(one);
    LocalDate last = drafts.lastDay(List.of(one));
    boolean isPast =
        one.act() == Act.AGREE_NEXT_STEP
            && one.advice().subject() instanceof OpportunityFact deal
            && Boolean.TRUE.equals(deal.hasNextStep())
            && last != null
            && (last.isBefore(worksToday ? day : nextDay)
                || deal.daysToNextStep() != null
                    && last.isBefore(day.plusDays(Math.max(0, deal.daysToNextStep()))));
    return !isPast && (agreed == null || last == null || !agreed.isAfter(last));
  }

  /** Whether it is owed today, or the day that is agreed is too late for it. */
  boolean isForToday(Scored one, LocalDate ahead) {
    LocalDate done = drafts.doneOn(one);
    LocalDate last = drafts.lastDay(List.of(one));
    // What is agreed for a day off is done on the working day before it.
    boolean isAhead = done != null && done.isAfter(day);
    return !isAhead && (one.route().lane() == Lane.OWED || last != null && last.isBefore(ahead));
  }

  /**
   * What was to be said beside a step that was tried has to wait with it. Who is answered in
   * writing gets it with the answer.
   */
  List<Scored> triedAgain(String person, List<Scored> all) {
    if (all.stream().anyMatch(one -> one.act() == Act.ANSWER_IN_WRITING)) {
      return all;
    }
    List<Scored> again = all.stream().map(one -> triedAgain(person, one)).toList();
    return IntStream.range(0, all.size())
        .filter(i -> again.get(i) != all.get(i))
        .mapToObj(i -> again.get(i).from())
        .min(Comparator.naturalOrder())
        .filter(first -> !isAwaitedNow(again))
        .map(first -> again.stream().map(one -> one.besideFrom(first)).toList())
        .orElse(again);
  }

  private boolean isAwaitedNow(List<Scored> points) {
    return points.stream()
        .anyMatch(
            one -> one.act().isWaitedFor() && (one.from() == null || !one.from().isAfter(day)));
  }

  /** What may be said only beside what they wait for has to wait, where nothing of that is now. */
  List<Scored> besideWhatIsAwaited(List<Scored> points) {
    return isAwaitedNow(points) ? points : points.stream().map(Scored::byItself).toList();
  }

  /** Who was tried for what was agreed is not tried again the next day, unless that is planned. */
  private Scored triedAgain(String person, Scored one) {
    Integer since = daysSinceTried(one);
    if (since == null) {
      return one;
    }
    LocalDate first = planned.againFrom(person, since);
    LocalDate last = drafts.lastDay(List.of(one));
    // What would be too late by then is owed now, in writing.
    boolean canWait = last == null || !last.isBefore(first);
    return first.isAfter(day) && canWait ? one.notBefore(first) : one;
  }

  /** Days since they were tried for what was agreed, and is late; null where they were not. */
  private static @Nullable Integer daysSinceTried(Scored one) {
    Integer days = Agreed.daysTo(one.advice());
    if (days == null || days >= 0) {
      return null;
    }
    Subject subject = one.advice().subject();
    if (one.act() == Act.KEEP_STEP) {
      return subject instanceof OpportunityFact deal && Boolean.TRUE.equals(deal.stepTried())
          ? deal.daysSinceContact()
          : null;
    }
    // What is still owed though we were in touch since its day reached nobody.
    Integer since =
        one.act() != Act.COME_BACK
            ? null
            : subject instanceof OldProspectFact prospect
                ? prospect.daysSinceContact()
                : subject instanceof LeadFact lead ? lead.daysSinceContact() : null;
    return since != null && since <= -days ? since : null;
  }
}
