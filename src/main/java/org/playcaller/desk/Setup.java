package org.playcaller.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.State;

/**
 * What a desk works with.
 *
 * @param rules the rules folder; else {@code rules} beside where the program runs, else the copy in
 *     the jar
 * @param scenarios the scenarios folder; else {@code scenarios} beside where the program runs, else
 *     the copy in the jar
 * @param data the folder where activations are kept; it need not be there
 * @param kept how many activations are kept
 * @param quiet how long the rules folder has to stay as it is before it is taken for finished
 * @param states the states that a playbook is tried on before it serves
 * @param clock tells when something was done
 */
public record Setup(
    @Nullable String rules,
    @Nullable String scenarios,
    Path data,
    int kept,
    Duration quiet,
    List<State> states,
    Clock clock) {

  /** The data folder unless told otherwise. */
  public static final String DATA = ".playcaller";

  /** How long saving takes: editors and checkouts write in several steps. */
  public static final Duration QUIET = Duration.ofMillis(100);
}
