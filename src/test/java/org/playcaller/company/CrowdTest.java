package org.playcaller.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/** A crowd is a sound state, as large as is asked for. */
class CrowdTest {

  private static final StateJson STATES = new StateJson();

  @Test
  void aCrowdHasTheWholeCompanyAsOftenAsThereIsRoom() {
    List<State> reps = Company.load(null, STATES).reps();
    int deals = reps.stream().mapToInt(rep -> rep.opportunities().size()).sum();
    int activities = reps.stream().mapToInt(rep -> rep.activities().size()).sum();

    State crowd = STATES.read(Crowd.of(STATES, reps.get(0).activities().size() + 3 * activities));

    assertThat(crowd.opportunities()).hasSize(reps.get(0).opportunities().size() + 3 * deals);
    assertThat(crowd.opportunities()).extracting(Opportunity::id).doesNotHaveDuplicates();
  }

  @Test
  void whereThereIsNoRoomItIsTheFirstRep() {
    State first = Company.load(null, STATES).reps().get(0);
    assertThat(STATES.read(Crowd.of(STATES, 1))).isEqualTo(first);
  }

  @Test
  void aPlanOfACrowdSpeaksOfManyDeals() {
    State crowd = STATES.read(Crowd.of(STATES, 600));
    Plan plan = Planner.plan(Playbook.read(RuleFiles.of(Path.of("rules"))), crowd);
    assertThat(plan.pipeline().entries()).hasSizeGreaterThan(100);
    assertThat(plan.cards()).hasSizeGreaterThan(100);
  }
}
