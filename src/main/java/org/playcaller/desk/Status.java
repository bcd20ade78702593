package org.playcaller.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the playbook stands.
 *
 * @param degraded whether the rules folder holds something else than what serves
 * @param active what serves
 * @param lastAttempt the last time the rules folder was another than before; null where nothing is
 *     watched
 * @param lastSuccess when the rules folder was last taken over without a fault
 * @param history where activations are kept; null where nothing is watched
 */
public record Status(
    boolean degraded,
    Active active,
    @Nullable Attempt lastAttempt,
    Instant lastSuccess,
    @Nullable Kept history) {

  /**
   * The playbook that serves.
   *
   * @param revision its revision
   * @param since since when it serves
   * @param who who activated it
   * @param why what for
   * @param origin where its files came from
   * @param plays how many plays it has
   */
  public record Active(
      String revision, Instant since, String who, String why, String origin, int plays) {}

  /**
   * Where activations are kept.
   *
   * @param folder the folder
   * @param problem why the active one is not kept there; null where it is
   */
  public record Kept(String folder, @Nullable String problem) {}
}
