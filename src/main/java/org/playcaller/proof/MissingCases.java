package org.playcaller.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Unit;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Effect;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Property;
import org.playcaller.playbook.Shadow;
import org.playcaller.playbook.Shadows;
import org.playcaller.playbook.Wording;
import org.playcaller.proof.Variations.Variation;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.scenario.ScenarioRun;
import org.playcaller.state.InvalidState;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.playcaller.yaml.YamlText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the case that would notice a careless edit: a case of the play's own file with one value
 * changed, so that the plan differs with the edit and without. Only what is tried and does notice
 * it is offered.
 */
final class MissingCases {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Within this part of the median, a third of new business has come. */
  private static final double A_THIRD_COMES = 0.72;

  private final Playbook playbook;
  private final ScenarioFiles files;
  private final List<ScenarioCase> cases;
  private final Map<String, Set<String>> words;
  private final StateJson states = new StateJson();

  MissingCases(Playbook playbook, ScenarioFiles files, List<ScenarioCase> cases) {
    this.playbook = playbook;
    this.files = files;
    this.cases = cases;
    this.words = Variations.words(cases.stream().map(ScenarioCase::given).toList());
  }

  /**
   * A case to paste.
   *
   * @param file the scenario file it belongs into
   * @param text the case, indented as the file is
   */
  record Missing(String file, String text) {}

  /** The case that notices a mutant of a play; null where none was found. */
  @Nullable Missing of(Mutant mutant) {
    Play play = mutant.play() == null ? null : playbook.play(mutant.play());
    if (play == null) {
      return null;
    }
    String file = play.path().replace(".dslr", ".yaml");
    Shadows rule =
        mutant.rule() == null ? null : Shadows.of(List.of(Shadow.of("mutant", mutant.rule())));
    for (ScenarioCase base : cases) {
      if (base.path().equals(file)) {
        for (Variation variation : variations(base, mutant)) {
          Missing missing = attempt(base, variation, mutant, rule);
          if (missing != null) {
            return missing;
          }
        }
      }
    }
    return null;
  }

  private List<Variation> variations(ScenarioCase base, Mutant mutant) {
    Condition condition = mutant.condition();
    if (condition != null && condition.threshold() instanceof Double threshold) {
      double step = condition.written() != null && condition.written().percent() ? 0.01 : 1;
      return Variations.of(
          base.given(),
          words,
          tree -> measure(tree, condition),
          List.of(threshold, threshold + step, threshold - step));
    }
    if (mutant.kind() == Mutant.Kind.WAITING
        && playbook.play(mutant.play()).script().effect() instanceof Effect.BringsDeal brings) {
      double third = brings.days() * A_THIRD_COMES;
      return Variations.of(
          base.given(),
          words,
          this::daysLeft,
          List.of(Math.floor(third), Math.ceil(third), Math.ceil(third) + 1));
    }
    return Variations.of(base.given(), words, tree -> Double.NaN, List.of());
  }

  private @Nullable State state(JsonNode tree) {
    try {
      return states.read(tree);
    } catch (InvalidState e) {
      return null;
    }
  }

  /** The first fact of the condition's type that tells the measure. */
  private double measure(JsonNode tree, Condition condition) {
    State state = state(tree);
    if (state != null) {
      for (Fact fact : playbook.facts(state).all()) {
        if (fact.getClass() == condition.type().factClass()
            && condition.property().of(fact) instanceof Number number) {
          return number.doubleValue();
        }
      }
    }
    return Double.NaN;
  }

  private double daysLeft(JsonNode tree) {
    State state = state(tree);
    Integer left = state == null ? null : playbook.facts(state).standing().daysLeft();
    return left == null ? Double.NaN : left;
  }

  private @Nullable Missing attempt(
      ScenarioCase base, Variation variation, Mutant mutant, @Nullable Shadows rule) {
    State state = state(variation.tree());
    if (state == null) {
      return null;
    }
    Facts facts = playbook.facts(state);
    List<Advice> before = playbook.call(facts);
    List<Advice> after = after(mutant, rule, facts, before);
    if (before.equals(after)) {
      return null;
    }
    Planner planner = Planner.of(playbook, state, facts);
    Plan now = planner.plan(before);
    Plan then = planner.plan(after);
    for (JsonNode expect : Telling.apart(Objects.requireNonNull(mutant.play()), now, then)) {
      Missing missing = written(base, variation, mutant, expect);
      if (notices(missing, mutant, rule)) {
        return missing;
      }
    }
    return null;
  }

