package org.playcaller.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Card;
import org.playcaller.plan.Excerpt;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the plan of a state, or of a rep of a CRM export. */
@Command(
    name = "plan",
    description = "Prints the plan of a state, or of a rep of a CRM export.",
    customSynopsis = {
      "playcaller plan [--rules=DIR] [--json | --card=N | --week | --pipeline | --all] STATE.json",
      "playcaller plan [--rules=DIR] [--json | --card=N | --week | --pipeline | --all] --crm"
          + " salesforce DIR --as-of=DAY --rep=NAME"
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

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

  /** What to show of the plan; without any of them the page for the morning. */
  static final class Shown {
    @Option(names = "--json", description = "Prints the plan as JSON.")
    private boolean json;

    @Option(names = "--card", paramLabel = "N", description = "Opens the card of this number.")
    private @Nullable Integer card;

    @Option(names = "--week", description = "Prints what comes after today, by day.")
    private boolean week;

    @Option(names = "--pipeline", description = "Prints each open deal with its verdict.")
    private boolean pipeline;

    @Option(names = "--all", description = "Prints the whole plan.")
    private boolean all;
  }

  @ArgGroup private Shown shown = new Shown();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    State state = StateOrigin.state(spec.commandLine(), file, crm);
    if (state == null) {
      return 1;
    }
    Plan plan = Planner.plan(rules.playbook(), state);
    int width = Commands.width(spec.commandLine());
    Page page = new Page(out, width, Ansi.AUTO);
    Integer card = shown.card;
    if (shown.json) {
      out.println(Terminal.json(PlanJson.writePretty(Excerpt.whole(plan))));
    } else if (card != null) {
      return card(plan, page, card);
    } else if (shown.week) {
      new WeekPage(plan, page).print();
    } else if (shown.pipeline) {
      PlanSums sums = new PlanSums(plan, page, CardLines.wording(plan));
      sums.audit();
      if (plan.pipeline() == null) {
        boolean isTold =
            plan.unknowns().stream()
                .noneMatch(unknown -> unknown.measure().equals(ElseLines.OPEN_DEALS));
        page.text(
            2, isTold ? "No open deal is on record." : "Nothing is told of open deals (--all).");
      }
      page.flush();
    } else if (shown.all) {
      new PlanPrinter(plan, page).print();
    } else {
      MorningPage.print(plan, to -> new Page(to, width, Ansi.AUTO), out);
    }
    return 0;
  }

  private int card(Plan plan, Page page, int number) {
    for (Card card : plan.cards()) {
      if (card.rank() == number) {
        new CardLines(plan, page, CardLines.wording(plan)).card(card, true);
        page.flush();
        return 0;
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "there is no card " + number + ": the plan has " + plan.cards().size() + " of them");
  }
}
