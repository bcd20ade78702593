package org.playcaller.playbook;

import org.jspecify.annotations.Nullable;

/**
 * A way to business, or another reason to act: a row of routes.csv.
 *
 * @param name its name, as plays write it
 * @param lane what its actions are for
 * @param order its place among the routes of its lane, the lowest first
 * @param dailyMost the most of its actions on one day; null for as many as there are
 * @param reason why it stands there
 * @param line its line in the file
 */
public record Route(
    String name, Lane lane, int order, @Nullable Integer dailyMost, String reason, int line) {}
