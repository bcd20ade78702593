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
    super(
        "The document has "
            + size
            + " bytes; "
            + StateJson.MAX_BYTES
            + " are the most. Leave out what the plan does not need, such as old activities.");
  }
}
