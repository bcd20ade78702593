/** Serves plans and the playbook over REST, and answers what is wrong as problem details. */
@NullMarked
package org.playcaller.web;

import org.jspecify.annotations.NullMarked;
