package org.playcaller.training;

import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Play;

/**
 * What a captured case is to be about.
 *
 * @param play one of the playbook's plays; null for the plan as a whole
 * @param with the id of whom it is about; null for whoever comes first
 * @param not whether the case is to show the play just not called
 */
public record Wish(@Nullable Play play, @Nullable String with, boolean not) {

  /** Checks that whom it is about, and that it is not called, is said of a play. */
  public Wish {
    if (play == null && (with != null || not)) {
      throw new NotCaptured("with whom, and that it is not called, is said of a play: name it");
    }
  }
}
