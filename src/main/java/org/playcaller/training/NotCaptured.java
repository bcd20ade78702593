package org.playcaller.training;

/** A state holds nothing of what was to be captured; the message says why and what to do. */
public final class NotCaptured extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotCaptured(String message) {
    super(message);
  }
}
