/** The application: serves by default, or runs one command. */
@NullMarked
package org.playcaller;

import org.jspecify.annotations.NullMarked;
