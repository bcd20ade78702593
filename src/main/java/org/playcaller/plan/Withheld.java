package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.PersonFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Verdict;
import org.playcaller.facts.WorkingDays;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Wording;
import org.playcaller.state.Activity;
import org.playcaller.state.IntentionKind;
import org.playcaller.state.State;

/**
 * Holds all that is going to happen against the guards: what the plays recommend, what the rep
 * means to do and what stands in the calendar. Every guard that fired is shown, also where it had
 * nothing to hold back.
 */
final class Withheld {

  private final State state;
  private final Facts facts;
  private final Subjects subjects;
  private final Points points;
  private final Scoring scoring;
  private final Wording wording;
  private final Guards guards;
  private final PlannedHeld inCalendar;
  private final List<Advice> fired;
  private final HeldActs acts = new HeldActs();
  private final List<Scored> free = new ArrayList<>();

  Withheld(
      State state,
      Facts facts,
      Subjects subjects,
      Points points,
      Scoring scoring,
      Wording wording,
      Map<String, LocalDate> contacts,
      double spacing,
      List<Advice> advice) {
    this.state = state;
    this.facts = facts;
    this.subjects = subjects;
    this.points = points;
    this.scoring = scoring;
    this.wording = wording;
    this.guards = new Guards(matters(facts), advice, WorkingDays.of(state), state.day());
    this.fired = advice.stream().filter(Withheld::isGuard).toList();
    this.inCalendar =
        new PlannedHeld(
            state,
            guards,
            acts,
            subjects,
            new FollowThrough(state, subjects, contacts, spacing),
            wording);
    guards.speakTo(inCalendar.spokenToToday());
    facts.all().forEach(this::meant);
    advice.stream().filter(one -> one.play().kind() == AdviceKind.RECOMMEND).forEach(this::action);
  }

  private static boolean isGuard(Advice advice) {
    AdviceKind kind = advice.play().kind();
    return kind == AdviceKind.VETO || kind == AdviceKind.HOLD_BACK;
  }

  /** What no guard holds back. */
  List<Scored> free() {
    return free;
  }

  /** What stands in the calendar and is held back, by identity: it is not to take place. */
  Set<Activity> planned() {
    return inCalendar.planned();
  }

  /** Whether a warning is of contacts too near to each other, of which one at most takes place. */
  boolean isSettled(Advice warning) {
    return warning.play().kind() == AdviceKind.WARN
        && warning.subject() instanceof PersonFact person
        && warning.play().patterns().stream()
            .flatMap(pattern -> pattern.conditions().stream())
            .anyMatch(condition -> condition.property().name().equals("daysBetweenPlanned"))
        && inCalendar.kept(person.person()) < 2;
  }

  private void action(Advice advice) {
    Scored scored = scoring.score(advice);
    List<Advice> against =
        guards.against(advice).stream().filter(one -> !endsInTime(one, advice)).toList();
    Advice guard = against.isEmpty() ? null : against.get(0);
    if (guard == null && scored.act().answers() && !isSurelyOwed(scored)) {
      // Who asked to be left alone is answered while an answer is owed, and not later.
      guard = guards.forbidding(advice);
    }
    if (guard == null) {
      free.add(scored.act().answers() && isAll(advice) ? scored.bare() : scored);
      return;
    }
    Integer days = Spacing.days(against);
    String person = advice.subject() == null ? null : advice.subject().person();
    if (days != null && person != null && guards.isAwaiting(person)) {
      // Who is spoken to anyway is not left alone: it is one conversation.
      free.add(scored.besideUntil(state.day().plusDays(days)));
      return;
    }
    if (days != null) {
      LocalDate first = state.day().plusDays(days);
      // The talk that the last contact led to takes up what there is to say.
      LocalDate talk = inCalendar.talk(person);
      first = talk != null && talk.isBefore(first) ? talk : first;
      free.add(scored.notBefore(first));
      if (scored.from() != null && !scored.from().isBefore(first)) {
        // What waits for a later day anyway is not held back.
        return;
      }
    }
    HeldAct broken = agreement(advice, guard);
    if (broken != null) {
      acts.about(guard, broken);
    }
    acts.called(
        guard,
        new HeldAct(advice.play().id(), points.title(advice), Points.who(advice), false),
        scored);
  }

  /** Whether a guard leaves free by the day on which something is to be done. */
  private boolean endsInTime(Advice guard, Advice advice) {
    Integer days = Agreed.daysTo(advice);
    LocalDate until = days == null ? null : until(guard);
    return until != null && !state.day().plusDays(days).isBefore(until);
  }

