package org.playcaller.forecast;

import org.jspecify.annotations.Nullable;

/**
 * Deals that are not created yet today, and what is known of how fast they come.
 *
 * @param deals the deals that are won in the days left; null where there are none
 * @param rests where that rests; null where nothing tells of new business, and none is reckoned
 * @param lacks what is not known of it; null where all is
 * @param mayCome whether deals that are created from today on could close in time all the same
 */
record NewBusiness(
    @Nullable NewDeals deals, @Nullable Rests rests, @Nullable Lacks lacks, boolean mayCome) {

  /** New business that is left out of account. */
  static final NewBusiness NONE = new NewBusiness(null, null, null, false);

  static NewBusiness of(@Nullable NewDeals deals, Rests rests) {
    return new NewBusiness(deals, rests, null, deals != null);
  }

  static NewBusiness unknown(Lacks lacks, boolean mayCome) {
    return new NewBusiness(null, null, lacks, mayCome);
  }
}
