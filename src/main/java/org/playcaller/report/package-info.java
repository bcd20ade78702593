/** Writes what the scenarios prove as one page. */
@NullMarked
package org.playcaller.report;

import org.jspecify.annotations.NullMarked;
