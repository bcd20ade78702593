package org.playcaller.proof;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Play;
import org.playcaller.state.Word;

/**
 * A careless edit of the playbook.
 *
 * @param kind what kind of edit it is
 * @param file the file that would be edited, below the rules folder
 * @param line the line that would be edited
 * @param play the id of the play concerned; null where it is a term or a route
 * @param from what stands there, as the manager reads it
 * @param to what would stand there; empty where it would be gone
 * @param condition the condition concerned; null where it is none
 * @param changed the plays as they would be, by id; null where one would be gone
 * @param rule the play whose conditions would be others; null where the conditions stay
 */
record Mutant(
    Kind kind,
    String file,
    int line,
    @Nullable String play,
    String from,
    String to,
    @Nullable Condition condition,
    Map<String, @Nullable Play> changed,
    @Nullable Play rule) {

  /** What kind of edit. */
  enum Kind implements Word {
    /** A number one step up or down. */
    THRESHOLD,
    /** At least to more than, and the like. */
    OPERATOR,
    /** A condition left out. */
    LINE_DROPPED,
    /** A condition turned round. */
    LINE_NEGATED,
    /** A play that is gone. */
    PLAY_DROPPED,
    /** A guard that is gone. */
    GUARD_DROPPED,
    /** The days within which new business typically comes, one step up or down. */
    WAITING,
    /** Two plays that swap how much they count. */
    PRIORITY,
    /** A number with a name one step up or down. */
    TERM,
    /** A route's daily most one up or down, or two routes that swap their places. */
    ROUTE
  }

  /** The edit in the manager's words, as the first half of a sentence. */
  String inWords() {
    return switch (kind) {
      case LINE_DROPPED -> "If *" + from + "* were left out";
      case LINE_NEGATED -> "If *" + from + "* were turned round";
      case PLAY_DROPPED, GUARD_DROPPED -> "If the play *" + from + "* were gone";
      case PRIORITY -> "If *" + from + "* and *" + to + "* swapped their priorities";
      default -> "If *" + from + "* became *" + to + "*";
    };
  }
}
