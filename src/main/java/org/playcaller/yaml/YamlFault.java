package org.playcaller.yaml;

/**
 * One thing that is wrong with a YAML text itself.
 *
 * @param place where
 * @param what what is wrong
 * @param remedy what to do
 */
public record YamlFault(Place place, String what, String remedy) {}
