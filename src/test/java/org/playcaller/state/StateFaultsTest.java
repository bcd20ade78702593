package org.playcaller.state;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.playcaller.state.StateJsonTest.bytes;
import static org.playcaller.state.StateJsonTest.document;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class StateFaultsTest {

  private final StateJson json = new StateJson();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'quota': {'amount': '12'} | /quota/amount | \"12\" | a number is needed | such as 1250.5",
        "'quota': {'amount': 0} | /quota/amount | 0 | not above 0 | above 0",
        "'quota': {} | /quota | { 0 keys } | neither | exactly one",
        "'quota': {'amount': 1, 'count': 2} | /quota | { 2 keys } | both | exactly one",
        "'opportunities': {} | /opportunities | { 0 keys } | a list is needed | square brackets",
        "'opportunities': [7] | /opportunities/0 | 7 | an object is needed | id, name, contact",
        "'opportunities': [null] | /opportunities/0 | null | cannot be unknown | curly brackets",
        "'opportunities': [{}] | /opportunities/0/id | | is missing | acme-7",
        "'leads': [{'id': ' '}] | /leads/0/id | \" \" | blank | acme-7",
        "'leads': [{'id': '\u2003'}] | /leads/0/id | \"\u2003\" | blank | acme-7",
        "'leads': [{'id': 'l', 'qualified': 1}] | /leads/0/qualified | 1 | true or false | without quotes",
        "'leads': [{'id': 'l', 'source': 'web-site'}] | /leads/0/source | \"web-site\" | words | mean \"website\"",
        "'leads': [{'id': 'l', 'source': 0}] | /leads/0/source | 0 | a text is needed | website",
        "'leads': [{'id': 'l', 'source': ' chat '}] | /leads/0/source | \" chat \" | words | mean \"chat\"",
        "'leads': [{'id': 'l', 'receivedOn': '2026-02-30'}] | /leads/0/receivedOn | \"2026-02-30\" | no day | 2026-03-31",
        "'leads': [{'id': 'l', 'receivedOn': '31.03.2026'}] | /leads/0/receivedOn | \"31.03.2026\" | no day | 2026-03-31",
        "'leads': [{'id': 'l', 'receivedOn': [2026,3,31]}] | /leads/0/receivedOn | [ 3 items ] | a text is needed | 2026-03-31",
        "'leads': [{'id': 'l', 'receivedOn': 20000}] | /leads/0/receivedOn | 20000 | a text is needed | 2026-03-31",
        "'leads': [{'id': 'l', 'receivedOn': '1899-12-31'}] | /leads/0/receivedOn | \"1899-12-31\" | 1900 to 2199 | 2026-03-31",
        "'opportunities': [{'id': 'o', 'close_date': 1}] | /opportunities/0/close_date | 1 | not known | mean \"closeDate\"",
        "'mood': {'weather': 1} | /mood/weather | 1 | not known | Known are pressure, confidence",
        "'opportunities': [{'id': 'o', 'probability': 1.1}] | /opportunities/0/probability | 1.1 | above 1 | from 0 to 1",
        "'opportunities': [{'id': 'o', 'timesPushed': 1.5}] | /opportunities/0/timesPushed | 1.5 | whole number | such as 3",
        "'opportunities': [{'id': 'o', 'timesPushed': -1}] | /opportunities/0/timesPushed | -1 | below 0 | whole number from 0",
        "'opportunities': [{'id': 'o', 'amount': 1.1234567}] | /opportunities/0/amount | 1.1234567 | 6 digits | Round",
        "'opportunities': [{'id': 'o', 'amount': 1000000000000001}] | /opportunities/0/amount | 1000000000000001 | out of bounds | up to 1E15",
        "'bookings': [{'id': 'o', 'amount': 5.0, 'closedOn': '2026-09-02'}, {'id': 'o', 'amount': 5, 'closedOn': '2026-09-02'}] | /bookings/1/id | \"o\" | this amount and day in /bookings/0 already | Keep one",
        "'opportunities': [{'id': 'o'}], 'bookings': [{'id': 'o', 'amount': 5, 'closedOn': '2026-09-02'}] | /bookings/0/id | \"o\" | still open in /opportunities/0 | counts once",
        "'period': {'start': '2026-09-30', 'end': '2026-09-01'} | /period/end | \"2026-09-01\" | before \"start\" | not before 2026-09-30",
        "'history': {'learned': {'company': {'won': 2, 'lost': 9}, 'rep': {'won': 3, 'lost': 9}}} | /history/learned/rep/won | 3 | more than \"won\" of the company, which is 2 | same deals",
        "'history': {'learned': {'company': {'won': 2, 'lost': 9}, 'team': {'won': 2, 'lost': 10}}} | /history/learned/team/lost | 10 | more than \"lost\" of the company | same deals",
        "'history': {'learned': {'sizes': [{'won': 1, 'lost': 1, 'repWon': 2}]}} | /history/learned/sizes/0/repWon | 2 | more than \"won\" | same deals",
        "'history': {'learned': {'stages': [{'stage': 'a', 'won': 1, 'lost': 1}, {'stage': 'a', 'won': 1, 'lost': 1}]}} | /history/learned/stages/1 | { 3 keys } | the same as /history/learned/stages/0 | Add the counts up",
        "'history': {'learned': {'stated': [{'probability': 0.5, 'won': 1, 'lost': 1}, {'probability': 0.50, 'won': 1, 'lost': 1}]}} | /history/learned/stated/1 | { 3 keys } | counts the same | Add the counts up",
        "'history': {'learned': {'company': {'won': 10, 'lost': 10}, 'rep': {'won': 8, 'lost': 2}, 'team': {'won': 9, 'lost': 1}}} | /history/learned/team/won | 9 | With the rep's 8 it is more than the company's 10 | Leave the rep out",
        "'history': {'learned': {'company': {'won': 10, 'lost': 10}, 'stated': [{'probability': 0.5, 'won': 500, 'lost': 0}]}} | /history/learned/stated/0/won | 500 | more than \"won\" of the company, which is 10 | same deals",
        "'history': {'learned': {'company': {'won': 10, 'lost': 10}, 'stages': [{'stage': 'a', 'won': 1, 'lost': 11}]}} | /history/learned/stages/0/lost | 11 | more than \"lost\" of the company | same deals",
        "'history': {'learned': {'opened': {'opportunities': 5, 'months': 0}}} | /history/learned/opened/months | 0 | opened in no months | Give the months",
        "'history': {'learned': {'ages': [{'from': 0, 'dealDays': 1, 'won': 2, 'lost': 0}]}} | /history/learned/ages/0/won | 2 | more than \"dealDays\", which is 1 | each day of each deal",
        "'holidays': ['2026-02-30'] | /holidays/0 | \"2026-02-30\" | no day | 2026-12-25",
        "'holidays': [null] | /holidays/0 | null | cannot be unknown | 2026-12-25",
        "'holidays': '2026-12-25' | /holidays | \"2026-12-25\" | a list is needed | square brackets",
        "'bookings': [{'amount': -1000000000000001, 'closedOn': '2026-09-02'}] | /bookings/0/amount | -1000000000000001 | out of bounds | up to 1E15",
        "'history': {'periods': [{'start': '2026-06-01', 'end': '2026-06-30', 'quota': -1}]} | /history/periods/0/quota | -1 | below 0 | from 0",
        "'period': {'start': '2026-09-30'} | /period/end | | missing | 2026-03-31",
        "'currency': 'eur' | /currency | \"eur\" | has to be | EUR",
        "'customers': [{'id': 'c', 'bestTime': '24:00'}] | /customers/0/bestTime | \"24:00\" | has to be | 17:30",
        "'history': {'closedDeals': [{'closedOn': '2026-01-01'}]} | /history/closedDeals/0/won | | missing | true or false",
        "'history': {'closedDeals': [{'won': null, 'closedOn': '2026-01-01'}]} | /history/closedDeals/0/won | null | unknown | true or false",
        "'customers': [{'id': 'c'}], 'leads': [{'id': 'c'}] | /leads/0/id | \"c\" | taken by /customers/0 | its own id",
        "'customers': [{'id': 'acme'}], 'bookings': [{'customer': 'acma', 'closedOn': '2026-09-02'}] | /bookings/0/customer | \"acma\" | No customer | mean \"acme\"",
        "'leads': [{'id': 'l'}], 'opportunities': [{'id': 'o', 'customer': 'l'}] | /opportunities/0/customer | \"l\" | No customer | Add",
        "'activities': [{'on': '2026-09-02', 'with': 'x'}] | /activities/0/with | \"x\" | Nothing | Add",
        "'intentions': [{'kind': 'contact', 'with': 'x'}] | /intentions/0/with | \"x\" | Nothing | Add",
        "'contacts': [{'id': 'vogt'}], 'opportunities': [{'id': 'o', 'contact': 'voigt'}] | /opportunities/0/contact | \"voigt\" | Nothing | mean \"vogt\"",
        "'contacts': [], 'customers': [{'id': 'c', 'contact': 'ms-vogt'}] | /customers/0/contact | \"ms-vogt\" | Nothing | Add",
        "'contacts': [{'id': 'c'}], 'leads': [{'id': 'c'}] | /contacts/0/id | \"c\" | taken by /leads/0 | its own id",
        "'contacts': [{'id': 'c', 'timeZone': 'Europe/Berln'}] | /contacts/0/timeZone | \"Europe/Berln\" | no time zone | mean \"Europe/Berlin\"",
        "'leads': [{'id': 'l', 'referredBy': 'somebody'}] | /leads/0/referredBy | \"somebody\" | Nothing | Add",
        "'activities': [{'on': '2026-09-25', 'planned': false}] | /activities/0/planned | false | after the day | mend \"on\"",
        "'activities': [{'on': '2026-09-24', 'planned': true, 'outcome': 'successful'}] | /activities/0/planned | true | has an outcome | Leave out",
        "'activities': [{'on': '2026-09-24', 'from': '9:00'}] | /activities/0/from | \"9:00\" | has to be | 17:30",
        "'leads': [{'id': 'l', 'name': '\\ud800'}] | /leads/0/name | \"\uFFFD\" | half of a character | whole",
        "'leads': [{'id': 'l', 'name': 'a', 'name': 'a'}] | /leads/0/name | | more than once | Keep one",
      })
  void aFaultSaysWhereAndWhatItIsAndWhatToDo(
      String rest, String pointer, String value, String what, String remedy) {
    assertThat(faults(document(", " + rest)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo(pointer);
              assertThat(fault.value()).isEqualTo(value);
              assertThat(fault.what()).contains(what).endsWith(".");
              assertThat(fault.remedy()).contains(remedy).matches(".*[.?]");
            });
  }

  @Test
  void aDealMayBeBookedInPartsAndOpenAgainWhenItWasReturned() {
    String booked =
        ", \"bookings\": [{\"id\": \"o\", \"amount\": 5, \"closedOn\": \"2026-09-02\"}, %s]";
    assertThat(
            json.read(
                bytes(
                    document(
                        booked.formatted(
                            "{\"id\": \"o\", \"amount\": 5, \"closedOn\": \"2026-09-03\"}")))))
        .isNotNull();
    assertThat(
            json.read(
                bytes(
                    document(
                        ", \"opportunities\": [{\"id\": \"o\"}]"
                            + booked.formatted(
                                "{\"id\": \"o\", \"amount\": -5, \"closedOn\": \"2026-09-03\"}")))))
        .isNotNull();
  }

  @Test
  void anUnknownZoneIsAFaultWithTheNearestOne() {
    assertThat(faults("{'day': '2026-09-24', 'rep': {'id': 'r', 'timeZone': 'Europe/Berln'}}"))
        .singleElement()
        .satisfies(
            fault -> assertThat(fault.remedy()).isEqualTo("Did you mean \"Europe/Berlin\"?"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{'start': '2026-09-08', 'end': '2026-09-07'}] | /rep/away/0/end | \"2026-09-07\" | before \"start\" | not before 2026-09-08",
        "[{'start': '2026-09-08'}] | /rep/away/0/end | | missing | 2026-03-31",
        "[{'start': '2026-09-08', 'end': null}] | /rep/away/0/end | null | unknown | 2026-03-31",
        "[{'start': '8.9.2026', 'end': '2026-09-08'}] | /rep/away/0/start | \"8.9.2026\" | no day | 2026-03-31",
        "[{'start': '2026-09-08', 'end': '2026-09-08', 'why': 1}] | /rep/away/0/why | 1 | not known | start, end",
        "['2026-09-08'] | /rep/away/0 | \"2026-09-08\" | an object is needed | start, end",
        "{} | /rep/away | { 0 keys } | a list is needed | square brackets",
      })
  void aFaultOfTheDaysAwaySaysWhereAndWhatItIsAndWhatToDo(
      String away, String pointer, String value, String what, String remedy) {
    assertThat(faults("{'day': '2026-09-24', 'rep': {'id': 'r', 'away': " + away + "}}"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo(pointer);
              assertThat(fault.value()).isEqualTo(value);
              assertThat(fault.what()).contains(what).endsWith(".");
              assertThat(fault.remedy()).contains(remedy);
            });
  }

  @Test
  void oneDayAwayAndACreditNoteAreNoFault() {
    assertThat(
            json.read(
                    StateJsonTest.bytes(
                        "{'day': '2026-09-24', 'holidays': ['2026-12-25', '2026-12-25'],"
                            + " 'rep': {'id': 'r',"
                            + " 'away': [{'start': '2026-09-08', 'end': '2026-09-08'}]},"
                            + " 'bookings': [{'amount': -1e15, 'closedOn': '2026-09-02'}],"
                            + " 'history': {'periods': [{'start': '2026-06-01',"
                            + " 'end': '2026-06-30', 'closedWon': -0.01}]}}"))
                .bookings())
        .allMatch(Booking::creditNote);
  }

  @Test
  void aDocumentThatIsNoObjectIsAFaultOfTheWhole() {
    for (String document : List.of("[]", "null", "7", "'state'", "true")) {
      assertThat(faults(document))
          .singleElement()
          .satisfies(fault -> assertThat(fault.pointer()).isEmpty());
    }
  }

  @Test
  void allFaultsAreReportedTogetherOnceEachInTheOrderOfTheDocument() {
    assertThat(
            faults(
                document(
                    ", 'activities': [{'on': 'x', 'with': 'nobody'}, {'on': '2026-09-02',"
                        + " 'with': 'a'}],"
                        + " 'opportunities': [{'id': 'a', 'amount': -5}, {'id': 'a', 'sage': 1}],"
                        + " 'currncy': 'EUR', 'period': {'start': '2026-02-02', 'end':"
                        + " '2026-02-01'}")))
        .extracting(Fault::pointer)
        .containsExactly(
            "/activities/0/on",
            "/activities/0/with",
            "/opportunities/0/amount",
            "/opportunities/1/id",
            "/opportunities/1/sage",
            "/currncy",
            "/period/end");
  }

  @Test
  void aReferenceToSomethingAtFaultIsNoFurtherFault() {
    assertThat(
            faults(
                document(
                    ", 'custmers': [{'id': 'c'}], 'leads': [{'id': 7}],"
                        + " 'bookings': [{'customer': 'c', 'closedOn': '2026-09-02'}],"
                        + " 'intentions': [{'kind': 'contact', 'with': '7'}]")))
        .extracting(Fault::pointer)
        .containsExactly("/custmers", "/leads/0/id");
    assertThat(
            faults(
                document(
                    ", 'leads': [{'name': 'x'}], 'intentions': [{'kind': 'contact', 'with': 'l'}]")))
        .extracting(Fault::pointer)
        .containsExactly("/leads/0/id");
  }

  @Test
  void faultsInsideAnUnknownKeyAreLeftToIt() {
    assertThat(faults(document(", 'zzz': {'a': 1e99, 'a': 2}")))
        .extracting(Fault::pointer)
        .containsExactly("/zzz");
  }

  @Test
  void twoHundredFaultsAreListedAndOneMoreStandsForTheRest() {
    assertThat(faults(document(leadsWithoutIds(200))))
        .hasSize(200)
        .noneMatch(StateFaultsTest::sums);
    assertThat(faults(document(leadsWithoutIds(201))))
        .hasSize(200)
        .last()
        .satisfies(fault -> assertThat(fault.what()).startsWith("2 more faults"));
    assertThat(faults(document(leadsWithoutIds(4_000))))
        .hasSize(200)
        .last()
        .satisfies(fault -> assertThat(fault.what()).startsWith("At least 3801 more faults"));
  }

  @Test
  void aLongListIsNoFaultBesideOneElsewhere() {
    String leads =
        IntStream.range(0, 600).mapToObj(i -> "{'id': 'l" + i + "'}").collect(joining(","));

    assertThat(faults(document(", 'leads': [" + leads + "], 'currency': 1")))
        .extracting(Fault::pointer)
        .containsExactly("/currency");
  }

  @Test
  void aLongValueIsCut() {
    assertThat(faults(document(", 'currency': '" + "E".repeat(500) + "'")).get(0).value())
        .hasSizeLessThan(90)
        .endsWith("…\"");
  }

  @Test
  void aTreeIsCheckedLikeItsText() {
    String text = document(", 'quota': {'amount': -1}, 'leads': [{}]").replace('\'', '"');

    InvalidState refused =
        catchThrowableOfType(
            InvalidState.class, () -> json.read(JsonMapper.shared().readTree(text)));

    assertThat(refused.faults()).isEqualTo(faults(text));
  }

  private static String leadsWithoutIds(int count) {
    return ", 'leads': [" + "{},".repeat(count - 1) + "{}]";
  }

  private static boolean sums(Fault fault) {
    return fault.what().contains("more faults");
  }

  private List<Fault> faults(String document) {
    return catchThrowableOfType(InvalidState.class, () -> json.read(bytes(document))).faults();
  }

  @Test
  void aContactMayBeNamedFreelyWhereNoContactsAreTold() {
    String named = ", 'opportunities': [{'id': 'o', 'contact': 'vogt'}]";
    assertThat(json.read(StateJsonTest.bytes(document(named))).opportunities()).hasSize(1);
    String told = ", 'contacts': [{'id': 'vogt'}]";
    assertThat(json.read(StateJsonTest.bytes(document(told + named))).contacts()).hasSize(1);
    String customer = ", 'contacts': [], 'customers': [{'id': 'vogt'}]";
    assertThat(json.read(StateJsonTest.bytes(document(customer + named))).customers())
        .as("somebody with an entry of their own")
        .hasSize(1);
  }
}
