package org.playcaller.desk;

import java.util.List;

/** Thrown when the desk refuses a request; nothing has changed then. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a request is refused. */
  public enum Kind {
    /** The author or the reason of the change is missing. */
    UNSIGNED,
    /** The path leads out of the rules folder. */
    UNSAFE_PATH,
    /** The file may not be changed this way. */
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
    /** The playbook is served from the jar, which cannot be written. */
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
   * Returns why the request is refused.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns what stands in the way, one report each.
   *
   * @return the reports of the scenarios that no longer hold; empty for other kinds
   */
  public List<String> reports() {
    return reports;
  }
}
