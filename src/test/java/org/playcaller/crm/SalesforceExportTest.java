package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Booking;
import org.playcaller.state.Contact;
import org.playcaller.state.CurvePoint;
import org.playcaller.state.Customer;
import org.playcaller.state.ForecastCategory;
import org.playcaller.state.History;
import org.playcaller.state.Lead;
import org.playcaller.state.LeadSource;
import org.playcaller.state.OldProspect;
import org.playcaller.state.Opportunity;
import org.playcaller.state.Outcome;
import org.playcaller.state.PastPeriod;
import org.playcaller.state.Period;
import org.playcaller.state.Rep;
import org.playcaller.state.StageDays;
import org.playcaller.state.State;

class SalesforceExportTest {

  private final State ada = Exports.state(Exports.LOADER, Exports.LAST_DAY, "U.1");

  @Test
  void everyOwnerOfADealHasAStateAndAManagerHasNone() {
    Imported imported = Exports.read(Exports.LOADER, Exports.LAST_DAY);
    assertThat(imported.states()).extracting(s -> s.rep().id()).containsExactly("U.1", "U.2");
    assertThat(imported.rejects()).isEmpty();
  }

  @Test
  void theRepIsTheUser() {
    assertThat(ada.rep())
        .isEqualTo(
            new Rep(
                "U.1", "Ada Ames", "U.9", null, null, null, List.of(), ZoneId.of("Europe/Vienna")));
    assertThat(ada.currency()).isNull();
  }

  @Test
  void thePeriodIsTheMonthOfTheQuota() {
    assertThat(ada.period()).isEqualTo(new Period(day(5, 1), day(5, 31)));
    assertThat(ada.quota().amount()).isEqualTo(money("2000"));
  }

  @Test
  void bookingsAreTheWonDealsOfThePeriod() {
    assertThat(ada.bookings()).containsExactly(new Booking("O.1", "A.1", money("500"), day(5, 10)));
  }

  @Test
  void historyIsWhatTheDealsSay() {
    History history = ada.history();
    assertThat(history.winRate()).isEqualTo(money("0.4"));
    assertThat(history.cycleDays()).isEqualTo(money("60"));
    assertThat(history.averageDeal()).isEqualTo(money("400"));
    assertThat(history.dealsPerMonth()).isEqualTo(money("0.5"));
    assertThat(history.newOpportunitiesPerMonth()).isEqualTo(money("2.5"));
    assertThat(history.teamWinRate()).isEqualTo(money("0.3333"));
    assertThat(history.companyCycleDays()).isEqualTo(money("60"));
    assertThat(history.closedDeals()).isEmpty();
  }

  @Test
  void daysInAStageComeFromClosedDealsThatLeftIt() {
    assertThat(ada.history().stages())
        .containsExactly(
            new StageDays("Negotiation", money("0"), money("0"), 1),
            new StageDays("Proposal", money("30"), money("1"), 1),
            new StageDays("Qualification", money("30"), money("0.4"), 5));
  }

  @Test
  void pastPeriodsHoldQuotaAndResult() {
    assertThat(ada.history().periods())
        .containsExactly(
            new PastPeriod(day(3, 1), day(3, 31), money("1000"), money("0")),
            new PastPeriod(day(4, 1), day(4, 30), money("1000"), money("300")));
    assertThat(ada.history().curve())
        .hasSize(11)
        .contains(
            new CurvePoint(money("0"), money("0")),
            new CurvePoint(money("0.6"), money("0")),
            new CurvePoint(money("0.7"), money("1")),
            new CurvePoint(money("1"), money("1")));
  }

  @Test
  void anOpenDealIsToldFromItsRowItsHistoryAndItsActivities() {
    Opportunity barn = opportunity(ada, "O.4");
    assertThat(barn.name()).isEqualTo("Alder barn");
    assertThat(barn.contact()).isEqualTo("C.1");
    assertThat(barn.customer()).isEqualTo("A.1");
    assertThat(barn.amount()).isEqualTo(money("800"));
    assertThat(barn.stage()).isEqualTo("Negotiation");
    assertThat(barn.probability()).isNull();
    assertThat(barn.forecastCategory()).isEqualTo(ForecastCategory.COMMIT);
    assertThat(barn.createdOn()).isEqualTo(day(4, 2));
    assertThat(barn.stageEnteredOn()).isEqualTo(day(5, 5));
    assertThat(barn.closeDate()).isEqualTo(day(6, 30));
    assertThat(barn.timesPushed()).isEqualTo(2);
    // The row counts the notes of the day after, and nobody was contacted by these.
    assertThat(barn.lastActivityOn()).isEqualTo(day(5, 8));
    assertThat(barn.trust()).isNull();
  }

