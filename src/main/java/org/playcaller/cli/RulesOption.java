package org.playcaller.cli;

import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Nearest;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a command takes the playbook from. */
final class RulesOption {

  @Option(
      names = {"--rules", "--playcaller.rules"},
      paramLabel = "DIR",
      description =
          "The rules folder. Without it, the folder rules beside where the command runs, else the"
              + " copy in the jar.")
  private @Nullable String rules;

  Playbook playbook() {
    return Playbook.read(files(null));
  }

  /** The files of the folder named in another way, else of the option's. */
  RuleFiles files(@Nullable String folder) {
    return RuleFiles.locate(folder == null ? rules : folder);
  }

  /** The play of that id. */
  static Play play(Playbook playbook, String id, CommandSpec spec) {
    Play play = playbook.play(id);
    if (play == null) {
      throw new ParameterException(
          spec.commandLine(),
          "the playbook has no play \""
              + id
              + "\""
              + Nearest.hint(id, playbook.plays().stream().map(Play::id).toList(), ""));
    }
    return play;
  }
}
