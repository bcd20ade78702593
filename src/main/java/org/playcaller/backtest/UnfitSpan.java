package org.playcaller.backtest;

/** Months or days that cannot be looked back at; the message says why. */
public final class UnfitSpan extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnfitSpan(String message) {
    super(message);
  }
}
