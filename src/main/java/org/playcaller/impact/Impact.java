package org.playcaller.impact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Who;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.state.State;
import org.playcaller.state.Word;

/**
 * What a change of the playbook does.
 *
 * @param before the revision before
 * @param after the revision after
 * @param edits every edit, by file and line
 * @param reps the reps whose plans are other after it
 * @param repsUnchanged how many reps' plans stay as they are
 * @param scenarios which scenarios hold no longer, and which do now
 */
public record Impact(
    String before,
    String after,
    List<EditedLines> edits,
    List<RepImpact> reps,
    int repsUnchanged,
    ScenarioImpact scenarios) {

  /** Stands for a play where it is the plan's first sentence that is other. */
  public static final String HEADLINE = "headline";

  /** What happens to a piece of advice. */
  public enum What implements Word {
    /** It was not there and is now. */
    GAINED,
    /** It was there and is no longer. */
    LOST,
    /** It stands elsewhere among the actions. */
    RE_RANKED,
    /** It was an action and a guard holds it back now. */
    HELD_BACK,
    /** A guard held it back and does no longer. */
    RELEASED,
    /** It is said in other words, or in another place. */
    REWORDED,
    /** It takes other minutes or brings something else. */
    REVALUED
  }

  /**
   * What the change does to one rep's plan.
   *
   * @param rep the rep
   * @param day the day of the plan
   * @param changes what is other, by play and person
   */
  public record RepImpact(Who rep, LocalDate day, List<Change> changes) {}

  /**
   * What happens to one piece of advice.
   *
   * @param what what happens
   * @param play the play's id, or {@link #HEADLINE}
   * @param title its title in the plan
   * @param who whom it is about
   * @param from where it stood; null where it was not there
   * @param to where it stands; null where it is there no longer
   * @param by the edited lines that are responsible, as file:line
   */
  public record Change(
      What what,
      String play,
      String title,
      @Nullable Who who,
      @Nullable String from,
      @Nullable String to,
      List<String> by) {

    Change by(List<String> lines) {
      return new Change(what, play, title, who, from, to, lines);
    }
  }

  /**
   * What the change does to the scenarios.
   *
   * @param cases how many cases there are that can be read
   * @param lost how many could be read before and cannot now
   * @param broken those that held before and do not now
   * @param mended those that did not hold before and do now
   * @param faults what cannot be read any more, such as a case of a play that is gone
   * @param unproven new plays that no scenario is about
   */
  public record ScenarioImpact(
      int cases,
      int lost,
      List<CaseImpact> broken,
      List<CaseImpact> mended,
      List<String> faults,
      List<String> unproven) {}

  /**
   * A case that holds no longer, or does now.
   *
   * @param title its name
   * @param place its file and line, below the scenarios folder
   * @param report what was expected and what came; empty where it holds
   * @param by the edited lines that are responsible, as file:line
   */
  public record CaseImpact(String title, String place, List<String> report, List<String> by) {}

  /**
   * Tells what a change does.
   *
   * @param before the playbook before
   * @param after the playbook after
   * @param reps the reps to make plans for
   * @param scenarios the scenarios to run
   * @return what is other
   */
  public static Impact of(
      Playbook before, Playbook after, List<State> reps, ScenarioFiles scenarios) {
    return new ImpactRun(before, after, reps, scenarios).impact();
  }

  /**
   * Whether nothing is other.
   *
   * @return true where no plan and no scenario changes
   */
  public boolean changesNothing() {
    return reps.isEmpty()
        && scenarios.broken().isEmpty()
        && scenarios.mended().isEmpty()
        && scenarios.faults().isEmpty();
  }
}
