/** Says why a play was called, and why not: asked of Drools, through shadow rules. */
@NullMarked
package org.playcaller.explain;

import org.jspecify.annotations.NullMarked;
