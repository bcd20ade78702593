package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.state.ClosingDates;
import org.playcaller.state.ClosingStep;
import org.playcaller.state.Learned;
import org.playcaller.state.SizeTally;
import org.playcaller.state.StageTally;
import org.playcaller.state.StatedTally;
import org.playcaller.state.Tally;

/** What an export's past deals teach, against counts by hand. */
class LessonsTest {

  private static Learned learned(Path export, LocalDate day, String rep) {
    return Exports.state(export, day, rep).history().learned();
  }

  @Test
  void dealsAreCountedForTheCompanyTheTeamAndTheRep() {
    Learned learned = learned(Exports.LOADER, Exports.LAST_DAY, "U.1");
    assertThat(learned.company()).isEqualTo(new Tally(2, 4));
    assertThat(learned.rep()).isEqualTo(new Tally(2, 3));
    assertThat(learned.team()).as("the rep left out").isEqualTo(new Tally(0, 1));
    assertThat(learned.opened().opportunities()).isEqualTo(7);
    assertThat(learned.opened().months()).as("since 5 February").isEqualByComparingTo("3.32");
  }

  @Test
  void stagesCountEachClosedDealOnceHoweverOftenItCameBack() {
    assertThat(learned(Exports.LOADER, Exports.LAST_DAY, "U.1").stages())
        .containsExactly(
            new StageTally("Negotiation", 0, 1),
            new StageTally("Proposal", 1, 0),
            new StageTally("Qualification", 2, 4));
  }

  @Test
  void dealsThatAreStillOpenCountForTheDaysTheyWereSeen() {
    List<ClosingStep> ages = learned(Exports.LOADER, Exports.LAST_DAY, "U.1").ages();
    assertThat(ages.stream().map(ClosingStep::dealDays).reduce(BigDecimal.ZERO, BigDecimal::add))
        .as("61 + 61 + 61 + 10 + 24 + 19 of the closed, 44 + 72 + 1 of the open")
        .isEqualByComparingTo("353");
    assertThat(ages.stream().mapToInt(ClosingStep::won).sum()).isEqualTo(2);
    assertThat(ages.stream().mapToInt(ClosingStep::lost).sum()).isEqualTo(4);
    assertThat(ages)
        .filteredOn(step -> step.won() > 0)
        .as("both were won after 60 days")
        .containsExactly(new ClosingStep(31, new BigDecimal("133"), 2, 1));
  }

  @Test
  void datesAreComparedWithWhatBecameOfThem() {
    ClosingDates far =
        learned(Exports.LOADER, Exports.LAST_DAY, "U.1").dates().stream()
            .filter(dates -> Integer.valueOf(31).equals(dates.daysToClose()))
            .filter(dates -> dates.timesPushed() == 0)
            .findFirst()
            .orElseThrow();
    assertThat(far.deals()).as("O.1 to O.3; O.4 and O.5 are not due yet").isEqualTo(3);
    assertThat(far.steps())
        .filteredOn(step -> step.won() + step.lost() > 0)
        .extracting(ClosingStep::from, ClosingStep::won, ClosingStep::lost)
        .containsExactly(tuple(-60, 0, 1), tuple(-30, 1, 0), tuple(0, 1, 0));
  }

  @Test
  void nothingOfALaterDayIsLearned() {
    Learned then = learned(Exports.LOADER, LocalDate.of(2024, 4, 22), "U.1");
    assertThat(then.company()).isEqualTo(new Tally(1, 4));
    assertThat(then.ages().stream().mapToInt(ClosingStep::won).sum()).isEqualTo(1);
  }

  @Test
  void sizesAreBandsOfFiftyDealsAndMoreAndStatedProbabilitiesAreCounted(@TempDir Path dir)
      throws IOException {
    StringBuilder deals =
        new StringBuilder(
            "Id,Name,OwnerId,Amount,StageName,IsClosed,IsWon,CloseDate,CreatedDate\n");
    StringBuilder history =
        new StringBuilder("OpportunityId,StageName,Probability,Amount,CloseDate,CreatedDate\n");
    for (int i = 0; i < 120; i++) {
      boolean won = i % 4 == 0;
      deals.append(
          "D%d,Deal,%s,%d,%s,true,%s,2024-02-10,2024-01-10\n"
              .formatted(
                  i, i < 100 ? "U1" : "U2", 100 + i, won ? "Closed Won" : "Closed Lost", won));
      history.append(
          "D%d,Proposal,%d,%d,2024-02-20,2024-01-10\n".formatted(i, i < 60 ? 75 : 20, 100 + i));
      history.append(
          "D%d,%s,%d,%d,2024-02-10,2024-02-10\n"
              .formatted(i, won ? "Closed Won" : "Closed Lost", won ? 100 : 0, 100 + i));
    }
    Files.writeString(dir.resolve("Opportunity.csv"), deals);
    Files.writeString(dir.resolve("OpportunityHistory.csv"), history);
    Files.writeString(dir.resolve("User.csv"), "Id,Name\nU1,Ann\nU2,Bo\n");
    Learned learned = learned(dir, LocalDate.of(2024, 3, 1), "U2");
    assertThat(learned.sizes())
        .containsExactly(
            new SizeTally(new BigDecimal("159"), 15, 45, 0, 0), new SizeTally(null, 15, 45, 5, 15));
    assertThat(learned.stated())
        .containsExactly(
            new StatedTally(new BigDecimal("0.2"), 15, 45),
            new StatedTally(new BigDecimal("0.75"), 15, 45));
  }
}
