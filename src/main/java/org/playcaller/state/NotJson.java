package org.playcaller.state;

/** A document that is no JSON at all, so that nothing in it can be judged. */
public final class NotJson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  NotJson(int line, int column, String message) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /**
   * The line where it stops being JSON.
   *
   * @return the line, counted from 1
   */
  public int line() {
    return line;
  }

  /**
   * The place in the line where it stops being JSON.
   *
   * @return the column, counted from 1 in bytes
   */
  public int column() {
    return column;
  }
}
