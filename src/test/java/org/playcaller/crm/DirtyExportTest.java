package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

class DirtyExportTest {

  private final Imported imported = Exports.read(Exports.DIRTY, LocalDate.of(2024, 5, 15));

  @Test
  void everythingThatCouldNotBeTakenIsListed(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("rejects.csv");
    Rejects.write(file, imported.rejects());
    assertThat(Files.readAllLines(file))
        .isEqualTo(Files.readAllLines(Exports.DIRTY.resolve("rejects.csv")));
  }

  @Test
  void whatCouldBeTakenIsTaken() {
    Opportunity fence = opportunity("u1", "o1");
    assertThat(fence.name()).isEqualTo("Fence,\nwith a \"gate\"");
    assertThat(fence.amount()).isEqualTo(new BigDecimal("1234.5"));
    assertThat(fence.createdOn()).isEqualTo(LocalDate.of(2021, 4, 15));
    assertThat(fence.closeDate()).isEqualTo(LocalDate.of(2024, 6, 30));
  }

  @Test
  void aWrongValueIsUnknownAndTheRestOfTheRowStands() {
    Opportunity roof = opportunity("u1", "o2");
    assertThat(roof.name()).isEqualTo("Roof");
    assertThat(roof.amount()).isNull();
    assertThat(roof.closeDate()).isNull();
    assertThat(roof.forecastCategory()).isNull();
    assertThat(opportunity("u1", "o10").amount()).isNull();
  }

  @Test
  void flagsAreTrustedOverTheStage() {
    State stranger = state("stranger");
    assertThat(stranger.rep().name()).isNull();
    assertThat(stranger.opportunities()).isEmpty();
    assertThat(stranger.history().winRate()).isEqualTo(BigDecimal.ONE);
  }

  @Test
  void onlyOwnersOfDealsThatCouldBeReadAreReps() {
    assertThat(imported.states())
        .extracting(state -> state.rep().id())
        .isEqualTo(List.of("stranger", "u1"));
  }

  @Test
  void aDayNobodyPlansWithAndATextTooLongForAStateCostNothingElse(@TempDir Path dir)
      throws Exception {
    String deal = "O.60,%s,900,Talk,Pipeline,%s,2024-04-01,,2024-04-10,A.1,U.1%n";
    Path far = Exports.copy(Exports.LOADER, dir.resolve("far"), rows -> rows);
    Files.writeString(
        far.resolve("Opportunity.csv"),
        deal.formatted("x".repeat(2_001), "9999-12-31"),
        StandardOpenOption.APPEND);
    Imported read = Exports.read(far, LocalDate.of(2024, 5, 15));
    assertThat(read.rejects())
        .extracting(Reject::reason)
        .contains(
            "longer than 2000 characters; taken as unknown",
            "a day outside 1900 to 2199, which nobody plans with; taken as unknown");
    State state =
        read.states().stream().filter(s -> s.rep().id().equals("U.1")).findFirst().orElseThrow();
    StateJson json = new StateJson();
    State again = json.read(json.write(state));
    assertThat(again.opportunities())
        .filteredOn(o -> o.id().equals("O.60"))
        .extracting(Opportunity::name, Opportunity::closeDate)
        .containsExactly(tuple(null, null));
  }

  private Opportunity opportunity(String rep, String id) {
    return state(rep).opportunities().stream()
        .filter(o -> o.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private State state(String rep) {
    return imported.states().stream()
        .filter(state -> state.rep().id().equals(rep))
        .findFirst()
        .orElseThrow();
  }
}
