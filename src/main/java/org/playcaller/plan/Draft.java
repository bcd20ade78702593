package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Part;
import org.playcaller.playbook.Route;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;

/**
 * Advice put together for one conversation, or one doing, before it is laid on a day.
 *
 * @param person the key of the person; null for the rep's own work
 * @param ordinal which of the conversations with that person it is, those about their deals first,
 *     from 1
 * @param kind what kind of doing it is
 * @param lane what it is for
 * @param route the way to business it belongs to
 * @param deals the open deals it is about, each once, in the order of its points
 * @param points what to speak of, in order; the first of them decides the tie among drafts
 * @param later what is left for another conversation
 * @param minutes how long the whole takes
 * @param horizon the period its gain stands in
 * @param gain what it brings; null where it has no price or nothing tells
 * @param perHour what counts in its period, for an hour; null as the gain
 * @param appointment the day of what was agreed with them; null where nothing was
 * @param from the first day it may be done on; null for any
 * @param fixed the only day it can be done on; null for any
 * @param until the last day it makes sense on; null where there is none
 * @param planned what stands in the rep's calendar and is this conversation; null where none does
 */
record Draft(
    @Nullable String person,
    int ordinal,
    CardKind kind,
    Lane lane,
    Route route,
    List<OpportunityFact> deals,
    List<Scored> points,
    List<Scored> later,
    int minutes,
    Horizon horizon,
    Gains.@Nullable Exact gain,
    @Nullable Double perHour,
    @Nullable LocalDate appointment,
    @Nullable LocalDate from,
    @Nullable LocalDate fixed,
    @Nullable LocalDate until,
    @Nullable Activity planned) {

  /** What is about them comes before what we want. */
  private static final Set<Act> THEIRS_FIRST =
      EnumSet.of(Act.RESTORE_COMFORT, Act.GIVE_HELP, Act.ASK_CONSENT, Act.HEAR);

  /** The open deals that points are about, each once. */
  static List<OpportunityFact> deals(List<Scored> points) {
    Set<OpportunityFact> deals = Collections.newSetFromMap(new IdentityHashMap<>());
    List<OpportunityFact> inOrder = new ArrayList<>();
    for (Scored point : points) {
      if (point.advice().subject() instanceof OpportunityFact deal && deals.add(deal)) {
        inOrder.add(deal);
      }
    }
    return List.copyOf(inOrder);
  }

  /** The same, with other points left for another conversation. */
  Draft leaving(List<Scored> others) {
    return with(ordinal, kind, others, minutes, fixed, planned);
  }

  /** The same in fewer minutes. */
  Draft shortened(int fewer) {
    return with(ordinal, kind, later, fewer, fixed, planned);
  }

  /** The same as a message. */
  Draft inWriting() {
    return with(ordinal, CardKind.MESSAGE, later, minutes, fixed, planned);
  }

  /** The same as another of the conversations with that person. */
  Draft numbered(int number) {
    return with(number, kind, later, minutes, fixed, planned);
  }

  /** Whether a conversation that nothing else binds to a day may be on that day. */
  boolean mayBeOn(LocalDate day) {
    return isUnbound()
        && (from == null || !from.isAfter(day))
        && (until == null || !until.isBefore(day));
  }

  /** Whether a conversation that nothing else binds to a day makes no sense on a day any more. */
  boolean endsBefore(LocalDate day) {
    return isUnbound() && until != null && until.isBefore(day);
  }

  private boolean isUnbound() {
    return lane == Lane.SELLING && fixed == null && isContact();
  }

  /** Whether it takes the place of what the rep has planned for a day that is too late. */
  boolean isMovedUp() {
    return planned != null && until != null && until.isBefore(planned.on());
  }

  /** The same in the place of what the rep has planned for too late a day. */
  Draft insteadOf(Activity activity) {
    return with(ordinal, kind, later, minutes, fixed, activity);
  }

  /** Whether it stands in the rep's calendar for a day. */
  boolean isPlannedFor(LocalDate day) {
    return planned != null && planned.on().equals(day);
  }

  /** The same as the rep has planned it: on that day, and as long. */
  Draft plannedAs(Activity activity) {
    Integer told = activity.minutes();
    return with(
        ordinal,
        activity.kind() == ActivityKind.EMAIL ? CardKind.MESSAGE : kind,
        later,
        told == null || told == 0 ? minutes : told,
        activity.on(),
        activity);
  }

  private Draft with(
      int number,
      CardKind otherKind,
      List<Scored> others,
      int otherMinutes,
      @Nullable LocalDate otherFixed,
      @Nullable Activity otherPlanned) {
    return new Draft(
        person,
        number,
        otherKind,
        lane,
        route,
        deals,
        points,
        others,
        otherMinutes,
        horizon,
        gain,
        perHour,
        appointment,
        from,
        otherFixed,
        until,
        otherPlanned);
  }

  Scored first() {
    return points.get(0);
  }

  /**
   * What conversations have in common that make one list: one point of one play, about people, not
   * about deals to be won. Null where this is no conversation for a list.
   */
  @Nullable String list() {
    Subject subject = first().advice().subject();
    Act act = first().act();
    boolean isAlike =
        points.size() == 1
            && planned == null
            && !first().isBare()
            && later.isEmpty()
            && person != null
            && act.isContact()
            && (!(subject instanceof OpportunityFact) || act == Act.CUT_OR_BACK_BURNER);
    return isAlike ? first().advice().play().id() : null;
  }

  /** Whether somebody waits for an answer. */
  boolean answers() {
    return points.stream().anyMatch(one -> one.act().answers());
  }

  /** Whether it is there to put them at ease. */
  boolean comforts() {
    return points.stream().anyMatch(one -> one.act() == Act.RESTORE_COMFORT);
  }

  /** Whether it puts right what somebody suffers through us: it waits for nothing that sells. */
  boolean putsRight() {
    return comforts() || first().act() == Act.CHASE;
  }

  /** Whether it begins, or is, a pause under pressure. */
  boolean isPause() {
    return points.stream().anyMatch(one -> one.act() == Act.PAUSE);
  }

  /** Whether it promises to ask for nothing. */
  boolean asksForNothing() {
    return points.stream().anyMatch(one -> one.asksForNothing());
  }

  /** Whether it asks for a referral or a favour. */
  boolean asks() {
    return points.stream().anyMatch(one -> one.act().asks());
  }

  /** Whether it is about a deal, of some worth, whose date is before the rep's next working day. */
  boolean isDue(LocalDate today, LocalDate nextDay) {
    return lane == Lane.SELLING
        && (gain == null || gain.total() > 0)
        && until != null
        && !until.isBefore(today)
        && until.isBefore(nextDay);
  }

  /** What is owed in a talk that is neither a meeting nor planned, whose time is set; else all. */
  List<Scored> owed() {
    boolean isSet = kind == CardKind.MEETING || planned != null;
    return isSet
        ? points
        : points.stream()
            // Who is uneasy is put at ease with the answer.
            .filter(one -> one.route().lane() == Lane.OWED || one.act() == Act.RESTORE_COMFORT)
            .toList();
  }

  boolean isContact() {
    return points.stream().anyMatch(point -> point.act().isContact());
  }

  /** The point that the conversation is for: what is or was owed, else what matters most. */
  Scored main() {
    return points.stream()
        .filter(point -> point.route().lane() == Lane.OWED)
        // An answer opens the talk; what was agreed is what the talk is for.
        .min(Comparator.comparing(point -> point.act().answers() || !point.act().isWaitedFor()))
        .or(() -> points.stream().filter(Draft::isOverdue).findFirst())
        // Who is uneasy is put at ease, and what they need comes before what we want.
        .or(() -> points.stream().filter(one -> THEIRS_FIRST.contains(one.act())).findFirst())
        .or(
            () ->
                points.stream()
                    .filter(one -> person != null && one.act().part() == Part.MATTER)
                    .findFirst())
        .orElse(first());
  }

  /** Whether it is about a step of theirs that is overdue. */
  static boolean isOverdue(Scored point) {
    return point.act() == Act.FOLLOW_UP
        && point.advice().subject() instanceof OpportunityFact deal
        && Boolean.TRUE.equals(deal.stepIsTheirs())
        && deal.daysStepDue() != null
        && deal.daysStepDue() > 0;
  }
}
