package org.playcaller.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.PlanJson;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.proof.Proof;
import org.playcaller.proof.Proof.Decided;
import org.playcaller.proof.Proof.LineProof;
import org.playcaller.proof.Proof.PlayProof;
import org.playcaller.proof.Proof.Survivor;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the scenarios do not prove. */
@Command(
    name = "prove",
    description =
        "Tells what the scenarios do not prove: lines never seen to decide, and careless edits that"
            + " no scenario would notice, each with the case that would.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOption rules;

  @Parameters(
      arity = "0..1",
      paramLabel = "PLAY",
      description = "Shows this play alone, its text with what decided each line.")
  private @Nullable String play;

  @Option(
      names = {"--scenarios", "--playcaller.scenarios"},
      paramLabel = "DIR",
      description = "The scenarios folder; as for test without it.")
  private @Nullable Path scenarios;

  @Option(names = "--json", description = "Prints it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Playbook playbook = rules.playbook();
    Play only = play == null ? null : RulesOption.play(playbook, play, spec);
    ScenarioFiles files = ScenarioFiles.locate(scenarios);
    Proof proof = Proof.of(playbook, files, ScenarioReader.read(files, playbook));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Terminal.json(PlanJson.writePretty(proof)));
      return 0;
    }
    Page page = new Page(out, Commands.width(spec.commandLine()), Ansi.AUTO);
    if (only == null) {
      proof.plays().forEach(one -> unproven(one, page));
      proof.survivors().forEach(survivor -> print(survivor, page, out));
      proof.unfounded().forEach(line -> page.text(0, line));
    } else {
      print(only, proof, page, out);
    }
    page.text(0, sums(proof));
    page.flush();
    return 0;
  }

  private static void unproven(PlayProof proof, Page page) {
    for (LineProof line : proof.lines()) {
      if (line.decided() != Decided.BOTH_WAYS) {
        page.text(
            0, proof.file() + ":" + line.line() + " " + words(line.decided()) + ": " + line.text());
      }
    }
  }

  private static void print(Survivor survivor, Page page, PrintWriter out) {
    page.text(0, survivor.file() + ":" + survivor.line() + " " + survivor.words());
    if (survivor.equivalent() != null) {
      page.text(2, "It is taken for the same: " + survivor.equivalent());
    } else if (survivor.missing() == null) {
      page.text(2, "No case was found that would: the two may be the same.");
    } else {
      page.text(2, "This case would; paste it into " + survivor.into() + ":");
      out.println();
      survivor.missing().lines().map(Page::plain).forEach(out::println);
      out.println();
    }
  }

  private static void print(Play play, Proof proof, Page page, PrintWriter out) {
    PlayProof own =
        proof.plays().stream()
            .filter(one -> one.play().equals(play.id()))
            .findFirst()
            .orElseThrow();
    Map<Integer, LineProof> lines =
        own.lines().stream().collect(Collectors.toMap(LineProof::line, Function.identity()));
    List<String> text = play.text().lines().toList();
    for (int i = 0; i < text.size(); i++) {
      out.println(Page.plain(text.get(i)));
      LineProof line = lines.get(i + 1);
      if (line != null) {
        page.fine(
            words(line.decided())
                + (line.trueIn() == null ? "" : "; met in " + line.trueIn())
                + (line.falseIn() == null ? "" : "; alone in the way in " + line.falseIn()));
      }
    }
    out.println();
    proof.survivors().stream()
        .filter(survivor -> play.id().equals(survivor.play()))
        .forEach(survivor -> print(survivor, page, out));
    page.text(0, own.cases() + " cases of its own");
  }

  private static String words(Decided decided) {
    return switch (decided) {
      case BOTH_WAYS -> "decided both ways";
      case NEVER_SEEN_FALSE -> "never seen false";
      case NEVER_SEEN_TRUE -> "never seen true";
      case NEVER_REACHED -> "never reached";
    };
  }

  private static String sums(Proof proof) {
    return String.format(
        Locale.ROOT,
        "%d cases; %.1f %% of the conditions' sides decided; %d of %d careless edits noticed"
            + " (%.1f %%), %d of the others taken for the same",
        proof.cases(),
        percent(proof.coverage()),
        proof.killed(),
        proof.mutants(),
        percent(proof.mutationScore()),
        proof.survivors().size() - proof.open().size());
  }

  /** Rounded down, so that 100 is said of all only. */
  private static double percent(double share) {
    return Math.floor(share * 1000) / 10;
  }
}
