package org.playcaller.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Verdict;
import org.playcaller.facts.WorkingDays;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.state.State;

/** What the plan says and does not ask to be done: warnings, diagnoses, and words to the rep. */
final class Findings {

  private final List<Advice> advice;
  private final Points points;
  private final State state;

  Findings(List<Advice> advice, Points points, State state) {
    this.advice = advice;
    this.points = points;
    this.state = state;
  }

  /** What is said of one kind, of what the rep is about to do first. */
  List<Finding> of(AdviceKind kind) {
    return of(kind, one -> true);
  }

  private List<Finding> of(AdviceKind kind, Predicate<Advice> that) {
    return advice.stream()
        .filter(one -> one.play().kind() == kind)
        .filter(that)
        .sorted(Comparator.comparing(one -> !(one.subject() instanceof IntentionFact)))
        .map(points::finding)
        .toList();
  }

  /**
   * A word on how to speak to the buyer of a kept deal is of no use where nobody speaks to them,
   * and none on whom nobody is to speak to.
   */
  private static boolean isOfUse(Advice advice, Set<String> spokenTo, Set<String> heldBack) {
    if (advice.subject() != null && Boolean.TRUE.equals(advice.subject().doNotContact())) {
      return false;
    }
    if (advice.subject() instanceof IntentionFact meant) {
      return !heldBack.contains(meant.id());
    }
    return !(advice.subject() instanceof OpportunityFact deal)
        || deal.verdict() != Verdict.KEEP
        || spokenTo.contains(deal.person());
  }

  private static Set<String> meantAndHeld(List<Held> held) {
    Set<String> ids = new HashSet<>();
    held.forEach(
        one -> {
          if (one.by().isMeant()) {
            ids.add(Objects.requireNonNull(one.by().who()).id());
          }
          one.holds().stream()
              .filter(HeldAct::isMeant)
              .forEach(act -> ids.add(Objects.requireNonNull(act.about()).id()));
        });
    return ids;
  }

  /**
   * Words to the rep, those on how to speak to somebody only where somebody is spoken to. What the
   * team could change is for whoever leads it: the rep hears of one such thing a week, each in
   * turn.
   *
   * @param spokenTo the people whom the plan speaks to
   * @param held what the plan holds back
   */
  List<Finding> notes(Set<String> spokenTo, List<Held> held) {
    Set<String> heldBack = meantAndHeld(held);
    List<Finding> notes =
        new ArrayList<>(of(AdviceKind.MESSAGE, one -> isOfUse(one, spokenTo, heldBack)));
    List<Finding> team = of(AdviceKind.TEAM);
    LocalDate monday = state.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (!team.isEmpty() && WorkingDays.of(state).firstFrom(monday).equals(state.day())) {
      long week = ChronoUnit.WEEKS.between(LocalDate.EPOCH, monday);
      notes.add(team.get(Math.floorMod(week, team.size())));
    }
    return List.copyOf(notes);
  }
}
