package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Playbook.Gap;
import org.playcaller.playbook.Wording;
import org.playcaller.state.Activity;
import org.playcaller.state.Level;
import org.playcaller.state.State;

/** Makes a plan of a state: the same state and playbook give the same plan, byte for byte. */
public final class Planner {

  private final Playbook playbook;
  private final State state;
  private final Facts facts;
  private final Wording wording;
  private final Subjects subjects;
  private final People people;
  private final Points points;
  private final Map<String, LocalDate> contacts;
  private final Keys keys;
  private final Scoring scoring;
  private final PlanOrder order;
  private @Nullable Fixed fixed;

  private Planner(Playbook playbook, State state, Facts facts) {
    this.playbook = playbook;
    this.state = state;
    this.facts = facts;
    this.wording =
        new Wording(state.currency(), Boolean.TRUE.equals(facts.standing().countsDeals()));
    this.subjects = new Subjects(facts);
    this.people = new People(state);
    this.points = new Points(playbook, facts, people, wording);
    this.contacts = LastContacts.of(facts, state.day());
    this.keys = new Keys(state, facts, contacts);
    this.scoring = new Scoring(playbook, state, facts);
    this.order = new PlanOrder(playbook, state, facts, scoring.gains());
  }

  /**
   * Makes conversations of advice.
   *
   * @param free what no guard holds back
   * @param heldBack what stands in the calendar and is not to take place
   * @param cutShort with whom no more than what is owed is spoken of today
   */
  private List<Draft> drafts(List<Scored> free, Set<Activity> heldBack, Set<String> cutShort) {
    List<Draft> drafts =
        new ArrayList<>(
            new Conversations(
                    scoring,
                    state,
                    new PlannedContacts(
                        state, subjects, heldBack, playbook.number("contact spacing")),
                    uneasy(facts),
                    cutShort,
                    state.rep().minutesADay(playbook.number("selling hours")),
                    free)
                .all());
    drafts.addAll(new DeskBlocks(state, playbook.number("plan holds")).of(free));
    return order.of(drafts);
  }

  private static Set<String> uneasy(Facts facts) {
    return facts.opportunities().stream()
        .filter(deal -> deal.comfort() == Level.LOW)
        .map(OpportunityFact::person)
        .collect(Collectors.toSet());
  }

  /**
   * Makes a plan.
   *
   * @param playbook the playbook that calls the plays
   * @param state what is known of the rep
   * @return the plan for the state's day
   */
  public static Plan plan(Playbook playbook, State state) {
    Planner planner = new Planner(playbook, state, playbook.facts(state));
    return planner.plan(playbook.call(planner.facts));
  }

  /**
   * Gets ready to plan for a state more than once: what would be if a play were another.
   *
   * @param playbook the playbook
   * @param state what is known of the rep
   * @param facts the playbook's facts of that state
   * @return a planner that one thread may use
   */
  public static Planner of(Playbook playbook, State state, Facts facts) {
    return new Planner(playbook, state, facts);
  }

  /**
   * What one play leaves behind, before anything is resolved.
   *
   * @param advice the advice that the playbook gives
   * @param play the play's id
   * @return its advice with reason and evidence, by subject
   */
  public List<Finding> left(List<Advice> advice, String play) {
    return advice.stream()
        .filter(one -> one.play().id().equals(play))
        .map(points::finding)
        .toList();
  }

  /** What no advice changes, so that it is worked out once. */
  private record Fixed(
      Standing standing,
      List<Unknown> unknowns,
      @Nullable Question question,
      @Nullable Audit audit,
      @Nullable Retrospective retrospective) {}

  private Fixed fixed() {
    Fixed made = fixed;
    if (made == null) {
      List<Gap> gaps = playbook.gaps(facts);
      made =
          new Fixed(
              StandingView.of(state, facts, playbook.terms(), wording),
              unknowns(gaps),
              Questions.of(gaps, scoring, state, facts),
              new Audits(facts, wording).audit(),
              Retrospectives.of(state, facts));
      fixed = made;
    }
    return made;
  }

