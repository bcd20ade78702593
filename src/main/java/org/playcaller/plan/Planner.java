package org.playcaller.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Unit;
import org.playcaller.plan.Plan.Action;
import org.playcaller.plan.Plan.Audit;
import org.playcaller.plan.Plan.Evidence;
import org.playcaller.plan.Plan.Finding;
import org.playcaller.plan.Plan.HeldBack;
import org.playcaller.plan.Plan.Question;
import org.playcaller.plan.Plan.Retrospective;
import org.playcaller.plan.Plan.RuleAt;
import org.playcaller.plan.Plan.Source;
import org.playcaller.plan.Plan.Standing;
import org.playcaller.plan.Plan.Unknown;
import org.playcaller.plan.Plan.Who;
import org.playcaller.plan.Plan.Why;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.ArticleAdvice;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.FactPattern;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Playbook.Gap;
import org.playcaller.playbook.Text;
import org.playcaller.playbook.Wording;
import org.playcaller.state.State;

/** Makes a plan of a state: the same state and playbook give the same plan, byte for byte. */
public final class Planner {

  private final Playbook playbook;
  private final SortedMap<String, ArticleAdvice> register;
  private final State state;
  private final Facts facts;
  private final Wording wording;
  private @Nullable Fixed fixed;
  private @Nullable Scoring scoring;

  private Planner(Playbook playbook, State state, Facts facts) {
    this.playbook = playbook;
    this.register = playbook.advice();
    this.state = state;
    this.facts = facts;
    this.wording =
        new Wording(state.currency(), Boolean.TRUE.equals(facts.standing().countsDeals()));
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
    return advice.stream().filter(one -> one.play().id().equals(play)).map(this::finding).toList();
  }

  /** What no advice changes, so that it is worked out once. */
  private record Fixed(
      String headline,
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
              new Headline(state, facts, playbook.terms(), wording).sentence(),
              StandingView.of(state, facts, playbook.terms(), wording),
              Unknowns.of(gaps),
              Questions.of(gaps, scoring()),
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
    List<HeldBack> heldBack = new ArrayList<>();
    List<Scored> free = free(advice, heldBack);
    Schedule schedule = schedule(free);
    return new Plan(
        new Who(state.rep().id(), state.rep().label()),
        state.day(),
        fixed().headline(),
        playbook.revision(),
        fixed().standing(),
        findings(advice, AdviceKind.DIAGNOSE),
        actions(free, schedule),
        List.copyOf(heldBack),
        findings(advice, AdviceKind.WARN),
        messages(advice),
        fixed().unknowns(),
        fixed().question(),
        schedule.use(),
        new Outlooks(facts, scoring().gains(), playbook.terms(), wording)
            .of(free.stream().filter(schedule::fits).toList()),
        fixed().audit(),
        fixed().retrospective());
  }

  private Scoring scoring() {
    Scoring made = scoring;
    if (made == null) {
      made = new Scoring(playbook, state, facts);
      scoring = made;
    }
    return made;
  }

  private Schedule schedule(List<Scored> free) {
    Calendar calendar = new Calendar(state, playbook.terms().get("selling hours").value());
    return new Schedule(calendar, playbook.terms().get("contact spacing").value(), free);
  }

  private List<Scored> free(List<Advice> advice, List<HeldBack> heldBack) {
    Guards guards = new Guards(advice);
    List<Scored> free = new ArrayList<>();
    for (Advice one : advice) {
      if (one.play().kind() == AdviceKind.VETO) {
        Finding veto = finding(one);
        heldBack.add(new HeldBack(veto.play(), veto.title(), veto.who(), veto, true));
      } else if (one.play().kind() == AdviceKind.RECOMMEND) {
        Advice guard = guards.against(one);
        if (guard == null) {
          free.add(scoring().score(one));
        } else {
          heldBack.add(new HeldBack(one.play().id(), title(one), who(one), finding(guard), false));
        }
      }
    }
    holdIntentionsBack(guards, heldBack);
    free.sort(scoring().order());
    return free;
  }

