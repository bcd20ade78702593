package org.playcaller.playbook;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.PlantedFault.Sheet;

/** Mistakes of every kind that people make, planted in plays of all chapters; always the same. */
final class FaultCorpus {

  static final RuleFiles SHIPPED = RuleFiles.of(Path.of("rules"));

  /** More take longer and have found no more so far: {@code -Dplaycaller.faults=6} tries them. */
  private static final int PLAYS_A_KIND = Integer.getInteger("playcaller.faults", 1);

  /** Steps through the plays so that neighbours are of different chapters. */
  private static final int STEP = 17;

  private static final List<Sentence> SENTENCES =
      VocabularyReader.read(
          TextFile.read(SHIPPED.files().get("vocabulary.dsl"), new FileFaults("vocabulary.dsl")),
          new FileFaults("vocabulary.dsl"));

  private FaultCorpus() {}

  /** A kind of mistake; null where the play gives no occasion for it. */
  interface Mistake {
    @Nullable PlantedFault plantedIn(Sheet play);
  }

  static List<PlantedFault> all() {
    Map<String, Mistake> mistakes = new LinkedHashMap<>();
    SentenceMistakes.addTo(mistakes);
    TextMistakes.addTo(mistakes);
    StructureMistakes.addTo(mistakes);
    FileMistakes.addTo(mistakes);
    List<PlantedFault> planted = new ArrayList<>();
    List<Sheet> plays = plays();
    int step = step(plays.size());
    int from = 0;
    for (Map.Entry<String, Mistake> mistake : mistakes.entrySet()) {
      int before = planted.size();
      for (int i = 0; i < plays.size() && planted.size() < before + PLAYS_A_KIND; i++) {
        PlantedFault one =
            mistake.getValue().plantedIn(plays.get((from + i * step) % plays.size()));
        if (one != null) {
          planted.add(one);
        }
      }
      if (planted.size() == before) {
        throw new IllegalStateException("no play gives occasion for " + mistake.getKey());
      }
      from += 5;
    }
    planted.addAll(RegisterMistakes.all());
    return planted;
  }

  /** A step in which every play comes up, however many there are. */
  private static int step(int plays) {
    int step = STEP;
    while (BigInteger.valueOf(step).gcd(BigInteger.valueOf(plays)).intValue() > 1) {
      step++;
    }
    return step;
  }

  static List<Sheet> plays() {
    return SHIPPED.files().keySet().stream()
        .filter(path -> path.endsWith(".dslr"))
        .map(path -> Sheet.of(SHIPPED, path))
        .toList();
  }

  /** Whether the vocabulary has such a sentence: then a slip of the hand is no mistake to find. */
  static boolean isSentence(String line) {
    String text = line.strip();
    return !text.isEmpty()
        && SENTENCES.stream().anyMatch(s -> s.read(Sentence.lowered(text)) != null);
  }
}
