package org.playcaller.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.explain.WhyNot;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.plan.PlanJson;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Expectation.Expected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs one case: makes the plan of its state and holds it against what is expected. */
public final class ScenarioRun {

  private static final int MISSES = 3;
  private static final JsonMapper TREES = JsonMapper.builder().build();

  /** A piece of advice in the plan, of whatever kind. */
  private record Said(String play, @Nullable String with, @Nullable String by, String because) {

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

  private final Playbook playbook;
  private final ScenarioCase scenario;
  private final Plan plan;
  private final List<String> failures = new ArrayList<>();

  /** Whether a failure is to say what was in the way, which takes far longer than the run. */
  private final boolean explained;

  private ScenarioRun(Playbook playbook, ScenarioCase scenario, Plan plan, boolean explained) {
    this.playbook = playbook;
    this.scenario = scenario;
    this.plan = plan;
    this.explained = explained;
  }

  /**
   * Runs a case.
   *
   * @param playbook the playbook to run it against
   * @param scenario the case
   * @return what came of it
   */
  public static Outcome of(Playbook playbook, ScenarioCase scenario) {
    Plan plan = Planner.plan(playbook, scenario.state());
    ScenarioRun run = new ScenarioRun(playbook, scenario, plan, true);
    run.judge();
    return new Outcome(scenario, List.copyOf(run.failures));
  }

  /**
   * Whether a plan is what a case expects.
   *
   * @param playbook the playbook it was made with
   * @param scenario the case
   * @param plan a plan of the case's state
   * @return true where every expectation is met
   */
  public static boolean holds(Playbook playbook, ScenarioCase scenario, Plan plan) {
    ScenarioRun run = new ScenarioRun(playbook, scenario, plan, false);
    run.judge();
    return run.failures.isEmpty();
  }

  private void judge() {
    Expectation expect = scenario.expect();
    List<Said> actions =
        plan.actions().stream().map(a -> said(a.play(), a.who(), null, a.why())).toList();
    List<Said> held =
        plan.heldBack().stream()
            .map(h -> said(h.play(), h.who(), h.by().play(), h.by().why()))
            .toList();
    List<Said> warnings = findings(plan.warnings());
    List<Said> diagnosis = findings(plan.diagnosis());
    List<Said> messages = findings(plan.messages());
    List<Said> all =
        Stream.of(actions, held, warnings, diagnosis, messages).flatMap(List::stream).toList();
    List<Said> unheld =
        Stream.of(actions, warnings, diagnosis, messages).flatMap(List::stream).toList();
    if (expect.first() != null) {
      expect("first", List.of(expect.first()), actions.stream().limit(1).toList());
    }
    expect("includes", expect.includes(), unheld);
    order(expect.order(), actions);
    expect("thisPeriod", expect.thisPeriod(), paying(actions, Horizon.THIS_PERIOD));
    expect("nextPeriod", expect.nextPeriod(), paying(actions, Horizon.NEXT_PERIOD));
    expect("heldBack", expect.heldBack(), held);
    expect("warns", expect.warns(), warnings);
    expect("diagnoses", expect.diagnoses(), diagnosis);
    expect("says", expect.says(), messages);
    for (Expected unwanted : expect.excludes()) {
      all.stream()
          .filter(said -> said.meets(unwanted))
          .forEach(
              said ->
                  failures.add(
                      "expected no " + unwanted + "\n    actual " + said + ": " + said.because()));
    }
    standing(expect.standing());
    because(expect.because(), all);
  }

  /** The actions that pay off then; the plan's actions and what is said of them have one order. */
  private List<Said> paying(List<Said> actions, Horizon horizon) {
    return IntStream.range(0, actions.size())
        .filter(i -> plan.actions().get(i).score().horizon() == horizon)
        .mapToObj(actions::get)
        .toList();
  }

  /** Each comes before the next; of a play called for several people its first counts. */
  private void order(List<Expected> expected, List<Said> actions) {
    expect("order", expected, actions);
    for (int i = 1; i < expected.size(); i++) {
      int before = rank(expected.get(i - 1), actions);
      int after = rank(expected.get(i), actions);
      if (before >= 0 && after >= 0 && before >= after) {
        failures.add(
            "expected order: "
                + expected.get(i - 1)
                + " before "
                + expected.get(i)
                + "\n    actual "
                + actions);
      }
    }
  }

  private static int rank(Expected expected, List<Said> actions) {
    return IntStream.range(0, actions.size())
        .filter(i -> actions.get(i).meets(expected))
        .findFirst()
        .orElse(-1);
  }

  private static List<Said> findings(List<Plan.Finding> findings) {
    return findings.stream().map(f -> said(f.play(), f.who(), null, f.why())).toList();
  }

  private static Said said(String play, Plan.@Nullable Who who, @Nullable String by, Plan.Why why) {
    return new Said(play, who == null ? null : who.id(), by, why.text());
  }

  private void expect(String what, List<Expected> expected, List<Said> actual) {
    for (Expected wanted : expected) {
      if (actual.stream().noneMatch(said -> said.meets(wanted))) {
        failures.add(
            "expected " + what + ": " + wanted + "\n    actual " + actual + why(wanted.play()));
      }
    }
  }

  /** What was in the way, told for the nearest misses only. */
  private String why(String id) {
    if (!explained) {
      return "";
    }
    Play play = Objects.requireNonNull(playbook.play(id));
    StringBuilder why = new StringBuilder();
    for (WhyNot.Miss miss : WhyNot.of(playbook, scenario.state(), play, MISSES).misses()) {
      for (WhyNot.Stop stop : miss.stops()) {
        why.append("\n    stopped by ")
            .append(miss.who() == null ? "the rep" : miss.who().id())
            .append(": ")
            .append(stop.inWords());
      }
    }
    return why.toString();
  }

  private void standing(Map<String, JsonNode> expected) {
    JsonNode actual = TREES.readTree(PlanJson.write(plan.standing()));
    expected.forEach(
        (name, value) -> {
          JsonNode figure = actual.get(name);
          if (!same(value, figure)) {
            failures.add("expected standing " + name + ": " + value + "\n    actual " + figure);
          }
        });
  }

  /** A figure is the same to as many places as the case writes. */
  private static boolean same(JsonNode expected, @Nullable JsonNode actual) {
    if (actual == null || !expected.isNumber() || !actual.isNumber()) {
      return actual == null ? expected.isNull() : expected.equals(actual);
    }
    BigDecimal written = expected.decimalValue();
    BigDecimal rounded =
        actual.decimalValue().setScale(written.scale(), java.math.RoundingMode.HALF_UP);
    return rounded.compareTo(written) == 0;
  }

  private void because(List<String> fragments, List<Said> all) {
    List<String> reasons =
        all.stream()
            .filter(s -> s.play().equals(scenario.play()) || scenario.play().equals(s.by()))
            .map(Said::because)
            .toList();
    for (String fragment : fragments) {
      if (reasons.stream().noneMatch(reason -> reason.contains(fragment))) {
        failures.add("expected because: " + fragment + "\n    actual " + reasons);
      }
    }
  }
}
