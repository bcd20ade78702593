package org.playcaller.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.PlanJson;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A play and a state, for a command that says how the one comes out of the other. */
final class PlayOfState {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private RulesOption rules;

  @Parameters(index = "0", paramLabel = "PLAY", description = "The play's id, its file's name.")
  private String play;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "STATE.json",
      description = "A rep's state.")
  private @Nullable Path file;

  @ArgGroup(exclusive = false)
  private StateOrigin.@Nullable Crm crm;

  @Option(names = "--json", description = "Prints the answer as JSON.")
  private boolean json;

  /** Makes an answer. */
  interface Question<T> {
    T ask(Playbook playbook, State state, Play play);
  }

  /** Prints an answer for people. */
  interface Printer<T> {
    void print(T answer, Page page);
  }

  /** Asks, and prints the answer: 0 where there is one, 1 where the state is faulty. */
  <T> int answer(Question<T> question, Printer<T> printer) {
    Playbook playbook = rules.playbook();
    Play known = RulesOption.play(playbook, play, spec);
    State state = StateOrigin.state(spec.commandLine(), file, crm);
    if (state == null) {
      return 1;
    }
    T answer = question.ask(playbook, state, known);
    if (json) {
      spec.commandLine().getOut().println(Terminal.json(PlanJson.writePretty(answer)));
    } else {
      Page page =
          new Page(spec.commandLine().getOut(), Commands.width(spec.commandLine()), Ansi.AUTO);
      printer.print(answer, page);
      page.flush();
    }
    return 0;
  }
}
