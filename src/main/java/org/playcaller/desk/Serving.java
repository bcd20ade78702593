package org.playcaller.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;

/**
 * What serves at one moment, and all there is to tell of it.
 *
 * @param playbook the playbook
 * @param activation how it came to serve
 * @param attempt the last time the folder was another; null where no folder is served
 * @param lastSuccess when the folder was last taken over
 * @param unkept the files, until the activation is kept
 * @param problem why it could not be kept
 */
record Serving(
    Playbook playbook,
    Activation activation,
    @Nullable Attempt attempt,
    Instant lastSuccess,
    @Nullable RuleFiles unkept,
    @Nullable String problem) {

  Serving after(Attempt refused) {
    return new Serving(playbook, activation, refused, lastSuccess, unkept, problem);
  }

  Serving kept(Activation as) {
    return new Serving(playbook, as, attempt, lastSuccess, null, null);
  }

  Serving notKept(String why) {
    return new Serving(playbook, activation, attempt, lastSuccess, unkept, why);
  }

  boolean isDegraded() {
    return attempt != null && attempt.isRefused();
  }

  Status status(@Nullable String history) {
    return new Status(
        isDegraded(),
        new Status.Active(
            playbook.revision(),
            activation.when(),
            activation.who(),
            activation.why(),
            playbook.origin(),
            playbook.plays().size()),
        attempt,
        lastSuccess,
        history == null ? null : new Status.Kept(history, problem));
  }
}
