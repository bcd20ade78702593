package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.RandomStates;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.NetworkFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every plan, whatever the state. */
@Execution(ExecutionMode.CONCURRENT)
class InvariantsTest {

  private static final RuleFiles RULES = RuleFiles.of(Path.of("rules"));
  private static final Playbook PLAYBOOK = Playbook.read(RULES);
  private static final List<State> STATES =
      Stream.generate(RandomStates.seeded(11)::next).limit(300).toList();
  private static final int TOO_SOON = 2;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Something a plan has to do, or holds back. */
  private record Item(String play, String who) {}

  @Test
  void theOrderOfListsAndOfRuleFilesHasNoMeaning() {
    Playbook sameFiles = Playbook.read(new RuleFiles("in another order", shuffledRules()));

    for (int i = 0; i < STATES.size(); i++) {
      State shuffled = RandomStates.shuffled(STATES.get(i), i);
      assertThat(PlanJson.write(Planner.plan(sameFiles, shuffled)))
          .isEqualTo(PlanJson.write(plan(STATES.get(i))));
    }
  }

  @Test
  void aGuardOnlyHoldsBack() {
    Playbook unguarded = withoutGuards();
    int held = 0;
    for (State state : STATES) {
      Plan plan = plan(state);
      Set<Item> guarded = said(plan);
      Set<Item> free = said(Planner.plan(unguarded, state));
      Set<Item> missing = new HashSet<>(free);
      missing.removeAll(guarded);

      assertThat(free).as("actions of %s", state).containsAll(guarded);
      assertThat(held(plan)).as("held back of %s", state).containsAll(missing);
      held += missing.size();
    }
    assertThat(held).isPositive();
  }

  @Test
  void nobodyIsContactedWhoAskedNotToBeOrWasJustContacted() {
    int contacts = 0;
    for (State state : STATES) {
      List<Subject> subjects =
          PLAYBOOK.facts(state).all().stream()
              .filter(Subject.class::isInstance)
              .map(Subject.class::cast)
              .toList();
      Map<String, String> personOf =
          subjects.stream().collect(Collectors.toMap(Subject::id, Subject::person, (a, b) -> a));
      Set<String> asked = persons(subjects, InvariantsTest::asksToBeLeftAlone);
      Set<String> soon = persons(subjects, InvariantsTest::wasContactedLately);
      for (Plan.Said said : plan(state).said()) {
        Point point = said.point();
        Act act = PLAYBOOK.play(point.play()).act();
        boolean isToday =
            said.card().when() != null && said.card().when().day().equals(state.day());
        boolean isWaitedFor =
            said.card()
                .said()
                .map(other -> PLAYBOOK.play(other.play()).act())
                .anyMatch(other -> other.isWaitedFor() || other == Act.PREPARE);
        if (point.about() != null && act.isContact()) {
          String person = personOf.get(point.about().id());
          assertThat(act.answers() || !asked.contains(person)).as("%s", point).isTrue();
          assertThat(!isToday || isWaitedFor || !soon.contains(person))
              .as("%s on %s", point, said.card())
              .isTrue();
          contacts++;
        }
      }
    }
    assertThat(contacts).isPositive();
  }

  @Test
  void aPlanCanAlwaysBeWrittenAndNamesThePlaybookAndItsRanks() {
    for (State state : STATES) {
      Plan plan = plan(state);

      JsonNode written = MAPPER.readTree(PlanJson.write(plan));
      assertThat(written.path("playbook").asString()).isEqualTo(PLAYBOOK.revision());
      assertThat(plan.cards())
          .extracting(Card::rank)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, plan.cards().size()).boxed().toList());
    }
  }

  private static Set<String> persons(List<Subject> subjects, Predicate<Subject> which) {
    return subjects.stream().filter(which).map(Subject::person).collect(Collectors.toSet());
  }

  private static boolean asksToBeLeftAlone(Subject subject) {
    Boolean asked =
        subject instanceof OpportunityFact o
            ? o.doNotContact()
            : subject instanceof OldProspectFact p
                ? p.doNotContact()
                : subject instanceof CustomerFact c
                    ? c.doNotContact()
                    : subject instanceof NetworkFact n
                        ? n.doNotContact()
                        : subject instanceof LeadFact l ? l.doNotContact() : null;
    return Boolean.TRUE.equals(asked);
  }

  private static boolean wasContactedLately(Subject subject) {
    Integer days =
        subject instanceof OpportunityFact o
            ? o.daysSinceContact()
            : subject instanceof OldProspectFact p
                ? p.daysSinceContact()
                : subject instanceof CustomerFact c
                    ? c.daysSinceContact()
                    : subject instanceof NetworkFact n ? n.daysSinceContact() : null;
    return days != null && days <= TOO_SOON;
  }

  private static Plan plan(State state) {
    return Planner.plan(PLAYBOOK, state);
  }

  private static SortedMap<String, byte[]> shuffledRules() {
    List<String> paths = new ArrayList<>(RULES.files().keySet());
    Collections.shuffle(paths, new Random(5));
    SortedMap<String, byte[]> files = new TreeMap<>();
    paths.forEach(path -> files.put(path, RULES.files().get(path)));
    return files;
  }

  private static Playbook withoutGuards() {
    SortedMap<String, byte[]> files = new TreeMap<>(RULES.files());
    PLAYBOOK.plays().stream()
        .filter(play -> play.kind() == AdviceKind.HOLD_BACK)
        .forEach(guard -> files.remove(guard.path()));
    return Playbook.read(new RuleFiles("no guards", files));
  }

  private static Set<Item> said(Plan plan) {
    return plan.said().stream()
        .map(Plan.Said::point)
        .map(point -> new Item(point.play(), point.about() == null ? "" : point.about().id()))
        .collect(Collectors.toSet());
  }

  private static Set<Item> held(Plan plan) {
    return plan.heldBack().stream()
        .map(held -> new Item(held.play(), held.who() == null ? "" : held.who().id()))
        .collect(Collectors.toSet());
  }
}
