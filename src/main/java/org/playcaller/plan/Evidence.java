package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A condition that held.
 *
 * @param condition the line of the play, without its dash; of an entry left out, since it stands on
 *     the list's script
 * @param measure what was measured
 * @param value what it was; of a list's script left out, since each entry has its own
 * @param needs what the condition asks for
 * @param term the playbook's name for that number, where it has one
 * @param line the line in the play's file
 */
public record Evidence(
    @Nullable String condition,
    @JsonIgnore String measure,
    @Nullable String value,
    @Nullable String needs,
    @JsonIgnore @Nullable String term,
    @JsonIgnore int line) {

  /** Of a yes or no the condition says it all, and what it says needs no second saying. */
  Evidence inShort() {
    if ("is yes".equals(needs) || "is no".equals(needs)) {
      return new Evidence(condition, measure, null, null, term, line);
    }
    boolean isSaid = condition != null && needs != null && condition.contains(needs);
    return isSaid ? new Evidence(condition, measure, value, null, term, line) : this;
  }

  Evidence withoutValue() {
    return new Evidence(condition, measure, null, needs, term, line);
  }

  Evidence valueOnly() {
    return new Evidence(null, measure, value, null, term, line);
  }
}
