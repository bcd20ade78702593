/**
 * The manager's desk: which playbook serves, since when and by whom, and how it is changed safely.
 */
@NullMarked
package org.playcaller.desk;

import org.jspecify.annotations.NullMarked;
