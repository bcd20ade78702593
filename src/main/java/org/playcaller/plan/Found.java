package org.playcaller.plan;

import java.util.List;

/**
 * What there is on one way to business, for work at the desk to be about.
 *
 * @param route the way to business
 * @param names whom or which deals there are, the first of them
 * @param more how many more
 */
public record Found(String route, List<String> names, int more) {}
