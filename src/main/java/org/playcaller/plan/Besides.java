package org.playcaller.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Part;

/** What is said in a talk besides the one thing of each part that it is for. */
final class Besides {

  /** More deals than these are not spoken of in one talk. */
  private static final int MOST_DEALS = 5;

  /** More than these nobody answers in one talk. */
  private static final int MOST_OWED = 20;

  private final Drafts drafts;
  private final List<Scored> byImportance;
  private final List<Scored> points;

  /**
   * Takes a talk.
   *
   * @param byImportance all that there is to say, what matters most first
   * @param points what is said, in its order; what is added is put into it
   */
  Besides(Drafts drafts, List<Scored> byImportance, List<Scored> points) {
    this.drafts = drafts;
    this.byImportance = byImportance;
    this.points = points;
  }

  /**
   * A meeting is prepared, what cannot be is moved, and thanks are said, whatever else there is to
   * say to them.
   */
  void addOwed() {
    for (Act act : List.of(Act.PREPARE, Act.MOVE_STEP, Act.THANK)) {
      add(answers(), first(act, one -> one.route().lane() == Lane.OWED));
    }
  }

  /**
   * What is in the way of a deal that the talk is about comes before what matters besides: its new
   * date hangs on it, and so does whatever else is asked.
   */
  void addObstacle() {
    points.stream()
        .filter(one -> one.act().part() == Part.MATTER)
        .findFirst()
        .filter(matter -> matter.act() != Act.REMOVE_OBSTACLE)
        .ifPresent(
            matter ->
                add(
                    points.indexOf(matter),
                    first(Act.REMOVE_OBSTACLE, one -> isOfADeal(one) && isOfOneDay(one, matter))));
  }

  /** Who is met, and at ease, is given time before business is spoken of. */
  void addTime() {
    points.stream()
        .filter(one -> one.act() == Act.PREPARE)
        .findFirst()
        .ifPresent(meeting -> add(answers(), ofTheSame(Act.TAKE_TIME, meeting)));
  }

  /**
   * Where the next step of a deal is agreed, what matters most about that deal is spoken of before
   * it, whatever else the talk is about.
   */
  void addMatter() {
    for (Scored step : List.copyOf(points)) {
      if (step.act() == Act.AGREE_NEXT_STEP
          && points.stream()
              .noneMatch(one -> one.act().part() == Part.MATTER && one.isAboutTheSame(step))) {
        byImportance.stream()
            .filter(one -> one.act().part() == Part.MATTER)
            .filter(one -> one.isAboutTheSame(step) && isOfOneDay(one, step))
            .findFirst()
            .ifPresent(one -> points.add(points.indexOf(step), one));
      }
    }
  }

  /** Whether a deal that nobody has qualified is worth the talk is asked in it. */
  void addQualifying() {
    for (Scored matter : List.copyOf(points)) {
      if (matter.act().part() == Part.MATTER
          && matter.act() != Act.QUALIFY
          && matter.advice().subject() instanceof OpportunityFact deal
          && Boolean.FALSE.equals(deal.qualified())) {
        add(points.indexOf(matter) + 1, ofTheSame(Act.QUALIFY, matter));
      }
    }
  }

  /**
   * Who presses on price is shown what it is worth, whatever else is spoken of; what stops them
   * need not be asked then.
   */
  void addValue() {
    for (Scored matter : List.copyOf(points)) {
      if (matter.act().part() == Part.MATTER) {
        add(points.indexOf(matter) + 1, ofTheSame(Act.SHOW_VALUE, matter));
        if (matter.act() == Act.NAME_OBSTACLE
            && points.stream()
                .anyMatch(one -> one.act() == Act.SHOW_VALUE && one.isAboutTheSame(matter))) {
          points.remove(matter);
        }
      }
    }
  }

  /**
   * Why they would buy is asked, or checked, in the talk that makes sure of a deal: by the plainest
   * question, since what is still missing is asked there already.
   */
  void addReason() {
    for (Scored matter : List.copyOf(points)) {
      if (matter.act() == Act.WIN) {
        add(
            points.indexOf(matter) + 1,
            byImportance.stream()
                .filter(one -> one.act() == Act.ASK_REASON)
                .filter(one -> one.isAboutTheSame(matter) && isOfOneDay(one, matter))
                .reduce((one, next) -> next));
      }
    }
  }

  /**
   * Who is spoken to anyway gets what is of use to them, also where that alone is no reason to
   * call.
   *
   * @param beside what is said only in a talk that there is anyway, by what it is about
   */
  void addShared(Map<Subject, List<Scored>> beside) {
    boolean isATalk =
        points.stream()
            .noneMatch(
                one ->
                    one.isBare()
                        || one.act() == Act.SHARE
                        || one.act() == Act.WRITE_INSTEAD
                        || one.act() == Act.RESTORE_COMFORT);
    if (isATalk) {
      first(
              Act.SHARE,
              one ->
                  points.stream().anyMatch(one::isAboutTheSame)
                      && Objects.equals(one.from(), Drafts.firstDay(points)))
          .or(() -> beside(Act.BRING_ALONG, beside))
          .ifPresent(one -> points.add(answers(), one));
    }
  }

