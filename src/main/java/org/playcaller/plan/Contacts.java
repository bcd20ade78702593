package org.playcaller.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Customer;
import org.playcaller.state.NetworkContact;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * The days that contact with a person has to keep away from: those on which something is planned
 * with them, and, between what asks for nothing and what asks, those of the other, done or planned.
 */
final class Contacts {

  private final Map<String, List<LocalDate>> planned = new HashMap<>();

  /** Days of an answer and nothing more: what the rep has planned need not keep away from it. */
  private final Map<String, List<LocalDate>> answered = new HashMap<>();

  private final Map<String, List<LocalDate>> theirs = new HashMap<>();
  private final Map<String, List<LocalDate>> gifts = new HashMap<>();
  private final Map<String, List<LocalDate>> asks = new HashMap<>();
  private final double spacing;
  private final double askSpacing;

  /**
   * Notes the days.
   *
   * @param deals the open deals, whose agreed steps are contacts to come
   * @param heldBack what stands in the calendar and is not to take place
   * @param spacing contacts with a person stay apart by more days than this
   * @param askSpacing what asks for nothing and what asks stay apart by more days than this
   */
  Contacts(
      State state,
      List<OpportunityFact> deals,
      Subjects subjects,
      Set<Activity> heldBack,
      double spacing,
      double askSpacing) {
    this.spacing = spacing;
    this.askSpacing = askSpacing;
    for (Activity activity : Told.of(state.activities())) {
      if (activity.with() != null && !heldBack.contains(activity)) {
        note(activity, subjects.person(activity.with()), state.day());
      }
    }
    for (OpportunityFact deal : deals) {
      boolean isAhead = deal.daysToNextStep() != null && deal.daysToNextStep() > 0;
      // A step after a date that is still to come cannot be: it keeps nobody from asking about it.
      if (isAhead && deal.nextStep() != null && !Boolean.TRUE.equals(deal.stepAfterClose())) {
        add(
            Boolean.TRUE.equals(deal.stepIsTheirs()) ? theirs : planned,
            deal.person(),
            deal.nextStepOn());
      }
    }
    for (Customer customer : Told.of(state.customers())) {
      add(asks, subjects.person(customer.id()), customer.referralAskedOn());
      add(gifts, subjects.person(customer.id()), customer.thankedOn());
    }
    for (NetworkContact contact : Told.of(state.network())) {
      add(asks, subjects.person(contact.id()), contact.askedOn());
      add(gifts, subjects.person(contact.id()), contact.thankedOn());
    }
  }

  private void note(Activity activity, String person, LocalDate day) {
    boolean isPlanned = activity.isPlanned(day);
    // Paperwork about a deal is no contact with anybody.
    boolean isDeskWork = activity.kind() != null && activity.kind().isDeskWork();
    // What is entered twice for a day is one talk of that day.
    if (isPlanned
        && !isDeskWork
        && !planned.getOrDefault(person, List.of()).contains(activity.on())) {
      add(planned, person, activity.on());
    }
    if (isPlanned || activity.isDone(day)) {
      ActivityKind kind = activity.kind();
      if (kind != null && kind.isGift()) {
        add(gifts, person, activity.on());
      } else if (kind != null && kind.isAsk()) {
        add(asks, person, activity.on());
      }
    }
  }

  private static void add(
      Map<String, List<LocalDate>> days, String person, @Nullable LocalDate day) {
    if (day != null) {
      days.computeIfAbsent(person, one -> new ArrayList<>()).add(day);
    }
  }

  /** Notes that a draft is laid on a day, so that the next with the same person keeps away. */
  void laid(Draft draft, LocalDate day) {
    String person = draft.person();
    if (person == null || !draft.isContact()) {
      return;
    }
    kindsOf(draft).forEach(days -> add(days, person, day));
  }

  /** Forgets that a draft was laid on a day. */
  void takenOff(Draft draft, LocalDate day) {
    for (Map<String, List<LocalDate>> days : kindsOf(draft)) {
      if (days.containsKey(draft.person())) {
        days.get(draft.person()).remove(day);
      }
    }
  }

  /** What a draft counts as, where it is laid. */
  private List<Map<String, List<LocalDate>>> kindsOf(Draft draft) {
    List<Map<String, List<LocalDate>>> kinds = new ArrayList<>();
    kinds.add(draft.first().isBare() ? answered : planned);
    if (draft.asksForNothing()) {
      kinds.add(gifts);
    }
    if (draft.asks()) {
      kinds.add(asks);
    }
    return kinds;
  }

  /** Whether a draft keeps away on a day. */
  boolean leaveFree(Draft draft, LocalDate day) {
    if (!draft.isContact()) {
      return true;
    }
    return leavesApart(draft, day)
        && (!draft.asksForNothing() || isApart(asks, draft.person(), day, askSpacing))
        && (!draft.asks() || isApart(gifts, draft.person(), day, askSpacing));
  }

  /** The first planned contact with the person that a draft would come too near to on a day. */
  @Nullable LocalDate tooNear(Draft draft, LocalDate day) {
    return near(draft, day).min(Comparator.naturalOrder()).orElse(null);
  }

  /** Whether a draft keeps away from other contact with the person. */
  boolean leavesApart(Draft draft, LocalDate day) {
    return near(draft, day).findAny().isEmpty();
  }

  private Stream<LocalDate> near(Draft draft, LocalDate day) {
    List<LocalDate> ours = planned.getOrDefault(draft.person(), List.of());
    if (draft.isPlannedFor(day) || draft.isMovedUp()) {
      // What is planned is this conversation itself.
      ours = new ArrayList<>(ours);
      ours.remove(Objects.requireNonNull(draft.planned()).on());
    }
    List<LocalDate> answers =
        draft.isPlannedFor(day) ? List.of() : answered.getOrDefault(draft.person(), List.of());
    return Stream.concat(
        Stream.concat(ours.stream(), answers.stream())
            .filter(other -> !isApart(other, day, spacing)),
        // Whoever is about to take a step is not called before it; it is no contact of ours.
        theirs.getOrDefault(draft.person(), List.of()).stream()
            .filter(step -> !step.isBefore(day) && !isApart(step, day, spacing)));
  }

  private static boolean isApart(
      Map<String, List<LocalDate>> days, @Nullable String person, LocalDate day, double apart) {
    return days.getOrDefault(person, List.of()).stream()
        .allMatch(other -> isApart(other, day, apart));
  }

  private static boolean isApart(LocalDate one, LocalDate other, double apart) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) > apart;
  }
}
