package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.playcaller.state.Customer;
import org.playcaller.state.OldProspect;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;

class WarehouseExportTest {

  private final State ada = Exports.state(Exports.WAREHOUSE, Exports.LAST_DAY, "u1");

  @Test
  void theNamesAreToldFromTheFolder() throws IOException {
    assertThat(ColumnNames.of(Exports.WAREHOUSE)).isSameAs(ColumnNames.warehouse());
    assertThat(ColumnNames.of(Exports.LOADER)).isSameAs(ColumnNames.dataLoader());
  }

  @Test
  void flagsDecideWhatIsWonLostAndOpen() {
    assertThat(ada.customers()).extracting(Customer::id).containsExactly("a1");
    assertThat(ada.oldProspects()).extracting(OldProspect::id).containsExactly("a2");
    assertThat(ada.opportunities()).extracting(Opportunity::id).containsExactly("o3");
    assertThat(ada.history().winRate()).isEqualTo(new BigDecimal("0.5"));
    assertThat(ada.rep().managerId()).isEqualTo("u9");
  }

  @Test
  void aRowWithItsOwnProbabilityKeepsIt() {
    Opportunity barn = ada.opportunities().get(0);
    assertThat(barn.probability()).isEqualTo(new BigDecimal("0.65"));
    assertThat(barn.lastActivityOn()).isEqualTo(LocalDate.of(2024, 5, 2));
    assertThat(barn.amount()).isEqualTo(new BigDecimal("300"));
  }

  @Test
  void anEarlierDayComesFromTheVersionsOfTheRow() {
    State then = Exports.state(Exports.WAREHOUSE, LocalDate.of(2024, 4, 9), "u1");
    Opportunity fence = then.opportunities().get(0);
    assertThat(fence.id()).isEqualTo("o1");
    assertThat(fence.stage()).isEqualTo("Talk");
    assertThat(fence.amount()).isEqualTo(new BigDecimal("80"));
    assertThat(fence.probability()).as("the row's own is of another stage").isNull();
    Opportunity gate = then.opportunities().get(1);
    assertThat(gate.id()).isEqualTo("o2");
    assertThat(gate.stage()).as("lost two days later, and no history").isNull();
  }

  @Test
  void aDealWithoutHistoryIsClosedFromItsCloseDate() {
    State then = Exports.state(Exports.WAREHOUSE, LocalDate.of(2024, 4, 11), "u1");
    assertThat(then.oldProspects()).extracting(OldProspect::id).containsExactly("a2");
  }

  @Test
  void deletedRowsAreLeftOutUnlessAskedFor() throws IOException {
    assertThat(Exports.read(Exports.WAREHOUSE, Exports.LAST_DAY).rejects())
        .containsExactly(
            new Reject(
                "sf_opportunity_data.csv",
                5,
                "is_deleted",
                "true",
                "the row is deleted in the CRM; left out"),
            new Reject(
                "sf_opportunity_data.csv",
                6,
                "_fivetran_active",
                "false",
                "the row has been replaced or removed in the CRM; left out"),
            new Reject(
                "sf_opportunity_history_data.csv",
                5,
                "id",
                "o4",
                "no such opportunity was read; the row is left out"));
    Imported all =
        SalesforceExport.read(
            Exports.WAREHOUSE,
            Exports.LAST_DAY,
            ColumnNames.warehouse().withDeleted(),
            Progress.none());
    assertThat(all.rejects()).isEmpty();
    assertThat(all.states().get(0).opportunities())
        .extracting(Opportunity::id)
        .containsExactly("o3", "o4", "o5");
  }
}
