package org.playcaller.explain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.HeldBack;
import org.playcaller.plan.Who;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;

/**
 * Why a play was not called: what stopped it for whom, nearest first, and what would let it
 * through.
 *
 * @param play the play's id
 * @param name its name
 * @param playbook the revision of the playbook
 * @param day the day of the state
 * @param text the answer in a sentence
 * @param calledFor for whom it was called nevertheless; empty where it was not
 * @param heldBack where it was called and a guard held it back
 * @param misses for whom it was not called, the nearest first
 * @param more how many more misses there are
 * @param conditions each condition, with how often it holds and how often it alone is in the way
 */
public record WhyNot(
    String play,
    String name,
    String playbook,
    LocalDate day,
    String text,
    List<Who> calledFor,
    List<HeldBack> heldBack,
    List<Miss> misses,
    int more,
    List<ConditionCount> conditions) {

  /**
   * Somebody for whom the play was not called.
   *
   * @param who whom it would be about; null where the play is about the rep or the team
   * @param stops the conditions that do not hold
   * @param calledOn the first day, of the next 90, on which it is called if nothing else changes;
   *     null where there is none
   * @param change the smallest change of the state that would let it through, in words
   * @param edit the smallest edit of the play that would; null where no single number does it
   */
  public record Miss(
      @Nullable Who who,
      List<Stop> stops,
      @Nullable LocalDate calledOn,
      String change,
      @Nullable Edit edit) {}

  /**
   * A condition that does not hold.
   *
   * @param condition the line of the play
   * @param measure what was measured
   * @param value what it is; null where it is not known
   * @param needs what the condition asks for
   * @param term the playbook's name for that number, where it has one
   * @param line the line in the play's file
   * @param alone whether nothing else is in the way
   * @param inDays in how many days it holds if nothing else changes; null where not within 90
   */
  public record Stop(
      String condition,
      String measure,
      @Nullable String value,
      String needs,
      @Nullable String term,
      int line,
      boolean alone,
      @Nullable Integer inDays) {

    /**
     * The stop as a person says it.
     *
     * @return for example {@code days since contact is 52, needs at least 60; in 8 days}
     */
    public String inWords() {
      return measure
          + (value == null ? " is not known" : " is " + value)
          + ", needs "
          + needs
          + (inDays == null ? "" : inDays == 1 ? "; tomorrow" : "; in " + inDays + " days");
    }
  }

  /**
   * A change of one number in a play.
   *
   * @param file the play's file, below the rules folder
   * @param line the line
   * @param from the line as it stands
   * @param to the line as it would have to be
   */
  public record Edit(String file, int line, String from, String to) {}

  /**
   * A condition over all that the play could be about.
   *
   * @param condition the line of the play
   * @param line the line in the play's file
   * @param holdsFor for how many it holds
   * @param of out of how many
   * @param alone for how many it alone is in the way
   */
  public record ConditionCount(String condition, int line, int holdsFor, int of, int alone) {}

  /**
   * Asks why a play was not called.
   *
   * @param playbook the playbook
   * @param state what is known of the rep
   * @param play one of the playbook's plays
   * @param most how many misses to tell of
   * @return the answer
   */
  public static WhyNot of(Playbook playbook, State state, Play play, int most) {
    return new Misses(playbook, state, play).answer(most);
  }
}
