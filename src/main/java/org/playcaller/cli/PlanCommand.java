package org.playcaller.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Plan;
import org.playcaller.plan.PlanJson;
import org.playcaller.plan.Planner;
import org.playcaller.state.State;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the plan of a state, or of a rep of a CRM export. */
@Command(
    name = "plan",
    description = "Prints the plan of a state, or of a rep of a CRM export.",
    customSynopsis = {
      "playcaller plan [--rules=DIR] [--json] [--all] STATE.json",
      "playcaller plan [--rules=DIR] [--json] [--all] --crm salesforce DIR --as-of=DAY --rep=NAME"
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

  private static final int SHOWN = 8;

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

  @Option(names = "--json", description = "Prints the plan as JSON.")
  private boolean json;

  @Option(names = "--all", description = "Prints all actions, not the first " + SHOWN + " only.")
  private boolean all;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    State state = StateOrigin.state(spec.commandLine(), file, crm);
    if (state == null) {
      return 1;
    }
    Plan plan = Planner.plan(rules.playbook(), state);
    if (json) {
      out.println(PlanJson.writePretty(plan));
    } else {
      int width = spec.commandLine().getUsageHelpWidth();
      new PlanPrinter(plan, new Page(out, width, Ansi.AUTO), all ? Integer.MAX_VALUE : SHOWN)
          .print();
    }
    return 0;
  }
}
