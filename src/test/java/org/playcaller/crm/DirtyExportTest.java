package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;

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
