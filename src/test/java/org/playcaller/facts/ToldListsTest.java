package org.playcaller.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.playcaller.state.StateJson;

/** A list that is left out is unknown; an empty one says that there is nothing. */
class ToldListsTest {

  private static Facts facts(String rest) {
    return Facts.of(
        new StateJson()
            .read(
                """
                {"day": "2026-09-16", "rep": {"id": "r"}, "quota": {"amount": 9000},
                 "period": {"start": "2026-09-01", "end": "2026-09-30"}%s}
                """
                    .formatted(rest)
                    .getBytes(UTF_8)),
        Terms.USUAL);
  }

  @Test
  void withoutBookingsNothingIsKnownOfWhereTheRepStands() {
    StandingFact unknown = facts("").standing();
    assertThat(unknown.closedWon()).isNull();
    assertThat(unknown.gap()).isNull();
    assertThat(unknown.pace()).isNull();
    assertThat(unknown.dealsInPeriod()).isNull();

    StandingFact none = facts(", \"bookings\": []").standing();
    assertThat(none.closedWon()).isZero();
    assertThat(none.gap()).isEqualTo(9000);
    assertThat(none.pace()).isZero();
    assertThat(none.dealsInPeriod()).isZero();
  }

  @Test
  void withoutOpportunitiesTheChanceIsNotKnownUnlessNothingIsMissing() {
    String newBusiness =
        ", \"history\": {\"dealsPerMonth\": 4, \"averageDeal\": 9000, \"cycleDays\": 5}, \"bookings\": ";
    assertThat(facts(newBusiness + "[]").forecast().chance()).isNull();
    assertThat(facts(newBusiness + "[]").standing().openOpportunities()).isNull();
    assertThat(facts(newBusiness + "[], \"opportunities\": []").forecast().chance().chance())
        .isPositive();
    assertThat(facts(newBusiness + "[], \"opportunities\": []").standing().openOpportunities())
        .isZero();
    String made = "[{\"amount\": 9000, \"closedOn\": \"2026-09-02\"}]";
    assertThat(facts(newBusiness + made).forecast().chance().chance()).isEqualTo(1);
  }

  @Test
  void whoOnceSaidNoAndWhatIsMeantAreCountedOnlyWhereTheyAreTold() {
    assertThat(facts("").standing().oldProspects()).isNull();
    assertThat(facts(", \"oldProspects\": []").standing().oldProspects()).isZero();
    assertThat(facts("").standing().discountsPlanned()).isNull();
    assertThat(facts(", \"intentions\": []").standing().discountsPlanned()).isZero();
  }

  @Test
  void aGroupHasNoEventSoonOnlyWhereItsEventsAreTold() {
    assertThat(eventSoon("")).isNull();
    assertThat(eventSoon(", \"events\": []")).isFalse();
    assertThat(eventSoon(", \"events\": [{\"on\": \"2026-09-18\"}]")).isTrue();
    assertThat(eventSoon(", \"events\": [{\"on\": \"2026-09-19\"}]")).isFalse();
  }

  private static Boolean eventSoon(String events) {
    GroupFact group =
        (GroupFact) facts(", \"groups\": [{\"id\": \"g\"" + events + "}]").one(GroupFact.class);
    return group.eventSoon();
  }
}
