package org.playcaller.plan;

import java.math.BigDecimal;
import java.util.List;
import org.playcaller.forecast.Rests;

/**
 * What the plan adds up to.
 *
 * @param chanceWithout chance to make the quota without the plan, 0..1
 * @param chanceWithoutLow lower end of its 80 % range
 * @param chanceWithoutHigh upper end of its 80 % range
 * @param chanceWithoutRestsOn where that rests
 * @param chanceWith the same with what fits of it, each action bringing in the days left what its
 *     play says
 * @param chanceWithLow lower end of its 80 % range, in which the guesses may be off, too
 * @param chanceWithHigh upper end of its 80 % range
 * @param chanceWithRestsOn where the latter rests: on the playbook's guesses of what plays bring
 * @param reach how far the quota is away as things stand, without the plan
 * @param because why, in a sentence
 * @param talk the figures for a talk with the manager, where the quota is out of reach
 */
public record Outlook(
    BigDecimal chanceWithout,
    BigDecimal chanceWithoutLow,
    BigDecimal chanceWithoutHigh,
    Rests chanceWithoutRestsOn,
    BigDecimal chanceWith,
    BigDecimal chanceWithLow,
    BigDecimal chanceWithHigh,
    Rests chanceWithRestsOn,
    Reach reach,
    String because,
    List<String> talk) {}
