/**
 * Tells what the scenarios prove: which line was seen to decide, and which careless edit noticed.
 */
@NullMarked
package org.playcaller.proof;

import org.jspecify.annotations.NullMarked;
