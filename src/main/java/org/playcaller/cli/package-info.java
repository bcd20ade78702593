/** The commands: plan, check, test and import, for people at a terminal. */
@NullMarked
package org.playcaller.cli;

import org.jspecify.annotations.NullMarked;
