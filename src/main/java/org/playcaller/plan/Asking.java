package org.playcaller.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;

/** What is not asked in a talk: nothing where it promises so, and no question of whoever signs. */
final class Asking {

  /** In so many days the next talk with somebody may be. */
  static final int NEXT_TALK = 4;

  /** What was agreed in these words is the last step to a deal. */
  private static final Pattern SIGNING =
      Pattern.compile(
          "\\b(counter-?)?sign(s|ing|ature|atures|ed)?\\b(?![ -](off|up|in)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** Whoever signs has decided: why, and whether, is asked before. */
  private static final Set<Act> BEFORE_IT_IS_SIGNED =
      EnumSet.of(Act.ASK_REASON, Act.QUALIFY, Act.NAME_OBSTACLE);

  private final Drafts drafts;
  private final LocalDate day;

  Asking(Drafts drafts, LocalDate day) {
    this.drafts = drafts;
    this.day = day;
  }

  /** Whether it is asked before a day is agreed to sign a deal, and one is agreed for this one. */
  static boolean isSettled(Scored one) {
    return BEFORE_IT_IS_SIGNED.contains(one.act())
        && one.advice().subject() instanceof OpportunityFact deal
        && deal.daysToNextStep() != null
        && deal.daysToNextStep() >= 0
        && deal.nextStep() != null
        && SIGNING.matcher(deal.nextStep()).find();
  }

  /** Takes out of a talk the gift that is idle in it, and then what the promise forbids. */
  void settle(List<Scored> points) {
    List<Scored> all = List.copyOf(points);
    points.removeIf(one -> isIdleGift(one, all));
    if (points.stream().anyMatch(Scored::asksForNothing)) {
      List<Scored> left = List.copyOf(points);
      points.removeIf(one -> isAnAsk(one) && !isThankedAndDue(left, one));
    }
    if (points.stream().anyMatch(one -> one.act() == Act.ASK_CONSENT)) {
      // What is in their interest alone is not spoilt by what we want.
      points.removeIf(one -> one.act().asks());
    }
  }

  /**
   * A gift that is beside what is owed, beside a word about a deal of theirs, or beside an ask of
   * somebody who owes us one: credit is there to be drawn on, and who promises to ask for nothing
   * cannot come to business.
   */
  private static boolean isIdleGift(Scored one, List<Scored> points) {
    boolean isGift = one.route().lane() != Lane.OWED && one.asksForNothing();
    return isGift
        && points.stream()
            .anyMatch(
                other ->
                    other.route().lane() == Lane.OWED && other.act() != Act.THANK
                        || !(one.advice().subject() instanceof OpportunityFact)
                            && other.advice().subject() instanceof OpportunityFact
                            && !other.asksForNothing()
                        || other.act().asks() && one.isAboutTheSame(other));
  }

  /**
   * Who is thanked may be spoken to about a deal that is due before the next talk can be, or about
   * which they are answered.
   */
  private boolean isThankedAndDue(List<Scored> points, Scored one) {
    LocalDate last =
        one.advice().subject() instanceof OpportunityFact ? drafts.lastDay(List.of(one)) : null;
    boolean isAnswered =
        points.stream()
            .anyMatch(
                other ->
                    other.route().lane() == Lane.OWED
                        && other.act().answers()
                        && other.isAboutTheSame(one));
    return last != null
        && (isAnswered || last.isBefore(day.plusDays(NEXT_TALK)))
        && points.stream()
            .filter(other -> other.asksForNothing())
            .allMatch(other -> other.act() == Act.THANK);
  }

  /** What asks for something in a talk that promised to ask for nothing; what is owed is kept. */
  private static boolean isAnAsk(Scored one) {
    boolean isOwed = one.route().lane() == Lane.OWED;
    return !one.asksForNothing()
        // What is taken out of their way is in their interest.
        && one.act() != Act.REMOVE_OBSTACLE
        && one.act() != Act.RESTORE_COMFORT
        && (one.act().asks() || !isOwed && one.advice().play().script().ask() != null);
  }
}
