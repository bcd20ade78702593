package org.playcaller.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Rests;

/**
 * What to find out first.
 *
 * @param measure the measure that is not known
 * @param of of what
 * @param ask what to find out, in words
 * @param who for whom; left out for the rep
 * @param plays the plays it alone keeps back
 * @param worth what these plays would bring, in this period and later, in the quota's unit; left
 *     out where that is not known either
 * @param worthRestsOn where that rests: on the playbook's guess of how often plays work
 */
public record Question(
    String measure,
    String of,
    String ask,
    @Nullable Who who,
    List<String> plays,
    @Nullable BigDecimal worth,
    @Nullable Rests worthRestsOn) {}
