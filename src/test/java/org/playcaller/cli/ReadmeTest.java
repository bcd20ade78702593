package org.playcaller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the documents show is what happens. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Path TRAINERS = Path.of("scenarios/README.md");
  private static final String TRAINERS_FILE = "plays/old-prospects/check-in-with-old-prospects";

  @TempDir private Path folder;

  @Test
  void theRequestGivesTheAnswerThatTheReadmeShows() throws IOException {
    Path state = Files.writeString(folder.resolve("state.json"), block(README, "json"));

    String answer = run("plan", state.toString(), "--rules", "rules");

    assertThat(answer.strip()).isEqualTo(block(README, "text").strip());
  }

  @Test
  void theFaultThatTheReadmeShowsIsTheFaultThatCheckPrints() throws IOException {
    Path rules = folder.resolve("rules");
    CopiedRules.to(rules);
    CopiedRules.edit(rules, CopiedRules.CHECK_IN, "not contacted", "not contactd");
    String shown =
        Files.readString(README)
            .lines()
            .filter(line -> line.contains("not contactd for"))
            .findFirst()
            .orElseThrow()
            .strip();

    assertThat(run("check", rules.toString())).contains(shown.substring("rules/".length()));
  }

  @Test
  void theScenariosThatTheTrainersPageShowsHold() throws IOException {
    Path scenarios = trainersScenarios();

    String ran = run("test", scenarios.toString(), "--rules", "rules");

    assertThat(ran.strip()).isEqualTo("6 passed, 0 failed");
  }

  @Test
  void theFailureThatTheTrainersPageShowsIsTheOneThatIsPrinted() throws IOException {
    Path scenarios = trainersScenarios();
    Path file = scenarios.resolve(TRAINERS_FILE + ".yaml");
    Files.writeString(
        file, Files.readString(file).replaceFirst("day: 2026-09-16", "day: 2026-09-15"));

    String ran = run("test", file.toString(), "--rules", "rules");

    assertThat(ran.replace(scenarios.toString(), "scenarios").strip())
        .isEqualTo(block(TRAINERS, "text").strip());
  }

  /** A folder with every file that the page shows. */
  private Path trainersScenarios() throws IOException {
    Path scenarios = folder.resolve("scenarios");
    List<String> yaml = blocks(TRAINERS, "yaml");
    assertThat(yaml).hasSize(3);
    save(scenarios.resolve(TRAINERS_FILE + ".yaml"), yaml.get(0));
    save(scenarios.resolve("shared/states.yaml"), yaml.get(1));
    save(scenarios.resolve("days/spoken-to-last-month.yaml"), yaml.get(2));
    save(scenarios.resolve(TRAINERS_FILE + ".csv"), block(TRAINERS, "csv"));
    return scenarios;
  }

  private static void save(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Commands are run as they are written, but for those that need a service or an export. */
  @Test
  void everyCommandThatADocumentShowsRuns() throws IOException {
    Path state = Files.writeString(folder.resolve("state.json"), block(README, "json"));
    Path rules = folder.resolve("rules");
    CopiedRules.to(rules);
    List<String> ran = new ArrayList<>();
    for (Path document : List.of(README, Path.of("rules/README.md"))) {
      Matcher command =
          Pattern.compile(
                  "(?m)^    (?:java -jar target/playcaller.jar|playcaller) (.*?)(?: {2,}.*)?$")
              .matcher(Files.readString(document));
      while (command.find()) {
        String shown = command.group(1);
        if (!shown.matches(
            "(import|backtest|playbook|team|prove|plan --crm|capture|quiz|test).*")) {
          String[] args =
              shown
                  .replace("state.json", state.toString())
                  .replaceAll("(?<= )old(-rules)?(?= )", rules.toString())
                  .split(" ");
          assertThat(code(args)).as(shown).isZero();
          ran.add(args[0]);
        }
      }
    }
    assertThat(ran).contains("check", "diff", "vocabulary", "why", "why-not");
  }

  private static int code(String... args) {
    CommandLine line = Commands.line("80");
    StringWriter out = new StringWriter();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(out, true));
    return line.execute(args);
  }

  @Test
  void everyFileThatADocumentPointsToIsThere() throws IOException {
    for (Path document :
        List.of(README, Path.of("rules/README.md"), Path.of("scenarios/README.md"))) {
      Matcher link =
          Pattern.compile("]\\((?!https?:)([^)#]+)\\)").matcher(Files.readString(document));
      while (link.find()) {
        assertThat(document.resolveSibling(link.group(1))).exists();
      }
    }
  }

  private static String block(Path document, String language) throws IOException {
    List<String> blocks = blocks(document, language);
    assertThat(blocks).as("%s has a block of %s", document, language).isNotEmpty();
    return blocks.get(0);
  }

  private static List<String> blocks(Path document, String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
        .matcher(Files.readString(document))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    CommandLine line = Commands.line("80");
    line.setOut(new PrintWriter(out, true));
    line.execute(args);
    return out.toString();
  }
}
