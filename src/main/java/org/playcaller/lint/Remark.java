package org.playcaller.lint;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Word;

/**
 * Something in a valid playbook that is suspicious.
 *
 * @param kind what it is
 * @param file the file, below the rules folder
 * @param line the line
 * @param what what is suspicious
 * @param other the other party, as file:line; null where there is none
 * @param remedy what to do
 */
public record Remark(
    Kind kind, String file, int line, String what, @Nullable String other, String remedy)
    implements Comparable<Remark> {

  private static final Comparator<Remark> ORDER =
      Comparator.comparing(Remark::file)
          .thenComparingInt(Remark::line)
          .thenComparing(Remark::kind)
          .thenComparing(Remark::what);

  /** What a remark is about; a play accepts one by the word, with a reason. */
  public enum Kind implements Word {
    /** No state can meet all its conditions. */
    NEVER_FIRES(false),
    /** Another play has the same conditions and the same advice. */
    SAYS_THE_SAME(false),
    /** Whenever another play with the same advice fires, so does this one. */
    IMPLIED(false),
    /** Another play says the opposite of the same person. */
    CONTRADICTS(false),
    /** A line that says what another line of the play says. */
    REPEATS(false),
    /** A threshold that everything or nothing can meet. */
    SENSELESS_THRESHOLD(false),
    /** It fired for nobody in the company. */
    FIRED_FOR_NOBODY(true),
    /** It fired for everybody in the company. */
    FIRED_FOR_EVERYBODY(true),
    /** An entry of the register that no play cites. */
    NOT_CITED(false),
    /** A route that no play belongs to. */
    UNUSED_ROUTE(false),
    /** A term that nothing reads. */
    UNUSED_TERM(false),
    /** Work at the desk that is longer than a block, so that it is never laid on a day. */
    NEVER_LAID(false),
    /** A remark is accepted without a reason, or is none. */
    UNFOUNDED_ACCEPTANCE(false);

    private final boolean note;

    Kind(boolean note) {
      this.note = note;
    }

    /**
     * Whether it tells of the company at hand more than of the playbook.
     *
     * @return true where nothing need be wrong
     */
    public boolean isNote() {
      return note;
    }
  }

  @Override
  public int compareTo(Remark other) {
    return ORDER.compare(this, other);
  }

  /** As a line for a terminal: {@code file:line kind: what (other): remedy}. */
  @Override
  public String toString() {
    return file
        + ":"
        + line
        + " "
        + kind.word()
        + ": "
        + what
        + (other == null ? "" : " (" + other + ")")
        + ": "
        + remedy;
  }
}
