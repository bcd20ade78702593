package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "@SUM(A1)", "+1+1", "-1-1", "-", "+cmd", "-5 EUR", "\t=1", "\r=1"})
  void aFormulaGetsAnApostrophe(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "+5", "-0.25", "-1.5E-7", "plain", "5-3", "a=b", "'=1"})
  void anythingElseStaysAsItIs(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
  }
}
