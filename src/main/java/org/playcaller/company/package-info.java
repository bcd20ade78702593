/** The reps that are loaded, one state each: a folder, or the demo company. */
@NullMarked
package org.playcaller.company;

import org.jspecify.annotations.NullMarked;
