/**
 * Finds what is sound in a playbook and yet makes no sense: plays that never fire, repeat, clash.
 */
@NullMarked
package org.playcaller.lint;

import org.jspecify.annotations.NullMarked;
