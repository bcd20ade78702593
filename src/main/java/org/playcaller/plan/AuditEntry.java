package org.playcaller.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Verdict;
import org.playcaller.forecast.Rests;

/**
 * One opportunity in the audit.
 *
 * @param who the opportunity
 * @param verdict what to do with it
 * @param until the day to look at it again, on the back burner
 * @param amount its amount
 * @param chanceInTime chance to be won in the period, 0..1; left out where none runs
 * @param restsOn the weaker of what its probability and its closing in time rest on; where no
 *     period runs, what its probability rests on
 * @param why why
 */
public record AuditEntry(
    Who who,
    Verdict verdict,
    @Nullable LocalDate until,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal chanceInTime,
    Rests restsOn,
    String why) {}
