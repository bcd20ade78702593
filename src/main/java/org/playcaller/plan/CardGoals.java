package org.playcaller.plan;

import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Part;
import org.playcaller.playbook.Wording;

/** What a card is for, in one sentence: its main point, and what that leads on to. */
final class CardGoals {

  private final Points points;
  private final People people;
  private final LeftOut leftOut;

  CardGoals(Points points, People people, LeftOut leftOut) {
    this.leftOut = leftOut;
    this.points = points;
    this.people = people;
  }

  /**
   * What stands above a card.
   *
   * @param title whom to call, write to or meet, and about what
   * @param shortTitle the same without where they are
   * @param goal what for
   * @param isGoalFull whether that calls whom it is about by name, and not "them"
   */
  record Said(String title, String shortTitle, String goal, boolean isGoalFull) {}

  /**
   * The title and the goal of one draft.
   *
   * @param who whom it is with; null for the rep's own work
   * @param found what work at the desk is about
   */
  Said of(Draft draft, @Nullable Person who, List<Found> found) {
    Scored main = draft.main();
    Subject subject = main.advice().subject();
    boolean isSaid = subject != null && CardTitles.saysAll(draft, who, subject);
    String goal = isSaid ? goal(draft, main) : points.title(main.advice());
    if (main.act() == Act.KEEP_STEP) {
      goal = step(draft, main, goal);
    }
    goal += draft.person() == null ? "" : thanks(draft, main) + then(draft, main);
    if (main.isBare()) {
      // An answer is all there is to it, so that no reason stands between the two.
      goal = StringUtils.substringBefore(points.goal(main.advice()), ":") + noMore(main);
    }
    goal = aboutWhat(draft, who, main, goal);
    boolean choosesRoutes = main.act() == Act.PLAN && !found.isEmpty();
    goal += choosesRoutes ? ": start with " + DeskFinds.named(found) : alsoFor(draft, main);
    goal = afterPause(draft, main, goal) + besides(draft, main);
    goal = Wording.ended(goal);
    String title = CardTitles.title(draft, main.act(), who, goal, false);
    String shortTitle = CardTitles.title(draft, main.act(), who, goal, true);
    if (main.act() == Act.PREPARE) {
      // To be ready for it is what any meeting asks for; what it is for is what matters most.
      goal = meetingFor(draft, title);
    }
    goal += theirStep(draft);
    String left = leftOut.of(draft);
    goal += left == null ? "" : " Not without this: " + Wording.ended(left);
    String decides = decides(draft, who);
    return new Said(
        title,
        shortTitle,
        decides == null ? goal : goal + " " + StringUtils.capitalize(decides) + " decides.",
        !isSaid && !main.isBare());
  }

  /** What was agreed about another matter than the deals of a talk is called by its name. */
  private static String aboutWhat(Draft draft, @Nullable Person who, Scored main, String goal) {
    Subject subject = main.advice().subject();
    boolean isOther =
        main.act() == Act.COME_BACK
            && subject != null
            && who != null
            && !draft.deals().isEmpty()
            && !subject.label().equals(who.name())
            && !subject.label().equals(who.organisation());
    return isOther ? goal + " (" + subject.label() + ")" : goal;
  }

  /** Who asked to be left alone gets an answer only; who buys later is asked for a day. */
  private static String noMore(Scored answer) {
    Subject subject = answer.advice().subject();
    if (answer.rest() != null) {
      return ", and leave the rest for " + answer.rest();
    }
    if (subject instanceof OpportunityFact deal && Boolean.TRUE.equals(deal.saidNo())) {
      return ", and listen: they said no";
    }
    return subject != null && Boolean.TRUE.equals(subject.doNotContact())
        ? ", and nothing more"
        : ", and leave it to them when to talk again";
  }

  /**
   * What an answer, or a thank-you, leads on to: what matters most of what there is to say; what
   * they are late with leads to a new date where the date has passed.
   */
  private String then(Draft draft, Scored main) {
    boolean opens =
        main.act() == Act.THANK || main.act() == Act.HEAR || main.act().answers() && !main.isBare();
    return !opens && !Draft.isOverdue(main)
        ? ""
        : draft.points().stream()
            .filter(one -> one != main)
            .filter(
                one -> opens ? leadsOn(one) || Draft.isOverdue(one) : one.act() == Act.SETTLE_DATE)
            .findFirst()
            .map(one -> ", then " + StringUtils.uncapitalize(goal(draft, one)))
            .orElse("");
  }

