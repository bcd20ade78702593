package org.playcaller.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.AuditEntry;
import org.playcaller.plan.Gain;
import org.playcaller.plan.Horizon;
import org.playcaller.plan.Outlook;
import org.playcaller.plan.Plan;
import org.playcaller.plan.PlanJson;
import org.playcaller.scenario.Expectation.Expected;
import org.playcaller.scenario.Expectation.ExpectedGain;
import org.playcaller.scenario.Expectation.ExpectedVerdict;
import org.playcaller.scenario.Expectation.Range;
import org.playcaller.scenario.Failure.Reason;
import org.playcaller.scenario.PlanSaid.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds a plan against what a case expects. */
final class Judgement {

  private static final JsonMapper TREES = JsonMapper.builder().build();

  private final ScenarioCase scenario;
  private final Plan plan;

  /** Null where only whether it holds is asked, ten thousand times over. */
  private final @Nullable Reasons reasons;

  private final PlanSaid said;
  private final List<Failure> unmet = new ArrayList<>();

  Judgement(ScenarioCase scenario, Plan plan, @Nullable Reasons reasons) {
    this.scenario = scenario;
    this.plan = plan;
    this.reasons = reasons;
    this.said = new PlanSaid(plan);
  }

  /** What is expected and did not come. */
  List<Failure> unmet() {
    Expectation expect = scenario.expect();
    headline(expect.headline());
    first(expect.first());
    expect("today", expect.today(), said.laid(true));
    expect("afterToday", expect.afterToday(), said.laid(false));
    expect("includes", expect.includes(), said.unheld().toList());
    order(expect.order());
    expect.points().forEach(this::card);
    expect("thisPeriod", expect.thisPeriod(), said.paying(Horizon.THIS_PERIOD));
    expect("nextPeriod", expect.nextPeriod(), said.paying(Horizon.NEXT_PERIOD));
    expect("held", expect.heldBack(), said.heldBack());
    expect("warns", expect.warns(), said.warnings());
    expect("diagnoses", expect.diagnoses(), said.diagnosis());
    expect("says", expect.says(), said.messages());
    expect.excludes().forEach(this::absent);
    figures("standing", expect.standing(), List.of(plan.standing()));
    figures("outlook", expect.outlook(), sums());
    chance("chance", expect.chance(), plan.standing().chance());
    Outlook outlook = plan.outlook();
    chance(
        "chance with the plan",
        expect.chanceWithPlan(),
        outlook == null ? null : outlook.chanceWith());
    expect.gains().forEach(this::gain);
    expect.verdicts().forEach(this::verdict);
    because(expect.because());
    if (reasons != null) {
      expect.whyNot().stream().map(reasons::unmet).filter(f -> f != null).forEach(unmet::add);
    }
    return List.copyOf(unmet);
  }

  private void first(@Nullable Expected first) {
    if (first != null) {
      expect("first", List.of(first), said.ofFirstCard());
      int rank = said.rank(first);
      if (rank >= said.ofFirstCard().size()) {
        Failure failure = unmet.remove(unmet.size() - 1);
        List<Reason> scores = List.of(said.score(0), said.score(rank));
        unmet.add(new Failure(failure.expected(), failure.actual(), scores));
      }
    }
  }

  private void headline(List<String> fragments) {
    for (String fragment : fragments) {
      if (!plan.headline().contains(fragment)) {
        unmet.add(new Failure("headline: " + fragment, plan.headline(), List.of()));
      }
    }
  }

  /** Some card says all of this, in this order, and nothing else. */
  private void card(List<Expected> wanted) {
    List<List<Said>> cards = plan.cards().stream().map(said::spokenOf).toList();
    if (cards.stream().noneMatch(card -> isAll(card, wanted))) {
      String plays = wanted.stream().map(Expected::play).findFirst().orElse("");
      List<List<Said>> near =
          cards.stream()
              .filter(card -> card.stream().anyMatch(one -> one.play().equals(plays)))
              .toList();
      unmet.add(new Failure("points: " + wanted, near.toString(), List.of()));
    }
  }

  private static boolean isAll(List<Said> card, List<Expected> wanted) {
    return card.size() == wanted.size()
        && IntStream.range(0, card.size()).allMatch(i -> card.get(i).meets(wanted.get(i)));
  }

