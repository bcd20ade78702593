package org.playcaller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import picocli.CommandLine.Help.Ansi;

/** What a rep reads at nine. */
class MorningPageTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final int MOST_WORDS = 200;

  private static String page(String state) {
    String json =
        """
        {"day": "2026-09-16", "currency": "EUR", "rep": {"id": "ana", "hoursPerDay": 5},
         "period": {"start": "2026-09-01", "end": "2026-09-30"}, "quota": {"amount": 60000},
         "bookings": [{"id": "won", "amount": 12000, "closedOn": "2026-09-05"}], %s}
        """
            .formatted(state.replace('\'', '"'));
    StringWriter out = new StringWriter();
    MorningPage.print(
        Planner.plan(PLAYBOOK, new StateJson().read(json.getBytes(StandardCharsets.UTF_8))),
        to -> new Page(to, 100, Ansi.OFF),
        new PrintWriter(out));
    return out.toString();
  }

  private static String flat(String page) {
    return page.replaceAll("\\s+", " ");
  }

  /** So many deals, each with a name and a meeting at an hour of its own, the latest first. */
  private static String meetings(int count, String name) {
    return "'opportunities': ["
        + IntStream.range(0, count)
            .mapToObj(
                i ->
                    "{'id': 'o%d', 'name': '%s', 'amount': 9000, 'probability': 0.5, 'closeDate':"
                            .formatted(i, name.formatted(i))
                        + " '2026-09-28', 'lastActivityOn': '2026-09-01'}")
            .collect(Collectors.joining(","))
        + "], 'activities': ["
        + IntStream.range(0, count)
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        "{'kind': 'meeting', 'with': 'o%d', 'on': '2026-09-16', 'from': '%02d:00',"
                            + " 'minutes': 60}",
                        i,
                        17 - i))
            .collect(Collectors.joining(","))
        + "]";
  }

  @Test
  void aPersonIsCalledByNameAboutADealAndTheGoalNamesNeitherAgain() {
    String page =
        page(
            """
            'contacts': [{'id': 'tom', 'name': 'Tom Weber', 'organisation': 'Alpha Bau'}],
            'opportunities': [{'id': 'o', 'name': 'Alpha Bau: cranes', 'contact': 'tom',
              'amount': 9000, 'probability': 0.7, 'closeDate': '2026-09-28',
              'lastActivityOn': '2026-09-08', 'obstacleAsked': true,
              'buyingReason': {'text': 'speed', 'verified': true}}]
            """);

    assertThat(flat(page))
        .contains("Call Tom Weber at Alpha Bau about cranes (")
        .contains("): Make sure of this deal.");
  }

  @Test
  void ofANamelessBuyerTheDealIsNamedAndNobodySpeaksToADeal() {
    String page =
        page(
            """
            'opportunities': [{'id': 'o', 'name': 'Cranes', 'amount': 9000, 'probability': 0.5,
              'closeDate': '2026-09-28', 'lastActivityOn': '2026-09-14',
              'lastReplyOn': '2026-09-15'}]
            """);

    assertThat(flat(page))
        .contains("Call about Cranes (")
        .contains("): Answer them, then ask them why they would buy.");
  }

  @Test
  void meetingsStandByTheClockWithTheTimeTheyTake() {
    String page = page(meetings(3, "Deal %d"));

    assertThat(flat(page))
        .containsSubsequence(
            "Meet about Deal 2 (", "min to prepare, at 15:00 for 60 min)",
            "Meet about Deal 1 (", "min to prepare, at 16:00 for 60 min)",
            "Meet about Deal 0 (", "min to prepare, at 17:00 for 60 min)");
  }

  @Test
  void whatIsOwedBeyondFiveKeepsItsTimesAndWhatIsBeyondTheHoursIsSaid() {
    String page = page(meetings(6, "Deal %d"));

    assertThat(flat(page))
        .contains("5. Also owed today: meet Deal 1 at 16:00 and meet Deal 0 at 17:00")
        .contains("beyond today's hours, and what is promised is kept all the same.");
    assertThat(page(meetings(2, "Deal %d"))).doesNotContain("beyond today");
  }

  @Test
  void appointmentsOfAListThatClashAreSaid() {
    String page = flat(page(meetings(6, "Deal %d").replace("'17:00'", "'16:30'")));

    assertThat(page).contains("16:00 clashes with another at 16:30: move one");
    assertThat(flat(page(meetings(6, "Deal %d")))).doesNotContain("clashes with");
  }

  @Test
  void whatTheRepMeansToDoAmissStandsOnThePageWhateverElseGoes() throws IOException {
    State felix =
        new StateJson()
            .read(Files.readAllBytes(Path.of("src/main/resources/demo/felix-brandt.json")));
    StringWriter out = new StringWriter();
    MorningPage.print(
        Planner.plan(PLAYBOOK, felix), to -> new Page(to, 80, Ansi.OFF), new PrintWriter(out));

    assertThat(flat(out.toString()))
        .contains("Do not tell Reto Amstad", "Do not push Sandra Imhof now (the close you mean");
  }

  @Test
  void whatMustNotBeDoneAtAllIsToldBeforeHowToDoSomethingWell() {
    String page =
        page(
            """
            'contacts': [{'id': 'vahl', 'name': 'Vahl', 'doNotContact': true},
              {'id': 'fred', 'name': 'Fred'}, {'id': 'xaver', 'name': 'Xaver'}],
            'opportunities': [
              {'id': 'v', 'contact': 'vahl', 'amount': 100, 'closeDate': '2026-09-28'},
              {'id': 'f', 'contact': 'fred', 'amount': 9000, 'closeDate': '2026-09-28'},
              {'id': 'x', 'contact': 'xaver', 'amount': 10, 'closeDate': '2026-09-28'}],
            'intentions': [{'id': 'a', 'kind': 'contact', 'with': 'f', 'bringsValue': false},
              {'id': 'b', 'kind': 'pitch', 'with': 'x',
                'claims': [{'text': 'We have two left', 'truthful': false}]}],
            'activities': [{'kind': 'call', 'with': 'v', 'on': '2026-09-17', 'planned': true}]
            """);

    assertThat(flat(page))
        .containsSubsequence(
            "Do not tell Xaver",
            "Do not contact Vahl (the call planned for",
            "Do not contact Fred");
  }

  @Test
  void aListOfWhatIsOwedSaysWhatIsDoneWithEach() {
    String page =
        page(
            meetings(4, "Deal %d")
                + """
                , 'oldProspects': [{'id': 'kolbe', 'name': 'Kolbe', 'saidNoOn': '2026-03-02',
                  'returnOn': '2026-09-16'}],
                'leads': [{'id': 'nord', 'name': 'Nordmilch', 'source': 'email',
                  'receivedOn': '2026-08-20', 'answered': true, 'lastContactOn': '2026-09-01',
                  'nextContactOn': '2026-09-14'}]
                """);

    assertThat(flat(page))
        .contains("Also owed today: ")
        .contains("come back to Kolbe")
        .contains("be in touch with Nordmilch")
        .doesNotContain("be in touch with Kolbe");
  }

  @Test
  void twoMeetingsAtOnceAreSaid() {
    String apart = meetings(2, "Deal %d");

    assertThat(flat(page(apart))).doesNotContain("clashes with");
    assertThat(flat(page(apart.replace("17:00", "16:59"))))
        .contains("at 16:00 for 60 min, clashes with another at 16:59: move one)")
        .contains("at 16:59 for 60 min, clashes with another at 16:00: move one)");
  }

  @Test
  void namesOfTenWordsStillMakeAPageOfTwoHundred() {
    String page = page(meetings(9, "Deal %d of a name that goes on and on, as some do"));

    assertThat(page.split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
    assertThat(page)
        .contains("\n  1. ", "\n  2. ", "\n  3. ", "\n  4. ", "\n  5. ")
        .contains("days left; the chance", "(80 % range");
  }

  @Test
  void namesOfSixtyWordsAreCut() {
    String page = page(meetings(9, "Deal %d" + " and on".repeat(30)));

    assertThat(page.split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
    assertThat(page).contains("\n  5. ", "…");
  }

  @Test
  void aNameWithoutABlankIsCutToo() {
    String page = page(meetings(9, "x%d" + "y".repeat(1900)));

    assertThat(page).contains("\n  5. ", "…").hasSizeLessThan(12 * MOST_WORDS);
  }

  @Test
  void aPlanAtTheDeskNamesTheWaysThereAre() {
    String page =
        page(
            """
            'opportunities': [],
            'oldProspects': [{'id': 'p', 'name': 'Kiefer', 'saidNoOn': '2026-03-01',
              'lastContactOn': '2026-03-01', 'amount': 9000}]
            """);

    assertThat(flat(page))
        .contains("Choose the few routes that can still pay off: start with old prospects.");
  }

  @Test
  void aBlockThatWritesDownSeveralDatesCountsThem() {
    String page =
        page(
            """
            'opportunities': [],
            'oldProspects': [{'id': 'p', 'name': 'Kiefer', 'saidNoOn': '2026-09-11'},
              {'id': 'q', 'name': 'Linde', 'saidNoOn': '2026-09-11'}],
            'activities': [{'kind': 'planning', 'on': '2026-09-15'},
              {'kind': 'progress-check', 'on': '2026-09-15'}]
            """);

    assertThat(flat(page)).contains("Write down when to come back to Kiefer and 1 more.");
  }

  @Test
  void whatToFindOutFirstIsAQuestionAboutSomebody() {
    String page =
        page(
            """
            'customers': [{'id': 'c', 'name': 'Gamma Holz', 'lastContactOn': '2026-08-01',
              'couldStillUse': ['training'], 'upsellAmount': 9000}],
            'opportunities': [], 'oldProspects': [], 'network': [], 'leads': [], 'groups': []
            """);

    assertThat(flat(page))
        .contains("Find out first (Gamma Holz): how much they like working with you (--all).");
  }

  @Test
  void whoAskedToBeLeftAloneOrDoesNotNeedItNowIsAnsweredAndAskedNothing() {
    String state =
        """
        'contacts': [{'id': 'tom', 'name': 'Tom Weber', 'doNotContact': %s}],
        'opportunities': [{'id': 'o', 'name': 'Cranes', 'contact': 'tom', 'amount': 9000,
          'probability': 0.5, 'closeDate': '2026-09-28', 'lastActivityOn': '2026-09-14',
          'lastReplyOn': '2026-09-15', 'needIsNow': %s}]
        """;

    assertThat(flat(page(state.formatted(true, true))))
        .contains("Write to Tom Weber about Cranes", "Answer them, and nothing more.", "Say: \"")
        .doesNotContain("Does that answer it for you");
    assertThat(flat(page(state.formatted(false, false))))
        .contains(
            "Write to Tom Weber",
            "Answer them, and leave it to them when to talk again.",
            "Say: \"")
        .doesNotContain("Does that answer it for you");
    assertThat(flat(page(state.formatted(false, true)))).contains("Does that answer it for you");
  }

  @Test
  void aDayOffSaysSoAndWhatIsDueOnOneIsMarked() {
    String deal =
        "'opportunities': [{'id': 'o', 'name': 'Cranes', 'amount': 9000, 'probability': 0.5,"
            + " 'closeDate': '2026-09-28', 'lastActivityOn': '2026-09-08', 'nextStep':"
            + " 'Send the offer', 'nextStepOn': '%s'}], 'holidays': %s";
    String off = "['2026-09-16']";

    assertThat(flat(page(deal.formatted("2026-09-16", off))))
        .contains("Today is a day off for you; this is owed all the same");
    assertThat(flat(page(deal.formatted("2026-09-16", "[]")))).doesNotContain("no working day");
    assertThat(flat(page(deal.formatted("2026-09-19", "[]"))))
        .contains(
            "Due on 18 Sep 2026, instead of Saturday, a day off for you, if it suits them: Send the offer (agreed");
    assertThat(flat(page(deal.formatted("2026-09-18", "[]"))))
        .contains("Due on 18 Sep 2026: Send the offer (agreed");
  }

  @Test
  void whatStandsInTheCalendarIsNotLostWhereThePlanHasSomethingElseToSay() {
    String calls =
        "'opportunities': [{'id': 'o', 'name': 'Cranes', 'amount': 9000, 'probability': 0.5,"
            + " 'closeDate': '2026-09-28', 'lastActivityOn': '2026-09-01', 'contact': 'tom'}],"
            + " 'contacts': [{'id': 'tom', 'name': 'Tom Weber'}],"
            + " 'activities': [{'kind': 'call', 'with': 'o', 'on': '2026-09-17', 'from': '10:00'},"
            + " {'kind': 'meeting', 'with': 'o', 'on': '2026-09-22', 'from': '14:00'}]";

    assertThat(flat(page(calls)))
        .contains("Due tomorrow: Call with Tom Weber at 10:00.")
        .doesNotContain("Nothing is laid out after today.", "what today's talks lead to");
    // A meeting alone has a card of its own.
    assertThat(flat(page(calls.replace("'kind': 'call', ", "'kind': 'admin', "))))
        .contains("Due on 22 Sep 2026, at 14:00: Meet Tom Weber, well prepared.");
  }

  @Test
  void aPlannedCallThatThePlanHasWordsForIsDueAllTheSame() {
    String call =
        "'opportunities': [{'id': 'o', 'name': 'Cranes', 'amount': 9000, 'probability': 0.5,"
            + " 'closeDate': '2026-09-28', 'lastActivityOn': '2026-09-11', 'contact': 'tom',"
            + " 'obstacle': {'text': 'the transport', 'removable': true}}],"
            + " 'contacts': [{'id': 'tom', 'name': 'Tom Weber'}],"
            + " 'activities': [{'kind': '%s', 'with': 'o', 'on': '2026-09-17', 'from': '10:00'}]";

    assertThat(flat(page(call.formatted("call"))))
        .contains(
            "Due tomorrow, at 10:00, as you planned: Settle with Tom Weber what is in the way: the"
                + " transport.");
    assertThat(flat(page(call.formatted("admin")))).doesNotContain("Due tomorrow");
  }

  @Test
  void whatTheRepMeansToDoTooSoonIsCountedWhereItHasNoLineOfItsOwn() {
    String deals =
        each(
            4,
            "{'id': 'o%1$d', 'name': 'Crane %1$d', 'amount': 9000, 'probability': 0.5,"
                + " 'closeDate': '2026-09-28', 'lastActivityOn': '2026-09-15'}");
    String means = each(4, "{'kind': 'contact', 'with': 'o%d'}");
    String page = "'opportunities': [" + deals + "], 'intentions': [%s]";

    assertThat(flat(page(page.formatted(means)))).contains("Crane 2 alone", "1 more (--all).");
    assertThat(flat(page(page.formatted("")))).doesNotContain("more (--all)");
  }

  @Test
  void whoIsLeftAloneUntilAfterTheDealsDateIsNamedWithTheDeal() {
    String deal =
        "'opportunities': [{'id': 'o', 'name': 'Cranes', 'amount': 9000, 'probability': 0.5,"
            + " 'closeDate': '%s', 'lastActivityOn': '2026-09-15', 'contact': 'tom'}],"
            + " 'contacts': [{'id': 'tom', 'name': 'Tom Weber'}]";

    assertThat(flat(page(deal.formatted("2026-09-17"))))
        .contains(
            "Leave Tom Weber alone for now: The last contact was yesterday."
                + " Cranes closes before you may call again: wait for their word.");
    // Nobody means to call, and there is time to call later.
    assertThat(flat(page(deal.formatted("2026-09-18"))))
        .doesNotContain("Leave Tom Weber alone for now", "is due before");
  }

  @Test
  void whoIsCalledTodayIsNotLeftAloneForAnOldNo() {
    assertThat(
            flat(
                page(
                    """
                    'contacts': [{'id': 'tom', 'name': 'Tom Weber'}],
                    'opportunities': [{'id': 'o', 'name': 'Cranes', 'contact': 'tom',
                      'amount': 9000, 'probability': 0.5, 'closeDate': '2026-09-25',
                      'lastActivityOn': '2026-09-01'}],
                    'oldProspects': [{'id': 'p', 'contact': 'tom', 'returnOn': '2026-10-12'}]
                    """)))
        .contains("Call Tom Weber about Cranes")
        .doesNotContain("Leave Tom Weber");
  }

  @Test
  void anEventOfTomorrowIsNotLeftToTheWeek() {
    String club =
        "'opportunities': [], 'groups': [{'id': 'g', 'name': 'Rotary', 'events': [{'name':"
            + " 'Breakfast', 'on': '%s'}]}]";

    assertThat(flat(page(club.formatted("2026-09-17"))))
        .contains("Due tomorrow: Go to Breakfast (Rotary).");
    assertThat(flat(page(club.formatted("2026-09-18")))).doesNotContain("Breakfast");
  }

  @Test
  void aLeadIsAnsweredAtOnceWhateverTimeSuitsThemForACall() {
    String lead =
        "'contacts': [{'id': 'tessa', 'name': 'Tessa Grant', 'bestTime': '%s', 'timeZone':"
            + " 'Europe/Lisbon'}], 'leads': [{'id': 'l', 'contact': 'tessa', 'source': 'chat',"
            + " 'receivedOn': '2026-09-16', 'answered': false}]";

    assertThat(flat(page(lead.formatted("15:00"))))
        .contains(
            "Write to Tessa Grant (15 min, two lines now; a call suits them at 15:00, their time): Answer");
    assertThat(flat(page(lead.formatted("null").replace("'null'", "null"))))
        .contains("Call Tessa Grant (15 min): Answer them");
    assertThat(
            flat(
                page(
                    lead.formatted("15:00")
                        .replace("'id': 'l'", "'id': 'l', 'doNotContact': true"))))
        .as("who is not to be called needs no time for it")
        .contains("Write to Tessa Grant (15 min): Answer them, and nothing more.");
  }

  @Test
  void aLikeTalkAboutSeveralDealsIsOneAndCountsThem() {
    String deals =
        each(
            6,
            "{'id': 'o%1$d', 'name': 'Plant %1$d', 'contact': 'tom', 'amount': 9%1$d00,"
                + " 'probability': 0.5, 'closeDate': '2026-09-28', 'lastActivityOn':"
                + " '2026-09-01'}");

    assertThat(
            flat(
                page(
                    "'contacts': [{'id': 'tom', 'name': 'Tom Weber'}], 'opportunities': [%s]"
                        .formatted(deals))))
        .as("more than five take another talk")
        .contains("Call Tom Weber about Plant 5 and 4 more deals (")
        .containsOnlyOnce("Call Tom Weber");
  }

  /** So many like entries of a list, each with its number, from 0. */
  private static String each(int entries, String entry) {
    return IntStream.range(0, entries).mapToObj(entry::formatted).collect(Collectors.joining(","));
  }

  /** The page of a rep with one deal and one thing that is meant for it. */
  private static String pageOfAcme(String deal, String meant) {
    return flat(
        page(
            "'opportunities': [{'id': 'acme', 'name': 'Acme', 'amount': 9000, 'probability': 0.5,"
                + " 'closeDate': '2026-09-28', "
                + deal
                + "}], 'intentions': ["
                + meant
                + "]"));
  }

  @Test
  void whoAskedToBeLeftAloneIsNamedBeforeWhatIsNeverToBeSaidToThem() {
    String page =
        pageOfAcme(
            "'doNotContact': true",
            "{'id': 'lie', 'kind': 'claim', 'with': 'acme', 'claims': [{'text': 'it ships today', 'truthful': false}]}");

    assertThat(page)
        .contains("Hold back Do not contact Acme")
        .contains("Do not tell Acme “it ships today”, which is not true.");
  }

  @Test
  void whatIsMeantForSomebodyWhoIsNotAtEaseIsHeldBackForThat() {
    String page =
        pageOfAcme(
            "'comfort': 'low'",
            "{'id': 'close', 'kind': 'close', 'with': 'acme', 'skippedSteps': ['trial']}");

    assertThat(page).contains("Hold back Do not push Acme now (the close you mean to make)");
  }

  @Test
  void oneDiscountIsWarnedOfOnce() {
    String page =
        pageOfAcme(
            "'objection': {'text': 'the terms', 'topic': 'paperwork'}",
            "{'id': 'cut', 'kind': 'discount', 'with': 'acme', 'discount': {'share': 0.2}}");

    assertThat(page)
        .contains("Give Acme no discount for this")
        .doesNotContain("Show Acme what it is worth before");
  }

  @Test
  void theDayBeginsWithAWordToWhoeverNeedsOne() {
    String discouraged = "'opportunities': [], 'mood': {'discouraged': true}";

    assertThat(flat(page(discouraged))).contains("Keep your head up: A no today is not");
    assertThat(flat(page("'opportunities': []"))).doesNotContain("Keep your head up");
  }

  @Test
  void anAppointmentWithWhoWaitsForAnAnswerKeepsItsHourAndItsForm() {
    String page =
        flat(
            page(
                """
                'contacts': [{'id': 'anke', 'name': 'Anke Rühl', 'bestTime': '10:00'}],
                'opportunities': [{'id': 'acme', 'name': 'furnace', 'contact': 'anke',
                  'amount': 9000, 'probability': 0.7, 'closeDate': '2026-09-18',
                  'lastActivityOn': '2026-09-10', 'lastReplyOn': '2026-09-15',
                  'nextStep': 'Go through the contract', 'nextStepOn': '2026-09-16'}]
                """));

    assertThat(page)
        .contains("With Anke Rühl about furnace")
        .contains("at 10:00, which suits them): Answer them; then: Go through the contract");
  }

  @Test
  void theirStepOfTodayIsNotForgottenOverTheirWordOfToday() {
    String page =
        flat(
            page(
                """
                'opportunities': [{'id': 'acme', 'name': 'Acme', 'amount': 9000,
                  'probability': 0.7, 'closeDate': '2026-09-28', 'lastActivityOn': '2026-09-10',
                  'lastReplyOn': '2026-09-16', 'nextStep': 'Sign', 'nextStepOn': '2026-09-16',
                  'nextStepIsTheirs': true}]
                """));

    assertThat(page).contains("Answer them", "Sign");
  }

  @Test
  void ofSeveralDealsTheLargerIsSpokenOfBeforeTheDateOfTheSmaller() {
    String deals =
        """
        'contacts': [{'id': 'nadja', 'name': 'Nadja'}],
        'opportunities': [
          {'id': 'a', 'name': 'label printer', 'contact': 'nadja', 'amount': 6000,
           'probability': 0.3, 'closeDate': '2026-09-01', 'lastActivityOn': '2026-09-01'},
          {'id': 'b', 'name': 'packing line', 'contact': 'nadja', 'amount': %s,
           'probability': 0.5, 'closeDate': '2026-09-28', 'lastActivityOn': '2026-09-01',
           'buyingReason': {'text': 'free weekends', 'kind': 'emotional', 'verified': true}}]
        """;

    assertThat(flat(page(deals.formatted(48000))))
        .contains("Start with what moves them: free weekends");
    assertThat(flat(page(deals.formatted(100)))).contains("Agree a new date for label printer");
  }
}
