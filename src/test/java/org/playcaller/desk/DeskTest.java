package org.playcaller.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.desk.Attempt.Outcome;
import org.playcaller.playbook.RuleFault;
import org.playcaller.playbook.UnsoundPlaybook;
import org.springframework.util.FileSystemUtils;

class DeskTest {

  private static final Author ANA = new Author("Ana", "sixty days were too long");

  @TempDir private Path folder;
  private Desks desks;

  @BeforeEach
  void copy() throws IOException {
    desks = new Desks(folder);
  }

  @Test
  void servesWhatIsSavedAndSaysSinceWhenAndWhy() throws Exception {
    try (Desk desk = desks.open()) {
      Status before = desk.look();
      desks.edit("60 days", "61 days");
      Status after = desk.look();

      assertThat(before.lastAttempt().outcome()).isEqualTo(Outcome.ACTIVATED);
      assertThat(after.active().revision()).isNotEqualTo(before.active().revision());
      assertThat(after.active().since()).isAfter(before.active().since());
      assertThat(after.active().who()).isEqualTo("file");
      assertThat(after.active().why()).isEqualTo("changed " + Desks.PLAY);
      assertThat(desk.playbook().play("check-in-with-old-prospects").text()).contains("61 days");
      assertThat(after.degraded()).isFalse();
    }
  }

  @Test
  void keepsServingWhatIsGoodAndTellsTheFaultOfWhatIsNot() throws Exception {
    try (Desk desk = desks.open()) {
      Status good = desk.look();
      desks.edit("not contacted", "not contactd");
      Status bad = desk.look();

      assertThat(bad.active()).isEqualTo(good.active());
      assertThat(bad.degraded()).isTrue();
      assertThat(bad.lastSuccess()).isEqualTo(good.lastSuccess());
      assertThat(bad.lastAttempt().outcome()).isEqualTo(Outcome.REFUSED);
      RuleFault fault = bad.lastAttempt().faults().get(0);
      assertThat(fault.path()).isEqualTo(Desks.PLAY);
      assertThat(fault.line()).isEqualTo(7);
      assertThat(fault.toString()).contains("did you mean");

      desks.edit("not contactd", "not contacted");
      Status mended = desk.look();
      assertThat(mended.degraded()).isFalse();
      assertThat(mended.active()).isEqualTo(good.active());
      assertThat(desk.history().newest(9)).hasSize(1);
    }
  }

  @Test
  void looksOnlyOnceAtWhatIsStillBroken() throws Exception {
    try (Desk desk = desks.open()) {
      desks.edit("not contacted", "not contactd");
      Attempt first = desk.look().lastAttempt();

      assertThat(desk.look().lastAttempt()).isSameAs(first);
    }
  }

  @Test
  void servesTheLastGoodPlaybookAfterARestartWithABrokenFolder() throws Exception {
    String good;
    try (Desk desk = desks.open()) {
      good = desk.look().active().revision();
    }
    desks.edit("not contacted", "not contactd");

    try (Desk desk = desks.open()) {
      assertThat(desk.playbook().revision()).isEqualTo(good);
      assertThat(desk.status().degraded()).isTrue();
      assertThat(desk.status().lastAttempt().faults()).hasSize(1);
      assertThat(desk.status().active().origin()).contains("last good");
    }
  }

  @Test
  void servesTheLastGoodPlaybookWhileTheFolderIsGoneAndTheFolderWhenItIsBack() throws Exception {
    try (Desk desk = desks.open()) {
      desk.look();
    }
    Path elsewhere = Files.move(desks.rules, folder.resolve("elsewhere"));

    try (Desk desk = desks.open()) {
      Status gone = desk.look();
      assertThat(gone.degraded()).isTrue();
      assertThat(gone.lastAttempt().revision()).isNull();
      assertThat(gone.lastAttempt().faults().toString()).contains("the rules folder is missing");

      Files.move(elsewhere, desks.rules);
      desks.edit("60 days", "59 days");
      assertThat(desk.look().degraded()).isFalse();
      assertThat(desk.playbook().play("check-in-with-old-prospects").text()).contains("59 days");
    }
  }

