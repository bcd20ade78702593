package org.playcaller.playbook;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A mistake planted in the shipped playbook.
 *
 * @param kind what kind of mistake it is
 * @param path the file that holds it, which its message must name
 * @param line the line its message must name
 * @param content what the file holds with the mistake in it; null for a file that is taken away
 * @param named a word that the message must say; empty where there is none
 */
record PlantedFault(String kind, String path, int line, byte[] content, String named) {

  static PlantedFault in(String kind, Sheet sheet, int line, String named) {
    return new PlantedFault(kind, sheet.path(), line, sheet.bytes(), named);
  }

  SortedMap<String, byte[]> in(SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> faulty = new TreeMap<>(files);
    if (content == null) {
      faulty.remove(path);
    } else {
      faulty.put(path, content);
    }
    return faulty;
  }

  @Override
  public String toString() {
    return kind + " in " + path + ":" + line;
  }

  /** A file to make a mistake in, by lines that count from 1. */
  record Sheet(String path, String text) {

    static Sheet of(RuleFiles files, String path) {
      return new Sheet(path, new String(files.files().get(path), StandardCharsets.UTF_8));
    }

    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    String[] lines() {
      return text.split("\n", -1);
    }

    String line(int number) {
      return lines()[number - 1];
    }

    /** The first line that contains a text; 0 where none does. */
    int find(String part) {
      String[] lines = lines();
      for (int i = 0; i < lines.length; i++) {
        if (lines[i].contains(part)) {
          return i + 1;
        }
      }
      return 0;
    }

    /** The last line of the play. */
    int last() {
      return lines().length - 1;
    }

    Sheet with(int number, UnaryOperator<String> change) {
      String[] lines = lines();
      lines[number - 1] = change.apply(lines[number - 1]);
      return new Sheet(path, String.join("\n", lines));
    }

    Sheet without(int number) {
      return insteadOf(number, "");
    }

    /** The file with other lines, each with its line end, in place of one. */
    Sheet insteadOf(int number, String instead) {
      String[] lines = lines();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < lines.length; i++) {
        text.append(i == number - 1 ? instead : lines[i] + (i < lines.length - 1 ? "\n" : ""));
      }
      return new Sheet(path, text.toString());
    }

    Sheet above(int number, String added) {
      return insteadOf(number, added + line(number) + "\n");
    }

    Sheet below(int number, String added) {
      return insteadOf(number, line(number) + "\n" + added);
    }
  }
}
