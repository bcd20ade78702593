package org.playcaller.desk;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.playcaller.playbook.RuleFiles;

/**
 * That a playbook was made the one that serves.
 *
 * @param number how many activations there were, this one among them
 * @param revision the playbook's revision
 * @param when the moment, in UTC
 * @param who who did it; {@code file} where a file was saved
 * @param why what for
 * @param files the SHA-256 of each file's content, by path
 */
public record Activation(
    int number,
    String revision,
    Instant when,
    String who,
    String why,
    SortedMap<String, String> files) {

  static Activation of(int number, RuleFiles files, Instant when, Author author) {
    return new Activation(
        number, files.revision(), when, author.who(), author.why(), hashes(files));
  }

  Activation numbered(int another) {
    return new Activation(another, revision, when, who, why, files);
  }

  static SortedMap<String, String> hashes(RuleFiles files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
      hashes.put(file.getKey(), ContentHash.of(file.getValue()));
    }
    return hashes;
  }
}
