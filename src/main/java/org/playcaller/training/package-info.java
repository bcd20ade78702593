/** Makes scenarios from life, and trains with them. */
@NullMarked
package org.playcaller.training;

import org.jspecify.annotations.NullMarked;
