package org.playcaller.playbook;

/**
 * A number of the playbook with a name.
 *
 * @param name the name as plays write it
 * @param value the number, in its unit
 * @param unit the unit, in words
 * @param meaning what it stands for
 * @param source where it comes from
 * @param line its line in terms.yaml
 */
public record Term(
    String name, double value, String unit, String meaning, String source, int line) {}
