package org.playcaller.state;

/** A document over the bound; it was not read. */
public final class TooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal of a document for its size.
   *
   * @param size its size, in bytes, as far as it is known
   */
  public TooLarge(long size) {
    this(
        size,
        StateJson.MAX_BYTES,
        "Leave out what the plan does not need, such as old activities.");
  }

  /**
   * A refusal of a document for its size.
   *
   * @param size how many bytes were read before it was refused
   * @param most how many bytes there may be
   * @param remedy what to do instead
   */
  public TooLarge(long size, int most, String remedy) {
    super(
        "The document has "
            + (size > most + 1L ? size + " bytes; " : "too many bytes: ")
            + most
            + " are the most. "
            + remedy);
  }
}