  @Test
  void passesOverAnActivationThatIsDamagedAndServesTheOneBefore() throws Exception {
    String first;
    try (Desk desk = desks.open()) {
      first = desk.look().active().revision();
      desks.edit("60 days", "61 days");
      desk.look();
    }
    String torn = desks.history().newest(1).get(0).files().get(Desks.PLAY);
    Files.writeString(desks.data.resolve("history/contents").resolve(torn), "rule \"Che");
    desks.edit("not contacted", "not contactd");

    try (Desk desk = desks.open()) {
      assertThat(desk.playbook().revision()).isEqualTo(first);
    }
  }

  @Test
  void doesNotOpenOnABrokenFolderWhenNothingGoodIsKept() throws Exception {
    desks.edit("not contacted", "not contactd");
    assertThatThrownBy(desks::open).isInstanceOf(UnsoundPlaybook.class);

    FileSystemUtils.deleteRecursively(desks.rules);
    assertThatThrownBy(desks::open)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot read the rules folder");
    assertThat(desks.data).doesNotExist();
  }

  @Test
  void isNotDisturbedByWhatIsNoPlay() throws Exception {
    try (Desk desk = desks.open()) {
      String revision = desk.look().active().revision();
      Path chapter = desks.rules.resolve("plays/old-prospects");
      Path outside = Files.writeString(folder.resolve("outside.dslr"), "no play at all");
      Files.createDirectory(chapter.resolve("a-folder.dslr"));
      Files.createSymbolicLink(chapter.resolve("linked.dslr"), outside);
      Files.createSymbolicLink(desks.rules.resolve("plays/linked"), folder);
      Files.createSymbolicLink(chapter.resolve("round"), desks.rules);
      for (String name :
          List.of(".#x.dslr", ".x.dslr.swp", "x.dslr~", "4913", "x.dslr.tmp", "#x.dslr#")) {
        Files.writeString(chapter.resolve(name), "half of a pl");
      }

      Status status = desk.look();

      assertThat(status.degraded()).as(status.toString()).isFalse();
      assertThat(status.active().revision()).isEqualTo(revision);
    }
  }

  @Test
  void followsAFolderThatIsItselfALink() throws Exception {
    Path real = Files.move(desks.rules, folder.resolve("real"));
    Files.createSymbolicLink(desks.rules, real);

    try (Desk desk = desks.open()) {
      assertThat(desk.playbook().plays()).isNotEmpty();
      desks.edit("60 days", "61 days");
      assertThat(desk.look().active().why()).isEqualTo("changed " + Desks.PLAY);
    }
  }

  @Test
  void servesAndSaysSoWhereNothingCanBeKept() throws Exception {
    Files.writeString(desks.data, "a file where the data folder would be");

    try (Desk desk = desks.open()) {
      desk.look();
      desks.edit("60 days", "61 days");
      Status status = desk.look();

      assertThat(status.active().why()).isEqualTo("changed " + Desks.PLAY);
      assertThat(status.history().problem()).contains("cannot be written");

      Files.delete(desks.data);
      assertThat(desk.look().history().problem()).isNull();
      assertThat(desk.history().newest(9)).hasSize(1);
    }
  }

  @Test
  void adoptsWhatAnotherProcessWroteWithItsAuthor() throws Exception {
    try (Desk service = desks.open()) {
      String first = service.look().active().revision();
      desks.edit("60 days", "61 days");
      service.look();

      try (Desk command = desks.open()) {
        command.restore(first, ANA);
      }
      Status status = service.look();

      assertThat(status.active().revision()).isEqualTo(first);
      assertThat(status.active().who()).isEqualTo("Ana");
      assertThat(status.active().why()).isEqualTo(ANA.why());
      assertThat(service.history().newest(9))
          .extracting(Activation::number)
          .containsExactly(3, 2, 1);
    }
  }

  @Test
  void writesAnEditAndLeavesNothingElseBehind() throws Exception {
    try (Desk desk = desks.open()) {
      desk.look();
      List<Path> before = filesOf(desks.rules);
      Publication done = publish(desk, desks.text().replace("60 days", "61 days"), true);

      assertThat(done.changed()).isTrue();
      assertThat(desks.text()).contains("61 days");
      assertThat(filesOf(desks.rules)).isEqualTo(before);
      assertThat(desk.look().active().who()).isEqualTo("Ana");
      assertThat(desk.history().newest(9)).hasSize(2);
    }
  }

