package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The faults found in one file. A line can be settled: what is said of it is said, and what follows
 * from it is no mistake of its own.
 */
final class FileFaults {

  private final String path;
  private final List<RuleFault> faults = new ArrayList<>();
  private final Set<Integer> settled = new HashSet<>();

  FileFaults(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  void add(Line line, int offset, String what, String remedy) {
    add(line, offset, what, Remedy.of(remedy));
  }

  void add(Line line, int offset, String what, Remedy remedy) {
    add(line.number(), line.column(offset), what, remedy);
  }

  void add(int line, int column, String what, String remedy) {
    add(line, column, what, Remedy.of(remedy));
  }

  void add(int line, int column, String what, Remedy remedy) {
    if (!settled.contains(line)) {
      faults.add(new RuleFault(path, line, column, what, remedy.words(), remedy.nearest()));
    }
  }

  /** Adds a fault after which nothing more is said of the line. */
  void settle(Line line, int offset, String what, Remedy remedy) {
    add(line, offset, what, remedy);
    settle(line.number());
  }

  void settle(int line) {
    settled.add(line);
  }

  boolean isSettled(int line) {
    return settled.contains(line);
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  List<RuleFault> all() {
    return faults;
  }
}