  /** Who is answered is thanked in the same talk, where thanks are due. */
  private String thanks(Draft draft, Scored main) {
    return !main.act().answers() || main.isBare()
        ? ""
        : draft.points().stream()
            .filter(one -> one.act() == Act.THANK)
            .findFirst()
            .map(one -> ", " + StringUtils.uncapitalize(points.goal(one.advice())))
            .orElse("");
  }

  /** Of several deals it is told which, where it is not all of them. */
  private String goal(Draft draft, Scored one) {
    long alike =
        draft.points().stream()
            .filter(other -> other.advice().play() == one.advice().play())
            .count();
    return draft.deals().size() > alike
        ? points.goalOfOne(one.advice())
        : points.goal(one.advice());
  }

  /**
   * What was agreed, after an answer where one is due, or for another hour where it cannot be at
   * theirs. What the rep wrote down of a step of ours begins with any letter.
   */
  private String step(Draft draft, Scored step, String goal) {
    String words = StringUtils.capitalize(goal);
    Scored answer =
        draft.points().stream().filter(one -> one.act().answers()).findFirst().orElse(null);
    if (answer != null) {
      return points.goal(answer.advice())
          + (isTheirs(step) ? ", then " + StringUtils.uncapitalize(goal) : "; then: " + words);
    }
    boolean isAtNight = draft.kind() == CardKind.MESSAGE && !Drafts.isTriedFor(step);
    return (isAtNight ? "Offer them another hour for this: " + words : words)
        + alsoAgreed(draft, step);
  }

  /** What is agreed for the same day on another deal of theirs. */
  private String alsoAgreed(Draft draft, Scored step) {
    List<Scored> others =
        draft.points().stream().filter(one -> one != step && one.act() == Act.KEEP_STEP).toList();
    return others.isEmpty()
        ? ""
        : "; and: "
            + StringUtils.capitalize(points.goal(others.get(0).advice()))
            + (others.size() == 1 ? "" : ", and " + (others.size() - 1) + " more");
  }

  /** What they are to do today is not forgotten over an answer. */
  private static String theirStep(Draft draft) {
    boolean isSaid = draft.points().stream().anyMatch(one -> one.act() == Act.KEEP_STEP);
    return !draft.answers() || isSaid
        ? ""
        : draft.deals().stream()
            .filter(deal -> Boolean.TRUE.equals(deal.stepIsTheirs()) && deal.nextStep() != null)
            .filter(deal -> Integer.valueOf(0).equals(deal.daysToNextStep()))
            .findFirst()
            .map(deal -> " Their step, due today: " + Wording.ended(deal.nextStep()))
            .orElse("");
  }

  private static boolean isTheirs(Scored step) {
    return step.advice().subject() instanceof OpportunityFact deal
        && Boolean.TRUE.equals(deal.stepIsTheirs());
  }

  /** Under pressure nobody plans well before a pause. */
  private String afterPause(Draft draft, Scored main, String goal) {
    return draft.points().stream()
        .filter(one -> one != main && one.act() == Act.PAUSE)
        .findFirst()
        .map(one -> points.title(one.advice()) + ", then " + StringUtils.uncapitalize(goal))
        .orElse(goal);
  }

  /** A plan that changes nothing in how deals are won is half of one. */
  private String besides(Draft draft, Scored main) {
    return main.act() != Act.PLAN
        ? ""
        : draft.points().stream()
            .filter(one -> one.act() == Act.LEARN)
            .findFirst()
            .map(one -> "; " + StringUtils.uncapitalize(points.title(one.advice())))
            .orElse("");
  }

  /** What a meeting is for: what matters most of what there is to say, else to be ready for it. */
  private String meetingFor(Draft draft, String title) {
    return draft.points().stream()
        .filter(CardGoals::leadsOn)
        .findFirst()
        .map(one -> Wording.ended(points.goal(one.advice())))
        .orElse(Wording.ended(title));
  }

  private static boolean leadsOn(Scored one) {
    return one.act().part() == Part.MATTER || one.act() == Act.RESTORE_COMFORT;
  }

  /** Who decides on the first deal of a talk, where that is somebody else; or null. */
  private @Nullable String decides(Draft draft, @Nullable Person who) {
    return draft.deals().isEmpty() || !draft.isContact()
        ? null
        : people.otherDecider(draft.deals().get(0).id(), who);
  }

  /** How many others a block at the desk does the same for. */
  private static String alsoFor(Draft draft, Scored main) {
    if (draft.person() != null) {
      // The title counts the deals.
      return "";
    }
    long others =
        draft.points().stream()
            .filter(one -> one != main && one.advice().play() == main.advice().play())
            .count();
    return others == 0 ? "" : " and " + others + " more";
  }
}
