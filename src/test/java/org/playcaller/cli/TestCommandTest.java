package org.playcaller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** What a trainer sees of a run, and how to run less than all, or again on every save. */
class TestCommandTest {

  private static final String CHECK_IN =
      """
      tags: [prospects]
      given: [behind, lee]
      cases:
        - case: Ninety days after a no, somebody asks
          day: 2026-09-16
          tags: [slow]
          expect:
            includes: [{play: check-in-with-old-prospects, with: lee}]
        - case: A day too early
          day: 2026-09-15
          expect:
            includes: [{play: check-in-with-old-prospects, with: lee}]
        - case: Some day they are called twice
          day: 2026-09-16
          todo: the play is not written yet
          expect:
            includes: [follow-up]
      """;

  private static final String SHARED =
      """
      shared:
        behind:
          period: {start: 2026-09-01, end: 2026-09-30}
          quota: {amount: 30000}
          bookings: [{id: won, amount: 9000, closedOn: 2026-09-05}]
        lee:
          oldProspects: [{id: lee, saidNoOn: 2026-06-18, lastContactOn: 2026-07-18}]
      """;

  private static final String DAY =
      """
      given: behind
      cases:
        - case: A day
          day: 2026-09-16
          expect: {excludes: [follow-up]}
      """;

  @TempDir private Path folder;
  private Path scenarios;
  private Path file;

  /** What a command printed, and how it ended. */
  private record Ran(int code, String out, String err) {
    String lastLine() {
      return out.lines().reduce((first, second) -> second).orElse("");
    }
  }

  @BeforeEach
  void write() throws IOException {
    scenarios = folder.resolve("mine");
    file = scenarios.resolve("plays/old-prospects/check-in-with-old-prospects.yaml");
    save(file, CHECK_IN);
    save(scenarios.resolve("shared/states.yaml"), SHARED);
    save(scenarios.resolve("days/a-day.yaml"), DAY);
  }

  private static void save(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static Ran run(Object... args) {
    return run(Ansi.OFF, args);
  }

  private static Ran run(Ansi ansi, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = line(ansi, out, err).execute(strings(args));
    assertThat(out + "" + err).doesNotContain("Exception", "\tat ");
    return new Ran(code, out.toString(), err.toString());
  }

  private static CommandLine line(Ansi ansi, StringWriter out, StringWriter err) {
    CommandLine line = Commands.line("80");
    line.setColorScheme(Help.defaultColorScheme(ansi));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line;
  }

  private static String[] strings(Object... args) {
    String[] strings = new String[args.length + 1];
    strings[0] = "test";
    for (int i = 0; i < args.length; i++) {
      strings[i + 1] = args[i].toString();
    }
    return strings;
  }

  @Test
  void aFailureShowsExpectedBeneathActualAndTheConditionThatDecided() {
    Ran ran = run(scenarios, "--rules", "rules");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            """
            failed  check-in-with-old-prospects: A day too early
              at %s:9
                    actual [fewer-things, plan-the-way-back, set-a-day-to-come-back with lee, prospect-in-the-dark, track-activities, massively-behind, slow-progress-wears-you-down]
                  expected includes: check-in-with-old-prospects with lee
                stopped by lee: days since no is 89, needs at least 90; tomorrow
                stopped by lee: days since contact is 59, needs at least 60; tomorrow
            pending check-in-with-old-prospects: Some day they are called twice
              at %s:13
              todo: the play is not written yet
            2 passed, 1 failed, 1 pending
            """
                .formatted(file, file));
  }

  @Test
  void aPendingCaseFailsNoRunAndIsToldWhenItHolds() throws IOException {
    save(file, CHECK_IN.replace("day: 2026-09-15", "day: 2026-09-16"));
    assertThat(run(scenarios).code()).isZero();

    save(file, CHECK_IN.replace("[follow-up]", "[track-activities]"));
    assertThat(run(scenarios).out())
        .contains("Some day they are called twice\n", "  holds now: remove todo\n")
        .endsWith("2 passed, 1 failed, 1 pending\n");
  }

  @Test
  void aFileAFolderATagOrACaseIsRunAlone() {
    assertThat(run(file).lastLine()).isEqualTo("1 passed, 1 failed, 1 pending");
    assertThat(run(scenarios.resolve("days")).lastLine()).isEqualTo("1 passed, 0 failed");
    assertThat(run(scenarios.resolve("days"), file).lastLine())
        .isEqualTo("2 passed, 1 failed, 1 pending");
    assertThat(run("days", "--scenarios", scenarios).lastLine()).isEqualTo("1 passed, 0 failed");
    assertThat(run(scenarios, "--tag", "prospects").lastLine())
        .isEqualTo("1 passed, 1 failed, 1 pending");
    assertThat(run(scenarios, "--tag", "slow").lastLine()).isEqualTo("1 passed, 0 failed");
    assertThat(run(scenarios, "--case", "TOO EARLY").lastLine()).isEqualTo("0 passed, 1 failed");
  }

