package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playcaller.facts.Facts;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/** A play may say from when and until when it holds; the state's day decides, not the clock. */
@Execution(ExecutionMode.CONCURRENT)
class EffectiveDatesTest {

  private static final String PLAY = "plays/old-prospects/check-in-with-old-prospects.dslr";
  private static final String STATE =
      """
      {"day": "%s", "rep": {"id": "ana"}, "period": {"start": "2026-09-01", "end": "2026-09-30"},
       "quota": {"amount": 30000}, "bookings": [{"amount": 900, "closedOn": "2026-09-05"}],
       "oldProspects": [{"id": "lee", "saidNoOn": "2026-01-11", "lastContactOn": "2026-02-02"}]}
      """;

  private static final RuleFiles DATED =
      withLines("    the play holds from 2026-09-10\n    the play holds until 2026-09-20\n");
  private static final Playbook PLAYBOOK = Playbook.read(DATED);
  private static final StockDrools STOCK = StockDrools.of(DATED);

  @ParameterizedTest
  @CsvSource({
    "2026-09-09, false",
    "2026-09-10, true",
    "2026-09-20, true",
    "2026-09-21, false",
  })
  void thePlayHoldsFromTheFirstDayToTheLast(LocalDate day, boolean called) {
    State state = new StateJson().read(STATE.formatted(day).getBytes(StandardCharsets.UTF_8));
    Facts facts = PLAYBOOK.facts(state);

    assertThat(PLAYBOOK.call(facts))
        .filteredOn(advice -> advice.play().id().equals("check-in-with-old-prospects"))
        .hasSize(called ? 1 : 0);
    assertThat(STOCK.call(facts))
        .as("stock Drools")
        .filteredOn(advice -> advice.play().equals("Check in with old prospects"))
        .hasSize(called ? 1 : 0);
  }

  @Test
  void aDayThatTheCalendarDoesNotHaveIsAFault() {
    assertThatThrownBy(() -> Playbook.read(withLines("    the play holds from 2026-02-30\n")))
        .isInstanceOf(UnsoundPlaybook.class)
        .hasMessage(
            PLAY
                + ":4:25 the calendar has no day 2026-02-30: write a day as year-month-day, like"
                + " 2026-12-31");
    assertThatThrownBy(() -> Playbook.read(withLines("    the play holds from 1 May 2026\n")))
        .isInstanceOf(UnsoundPlaybook.class)
        .hasMessageContaining("write a day, like 2026-12-31");
  }

  private static RuleFiles withLines(String lines) {
    SortedMap<String, byte[]> files = new TreeMap<>(RuleFiles.of(Path.of("rules")).files());
    String text = new String(files.get(PLAY), StandardCharsets.UTF_8);
    files.put(PLAY, text.replace("when\n", "when\n" + lines).getBytes(StandardCharsets.UTF_8));
    return new RuleFiles("a copy with days", files);
  }
}
