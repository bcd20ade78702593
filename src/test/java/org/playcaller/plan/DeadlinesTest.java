package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;

/** A deal is spoken of before its date, or the plan says why it cannot be. */
class DeadlinesTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  /** Wednesday. */
  private static final LocalDate DAY = LocalDate.parse("2026-09-16");

  @Test
  void whatCanBeLaterMakesRoomForADealThatIsDueSooner() {
    // Ten large deals fill two days with their five cards each; the small one is due on the second.
    String deals = large(10) + ", " + deal("small", 900, "2026-09-17", "2026-09-01");
    assertThat(dayOf(plan(deals), "small")).isNotNull().isBeforeOrEqualTo("2026-09-17");
  }

  @Test
  void noneIsMovedPastItsOwnDate() {
    Plan plan = plan(large(10) + ", " + deal("small", 900, "2026-09-17", "2026-09-01"));
    for (Card card : plan.cards()) {
      for (DealAtHand deal : card.deals()) {
        assertThat(card.when()).as(deal.name()).isNotNull();
        assertThat(card.when().day()).isBeforeOrEqualTo(deal.closeDate());
      }
    }
    assertThat(
            plan.cards().stream()
                .filter(card -> !card.deals().isEmpty())
                .collect(Collectors.groupingBy(card -> card.when().day(), Collectors.counting()))
                .values())
        .allMatch(cards -> cards <= 5);
  }

  @Test
  void manyThatAreDueOnTwoDaysAreLaidOutOnceEach() {
    Plan plan =
        plan(all(60, "2026-09-25") + ", " + all(60, "2026-09-28").replace("deal-", "other-"));
    List<String> ids =
        plan.cards().stream().flatMap(card -> card.deals().stream()).map(DealAtHand::id).toList();
    assertThat(ids).hasSize(120).doesNotHaveDuplicates();
    assertThat(
            plan.hours().thisPeriodMinutes()
                + plan.hours().nextPeriodMinutes()
                + plan.hours().freeMinutes())
        .isEqualTo((int) Math.round(plan.hours().hoursLeft().doubleValue() * 60));
  }

  @Test
  void whereAllAreDueTheSmallestFindsNoRoom() {
    Plan plan = plan(all(7, "2026-09-16"));
    List<Card> none = plan.thisPeriod().stream().filter(card -> card.when() == null).toList();
    assertThat(none).hasSize(2);
    assertThat(none)
        .allMatch(
            card ->
                card.because()
                    .endsWith("There is no room for it on the days that are left for it."));
  }

  @Test
  void whereTheHoursAreFewThatIsSaid() {
    Plan plan = plan(all(7, "2026-09-16"), "", ", \"hoursPerDay\": 1");
    List<Card> none = plan.thisPeriod().stream().filter(card -> card.when() == null).toList();
    assertThat(none).hasSizeGreaterThan(2);
    assertThat(none)
        .allMatch(card -> card.because().endsWith("No day that is left has the hours for it."));
  }

  @Test
  void whatIsOwedMakesRoomForDealsThatAreDueToday() {
    String owed =
        IntStream.range(0, 6)
            .mapToObj(i -> "{\"id\": \"n-" + i + "\", \"helpedOn\": \"2026-09-0" + (i + 1) + "\"}")
            .collect(Collectors.joining(", "));
    Plan plan =
        plan(
            all(4, "2026-09-16") + ", " + deal("later", 90000, "2026-09-25", "2026-09-01"),
            ", \"network\": [" + owed + "]");
    assertThat(plan.today()).hasSize(5);
    assertThat(plan.today().stream().flatMap(card -> card.deals().stream()).map(DealAtHand::id))
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(id -> id.startsWith("deal-"));
  }

  @Test
  void whoIsToBeLeftAloneUntilAfterTheDateIsNotSaidToLackRoom() {
    Card card = cardOf(plan(deal("a", 9000, "2026-09-17", "2026-09-15")), "a");
    assertThat(card.when()).isNull();
    assertThat(card.because())
        .endsWith(
            "They are not to be contacted again before 18 Sep 2026, and it is due on 17 Sep 2026:"
                + " wait for their word, or for the new date.");
  }

  @Test
  void aDayLaterTheyAreCalled() {
    Card card = cardOf(plan(deal("a", 9000, "2026-09-18", "2026-09-15")), "a");
    assertThat(card.when().day()).isEqualTo("2026-09-18");
  }

  @Test
  void anotherContactThatStandsTooNearIsNamed() {
    Plan plan =
        plan(
            deal("a", 9000, "2026-09-18", "2026-09-01"),
            """
            , "activities": [{"id": "e", "kind": "event", "with": "a", "on": "2026-09-17"}]
            """);
    assertThat(cardOf(plan, "a").because())
        .endsWith("Another contact with them stands too near: on 17 Sep 2026.");
  }

  private static String large(int deals) {
    return all(deals, "2026-09-25");
  }

  private static String all(int deals, String closeDate) {
    return IntStream.range(0, deals)
        .mapToObj(i -> deal("deal-" + i, 20000 + i, closeDate, "2026-09-01"))
        .collect(Collectors.joining(", "));
  }

  private static String deal(String id, int amount, String closeDate, String touched) {
    return """
        {"id": "%s", "name": "%s", "amount": %d, "probability": 0.5, "closeDate": "%s",
         "lastActivityOn": "%s"}
        """
        .formatted(id, id, amount, closeDate, touched);
  }

  private static Plan plan(String deals) {
    return plan(deals, "");
  }

  private static Plan plan(String deals, String more) {
    return plan(deals, more, "");
  }

  private static Plan plan(String deals, String more, String ofRep) {
    String json =
        """
        {"day": "%s", "currency": "EUR", "rep": {"id": "r"%s},
         "period": {"start": "2026-09-01", "end": "2026-09-30"}, "quota": {"amount": 90000},
         "bookings": [], "opportunities": [%s]%s}
        """
            .formatted(DAY, ofRep, deals, more);
    return Planner.plan(PLAYBOOK, new StateJson().read(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static LocalDate dayOf(Plan plan, String deal) {
    return cardOf(plan, deal).when() == null ? null : cardOf(plan, deal).when().day();
  }

  private static Card cardOf(Plan plan, String deal) {
    return plan.cards().stream()
        .filter(card -> card.deals().stream().anyMatch(one -> one.id().equals(deal)))
        .findFirst()
        .orElseThrow();
  }
}
