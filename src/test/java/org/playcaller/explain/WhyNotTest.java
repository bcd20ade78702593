package org.playcaller.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.RandomStates;
import org.playcaller.explain.WhyNot.Edit;
import org.playcaller.explain.WhyNot.Miss;
import org.playcaller.explain.WhyNot.Stop;
import org.playcaller.plan.Evidence;
import org.playcaller.plan.HeldBack;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Who;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a play was not called, and what would let it through, is told and is true. */
@Execution(ExecutionMode.CONCURRENT)
class WhyNotTest {

  private static final Logger LOG = LoggerFactory.getLogger(WhyNotTest.class);

  /** States to tell of; more of them with -Dplaycaller.whynot=N. */
  private static final int STATES = Integer.getInteger("playcaller.whynot", 4);

  private static final int EDITS = 15;

  private static final RuleFiles RULES = RuleFiles.of(Path.of("rules"));
  private static final Playbook PLAYBOOK = Playbook.read(RULES);
  private static final String STATE =
      """
      {"day": "2026-09-16", "currency": "EUR", "rep": {"id": "ana"},
       "period": {"start": "2026-09-01", "end": "2026-09-30"}, "quota": {"amount": 30000},
       "bookings": [{"amount": 9000, "closedOn": "2026-09-05"}],
       "oldProspects": [
         {"id": "zoe", "name": "Zoe", "saidNoOn": "2026-09-11", "lastContactOn": "2026-09-12"},
         {"id": "acme", "name": "Acme", "saidNoOn": "2026-05-11", "lastContactOn": "2026-07-26"}]}
      """;

  @Test
  void theNearestMissComesFirstWithItsValueWhatItNeedsAndInHowManyDays() {
    WhyNot whyNot = whyNot("check-in-with-old-prospects", STATE);

    assertThat(whyNot.text())
        .isEqualTo(
            "The nearest miss is Acme: days since contact is 52, needs at least 60; in 8 days.");
    assertThat(whyNot.misses()).extracting(miss -> name(miss.who())).containsExactly("Acme", "Zoe");
    Miss nearest = whyNot.misses().get(0);
    assertThat(nearest.stops()).singleElement().satisfies(s -> assertThat(s.alone()).isTrue());
    assertThat(nearest.calledOn()).isEqualTo(LocalDate.of(2026, 9, 24));
    assertThat(nearest.change()).isEqualTo("if days since contact were at least 60 instead of 52");
    assertThat(Objects.requireNonNull(nearest.edit()).to())
        .isEqualTo("- not contacted for at least 52 days");
    assertThat(whyNot.misses().get(1).stops())
        .hasSize(2)
        .allSatisfy(s -> assertThat(s.alone()).isFalse());
  }

  @Test
  void whatIsNotKnownIsSaidToBeUnknownAndNotToBeNothing() {
    WhyNot whyNot =
        whyNot(
            "check-in-with-old-prospects",
            STATE.replace(", \"lastContactOn\": \"2026-07-26\"", ""));

    assertThat(whyNot.misses().get(0).stops())
        .singleElement()
        .satisfies(stop -> assertThat(stop.value()).isNull())
        .extracting(Stop::inWords)
        .isEqualTo("days since contact is not known, needs at least 60");
    assertThat(whyNot.misses().get(0).change())
        .isEqualTo("if days since contact were known to be at least 60");
  }

  @Test
  void aPlayThatAGuardHeldBackNamesTheGuard() {
    String state =
        STATE.replace(
            "\"saidNoOn\": \"2026-05-11\"", "\"saidNoOn\": \"2026-05-11\", \"doNotContact\": true");
    State read = read(state.replace("2026-07-26", "2026-07-10"));
    Plan plan = org.playcaller.plan.Planner.plan(PLAYBOOK, read);
    assertThat(plan.heldBack()).as("a guard is at work in this state").isNotEmpty();
    HeldBack held =
        plan.heldBack().stream()
            .filter(one -> !one.play().equals(one.by().play()))
            .findFirst()
            .orElseThrow();

    WhyNot whyNot = WhyNot.of(PLAYBOOK, read, play(held.play()), 3);

    assertThat(whyNot.heldBack()).contains(held);
    assertThat(whyNot.text()).startsWith("It was called, and held back by " + held.by().play());
    assertThat(Why.of(PLAYBOOK, read, play(held.play())).calls())
        .anySatisfy(call -> assertThat(call.heldBackBy()).isEqualTo(held.by()));
  }

