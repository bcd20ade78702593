/**
 * What open deals and new business are likely to bring in the days left, and on what that rests.
 */
@NullMarked
package org.playcaller.forecast;

import org.jspecify.annotations.NullMarked;
