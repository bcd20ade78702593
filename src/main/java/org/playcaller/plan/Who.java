package org.playcaller.plan;

/**
 * Somebody or something the plan speaks of.
 *
 * @param id the key in the state
 * @param name the name to show
 */
public record Who(String id, String name) {}
