package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

class StageRatesTest {

  private static final String STATE =
      """
      {"day": "2024-04-16", "rep": {"id": "%s"},
       "history": {"stages": [{"stage": "Talk", "days": 9, "winRate": %s, "deals": %d}]},
       "opportunities": [
         {"id": "stated", "amount": 100, "stage": "Talk", "probability": 0.9},
         {"id": "by stage", "amount": 1000, "stage": "Talk"},
         {"id": "unheard of", "amount": 10000, "stage": "Offer"},
         {"id": "no stage", "amount": 10000},
         {"id": "no amount", "stage": "Talk"}]}
      """;

  @Test
  void aStageHasOneRateForTheCompanyUnlessTheDealStatesItsOwn() {
    List<State> states = List.of(state("ada", "0.5", 30), state("ben", "0.1", 10));

    StageRates rates = new StageRates(states);

    List<Opportunity> deals = states.get(0).opportunities();
    assertThat(rates.chance(deals.get(0))).isEqualTo(0.9);
    assertThat(rates.chance(deals.get(1))).as("16 of 40").isEqualTo(0.4);
    assertThat(rates.chance(deals.get(2))).isNull();
    assertThat(rates.chance(deals.get(3))).isNull();
    assertThat(rates.weighted(deals)).isEqualTo(90 + 400);
  }

  private static State state(String rep, String rate, int deals) {
    return new StateJson().read(STATE.formatted(rep, rate, deals).getBytes());
  }
}
