package org.playcaller.cli;

import java.io.UncheckedIOException;
import java.util.Set;
import org.playcaller.playbook.UnsoundPlaybook;
import org.playcaller.scenario.UnsoundScenarios;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** All commands under one name. */
@Command(
    name = "playcaller",
    description = {
      "Calls a salesperson's next plays, with reasons.",
      "Without a command it serves plans over HTTP; settings are then given as"
          + " --playcaller.rules=DIR and --server.port=PORT."
    },
    mixinStandardHelpOptions = true,
    version = "playcaller",
    subcommands = {
      PlanCommand.class,
      CheckCommand.class,
      TestCommand.class,
      ImportCommand.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class Commands implements Runnable {

  private static final Set<String> OPTIONS = Set.of("-h", "--help", "-V", "--version");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /**
   * Whether the arguments name a command, rather than settings of the service.
   *
   * @param args the program's arguments
   * @return true where a command is to be run
   */
  public static boolean isOne(String[] args) {
    return args.length > 0 && (!args[0].startsWith("-") || OPTIONS.contains(args[0]));
  }

  /**
   * Runs a command.
   *
   * @param args the program's arguments
   * @return 0 where all is well, 1 where something is faulty, 2 where the arguments are
   */
  public static int run(String[] args) {
    CommandLine commands = new CommandLine(new Commands());
    commands.getCommandSpec().usageMessage().autoWidth(true);
    commands.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          command.getErr().println(command.getColorScheme().errorText(plain(e)));
          return 1;
        });
    return commands.execute(args);
  }

  private static String plain(Exception e) {
    if (e instanceof UnsoundPlaybook || e instanceof UnsoundScenarios) {
      return e.getMessage();
    }
    return e instanceof UncheckedIOException io
        ? io.getMessage() + " (" + reason(io) + ")"
        : String.valueOf(e.getMessage());
  }

  private static String reason(UncheckedIOException e) {
    return e.getCause() instanceof java.nio.file.NoSuchFileException missing
        ? "there is no " + missing.getFile()
        : e.getCause().getMessage();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
