package org.playcaller.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.explain.Why;
import org.playcaller.plan.Plan.Evidence;
import org.playcaller.plan.PlanJson;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a play was called. */
@Command(
    name = "why",
    description = "Says why a play was called: each condition with the value that met it.",
    customSynopsis = {
      "playcaller why [--rules=DIR] [--json] PLAY STATE.json",
      "playcaller why [--rules=DIR] [--json] PLAY --crm salesforce DIR --as-of=DAY --rep=NAME"
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

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

  @Override
  public Integer call() {
    Playbook playbook = rules.playbook();
    var known = RulesOption.play(playbook, play, spec);
    @Nullable State state = StateOrigin.state(spec.commandLine(), file, crm);
    if (state == null) {
      return 1;
    }
    Why why = Why.of(playbook, state, known);
    if (json) {
      spec.commandLine().getOut().println(PlanJson.writePretty(why));
    } else {
      print(why);
    }
    return 0;
  }

  private void print(Why why) {
    Page page =
        new Page(spec.commandLine().getOut(), spec.commandLine().getUsageHelpWidth(), Ansi.AUTO);
    page.bold(why.name() + ", " + why.day());
    page.text(0, why.text());
    for (Why.Call call : why.calls()) {
      page.heading(call.advice().title());
      page.text(2, call.advice().why().text());
      for (Evidence evidence : call.advice().why().evidence()) {
        page.text(
            2,
            evidence.line()
                + "  "
                + evidence.condition()
                + ": "
                + evidence.measure()
                + " is "
                + evidence.value());
      }
      page.text(2, "It is " + call.became() + ".");
    }
    page.flush();
  }
}
