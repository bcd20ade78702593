package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Verdict;

/**
 * An open deal that a card is about.
 *
 * @param id the key in the state
 * @param name the name to show
 * @param amount its amount, in the state's currency
 * @param closeDate the day it is expected to close
 * @param verdict what to do with it
 * @param isGuessed whether its probability is the playbook's guess, since none is told
 */
public record DealAtHand(
    String id,
    String name,
    @Nullable BigDecimal amount,
    @Nullable LocalDate closeDate,
    Verdict verdict,
    @JsonIgnore boolean isGuessed) {}
