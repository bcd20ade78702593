package org.playcaller.desk;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whenever something happens in the rules folder, and every second in any case: not every
 * file system tells of changes, and those that do may lose some.
 */
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration AT_LATEST = Duration.ofSeconds(1);

  /** A look, which may be given up when the watch ends. */
  interface Look {
    void look() throws InterruptedException;
  }

  private final RulesFolder folder;
  private final Look look;
  private final Thread thread = new Thread(this::run, "playbook-watch");

  Watch(RulesFolder folder, Look look) {
    this.folder = folder;
    this.look = look;
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try (WatchService events = folder.path().getFileSystem().newWatchService()) {
      looks(events);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("Saved plays are found by looking every second: {}", e.getMessage());
      looks(null);
    }
  }

  private void looks(@Nullable WatchService events) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        // Before the look, so that what is saved during the look wakes the next one.
        register(events);
        look.look();
        await(events);
      } catch (InterruptedException | ClosedWatchServiceException end) {
        return;
      } catch (RuntimeException | StackOverflowError e) {
        LOG.error("A look at the rules folder failed; the next one is in a second", e);
        pause();
      }
    }
  }

  /** Folders come and go; one that is watched already is not watched twice. */
  private void register(@Nullable WatchService events) {
    if (events == null) {
      return;
    }
    for (Path one : folder.folders()) {
      try {
        one.register(
            events,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      } catch (IOException e) {
        LOG.debug("{} is not watched, only looked at", one, e);
      }
    }
  }

  private static void await(@Nullable WatchService events) throws InterruptedException {
    if (events == null) {
      Thread.sleep(AT_LATEST.toMillis());
      return;
    }
    WatchKey key = events.poll(AT_LATEST.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = events.poll();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AT_LATEST.toMillis());
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(AT_LATEST.toMillis() * 5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
