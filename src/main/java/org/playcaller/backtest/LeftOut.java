package org.playcaller.backtest;

import org.playcaller.state.Word;

/** Why the forecasts of a rep-period are not scored. */
public enum LeftOut implements Word {
  /** The rep has no quota on the last day, or its amount is not known. */
  NO_QUOTA("without a quota"),
  /** The period had not begun on the day. */
  NOT_BEGUN("whose period had not begun on the day"),
  /** On the day the period seemed to end on another day than it did. */
  OTHER_END("whose period seemed to end on another day"),
  /** Amounts that are not known decide whether the quota was met. */
  NO_RESULT("whose result is not known"),
  /** Playcaller could tell no chance. */
  NO_FORECAST("without a forecast");

  private final String label;

  LeftOut(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
