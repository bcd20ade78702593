package org.playcaller.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.state.StateJson;

/** A quiz asks what the playbook decides: one choice is called, and no other is. */
@Execution(ExecutionMode.CONCURRENT)
class QuizTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final List<ScenarioCase> CASES =
      ScenarioReader.read(ScenarioFiles.of(Path.of("scenarios")), PLAYBOOK);

  private static List<Question> quiz(String chapter, int most, long seed) {
    return Quiz.of(PLAYBOOK, CASES, chapter, most, seed);
  }

  @Test
  void oneChoiceIsCalledAndNoOtherIs() {
    List<Question> questions = quiz(null, 40, 7);

    assertThat(questions).hasSize(40);
    for (Question question : questions) {
      Set<String> called =
          PLAYBOOK.call(PLAYBOOK.facts(question.scenario().state())).stream()
              .map(advice -> advice.play().id())
              .collect(Collectors.toSet());
      assertThat(question.choices()).hasSize(Quiz.CHOICES).doesNotHaveDuplicates();
      assertThat(question.choices())
          .filteredOn(play -> called.contains(play.id()))
          .containsExactly(question.answer());
      assertThat(question.situation()).isNotEmpty();
      assertThat(String.join("\n", question.situation())).doesNotContain("{", "}", "[", "\"");
      assertThat(question.why(PLAYBOOK).advice().source()).isNotEmpty();
    }
    assertThat(questions).extracting(question -> question.answer().id()).doesNotHaveDuplicates();
    assertThat(questions).extracting(Question::right).contains(0, 1, 2, 3);
  }

  @Test
  void theSameSeedAsksTheSameAndAnotherSeedAnother() {
    assertThat(quiz(null, 5, 1)).isEqualTo(quiz(null, 5, 1)).isNotEqualTo(quiz(null, 5, 2));
  }

  @Test
  void aChapterAsksAboutItsOwnPlaysOnly() {
    assertThat(quiz("old-prospects", 100, 1))
        .isNotEmpty()
        .extracting(question -> question.answer().chapter())
        .containsOnly("old-prospects");
  }

  @Test
  void aWrongChoiceIsToldWhatStoppedIt() {
    Question question = quiz("old-prospects", 1, 1).get(0);
    int wrong = question.right() == 0 ? 1 : 0;

    assertThat(question.whyNot(PLAYBOOK, wrong)).doesNotStartWith("It was called").endsWith(".");
  }

  @Test
  void aSituationIsToldInWordsWithDistancesInDays() {
    String json =
        """
        {"day": "2026-09-16", "currency": "EUR", "rep": {"id": "rep"},
         "period": {"start": "2026-09-01", "end": "2026-09-30"}, "quota": {"amount": 30000},
         "bookings": [{"id": "won", "amount": 9000, "closedOn": "2026-09-05"}],
         "oldProspects": [{"id": "lee", "name": "Lee and Sons", "saidNoOn": "2026-06-18"}],
         "activities": [],
         "intentions": [{"kind": "discount", "with": "lee", "discount": {"until": "2026-09-17"}}]}
        """;

    assertThat(Situation.of(new StateJson().read(json.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(
            "It is 16 Sep 2026; the period runs from 1 Sep 2026 to 30 Sep 2026. The quota is"
                + " 30,000 EUR.",
            "Won: amount 9,000 EUR, closed on 5 Sep 2026 (11 days ago).",
            "An old prospect: Lee and Sons, said no on 18 Jun 2026 (90 days ago).",
            "An activity: none.",
            "The rep means to do: kind discount, with lee, discount (until 17 Sep 2026 (1 day"
                + " ahead)).");
  }
}
