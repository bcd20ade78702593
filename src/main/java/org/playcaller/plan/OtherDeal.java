package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Verdict;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Part;

/**
 * What a talk about one deal says of another of the same person, since no talk about that is near.
 */
final class OtherDeal {

  private final Drafts drafts;

  OtherDeal(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * Who is met about one deal is asked for the next step of another that is due in this period and
   * has none: before that day there is no talk with them about it.
   */
  Draft dueThen(Draft talk, LocalDate on) {
    return withAnother(
        talk,
        one ->
            one.act() == Act.AGREE_NEXT_STEP
                && one.advice().subject() instanceof OpportunityFact deal
                && mayWait(deal, on));
  }

  /** Who is spoken to about one deal is asked for what they are late with on another. */
  Draft late(Draft talk) {
    boolean isOfComfort =
        talk.points().stream()
            .anyMatch(
                one -> one.act() == Act.RESTORE_COMFORT || one.isBare() || one.asksForNothing());
    return isOfComfort ? talk : withAnother(talk, Draft::isOverdue);
  }

  /** A talk with the first point besides, about a deal of which it has no step yet. */
  private Draft withAnother(Draft talk, Predicate<Scored> besides) {
    return talk.later().stream()
        .filter(besides)
        .filter(one -> one.from() == null || one.from().equals(talk.from()))
        .filter(one -> talk.points().stream().noneMatch(said -> isTheStepOf(said, one)))
        .findFirst()
        .map(
            one -> {
              List<Scored> points = new ArrayList<>(talk.points());
              points.add(one);
              return drafts.of(
                  talk.person(),
                  talk.ordinal(),
                  points,
                  talk.later().stream().filter(other -> other != one).toList());
            })
        .orElse(talk);
  }

  private static boolean isTheStepOf(Scored said, Scored one) {
    return said.act().part() == Part.STEP
        && said.act() != Act.ASK_BEST_TIME
        && !said.act().isOnlyBeside()
        && said.isAboutTheSame(one);
  }

  private static boolean mayWait(OpportunityFact deal, LocalDate on) {
    LocalDate close = deal.closeDate();
    return deal.verdict() == Verdict.KEEP
        && Boolean.TRUE.equals(deal.closesInPeriod())
        && close != null
        && !close.isBefore(on);
  }
}
