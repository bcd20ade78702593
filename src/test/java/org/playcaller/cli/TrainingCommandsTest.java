package org.playcaller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The trainer's commands, as they are typed. */
class TrainingCommandsTest {

  private static final String FILE =
      "scenarios/plays/old-prospects/check-in-with-old-prospects.yaml";

  @TempDir private Path folder;

  /** What a command printed, and how it ended. */
  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Commands.line("80");
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int code = line.execute(args);
    assertThat(out + "" + err).doesNotContain("Exception", "\tat ", "java.");
    return new Ran(code, out.toString(), err.toString());
  }

  /** Runs a command with these lines typed into it. */
  private static Ran typing(String lines, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(args);
    } finally {
      System.setIn(before);
    }
  }

  private Path demo(String name) throws IOException {
    Path file = folder.resolve(name + ".json");
    try (InputStream in =
        TrainingCommandsTest.class.getResourceAsStream("/demo/" + name + ".json")) {
      return Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Test
  void aReportIsWrittenBesideTheUsualLine() throws IOException {
    Path reports = folder.resolve("a/report");

    Ran ran = run("test", FILE, "--report", reports.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains(" passed, 0 failed");
    assertThat(reports.resolve("index.html"))
        .content()
        .startsWith("<!DOCTYPE html>\n<html ")
        .contains("Ninety days after a no and sixty without a word")
        .containsPattern("Only 10 of \\d{3,4} cases were run");
  }

  @Test
  void aCapturedScenarioIsPrintedOrWrittenAndRuns() throws IOException {
    String rep = demo("anna-berg").toString();
    Path out = folder.resolve("a-late-september.yaml");

    Ran printed = run("capture", rep, "--play", "answer-the-buyer");
    Ran written = run("capture", rep, "--play", "answer-the-buyer", "--out", out.toString());

    assertThat(printed.code()).isZero();
    assertThat(out).content().isEqualTo(printed.out());
    assertThat(written.out()).contains("From life: answer-the-buyer is called for");
    assertThat(run("test", folder.toString()).out()).contains("1 passed, 0 failed");
    assertThat(run("capture", rep, "--out", out.toString()).code()).isEqualTo(1);
    assertThat(out).content().isEqualTo(printed.out());
  }

  @Test
  void whatCannotBeCapturedIsSaid() throws IOException {
    String rep = demo("anna-berg").toString();

    assertThat(run("capture", rep, "--play", "name-the-obstacel").err())
        .contains("did you mean \"name-the-obstacle\"?");
    assertThat(run("capture", rep, "--with", "somebody"))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
        .satisfies(ran -> assertThat(ran.err()).contains("is said of a play: name it"));
  }

  @Test
  void aQuizSaysWhatIsRightAndWhyAndEndsWithTheScore() {
    Ran ran = typing("a\na\na\n", "quiz", "old-prospects", "--cases", "3");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("Question 1 of 3", "Question 3 of 3", "Which play does the playbook call?")
        .contains(" of 3\n")
        .doesNotContain("left unanswered");
    int right = ran.out().split("Right\\.", -1).length - 1;
    int wrong = ran.out().split("No: it is [b-d]\\)\\.", -1).length - 1;
    assertThat(right + wrong).isEqualTo(3);
    assertThat(ran.out()).contains("\n" + right + " of 3\n");
    assertThat(ran.out().split("Why not \"", -1).length - 1).isEqualTo(wrong);
    assertThat(ran.out().contains("Look again at old-prospects: " + wrong + " missed."))
        .isEqualTo(wrong > 0);
  }

  @Test
  void theRightAnswerCountsAsRight() {
    String wrong = typing("a\n", "quiz", "old-prospects", "--cases", "1").out();
    String right =
        wrong.contains("Right.") ? "a" : wrong.replaceAll("(?s).*No: it is ([b-d])\\).*", "$1");

    assertThat(typing(right + "\n", "quiz", "old-prospects", "--cases", "1").out())
        .contains("Right.", "\n1 of 1\n")
        .doesNotContain("Look again");
  }

  @Test
  void aQuizEndsWithItsInputAndAsksAgainWhereItDoesNotUnderstand() {
    Ran ended = typing("maybe\n", "quiz");
    Ran left = typing("q\n", "quiz");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("\"maybe\" is no answer: type a, b, c, d or q.", "0 of 0");
    assertThat(left.out()).contains("0 of 0", "10 left unanswered.");
    assertThat(typing("q\n", "quiz").out()).isEqualTo(left.out());
    assertThat(typing("q\n", "quiz", "--seed", "2").out()).isNotEqualTo(left.out());
  }

  @Test
  void aChapterThatIsNotThereIsToldWithTheNearest() {
    assertThat(run("quiz", "old-prospect").err()).contains("did you mean \"old-prospects\"?");
    assertThat(run("quiz", "--cases", "0").err()).contains("--cases is at least 1");
  }
}
