package org.playcaller.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playcaller.desk.FileChange.Change;
import org.playcaller.playbook.RuleFiles;

class HistoryTest {

  private static final Instant NOON = Instant.parse("2026-09-16T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void createsNothingBeforeSomethingIsKept() {
    Path data = folder.resolve("data");
    History history = new History(data, 10);

    assertThat(history.newest(10)).isEmpty();
    assertThat(history.nextNumber()).isEqualTo(1);
    assertThat(data).doesNotExist();
  }

  @Test
  void tellsWhatEachActivationDidAndGivesItsFilesBack() throws IOException {
    History history = new History(folder, 10);
    Activation one = keep(history, "terms.yaml", "a\n", "plays/a/b.dslr", "b\n");
    Activation two = keep(history, "terms.yaml", "c\n", "plays/a/d.dslr", "d\n");

    assertThat(history.newest(10)).containsExactly(two, one);
    assertThat(history.steps(10).get(0).changes())
        .containsExactly(
            new FileChange("plays/a/b.dslr", Change.REMOVED),
            new FileChange("plays/a/d.dslr", Change.ADDED),
            new FileChange("terms.yaml", Change.CHANGED));
    assertThat(history.steps(10).get(1).changes()).isEmpty();
    assertThat(history.files(one).get("terms.yaml")).asString().isEqualTo("a\n");
    assertThat(history.diff(two.revision(), null))
        .isEqualTo(
            """
            --- a/plays/a/b.dslr
            +++ /dev/null
            @@ -1,1 +0,0 @@
            -b
            --- /dev/null
            +++ b/plays/a/d.dslr
            @@ -0,0 +1,1 @@
            +d
            --- a/terms.yaml
            +++ b/terms.yaml
            @@ -1,1 +1,1 @@
            -a
            +c
            """);
    assertThat(history.diff(two.revision(), two.revision())).isEmpty();
  }

  @Test
  void dropsTheOldestAndTheContentsThatOnlyTheyHad() throws IOException {
    History history = new History(folder, 2);
    keep(history, "terms.yaml", "first", "advice.csv", "shared");
    keep(history, "terms.yaml", "second", "advice.csv", "shared");
    assertThat(contents()).isEqualTo(3);

    Activation last = keep(history, "terms.yaml", "third", "advice.csv", "shared");

    assertThat(history.newest(10)).extracting(Activation::number).containsExactly(3, 2);
    assertThat(contents()).isEqualTo(3);
    assertThat(history.files(last)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"number\": 2}", "\u0000\u0000"})
  void passesOverWhatIsTornOrChangedByHand(String damaged) throws IOException {
    History history = new History(folder, 10);
    Activation one = keep(history, "terms.yaml", "a");
    Activation two = keep(history, "terms.yaml", "b");
    Files.writeString(
        folder.resolve("history/activations/000002-" + two.revision() + ".json"), damaged);
    Files.writeString(folder.resolve("history/activations/notes.txt"), "not ours");

    assertThat(history.newest(10)).containsExactly(one);
    assertThat(history.nextNumber()).isEqualTo(3);
  }

  @Test
  void passesOverAnActivationThatNamesAnothersContents() throws IOException {
    History history = new History(folder, 10);
    Activation one = keep(history, "terms.yaml", "a");
    Path file = folder.resolve("history/activations/000001-" + one.revision() + ".json");
    Files.writeString(
        file, Files.readString(file).replace(one.files().get("terms.yaml"), "../../lock"));

    assertThat(history.newest(10)).isEmpty();
  }

  @Test
  void refusesContentsThatAreNotWhatTheirNameSaysAndWritesThemAnew() throws IOException {
    History history = new History(folder, 10);
    Activation one = keep(history, "terms.yaml", "a");
    Files.writeString(folder.resolve("history/contents").resolve(ContentHash.of(bytes("a"))), "");

    assertThatThrownBy(() -> history.files(one))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("damaged");

    keep(history, "terms.yaml", "a");
    assertThat(history.files(one)).hasSize(1);
  }

  @Test
  void namesTheNearestRevisionWhereThereIsNoSuch() throws IOException {
    History history = new History(folder, 10);
    Activation one = keep(history, "terms.yaml", "a");
    String misread = one.revision().substring(1) + "0";

    assertThatThrownBy(() -> history.find(misread))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("did you mean \"" + one.revision() + "\"");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private long contents() throws IOException {
    try (var files = Files.list(folder.resolve("history/contents"))) {
      return files.count();
    }
  }

  private static Activation keep(History history, String... pathsAndTexts) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], bytes(pathsAndTexts[i + 1]));
    }
    RuleFiles rules = new RuleFiles("test", files);
    int number = history.nextNumber();
    Activation one =
        Activation.of(number, rules, NOON.plusSeconds(number), new Author("Ana", "to see"));
    history.keep(one, rules);
    return one;
  }
}
