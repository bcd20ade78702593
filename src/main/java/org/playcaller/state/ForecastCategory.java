package org.playcaller.state;

/** Where an open opportunity stands in the forecast. */
public enum ForecastCategory implements Word {
  /** Left out of the forecast. */
  OMITTED,
  /** In the pipeline, not yet likely. */
  PIPELINE,
  /** May close in the period if all goes well. */
  BEST_CASE,
  /** Expected to close in the period. */
  COMMIT,
  /** Already closed. */
  CLOSED
}
