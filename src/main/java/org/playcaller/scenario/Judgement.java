package org.playcaller.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.AuditEntry;
import org.playcaller.plan.Card;
import org.playcaller.plan.Finding;
import org.playcaller.plan.Gain;
import org.playcaller.plan.Horizon;
import org.playcaller.plan.Outlook;
import org.playcaller.plan.Plan;
import org.playcaller.plan.PlanJson;
import org.playcaller.plan.Who;
import org.playcaller.scenario.Expectation.Expected;
import org.playcaller.scenario.Expectation.ExpectedGain;
import org.playcaller.scenario.Expectation.ExpectedVerdict;
import org.playcaller.scenario.Expectation.Range;
import org.playcaller.scenario.Failure.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds a plan against what a case expects. */
final class Judgement {

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

  private final ScenarioCase scenario;
  private final Plan plan;

  /** Null where only whether it holds is asked, ten thousand times over. */
  private final @Nullable Reasons reasons;

  private final List<Plan.Said> points;
  private final List<Said> actions;
  private final List<Said> heldBack;
  private final List<Said> warnings;
  private final List<Said> diagnosis;
  private final List<Said> messages;
  private final List<Failure> unmet = new ArrayList<>();

  Judgement(ScenarioCase scenario, Plan plan, @Nullable Reasons reasons) {
    this.scenario = scenario;
    this.plan = plan;
    this.reasons = reasons;
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

  /** What is expected and did not come. */
  List<Failure> unmet() {
    Expectation expect = scenario.expect();
    headline(expect.headline());
    first(expect.first());
    expect("today", expect.today(), laid(true));
    expect("afterToday", expect.afterToday(), laid(false));
    expect("includes", expect.includes(), unheld().toList());
    order(expect.order());
    expect.points().forEach(this::card);
    expect("thisPeriod", expect.thisPeriod(), paying(Horizon.THIS_PERIOD));
    expect("nextPeriod", expect.nextPeriod(), paying(Horizon.NEXT_PERIOD));
    expect("held", expect.heldBack(), heldBack);
    expect("warns", expect.warns(), warnings);
    expect("diagnoses", expect.diagnoses(), diagnosis);
    expect("says", expect.says(), messages);
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

  private Stream<Said> unheld() {
    return Stream.of(actions, warnings, diagnosis, messages).flatMap(List::stream);
  }

  private Stream<Said> all() {
    return Stream.of(actions, heldBack, warnings, diagnosis, messages).flatMap(List::stream);
  }

  private void first(@Nullable Expected first) {
    if (first != null) {
      expect("first", List.of(first), ofFirstCard());
      int rank = rank(first);
      if (rank >= ofFirstCard().size()) {
        Failure failure = unmet.remove(unmet.size() - 1);
        List<Reason> scores = List.of(score(0), score(rank));
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

  /** What cards of today say, or of later days; what is left for another conversation is not. */
  private List<Said> laid(boolean today) {
    return IntStream.range(0, points.size())
        .filter(i -> plan.today().contains(points.get(i).card()) == today)
        .filter(i -> !points.get(i).card().later().contains(points.get(i).point()))
        .mapToObj(actions::get)
        .toList();
  }

  /** Some card says all of this, in this order, and nothing else. */
  private void card(List<Expected> wanted) {
    List<List<Said>> cards = plan.cards().stream().map(this::spokenOf).toList();
    if (cards.stream().noneMatch(card -> isAll(card, wanted))) {
      String plays = wanted.stream().map(Expected::play).findFirst().orElse("");
      List<List<Said>> near =
          cards.stream()
              .filter(card -> card.stream().anyMatch(said -> said.play().equals(plays)))
              .toList();
      unmet.add(new Failure("points: " + wanted, near.toString(), List.of()));
    }
  }

  private List<Said> spokenOf(Card card) {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).card() == card)
        .filter(i -> !card.later().contains(points.get(i).point()))
        .mapToObj(actions::get)
        .toList();
  }

  private static boolean isAll(List<Said> card, List<Expected> wanted) {
    return card.size() == wanted.size()
        && IntStream.range(0, card.size()).allMatch(i -> card.get(i).meets(wanted.get(i)));
  }

  /** What the first card says. */
  private List<Said> ofFirstCard() {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).card().rank() == 1)
        .mapToObj(actions::get)
        .toList();
  }

  private void expect(String what, List<Expected> expected, List<Said> actual) {
    for (Expected wanted : expected) {
      if (actual.stream().noneMatch(said -> said.meets(wanted))) {
        List<Reason> why = reasons == null ? List.of() : reasons.against(wanted);
        unmet.add(new Failure(what + ": " + wanted, actual.toString(), why));
      }
    }
  }

  private void absent(Expected unwanted) {
    all()
        .filter(said -> said.meets(unwanted))
        .forEach(
            said ->
                unmet.add(
                    new Failure(
                        "no " + unwanted,
                        said + ": " + said.because(),
                        reasons == null
                            ? List.of()
                            : reasons.inFavourOf(unwanted.play(), said.with()))));
  }

  /** The actions that pay off then; the plan's actions and what is said of them have one order. */
  private List<Said> paying(Horizon horizon) {
    return IntStream.range(0, actions.size())
        .filter(i -> points.get(i).card().horizon() == horizon)
        .mapToObj(actions::get)
        .toList();
  }

  /** Each comes before the next; of a play called for several people its first counts. */
  private void order(List<Expected> expected) {
    expect("order", expected, actions);
    for (int i = 1; i < expected.size(); i++) {
      int before = rank(expected.get(i - 1));
      int after = rank(expected.get(i));
      if (before >= 0 && after >= 0 && before >= after) {
        String order = "order: " + expected.get(i - 1) + " before " + expected.get(i);
        unmet.add(new Failure(order, actions.toString(), List.of(score(after), score(before))));
      }
    }
  }

  private int rank(Expected expected) {
    return IntStream.range(0, actions.size())
        .filter(i -> actions.get(i).meets(expected))
        .findFirst()
        .orElse(-1);
  }

  private Gain gain(int rank) {
    return points.get(rank).card().gainOf(points.get(rank).point());
  }

  private Reason score(int rank) {
    BigDecimal perHour = gain(rank).perHour();
    String worth =
        perHour == null ? "not known what it brings" : perHour.toPlainString() + " an hour";
    return new Reason("card " + points.get(rank).card().rank(), actions.get(rank) + ": " + worth);
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
    expect("gains", List.of(expected.action()), actions);
    if (unmet.size() == before) {
      Gain gain = gain(rank(expected.action()));
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
        all().filter(this::isOfTheFile).map(Said::because).filter(text -> !text.isEmpty()).toList();
    for (String fragment : fragments) {
      if (given.stream().noneMatch(reason -> reason.contains(fragment))) {
        unmet.add(new Failure("because: " + fragment, given.toString(), List.of()));
      }
    }
  }

  /** A whole day has no play of its own: every reason is its reason. */
  private boolean isOfTheFile(Said said) {
    return !scenario.aboutPlay()
        || said.play().equals(scenario.play())
        || scenario.play().equals(said.by());
  }
}
