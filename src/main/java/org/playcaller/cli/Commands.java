package org.playcaller.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.UnsoundPlaybook;
import org.playcaller.scenario.UnsoundScenarios;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** All commands under one name. */
@Command(
    name = "playcaller",
    description = {
      "Calls a salesperson's next plays, with reasons.",
      "Without a command it serves plans over HTTP; settings are then given as"
          + " --playcaller.rules=DIR and --server.port=PORT."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      PlanCommand.class,
      WhyCommand.class,
      WhyNotCommand.class,
      CheckCommand.class,
      VocabularyCommand.class,
      TeamCommand.class,
      TestCommand.class,
      ProveCommand.class,
      CaptureCommand.class,
      QuizCommand.class,
      DiffCommand.class,
      PlaybookCommand.class,
      ImportCommand.class,
      BacktestCommand.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class Commands implements Runnable {

  /** Help of commands is no narrower. */
  private static final int NARROWEST = 55;

  private static final Set<String> OPTIONS = Set.of("-h", "--help", "-V", "--version");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** The width of a terminal that is too narrow for the help of commands, and not for pages. */
  private @Nullable Integer narrower;

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
    return printing().execute(args);
  }

  /** The commands as they print on a terminal. */
  static CommandLine printing() {
    CommandLine commands = line(System.getenv("COLUMNS"));
    return commands.setOut(Terminal.of(commands.getOut())).setErr(Terminal.of(commands.getErr()));
  }

  /** Returns how wide the terminal is that a command prints on. */
  static int width(CommandLine command) {
    Object all = command.getCommandSpec().root().userObject();
    Integer narrower = all instanceof Commands commands ? commands.narrower : null;
    return narrower == null ? command.getUsageHelpWidth() : narrower;
  }

  /** The commands, as wide as COLUMNS says, else as wide as the terminal is. */
  static CommandLine line(@Nullable String columns) {
    CommandLine commands = new CommandLine(new Commands());
    if (columns != null && columns.matches("[1-9]\\d{1,3}")) {
      int width = Integer.parseInt(columns);
      commands.setUsageHelpWidth(Math.max(NARROWEST, width));
      ((Commands) commands.getCommand()).narrower = width < NARROWEST ? width : null;
    } else {
      commands.getCommandSpec().usageMessage().autoWidth(true);
    }
    commands.registerConverter(LocalDate.class, Commands::day);
    commands.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          command.getErr().println(command.getColorScheme().errorText(plain(e)));
          return 1;
        });
    return commands;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("\"" + text + "\" is no day; write it as 2026-03-31");
    }
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
    IOException cause = e.getCause();
    if (cause instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    if (cause instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be read or written";
    }
    return cause instanceof FileAlreadyExistsException taken
        ? taken.getFile() + " is a file"
        : String.valueOf(cause.getMessage());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
