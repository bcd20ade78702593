package org.playcaller.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.state.Word;

/**
 * What the scenarios prove of a playbook.
 *
 * @param cases how many cases there are
 * @param plays each play with its lines, by file
 * @param mutants how many careless edits were tried
 * @param killed how many of them some case notices
 * @param survivors those that none does, by file and line
 * @param unfounded what is taken for the same and is not, as file:line and what to do
 */
public record Proof(
    int cases,
    List<PlayProof> plays,
    int mutants,
    int killed,
    List<Survivor> survivors,
    List<String> unfounded) {

  /** Whether a line was seen to decide, all else being met. */
  public enum Decided implements Word {
    /** With it met the play was called; without it alone it was not. */
    BOTH_WAYS,
    /** It was never the only thing in the way. */
    NEVER_SEEN_FALSE,
    /** It was the only thing in the way, but never met. */
    NEVER_SEEN_TRUE,
    /** All else was never met. */
    NEVER_REACHED
  }

  /**
   * One play.
   *
   * @param play its id
   * @param file its file, below the rules folder
   * @param cases the cases of its own scenario file
   * @param lines its conditions
   */
  public record PlayProof(String play, String file, int cases, List<LineProof> lines) {}

  /**
   * One condition.
   *
   * @param line its line in the play's file
   * @param text the line
   * @param decided whether it was seen to decide
   * @param trueIn a case where it was met and the play called, as file:line; null where none
   * @param falseIn a case where it alone was in the way, as file:line; null where none
   */
  public record LineProof(
      int line, String text, Decided decided, @Nullable String trueIn, @Nullable String falseIn) {}

  /**
   * A careless edit that no case notices.
   *
   * @param kind what kind of edit
   * @param file the file that would be edited
   * @param line the line
   * @param play the play's id; null where it is a term
   * @param words the edit in the manager's words, as in {@code If *at least 60 days* became *at
   *     least 61 days*, no scenario would notice}
   * @param missing a case that notices it, ready to paste; null where none was found
   * @param into the scenario file to paste it into
   * @param equivalent why no case can notice it, as the trainer says; null where nobody does
   */
  public record Survivor(
      String kind,
      String file,
      int line,
      @Nullable String play,
      String words,
      @Nullable String missing,
      @Nullable String into,
      @Nullable String equivalent) {}

  /**
   * Tells what scenarios prove.
   *
   * @param playbook the playbook
   * @param files the scenario files
   * @param cases their cases, read with that playbook
   * @return coverage line by line, and the careless edits that no case notices
   */
  public static Proof of(Playbook playbook, ScenarioFiles files, List<ScenarioCase> cases) {
    return new ProofRun(playbook, files, cases).proof();
  }

  /**
   * The share of the conditions' two sides that were seen to decide.
   *
   * @return 0..1; 1 for a playbook without conditions
   */
  public double coverage() {
    int sides = 0;
    int seen = 0;
    for (PlayProof play : plays) {
      for (LineProof line : play.lines()) {
        sides += 2;
        seen += (line.trueIn() == null ? 0 : 1) + (line.falseIn() == null ? 0 : 1);
      }
    }
    return sides == 0 ? 1 : (double) seen / sides;
  }

  /**
   * The careless edits that no case notices and that nobody has explained.
   *
   * @return the survivors that are not taken for the same
   */
  public List<Survivor> open() {
    return survivors.stream().filter(survivor -> survivor.equivalent() == null).toList();
  }

  /**
   * The share of the careless edits that some case notices; those taken for the same count as not
   * noticed.
   *
   * @return 0..1; 1 where there are none
   */
  public double mutationScore() {
    return mutants == 0 ? 1 : (double) killed / mutants;
  }
}
