package org.playcaller.desk;

/**
 * What came of a change.
 *
 * @param activation how the playbook that serves came to serve
 * @param changed whether anything had to be changed; false where it served already
 */
public record Publication(Activation activation, boolean changed) {}
