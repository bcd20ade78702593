package org.playcaller.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.playcaller.state.StateJson;

/** What is told of a person holds wherever they are named. */
class PeopleTest {

  private static Facts facts(String rest) {
    return Facts.of(
        new StateJson()
            .read(
                ("{\"day\": \"2026-09-24\", \"rep\": {\"id\": \"r\"}, " + rest + "}")
                    .getBytes(UTF_8)),
        Terms.USUAL);
  }

  private static final String VOGT =
      """
      "contacts": [{"id": "vogt", "name": "Dr. Vogt", "bestTime": "16:30"%s}],
      "opportunities": [{"id": "o", "name": "Wings", "contact": "vogt"%s}],
      "customers": [{"id": "c", "name": "Airbus", "contact": "vogt"}],
      "oldProspects": [{"id": "p", "contact": "vogt"}], "leads": [{"id": "l", "contact": "vogt"}]
      """;

  @Test
  void theirTimeIsKeptUnlessAnotherIsToldThere() {
    Facts facts = facts(VOGT.formatted("", ""));
    assertThat(facts.opportunities().get(0).bestTime()).isEqualTo(LocalTime.of(16, 30));
    assertThat(facts.opportunities().get(0).bestTimeOnRecord()).isTrue();
    assertThat(one(facts, CustomerFact.class).bestTime()).isEqualTo(LocalTime.of(16, 30));
    assertThat(one(facts, OldProspectFact.class).bestTime()).isEqualTo(LocalTime.of(16, 30));
    Facts told = facts(VOGT.formatted("", ", \"decisionMaker\": {\"bestTime\": \"08:00\"}"));
    assertThat(told.opportunities().get(0).bestTime()).isEqualTo(LocalTime.of(8, 0));
  }

  @Test
  void whoAskedToBeLeftAloneIsLeftAloneEverywhere() {
    Facts facts = facts(VOGT.formatted(", \"doNotContact\": true", ""));
    assertThat(facts.opportunities().get(0).doNotContact()).isTrue();
    assertThat(one(facts, CustomerFact.class).doNotContact()).isTrue();
    assertThat(one(facts, OldProspectFact.class).doNotContact()).isTrue();
    assertThat(one(facts, LeadFact.class).doNotContact()).isTrue();
    PersonFact person = one(facts, PersonFact.class);
    assertThat(person.label()).isEqualTo("Dr. Vogt");
    assertThat(person.person()).isEqualTo("vogt");
    assertThat(one(facts(VOGT.formatted("", "")), CustomerFact.class).doNotContact()).isNull();
  }

  @Test
  void anActivityMayNameThePerson() {
    Facts facts =
        facts(
            VOGT.formatted("", "")
                + ", \"activities\": [{\"kind\": \"call\", \"with\": \"vogt\", \"on\": \"2026-09-20\"}]");
    assertThat(facts.opportunities().get(0).daysSinceContact()).isEqualTo(4);
    assertThat(one(facts, CustomerFact.class).daysSinceContact()).isEqualTo(4);
  }

  @Test
  void aMeetingPlannedForTodayIsNoContactMade() {
    String meeting =
        VOGT.formatted("", "")
            + ", \"activities\": [{\"kind\": \"meeting\", \"with\": \"o\", \"on\": \"2026-09-24\"%s}]";
    Facts planned = facts(meeting.formatted(""));
    assertThat(planned.opportunities().get(0).daysSinceContact()).isNull();
    assertThat(planned.opportunities().get(0).daysToMeeting()).isZero();
    assertThat(one(planned, ComposureFact.class).plannedToday()).isEqualTo(1);
    assertThat(one(planned, ComposureFact.class).activitiesThisWeek()).isZero();
    Facts done = facts(meeting.formatted(", \"outcome\": \"successful\""));
    assertThat(done.opportunities().get(0).daysSinceContact()).isZero();
    assertThat(done.opportunities().get(0).daysToMeeting()).isNull();
    assertThat(one(done, ComposureFact.class).plannedToday()).isZero();
    assertThat(one(done, ComposureFact.class).activitiesThisWeek()).isEqualTo(1);
  }

  @Test
  void aPauseLoggedTodayWasTaken() {
    Facts paused = facts("\"activities\": [{\"kind\": \"pause\", \"on\": \"2026-09-24\"}]");
    assertThat(one(paused, ComposureFact.class).pauseOnRecordToday()).isTrue();
  }

  @Test
  void aLeadTellsOfItsLastContactOfTheNextAndOfWhoReferredThem() {
    LeadFact lead =
        one(
            facts(
                """
                "customers": [{"id": "c", "name": "Airbus"}],
                "leads": [{"id": "l", "answeredOn": "2026-09-10", "lastContactOn": "2026-09-14",
                  "nextContactOn": "2026-09-30", "referredBy": "c"}]
                """),
            LeadFact.class);
    assertThat(lead.daysSinceContact()).isEqualTo(10);
    assertThat(lead.daysToNextContact()).isEqualTo(6);
    assertThat(lead.referrer()).isEqualTo("Airbus");
    LeadFact answered =
        one(facts("\"leads\": [{\"id\": \"l\", \"answeredOn\": \"2026-09-22\"}]"), LeadFact.class);
    assertThat(answered.daysSinceContact()).as("an answer is a contact").isEqualTo(2);
  }

  @Test
  void aCustomerWhoHelpedIsOwedThanksUntilThanked() {
    String customer = "\"customers\": [{\"id\": \"c\"%s}]";
    assertThat(thanks(customer.formatted(""))).isNull();
    assertThat(thanks(customer.formatted(", \"helpedOn\": \"2026-09-10\""))).isTrue();
    assertThat(
            thanks(
                customer.formatted(
                    ", \"helpedOn\": \"2026-09-10\", \"thankedOn\": \"2026-09-09\"")))
        .isTrue();
    assertThat(
            thanks(
                customer.formatted(
                    ", \"helpedOn\": \"2026-09-10\", \"thankedOn\": \"2026-09-10\"")))
        .isFalse();
  }

  private static Boolean thanks(String customer) {
    return one(facts(customer), CustomerFact.class).thanksOwed();
  }

  private static <T extends Fact> T one(Facts facts, Class<T> type) {
    return type.cast(facts.one(type));
  }

  @Test
  void whoAnswersGivesASignOfLife() {
    String log =
        VOGT.formatted("", ", \"lastReplyOn\": \"2026-09-01\"")
            + ", \"activities\": [{\"kind\": \"call\", \"with\": \"o\", \"on\": \"2026-09-14\", \"outcome\": \"%s\"}]";
    assertThat(reply(log.formatted("successful"))).isEqualTo(10);
    assertThat(reply(log.formatted("next-step-agreed"))).isEqualTo(10);
    assertThat(reply(log.formatted("said-no"))).isEqualTo(10);
    assertThat(reply(log.formatted("no-answer"))).as("as told").isEqualTo(23);
    assertThat(reply(log.formatted("message-left"))).isEqualTo(23);
    assertThat(reply(log.formatted("unsuccessful"))).isEqualTo(23);
    assertThat(reply(log.formatted("no-answer").replace(", \"lastReplyOn\": \"2026-09-01\"", "")))
        .as("nothing tells of one")
        .isNull();
  }

  private static Integer reply(String rest) {
    return facts(rest).opportunities().get(0).daysSinceReply();
  }
}
