package org.playcaller.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.playcaller.OnePlay.FILE;
import static org.playcaller.OnePlay.FIRES;
import static org.playcaller.OnePlay.GIVEN;
import static org.playcaller.OnePlay.TOO_SOON;
import static org.playcaller.OnePlay.onePlay;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.proof.Proof.Decided;
import org.playcaller.proof.Proof.LineProof;
import org.playcaller.proof.Proof.Survivor;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the scenarios prove is told line by line, and what they would not notice edit by edit. */
@Execution(ExecutionMode.CONCURRENT)
class ProofTest {

  private static final Logger LOG = LoggerFactory.getLogger(ProofTest.class);

  private static final RuleFiles RULES = RuleFiles.of(Path.of("rules"));

  private static Proof proof(String... cases) {
    Playbook playbook = onePlay();
    ScenarioFiles files =
        new ScenarioFiles(new TreeMap<>(Map.of(FILE, GIVEN + String.join("\n", cases))));
    return Proof.of(playbook, files, ScenarioReader.read(files, playbook));
  }

  @Test
  void aLineIsDecidedBothWaysOnlyWhereItAloneMadeTheDifference() {
    assertThat(lines(proof(FIRES, TOO_SOON)))
        .extracting(LineProof::line, LineProof::decided)
        .containsExactly(
            tuple(4, Decided.NEVER_SEEN_FALSE),
            tuple(6, Decided.NEVER_SEEN_FALSE),
            tuple(7, Decided.BOTH_WAYS));
    LineProof contact = lines(proof(FIRES, TOO_SOON)).get(2);
    assertThat(contact.trueIn()).isEqualTo(FILE + ":8");
    assertThat(contact.falseIn()).isEqualTo(FILE + ":13");
  }

  @Test
  void aPlayThatIsNeverCalledIsNeverSeenTrueWhereOneLineAloneStopsItAndElseNeverReached() {
    assertThat(lines(proof(TOO_SOON)))
        .extracting(LineProof::decided)
        .containsExactly(Decided.NEVER_REACHED, Decided.NEVER_REACHED, Decided.NEVER_SEEN_TRUE);
  }

  @Test
  void coverageIsTheShareOfSidesThatWereSeen() {
    assertThat(proof(FIRES, TOO_SOON).coverage()).isEqualTo(4 / 6.0);
    assertThat(proof(FIRES).coverage()).isEqualTo(3 / 6.0);
  }

  @Test
  void anEditThatNoCaseNoticesIsToldInTheManagersWords() {
    Proof proof = proof(FIRES);

    assertThat(words(proof))
        .contains(
            "If *not contacted for at least 60 days* became *not contacted for at least 59 days*,"
                + " no scenario would notice.",
            "If *not contacted for at least 60 days* were left out, no scenario would notice.",
            "If *too little is under way for the quota* were left out, no scenario would notice.")
        .doesNotContain(
            "If *not contacted for at least 60 days* became *not contacted for at least 61 days*,"
                + " no scenario would notice.",
            "If *not contacted for at least 60 days* were turned round, no scenario would notice.",
            "If the play *Check in with old prospects* were gone, no scenario would notice.");
    assertThat(words(proof(FIRES, TOO_SOON)))
        .noneMatch(
            words -> words.contains("59 days") || words.contains("contacted for at least 60"));
  }

  @Test
  void theMissingCaseIsWrittenOutAndOncePastedTheEditIsNoticed() {
    Proof before = proof(FIRES, TOO_SOON);
    int closed = 0;
    for (Survivor survivor : before.survivors()) {
      if (survivor.missing() != null) {
        assertThat(survivor.into()).isEqualTo(FILE);
        assertThat(words(proof(FIRES, TOO_SOON, survivor.missing())))
            .as("with %s", survivor.missing())
            .doesNotContain(survivor.words());
        closed++;
      }
    }
    assertThat(closed).isGreaterThanOrEqualTo(4);
  }

  @Test
  void aCaseThatFailsNoticesNothing() {
    String wrong = FIRES.replace("includes:", "warns:");

    assertThat(proof(wrong).killed()).isZero();
  }

  @Test
  void theShippedScenariosNoticeAtLeast95InAHundredCarelessEdits() {
    Playbook playbook = Playbook.read(RULES);
    ScenarioFiles files = ScenarioFiles.of(Path.of("scenarios"));
    long start = System.nanoTime();
    Proof proof = Proof.of(playbook, files, ScenarioReader.read(files, playbook));
    LOG.info(
        ("proof: %d cases, %.1f %% of the conditions' sides decided, %d of %d careless edits noticed"
                + " (%.1f %%), %.1f s")
            .formatted(
                proof.cases(),
                proof.coverage() * 100,
                proof.killed(),
                proof.mutants(),
                proof.mutationScore() * 100,
                (System.nanoTime() - start) / 1e9));

    assertThat(proof.open()).as("survivors that nobody has explained").isEmpty();
    assertThat(proof.unfounded()).isEmpty();
    assertThat(proof.mutationScore()).isGreaterThanOrEqualTo(0.95);
    assertThat(proof.coverage()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void theSameFilesGiveTheSameProof() {
    assertThat(proof(FIRES, TOO_SOON)).isEqualTo(proof(FIRES, TOO_SOON));
  }

  private static List<LineProof> lines(Proof proof) {
    return proof.plays().get(0).lines();
  }

  private static List<String> words(Proof proof) {
    return proof.survivors().stream().map(Survivor::words).toList();
  }
}
