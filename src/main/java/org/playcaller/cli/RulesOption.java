package org.playcaller.cli;

import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import picocli.CommandLine.Option;

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
}
