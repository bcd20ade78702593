package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/** What a manager is told of a team. */
class TeamStandingTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  private static TeamStanding team(String... reps) {
    return TeamStanding.of(PLAYBOOK, "boss", states(reps));
  }

  private static List<State> states(String... reps) {
    return IntStream.range(0, reps.length)
        .mapToObj(
            i ->
                """
                {"day": "2026-09-16", "currency": "EUR",
                 "rep": {"id": "rep-%d", "managerId": "boss"},
                 "period": {"start": "2026-09-01", "end": "2026-09-30"},
                 "quota": {"amount": 30000}, %s}
                """
                    .formatted(i, reps[i].replace('\'', '"')))
        .map(json -> new StateJson().read(json.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static List<String> plays(TeamStanding team) {
    return team.advice().stream().map(Finding::play).toList();
  }

  @Test
  void whatMostRepsTellOfTheTeamCounts() {
    String[] told = new String[5];
    Arrays.fill(told, "'team': {'emailsFromProspects': false}");
    told[0] = "'team': {'emailsFromProspects': true}";
    told[1] = "'team': {'chatOn': false}";

    assertThat(plays(team(told)))
        .contains("no-emails-from-prospects", "turn-on-chat")
        .doesNotContain("emails-from-prospects");
  }

  @Test
  void whereTheyTellItHalfAndHalfTheyAreNotToldBoth() {
    assertThat(
            plays(
                team(
                    "'team': {'emailsFromProspects': true}",
                    "'team': {'emailsFromProspects': false}")))
        .isEmpty();
  }

  @Test
  void whoseChanceMovesMostIsHelpedFirstAndWithTheDealThatComesFirst() {
    String deal =
        "'bookings': [], 'opportunities': [{'id': 'a', 'name': 'Acme', 'amount': 30000,"
            + " 'probability': %s, 'closeDate': '2026-09-28', 'lastActivityOn': '2026-09-01'}]";

    TeamStanding team =
        team(
            deal.formatted("0.02"),
            deal.formatted("0.5"),
            "'bookings': [{'id': 'won', 'amount': 30000, 'closedOn': '2026-09-02'}]");

    assertThat(team.help()).extracting(help -> help.rep().id()).containsExactly("rep-1", "rep-0");
    assertThat(team.help().get(0).with()).startsWith("Call about Acme: ");
    assertThat(team.help().get(0).chanceWith()).isGreaterThan(team.help().get(0).chanceWithout());
  }

  @Test
  void howOftenQuotasWereMetIsCountedOverAllReps() {
    String periods =
        "'history': {'periods': [{'start': '2026-07-01', 'end': '2026-07-31', 'quota': 10,"
            + " 'closedWon': %s}, {'start': '2026-08-01', 'end': '2026-08-31', 'quota': 10,"
            + " 'closedWon': 10}]}";

    assertThat(team(periods.formatted(9), periods.formatted(11)).measures().quotasMet())
        .isEqualTo(new TeamMeasures.QuotasMet(3, 4));
    assertThat(team("'bookings': []").measures().quotasMet()).isNull();
  }

  @Test
  void whereInboundIsLostIsMeasured() {
    TeamMeasures.Inbound inbound =
        team(
                "'leads': [{'id': 'a', 'source': 'website', 'receivedOn': '2026-09-10',"
                    + " 'answered': false}, {'id': 'b', 'source': 'chat', 'receivedOn':"
                    + " '2026-09-10', 'answeredOn': '2026-09-13'}]",
                "'leads': [{'id': 'c', 'source': 'email', 'receivedOn': '2026-09-14',"
                    + " 'answeredOn': '2026-09-14'}, {'id': 'd', 'source': 'cold',"
                    + " 'receivedOn': '2026-09-01', 'answered': false}]")
            .measures()
            .inbound();

    assertThat(inbound.leads()).isEqualTo(3);
    assertThat(inbound.unanswered()).isEqualTo(1);
    assertThat(inbound.longestWait()).isEqualTo(6);
    assertThat(inbound.daysToAnswer()).isEqualByComparingTo("1.5");
  }

  @Test
  void whetherQualifiedLeadsShortenTheCycleIsMeasuredWhereSomebodyWroteItDown() {
    String deals =
        "'history': {'closedDeals': ["
            + "{'won': true, 'createdOn': '2026-08-01', 'closedOn': '2026-08-21', 'leadQualified':"
            + " true}, {'won': true, 'createdOn': '2026-07-01', 'closedOn': '2026-08-10',"
            + " 'leadQualified': false}, {'won': true, 'createdOn': '2026-07-01', 'closedOn':"
            + " '2026-08-20', 'leadQualified': false}, {'won': false, 'createdOn': '2026-01-01',"
            + " 'closedOn': '2026-08-20', 'leadQualified': true}]}";

    TeamMeasures.Cycles cycles = team(deals).measures().cycles();

    assertThat(cycles.qualifiedDays()).isEqualByComparingTo("20");
    assertThat(cycles.qualified()).isEqualTo(1);
    assertThat(cycles.otherDays()).isEqualByComparingTo("45");
    assertThat(cycles.others()).isEqualTo(2);
    assertThat(team("'bookings': []").measures().cycles()).isNull();
  }

  @Test
  void whatTheRecordsOfAllOfThemMeasureNeedNotBeMeasured() {
    String deals =
        "'team': {'leadsComeQualified': true}, 'history': {'closedDeals': [{'won': true,"
            + " 'createdOn': '2026-08-01', 'closedOn': '2026-08-21', 'leadQualified': %s}]}";

    assertThat(plays(team(deals.formatted(true), deals.formatted(true))))
        .contains("qualified-leads-shorten-cycles");
    assertThat(plays(team(deals.formatted(true), deals.formatted(false))))
        .doesNotContain("qualified-leads-shorten-cycles");
  }

  @Test
  void whoLagsInDifferentWaysSharesNothing() {
    String history =
        "'bookings': [], 'opportunities': [], 'history': {'winRate': %s, 'teamWinRate': 0.4,"
            + " 'newOpportunitiesPerMonth': %s, 'teamNewOpportunitiesPerMonth': 20}";

    assertThat(shared(team(history.formatted(0.1, 20), history.formatted(0.1, 20))))
        .contains("close-rate-or-prospecting");
    assertThat(shared(team(history.formatted(0.1, 20), history.formatted(0.4, 4))))
        .doesNotContain("close-rate-or-prospecting");
  }

  private static List<String> shared(TeamStanding team) {
    return team.shared().stream().map(TeamStanding.Shared::play).toList();
  }

  @Test
  void theManagersOwnQuotaIsNamedBesideWhatTheRepsHaveClosed() {
    String rep = "\"managerId\": \"boss\"";
    String booked = "'bookings': [{'id': 'won', 'amount': %s, 'closedOn': '2026-09-02'}]";
    String quota = ", \"managerQuota\": {\"%s\": 90000}";

    assertThat(own(states(booked.formatted(10000), booked.formatted(500)), rep, quota, "amount"))
        .satisfies(own -> assertThat(own.quota()).isEqualByComparingTo("90000"))
        .satisfies(own -> assertThat(own.currency()).isEqualTo("EUR"))
        .satisfies(own -> assertThat(own.closedWon()).isEqualByComparingTo("10500"));
    assertThat(own(states(booked.formatted(10000)), rep, quota, "count"))
        .satisfies(own -> assertThat(own.currency()).isNull())
        .satisfies(own -> assertThat(own.closedWon()).isNull());
    assertThat(team(booked.formatted(1)).measures().ownQuota()).isNull();
  }

  private static TeamMeasures.OwnQuota own(
      List<State> states, String after, String quota, String unit) {
    List<State> told =
        states.stream()
            .map(state -> new String(new StateJson().write(state), StandardCharsets.UTF_8))
            .map(
                json ->
                    json.replaceAll("\"managerId\" ?: ?\"boss\"", after + quota.formatted(unit)))
            .map(json -> new StateJson().read(json.getBytes(StandardCharsets.UTF_8)))
            .toList();
    return TeamStanding.of(PLAYBOOK, "boss", told).measures().ownQuota();
  }

  @Test
  void aRepHearsOfOneThingTheTeamCouldChangeAWeekAndOnItsFirstWorkingDay() {
    String told = "'team': {'chatOn': false, 'callbackOffered': false, 'leadOwner': 'nobody'}";
    State wednesday = states(told).get(0);

    assertThat(Planner.plan(PLAYBOOK, wednesday).notes()).isEmpty();
    assertThat(Planner.plan(PLAYBOOK, wednesday).forTheTeam()).hasSize(3);
    State monday =
        new StateJson()
            .read(
                new String(new StateJson().write(wednesday), StandardCharsets.UTF_8)
                    .replace("\"2026-09-16\"", "\"2026-09-14\"")
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(Planner.plan(PLAYBOOK, monday).notes()).hasSize(1);
  }
}