  /**
   * What was agreed with somebody who is to be left alone: the rep has to know that the two do not
   * go together. Null for what is not of that kind.
   */
  private @Nullable HeldAct agreement(Advice advice, Advice guard) {
    Subject subject = advice.subject();
    Integer days = Agreed.daysTo(advice);
    Act act = advice.play().act();
    if (subject == null || days == null || guard != guards.leftAlone(subject.person())) {
      return null;
    }
    String what =
        act == Act.KEEP_STEP && subject instanceof OpportunityFact deal && deal.nextStep() != null
            ? "“" + deal.nextStep() + "”"
            : act == Act.COME_BACK ? "the return" : null;
    return what == null
        ? null
        : new HeldAct(
            null,
            what + ", agreed for " + wording.day(state.day().plusDays(days), state.day()),
            Points.who(advice),
            false);
  }

  /** Who asked to be left alone, or does not need it now, is answered, and nothing more. */
  private boolean isAll(Advice answer) {
    Subject subject = answer.subject();
    return subject != null && guards.leftAlone(subject.person()) != null
        || subject instanceof OpportunityFact deal
            && (Boolean.FALSE.equals(deal.needIsNow()) || Boolean.TRUE.equals(deal.saidNo()));
  }

  private static List<Subject> matters(Facts facts) {
    return facts.all().stream()
        .filter(fact -> fact instanceof OpportunityFact || fact instanceof OldProspectFact)
        .map(Subject.class::cast)
        .toList();
  }

  /** Whether an answer is owed, and known to be. */
  private boolean isSurelyOwed(Scored answer) {
    // Who was only named to us, or met at an event, has not asked for anything.
    boolean isKnown =
        !(answer.advice().subject() instanceof LeadFact lead)
            || Boolean.FALSE.equals(lead.answered()) && Boolean.TRUE.equals(lead.inbound());
    return isKnown && scoring.isOfLate(answer);
  }

  /** The first day that a guard leaves free again; null where time alone does not end it. */
  private @Nullable LocalDate until(Advice guard) {
    if (isGuard(guard)
        && guard.subject() instanceof OpportunityFact deal
        && restsOnVerdict(guard)) {
      return deal.verdictUntil();
    }
    Integer days = isGuard(guard) ? Spacing.days(List.of(guard)) : null;
    return days == null ? null : state.day().plusDays(days);
  }

  private static boolean restsOnVerdict(Advice guard) {
    return guard.play().patterns().stream()
        .flatMap(pattern -> pattern.conditions().stream())
        .anyMatch(condition -> condition.property().type() == Verdict.class);
  }

  private void meant(Fact fact) {
    if (fact instanceof IntentionFact intention) {
      Advice guard = guards.against(intention);
      if (guard != null) {
        acts.about(
            guard,
            new HeldAct(
                null, meant(intention.kind()), new Who(intention.id(), intention.label()), true));
      }
    }
  }

  private static String meant(@Nullable IntentionKind kind) {
    return kind == null
        ? "what you mean to do"
        : switch (kind) {
          case DISCOUNT -> "the discount you mean to offer";
          case PITCH -> "the pitch you mean to make";
          case CLOSE -> "the close you mean to make";
          case COLD_CALLS -> "the cold calls you mean to make";
          case CLAIM -> "what you mean to say";
          case CONTACT -> "the contact you mean to make";
        };
  }

  /**
   * Every guard that fired: what must never be done, what is about to be, what brings most.
   *
   * @param laidOn the day on which the plan lays what a play called for; null where it does not
   */
  List<Held> held(Function<Advice, @Nullable LocalDate> laidOn) {
    // What is spoken of when something is agreed is not held back until a later day.
    acts.removeIf(
        (guard, called) -> {
          LocalDate until = until(guard);
          LocalDate laid = laidOn.apply(called);
          return until != null && laid != null && laid.isBefore(until);
        });
    // Who waits for us is not to be left alone; what is not to be said to them is shown.
    List<Advice> all =
        new ArrayList<>(
            fired.stream().filter(one -> !acts.of(one).isEmpty() || !guards.isMoot(one)).toList());
    acts.guards().filter(guard -> !isGuard(guard)).forEach(all::add);
    return all.stream()
        .sorted(acts.gravest())
        .map(
            one ->
                new Held(
                    isGuard(one) ? points.finding(one) : points.letGo(one),
                    one.play().kind() == AdviceKind.VETO,
                    until(one),
                    acts.of(one),
                    guards.endsAll(one)))
        .toList();
  }
}