  @Test
  void whyShowsEachConditionWithTheValueThatMetItAndWhatBecameOfTheAdvice() {
    Why why =
        Why.of(
            PLAYBOOK,
            read(STATE.replace("2026-07-26", "2026-07-18")),
            play("check-in-with-old-prospects"));

    assertThat(why.text()).isEqualTo("It was called once.");
    Why.Call call = why.calls().get(0);
    assertThat(call.advice().evidence())
        .extracting(Evidence::measure, Evidence::value)
        .contains(org.assertj.core.groups.Tuple.tuple("days since contact", "60"));
    assertThat(call.became()).isEqualTo("on card " + call.rank() + " of 4 in the plan");
  }

  @Test
  void whatItTellsOfAnyStateIsTrue() {
    RandomStates random = RandomStates.seeded(7);
    int misses = 0;
    int later = 0;
    int edits = 0;
    int turn = 0;
    for (State state : Stream.generate(random::next).limit(STATES).toList()) {
      Map<LocalDate, List<Advice>> byDay = new HashMap<>();
      Function<LocalDate, List<Advice>> on =
          day -> byDay.computeIfAbsent(day, then -> advice(PLAYBOOK, state.on(then)));
      // Each play is asked of every third state.
      turn++;
      for (int i = turn % 3; i < PLAYBOOK.plays().size(); i += 3) {
        Play play = PLAYBOOK.plays().get(i);
        WhyNot whyNot = WhyNot.of(PLAYBOOK, state, play, 1);
        for (Miss miss : whyNot.misses()) {
          misses++;
          assertThat(miss.stops()).as("%s %s", play.id(), miss).isNotEmpty();
          assertThat(called(on.apply(state.day()), play, miss.who())).isFalse();
          if (miss.calledOn() != null) {
            later++;
            assertThat(called(on.apply(miss.calledOn()), play, miss.who())).isTrue();
            assertThat(called(on.apply(miss.calledOn().minusDays(1)), play, miss.who())).isFalse();
          }
          if (miss.edit() != null && edits < EDITS) {
            edits++;
            assertThat(called(advice(edited(play, miss.edit()), state), play, miss.who()))
                .as("%s with %s", play.id(), miss.edit())
                .isTrue();
          }
        }
      }
    }
    LOG.info(
        "why-not: %d misses, of them called later %d, with an edit tried %d"
            .formatted(misses, later, edits));
    assertThat(later).isPositive();
    assertThat(edits).isPositive();
  }

  private static Playbook edited(Play play, Edit edit) {
    SortedMap<String, byte[]> files = new TreeMap<>(RULES.files());
    String text = play.text().replace(edit.from(), edit.to());
    assertThat(text).isNotEqualTo(play.text());
    files.put(edit.file(), text.getBytes(StandardCharsets.UTF_8));
    return Playbook.read(new RuleFiles("an edited copy", files));
  }

  private static List<Advice> advice(Playbook playbook, State state) {
    return playbook.call(playbook.facts(state));
  }

  private static boolean called(List<Advice> calls, Play play, @Nullable Who who) {
    return calls.stream()
        .filter(advice -> advice.play().id().equals(play.id()))
        .anyMatch(
            advice ->
                who == null || advice.subject() != null && advice.subject().id().equals(who.id()));
  }

  private static @Nullable String name(@Nullable Who who) {
    return who == null ? null : who.name();
  }

  private static WhyNot whyNot(String play, String state) {
    return WhyNot.of(PLAYBOOK, read(state), play(play), 3);
  }

  private static Play play(String id) {
    return Objects.requireNonNull(PLAYBOOK.play(id));
  }

  private static State read(String state) {
    return new StateJson().read(state.getBytes(StandardCharsets.UTF_8));
  }
}
