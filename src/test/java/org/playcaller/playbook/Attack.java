package org.playcaller.playbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that a file of the playbook could try to do.
 *
 * @param path the file, which a message must name
 * @param line the line a message must name; 0 where any will do
 * @param content what the file holds
 */
record Attack(String path, int line, byte[] content) {

  static Attack on(String path, int line, String content) {
    return new Attack(path, line, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The shipped files with the attack among them. */
  SortedMap<String, byte[]> in(SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> attacked = new TreeMap<>(files);
    attacked.put(path, content);
    return attacked;
  }

  /** A shipped file with one line replaced. */
  static Attack replacing(String path, int line, String attack) {
    List<String> lines = lines(path);
    lines.set(line - 1, attack);
    return on(path, line, String.join("\n", lines));
  }

  /** A shipped file with one line added, which then has that number. */
  static Attack adding(String path, int line, String attack) {
    List<String> lines = lines(path);
    lines.add(line - 1, attack);
    return on(path, line, String.join("\n", lines));
  }

  private static List<String> lines(String path) {
    byte[] shipped = FaultCorpus.SHIPPED.files().get(path);
    String text = new String(shipped, StandardCharsets.UTF_8);
    return new java.util.ArrayList<>(Arrays.asList(text.split("\n", -1)));
  }

  @Override
  public String toString() {
    String text = new String(content, 0, Math.min(content.length, 2_000), StandardCharsets.UTF_8);
    String[] lines = text.split("\n", -1);
    String shown = line > 0 && line <= lines.length ? lines[line - 1] : lines[0];
    return path + ":" + line + " " + shown.substring(0, Math.min(120, shown.length()));
  }
}
