package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.playcaller.playbook.Vocabulary.Entry;

/** A manager finds every sentence, with an example that can be written as it is shown. */
class VocabularyTest {

  private static final RuleFiles RULES = RuleFiles.of(Path.of("rules"));
  private static final Playbook PLAYBOOK = Playbook.read(RULES);
  private static final List<Entry> ENTRIES = PLAYBOOK.vocabulary();

  @Test
  void everySentenceIsThereOnceUnderItsHeading() {
    assertThat(ENTRIES).hasSize(PLAYBOOK.sentences());
    assertThat(ENTRIES).allSatisfy(entry -> assertThat(entry.group()).isNotBlank());
    assertThat(ENTRIES)
        .extracting(entry -> entry.part() + entry.sentence())
        .doesNotHaveDuplicates();
  }

  @Test
  void everyExampleIsTheSentenceItStandsFor() {
    FileFaults faults = new FileFaults("vocabulary.dsl");
    TextFile file = TextFile.read(RULES.files().get("vocabulary.dsl"), faults);
    List<Sentence> sentences = VocabularyReader.read(file, faults);

    assertThat(faults.all()).isEmpty();
    for (int i = 0; i < sentences.size(); i++) {
      String example = ENTRIES.get(i).example();
      assertThat(
              sentences
                  .get(i)
                  .read(Character.toLowerCase(example.charAt(0)) + example.substring(1)))
          .as(example)
          .isNotNull();
    }
  }

  @Test
  void thePlaysThatUseASentenceAreThoseWhoseConditionsSaySo() {
    Entry entry =
        ENTRIES.stream()
            .filter(e -> e.sentence().equals("- who said no at least {days} days ago"))
            .findFirst()
            .orElseThrow();

    assertThat(entry.plays())
        .containsExactlyElementsOf(
            PLAYBOOK.plays().stream()
                .filter(
                    play ->
                        play.conditions().stream()
                            .anyMatch(c -> c.text().startsWith("- who said no at least")))
                .map(Play::id)
                .toList());
    assertThat(entry.means())
        .isEqualTo("days since no of an old prospect: at least what you write");
    assertThat(entry.unit()).isEqualTo("days");
  }

  @Test
  void aTermIsShownWithItsValue() {
    assertThat(ENTRIES)
        .filteredOn(entry -> entry.sentence().equals("the rep is behind target"))
        .extracting(Entry::means)
        .containsExactly("pace of the rep: less than the term \"behind\" (0.9)");
  }
}
