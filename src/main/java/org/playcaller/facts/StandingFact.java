package org.playcaller.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Basis;
import org.playcaller.forecast.Chance;
import org.playcaller.forecast.ChanceRange;
import org.playcaller.forecast.Comparison;
import org.playcaller.forecast.WaitingTime;
import org.playcaller.forecast.Weaknesses;
import org.playcaller.state.Booking;
import org.playcaller.state.Intention;
import org.playcaller.state.IntentionKind;
import org.playcaller.state.Mood;
import org.playcaller.state.OldProspect;
import org.playcaller.state.Period;
import org.playcaller.state.Quota;
import org.playcaller.state.State;

/**
 * Where the rep stands: against the quota, in time, by history and in the pipeline.
 *
 * @param day the day the state is told on
 * @param countsDeals whether the quota is a number of deals rather than money
 * @param quota the quota, in its own unit (money or deals)
 * @param closedWon what was closed-won in the period so far, in the quota's unit; credit notes
 *     lower money, below 0 where they outweigh the deals, and no number of deals; unknown where an
 *     amount is unknown
 * @param gap what is still missing to the quota, in its unit, never below 0; above the quota where
 *     closed-won is below 0
 * @param attainment closed-won over quota
 * @param elapsedShare share of the period before this day, 0..1; whole months count alike
 * @param expectedToDate quota times the share elapsed, in the quota's unit
 * @param pace closed-won over expected to date; 1 is on pace; unknown where that is too little to
 *     tell somebody behind by: in the first tenth of the period, while not a deal is due
 * @param lessThanADeal whether less than a deal of the usual size is missing by this day, early in
 *     the period
 * @param paceKnown whether anybody can tell by now; unknown without a quota and a period that runs
 * @param shortOfBusiness whether the rep has to bring more than is under way: see {@link
 *     ShortOfBusiness}
 * @param daysLeft calendar days left in the period, this day included; unknown once it is over
 * @param workingDaysLeft working days left in the period, this day included
 * @param daysOver days since the period ended; unknown while it runs
 * @param soldPerMonth closed-won a month so far, in the quota's unit; unknown where closed-won is
 *     below 0, which is no rate of sales
 * @param neededPerMonth gap over the months left, in the quota's unit
 * @param speedUp needed a month over sold a month so far
 * @param projection closed-won over the share elapsed: what the period brings at the rate so far;
 *     closed-won itself where that is below 0, since credit notes do not go on at a rate
 * @param seasonalExpected quota times what the rep usually has booked by this share of a period
 * @param seasonalPace closed-won over that; it silences no alert, which go by the pace
 * @param seasonalProjection closed-won over what is usually booked by now; closed-won itself where
 *     that is below 0
 * @param chance chance to make the quota, 0..1: see Forecast; unknown where it rests on a guess
 * @param chanceOnRecord whether that chance is known
 * @param likelyMade whether the chance is known to be above a half
 * @param winRate closed-won over closed, by count
 * @param teamWinRate the team's win rate
 * @param winRateAgainstTeam the rep's win rate over the team's
 * @param newOpportunitiesPerMonth opportunities created a month
 * @param prospectingAgainstTeam new opportunities a month over the team's average
 * @param weakerSide what more certainly lags the team, the win rate or the prospecting
 * @param weakerSideAgainstTeam the rep's figure on that side over the team's
 * @param weakerSideCertainty how certain it is that the rep's figure on that side is at least a
 *     fifth below that of the rest of the team, 0..1: see Comparison
 * @param weakerSideEvidence what was seen of the rep and of the rest of the team on that side
 * @param opportunitiesLikeTheTeam new opportunities a week that are as many as a rep of the team
 *     opens; null where the prospecting is not what lags
 * @param cycleDays the sales cycle: median days from created to closed-won; the company's where the
 *     rep's is unknown
 * @param cycleOnRecord whether the sales cycle is told or seen from deals, be it only a few
 * @param companyCycleDays the sales cycle over the whole company
 * @param cycleAgainstCompany the rep's own sales cycle over the company's
 * @param cycleDeals closed-won deals that the rep's cycle rests on; unknown where it is stated
 * @param cycleEvidence what the rep's cycle rests on, in words
 * @param cycleCertainty how certain it is that the rep is at least a fifth slower than the company
 * @param opportunitiesNeeded new opportunities a week that would fill the gap beside what is open,
 *     at the usual win rate and deal, opened from now to the end of the period, of which a share
 *     closes in it: see {@link WaitingTime#closableDays}; the team's rate and the company's deal
 *     where the rep's are unknown; 0 where the cycle is as long as the days left
 * @param needKnown whether that can be worked out, where a gap is known and the period runs
 * @param cycleAgainstDaysLeft the sales cycle over the days left; above 1 a new deal comes too
 *     late; unknown where the cycle is that of a deal or two
 * @param leftToNewKnown whether anything tells what the open deals leave to new business, where a
 *     gap is known and the period runs: what they are worth in time, new opportunities that it
 *     takes, or a cycle against the days left
 * @param averageDeal mean amount of a closed-won deal, in the state's currency
 * @param dealSize mean amount of the deals closed-won in the period so far, credit notes left out;
 *     unknown where one is
 * @param dealSizeAgainstPast that over the average deal of the past
 * @param dealSizeCertainty how certain it is that the deals of this period are at least a fifth
 *     smaller than those of the past, with amounts as skewed as a Gamma distribution of shape 1/2
 * @param dealsInPeriod deals closed-won in the period so far
 * @param periodOnRecord whether it is told from when to when the quota runs
 * @param openOnRecord whether it is told which opportunities are open
 * @param openOpportunities how many opportunities are open
 * @param pipeline amounts of the open opportunities, added up; those with an unknown amount are
 *     left out
 * @param coverage pipeline over gap, for a quota in money whose period runs
 * @param weightedCoverage amounts times chance in time of the open opportunities over the gap, for
 *     a quota in money
 * @param overdueShare share of the open opportunities with a close date whose close date has passed
 * @param overdueDeals how many that are
 * @param datedDeals of how many with a close date
 * @param quietShare share of the open opportunities with a contact on record that we have not
 *     touched for more than 30 days
 * @param quietDeals how many that are
 * @param touchedDeals of how many
 * @param stickingStage the stage where open opportunities most certainly stick: have stayed half as
 *     long again as usual, at least two of them
 * @param stickingDeals how many stick there
 * @param stageDeals how many open opportunities are in that stage
 * @param stickingElsewhere how many stick in the other stages
 * @param dealsElsewhere how many open opportunities are in the other stages; unknown where none is
 * @param stickingCertainty how certain it is that more of them stick there than elsewhere
 * @param usualDealsPerMonth deals that the rep usually wins in a month
 * @param usualDeals deals that this gives by now
 * @param luck chance that somebody who sells at the past rate of the rep has as few deals by now or
 *     fewer (Poisson)
 * @param pastPeriods earlier periods of which quota and closed-won are known
 * @param pastPeriodsMet share of those in which the quota was met
 * @param timesMet in how many of them
 * @param lastPeriodMet whether the quota of the last of them was met
 * @param lastAttainment closed-won over quota of the last of them
 * @param decemberShare share of the deals won in earlier years that were won in December
 * @param lateShare share of a period's result that is usually booked in its last quarter, by the
 *     seasonal curve, else by the deals that the rep won
 * @param nearestWin the kept deal that is likeliest to be won in this period, in words
 * @param halfToKeep the better half of the open opportunities, in words
 * @param managerQuota the manager's own quota, where it is told and in the unit of the rep's
 * @param discountsPlanned discounts the rep means to give
 * @param oldProspects people on record who once said no and may be contacted
 * @param unrealisticQuota whether the rep finds the quota unrealistic, as told
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record StandingFact(
    @Measure(Unit.DATE) LocalDate day,
    @Measure(Unit.YES_NO) @Nullable Boolean countsDeals,
    @Measure(Unit.QUOTA) @Nullable Double quota,
    @Measure(Unit.QUOTA) @Nullable Double closedWon,
    @Measure(Unit.QUOTA) @Nullable Double gap,
    @Measure(value = Unit.SHARE, open = true, asked = "your quota and what you have booked")
        @Nullable Double attainment,
    @Measure(value = Unit.SHARE, asked = "the period of your quota") @Nullable Double elapsedShare,
    @Measure(Unit.QUOTA) @Nullable Double expectedToDate,
    @Measure(value = Unit.TIMES, asked = "your quota, its period and what you have booked")
        @Nullable Double pace,
    @Measure(value = Unit.YES_NO, asked = "what a deal of yours usually brings")
        Boolean lessThanADeal,
    @Measure(value = Unit.YES_NO, asked = "your quota, its period and what you have booked")
        @Nullable Boolean paceKnown,
    @Measure(value = Unit.YES_NO, asked = "your quota, what you have booked, and what is open")
        @Nullable Boolean shortOfBusiness,
    @Measure(value = Unit.DAYS, asked = "the period of your quota") @Nullable Integer daysLeft,
    @Measure(Unit.DAYS) @Nullable Integer workingDaysLeft,
    @Measure(value = Unit.DAYS, asked = "the period of your quota") @Nullable Integer daysOver,
    @Measure(Unit.QUOTA) @Nullable Double soldPerMonth,
    @Measure(Unit.QUOTA) @Nullable Double neededPerMonth,
    @Measure(Unit.TIMES) @Nullable Double speedUp,
    @Measure(Unit.QUOTA) @Nullable Double projection,
    @Measure(Unit.QUOTA) @Nullable Double seasonalExpected,
    @Measure(Unit.TIMES) @Nullable Double seasonalPace,
    @Measure(Unit.QUOTA) @Nullable Double seasonalProjection,
    @Measure(value = Unit.SHARE, asked = "what is open and how likely it is to be won")
        @Nullable Double chance,
    @Measure(Unit.YES_NO) Boolean chanceOnRecord,
    @Measure(Unit.YES_NO) Boolean likelyMade,
    @Measure(Unit.SHARE) @Nullable Double winRate,
    @Measure(Unit.SHARE) @Nullable Double teamWinRate,
    @Measure(Unit.TIMES) @Nullable Double winRateAgainstTeam,
    @Measure(Unit.PER_MONTH) @Nullable Double newOpportunitiesPerMonth,
    @Measure(Unit.TIMES) @Nullable Double prospectingAgainstTeam,
    @Measure(value = Unit.WORD, asked = "how many deals you and the team win and open")
        @Nullable WeakerSide weakerSide,
    @Measure(Unit.TIMES) @Nullable Double weakerSideAgainstTeam,
    @Measure(value = Unit.SHARE, asked = "how many deals you and the team win and open")
        @Nullable Double weakerSideCertainty,
    @Measure(Unit.TEXT) @Nullable String weakerSideEvidence,
    @Measure(Unit.COUNT) @Nullable Double opportunitiesLikeTheTeam,
    @Measure(Unit.DAYS) @Nullable Double cycleDays,
    @Measure(Unit.YES_NO) Boolean cycleOnRecord,
    @Measure(Unit.DAYS) @Nullable Double companyCycleDays,
    @Measure(Unit.TIMES) @Nullable Double cycleAgainstCompany,
    @Measure(Unit.COUNT) @Nullable Integer cycleDeals,
    @Measure(Unit.TEXT) @Nullable String cycleEvidence,
    @Measure(Unit.SHARE) @Nullable Double cycleCertainty,
    @Measure(value = Unit.COUNT, asked = "your win rate, your usual deal and your sales cycle")
        @Nullable Double opportunitiesNeeded,
    @Measure(value = Unit.YES_NO, asked = "your quota and its period") @Nullable Boolean needKnown,
    @Measure(
            value = Unit.TIMES,
            asked = "how long your deals take from the first talk to the signature")
        @Nullable Double cycleAgainstDaysLeft,
    @Measure(value = Unit.YES_NO, asked = "your quota and its period")
        @Nullable Boolean leftToNewKnown,
    @Measure(Unit.MONEY) @Nullable Double averageDeal,
    @Measure(Unit.MONEY) @Nullable Double dealSize,
    @Measure(Unit.TIMES) @Nullable Double dealSizeAgainstPast,
    @Measure(Unit.SHARE) @Nullable Double dealSizeCertainty,
    @Measure(Unit.COUNT) @Nullable Integer dealsInPeriod,
    @Measure(Unit.YES_NO) Boolean periodOnRecord,
    @Measure(Unit.YES_NO) Boolean openOnRecord,
    @Measure(value = Unit.COUNT, asked = "which deals are open")
        @Nullable Integer openOpportunities,
    @Measure(Unit.MONEY) @Nullable Double pipeline,
    @Measure(value = Unit.TIMES, asked = "which deals are open, and for how much")
        @Nullable Double coverage,
    @Measure(value = Unit.TIMES, asked = "which deals are open, and for how much")
        @Nullable Double weightedCoverage,
    @Measure(value = Unit.SHARE, asked = "by when the open deals are to close")
        @Nullable Double overdueShare,
    @Measure(Unit.COUNT) @Nullable Integer overdueDeals,
    @Measure(Unit.COUNT) @Nullable Integer datedDeals,
    @Measure(value = Unit.SHARE, asked = "when you last touched the open deals")
        @Nullable Double quietShare,
    @Measure(Unit.COUNT) @Nullable Integer quietDeals,
    @Measure(Unit.COUNT) @Nullable Integer touchedDeals,
    @Measure(Unit.TEXT) @Nullable String stickingStage,
    @Measure(Unit.COUNT) @Nullable Integer stickingDeals,
    @Measure(Unit.COUNT) @Nullable Integer stageDeals,
    @Measure(Unit.COUNT) @Nullable Integer stickingElsewhere,
    @Measure(Unit.COUNT) @Nullable Integer dealsElsewhere,
    @Measure(value = Unit.SHARE, asked = "which stage each deal is in, and since when")
        @Nullable Double stickingCertainty,
    @Measure(Unit.PER_MONTH) @Nullable Double usualDealsPerMonth,
    @Measure(Unit.COUNT) @Nullable Double usualDeals,
    @Measure(Unit.SHARE) @Nullable Double luck,
    @Measure(Unit.COUNT) @Nullable Integer pastPeriods,
    @Measure(Unit.SHARE) @Nullable Double pastPeriodsMet,
    @Measure(Unit.COUNT) @Nullable Integer timesMet,
    @Measure(value = Unit.YES_NO, asked = "how the last period ended")
        @Nullable Boolean lastPeriodMet,
    @Measure(value = Unit.SHARE, open = true) @Nullable Double lastAttainment,
    @Measure(Unit.SHARE) @Nullable Double decemberShare,
    @Measure(Unit.SHARE) @Nullable Double lateShare,
    @Measure(Unit.TEXT) @Nullable String nearestWin,
    @Measure(Unit.TEXT) @Nullable String halfToKeep,
    @Measure(Unit.QUOTA) @Nullable Double managerQuota,
    @Measure(value = Unit.COUNT, asked = "which discounts you mean to give")
        @Nullable Integer discountsPlanned,
    @Measure(value = Unit.COUNT, asked = "who once said no") @Nullable Integer oldProspects,
    @Measure(value = Unit.YES_NO, asked = "whether you find the quota realistic")
        @Nullable Boolean unrealisticQuota,
    Map<String, Double> terms)
    implements Fact {

  /** From here on the quota is likelier to be made than not. */
  private static final double EVEN = 0.5;

  /** So much of a period is its beginning. */
  private static final double EARLY_SHARE = 1.0 / 3;

  /** A deal or two make no cycle. */
  public static final int FEWEST_CYCLES = 3;

  private static final double DAYS_A_WEEK = 7;

  private static final double AMOUNT_SHAPE = 0.5;

  /** So much of the period is its beginning. */
  private static final double EARLY = 0.1;

  /** What comes to pass as often is no sign of anything. */
  private static final double UNREMARKABLE = 0.25;

  static StandingFact of(
      View view, Progress progress, QuotaForecast forecast, List<OpportunityFact> opportunities) {
    State state = view.state();
    Elapsed time = view.elapsed();
    Past past = view.past();
    List<Booking> deals = progress.deals();
    Double size = progress.quota();
    Double dealSize = progress.dealSize();
    Double won = progress.won();
    Double share = time == null ? null : time.share();
    Double gap = progress.missing();
    Double expected = Numbers.times(size, share);
    Double booked = share == null ? null : past.bookedBy(share);
    Double seasonal = Numbers.times(size, booked);
    Double soldPerMonth =
        time == null || isBelow0(won) ? null : Numbers.over(won, time.monthsPassed());
    Double neededPerMonth = time == null ? null : Numbers.over(gap, time.monthsLeft());
    Double daysLeft = time == null ? null : Double.valueOf(time.daysLeft());
    boolean isNoneOpen = state.opportunities() != null && opportunities.isEmpty();
    Double pipeline = isNoneOpen ? Double.valueOf(0) : Pipeline.sum(opportunities);
    Double weighted = isNoneOpen ? Double.valueOf(0) : Pipeline.weighted(opportunities);
    boolean countsDeals = progress.countsDeals();
    Chance chance = known(forecast);
    Mood mood = state.mood();
    Double winning = Numbers.over(past.winRate(), past.teamWinRate());
    Double prospecting = Numbers.over(past.newPerMonth(), past.teamNewPerMonth());
    int overdue = Pipeline.overdue(opportunities);
    int dated = Pipeline.dated(opportunities);
    int quiet = Pipeline.quiet(opportunities);
    int touched = Pipeline.touched(opportunities);
    Pipeline.Sticking sticking = Pipeline.sticking(opportunities);
    boolean isEarly = isTooEarly(progress, share, past.usualDeal());
    Double pace = isEarly ? null : Numbers.over(won, expected);
    Boolean paceKnown = won == null || !forecast.runs() ? null : Boolean.valueOf(pace != null);
    Double needed = needed(progress, forecast, past, daysLeft, opportunities);
    Weaknesses weak = Weaknesses.of(state.history(), state.day());
    WeakerSide side = WeakerSide.of(weak.winRate(), weak.prospecting());
    Double cycleAgainst =
        weak.cycleDeals() != null && weak.cycleDeals() < FEWEST_CYCLES
            ? null
            : Numbers.over(past.cycleDays(), daysLeft);
    return new StandingFact(
        state.day(),
        size == null ? null : countsDeals,
        size,
        won,
        gap,
        Numbers.over(won, size),
        share,
        expected,
        pace,
        isLessThanADeal(countsDeals ? Double.valueOf(1) : past.averageDeal(), share, expected, won),
        paceKnown,
        ShortOfBusiness.of(
            pace,
            View.term(view.terms(), "behind"),
            Boolean.FALSE.equals(paceKnown),
            chance == null ? null : chance.chance(),
            View.term(view.terms(), "stretch"),
            progress,
            state.opportunities() == null ? null : opportunities),
        time == null || time.daysLeft() == 0 ? null : time.daysLeft(),
        time == null || time.daysLeft() == 0 ? null : time.workingDaysLeft(),
        time == null ? null : time.daysOver(),
        soldPerMonth,
        neededPerMonth,
        Numbers.over(neededPerMonth, soldPerMonth),
        isBelow0(won) ? won : Numbers.over(won, share),
        seasonal,
        Numbers.over(won, seasonal),
        isBelow0(won) && booked != null ? won : Numbers.over(won, booked),
        chance == null ? null : chance.chance(),
        chance != null,
        chance != null && chance.chance() > EVEN,
        past.winRate(),
        past.teamWinRate(),
        winning,
        past.newPerMonth(),
        prospecting,
        side,
        side == null ? null : side == WeakerSide.WIN_RATE ? winning : prospecting,
        side == null ? null : side == WeakerSide.WIN_RATE ? weak.winRate() : weak.prospecting(),
        side == null
            ? null
            : side == WeakerSide.WIN_RATE ? weak.winEvidence() : weak.prospectingEvidence(),
        side == WeakerSide.PROSPECTING ? aWeek(past.teamNewPerMonth()) : null,
        past.cycleDays(),
        past.cycleDays() != null,
        past.companyCycleDays(),
        Numbers.over(past.ownCycleDays(), past.companyCycleDays()),
        weak.cycleDeals(),
        weak.cycleEvidence(),
        weak.cycle(),
        needed,
        progress.missing() == null || !forecast.runs() ? null : needed != null,
        cycleAgainst,
        progress.missing() == null || !forecast.runs()
            ? null
            : weighted != null || cycleAgainst != null || needed != null && needed >= 1,
        past.averageDeal(),
        dealSize,
        Numbers.over(dealSize, past.averageDeal()),
        smaller(dealSize, past.averageDeal(), deals.size(), weak.pastDeals()),
        state.bookings() == null ? null : deals.size(),
        state.period() != null,
        state.opportunities() != null,
        state.opportunities() == null ? null : opportunities.size(),
        pipeline,
        countsDeals || !forecast.runs() ? null : Numbers.over(pipeline, gap),
        countsDeals || !forecast.runs() ? null : Numbers.over(weighted, gap),
        Numbers.over((double) overdue, (double) dated),
        overdue,
        dated,
        Numbers.over((double) quiet, (double) touched),
        quiet,
        touched,
        sticking == null ? null : sticking.stage(),
        sticking == null ? null : sticking.deals(),
        sticking == null ? null : sticking.all(),
        sticking == null || sticking.allElsewhere() == 0 ? null : sticking.elsewhere(),
        sticking == null || sticking.allElsewhere() == 0 ? null : sticking.allElsewhere(),
        sticking == null ? null : sticking.certainty(),
        past.dealsPerMonth(),
        time == null ? null : Numbers.times(past.dealsPerMonth(), time.monthsPassed()),
        time == null || state.bookings() == null
            ? null
            : past.luck(deals.size(), time.monthsPassed()),
        past.periodsKnown(),
        past.periodsMet(),
        past.timesMet(),
        past.lastMet(),
        past.lastAttainment(),
        past.wonInDecember(),
        past.lateShare(),
        Pipeline.nearestWin(opportunities),
        Pipeline.halfToKeep(opportunities),
        managerQuota(state, countsDeals),
        discounts(state.intentions()),
        state.oldProspects() == null
            ? null
            : (int) state.oldProspects().stream().filter(one -> !isLeftAlone(view, one)).count(),
        mood == null ? null : mood.quotaSeemsUnrealistic(),
        view.terms());
  }

  /** What is opened in a month, in whole ones a week. */
  private static @Nullable Double aWeek(@Nullable Double perMonth) {
    return perMonth == null ? null : Double.valueOf(Math.ceil(perMonth * 7 / Period.DAYS_A_MONTH));
  }

  /** Early in a period less than one deal of the usual size is no reason to be alarmed. */
  private static boolean isLessThanADeal(
      @Nullable Double deal,
      @Nullable Double share,
      @Nullable Double expected,
      @Nullable Double won) {
    return deal != null
        && share != null
        && share < EARLY_SHARE
        && expected != null
        && won != null
        && expected - won < deal;
  }

  private static @Nullable Double managerQuota(State state, boolean countsDeals) {
    Quota quota = state.rep().managerQuota();
    return quota == null ? null : Numbers.value(countsDeals ? quota.count() : quota.amount());
  }

  private static boolean isLeftAlone(View view, OldProspect one) {
    return Boolean.TRUE.equals(
        view.directory().doNotContact(one.doNotContact(), view.directory().person(one.id())));
  }

  private static @Nullable Integer discounts(@Nullable List<Intention> intentions) {
    return intentions == null
        ? null
        : (int) intentions.stream().filter(i -> i.kind() == IntentionKind.DISCOUNT).count();
  }

  /**
   * Whether nobody can tell yet that a rep is behind: in the first tenth of the period, as long as
   * somebody who sells just what the quota asks for has nothing by now in one case of four or more;
   * where nobody knows what a deal is worth, in the first twentieth.
   */
  private static boolean isTooEarly(
      Progress progress, @Nullable Double share, @Nullable Double usual) {
    Double expected = Numbers.times(progress.quota(), share);
    Double deals = progress.countsDeals() ? expected : Numbers.over(expected, usual);
    return progress.won() != null
        && expected != null
        && progress.won() < expected
        && (deals == null ? share < EARLY / 2 : share < EARLY && Math.exp(-deals) > UNREMARKABLE);
  }

  /**
   * New opportunities a week: what is missing beside what the open deals are worth in time, over
   * the usual deal and the usual win rate, over the weeks of opening whose deals still close: see
   * {@link WaitingTime#closableDays}. From one a week on they are whole ones, since nobody opens a
   * part of one. None where a cycle takes longer than the days left: what is opened now closes too
   * late.
   */
  private static @Nullable Double needed(
      Progress progress,
      QuotaForecast forecast,
      Past past,
      @Nullable Double daysLeft,
      List<OpportunityFact> opportunities) {
    Double deal = progress.countsDeals() ? Double.valueOf(1) : past.usualDeal();
    Double cycle = past.cycleDays();
    Double rate = past.usualWinRate();
    if (progress.missing() == null || daysLeft == null || cycle == null) {
      return null;
    }
    double days = Math.max(1, cycle);
    if (daysLeft < days) {
      return 0.0;
    }
    if (deal == null || rate == null || deal <= 0 || rate <= 0) {
      return null;
    }
    double open = 0;
    for (OpportunityFact o : opportunities) {
      Double amount = progress.countsDeals() ? Double.valueOf(1) : forecast.amount(o.id());
      open += amount == null ? 0 : amount * forecast.probability(o.id());
    }
    double weeks = WaitingTime.closableDays(days, daysLeft) / DAYS_A_WEEK;
    double aWeek = Math.max(0, progress.missing() - open) / deal / rate / weeks;
    return aWeek < 1 ? aWeek : Math.ceil(aWeek);
  }

  /**
   * A guess calls no play, and neither does a chance that leaves something out: new business that
   * may come, a deal of an unknown amount, or one that may close early.
   */
  private static @Nullable Chance known(QuotaForecast forecast) {
    Chance chance = forecast.chance();
    if (chance == null
        || chance.rests().basis() == Basis.GUESSED
        || chance.newBusinessLacks() != null && chance.newBusinessMayCome()) {
      return null;
    }
    // Last, since the range is the dearest to work out.
    ChanceRange range = forecast.range();
    boolean isWhole = range != null && range.leftOut() == 0 && range.early() == null;
    return isWhole ? chance : null;
  }

  /**
   * An amount of money is to a deal what time is to an event: see {@link Comparison}. Amounts are
   * skewed, and many are small: they are taken for a Gamma distribution of shape 1/2.
   */
  private static @Nullable Double smaller(
      @Nullable Double size, @Nullable Double usual, int deals, double pastDeals) {
    if (size == null || usual == null || size <= 0 || usual <= 0 || pastDeals <= 0) {
      return null;
    }
    double past = AMOUNT_SHAPE * pastDeals;
    double now = AMOUNT_SHAPE * deals;
    return Comparison.rateIsBelow(past, past * usual, now, now * size);
  }

  private static boolean isBelow0(@Nullable Double number) {
    return number != null && number < 0;
  }
}
