package org.playcaller.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A look back at a period that is over.
 *
 * @param attainment closed-won over quota
 * @param activities what was done, by kind
 * @param thanks who helped and was not thanked
 */
public record Retrospective(
    @Nullable BigDecimal attainment, List<Effort> activities, List<Who> thanks) {}