  @Test
  void whatChoosesNoCaseEndsWithTwoAndNamesTheNearest() {
    assertThat(run("dais", "--scenarios", scenarios).err())
        .startsWith("there is no scenario file or folder \"dais\"; did you mean \"days\"?");
    assertThat(run(scenarios, "--tag", "slo").err())
        .startsWith("no case has the tag \"slo\"; tags are prospects, slow");
    assertThat(run(scenarios, "--case", "no such").err())
        .startsWith("no case chosen has \"no such\" in its name");
    assertThat(run(scenarios.resolve("shared")).err()).startsWith("there is no case");
    assertThat(run(scenarios, "scenarios").err()).contains("run one folder at a time");
    assertThat(run("dais", "--scenarios", scenarios).code()).isEqualTo(2);
    assertThat(run(scenarios, "--tag", "slo").code()).isEqualTo(2);
  }

  @Test
  void faultsElsewhereAreNotInTheWayOfTheFileThatIsRun() throws IOException {
    save(scenarios.resolve("days/faulty.yaml"), "cases: []\n");

    assertThat(run(file).lastLine()).isEqualTo("1 passed, 1 failed, 1 pending");
    Ran all = run(scenarios);
    assertThat(all.code()).isEqualTo(1);
    // What can be read is run all the same.
    assertThat(all.out()).contains("passed, 1 failed").endsWith("see above\n");
    assertThat(all.err())
        .startsWith(scenarios + "/days/faulty.yaml:1:1 the file has no case: write cases:");
  }

  @Test
  void coloursAreForTerminalsOnly() {
    assertThat(run(Ansi.ON, scenarios).out()).contains("\u001b[31mfailed ");
    assertThat(run(Ansi.OFF, scenarios).out()).doesNotContain("\u001b");
  }

  @Test
  void aBuildServerReadsTheResultsAsJUnitXml() throws Exception {
    save(file, CHECK_IN.replace("A day too early", "'A \"day\" <too> early & \\u0007'"));
    save(file, Files.readString(file).replace("'A \"day\"", "\"A 'day'").replace("07'", "07\""));
    Path xml = folder.resolve("results.xml");

    assertThat(run(scenarios, "--junit", xml).code()).isEqualTo(1);

    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Files.readAllBytes(xml)));
    Element suite = document.getDocumentElement();
    assertThat(suite.getTagName()).isEqualTo("testsuite");
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("0");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    Element failed = (Element) document.getElementsByTagName("failure").item(0);
    assertThat(((Element) failed.getParentNode()).getAttribute("name"))
        .isEqualTo("A 'day' <too> early & \uFFFD");
    assertThat(((Element) failed.getParentNode()).getAttribute("classname"))
        .isEqualTo("plays/old-prospects/check-in-with-old-prospects.yaml");
    assertThat(((Element) failed.getParentNode()).getAttribute("time")).matches("\\d+\\.\\d{3}");
    assertThat(failed.getTextContent()).contains("stopped by lee: days since no is 89");
    assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(1);
  }

  @Test
  void theHeaderOfATableIsPrintedAndReadsBack() throws IOException {
    Ran header = run("--table", "check-in-with-old-prospects", scenarios);
    assertThat(header.code()).isZero();

    String row = "A line,2026-09-16,behind,2026-09-01,2026-09-30,30000,9000,";
    save(
        scenarios.resolve("plays/old-prospects/check-in-with-old-prospects.csv"),
        header.out() + row + "2026-06-18,2026-07-18,check-in-with-old-prospects@lee,\n");
    assertThat(run(scenarios, "--case", "a line").lastLine()).isEqualTo("1 passed, 0 failed");

    assertThat(run("--table", "check-in", scenarios).code()).isEqualTo(2);
  }

  @Test
  void aWatchRunsAgainOnEverySaveAndOutlivesFaults() throws Exception {
    Path rules = folder.resolve("rules");
    CopiedRules.to(rules);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    AtomicInteger code = new AtomicInteger(-1);
    CommandLine line = line(Ansi.OFF, out, err);
    Thread watch =
        new Thread(() -> code.set(line.execute(strings(scenarios, "--rules", rules, "--watch"))));
    watch.start();
    try {
      await(out, "2 passed, 1 failed, 1 pending");

      save(file, CHECK_IN.replace("day: 2026-09-15", "day: 2026-09-16"));
      await(out, "3 passed, 0 failed, 1 pending");

      CopiedRules.edit(rules, CopiedRules.CHECK_IN, "least 90", "least 91");
      await(out, "1 passed, 2 failed, 1 pending");

      save(file, "cases: []\n");
      await(err, "the file has no case");
      CopiedRules.edit(rules, CopiedRules.CHECK_IN, "not contacted", "not contactd");
      await(err, "not contactd");

      CopiedRules.edit(rules, CopiedRules.CHECK_IN, "not contactd", "not contacted");
      CopiedRules.edit(rules, CopiedRules.CHECK_IN, "least 91", "least 89");
      save(scenarios.resolve("plays/new/folder.txt"), "a folder that is new");
      save(file, CHECK_IN.replace("2026-09-15", "2026-09-14"));
      await(out, "2 passed, 1 failed, 1 pending", 2);
    } finally {
      watch.interrupt();
      watch.join(Duration.ofSeconds(20).toMillis());
    }
    assertThat(watch.isAlive()).isFalse();
    assertThat(code).hasValue(1);
  }

  private static void await(StringWriter out, String text) throws InterruptedException {
    await(out, text, 1);
  }

  private static void await(StringWriter out, String text, int times) throws InterruptedException {
    long start = System.nanoTime();
    while (out.toString().split(java.util.regex.Pattern.quote(text), -1).length <= times) {
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("%s in %s", text, out)
          .isLessThan(Duration.ofSeconds(60));
      Thread.sleep(20);
    }
  }
}
