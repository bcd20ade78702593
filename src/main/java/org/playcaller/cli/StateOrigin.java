package org.playcaller.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Nearest;
import org.playcaller.state.Fault;
import org.playcaller.state.InvalidState;
import org.playcaller.state.NotJson;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.playcaller.state.TooLarge;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a command takes a state from: a file, or a rep of an export. */
final class StateOrigin {

  private StateOrigin() {}

  /** A rep of an export. */
  static final class Crm {
    @Option(
        names = "--crm",
        required = true,
        arity = "2",
        hideParamSyntax = true,
        paramLabel = " salesforce DIR",
        description = "The kind of export and its folder: salesforce DIR.")
    private List<String> export;

    @Option(
        names = "--as-of",
        required = true,
        paramLabel = "DAY",
        description = "The day, as 2026-03-31.")
    private LocalDate day;

    @Option(
        names = "--rep",
        required = true,
        paramLabel = "NAME",
        description = "The rep's name or id.")
    private String rep;
  }

  /** The state of the one or the other; null, with its faults printed, where there is none. */
  static @Nullable State state(CommandLine line, @Nullable Path file, @Nullable Crm crm) {
    if ((file == null) == (crm == null)) {
      throw new ParameterException(
          line, "Name a state file, or a rep of an export with --crm, and not both.");
    }
    return crm == null ? read(line, file) : ofExport(line, crm);
  }

  private static @Nullable State read(CommandLine line, @Nullable Path file) {
    try (InputStream in = Files.newInputStream(Objects.requireNonNull(file))) {
      // One byte more than is allowed tells a file that is too large.
      return new StateJson().read(in.readNBytes(StateJson.MAX_BYTES + 1));
    } catch (InvalidState e) {
      e.faults().forEach(fault -> err(line, file + "#" + shown(fault)));
      return null;
    } catch (NotJson | TooLarge e) {
      err(line, file + ": " + e.getMessage());
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the state", e);
    }
  }

  private static String shown(Fault fault) {
    String found = fault.value() == null ? "" : " (found: " + fault.value() + ")";
    return fault.pointer() + " " + fault.what() + " " + fault.remedy() + found;
  }

  private static void err(CommandLine line, String text) {
    line.getErr().println(text);
  }

  private static @Nullable State ofExport(CommandLine line, Crm crm) {
    if (!crm.export.get(0).equals("salesforce")) {
      throw new ParameterException(
          line, "\"" + crm.export.get(0) + "\" is no known export: use salesforce");
    }
    Path folder = Path.of(crm.export.get(1));
    List<State> states = ExportFolder.open(folder, false, line.getErr()).asOf(crm.day).states();
    State named =
        states.stream()
            .filter(s -> s.rep().id().equals(crm.rep) || s.rep().label().equals(crm.rep))
            .findFirst()
            .orElse(null);
    if (named == null) {
      err(line, noRep(crm.rep, states));
    }
    return named;
  }

  private static String noRep(String rep, List<State> states) {
    return "the export has no rep \""
        + rep
        + "\""
        + Nearest.hint(rep, states.stream().map(s -> s.rep().label()).toList(), "");
  }
}
