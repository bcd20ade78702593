package org.playcaller.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.WorkingDays;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Hold;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.IntentionKind;

/**
 * Which guard holds what back. A guard is a play like any other; here it meets what is recommended,
 * meant and planned. Letting a deal go is its own guard: nothing else is done for that deal.
 */
final class Guards {

  private static final String EVERYBODY = "";

  /** The guards over people, whatever it is about. */
  private final Map<String, List<Advice>> byPerson = new HashMap<>();

  /** The guards over one deal, by the deal; its buyer may be spoken to about another. */
  private final Map<String, List<Advice>> byMatter = new HashMap<>();

  private final LettingGo lettingGo;

  /** What we agreed to do in so many days is done today. */
  private final int stepsAhead;

  private final Set<String> awaiting = new HashSet<>();
  private final Map<String, Set<String>> mattersOf = new HashMap<>();

  /**
   * Indexes the guards.
   *
   * @param matters what people may be spoken to about: open deals, and what they once said no to
   * @param worked what we agreed to do on a day off is done on the working day before it
   * @param day the day of the plan
   */
  Guards(List<? extends Subject> matters, List<Advice> advice, WorkingDays worked, LocalDate day) {
    this.stepsAhead =
        worked.contains(day)
            ? (int) ChronoUnit.DAYS.between(day, worked.firstFrom(day.plusDays(1))) - 1
            : 0;
    matters.forEach(
        matter ->
            mattersOf.computeIfAbsent(matter.person(), one -> new HashSet<>()).add(matter.id()));
    for (Advice one : advice) {
      if (one.play().kind() == AdviceKind.HOLD_BACK) {
        Subject guarded = one.subject();
        String person = guarded == null ? EVERYBODY : guarded.person();
        (isOfOneMatter(one)
                ? byMatter.computeIfAbsent(guarded(one), key -> new ArrayList<>())
                : byPerson.computeIfAbsent(person, key -> new ArrayList<>()))
            .add(one);
      }
    }
    lettingGo = new LettingGo(advice, mattersOf);
    // Nobody waits for what is held back whatever the day, such as a step of a deal that is let go.
    advice.stream()
        .filter(this::isWaitedFor)
        .filter(one -> against(one).stream().allMatch(Spacing::is))
        .forEach(one -> awaiting.add(Objects.requireNonNull(one.subject()).person()));
  }

  private boolean isWaitedFor(Advice one) {
    Act act = one.play().act();
    return act != null && act.isWaitedFor() && one.subject() != null && isDue(one);
  }

  /**
   * The first guard over any contact with the person an action is about; null where there is none.
   */
  @Nullable Advice forbidding(Advice action) {
    Subject subject = action.subject();
    return subject == null ? null : overContact(subject.person(), guard -> true);
  }

  /** The guard over a person who asked to be left alone: with it nothing else need be said. */
  @Nullable Advice leftAlone(@Nullable String person) {
    return person == null
        ? null
        : overContact(
            person,
            guard -> Boolean.TRUE.equals(Objects.requireNonNull(guard.subject()).doNotContact()));
  }

  /** The first of the guards over any contact with a person. */
  private @Nullable Advice overContact(String person, Predicate<Advice> isMeant) {
    for (Advice guard : byPerson.getOrDefault(person, List.of())) {
      if (hold(guard) == Hold.CONTACT && !isOfIntention(guard) && isMeant.test(guard)) {
        return guard;
      }
    }
    return null;
  }

  /**
   * Every guard that holds an action back: that the deal is let go, then the others by play; none
   * where it may be done.
   */
  List<Advice> against(Advice action) {
    Act act = Objects.requireNonNull(action.play().act());
    Subject subject = action.subject();
    List<Advice> all = new ArrayList<>(byPerson.getOrDefault(EVERYBODY, List.of()));
    if (subject != null) {
      all.addAll(byPerson.getOrDefault(subject.person(), List.of()));
      all.addAll(byMatter.getOrDefault(subject.id(), List.of()));
    }
    all.removeIf(guard -> !hold(guard).covers(act) || isOfIntention(guard));
    all.sort(Advice.ORDER);
    // Who is let go is told so, and asked whether a meeting still stands.
    if (subject instanceof OpportunityFact && !LettingGo.isOne(action) && act != Act.CONFIRM) {
      Advice letGo = lettingGo.of(subject.id());
      if (letGo != null) {
        all.add(0, letGo);
      }
    }
    return all;
  }

  /** The first guard, by play, that holds back what the rep means to do. */
  @Nullable Advice against(IntentionFact intention) {
    String person = intention.person();
    Advice leftAlone = leftAlone(person);
    if (leftAlone != null && Hold.CONTACT.covers(intention.kind())) {
      return leftAlone;
    }
    Advice letGo = lettingGo.of(intention.with(), person);
    if (letGo != null && Hold.CONTACT.covers(intention.kind())) {
      return letGo;
    }
    return first(
        intention.with(),
        person,
        guard -> hold(guard).covers(intention.kind()) && !isAwaited(guard, person));
  }