  private List<Action> actions(List<Scored> free, Schedule schedule) {
    List<Action> actions = new ArrayList<>();
    for (Scored scored : free) {
      actions.add(action(actions.size() + 1, scored, schedule));
    }
    return List.copyOf(actions);
  }

  private void holdIntentionsBack(Guards guards, List<HeldBack> heldBack) {
    for (Fact fact : facts.all()) {
      if (fact instanceof IntentionFact intention) {
        Advice guard = guards.against(intention);
        if (guard != null) {
          heldBack.add(
              new HeldBack(
                  guard.play().id(),
                  "You mean to "
                      + Objects.requireNonNull(intention.kind()).word().replace('-', ' '),
                  new Who(intention.id(), intention.label()),
                  finding(guard),
                  false));
        }
      }
    }
  }

  private Action action(int rank, Scored scored, Schedule schedule) {
    Advice advice = scored.advice();
    return new Action(
        rank,
        advice.play().id(),
        title(advice),
        who(advice),
        why(advice),
        filled(advice.play().card().say(), advice),
        filled(advice.play().card().ask(), advice),
        Objects.requireNonNull(advice.play().card().minutes()),
        schedule.when(scored),
        schedule.after(scored),
        scored.route().lane(),
        scored.route().name(),
        scored.horizon(),
        scored.gain(),
        source(advice.play()),
        ruleAt(advice.play()));
  }

  private List<Finding> findings(List<Advice> advice, AdviceKind kind) {
    return advice.stream().filter(one -> one.play().kind() == kind).map(this::finding).toList();
  }

  /** Words to the rep, then what the rep may suggest to the team. */
  private List<Finding> messages(List<Advice> advice) {
    List<Finding> messages = new ArrayList<>(findings(advice, AdviceKind.MESSAGE));
    messages.addAll(findings(advice, AdviceKind.TEAM));
    return List.copyOf(messages);
  }

  private Finding finding(Advice advice) {
    return new Finding(
        advice.play().id(),
        title(advice),
        who(advice),
        why(advice),
        filled(advice.play().card().say(), advice),
        filled(advice.play().card().ask(), advice),
        source(advice.play()),
        ruleAt(advice.play()));
  }

  private static @Nullable Who who(Advice advice) {
    Subject subject = advice.subject();
    return subject == null ? null : new Who(subject.id(), subject.label());
  }

  private String title(Advice advice) {
    String title = advice.play().card().title().fill(facts, advice.subject(), wording);
    return title.isEmpty() ? advice.play().name() : title;
  }

  private @Nullable String filled(@Nullable Text text, Advice advice) {
    String filled = text == null ? "" : text.fill(facts, advice.subject(), wording);
    return filled.isEmpty() ? null : filled;
  }

  private Why why(Advice advice) {
    List<Evidence> evidence = new ArrayList<>();
    for (FactPattern pattern : advice.play().patterns()) {
      Fact fact =
          pattern.type().isSubject() ? advice.subject() : facts.one(pattern.type().factClass());
      for (Condition condition : pattern.conditions()) {
        evidence.add(evidence(condition, Objects.requireNonNull(fact)));
      }
    }
    return new Why(advice.play().card().because().fill(facts, advice.subject(), wording), evidence);
  }

  private Evidence evidence(Condition condition, Fact fact) {
    Unit unit = condition.property().unit();
    Object value = Objects.requireNonNull(condition.property().of(fact));
    return new Evidence(
        condition.text(),
        condition.property().words(),
        wording.of(value, unit),
        condition.operator().words() + " " + wording.of(condition.threshold(), unit),
        condition.term(),
        condition.line());
  }

  private List<Source> source(Play play) {
    return play.sources().stream()
        .map(register::get)
        .map(
            cited ->
                new Source(
                    cited.article(),
                    cited.id().substring(cited.id().indexOf('/') + 1),
                    cited.advise()))
        .toList();
  }

  private static RuleAt ruleAt(Play play) {
    return new RuleAt(play.path(), play.line());
  }
}
