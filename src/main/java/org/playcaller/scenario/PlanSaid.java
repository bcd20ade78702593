package org.playcaller.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Card;
import org.playcaller.plan.Finding;
import org.playcaller.plan.Gain;
import org.playcaller.plan.Horizon;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Who;
import org.playcaller.scenario.Expectation.Expected;
import org.playcaller.scenario.Failure.Reason;

/** What a plan says, in the words in which a case names it. */
final class PlanSaid {

  /** A piece of advice in the plan, of whatever kind. */
  record Said(String play, @Nullable String with, @Nullable String by, String because) {

    boolean meets(Expected expected) {
      boolean samePlay = play.equals(expected.play()) || by != null && by.equals(expected.play());
      return samePlay
          && (expected.with() == null || expected.with().equals(with))
          && (expected.by() == null || expected.by().equals(by));
    }

    @Override
    public String toString() {
      return new Expected(play, with, by).toString();
    }
  }

  private final Plan plan;
  private final List<Plan.Said> points;
  private final List<Said> actions;
  private final List<Said> heldBack;
  private final List<Said> warnings;
  private final List<Said> diagnosis;
  private final List<Said> messages;

  PlanSaid(Plan plan) {
    this.plan = plan;
    this.points = plan.said();
    this.actions =
        points.stream()
            .map(Plan.Said::point)
            .map(point -> said(point.play(), point.about(), null, point.why()))
            .toList();
    this.heldBack =
        plan.heldBack().stream()
            .map(h -> said(h.play(), h.who(), h.by().play(), h.by().why()))
            .toList();
    this.warnings = findings(plan.warnings());
    this.diagnosis = findings(plan.diagnosis());
    this.messages = findings(plan.messages());
  }

  private static List<Said> findings(List<Finding> findings) {
    return findings.stream().map(f -> said(f.play(), f.who(), null, f.why())).toList();
  }

  private static Said said(String play, @Nullable Who who, @Nullable String by, String why) {
    return new Said(play, who == null ? null : who.id(), by, why);
  }

  /** What cards say, in their order. */
  List<Said> actions() {
    return actions;
  }

  List<Said> heldBack() {
    return heldBack;
  }

  List<Said> warnings() {
    return warnings;
  }

  List<Said> diagnosis() {
    return diagnosis;
  }

  List<Said> messages() {
    return messages;
  }

  Stream<Said> unheld() {
    return Stream.of(actions, warnings, diagnosis, messages).flatMap(List::stream);
  }

  Stream<Said> all() {
    return Stream.of(actions, heldBack, warnings, diagnosis, messages).flatMap(List::stream);
  }

  /** What cards of today say, or of later days; what is left for another conversation is not. */
  List<Said> laid(boolean today) {
    return IntStream.range(0, points.size())
        .filter(i -> plan.today().contains(points.get(i).card()) == today)
        .filter(i -> !points.get(i).card().later().contains(points.get(i).point()))
        .mapToObj(actions::get)
        .toList();
  }

  List<Said> spokenOf(Card card) {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).card() == card)
        .filter(i -> !card.later().contains(points.get(i).point()))
        .mapToObj(actions::get)
        .toList();
  }

  /** What the first card says. */
  List<Said> ofFirstCard() {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).card().rank() == 1)
        .mapToObj(actions::get)
        .toList();
  }

  /** The actions that pay off then; the plan's actions and what is said of them have one order. */
  List<Said> paying(Horizon horizon) {
    return IntStream.range(0, actions.size())
        .filter(i -> points.get(i).card().horizon() == horizon)
        .mapToObj(actions::get)
        .toList();
  }

  int rank(Expected expected) {
    return IntStream.range(0, actions.size())
        .filter(i -> actions.get(i).meets(expected))
        .findFirst()
        .orElse(-1);
  }

  Gain gain(int rank) {
    return points.get(rank).card().gainOf(points.get(rank).point());
  }

  Reason score(int rank) {
    BigDecimal perHour = gain(rank).perHour();
    String worth =
        perHour == null ? "not known what it brings" : perHour.toPlainString() + " an hour";
    return new Reason("card " + points.get(rank).card().rank(), actions.get(rank) + ": " + worth);
  }
}
