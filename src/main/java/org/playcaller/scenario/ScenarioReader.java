package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.List;
import org.playcaller.playbook.Playbook;
import org.playcaller.yaml.YamlDocument;

/** Reads scenario files strictly: an unknown key, play or person is a fault with its place. */
public final class ScenarioReader {

  private final Memory memory = new Memory();

  /** A reader for files that are read again and again. */
  public ScenarioReader() {}

  /**
   * Reads all cases of all files.
   *
   * @param files the files
   * @param playbook the playbook whose plays they name
   * @return the cases, by file and place
   * @throws UnsoundScenarios when there is a fault in a file; it lists all of them
   */
  public static List<ScenarioCase> read(ScenarioFiles files, Playbook playbook) {
    Readable read = readable(files, playbook);
    if (!read.faults().isEmpty()) {
      throw new UnsoundScenarios(read.faults());
    }
    return read.cases();
  }

  /**
   * What can be read of the files, with what cannot.
   *
   * @param cases the cases of the sound files, by file and place
   * @param faults what is wrong in the others
   */
  public record Readable(List<ScenarioCase> cases, List<ScenarioFault> faults) {}

  /**
   * Reads the cases of the sound files; a file with a fault costs its own cases only, a shared
   * state with a fault those that are given it.
   *
   * @param files the files
   * @param playbook the playbook whose plays they name
   * @return the cases, and the faults of the files that have any
   */
  public static Readable readable(ScenarioFiles files, Playbook playbook) {
    return new ScenarioReader().reread(files, playbook);
  }

  /**
   * The same, quickly where this reader has read most of it before.
   *
   * @param files the files
   * @param playbook the playbook whose plays they name
   * @return the cases, and the faults of the files that have any
   */
  public Readable reread(ScenarioFiles files, Playbook playbook) {
    memory.begin();
    List<ScenarioFault> faults = new ArrayList<>();
    List<ScenarioCase> cases = new ArrayList<>();
    SharedStates shared = SharedStates.of(files, memory, faults);
    files
        .files()
        .forEach(
            (path, text) -> {
              if (!SharedStates.isShared(path) && !path.equals(ScenarioFiles.EQUIVALENT)) {
                List<ScenarioFault> own = new ArrayList<>();
                Faults file = new Faults(path, document(path, text), own);
                List<ScenarioCase> read = new CaseReader(playbook, shared, memory, file).read();
                faults.addAll(own);
                cases.addAll(own.isEmpty() ? read : List.of());
              }
            });
    return new Readable(List.copyOf(cases), faults.stream().distinct().sorted().toList());
  }

  private YamlDocument document(String path, String text) {
    return ScenarioFiles.isTable(path) ? new TableReader(text).read() : memory.document(text);
  }
}
