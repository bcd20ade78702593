package org.playcaller.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFault;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.playbook.UnsoundPlaybook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether the playbook is sound, and if not, what to mend where. */
@Command(
    name = "check",
    description = "Checks the playbook: prints each fault as path:line:column, or what it read.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOption rules;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rules folder.")
  private @Nullable String folder;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleFiles files = rules.files(folder);
    try {
      Playbook playbook = Playbook.read(files);
      out.printf(
          "%s is sound: %d plays, %d sentences, %d terms, %d entries of advice; revision %s%n",
          playbook.origin(),
          playbook.plays().size(),
          playbook.sentences(),
          playbook.terms().size(),
          playbook.advice().size(),
          playbook.revision());
      return 0;
    } catch (UnsoundPlaybook e) {
      for (RuleFault fault : e.faults()) {
        out.println(shown(files.origin(), fault));
      }
      out.printf("%d %s%n", e.faults().size(), e.faults().size() == 1 ? "fault" : "faults");
      return 1;
    }
  }

  /** With the folder in front, so that an editor's terminal can open the place. */
  private static String shown(String folder, RuleFault fault) {
    return (Files.isDirectory(Path.of(folder)) ? folder + "/" : "") + fault;
  }
}
