package org.playcaller.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Opportunity;
import org.playcaller.state.StageDays;
import org.playcaller.state.State;

/**
 * The chance a CRM would give a deal: as stated, else the share of the company's deals that were in
 * its stage and were won in the end, up to the day. A CRM has one chance a stage, for all reps.
 */
final class StageRates {

  private static final class Tally {
    double deals;
    double won;
  }

  private final Map<String, Tally> stages = new HashMap<>();

  StageRates(List<State> states) {
    for (State state : states) {
      if (state.history() != null) {
        state.history().stages().forEach(this::add);
      }
    }
  }

  private void add(StageDays stage) {
    if (stage.winRate() != null && stage.deals() != null) {
      Tally tally = stages.computeIfAbsent(stage.stage(), name -> new Tally());
      tally.deals += stage.deals();
      tally.won += stage.deals() * stage.winRate().doubleValue();
    }
  }

  /** Amounts times chance of the open deals; a deal without either brings nothing. */
  double weighted(List<Opportunity> open) {
    double sum = 0;
    for (Opportunity deal : open) {
      Double chance = chance(deal);
      if (chance != null && deal.amount() != null) {
        sum += chance * deal.amount().doubleValue();
      }
    }
    return sum;
  }

  @Nullable Double chance(Opportunity deal) {
    if (deal.probability() != null) {
      return deal.probability().doubleValue();
    }
    Tally tally = deal.stage() == null ? null : stages.get(deal.stage());
    return tally == null || tally.deals == 0 ? null : Double.valueOf(tally.won / tally.deals);
  }
}
