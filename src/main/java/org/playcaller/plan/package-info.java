/** Resolves advice into a plan: scored, ranked, held back where it does harm, with its reasons. */
@NullMarked
package org.playcaller.plan;

import org.jspecify.annotations.NullMarked;
