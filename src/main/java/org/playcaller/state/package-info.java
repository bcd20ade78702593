/** What is known of a rep on a day: the JSON contract, in which a missing fact stays unknown. */
@NullMarked
package org.playcaller.state;

import org.jspecify.annotations.NullMarked;
