package org.playcaller.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.playcaller.state.StateJson;

class SituationTest {

  @Test
  void aQuotaCountedInDealsIsToldInDealsAndSoAreThePeriodsBefore() {
    assertThat(
            told(
                """
                "quota": {"count": 1}, "history": {"periods": [
                  {"start": "2025-01-01", "end": "2025-12-31", "quota": 24, "closedWon": 14}]}
                """))
        .anyMatch(sentence -> sentence.endsWith(" The quota is 1 deal."))
        .anyMatch(sentence -> sentence.contains("quota 24 deals, closed won 14 deals"))
        .noneMatch(sentence -> sentence.contains("EUR"));
  }

  @Test
  void aCreditNoteIsToldAsOne() {
    assertThat(
            told(
                """
                "quota": {"amount": 9000}, "bookings": [
                  {"amount": -4000, "closedOn": "2026-06-01"},
                  {"amount": 0, "closedOn": "2026-06-01"}]
                """))
        .anyMatch(sentence -> sentence.startsWith("A credit note: amount -4,000 EUR"))
        .anyMatch(sentence -> sentence.startsWith("Won: amount 0 EUR"));
  }

  @Test
  void daysOffAreTold() {
    assertThat(
            told(
                """
                "holidays": ["2026-07-02"]
                """))
        .anyMatch(sentence -> sentence.endsWith(" Nobody works on 2 Jul 2026."));
    assertThat(told("\"mood\": {}"))
        .anyMatch(sentence -> sentence.contains("away (start 6 Jul 2026 (5 days ahead)"));
  }

  private static List<String> told(String body) {
    String json =
        """
        {"day": "2026-07-01", "rep": {"id": "r",
          "away": [{"start": "2026-07-06", "end": "2026-07-07"}]}, "currency": "EUR", %s}
        """
            .formatted(body);
    return Situation.of(new StateJson().read(json.getBytes(StandardCharsets.UTF_8)));
  }
}
