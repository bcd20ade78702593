package org.playcaller.scenario;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.State;
import tools.jackson.databind.JsonNode;

/**
 * One case of a scenario file.
 *
 * @param path the file, below the scenarios folder
 * @param line the line of its name
 * @param name what it shows, as a sentence
 * @param play the id of the play the file is about; elsewhere than under {@code plays/} the file's
 *     name
 * @param state the state given
 * @param expect what is expected
 * @param given the whole state as the file writes it, with what the file gives to all its cases
 * @param own what the case itself gives over that, names resolved; null where it gives nothing of
 *     its own
 * @param todo why the case is pending, so that it may fail; null where it has to hold
 * @param tags what it can be picked by, those of its file included
 */
public record ScenarioCase(
    String path,
    int line,
    String name,
    String play,
    State state,
    Expectation expect,
    JsonNode given,
    @Nullable JsonNode own,
    @Nullable String todo,
    Set<String> tags) {

  /**
   * The name to show.
   *
   * @return play and sentence
   */
  public String title() {
    return play + ": " + name;
  }

  /**
   * Whether the file is about a play, rather than about a whole day.
   *
   * @return true below {@code plays/}
   */
  public boolean aboutPlay() {
    return path.startsWith(CaseReader.PLAYS);
  }

  /**
   * Whether the case expects the file's play to leave advice.
   *
   * @return true for a firing case
   */
  public boolean fires() {
    return expect.includes().stream().anyMatch(this::isOwn)
        || expect.order().stream().anyMatch(this::isOwn)
        || expect.thisPeriod().stream().anyMatch(this::isOwn)
        || expect.nextPeriod().stream().anyMatch(this::isOwn)
        || expect.warns().stream().anyMatch(this::isOwn)
        || expect.diagnoses().stream().anyMatch(this::isOwn)
        || expect.says().stream().anyMatch(this::isOwn)
        || expect.heldBack().stream().anyMatch(e -> isOwn(e) || play.equals(e.by()))
        || expect.first() != null && isOwn(expect.first());
  }

  /**
   * Whether the case expects the file's play to leave none.
   *
   * @return true for a near miss
   */
  public boolean isNearMiss() {
    return expect.excludes().stream().anyMatch(this::isOwn)
        || expect.whyNot().stream().anyMatch(stopped -> stopped.play().equals(play));
  }

  private boolean isOwn(Expectation.Expected expected) {
    return expected.play().equals(play);
  }
}
