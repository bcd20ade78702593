/** Writes pages that are well-formed as XML and as HTML. */
@NullMarked
package org.playcaller.markup;

import org.jspecify.annotations.NullMarked;
