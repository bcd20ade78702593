package org.playcaller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playcaller.plan.Excerpt;
import org.playcaller.plan.PlanJson;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private Path david;

  /** What a command printed, and how it ended. */
  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    return runAt("80", args);
  }

  private static Ran runAt(String columns, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Commands.line(columns);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int code = line.execute(args);
    assertThat(out + "" + err).doesNotContain("Exception", "\tat ", "java.");
    return new Ran(code, out.toString(), err.toString());
  }

  @BeforeEach
  void write() throws IOException {
    david = folder.resolve("david.json");
    try (var demo = CommandsTest.class.getResourceAsStream("/demo/david-roth.json")) {
      Files.write(david, demo.readAllBytes());
    }
  }

  @Test
  void checkTellsWhatItReadOfASoundPlaybook() {
    assertThat(run("check", "rules").out()).contains("rules is sound: ", " plays, ", "revision ");
    assertThat(run("check").code()).isZero();
  }

  @Test
  void checkPrintsThePlaceOfEachFaultAndWhatToDo() throws IOException {
    Path rules = folder.resolve("rules");
    CopiedRules.to(rules);
    CopiedRules.edit(rules, CopiedRules.CHECK_IN, "not contacted for", "not contated for");

    Ran ran = run("check", rules.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out().lines().findFirst().orElseThrow())
        .startsWith(rules + "/" + CopiedRules.CHECK_IN + ":7:")
        .contains("did you mean")
        .contains("not contacted for");
    assertThat(ran.out()).endsWith(String.format("1 fault%n"));
  }

  @Test
  void checkSaysThatThereIsNoSuchFolder() {
    Ran ran = run("check", "no-such-folder");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("there is no no-such-folder");
  }

  @Test
  void planReadsAsAPageForAPerson() {
    Ran ran = run("plan", david.toString(), "--all");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("David Roth, 24 Sep 2026")
        .contains("massively behind  ·  14,200 EUR of 80,000 EUR")
        .contains("Diagnosis", "Today", "For the next period", "Hold back")
        .contains("Laid out:", "Keep ", "Not known")
        .containsPattern("\\d+\\. .*\\(\\d+ min, ")
        .contains("Ask: \"")
        .containsPattern("plays/[a-z-]+/[a-z-]+\\.dslr:1");
  }

  @Test
  void planSaysWhatIsLeftForLaterAndWhatHasNoRoom() throws IOException {
    String year = run("plan", "--all", crowded("2027-08-31").toString()).out();
    String weeks = run("plan", "--all", crowded("2026-10-26").toString()).out();

    assertThat(year.replaceAll("\\s+", " "))
        .contains("Selling hours left: 130.5. Laid out until 26 Oct 2026: ")
        .containsPattern("; left for later: [1-9]\\d* cards\\.")
        .doesNotContain("without room");
    assertThat(weeks.replaceAll("\\s+", " "))
        .contains("Selling hours left: 20. Laid out: ")
        .containsPattern("; without room in this period: [1-9]\\d* cards\\.")
        .doesNotContain("left for later");
  }

  /** A rep with half an hour a day from September on, and a follow-up to make with 90 deals. */
  private Path crowded(String end) throws IOException {
    String deals =
        IntStream.range(0, 90)
            .mapToObj(
                i ->
                    """
                    {"id": "d%d", "amount": 900, "probability": 0.5, "closeDate": "%s",
                     "lastActivityOn": "2026-08-02", "nextStep": "call"}
                    """
                        .formatted(i, end))
            .collect(Collectors.joining(","));
    return Files.writeString(
        folder.resolve("crowded.json"),
        """
        {"day": "2026-09-01", "rep": {"id": "r", "hoursPerDay": 0.5}, "quota": {"amount": 900000},
         "period": {"start": "2026-09-01", "end": "%s"}, "opportunities": [%s]}
        """
            .formatted(end, deals));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40", "50", "60", "80", "100", "200"})
  void planIsNoWiderThanTheTerminal(String columns) {
    int width = Math.min(100, Integer.parseInt(columns));
    assertThat(runAt(columns, "plan", "--all", david.toString()).out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }

  @Test
  void teamShowsEveryRepsVerdictAndWhatIsShared() throws IOException {
    for (String rep : List.of("anna-berg", "ben-okafor", "hugo-marin")) {
      try (var demo = CommandsTest.class.getResourceAsStream("/demo/" + rep + ".json")) {
        Files.write(folder.resolve(rep + ".json"), demo.readAllBytes());
      }
    }
    Ran team = run("team", folder.toString(), "manager-holm");

    assertThat(team.code()).isZero();
    assertThat(team.out())
        .contains(
            "Anna Berg",
            "Ben Okafor",
            "massively behind",
            "0.58",
            "What several share",
            "The final week: 7 days left (Anna Berg, Hugo Marin)")
        .doesNotContain("David Roth");
    assertThat(run("team", folder.toString()).out()).contains("David Roth");
    assertThat(run("team", folder.toString(), "nobody").code()).isEqualTo(2);
  }

  @Test
  void planOpensACardTheWeekThePipelineAndAll() throws IOException {
    Path elif = folder.resolve("elif.json");
    try (var demo = CommandsTest.class.getResourceAsStream("/demo/elif-kaya.json")) {
      Files.write(elif, demo.readAllBytes());
    }
    String morning = run("plan", elif.toString()).out();
    assertThat(morning).contains("Today", "Hold back", "--week", "--pipeline");
    assertThat(run("plan", elif.toString(), "--card", "1").out())
        .startsWith("  1. ")
        .contains("Say: ");
    Ran none = run("plan", elif.toString(), "--card", "99");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("there is no card 99");
    assertThat(run("plan", elif.toString(), "--week").out()).contains("2026");
    assertThat(run("plan", elif.toString(), "--pipeline").out()).contains("back burner");
    assertThat(run("plan", elif.toString(), "--all").out())
        .contains("Diagnosis", "Not known")
        .hasSizeGreaterThan(morning.length());
    assertThat(run("plan", elif.toString(), "--all", "--week").code()).isEqualTo(2);
  }

  @Test
  void thePipelineOfNobodyIsSaidToBeEmptyOrUntold() throws IOException {
    Path state = folder.resolve("state.json");
    String told = "{\"day\": \"2026-09-16\", \"rep\": {\"id\": \"r\"}%s}";
    Files.writeString(state, told.formatted(", \"opportunities\": []"));
    assertThat(run("plan", state.toString(), "--pipeline").out())
        .contains("No open deal is on record.");
    Files.writeString(state, told.formatted(""));
    assertThat(run("plan", state.toString(), "--pipeline").out())
        .contains("Nothing is told of open deals");
  }

  @Test
  void anOpenedCardHasOneOpenerAndSaysOnceWhatGoesForSeveralDeals() throws IOException {
    Path state = folder.resolve("state.json");
    Files.writeString(
        state,
        """
        {"day": "2026-09-16", "rep": {"id": "r"}, "quota": {"amount": 60000}, "bookings": [],
         "period": {"start": "2026-09-01", "end": "2026-09-30"},
         "contacts": [{"id": "tom", "name": "Tom Weber"}],
         "opportunities": [
           {"id": "a", "name": "Cranes", "contact": "tom", "amount": 9000, "probability": 0.5,
            "closeDate": "2026-09-28", "lastActivityOn": "2026-09-01", "obstacleAsked": true},
           {"id": "b", "name": "Hoists", "contact": "tom", "amount": 8000, "probability": 0.5,
            "closeDate": "2026-09-28", "lastActivityOn": "2026-09-01", "obstacleAsked": true}]}
        """);
    String card = run("plan", state.toString(), "--card", "2").out().replaceAll("\\s+", " ");
    assertThat(card)
        .contains("Call Tom Weber about Cranes and Hoists")
        .containsOnlyOnce("Say: ")
        .containsOnlyOnce("Why this, why now")
        .contains("The same goes for Hoists.");
  }

  @Test
  void theMorningPageOfEveryDemoRepHasAtMostTwoHundredWords() throws IOException {
    try (Stream<Path> reps = Files.list(Path.of("src/main/resources/demo"))) {
      for (Path rep : reps.toList()) {
        String page = run("plan", rep.toString()).out();
        assertThat(page.split("\\s+")).as("%s", rep).hasSizeLessThanOrEqualTo(200);
      }
    }
  }

  @Test
  void planAsJsonIsTheWholePlanOfWhichTheServiceAnswersAnExcerpt() throws IOException {
    Playbook playbook = Playbook.read(RuleFiles.locate(null));
    byte[] answer =
        PlanJson.write(
            Excerpt.whole(Planner.plan(playbook, new StateJson().read(Files.readAllBytes(david)))));

    Ran ran = run("plan", "--json", david.toString());

    assertThat(JSON.readTree(ran.out()).toString())
        .isEqualTo(JSON.readTree(new String(answer, StandardCharsets.UTF_8)).toString());
  }

  @Test
  void planListsAllFaultsOfAState() throws IOException {
    Path state = Files.writeString(folder.resolve("s.json"), "{\"day\":\"soon\",\"moood\":{}}");

    Ran ran = run("plan", state.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith(state + "#/"))
        .anyMatch(line -> line.contains("#/day ") && line.contains("(found: \"soon\")"))
        .anyMatch(line -> line.contains("#/rep ") && line.contains("is missing"))
        .anyMatch(line -> line.contains("#/moood ") && line.contains("Did you mean \"mood\"?"));
  }

  @Test
  void planSaysPlainlyWhatIsWrongWithTheFile() throws IOException {
    Path state = Files.writeString(folder.resolve("s.json"), "{\"day\":");

    assertThat(run("plan", "no-such.json").err()).contains("there is no no-such.json");
    assertThat(run("plan", state.toString()).err())
        .startsWith(state + ": The document is not JSON");
    assertThat(run("plan", state.toString()).code()).isEqualTo(1);
  }

  @Test
  void namesDoNotDriveTheTerminal() throws IOException {
    Path state =
        Files.writeString(
            folder.resolve("s.json"),
            "{\"day\":\"2026-09-24\",\"rep\":{\"id\":\"x\",\"name\":\"A\\u001b[31mB\"}}");

    assertThat(run("plan", state.toString()).out()).doesNotContain("\u001b");
  }

  @Test
  void testPassesOnThePlaybookAsItIs() {
    Ran ran = run("test", "--rules", "rules", "--playcaller.scenarios=scenarios");

    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(ran.out().strip()).matches("[1-9]\\d* passed, 0 failed");
  }

  @Test
  void testShowsTheCaseThatAnEditBreaks() throws IOException {
    Path rules = folder.resolve("rules");
    CopiedRules.to(rules);
    CopiedRules.edit(rules, CopiedRules.CHECK_IN, "90", "30");

    Ran ran = run("test", "--rules=" + rules, "scenarios");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("A day earlier the no is too fresh", "expected no check-in");
    assertThat(ran.out().lines().reduce((a, b) -> b).orElse(""))
        .matches("\\d+ passed, [1-9]\\d* failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plann",
        "plan",
        "plan a.json b.json",
        "plan --crm salesforce",
        "plan --crm salesforce dir --rep Ada",
        "plan --crm hubspot dir --as-of 2024-01-01 --rep Ada",
        "import",
        "import hubspot dir",
        "import salesforce",
        "import salesforce dir --as-of 31.3.2024 --out out",
        "check --no-such-option"
      })
  void usageErrorsEndWithTwo(String args) {
    Ran ran = run(args.isEmpty() ? new String[0] : args.split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isNotBlank();
  }

  @Test
  void saysHowADayIsWritten() {
    assertThat(run("import", "salesforce", "x", "--out", "y", "--as-of", "31.3.").err())
        .contains("\"31.3.\" is no day; write it as 2026-03-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "plan --help",
        "check --help",
        "test --help",
        "import salesforce --help"
      })
  void everyCommandHasHelp(String args) {
    Ran ran = runAt("60", args.split(" "));

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Usage: playcaller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "plan --version", "import salesforce --version"})
  void tellsItsVersion(String args) {
    assertThat(run(args.split(" ")).out()).startsWith("playcaller ");
  }

  @Test
  void tellsCommandsFromSettingsOfTheService() {
    assertThat(Commands.isOne(new String[] {"plan"})).isTrue();
    assertThat(Commands.isOne(new String[] {"--version"})).isTrue();
    assertThat(Commands.isOne(new String[] {"--server.port=0"})).isFalse();
    assertThat(Commands.isOne(new String[0])).isFalse();
  }
}
