package org.playcaller.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.explain.Why;
import org.playcaller.plan.Evidence;
import org.playcaller.plan.Source;
import org.playcaller.playbook.Nearest;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.training.Question;
import org.playcaller.training.Quiz;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a learner which play is called, and says why. */
@Command(
    name = "quiz",
    description =
        "Shows situations and asks which play the playbook calls; then says which it is and why.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class QuizCommand implements Callable<Integer> {

  private static final String LETTERS = "abcd";

  @Spec private CommandSpec spec;

  @Mixin private RulesOption rules;

  @Parameters(
      arity = "0..1",
      paramLabel = "CHAPTER",
      description = "Asks about the plays of this chapter only, such as old-prospects.")
  private @Nullable String chapter;

  @Option(
      names = {"--scenarios", "--playcaller.scenarios"},
      paramLabel = "DIR",
      description = "The scenarios folder; as for test without it.")
  private @Nullable Path scenarios;

  @Option(
      names = "--cases",
      paramLabel = "COUNT",
      defaultValue = "10",
      description = "How many questions, 10 without it.")
  private int cases;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Other questions for another number, the same for the same.")
  private long seed;

  @Override
  public Integer call() {
    if (cases < 1) {
      throw new ParameterException(spec.commandLine(), "--cases is at least 1, not " + cases);
    }
    Playbook playbook = rules.playbook();
    checkChapter(playbook);
    ScenarioFiles files = ScenarioFiles.locate(scenarios);
    List<Question> questions =
        Quiz.of(playbook, ScenarioReader.read(files, playbook), chapter, cases, seed);
    if (questions.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "no scenario calls a play of this chapter: choose another");
    }
    PrintWriter out = spec.commandLine().getOut();
    Page page = new Page(out, Commands.width(spec.commandLine()), Ansi.AUTO);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    new Sitting(playbook, questions, page, in).run();
    return 0;
  }

  private void checkChapter(Playbook playbook) {
    List<String> chapters = playbook.plays().stream().map(Play::chapter).distinct().toList();
    if (chapter != null && !chapters.contains(chapter)) {
      throw new ParameterException(
          spec.commandLine(),
          "the playbook has no chapter \""
              + chapter
              + "\""
              + Nearest.hint(chapter, chapters, "its chapters are " + String.join(", ", chapters)));
    }
  }

  /** A learner at the terminal, from the first question to the score. */
  private static final class Sitting {

    private final Playbook playbook;
    private final List<Question> questions;
    private final Page page;
    private final BufferedReader in;
    private final TreeMap<String, Integer> missed = new TreeMap<>();
    private int right;

    Sitting(Playbook playbook, List<Question> questions, Page page, BufferedReader in) {
      this.playbook = playbook;
      this.questions = questions;
      this.page = page;
      this.in = in;
    }

    void run() {
      int asked = 0;
      for (Question question : questions) {
        show(question, asked + 1);
        int choice = choice();
        if (choice < 0) {
          break;
        }
        asked++;
        judge(question, choice);
      }
      score(asked);
    }

    private void show(Question question, int number) {
      page.heading("Question " + number + " of " + questions.size());
      question.situation().forEach(sentence -> page.item(sentence));
      page.heading("Which play does the playbook call?");
      for (int i = 0; i < question.choices().size(); i++) {
        page.item(LETTERS.charAt(i) + ") " + question.choices().get(i).name());
      }
      page.flush();
    }

    /** Which choice was made, from 0; -1 at the end of the input and at q. */
    private int choice() {
      while (true) {
        page.text(0, "Your answer (a to d, q to end):");
        page.flush();
        String answer = line();
        if (answer == null || answer.equals("q")) {
          return -1;
        }
        if (answer.length() == 1 && LETTERS.contains(answer)) {
          return LETTERS.indexOf(answer);
        }
        page.text(0, "\"" + answer + "\" is no answer: type a, b, c, d or q.");
      }
    }

    private @Nullable String line() {
      try {
        String line = in.readLine();
        return line == null ? null : line.strip().toLowerCase(Locale.ROOT);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the answer", e);
      }
    }

    private void judge(Question question, int choice) {
      boolean isRight = choice == question.right();
      if (isRight) {
        right++;
      } else {
        missed.merge(question.answer().chapter(), 1, Integer::sum);
      }
      page.heading(isRight ? "Right." : "No: it is " + LETTERS.charAt(question.right()) + ").");
      Why.Call why = question.why(playbook);
      page.text(2, why.advice().title() + ". " + why.advice().why());
      page.text(2, "It is " + why.became() + ".");
      for (Evidence evidence : why.advice().evidence()) {
        page.item(
            evidence.line()
                + "  "
                + evidence.condition()
                + ": "
                + evidence.measure()
                + " is "
                + evidence.value());
      }
      for (Source source : why.advice().source()) {
        page.fine(source.article() + "/" + source.passage() + ": " + source.advises());
      }
      if (!isRight) {
        page.text(2, "Why not \"" + question.choices().get(choice).name() + "\"?");
        page.text(2, question.whyNot(playbook, choice));
      }
      page.flush();
    }

    private void score(int asked) {
      page.heading(right + " of " + asked);
      if (asked < questions.size()) {
        page.text(0, questions.size() - asked + " left unanswered.");
      }
      missed.forEach(
          (chapter, count) -> page.text(0, "Look again at " + chapter + ": " + count + " missed."));
      page.flush();
    }
  }
}
