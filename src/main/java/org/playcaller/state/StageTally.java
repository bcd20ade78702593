package org.playcaller.state;

/**
 * How many of the company's deals that were in a stage were won and lost in the end.
 *
 * @param stage the name of the stage
 * @param won closed-won deals
 * @param lost closed-lost deals
 */
public record StageTally(String stage, Integer won, Integer lost) {

  /** Checks the bounds. */
  public StageTally {
    Bounds.required("stage", stage);
    Bounds.text("stage", stage);
    Bounds.required("won", won);
    Bounds.notNegative("won", won);
    Bounds.required("lost", lost);
    Bounds.notNegative("lost", lost);
  }
}
