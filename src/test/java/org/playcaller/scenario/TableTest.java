package org.playcaller.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.scenario.Outcome.Verdict;

/** A table says what a file of cases says, one case a line. */
class TableTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final ScenarioFiles SHIPPED = ScenarioFiles.of(Path.of("scenarios"));
  private static final String FILE = "plays/old-prospects/check-in-with-old-prospects.csv";
  private static final String SHARED =
      """
      shared:
        behind:
          period: {start: 2026-09-01, end: 2026-09-30}
          quota: {amount: 30000}
          bookings: [{id: won, amount: 9000, closedOn: 2026-09-05}]
      """;

  @Test
  void aLineIsTheCaseThatAYamlFileWouldHave() {
    ScenarioCase line =
        read("""
                case,day,given,quota.amount,oldProspects.lee.amount,oldProspects.lee.saidNoOn,rep.workingDays,mood.worried,includes,excludes,because,tags,chance,standing.verdict,outlook.reach
                "A no, long ago",2026-09-16,behind,20000,6000,2026-01-10,monday; friday,true,check-in-with-old-prospects@lee; track-activities,follow-up,They said no,old; slow,0.1..0.2,behind,stretch
                """)
            .get(0);
    TreeMap<String, String> files = new TreeMap<>(Map.of("shared/states.yaml", SHARED));
    files.put(
        FILE.replace("csv", "yaml"),
        """
        cases:
          - case: A no, long ago
            day: 2026-09-16
            given: [behind]
            but:
              quota: {amount: 20000}
              oldProspects: [{id: lee, amount: 6000, saidNoOn: 2026-01-10}]
              rep: {workingDays: [monday, friday]}
              mood: {worried: true}
            tags: [old, slow]
            expect:
              includes: [{play: check-in-with-old-prospects, with: lee}, track-activities]
              excludes: [follow-up]
              because: [They said no]
              chance: {between: [0.1, 0.2]}
              standing: {verdict: behind}
              outlook: {reach: stretch}
        """);
    ScenarioCase written = ScenarioReader.read(new ScenarioFiles(files), PLAYBOOK).get(0);

    assertThat(line.state()).isEqualTo(written.state());
    assertThat(line.expect()).isEqualTo(written.expect());
    assertThat(line.given()).hasToString(written.given().toString());
    assertThat(line.tags()).isEqualTo(written.tags());
    assertThat(line.name()).isEqualTo(written.name());
    assertThat(line.play()).isEqualTo("check-in-with-old-prospects");
    assertThat(line.line()).isEqualTo(2);
  }

  @Test
  void anEmptyCellGivesNothingAndNullMakesItUnknown() {
    List<ScenarioCase> cases =
        read(
            """
            case,day,given,quota.amount,bookings.won.amount,excludes
            As shared,2026-09-16,behind,,,follow-up

            Without,2026-09-16,behind,,null,follow-up
            """);

    assertThat(cases.get(0).state().bookings().get(0).amount()).isEqualByComparingTo("9000");
    assertThat(cases.get(1).state().bookings().get(0).amount()).isNull();
    assertThat(cases.get(1).line()).as("an empty line is passed over").isEqualTo(4);
  }

  @Test
  void everyFaultHasTheLineAndColumnOfItsCell() {
    assertThat(
            faults(
                """
                case,day,given,oldProspects.lee.amount,includes,held
                One,2026-09-16,behnd,6000,check-in-with-old-prospects@lee,
                "Two, quoted",2026-09-16,behind,many,check-in-with-old-prospects@leo,
                Two,soon,,6000,check-in-with-old-prospect,ask-for-referrals by not-pushi
                Two,2026-09-16,,6000,follow-up,
                None,2026-09-16,,6000,,
                """))
        .containsExactly(
            FILE + ":2:16 nothing under shared/ is called \"behnd\": did you mean \"behind\"?",
            FILE
                + ":3:33 \"many\": It is a text, where a number is needed: Write it without quotes,"
                + " such as 1250.5, or leave it out where it is unknown",
            FILE
                + ":4:5 \"soon\": It is no day of the calendar from 1900 to 2199: Write it in quotes,"
                + " such as \"2026-03-31\"",
            FILE
                + ":4:16 \"check-in-with-old-prospect\" is not known here: did you mean"
                + " \"check-in-with-old-prospects\"?",
            FILE + ":4:43 \"not-pushi\" is not known here: did you mean \"not-pushy\"?",
            FILE
                + ":5:1 a case of this name stands in line 4 already: say what is different in"
                + " this one",
            FILE
                + ":6:1 the case expects nothing, so it cannot fail: write one of headline, first, today, afterToday, includes,"
                + " excludes, order, points, thisPeriod, nextPeriod, held, warns, diagnoses, says,"
                + " standing, outlook, chance, gains, verdicts, because, whyNot");
  }

  @Test
  void everyFaultOfTheHeaderIsTold() {
    assertThat(
            faults(
                """
                case,giben,oldProspects.lee.saidNo,oldProspects,history.stages.Proposal.days,mood.worried,mood.worried,includs
                A case,behind
                """))
        .containsExactly(
            FILE + ":1:1 the table has no column \"day\": add day",
            FILE + ":1:6 \"giben\" is no column: did you mean \"given\"?",
            FILE + ":1:12 \"oldProspects.lee.saidNo\" is no column: did you mean \"saidNoOn\"?",
            FILE
                + ":1:36 \"oldProspects\" is no single value: name what of it, such as"
                + " oldProspects.id",
            FILE
                + ":1:49 the items of \"stages\" have no ids to name them by: write them under"
                + " shared/ and name that in the column given",
            FILE + ":1:91 the column \"mood.worried\" stands here twice: remove one of them",
            FILE + ":1:104 \"includs\" is no column: did you mean \"includes\"?");
  }

  @Test
  void aLineWithMoreCellsThanColumnsAndATableWithoutALineAreFaults() {
    assertThat(faults("case,day,excludes\nA,2026-09-16,follow-up,more\n"))
        .containsExactly(
            FILE + ":2:24 the line has more cells than the table has columns: name the column");
    assertThat(faults("case,day,excludes\n")).singleElement().asString().contains("has no case");
    assertThat(faults("")).singleElement().asString().contains("has no case");
  }

  @Test
  void aCellMayGoOverLinesAndTheNextCellsKeepTheirPlaces() {
    assertThat(faults("case,day,excludes\n\"A\nB\",2026-09-16,folow-up\n"))
        .containsExactly(
            FILE + ":3:15 \"folow-up\" is not known here: did you mean \"follow-up\"?");
  }

  @Test
  void theShippedTableHolds() {
    List<ScenarioCase> table =
        ScenarioReader.read(SHIPPED, PLAYBOOK).stream()
            .filter(one -> one.path().endsWith(".csv"))
            .toList();

    assertThat(table).hasSizeGreaterThan(4);
    assertThat(Results.of(PLAYBOOK, table).count(Verdict.PASSED)).isEqualTo(table.size());
  }

  @Test
  void theHeaderHasAColumnForWhatThePlaysConditionsLookAt() {
    assertThat(header("check-in-with-old-prospects"))
        .startsWith("case,day,given,")
        .endsWith(",includes,excludes")
        .contains(
            "quota.amount", "bookings.won.amount", "oldProspects.lee.saidNoOn", "lastContactOn")
        .doesNotContain("oldProspects.lee.name", "currency");
    assertThat(header("never-deceive")).endsWith(",held,excludes");
  }

  @Test
  void aHeaderReadsAsATableInEveryChapter() {
    List<ScenarioCase> cases = ScenarioReader.read(SHIPPED, PLAYBOOK);
    Set<String> chapters = new HashSet<>();
    for (Play play : PLAYBOOK.plays()) {
      if (chapters.add(play.chapter())) {
        String header = TableHeader.of(PLAYBOOK, cases, play);
        assertThat(faults(header + "\n")).as(header).singleElement().asString().contains("no case");
      }
    }
    assertThat(chapters).hasSizeGreaterThan(8);
  }

  private static String header(String play) {
    return TableHeader.of(PLAYBOOK, ScenarioReader.read(SHIPPED, PLAYBOOK), PLAYBOOK.play(play));
  }

  private static List<ScenarioCase> read(String table) {
    return ScenarioReader.read(files(table), PLAYBOOK);
  }

  private static List<String> faults(String table) {
    return ScenarioReader.readable(files(table), PLAYBOOK).faults().stream()
        .map(ScenarioFault::toString)
        .toList();
  }

  private static ScenarioFiles files(String table) {
    return new ScenarioFiles(new TreeMap<>(Map.of("shared/states.yaml", SHARED, FILE, table)));
  }
}