  @Test
  void doesNotWriteWhatHasAFaultOrBreaksAScenario() throws Exception {
    try (Desk desk = desks.open()) {
      String text = desks.text();
      assertThatThrownBy(() -> publish(desk, text.replace("not contacted", "not contactd"), false))
          .isInstanceOf(UnsoundPlaybook.class);
      assertThatThrownBy(() -> publish(desk, text.replace("60 days", "600 days"), false))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.SCENARIOS);
                assertThat(refusal.reports()).isNotEmpty();
              });

      assertThat(desks.text()).isEqualTo(text);
      assertThat(publish(desk, text.replace("60 days", "600 days"), true).changed()).isTrue();
    }
  }

  @Test
  void retiresAPlayOnlyWhenItsScenariosAreRetiredOrPassedOver() throws Exception {
    try (Desk desk = desks.open()) {
      Edit retire = Edit.retire(RulePath.of(Desks.PLAY), hash -> true);
      assertThatThrownBy(() -> desk.publish(retire, ANA, false))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.SCENARIOS));

      desk.publish(retire, ANA, true);

      assertThat(desks.play()).doesNotExist();
      assertThat(desk.playbook().play("check-in-with-old-prospects")).isNull();
    }
  }

  @Test
  void writesNothingThroughALink() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(desks.rules.resolve("plays/new"), outside);
    String text = desks.text().replace("Check in with old prospects", "Call back");
    Edit edit =
        Edit.write(
            RulePath.of("plays/new/call-back.dslr"),
            text.getBytes(StandardCharsets.UTF_8),
            hash -> hash == null);

    try (Desk desk = desks.open()) {
      assertThatThrownBy(() -> desk.publish(edit, ANA, true))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void goesBackToAnOlderRevisionAndSetsUnfinishedFilesAside() throws Exception {
    Path notes = Files.writeString(desks.rules.resolve("plays/notes.txt"), "ask Ben");
    try (Desk desk = desks.open()) {
      String first = desk.look().active().revision();
      String text = desks.text();
      desks.edit("60 days", "61 days");
      desk.look();
      desks.edit("not contacted", "not contactd");
      String broken = desks.text();

      Publication back = desk.restore(first, ANA);

      assertThat(back.changed()).isTrue();
      assertThat(desks.text()).isEqualTo(text);
      assertThat(notes).hasContent("ask Ben");
      assertThat(desk.look().degraded()).isFalse();
      assertThat(desk.status().active().revision()).isEqualTo(first);
      assertThat(desks.data.resolve("history/set-aside/000003").resolve(Desks.PLAY))
          .hasContent(broken);
      assertThat(desk.restore(first, ANA).changed()).isFalse();
    }
  }

  @Test
  void goesBackEvenWhenTheFolderIsGone() throws Exception {
    try (Desk desk = desks.open()) {
      String revision = desk.look().active().revision();
      FileSystemUtils.deleteRecursively(desks.rules);
      desk.look();

      desk.restore(revision, ANA);

      assertThat(desk.look().degraded()).isFalse();
      assertThat(desks.text()).contains("60 days");
      assertThat(desks.rules.resolve("README.md")).doesNotExist();
    }
  }

  @Test
  void losesNoEditThatWasSavedWhileAnotherWasSent() throws Exception {
    try (Desk desk = desks.open()) {
      desk.look();
      desks.edit("60 days", "61 days");
      Edit edit =
          Edit.write(
              RulePath.of(Desks.PLAY),
              desks.text().replace("61 days", "62 days").getBytes(StandardCharsets.UTF_8),
              hash -> {
                // Between the reading and the writing somebody saves another play.
                retireByHand("plays/follow-up/end-of-day.dslr");
                return true;
              });

      assertThatThrownBy(() -> desk.publish(edit, ANA, true))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.STALE));
      assertThat(desks.text()).contains("61 days");
      assertThat(desks.rules.resolve("plays/follow-up/end-of-day.dslr")).doesNotExist();
    }
  }

  private void retireByHand(String path) {
    try {
      Files.deleteIfExists(desks.rules.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Publication publish(Desk desk, String text, boolean despite) {
    return desk.publish(
        Edit.write(RulePath.of(Desks.PLAY), text.getBytes(StandardCharsets.UTF_8), hash -> true),
        ANA,
        despite);
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