  @Test
  void anAmountThatIsMissingIsUnknown() {
    State ben = Exports.state(Exports.LOADER, Exports.LAST_DAY, "U.2");
    assertThat(opportunity(ben, "O.7").amount()).isNull();
  }

  @Test
  void anEarlierDayIsRebuiltFromHistory() {
    State then = Exports.state(Exports.LOADER, day(4, 22), "U.1");
    Opportunity barn = opportunity(then, "O.4");
    assertThat(barn.stage()).isEqualTo("Proposal");
    assertThat(barn.amount()).isEqualTo(money("700"));
    assertThat(barn.closeDate()).isEqualTo(day(5, 31));
    assertThat(barn.forecastCategory()).isEqualTo(ForecastCategory.BEST_CASE);
    assertThat(barn.timesPushed()).isZero();
    assertThat(barn.lastActivityOn()).isNull();
    assertThat(then.opportunities())
        .extracting(Opportunity::id)
        .containsExactly("O.1", "O.3", "O.4");
    assertThat(then.period()).isEqualTo(new Period(day(4, 1), day(4, 30)));
    assertThat(then.bookings()).extracting(Booking::id).containsExactly("O.2");
    assertThat(then.leads()).extracting(Lead::id).containsExactly("L.2", "L.4");
  }

  @Test
  void aDealIsWonFromTheDayItClosedAndNotTheDayBefore() {
    assertThat(Exports.state(Exports.LOADER, day(5, 9), "U.1").bookings()).isEmpty();
    assertThat(Exports.state(Exports.LOADER, day(5, 10), "U.1").bookings()).hasSize(1);
  }

  @Test
  void aDealOpenedAgainIsLostBeforeAndOpenAfter() {
    State before = Exports.state(Exports.LOADER, day(5, 11), "U.1");
    assertThat(before.opportunities()).extracting(Opportunity::id).doesNotContain("O.5");
    assertThat(before.oldProspects())
        .filteredOn(p -> p.id().equals("A.3"))
        .extracting(OldProspect::saidNoOn)
        .containsExactly(day(4, 1));
    State after = Exports.state(Exports.LOADER, day(5, 12), "U.1");
    assertThat(opportunity(after, "O.5").stageEnteredOn()).isEqualTo(day(5, 12));
    assertThat(opportunity(after, "O.5").contact()).as("one of two people").isNull();
    assertThat(after.oldProspects()).extracting(OldProspect::id).doesNotContain("A.3");
  }

  @Test
  void anOldProspectHasSaidNoToEveryDealAndNobodyElseIsAtIt() {
    assertThat(ada.oldProspects())
        .extracting(
            OldProspect::id,
            OldProspect::name,
            OldProspect::contact,
            OldProspect::saidNoOn,
            OldProspect::amount,
            OldProspect::lastContactOn)
        .containsExactly(tuple("A.5", "Elm", "C.5", day(3, 20), money("175"), day(3, 19)));
    assertThat(Exports.state(Exports.LOADER, day(5, 14), "U.1").oldProspects())
        .extracting(OldProspect::id)
        .containsExactly("A.2", "A.5");
  }

  @Test
  void aCustomerHasBought() {
    assertThat(ada.customers())
        .extracting(Customer::id, Customer::name, Customer::lastContactOn)
        .containsExactly(tuple("A.1", "Alder", day(5, 8)));
  }

  @Test
  void peopleAreThoseWhomTheStateNames() {
    assertThat(ada.contacts())
        .extracting(Contact::id, Contact::name, Contact::organisation)
        .containsExactly(tuple("C.1", "Nina North", "Alder"), tuple("C.5", "Rosa Reed", "Elm"));
    assertThat(ada.opportunities())
        .extracting(Opportunity::id, Opportunity::contact, Opportunity::organisation)
        .contains(tuple("O.4", "C.1", "Alder"));
    assertThat(ada.customers()).extracting(Customer::contact).containsExactly("C.1");
  }