  /** What is said beside of what the talk is about, where a guard leaves it free by its day. */
  private Optional<Scored> beside(Act act, Map<Subject, List<Scored>> beside) {
    LocalDate on =
        points.stream()
            .flatMap(one -> Stream.of(one.from(), drafts.appointment(one)))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return points.stream()
        .flatMap(one -> beside.getOrDefault(one.advice().subject(), List.of()).stream())
        .filter(one -> one.act() == act)
        .filter(one -> one.from() == null || on != null && !one.from().isAfter(on))
        .findFirst();
  }

  /**
   * Who does not decide is given a word for who does, at the end of any talk that may ask
   * something.
   *
   * @param beside what is said only in a talk that there is anyway, by what it is about
   */
  void addPassedOn(Map<Subject, List<Scored>> beside) {
    boolean isOfComfort = points.stream().anyMatch(one -> one.act() == Act.RESTORE_COMFORT);
    if (mayAsk() && !isOfComfort) {
      beside(Act.PASS_ON, beside).ifPresent(points::add);
    }
  }

  /**
   * Who trusts us little hears that they come first, in the first talk that is more than an answer.
   *
   * @param reassuring what there is of that kind to say to them
   */
  void addReassurance(List<Scored> reassuring) {
    if (!reassuring.isEmpty() && points.stream().noneMatch(Scored::isBare)) {
      points.add(answers(), reassuring.get(0));
    }
  }

  private boolean mayAsk() {
    return points.stream()
        .allMatch(one -> one.act() != Act.WRITE_INSTEAD && !one.isBare() && !one.asksForNothing());
  }

  /**
   * What is owed on one deal of theirs is owed on the others, too: each answer is given and each
   * step kept.
   */
  void addOwedLikewise() {
    for (Scored owed : List.copyOf(points)) {
      if (isWaitedFor(owed)) {
        Set<Subject> spokenOf = Collections.newSetFromMap(new IdentityHashMap<>());
        points.stream()
            .filter(said -> isAlike(said, owed))
            .forEach(said -> spokenOf.add(said.advice().subject()));
        List<Scored> likewise =
            byImportance.stream()
                .filter(Besides::isWaitedFor)
                .filter(one -> isAlike(one, owed) && isOfOneDay(one, owed))
                .filter(one -> spokenOf.add(one.advice().subject()))
                .limit(Math.max(0, MOST_OWED - points.size()))
                .toList();
        points.addAll(points.indexOf(owed) + 1, likewise);
      }
    }
  }

  private static boolean isWaitedFor(Scored one) {
    return one.route().lane() == Lane.OWED && one.act().isWaitedFor() && !one.isBare();
  }

  private static boolean isAlike(Scored one, Scored other) {
    return one.act() == other.act() || one.act().answers() && other.act().answers();
  }

  /** When they like to be called is asked at the end of any talk that may ask something. */
  void addBestTime() {
    if (mayAsk() && points.stream().noneMatch(one -> one.act() == Act.ASK_BEST_TIME)) {
      first(
              Act.ASK_BEST_TIME,
              one -> one.from() == null && Draft.deals(points).contains(one.advice().subject()))
          .ifPresent(points::add);
    }
  }

  /** What is said about one deal of theirs is said about the others of which the same holds. */
  void addLikewise() {
    LocalDate from = Drafts.firstDay(points);
    for (Scored about : List.copyOf(points)) {
      if (isForAll(about)) {
        List<OpportunityFact> deals = Draft.deals(points);
        byImportance.stream()
            .filter(one -> one.advice().play() == about.advice().play())
            .filter(one -> Objects.equals(one.from(), about.from()))
            .filter(one -> from == null || !drafts.isPast(one, from))
            .filter(one -> deals.stream().noneMatch(deal -> deal == one.advice().subject()))
            .limit(Math.max(0, MOST_DEALS - deals.size()))
            .forEach(points::add);
      }
    }
  }

  private static boolean isForAll(Scored about) {
    return isOfADeal(about)
        && about.route().lane() == Lane.SELLING
        && about.act().part() != Part.RELATIONSHIP
        && !about.isBare();
  }

  /** How many points are about the relationship; they come first. */
  int answers() {
    int answers = 0;
    while (answers < points.size() && points.get(answers).act().part() == Part.RELATIONSHIP) {
      answers++;
    }
    return answers;
  }

  /** Adds what there is, unless it is said already. */
  private void add(int place, Optional<Scored> more) {
    more.filter(one -> !points.contains(one)).ifPresent(one -> points.add(place, one));
  }

  /** The first of an act about what another point is about, on its day. */
  private Optional<Scored> ofTheSame(Act act, Scored other) {
    return first(act, one -> one.isAboutTheSame(other) && isOfOneDay(one, other));
  }

  private Optional<Scored> first(Act act, Predicate<Scored> that) {
    return byImportance.stream().filter(one -> one.act() == act).filter(that).findFirst();
  }

  private static boolean isOfADeal(Scored one) {
    return one.advice().subject() instanceof OpportunityFact;
  }

  private static boolean isOfOneDay(Scored one, Scored other) {
    return Objects.equals(one.from(), other.from());
  }
}
