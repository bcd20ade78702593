package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playcaller.facts.Unit;

class WordingTest {

  private static final Wording DEALS = new Wording("EUR", true);
  private static final Wording MONEY = new Wording("EUR", false);

  @ParameterizedTest
  @CsvSource({
    "0, 0 deals",
    "0.004, 0 deals",
    "0.005, 0.01 deals",
    "0.25, 0.25 deals",
    "0.994, 0.99 deals",
    "0.995, 1 deal",
    "1, 1 deal",
    "1.04, 1 deal",
    "1.05, 1.1 deals",
    "2.5, 2.5 deals",
    "24, 24 deals",
    "2400, '2,400 deals'",
  })
  void aQuotaCountedInDealsIsWrittenInDeals(double value, String words) {
    assertThat(DEALS.of(value, Unit.QUOTA)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 EUR",
    "21000, '21,000 EUR'",
    "-4000, '-4,000 EUR'",
    "-0.5, -0.5 EUR",
  })
  void aQuotaInMoneyIsWrittenInMoney(double value, String words) {
    assertThat(MONEY.of(value, Unit.QUOTA)).isEqualTo(words);
  }

  @Test
  void aChanceThatIsSmallIsNotSaidToBeNone() {
    assertThat(MONEY.of(0, Unit.SHARE)).isEqualTo("0 %");
    assertThat(MONEY.of(0.0004, Unit.SHARE)).isEqualTo("under 0.1 %");
    assertThat(MONEY.of(0.0005, Unit.SHARE)).isEqualTo("0.1 %");
  }

  @Test
  void moneyIsMoneyWhereTheQuotaIsCountedInDeals() {
    assertThat(DEALS.of(9000, Unit.MONEY)).isEqualTo("9,000 EUR");
  }
}
