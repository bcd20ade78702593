package org.playcaller.web;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.playcaller.company.Company;
import org.playcaller.lint.Lint;
import org.playcaller.lint.Remark;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lint of the playbook that serves, made once a revision and beside the requests. */
final class Remarks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Remarks.class);

  /** Milliseconds without another revision before one is gone over. */
  private static final long QUIET = 2_000;

  private final Company company;
  private final @Nullable Path scenarios;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "lint");
            thread.setDaemon(true);
            return thread;
          });
  private String asked = "";
  private volatile @Nullable Made made;

  private record Made(String revision, List<Remark> remarks) {}

  Remarks(Company company, @Nullable String scenarios) {
    this.company = company;
    this.scenarios = scenarios == null || scenarios.isBlank() ? null : Path.of(scenarios);
  }

  /** The remarks on a playbook; null until they are made, which being asked for begins. */
  @Nullable List<Remark> on(Playbook playbook) {
    Made last = made;
    if (last != null && last.revision().equals(playbook.revision())) {
      return last.remarks();
    }
    begin(playbook);
    return null;
  }

  private synchronized boolean isOld(Playbook playbook) {
    return !asked.equals(playbook.revision());
  }

  private synchronized void begin(Playbook playbook) {
    if (!asked.equals(playbook.revision())) {
      asked = playbook.revision();
      beside.execute(() -> make(playbook));
    }
  }

  private void make(Playbook playbook) {
    try {
      // Whoever saves often waits for the playbook, not for remarks on what is old already.
      Thread.sleep(QUIET);
      if (isOld(playbook)) {
        return;
      }
      var given =
          ScenarioReader.readable(ScenarioFiles.locate(scenarios), playbook).cases().stream()
              .map(ScenarioCase::state)
              .toList();
      made = new Made(playbook.revision(), Lint.of(playbook, company.reps(), given));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("The playbook could not be linted", e);
    }
  }

  @Override
  public void close() {
    beside.shutdownNow();
  }
}