  @Test
  void leadsAreThoseStillToBeWorkedOn() {
    assertThat(ada.leads())
        .extracting(Lead::id, Lead::name, Lead::source, Lead::receivedOn, Lead::answered)
        .containsExactly(
            tuple("L.1", "Sven Sand", LeadSource.PARTNER, day(5, 1), false),
            tuple("L.4", "Vale Ltd", LeadSource.OTHER, day(4, 1), null));
  }

  @Test
  void activitiesSayWhatWasDoneAndWhatIsPlanned() {
    assertThat(ada.activities())
        .containsExactly(
            activity("E.1", ActivityKind.MEETING, "O.4", day(5, 2), 30, null),
            activity("E.2", ActivityKind.DEMO, "O.4", day(5, 22), 45, null),
            activity("T.1", ActivityKind.CALL, "O.4", day(5, 8), 3, Outcome.SUCCESSFUL),
            activity("T.2", ActivityKind.CALL, "O.4", day(5, 20), null, null),
            activity("T.4", ActivityKind.THANKS, "A.1", day(4, 21), null, null),
            activity("T.5", ActivityKind.CALL, "A.5", day(3, 21), 1, Outcome.NO_ANSWER),
            activity("T.6", ActivityKind.CALL, "A.5", day(3, 19), 2, Outcome.MESSAGE_LEFT),
            new Activity(
                "T.7", ActivityKind.MEETING, null, day(5, 15), null, null, false, null, null),
            activity("T.9", ActivityKind.ADMIN, "O.4", day(5, 9), null, null));
  }

  @Test
  void aPlanIsKnownFromTheDayItWasMade() {
    assertThat(Exports.state(Exports.LOADER, day(5, 13), "U.1").activities())
        .extracting(Activity::id)
        .contains("E.2")
        .doesNotContain("T.2");
  }

  @Test
  void onlyUsersAndOpportunitiesAreRequired(@TempDir Path dir) throws IOException {
    for (String file : List.of("User.csv", "Opportunity.csv")) {
      Files.copy(Exports.LOADER.resolve(file), dir.resolve(file));
    }
    State state = Exports.state(dir, Exports.LAST_DAY, "U.1");
    assertThat(state.period()).isNull();
    assertThat(state.quota()).isNull();
    assertThat(state.bookings()).isEmpty();
    assertThat(state.activities()).isNull();
    assertThat(state.rep().managerId()).isNull();
    assertThat(state.history().teamWinRate()).isNull();
    assertThat(state.history().winRate()).isEqualTo(money("0.4"));
    assertThat(opportunity(state, "O.4").stageEnteredOn()).isNull();
    assertThat(opportunity(state, "O.4").timesPushed()).isNull();
    Opportunity earlier = opportunity(Exports.state(dir, day(4, 22), "U.1"), "O.4");
    assertThat(earlier.stage()).as("changed since, and no history").isNull();
    assertThat(earlier.amount()).isNull();
  }

  @Test
  void aMissingFileOrColumnIsNamed(@TempDir Path dir) throws IOException {
    assertThatThrownBy(() -> SalesforceExport.open(dir, ColumnNames.of(dir), Progress.none()))
        .isInstanceOf(UnreadableExport.class)
        .hasMessageEndingWith("has no file User.csv: name the folder of an export");
    Files.copy(Exports.LOADER.resolve("User.csv"), dir.resolve("User.csv"));
    Files.writeString(dir.resolve("Opportunity.csv"), "Id,Amount,CreatedDate\n");
    assertThatThrownBy(() -> SalesforceExport.open(dir, ColumnNames.of(dir), Progress.none()))
        .isInstanceOf(UnreadableExport.class)
        .hasMessageStartingWith("Opportunity.csv has no column for owner: name one ");
  }

  private static Opportunity opportunity(State state, String id) {
    return state.opportunities().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  private static Activity activity(
      String id, ActivityKind kind, String with, LocalDate on, Integer minutes, Outcome outcome) {
    return new Activity(id, kind, with, on, null, minutes, null, outcome, null);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2024, month, day);
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
