package org.playcaller.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.playcaller.desk.Activation;
import org.playcaller.desk.Author;
import org.playcaller.desk.Desk;
import org.playcaller.desk.History;
import org.playcaller.desk.Publication;
import org.playcaller.desk.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Tells which playbooks served, what changed between them, and goes back to one of them. */
@Command(
    name = "playbook",
    description = "Lists which playbooks served, compares them, and goes back to one of them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class PlaybookCommand implements Runnable {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** Wide enough for a path on one line, which a terminal can then be told to open. */
  private static final int WIDEST = 110;

  @Spec private CommandSpec spec;

  @Option(
      names = {"--data", "--playcaller.data"},
      paramLabel = "DIR",
      defaultValue = Setup.DATA,
      scope = ScopeType.INHERIT,
      description =
          "The folder where the service keeps its history: ${DEFAULT-VALUE} beside where the"
              + " command runs, unless told otherwise.")
  private Path data;

  @Option(
      names = {"--rules", "--playcaller.rules"},
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "The rules folder that a roll back writes to; else the folder rules beside where the"
              + " command runs.")
  private @Nullable String rules;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  private History history() {
    return new History(data, History.USUAL);
  }

  @Command(name = "revisions", description = "Lists the activations, the newest first.")
  int revisions(
      @Option(
              names = "--limit",
              paramLabel = "COUNT",
              defaultValue = "20",
              description = "How many at most; ${DEFAULT-VALUE} unless told otherwise.")
          int limit) {
    List<History.Step> steps = history().steps(limit);
    var out = spec.commandLine().getOut();
    if (steps.isEmpty()) {
      out.printf("no activation is kept in %s%n", data);
      return 0;
    }
    TextTable table =
        TextTable.forColumns(
            spec.commandLine().getColorScheme(),
            new Column(14, 0, Column.Overflow.SPAN),
            new Column(21, 0, Column.Overflow.SPAN),
            new Column(14, 0, Column.Overflow.TRUNCATE),
            new Column(WIDEST, 0, Column.Overflow.WRAP));
    row(table, "revision", "since (UTC)", "who", "why, and what changed");
    for (History.Step step : steps) {
      Activation one = step.activation();
      row(table, one.revision(), shown(one.when()), one.who(), one.why());
      step.changes().stream()
          .map(change -> change.change().word() + " " + change.path())
          .filter(change -> !one.why().contains(change))
          .forEach(change -> row(table, "", "", "", change));
    }
    out.print(table);
    out.flush();
    return 0;
  }

  @Command(name = "changes", description = "Prints what changed up to a revision, as a diff.")
  int changes(
      @Parameters(index = "0", paramLabel = "REVISION", description = "The newer revision.")
          String revision,
      @Option(
              names = "--since",
              paramLabel = "REVISION",
              description = "The older one; else the one that served before the newer.")
          @Nullable String since) {
    String diff = history().diff(revision, since);
    diff.lines()
        .map(line -> line.replaceAll("[\\p{Cntrl}&&[^\\t]]", " "))
        .forEach(spec.commandLine().getOut()::println);
    return 0;
  }

  @Command(
      name = "rollback",
      description = {
        "Makes a revision serve again: writes its files back to the rules folder.",
        "A service that runs on the folder takes it over at once."
      })
  int rollback(
      @Parameters(index = "0", paramLabel = "REVISION", description = "The revision.")
          String revision,
      @Option(
              names = "--who",
              paramLabel = "NAME",
              defaultValue = "${sys:user.name}",
              description = "Who does it; else the name you are logged in with.")
          String who,
      @Option(names = "--why", paramLabel = "REASON", description = "What for.")
          @Nullable String why) {
    Author author = Author.of(who, why == null ? "rolled back to " + revision : why);
    Setup setup =
        new Setup(rules, null, data, History.USUAL, Duration.ZERO, List.of(), Clock.systemUTC());
    try (Desk desk = new Desk(setup)) {
      Publication done = desk.restore(revision, author);
      spec.commandLine()
          .getOut()
          .printf(
              done.changed() ? "%s is back in %s%n" : "%s is what %s holds already%n",
              done.activation().revision(),
              rules == null ? "rules" : rules);
    }
    return 0;
  }

  private static String shown(Instant when) {
    return MINUTE.format(when);
  }

  private void row(TextTable table, String... cells) {
    Text[] texts = new Text[cells.length];
    for (int i = 0; i < cells.length; i++) {
      texts[i] = spec.commandLine().getColorScheme().text(Page.plain(cells[i]));
    }
    table.addRowValues(texts);
  }
}
