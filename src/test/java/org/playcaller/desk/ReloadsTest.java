package org.playcaller.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** However often a manager saves, memory stays as it is: {@code -Dplaycaller.reloads=1000}. */
@Isolated("it weighs the memory of the whole machine")
class ReloadsTest {

  private static final Logger LOG = LoggerFactory.getLogger(ReloadsTest.class);

  private static final int RELOADS = Integer.getInteger("playcaller.reloads", 75);
  private static final int WARM_UP = 20;
  private static final double MEGABYTE = 1024 * 1024;

  @TempDir private Path folder;

  /** What is used after the garbage is collected, in megabytes. */
  private record Memory(double metaspace, double heap) {

    static Memory now() throws InterruptedException {
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(50);
      }
      double metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .mapToLong(pool -> pool.getUsage().getUsed())
              .sum();
      double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      return new Memory(metaspace / MEGABYTE, heap / MEGABYTE);
    }
  }

  @Test
  void leaveMetaspaceAndHeapAsTheyWere() throws Exception {
    Desks desks = new Desks(folder);
    String text = desks.text();
    try (Desk desk = desks.open()) {
      reload(desk, desks, text, 0, WARM_UP);
      Memory before = Memory.now();

      long begun = System.nanoTime();
      reload(desk, desks, text, WARM_UP, WARM_UP + RELOADS);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);

      Memory after = Memory.now();
      LOG.info(
          "reloads: %d good, %d broken in %.1f s, metaspace %.1f -> %.1f MB, heap %.1f -> %.1f MB"
              .formatted(
                  RELOADS,
                  RELOADS,
                  took.toMillis() / 1e3,
                  before.metaspace(),
                  after.metaspace(),
                  before.heap(),
                  after.heap()));
      assertThat(after.metaspace()).isLessThan(before.metaspace() + 8);
      assertThat(after.heap()).isLessThan(before.heap() + 16);
    }
  }

  private static void reload(Desk desk, Desks desks, String text, int from, int to)
      throws Exception {
    for (int i = from; i < to; i++) {
      String days = "for at least " + (i % 89 + 1) + " days";
      Files.writeString(desks.play(), text.replace("for at least 60 days", days));
      Status good = desk.look();
      assertThat(good.degraded()).isFalse();
      Planner.plan(desk.playbook(), Desks.david());

      Files.writeString(desks.play(), text.replace("for at least", "fur at least"));
      Status bad = desk.look();
      assertThat(bad.degraded()).isTrue();
      assertThat(bad.active()).isEqualTo(good.active());
    }
  }

  @Test
  void letGoOfARetiredPlaybook() throws Exception {
    Desks desks = new Desks(folder);
    try (Desk desk = desks.open()) {
      WeakReference<Playbook> retired = new WeakReference<>(desk.playbook());
      Planner.plan(desk.playbook(), Desks.david());
      desks.edit("60 days", "61 days");
      desk.look();

      for (int i = 0; i < 100 && retired.get() != null; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(retired.get()).isNull();
    }
  }
}
