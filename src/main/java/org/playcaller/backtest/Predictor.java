package org.playcaller.backtest;

import org.playcaller.state.Word;

/** A way to tell on a day whether a rep will meet the quota. */
public enum Predictor implements Word {
  /** The advisor's chance to make the quota. */
  CHANCE("Playcaller's chance"),
  /** Yes where closed-won over the share of the period elapsed reaches the quota, else no. */
  LINEAR("linear pacing"),
  /** The share of the company's earlier periods, all reps together, in which the quota was met. */
  BASE_RATE("base rate of the past"),
  /**
   * Yes where closed-won plus the amounts of all open deals, each times its chance by stage, reach
   * the quota, whatever their close dates; else no. This is the weighted pipeline of a CRM.
   */
  STAGE_WEIGHTED("stage-weighted pipeline");

  private final String label;

  Predictor(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
