package org.playcaller.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.proof.Proof;
import org.playcaller.proof.Proof.Decided;
import org.playcaller.proof.Proof.LineProof;
import org.playcaller.proof.Proof.PlayProof;
import org.playcaller.proof.Proof.Survivor;
import org.playcaller.scenario.Outcome.Verdict;

/**
 * A play as the page shows it.
 *
 * @param play the play
 * @param lines what is proven of its conditions, by line
 * @param cases the cases of its own file
 * @param survivors the careless edits of it that no case notices
 */
record Shown(Play play, Map<Integer, LineProof> lines, List<Told> cases, List<Survivor> survivors) {

  /** Every play of the playbook, by chapter and file. */
  static List<Shown> all(Playbook playbook, Proof proof, List<Told> cases) {
    List<Shown> all = new ArrayList<>();
    for (PlayProof one : proof.plays()) {
      Play play = Objects.requireNonNull(playbook.play(one.play()));
      all.add(
          new Shown(
              play,
              one.lines().stream()
                  .collect(
                      Collectors.toMap(
                          LineProof::line, line -> line, (first, same) -> first, TreeMap::new)),
              cases.stream().filter(told -> told.isOf(play)).toList(),
              proof.survivors().stream().filter(s -> play.id().equals(s.play())).toList()));
    }
    return all;
  }

  /** The address of the play in the page. */
  String anchor() {
    return "play-" + play.id();
  }

  /** How many of its lines were seen to decide both ways. */
  int decided() {
    return (int) lines.values().stream().filter(l -> l.decided() == Decided.BOTH_WAYS).count();
  }

  /** How many edits of it no case notices, and nobody says why. */
  int unexplained() {
    return (int) survivors.stream().filter(one -> one.equivalent() == null).count();
  }

  /** How many of its cases came to this. */
  int count(Verdict verdict) {
    return (int) cases.stream().filter(c -> c.outcome().verdict() == verdict).count();
  }

  /** Whether something of the play is not proven. */
  boolean isOpen() {
    return decided() < lines.size()
        || unexplained() > 0
        || cases.isEmpty()
        || count(Verdict.PASSED) < cases.size();
  }

  /** The play's state in a sentence, for a small picture of it. */
  String inWords() {
    return play.name()
        + ": "
        + decided()
        + " of "
        + Words.count(lines.size(), "line")
        + " decided both ways"
        + (survivors.isEmpty() ? "" : ", " + Words.count(survivors.size(), "edit") + " not noticed")
        + (count(Verdict.FAILED) == 0
            ? ""
            : ", " + Words.count(count(Verdict.FAILED), "case") + " failed");
  }
}
