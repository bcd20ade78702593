package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-12-20|2016-12-20T00:00",
        "2016-12-20 21:29:00|2016-12-20T21:29",
        "2016-12-20 21:29:00.829|2016-12-20T21:29",
        "2016-12-20T21:29:00.000Z|2016-12-20T21:29",
        "2016-12-20T21:29:00.000+0000|2016-12-20T21:29",
        "2016-12-20T21:29:00-05:00|2016-12-20T21:29",
        "1/5/2016|2016-01-05T00:00",
        "12/20/2016 3:04 PM|2016-12-20T15:04",
        "12/20/2016 15:04|2016-12-20T15:04",
        "15 Apr, 2021 00:02:00|2021-04-15T00:02",
        "15 apr 2021|2021-04-15T00:00"
      })
  void readsADay(String text, LocalDateTime moment) {
    assertThat(Values.moment(text)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2016-02-30", "31/12/2016", "1/5/16", "2016", "20161220", "-"})
  void refusesWhatIsNoDay(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Values.moment(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "6406|6406",
        "6406.00|6406",
        "$1,234.50|1234.5",
        "€ 1.234,50|1234.5",
        "USD 1,234|1234",
        "1234567 EUR|1234567",
        "1.5E6|1500000",
        "1650000.0000000002|1650000",
        "0.0000005|0.000001",
        "0.00000049|0",
        "1E13|10000000000000"
      })
  void readsAnAmount(String text, BigDecimal amount) {
    assertThat(Values.money(text)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n/a",
        "-5",
        "($5)",
        "1,5",
        "12,34,567",
        "1.2.3",
        "1E999",
        "1E16",
        "1000000000000001",
        "$",
        "0x10"
      })
  void refusesWhatIsNoAmount(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Values.money(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"-5|-5", "($5)|-5", "-1,234.50|-1234.5", "0|0", "(0.01)|-0.01", "5|5"})
  void readsTheAmountOfACreditNote(String text, BigDecimal amount) {
    assertThat(Values.moneyOfEitherSign(text)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"n/a", "--5", "(-5)", "1,5", "-"})
  void refusesWhatIsNoAmountOfEitherSign(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Values.moneyOfEitherSign(text));
  }

  @Test
  void readsAChanceAsAShare() {
    assertThat(Values.percent("65")).isEqualTo(new BigDecimal("0.65"));
    assertThat(Values.percent("12.5 %")).isEqualTo(new BigDecimal("0.125"));
    assertThatIllegalArgumentException().isThrownBy(() -> Values.percent("1000"));
  }
}
