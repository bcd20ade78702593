package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Rests;

/**
 * The open opportunities, each with its verdict.
 *
 * @param kept how many are kept
 * @param unsure how many of them are unlikely, and kept since nobody has told when the buyer last
 *     answered, or how their time in their stage compares with the usual
 * @param leftAlone how many of those kept are with buyers who asked not to be contacted
 * @param worthKept amount times chance in time of those (to be won at all, where no period runs),
 *     added up, in the quota's unit: where it counts deals, each is one; left out where no
 *     opportunity's worth is known
 * @param worthAll the same of all
 * @param missingIfAllWon what the quota still takes, in its unit, if every opportunity is won that
 *     is not let go, due by the period's end and needed now; left out where nothing is missing
 *     then, and where an amount is not known
 * @param worthRestsOn the weakest of what the worths rest on; left out where none is known
 * @param entries every opportunity, those first that are worth an hour most: by chance in time and,
 *     unless the quota counts deals, amount
 */
public record Audit(
    int kept,
    int unsure,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int leftAlone,
    @Nullable BigDecimal worthKept,
    @Nullable BigDecimal worthAll,
    @Nullable BigDecimal missingIfAllWon,
    @Nullable Rests worthRestsOn,
    List<AuditEntry> entries) {}
