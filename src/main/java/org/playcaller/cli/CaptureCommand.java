package org.playcaller.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;
import org.playcaller.training.Capture;
import org.playcaller.training.Wish;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a scenario from a rep's state. */
@Command(
    name = "capture",
    description =
        "Makes a scenario from a rep's state: what the plan says, with only the facts that matter"
            + " and with neutral names.",
    customSynopsis = {
      "playcaller capture [--rules=DIR] [--play=PLAY [--with=ID] [--not]] [--out=FILE] STATE.json",
      "playcaller capture [--rules=DIR] [--play=PLAY [--with=ID] [--not]] [--out=FILE]"
          + " --crm salesforce DIR --as-of=DAY --rep=NAME"
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class CaptureCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOption rules;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STATE.json",
      description = "A rep's state.")
  private @Nullable Path file;

  @ArgGroup(exclusive = false)
  private StateOrigin.@Nullable Crm crm;

  @Option(
      names = "--play",
      paramLabel = "PLAY",
      description =
          "What the case is about. Without it, the plan's first action, what it holds back first"
              + " and its first diagnosis.")
  private @Nullable String play;

  @Option(
      names = "--with",
      paramLabel = "ID",
      description = "Whom the case is about, by id. Without it, whoever comes first.")
  private @Nullable String with;

  @Option(names = "--not", description = "Captures how the play just is not called.")
  private boolean not;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes the scenario to a file, such as scenarios/days/a-late-september.yaml.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Playbook playbook = rules.playbook();
    Play known = play == null ? null : RulesOption.play(playbook, play, spec);
    Wish wish = new Wish(known, with, not);
    @Nullable State state = StateOrigin.state(spec.commandLine(), file, crm);
    if (state == null) {
      return 1;
    }
    if (out != null && Files.exists(out)) {
      // Said before the work, which takes seconds, and again on writing.
      throw new UncheckedIOException(
          "cannot write " + out, new FileAlreadyExistsException(out.toString()));
    }
    Capture capture = Capture.of(playbook, state, wish);
    if (out == null) {
      spec.commandLine().getOut().print(capture.text());
      spec.commandLine().getOut().flush();
    } else {
      write(out, capture.text());
      spec.commandLine().getOut().println(out + ": " + Page.plain(capture.name()));
    }
    return 0;
  }

  /** A scenario that is there is somebody's work, so none is written over. */
  private static void write(Path to, String text) {
    try {
      Files.writeString(to, text, java.nio.file.StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + to, e);
    }
  }
}