  private static List<Advice> after(
      Mutant mutant, @Nullable Shadows rule, Facts facts, List<Advice> before) {
    List<Advice> after = new ArrayList<>();
    for (Advice one : before) {
      String id = one.play().id();
      Play changed = mutant.changed().get(id);
      if (!mutant.changed().containsKey(id)) {
        after.add(one);
      } else if (changed != null && rule == null) {
        after.add(new Advice(changed, one.subject()));
      }
    }
    if (rule != null) {
      Play changed = Objects.requireNonNull(mutant.rule());
      rule.call(facts).forEach(match -> after.add(new Advice(changed, match.subject())));
    }
    after.sort(Advice.ORDER);
    // A changed play is another object; the same advice of it for the same people is no difference.
    boolean same =
        rule != null
            && before.size() == after.size()
            && subjects(before, mutant).equals(subjects(after, mutant));
    return same ? before : after;
  }

  private static Set<String> subjects(List<Advice> advice, Mutant mutant) {
    return advice.stream()
        .filter(one -> one.play().id().equals(mutant.play()))
        .map(one -> one.subject() == null ? "" : subject(one.subject()))
        .collect(Collectors.toSet());
  }

  private static String subject(Subject who) {
    return who.getClass().getSimpleName() + " " + who.id();
  }

  private Missing written(ScenarioCase base, Variation variation, Mutant mutant, JsonNode expect) {
    ObjectNode one = NODES.objectNode();
    one.put("case", name(mutant, variation.tree(), expect));
    JsonNode own = base.own();
    List<Object> path = variation.path();
    one.set("day", variation.tree().get("day"));
    if (!path.isEmpty() && !path.equals(List.of("day"))) {
      own = Overlay.with(own, base.given(), path, variation.value());
    }
    if (own != null) {
      one.set("given", own);
    }
    one.set("expect", expect);
    String text = YamlText.write(NODES.arrayNode().add(one));
    return new Missing(base.path(), text);
  }

  /** What the case shows, as a sentence. */
  private String name(Mutant mutant, JsonNode tree, JsonNode expect) {
    String outcome =
        switch (expect.propertyNames().iterator().next()) {
          case "excludes" -> "it is left out";
          case "held" -> "it is held back";
          case "thisPeriod" -> "it still pays off in this period";
          case "nextPeriod" -> "it pays off in the next period only";
          default -> "it is called";
        };
    Condition condition = mutant.condition();
    double value = condition == null ? daysLeft(tree) : measure(tree, condition);
    if (Double.isNaN(value)) {
      return "Where \"" + mutant.from() + "\" is not so " + outcome;
    }
    Property property = condition == null ? null : condition.property();
    return property == null
        ? "With " + new Wording(null, false).of(value, Unit.DAYS) + " days left " + outcome
        : "With "
            + property.words()
            + " at "
            + new Wording(null, false).of(value, property.unit())
            + " "
            + outcome;
  }

  /** Whether the case, in its file, holds now and would not with the edit. */
  private boolean notices(Missing missing, Mutant mutant, @Nullable Shadows rule) {
    String whole = files.files().get(missing.file());
    String text = (whole.endsWith("\n") ? whole : whole + "\n") + "\n" + missing.text();
    List<ScenarioCase> read =
        ScenarioReader.readable(files.alone(missing.file(), text), playbook).cases();
    if (read.isEmpty()) {
      return false;
    }
    ScenarioCase last = read.get(read.size() - 1);
    Facts facts = playbook.facts(last.state());
    List<Advice> before = playbook.call(facts);
    List<Advice> after = after(mutant, rule, facts, before);
    Planner planner = Planner.of(playbook, last.state(), facts);
    return ScenarioRun.holds(playbook, last, planner.plan(before))
        && !ScenarioRun.holds(playbook, last, planner.plan(after));
  }
}