  private void expect(String what, List<Expected> expected, List<Said> actual) {
    for (Expected wanted : expected) {
      if (actual.stream().noneMatch(one -> one.meets(wanted))) {
        List<Reason> why = reasons == null ? List.of() : reasons.against(wanted);
        unmet.add(new Failure(what + ": " + wanted, actual.toString(), why));
      }
    }
  }

  private void absent(Expected unwanted) {
    said.all()
        .filter(one -> one.meets(unwanted))
        .forEach(
            one ->
                unmet.add(
                    new Failure(
                        "no " + unwanted,
                        one + ": " + one.because(),
                        reasons == null
                            ? List.of()
                            : reasons.inFavourOf(unwanted.play(), one.with()))));
  }

  /** Each comes before the next; of a play called for several people its first counts. */
  private void order(List<Expected> expected) {
    expect("order", expected, said.actions());
    for (int i = 1; i < expected.size(); i++) {
      int before = said.rank(expected.get(i - 1));
      int after = said.rank(expected.get(i));
      if (before >= 0 && after >= 0 && before >= after) {
        String order = "order: " + expected.get(i - 1) + " before " + expected.get(i);
        unmet.add(
            new Failure(
                order, said.actions().toString(), List.of(said.score(after), said.score(before))));
      }
    }
  }

  /** What the plan adds up to; the outlook is not known of every state. */
  private List<Object> sums() {
    return plan.outlook() == null ? List.of(plan.hours()) : List.of(plan.hours(), plan.outlook());
  }

  private void figures(String key, Map<String, JsonNode> expected, List<Object> records) {
    if (expected.isEmpty()) {
      return;
    }
    ObjectNode actual = TREES.createObjectNode();
    for (Object one : records) {
      actual.setAll((ObjectNode) TREES.readTree(PlanJson.write(one)));
    }
    expected.forEach(
        (name, value) -> {
          JsonNode figure = actual.get(name);
          if (!same(value, figure)) {
            String came = figure == null ? "not known" : figure.toString();
            unmet.add(new Failure(key + " " + name + ": " + value, came, List.of()));
          }
        });
  }

  /** A figure is the same to as many places as the case writes. */
  private static boolean same(JsonNode expected, @Nullable JsonNode actual) {
    if (actual == null || !expected.isNumber() || !actual.isNumber()) {
      return actual == null ? expected.isNull() : expected.equals(actual);
    }
    BigDecimal written = expected.decimalValue();
    BigDecimal rounded = actual.decimalValue().setScale(written.scale(), RoundingMode.HALF_UP);
    return rounded.compareTo(written) == 0;
  }

  private void chance(String what, @Nullable Range range, @Nullable BigDecimal actual) {
    if (range != null && !range.holds(actual)) {
      String came = actual == null ? "not known" : actual.toPlainString();
      unmet.add(new Failure(what + " " + range, came, List.of()));
    }
  }

  private void gain(ExpectedGain expected) {
    int before = unmet.size();
    expect("gains", List.of(expected.action()), said.actions());
    if (unmet.size() == before) {
      Gain gain = said.gain(said.rank(expected.action()));
      figures("gain of " + expected.action(), expected.figures(), List.of(gain));
    }
  }

  private void verdict(ExpectedVerdict expected) {
    List<AuditEntry> entries = plan.pipeline() == null ? List.of() : plan.pipeline().entries();
    for (AuditEntry entry : entries) {
      if (entry.who().id().equals(expected.deal())) {
        String verdict = entry.verdict().word();
        if (!expected.meets(verdict, entry.until())) {
          String until = entry.until() == null ? "" : " until " + entry.until();
          String actual = verdict + until + ": " + entry.why();
          unmet.add(new Failure("verdict: " + expected, actual, List.of()));
        }
        return;
      }
    }
    unmet.add(new Failure("verdict: " + expected, "no such open deal", List.of()));
  }

  private void because(List<String> fragments) {
    List<String> given =
        said.all()
            .filter(this::isOfTheFile)
            .map(Said::because)
            .filter(text -> !text.isEmpty())
            .toList();
    for (String fragment : fragments) {
      if (given.stream().noneMatch(reason -> reason.contains(fragment))) {
        unmet.add(new Failure("because: " + fragment, given.toString(), List.of()));
      }
    }
  }

  /** A whole day has no play of its own: every reason is its reason. */
  private boolean isOfTheFile(Said one) {
    return !scenario.aboutPlay()
        || one.play().equals(scenario.play())
        || scenario.play().equals(one.by());
  }
}
