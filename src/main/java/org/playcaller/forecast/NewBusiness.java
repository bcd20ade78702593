package org.playcaller.forecast;

import org.jspecify.annotations.Nullable;

/**
 * Deals that are not created yet today, and what is known of how fast they come.
 *
 * @param deals the deals that are won in the days left; null where there are none
 * @param rests where that rests; null where nothing tells of new business, and none is reckoned
 */
record NewBusiness(@Nullable NewDeals deals, @Nullable Rests rests) {

  static final NewBusiness UNKNOWN = new NewBusiness(null, null);
}
