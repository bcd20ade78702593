package org.playcaller.desk;

import java.util.List;

/** The desk does not do what it is asked to; nothing has changed. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Kind {
    /** It is not said who changes it, and why. */
    UNSIGNED,
    /** The path is none of a file below the rules folder. */
    UNSAFE_PATH,
    /** The file is none that may be written so. */
    CLOSED_PATH,
    /** The content is too large. */
    TOO_LARGE,
    /** There is no such file. */
    UNKNOWN_FILE,
    /** No such revision was ever active, or it is no longer kept. */
    UNKNOWN_REVISION,
    /** The file, or the folder, is no longer what the change was made from. */
    STALE,
    /** Scenarios no longer hold. */
    SCENARIOS,
    /** No folder is served that could be written. */
    NO_FOLDER,
    /** A folder cannot be read or written. */
    UNAVAILABLE
  }

  private final Kind kind;
  private final transient List<String> reports;

  Refusal(Kind kind, String message) {
    this(kind, message, List.of());
  }

  Refusal(Kind kind, String message, List<String> reports) {
    super(message);
    this.kind = kind;
    this.reports = List.copyOf(reports);
  }

  /**
   * Why not.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What is in the way, one by one.
   *
   * @return the reports of the scenarios that no longer hold; empty for other kinds
   */
  public List<String> reports() {
    return reports;
  }
}
