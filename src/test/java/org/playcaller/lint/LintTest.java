package org.playcaller.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playcaller.company.Company;
import org.playcaller.lint.Remark.Kind;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/** What is sound and makes no sense is remarked on, with both parties and what to do. */
@Execution(ExecutionMode.CONCURRENT)
class LintTest {

  private static final RuleFiles RULES = RuleFiles.of(Path.of("rules"));
  private static final String CHECK_IN = "plays/old-prospects/check-in-with-old-prospects.dslr";
  private static final String NEW = "plays/old-prospects/new-play.dslr";

  private static String play(String conditions, String advice) {
    return """
    rule "New play"
        @source( "final-week/no-is-not-forever" )
    when
    %s
    then
        %s
        title "Something with {who}"
        because "It is time."
    %send
    """
        .formatted(
            conditions.indent(4).stripTrailing(),
            advice,
            advice.startsWith("recommend")
                ? "    takes 20 minutes\n    has no price\n    belongs to the route open deals\n"
                : "");
  }

  @Test
  void theShippedPlaybookHasNothingToMend() {
    assertThat(Lint.of(Playbook.read(RULES), List.of(), List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who said no at least 90 days ago | not contacted for at least 60 days | false
          not contacted for at least 60 days | not contacted for at least 90 days | false
          """)
  void conditionsThatLeaveRoomForOneAnotherAreFine(String one, String two, boolean remarked) {
    String text =
        play(
            "there is an old prospect\n- " + one + "\n- " + two,
            "recommend following up with them");
    assertThat(remarks(RULES.with(NEW, bytes(text)), Kind.NEVER_FIRES)).hasSize(remarked ? 1 : 0);
  }

  @Test
  void aPlayThatCanNeverFireNamesTheTwoLinesThatLeaveNoRoom() {
    String text = play("the rep is behind target\nthe rep is not behind target", "diagnose");
    RuleFiles rules =
        RULES.with(
            NEW,
            bytes(
                text.replace("    diagnose", "    " + sentence("diagnose"))
                    .replace("{who}", "it")));

    assertThat(remarks(rules, Kind.NEVER_FIRES))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.line()).isEqualTo(5);
              assertThat(remark.other()).isEqualTo(NEW + ":4");
              assertThat(remark.what()).contains("is not behind target", "leaves nothing of");
            });
  }

  @Test
  void anEffectiveDateThatEndsBeforeItBeginsCanNeverFire() {
    RuleFiles rules =
        edited(
            CHECK_IN,
            "when\n",
            "when\n    the play holds from 2026-12-01\n    the play holds until 2026-11-30\n");

    assertThat(remarks(rules, Kind.NEVER_FIRES)).hasSize(1);
    assertThat(
            remarks(
                edited(
                    CHECK_IN,
                    "when\n",
                    "when\n    the play holds from 2026-12-01\n    the play holds until 2026-12-01\n"),
                Kind.NEVER_FIRES))
        .isEmpty();
  }

  @Test
  void aPlayThatSaysTheSameAsAnotherNamesBoth() {
    String copy = text(CHECK_IN).replace("Check in with old prospects", "New play");
    assertThat(remarks(RULES.with(NEW, bytes(copy)), Kind.SAYS_THE_SAME))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.file()).isEqualTo(NEW);
              assertThat(remark.other()).isEqualTo(CHECK_IN + ":1");
            });
  }

  @Test
  void aNarrowerPlayWithTheSameAdviceIsImplied() {
    String narrower =
        text(CHECK_IN)
            .replace("Check in with old prospects", "New play")
            .replace("at least 60 days", "at least 61 days");
    RuleFiles rules = RULES.with(NEW, bytes(narrower));

    assertThat(remarks(rules, Kind.IMPLIED))
        .singleElement()
        .satisfies(remark -> assertThat(remark.file()).isEqualTo(NEW));
    assertThat(remarks(rules, Kind.SAYS_THE_SAME)).isEmpty();
    assertThat(
            remarks(
                RULES.with(
                    NEW,
                    bytes(
                        narrower.replace(
                            "too little is under way for the quota", "the quota is not met"))),
                Kind.IMPLIED))
        .as("another condition, so neither implies the other")
        .isEmpty();
  }

  @Test
  void aGuardThatAlwaysHoldsAPlayBackContradictsIt() {
    String guard =
        play(
            "there is an old prospect\n- not contacted for at least 60 days",
            "hold back selling to them");
    assertThat(remarks(RULES.with(NEW, bytes(guard)), Kind.CONTRADICTS))
        .extracting(Remark::file, Remark::other)
        .contains(org.assertj.core.groups.Tuple.tuple(CHECK_IN, NEW + ":1"));
    String later =
        play(
            "there is an old prospect\n- not contacted for at least 61 days",
            "hold back selling to them");
    assertThat(remarks(RULES.with(NEW, bytes(later)), Kind.CONTRADICTS))
        .as("it leaves a day on which it does not hold")
        .noneMatch(remark -> remark.file().equals(CHECK_IN));
  }

  @Test
  void givingUpAndPursuingTheSameDealContradict() {
    String cut =
        play(
            "there is an old prospect\n- who said no at least 1 days ago",
            "recommend referring them to a competitor");
    List<State> states = List.of(ana("2026-07-18"));
    assertThat(Lint.of(Playbook.read(RULES.with(NEW, bytes(cut))), List.of(), states))
        .filteredOn(remark -> remark.kind() == Kind.CONTRADICTS)
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.file()).isEqualTo(NEW);
              assertThat(remark.other()).isEqualTo(CHECK_IN + ":1");
              assertThat(remark.what()).contains("gives up", "seen for lee of ana");
            });
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "3650, false", "3651, true"})
  void aThresholdThatMakesNoSenseIsRemarkedOn(int days, boolean remarked) {
    RuleFiles rules = edited(CHECK_IN, "at least 60 days", "at least " + days + " days");

    assertThat(remarks(rules, Kind.SENSELESS_THRESHOLD)).hasSize(remarked ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"100, false", "101, true"})
  void aChanceAboveOneHundredPercentNobodyCanMeet(int percent, boolean remarked) {
    RuleFiles rules =
        RULES.with(
            NEW,
            bytes(
                play(
                        "at least " + percent + " percent of the close dates have passed",
                        sentence("diagnose"))
                    .replace("{who}", "it")));

    assertThat(remarks(rules, Kind.SENSELESS_THRESHOLD)).hasSize(remarked ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "1.01, true"})
  void aTermThatItsUnitMakesNoSenseOfIsRemarkedOn(String value, boolean remarked) {
    String own =
        "small reach:\n  value: "
            + value
            + "\n  unit: share of the quota\n  meaning: little\n"
            + "  source: our choice\n\ngross margin:\n";
    RuleFiles rules =
        edited("terms.yaml", "gross margin:\n", own)
            .with(
                "vocabulary.dsl",
                bytes(
                    text("vocabulary.dsl")
                        + "[condition][]little of the quota is reached=StandingFact( attainment <="
                        + " terms[\"small reach\"] )\n"));

    assertThat(remarks(rules, Kind.SENSELESS_THRESHOLD)).hasSize(remarked ? 1 : 0);
  }

  @Test
  void adviceThatNobodyCitesAnyMoreIsRemarkedOnAtItsLine() {
    Playbook playbook = Playbook.read(RULES);
    String only =
        playbook.plays().stream()
            .filter(
                play ->
                    play.sources().stream()
                        .anyMatch(
                            source ->
                                playbook.plays().stream()
                                        .filter(other -> other.sources().contains(source))
                                        .count()
                                    == 1))
            .findFirst()
            .orElseThrow()
            .path();
    RuleFiles rules = RULES.with(only, null);

    assertThat(remarks(rules, Kind.NOT_CITED))
        .allSatisfy(
            remark -> {
              assertThat(remark.file()).isEqualTo("advice.csv");
              assertThat(text("advice.csv").lines().toList().get(remark.line() - 1))
                  .contains(remark.what().split("\"")[1]);
            })
        .isNotEmpty();
  }

  @Test
  void aTermThatNothingReadsIsRemarkedOn() {
    String spare =
        "patience:\n  value: 3\n  unit: days\n  meaning: none\n  source: none\n\nowed lapses:";
    assertThat(remarks(edited("terms.yaml", "owed lapses:", spare), Kind.UNUSED_TERM))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.what()).isEqualTo("nothing reads the term \"patience\"");
              assertThat(remark.remedy()).contains("owed lapses");
            });
    assertThat(remarks(RULES, Kind.UNUSED_TERM)).isEmpty();
  }

  @Test
  void aLineThatStandsThereTwiceIsRemarkedOn() {
    String path = "plays/stalled-deals/touch-stalled-sales.dslr";
    RuleFiles twice =
        edited(
            path,
            "    - not on the back burner",
            "    - not on the back burner\n    - not on the back burner");
    assertThat(remarks(twice, Kind.REPEATS))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.line()).isEqualTo(9);
              assertThat(remark.other()).isEqualTo(path + ":8");
            });
    assertThat(remarks(RULES, Kind.REPEATS)).isEmpty();
  }

  @Test
  void aRouteWithoutAPlayAndDeskWorkThatIsTooLongAreRemarkedOn() {
    RuleFiles without =
        RULES
            .with("plays/after-the-period/unrealistic-quota.dslr", null)
            .with("plays/after-the-period/quota-of-the-period-that-is-over.dslr", null)
            .with("plays/after-the-period/settle-the-quota-early.dslr", null);
    assertThat(remarks(without, Kind.UNUSED_ROUTE))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.file()).isEqualTo("routes.csv");
              assertThat(remark.what()).isEqualTo("no play belongs to the route \"your manager\"");
            });
    String audit = "plays/audit-the-pipeline/audit-the-pipeline.dslr";
    assertThat(remarks(edited(audit, "takes 20 minutes", "takes 21 minutes"), Kind.NEVER_LAID))
        .singleElement()
        .satisfies(remark -> assertThat(remark.file()).isEqualTo(audit));
    assertThat(remarks(RULES, Kind.NEVER_LAID)).isEmpty();
  }

  @Test
  void whoAPlayFiresForInTheCompanyIsRemarkedOn() {
    List<State> company = Company.load(null, new StateJson()).reps();
    Playbook playbook = Playbook.read(RULES);

    assertThat(Lint.of(playbook, company, List.of()))
        .extracting(Remark::kind)
        .contains(Kind.FIRED_FOR_NOBODY);
    List<State> alike = IntStream.range(0, 5).mapToObj(i -> ana("2026-07-18")).toList();
    assertThat(Lint.of(playbook, alike, List.of()))
        .filteredOn(remark -> remark.kind() == Kind.FIRED_FOR_EVERYBODY)
        .extracting(Remark::file)
        .contains(CHECK_IN);
    assertThat(Lint.of(playbook, alike.subList(0, 4), List.of()))
        .as("four reps are too few to tell")
        .isEmpty();
  }

  @Test
  void aRemarkIsAcceptedInThePlayWithAReasonOnly() {
    RuleFiles senseless = edited(CHECK_IN, "at least 60 days", "at least 0 days");
    String text = new String(senseless.files().get(CHECK_IN), StandardCharsets.UTF_8);

    assertThat(
            all(
                senseless.with(
                    CHECK_IN, bytes("// accepts senseless-threshold: only the known\n" + text))))
        .isEmpty();
    assertThat(all(senseless.with(CHECK_IN, bytes("// accepts senseless-threshold\n" + text))))
        .extracting(Remark::kind)
        .containsExactly(Kind.UNFOUNDED_ACCEPTANCE, Kind.SENSELESS_THRESHOLD);
    assertThat(
            all(RULES.with(CHECK_IN, bytes("// accepts implied: it was once\n" + text(CHECK_IN)))))
        .extracting(Remark::kind)
        .containsExactly(Kind.UNFOUNDED_ACCEPTANCE);
  }

  private static String sentence(String start) {
    return new String(RULES.files().get("vocabulary.dsl"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("advice." + start + "( null"))
        .map(line -> line.substring("[consequence][]".length(), line.indexOf('=')))
        .findFirst()
        .orElseThrow();
  }

  private static State ana(String lastContact) {
    return new StateJson()
        .read(
            """
            {"day": "2026-09-16", "currency": "EUR", "rep": {"id": "ana", "name": "Ana"},
             "period": {"start": "2026-09-01", "end": "2026-09-30"}, "quota": {"amount": 30000},
             "bookings": [{"amount": 9000, "closedOn": "2026-09-05"}],
             "oldProspects": [{"id": "lee", "amount": 6000, "saidNoOn": "2026-05-11",
                "lastContactOn": "%s"}]}
            """
                .formatted(lastContact)
                .getBytes(StandardCharsets.UTF_8));
  }

  private static List<Remark> remarks(RuleFiles rules, Kind kind) {
    return all(rules).stream().filter(remark -> remark.kind() == kind).toList();
  }

  private static List<Remark> all(RuleFiles rules) {
    return Lint.of(Playbook.read(rules), List.of(), List.of());
  }

  private static RuleFiles edited(String path, String from, String to) {
    String text = text(path);
    assertThat(text).contains(from);
    return RULES.with(path, bytes(text.replace(from, to)));
  }

  private static String text(String path) {
    return new String(RULES.files().get(path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
