package org.playcaller.plan;

import java.util.List;

/**
 * A measure that was not known, or a list that was not told, and kept plays from being considered;
 * or a date that lies after the day and cannot be known.
 *
 * @param measure the measure, the list, or the field with such a date
 * @param of of what
 * @param who for whom, by id; empty for the rep
 * @param plays the plays that asked for it, all else known holding; none for a date
 */
public record Unknown(String measure, String of, List<Who> who, List<String> plays) {}
