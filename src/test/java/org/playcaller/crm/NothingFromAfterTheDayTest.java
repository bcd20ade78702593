package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;

class NothingFromAfterTheDayTest {

  private static final Map<String, List<String>> FUTURE =
      Map.of(
          "Opportunity.csv",
          List.of(
              "O.50,New,900,Closed Won,Closed,2024-06-02,2024-06-01,,2024-06-02,A.5,U.1",
              "O.51,The manager sells,900,Talk,,2024-06-02,2024-06-01,,2024-06-02,A.1,U.9"),
          "OpportunityHistory.csv",
          List.of(
              "H.10,999,Closed Won,Closed,2024-06-03,2024-06-03 00:00:00,O.4",
              "H.11,999,Negotiation,Commit,2024-09-03,2024-05-16 00:00:00,O.3",
              "H.12,1,Closed Lost,Omitted,2024-05-01,2024-05-16 00:00:00,O.1"),
          "Task.csv",
          List.of(
              "O.4,U.1,2024-05-16 10:00:00,2024-05-16,T.50,Call,60,Busy,Completed,Call",
              "O.4,U.1,2024-05-16 10:00:00,2024-07-16,T.51,Call,60,Busy,Open,Call"),
          "Event.csv",
          List.of("O.9,U.1,2024-05-16 10:00:00,2024-05-17,E.50,Lunch,Event,60"),
          "Lead.csv",
          List.of("Web,U.1,,2024-05-16 00:00:00,L.50,New,false,Xen,Xu,,true"),
          "Quota.csv",
          List.of("Q.50,U.1,2024-06-01,7777", "Q.51,U.9,2024-05-16,7777"),
          "Account.csv",
          List.of("A.50,Fir,2024-05-16 00:00:00"),
          "Contact.csv",
          List.of("C.50,A.1,Yan,Yu,2024-05-16"));

  @Test
  void aDealThatClosedAfterTheDayIsOpenOnItWhateverItsLastChange(@TempDir Path dir)
      throws IOException {
    Path planted = Exports.copy(Exports.LOADER, dir, rows -> rows);
    String won = "O.60,Early,900,Closed Won,Closed,2024-05-09,2024-04-01,,2024-04-10,A.1,U.1";
    Files.writeString(planted.resolve("Opportunity.csv"), won + "\n", StandardOpenOption.APPEND);
    assertThat(opportunity(planted, LocalDate.of(2024, 5, 8)).stage()).isNull();
    assertThat(Exports.state(planted, LocalDate.of(2024, 5, 9), "U.1").opportunities())
        .as("it closed on that day")
        .noneMatch(o -> o.id().equals("O.60"));
  }

  private static Opportunity opportunity(Path dir, LocalDate day) {
    return Exports.state(dir, day, "U.1").opportunities().stream()
        .filter(o -> o.id().equals("O.60"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-05-15", "2024-05-11", "2024-04-22", "2024-03-01"})
  void rowsOfTheFutureChangeNoByte(LocalDate day, @TempDir Path dir) throws IOException {
    Path planted = Exports.copy(Exports.LOADER, dir, rows -> rows);
    for (Map.Entry<String, List<String>> rows : FUTURE.entrySet()) {
      Files.write(planted.resolve(rows.getKey()), rows.getValue(), StandardOpenOption.APPEND);
    }
    assertThat(Exports.bytes(Exports.read(planted, day)))
        .isEqualTo(Exports.bytes(Exports.read(Exports.LOADER, day)));
    assertThat(Exports.bytes(Exports.read(planted, LocalDate.of(2024, 6, 5))))
        .as("the rows do count once their day has come")
        .isNotEqualTo(Exports.bytes(Exports.read(Exports.LOADER, LocalDate.of(2024, 6, 5))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-05-11", "2024-04-22"})
  void whatBecameOfADealLaterChangesNoByte(LocalDate day, @TempDir Path dir) throws IOException {
    String now = "800,Negotiation,Commit,2024-06-30,2024-04-02 00:00:00,2024-05-09,2024-05-14";
    String later = "5,Closed Lost,Omitted,2024-05-13,2024-04-02 00:00:00,2024-05-20,2024-05-20";
    Path changed =
        Exports.copy(
            Exports.LOADER,
            dir,
            rows -> rows.stream().map(row -> row.replace(now, later)).toList());
    State before = Exports.state(Exports.LOADER, day, "U.1");
    State after = Exports.state(changed, day, "U.1");
    assertThat(after.opportunities())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("lastActivityOn")
        .isEqualTo(before.opportunities());
    assertThat(after.history()).isEqualTo(before.history());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void theOrderOfRowsDecidesNothing(int seed, @TempDir Path dir) throws IOException {
    Random random = new Random(seed);
    Path shuffled =
        Exports.copy(
            Exports.LOADER,
            dir,
            rows -> {
              Collections.shuffle(rows, random);
              return rows;
            });
    for (LocalDate day : List.of(Exports.LAST_DAY, LocalDate.of(2024, 4, 22))) {
      Imported expected = Exports.read(Exports.LOADER, day);
      Imported actual = Exports.read(shuffled, day);
      assertThat(actual).isEqualTo(expected);
      assertThat(Exports.bytes(actual)).isEqualTo(Exports.bytes(expected));
    }
  }

  @Test
  void oneReadingServesManyDays() throws IOException {
    SalesforceExport export =
        SalesforceExport.open(Exports.LOADER, ColumnNames.dataLoader(), Progress.none());
    assertThat(export.day()).contains(Exports.LAST_DAY);
    LocalDate earlier = LocalDate.of(2024, 4, 22);
    assertThat(export.asOf(Exports.LAST_DAY))
        .isEqualTo(Exports.read(Exports.LOADER, Exports.LAST_DAY));
    assertThat(export.asOf(earlier)).isEqualTo(Exports.read(Exports.LOADER, earlier));
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryIdIsUnique(@TempDir Path dir) throws IOException {
    Path clashing =
        Exports.copy(
            Exports.LOADER,
            dir,
            rows -> rows.stream().map(row -> row.replaceAll("\\b[AOL]\\.(\\d)", "$1")).toList());
    for (Path export : List.of(Exports.LOADER, clashing)) {
      for (LocalDate day = LocalDate.of(2024, 2, 1);
          day.isBefore(LocalDate.of(2024, 6, 1));
          day = day.plusDays(1)) {
        Exports.read(export, day).states().forEach(NothingFromAfterTheDayTest::assertSound);
      }
    }
  }

  private static void assertSound(State state) {
    List<String> ids =
        Stream.of(
                state.opportunities().stream().map(o -> o.id()),
                state.oldProspects().stream().map(o -> o.id()),
                state.customers().stream().map(o -> o.id()),
                state.leads().stream().map(o -> o.id()))
            .flatMap(s -> s)
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> customers = new HashSet<>(state.customers().stream().map(c -> c.id()).toList());
    assertThat(state.opportunities())
        .allMatch(o -> o.customer() == null || customers.contains(o.customer()));
    assertThat(state.bookings())
        .allMatch(b -> b.customer() == null || customers.contains(b.customer()));
    assertThat(state.activities()).allMatch(a -> a.with() == null || ids.contains(a.with()));
    assertThat(state.activities())
        .allMatch(a -> !a.on().isAfter(state.day()) || a.outcome() == null);
  }
}