  /**
   * Makes the plan that some advice gives.
   *
   * @param advice the advice to resolve, in its order
   * @return the plan for the state's day
   */
  public Plan plan(List<Advice> advice) {
    Withheld withheld =
        new Withheld(
            state,
            facts,
            subjects,
            points,
            scoring,
            wording,
            contacts,
            playbook.number("contact spacing"),
            advice);
    List<Scored> free = withheld.free();
    List<Draft> whole = drafts(free, withheld.planned(), Set.of());
    Days asTheyAre = days(whole, withheld.planned());
    Set<String> cutShort = new HashSet<>();
    while (cutShort.addAll(new TightDay(asTheyAre).toCutShort(cutShort))) {
      whole = drafts(free, withheld.planned(), cutShort);
      asTheyAre = days(whole, withheld.planned());
    }
    List<Draft> drafts = new TightDay(asTheyAre).shortened(whole);
    Days days = drafts == whole ? asTheyAre : days(drafts, withheld.planned());
    Lifts lifts = new Lifts(facts, scoring.gains(), days, drafts);
    CardMaker.Cards cards =
        new CardMaker(
                state,
                subjects,
                points,
                people,
                new LeftOut(facts),
                keys,
                scoring,
                days,
                lifts,
                new DeskFinds(facts, people, drafts))
            .of(drafts);
    Map<Advice, LocalDate> laid = new IdentityHashMap<>();
    Set<String> spokenTo = new HashSet<>();
    for (Draft draft : drafts) {
      LocalDate day = days.laidOn(draft);
      if (day != null) {
        draft.points().forEach(point -> laid.put(point.advice(), day));
      }
      if (days.fits(draft) && draft.person() != null) {
        spokenTo.add(draft.person());
      }
    }
    List<Held> held = withheld.held(laid::get);
    Findings findings =
        new Findings(
            advice.stream().filter(one -> !withheld.isSettled(one)).toList(), points, state);
    return new Plan(
        new Who(state.rep().id(), state.rep().label()),
        state.day(),
        new Headline(state, facts, playbook.terms(), wording, lifts.whole(), spokenOf(drafts, days))
            .sentence(),
        playbook.revision(),
        fixed().standing(),
        days.hours(drafts),
        cards.today(),
        cards.thisPeriod(),
        cards.nextPeriod(),
        new CalendarEntries(state, facts.opportunities(), subjects, people)
            .of(drafts, days, withheld.planned()),
        held,
        findings.of(AdviceKind.WARN),
        findings.notes(spokenTo, held),
        findings.of(AdviceKind.TEAM),
        findings.of(AdviceKind.DIAGNOSE),
        fixed().audit(),
        fixed().question(),
        fixed().unknowns(),
        new Outlooks(facts, playbook.terms(), wording).of(lifts),
        fixed().retrospective(),
        new TreeMap<>());
  }

  /** The open deals that a conversation is laid out about. */
  private static Set<String> spokenOf(List<Draft> drafts, Days days) {
    Set<String> deals = new HashSet<>();
    drafts.stream()
        .filter(days::fits)
        .forEach(draft -> draft.deals().forEach(deal -> deals.add(deal.id())));
    return deals;
  }

  private Days days(List<Draft> drafts, Set<Activity> heldBack) {
    Set<Activity> planned = Collections.newSetFromMap(new IdentityHashMap<>());
    drafts.stream().map(Draft::planned).filter(Objects::nonNull).forEach(planned::add);
    Calendar calendar = new Calendar(state, playbook.number("selling hours"), planned);
    return new Days(
        calendar,
        state.day(),
        new Contacts(
            state,
            facts.opportunities(),
            subjects,
            heldBack,
            playbook.number("contact spacing"),
            playbook.number("ask spacing")),
        scoring,
        drafts);
  }

  /** The lists that are not told at all, what cannot have been, then what is not known of them. */
  private List<Unknown> unknowns(List<Gap> gaps) {
    List<Unknown> unknowns = new ArrayList<>(Unknowns.lists(state, playbook));
    unknowns.addAll(LaterDates.of(state));
    unknowns.addAll(Unknowns.of(gaps));
    return List.copyOf(unknowns);
  }
}
