package org.playcaller.scenario;

import org.jspecify.annotations.Nullable;
import org.playcaller.state.State;
import tools.jackson.databind.JsonNode;

/**
 * One case of a scenario file.
 *
 * @param path the file, below the scenarios folder
 * @param line the line of its name
 * @param name what it shows, as a sentence
 * @param play the id of the play the file is about
 * @param state the state given
 * @param expect what is expected
 * @param given the whole state as the file writes it, with what the file gives to all its cases
 * @param own what the case itself gives over that; null where it gives nothing of its own
 */
public record ScenarioCase(
    String path,
    int line,
    String name,
    String play,
    State state,
    Expectation expect,
    JsonNode given,
    @Nullable JsonNode own) {

  /**
   * The name to show.
   *
   * @return play and sentence
   */
  public String title() {
    return play + ": " + name;
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
    return expect.excludes().stream().anyMatch(this::isOwn);
  }

  private boolean isOwn(Expectation.Expected expected) {
    return expected.play().equals(play);
  }
}
