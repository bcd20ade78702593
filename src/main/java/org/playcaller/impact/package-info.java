/** Says what a change of the playbook does before it is live: to each rep and to the scenarios. */
@NullMarked
package org.playcaller.impact;

import org.jspecify.annotations.NullMarked;
