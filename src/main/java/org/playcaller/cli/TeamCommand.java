package org.playcaller.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.company.Company;
import org.playcaller.facts.Unit;
import org.playcaller.plan.PlanJson;
import org.playcaller.plan.Standing;
import org.playcaller.plan.TeamHelp;
import org.playcaller.plan.TeamStanding;
import org.playcaller.plan.Who;
import org.playcaller.playbook.Wording;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how a manager's team stands. */
@Command(
    name = "team",
    description = "Prints every rep's pace and verdict, and what the team shares.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TeamCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOption rules;

  @Parameters(index = "0", paramLabel = "DIR", description = "A folder with one state per rep.")
  private Path folder;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "MANAGER",
      description = "The key of the manager; all reps of the folder without it.")
  private @Nullable String manager;

  @Option(names = "--json", description = "Prints it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<State> states =
        Company.load(folder.toString(), new StateJson()).reps().stream()
            .filter(state -> manager == null || manager.equals(state.rep().managerId()))
            .toList();
    if (states.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "there is no rep of the manager " + manager + " in " + folder);
    }
    TeamStanding team =
        TeamStanding.of(rules.playbook(), manager == null ? "all" : manager, states);
    if (json) {
      spec.commandLine().getOut().println(Terminal.json(PlanJson.writePretty(team)));
    } else {
      print(team);
    }
    return 0;
  }

  private void print(TeamStanding team) {
    var scheme = spec.commandLine().getColorScheme();
    TextTable table =
        TextTable.forColumns(
            scheme,
            new Column(16, 0, Column.Overflow.TRUNCATE),
            new Column(18, 1, Column.Overflow.TRUNCATE),
            new Column(9, 1, Column.Overflow.SPAN),
            new Column(6, 1, Column.Overflow.SPAN),
            new Column(12, 1, Column.Overflow.SPAN),
            new Column(30, 1, Column.Overflow.SPAN));
    row(table, "rep", "verdict", "of quota", "pace", "chance", "with the plan");
    for (TeamStanding.Line line : team.reps()) {
      Standing s = line.standing();
      Wording wording = new Wording(s.currency(), "deals".equals(s.unit()));
      row(
          table,
          line.rep().name(),
          s.verdict() == null ? "not known" : wording.of(s.verdict(), Unit.WORD),
          shown(wording, s.attainment(), Unit.SHARE),
          shown(wording, s.pace(), Unit.TIMES),
          shown(wording, s.chance(), Unit.SHARE),
          line.outlook() == null
              ? ""
              : wording.of(line.outlook().chanceWith(), Unit.SHARE)
                  + ", "
                  + wording.of(line.outlook().reach(), Unit.WORD));
    }
    var out = spec.commandLine().getOut();
    out.print(table);
    Wording wording = new Wording(null, false);
    Page page = new Page(out, Commands.width(spec.commandLine()), Ansi.AUTO);
    list(page, "Whom to help first", team.help(), help -> help(help, wording));
    list(
        page,
        "What several share",
        team.shared(),
        shared -> shared.title() + " (" + names(team, shared.reps()) + ")");
    list(page, "Measured", TeamLines.of(team.measures(), wording), StringUtils::capitalize);
    list(
        page,
        "For the team",
        team.advice(),
        advice -> advice.title() + (advice.title().endsWith("?") ? " " : ". ") + advice.why());
    out.flush();
  }

  private static String help(TeamHelp help, Wording wording) {
    String from = wording.of(help.chanceWithout(), Unit.SHARE);
    String to = wording.of(help.chanceWith(), Unit.SHARE);
    if (help.isOutOfReach()) {
      return help.rep().name()
          + ", out of reach with what is open ("
          + to
          + " with the plan in full). "
          + help.with();
    }
    return help.rep().name()
        + (from.equals(to)
            ? ", whose chance the plan hardly moves (" + to + "). "
            : ", from " + from + " to " + to + " with the plan in full. ")
        + help.with();
  }

  private static String names(TeamStanding team, List<String> reps) {
    return team.reps().stream()
        .map(TeamStanding.Line::rep)
        .filter(rep -> reps.contains(rep.id()))
        .map(Who::name)
        .collect(Collectors.joining(", "));
  }

  private static <T> void list(
      Page page, String heading, List<T> lines, Function<T, String> words) {
    if (!lines.isEmpty()) {
      page.heading(heading);
      lines.forEach(line -> page.item(words.apply(line)));
    }
  }

  private static String shown(Wording wording, @Nullable BigDecimal value, Unit unit) {
    return value == null ? "" : wording.of(value, unit);
  }

  private void row(TextTable table, String... cells) {
    Text[] texts = new Text[cells.length];
    for (int i = 0; i < cells.length; i++) {
      texts[i] = spec.commandLine().getColorScheme().text(Page.plain(cells[i]));
    }
    table.addRowValues(texts);
  }
}
