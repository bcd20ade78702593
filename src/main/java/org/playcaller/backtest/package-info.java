/** Checks the advisor on past periods: what it said on a day against what came of it. */
@NullMarked
package org.playcaller.backtest;

import org.jspecify.annotations.NullMarked;
