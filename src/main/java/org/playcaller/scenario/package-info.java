/** Reads and runs scenarios: given this state, expect these plays, never those. */
@NullMarked
package org.playcaller.scenario;

import org.jspecify.annotations.NullMarked;
