package org.playcaller.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.cli.CopiedRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** What is saved serves, without anybody asking. */
class WatchTest {

  private static final Logger LOG = LoggerFactory.getLogger(WatchTest.class);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private Desks desks;
  private Desk desk;

  @BeforeEach
  void watch() throws Exception {
    desks = new Desks(folder);
    desk = desks.open(Setup.QUIET);
    desk.watch();
    await(() -> desk.history().head() != null);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void servesASavedEditSoon() throws Exception {
    List<Long> took = new ArrayList<>();
    for (int days = 61; days < 71; days++) {
      String now = "for at least " + days + " days";
      String text = desks.text().replaceAll("for at least \\d+ days", now);
      long begun = System.nanoTime();
      Files.writeString(desks.play(), text);
      await(() -> serves(now));
      took.add((System.nanoTime() - begun) / 1_000_000);
    }
    Collections.sort(took);
    LOG.info(
        "saved to live: %d plays, median %d ms, slowest %d ms"
            .formatted(
                desk.playbook().plays().size(),
                took.get(took.size() / 2),
                took.get(took.size() - 1)));
    assertThat(took.get(took.size() / 2)).isLessThan(5_000);
  }

  @Test
  void servesWhatAnEditorPutsInPlaceOfTheFile() throws Exception {
    Path temporary = desks.play().resolveSibling("check.tmp");
    Files.writeString(temporary, desks.text().replace("60 days", "61 days"));
    Files.move(temporary, desks.play(), StandardCopyOption.REPLACE_EXISTING);

    await(() -> serves("61 days"));
  }

  @Test
  void waitsUntilAFileIsWrittenWhole() throws Exception {
    String text = desks.text().replace("60 days", "61 days");
    int half = text.length() / 2;
    Files.writeString(desks.play(), text.substring(0, half));
    Thread.sleep(20);
    Files.writeString(desks.play(), text.substring(half), StandardOpenOption.APPEND);

    await(() -> serves("61 days"));
    assertThat(desk.status().degraded()).isFalse();
  }

  @Test
  void seesPlaysInAChapterThatIsNew() throws Exception {
    Path chapter = Files.createDirectory(desks.rules.resolve("plays/new-chapter"));
    Thread.sleep(50);
    Files.writeString(
        chapter.resolve("call-back.dslr"),
        desks.text().replace("Check in with old prospects", "Call back"));
    await(() -> desk.playbook().play("call-back") != null);

    FileSystemUtils.deleteRecursively(chapter);
    await(() -> desk.playbook().play("call-back") == null);
  }

  @Test
  void outlivesAFolderThatIsDeletedAndPutBack() throws Exception {
    for (int i = 0; i < 3; i++) {
      FileSystemUtils.deleteRecursively(desks.rules);
      await(() -> desk.status().degraded());
      CopiedRules.to(desks.rules);
      await(() -> !desk.status().degraded());
    }
    desks.edit("60 days", "61 days");
    await(() -> serves("61 days"));
  }

  @Test
  void outlivesWritersThatNeverRest() throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    Path chapter = desks.rules.resolve("plays/old-prospects");
    for (int i = 0; System.nanoTime() < until; i++) {
      Files.writeString(chapter.resolve("x" + i % 5 + ".dslr"), "rule \"X" + i);
      Files.deleteIfExists(chapter.resolve("x" + (i + 2) % 5 + ".dslr"));
    }
    for (int i = 0; i < 5; i++) {
      Files.deleteIfExists(chapter.resolve("x" + i + ".dslr"));
    }
    desks.edit("60 days", "61 days");

    await(() -> serves("61 days") && !desk.status().degraded());
  }

  @Test
  void endsWithTheDesk() throws Exception {
    desk.close();
    desks.edit("60 days", "61 days");
    Thread.sleep(1_500);

    assertThat(serves("60 days")).isTrue();
  }

  private boolean serves(String words) {
    return desk.playbook().play("check-in-with-old-prospects").text().contains(words);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("it takes longer than " + PATIENCE).isLessThan(until);
      Thread.sleep(5);
    }
  }
}
