package org.playcaller.desk;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Outcome;
import org.playcaller.scenario.ScenarioFault;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.scenario.ScenarioRun;
import org.playcaller.scenario.UnsoundScenarios;

/** Runs the scenarios on a playbook before it serves. */
final class Rehearsal {

  private final @Nullable Path folder;

  /**
   * A rehearsal.
   *
   * @param folder the scenarios folder; else {@code scenarios} beside where the program runs, else
   *     the copy in the jar
   */
  Rehearsal(@Nullable String folder) {
    this.folder = folder == null || folder.isBlank() ? null : Path.of(folder);
  }

  /** What no longer holds, one report a case; read anew each time, since trainers write too. */
  List<String> failures(Playbook playbook) {
    try {
      return ScenarioReader.read(ScenarioFiles.locate(folder), playbook).stream()
          .map(scenario -> ScenarioRun.of(playbook, scenario))
          .filter(outcome -> outcome.verdict() == Outcome.Verdict.FAILED)
          .map(Outcome::report)
          .toList();
    } catch (UnsoundScenarios e) {
      return e.faults().stream().map(ScenarioFault::toString).toList();
    }
  }
}
