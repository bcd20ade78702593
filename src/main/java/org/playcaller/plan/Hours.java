package org.playcaller.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Rests;

/**
 * How the selling hours left are used.
 *
 * @param hoursLeft selling hours up to the period's end, less what is planned already; of the next
 *     five working days where no period runs
 * @param workingDay whether the rep works on the day of the plan
 * @param hoursFrom where the hours a day come from
 * @param hoursRestsOn whether they are stated or the playbook's guess
 * @param thisPeriodMinutes minutes laid out for what counts in this period
 * @param nextPeriodMinutes minutes laid out for what counts later
 * @param freeMinutes minutes of the hours left that nothing is laid on
 * @param freeTodayMinutes those of them that are today's: a day holds no more than five cards
 * @param freeFor what the playbook has to fill them with, by route; empty where it has nothing
 * @param beyondMinutes minutes owed today beyond the hours that are left today
 * @param laidOutUntil the last day that cards are laid on: the 40th working day from now at the
 *     latest; left out where no working day is left
 * @param later cards that find no room up to that day and are left for the days after it, which
 *     have hours for them
 * @param notFitting cards that do not fit into the period
 */
public record Hours(
    BigDecimal hoursLeft,
    boolean workingDay,
    String hoursFrom,
    Rests hoursRestsOn,
    int thisPeriodMinutes,
    int nextPeriodMinutes,
    int freeMinutes,
    int freeTodayMinutes,
    List<String> freeFor,
    int beyondMinutes,
    @Nullable LocalDate laidOutUntil,
    int later,
    int notFitting) {}
