package org.playcaller.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Results;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.scenario.Selection;
import org.springframework.beans.factory.DisposableBean;

/** Runs scenarios on a thread of their own, so that no rep waits for them. */
final class ScenarioRuns implements DisposableBean {

  /** The most cases that are run at once. */
  static final int MOST_CASES = 5_000;

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int WAITING = 2;

  private final long longest;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), ScenarioRuns::daemon);

  ScenarioRuns() {
    this(LONGEST);
  }

  /** Runs that end after so long, counted from when they begin. */
  ScenarioRuns(Duration longest) {
    this.longest = longest.toNanos();
    thread.allowCoreThreadTimeOut(true);
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "scenarios");
    thread.setDaemon(true);
    // Whoever waits for a plan comes first.
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /**
   * Runs scenarios when it is their turn.
   *
   * @throws Busy when too many are waiting
   */
  CompletableFuture<Results> run(Playbook playbook, ScenarioFiles files, Selection selection) {
    try {
      return CompletableFuture.supplyAsync(() -> results(playbook, files, selection), thread);
    } catch (RejectedExecutionException e) {
      throw new Busy("other scenarios are being run");
    }
  }

  private Results results(Playbook playbook, ScenarioFiles files, Selection selection) {
    long start = System.nanoTime();
    List<ScenarioCase> cases =
        ScenarioReader.read(files, playbook).stream().filter(selection::picks).toList();
    if (cases.size() > MOST_CASES) {
      throw new RunRequest.TooMuch(
          "These are " + cases.size() + " cases; " + MOST_CASES + " are the most");
    }
    return Results.of(playbook, cases, () -> System.nanoTime() - start < longest);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
