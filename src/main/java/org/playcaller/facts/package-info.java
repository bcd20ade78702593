/**
 * The state seen as facts: one derived measure each, computed once, for rules that only compare.
 */
@NullMarked
package org.playcaller.facts;

import org.jspecify.annotations.NullMarked;
