/** Reads rules/, checks it, turns it into Drools' executable model and calls the plays. */
@NullMarked
package org.playcaller.playbook;

import org.jspecify.annotations.NullMarked;
