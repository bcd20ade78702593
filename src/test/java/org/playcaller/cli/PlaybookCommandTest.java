package org.playcaller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.desk.Desk;
import org.playcaller.desk.Setup;
import org.playcaller.playbook.RuleFiles;
import picocli.CommandLine;

class PlaybookCommandTest {

  @TempDir private Path folder;
  private Path rules;
  private Path data;

  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void copy() throws IOException {
    rules = folder.resolve("rules");
    data = folder.resolve("data");
    CopiedRules.to(rules);
  }

  private Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Commands.line("80");
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int code = line.execute(args);
    assertThat(out + "" + err).doesNotContain("Exception", "\tat ", "java.");
    return new Ran(code, out.toString(), err.toString());
  }

  private String revision() {
    return RuleFiles.of(rules).revision();
  }

  /** As a service does that runs on the folder. */
  private void look() throws InterruptedException {
    Setup setup =
        new Setup(rules.toString(), null, data, 10, Duration.ZERO, List.of(), Clock.systemUTC());
    try (Desk desk = new Desk(setup)) {
      desk.look();
    }
  }

  @Test
  void listsComparesAndGoesBack() throws Exception {
    String first = revision();
    look();
    CopiedRules.edit(rules, CopiedRules.CHECK_IN, "60 days", "61 days");
    String second = revision();
    look();
    String rulesOption = "--rules=" + rules;
    String dataOption = "--data=" + data;

    Ran list = run("playbook", "revisions", dataOption);
    assertThat(list.code()).isZero();
    assertThat(list.out().lines().toList().get(0)).startsWith("revision").contains("since (UTC)");
    assertThat(list.out().lines().toList().get(1)).startsWith(second).contains("file");
    assertThat(list.out()).containsSubsequence(second, first, "the first playbook");

    Ran changes = run("playbook", "changes", second, dataOption);
    assertThat(changes.out())
        .contains("--- a/" + CopiedRules.CHECK_IN, "-    - not contacted for at least 60 days");
    assertThat(run("playbook", "changes", first, "--since", second, dataOption).out())
        .contains("+    - not contacted for at least 60 days");

    Ran back =
        run(
            "playbook",
            "rollback",
            first,
            "--who",
            "Ana",
            "--why",
            "too long",
            rulesOption,
            dataOption);
    assertThat(back.code()).as(back.err()).isZero();
    assertThat(back.out().strip()).isEqualTo(first + " is back in " + rules);
    assertThat(revision()).isEqualTo(first);
    assertThat(run("playbook", "revisions", dataOption).out().lines().toList().get(1))
        .startsWith(first)
        .contains("Ana", "too long");
    assertThat(run("playbook", "rollback", first, rulesOption, dataOption).out())
        .contains("holds already");
  }

  @Test
  void goesBackFromABrokenFolder() throws Exception {
    String first = revision();
    look();
    CopiedRules.edit(rules, CopiedRules.CHECK_IN, "not contacted", "not contactd");

    Ran back = run("playbook", "rollback", first, "--rules=" + rules, "--data=" + data);

    assertThat(back.code()).as(back.err()).isZero();
    assertThat(revision()).isEqualTo(first);
  }

  @Test
  void saysWhatIsWrongInAWord() {
    assertThat(run("playbook", "revisions", "--data=" + data).out())
        .contains("no activation is kept");
    assertThat(data).doesNotExist();
    Ran unknown = run("playbook", "changes", "000000000000", "--data=" + data);
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("no revision \"000000000000\" is kept");
    assertThat(run("playbook").code()).isEqualTo(2);
    assertThat(run("playbook", "rollback").code()).isEqualTo(2);
    assertThat(Files.exists(data)).isFalse();
  }
}