  /**
   * The first guard, by play, that holds back what stands in the calendar.
   *
   * @param kind what is planned; null where that is not known
   * @param with the key that it names; null where it names none
   * @param person the person it is with; null where it is with nobody known
   * @param days in how many days
   * @param spares which guards have nothing against it, whatever they cover
   */
  @Nullable Advice against(
      @Nullable ActivityKind kind,
      @Nullable String with,
      @Nullable String person,
      int days,
      Predicate<Advice> spares) {
    Advice leftAlone = leftAlone(person);
    if (leftAlone != null && Hold.CONTACT.covers(kind)) {
      return leftAlone;
    }
    Advice letGo = lettingGo.of(with, person);
    if (letGo != null && Hold.UNASKED.covers(kind)) {
      return letGo;
    }
    return first(
        with,
        person,
        guard ->
            hold(guard).covers(kind)
                && !spares.test(guard)
                && !isAwaited(guard, person)
                && guard.lasts(days));
  }

  /** Whether it leaves nothing to be done: the person is left alone, or the deal is let go. */
  boolean endsAll(Advice guard) {
    Subject subject = guard.subject();
    return subject != null
        && (guard == lettingGo.of(subject.id()) || guard == leftAlone(subject.person()));
  }

  /** What the rep means to do amiss is no reason against what a play calls for. */
  private static boolean isOfIntention(Advice guard) {
    return guard.subject() instanceof IntentionFact;
  }

  /**
   * Whether a guard keeps from unasked contact about one deal, or about what somebody once said no
   * to, and not from the person.
   */
  private static boolean isOfOneMatter(Advice guard) {
    boolean isAMatter =
        guard.subject() instanceof OpportunityFact || guard.subject() instanceof OldProspectFact;
    return isAMatter && hold(guard) == Hold.UNASKED;
  }

  private static String guarded(Advice guard) {
    return Objects.requireNonNull(guard.subject()).id();
  }

  /**
   * The guards over one matter that what names it or a person falls under: with a person of several
   * matters it does only where each of them is guarded, since it may be about the others.
   */
  private Stream<Advice> ofMatters(@Nullable String with, String person) {
    Set<String> matters = mattersOf.getOrDefault(person, Set.of());
    if (with != null && matters.contains(with)) {
      return byMatter.getOrDefault(with, List.of()).stream();
    }
    return with == null || byMatter.keySet().containsAll(matters)
        ? matters.stream().flatMap(one -> byMatter.getOrDefault(one, List.of()).stream())
        : Stream.empty();
  }

  /** An answer is due at once, what was agreed on its day, or before it where that is a day off. */
  private boolean isDue(Advice advice) {
    Integer days = Agreed.daysTo(advice);
    return days == null || days <= (advice.play().act() == Act.KEEP_STEP ? stepsAhead : 0);
  }

  /** Notes who is called today as the rep has planned, so that nobody leaves them alone. */
  void speakTo(Set<String> people) {
    awaiting.addAll(people);
  }

  /** Whether a person waits for us, with an answer, what was agreed for today or a planned call. */
  boolean isAwaiting(String person) {
    return awaiting.contains(person);
  }

  /** Who waits for an answer, or for what was agreed, is not pestered by it. */
  private boolean isAwaited(Advice guard, @Nullable String person) {
    return (Spacing.is(guard) || isOfContact(guard)) && awaiting.contains(person);
  }

  /** Whether a guard holds back that the rep means to get in touch, whatever it is about. */
  private static boolean isOfContact(Advice guard) {
    return guard.subject() instanceof IntentionFact meant && meant.kind() == IntentionKind.CONTACT;
  }

  /** Whether a guard holds back unasked contact with a person who waits for us. */
  boolean isMoot(Advice guard) {
    return guard.play().hold() != null
        && guard.subject() != null
        && isAwaited(guard, guard.subject().person());
  }

  /** A guard about nobody concerns everybody; one about somebody, all that is the same person. */
  private @Nullable Advice first(
      @Nullable String with, @Nullable String person, Predicate<Advice> holds) {
    Stream<Advice> ofAll = byPerson.getOrDefault(EVERYBODY, List.of()).stream();
    Stream<Advice> ofPerson =
        person == null
            ? Stream.empty()
            : Stream.concat(
                byPerson.getOrDefault(person, List.of()).stream(), ofMatters(with, person));
    // What keeps from a person says more than what is amiss with the one thing that is meant.
    return Stream.concat(ofAll, ofPerson)
        .filter(holds)
        .min(Comparator.comparing(Guards::isOfIntention).thenComparing(Advice.ORDER))
        .orElse(null);
  }

  private static Hold hold(Advice guard) {
    return Objects.requireNonNull(guard.play().hold());
  }
}
