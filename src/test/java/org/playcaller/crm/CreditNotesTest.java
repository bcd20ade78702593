package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.state.Booking;
import org.playcaller.state.State;

/** What is closed-won and below 0 lowers the money and is no deal. */
class CreditNotesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 20);

  @TempDir private Path dir;

  @Test
  void aCreditNoteIsBookedAndNothingIsRejected() throws Exception {
    Imported imported = read("1,9000,true,true,2024-03-10", "2,-4000,true,true,2024-03-12");

    assertThat(imported.rejects()).isEmpty();
    assertThat(state(imported).bookings())
        .extracting(Booking::amount)
        .containsExactly(new BigDecimal("9000"), new BigDecimal("-4000"));
  }

  @Test
  void aCreditNoteInBracketsIsOneToo() throws Exception {
    assertThat(state(read("1,($4 000.50),true,true,2024-03-12")).bookings())
        .extracting(Booking::amount)
        .containsExactly(new BigDecimal("-4000.5"));
  }

  @Test
  void theHistoryOfTheRepIsThatOfTheDealsAlone() throws Exception {
    String[] deals = {
      "1,9000,true,true,2024-02-10", "2,1000,true,true,2024-02-28", "3,500,true,false,2024-02-12"
    };
    String[] withCredit = {deals[0], deals[1], deals[2], "4,-4000,true,true,2024-02-20"};
    State without = state(read(deals));
    State with = state(read(withCredit));

    assertThat(with.history())
        .usingRecursiveComparison()
        .ignoringFields("periods")
        .isEqualTo(without.history());
    assertThat(without.history().periods().get(0).closedWon()).isEqualByComparingTo("10000");
    assertThat(with.history().periods().get(0).closedWon()).isEqualByComparingTo("6000");
    assertThat(with.history().averageDeal()).isEqualByComparingTo("5000");
  }

  @Test
  void aPeriodOfMoreCreditNotesThanDealsIsBelow0AndHasNoCurve() throws Exception {
    State state = state(read("1,-4000,true,true,2024-02-20"));

    assertThat(state.history().periods().get(0).closedWon()).isEqualByComparingTo("-4000");
    assertThat(state.history().curve()).isEmpty();
    assertThat(state.history().winRate()).isNull();
  }

  @Test
  void aCreditNoteAfterADealLeavesTheCurveWithinItsBounds() throws Exception {
    State state = state(read("1,9000,true,true,2024-02-02", "2,-4000,true,true,2024-02-20"));

    assertThat(state.history().curve())
        .isNotEmpty()
        .allSatisfy(point -> assertThat(point.booked()).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
  }

  @Test
  void nothingBelow0IsTheAmountOfAnOpenDealOrALostOne() throws Exception {
    Imported imported = read("1,-5,false,false,2024-04-10", "2,-5,true,false,2024-03-10");

    assertThat(imported.rejects())
        .extracting(Reject::reason)
        .containsOnly("an amount below 0; taken as unknown")
        .hasSize(2);
    assertThat(state(imported).opportunities())
        .singleElement()
        .satisfies(open -> assertThat(open.amount()).isNull());
  }

  @Test
  void aDealOf0IsADeal() throws Exception {
    assertThat(state(read("1,0,true,true,2024-02-10")).history().winRate())
        .isEqualByComparingTo("1");
  }

  private Imported read(String... deals) throws Exception {
    Path export = Files.createTempDirectory(dir, "export");
    StringBuilder rows =
        new StringBuilder("Id,Amount,IsClosed,IsWon,CloseDate,OwnerId,StageName,CreatedDate\n");
    for (String deal : deals) {
      rows.append(deal).append(",u,Closed,2024-01-10\n");
    }
    Files.writeString(export.resolve("Opportunity.csv"), rows);
    Files.writeString(export.resolve("User.csv"), "Id,Name\nu,Ann\n");
    Files.write(
        export.resolve("Quota.csv"),
        List.of("UserId,StartDate,QuotaAmount", "u,2024-02-01,10000", "u,2024-03-01,10000"));
    return Exports.read(export, DAY);
  }

  private static State state(Imported imported) {
    assertThat(imported.states()).hasSize(1);
    return imported.states().get(0);
  }
}
