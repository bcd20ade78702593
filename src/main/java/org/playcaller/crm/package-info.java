/** Turns a CRM's export into the states of its reps, as they stood on a day. */
@NullMarked
package org.playcaller.crm;

import org.jspecify.annotations.NullMarked;
