package org.playcaller.desk;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

  /** A look. */
  interface Look {
    void look() throws InterruptedException;
  }

  private final RulesFolder folder;
  private final Runnable first;
  private final Look look;
  private final @Nullable WatchService events;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "playbook-watch");

  /**
   * Begins to watch, on a thread of its own, with what is to be done once before the first look.
   */
  Watch(RulesFolder folder, Runnable first, Look look) {
    this.folder = folder;
    this.first = first;
    this.look = look;
    this.events = events(folder);
    thread.setDaemon(true);
    thread.start();
  }

  private static @Nullable WatchService events(RulesFolder folder) {
    try {
      return folder.path().getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("Saved plays are found by looking every second: {}", e.getMessage());
      return null;
    }
  }

  private void run() {
    try {
      first.run();
    } catch (RuntimeException e) {
      LOG.debug("what comes before the first look failed", e);
    }
    boolean open = true;
    while (open) {
      try {
        // Before the look, so that what is saved during the look wakes the next one.
        register();
        look.look();
        open = await();
      } catch (InterruptedException | ClosedWatchServiceException closed) {
        return;
      } catch (RuntimeException | StackOverflowError e) {
        LOG.error("A look at the rules folder failed; the next one is in a second", e);
        open = pause();
      }
    }
  }

  /** Folders come and go; one that is watched already is not watched twice. */
  private void register() {
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

  /** Waits for the next look; false when there is none. */
  private boolean await() throws InterruptedException {
    if (events == null) {
      return pause();
    }
    WatchKey key = events.poll(AT_LATEST.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = events.poll();
    }
    return end.getCount() > 0;
  }

  private boolean pause() {
    try {
      return !end.await(AT_LATEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      return false;
    }
  }

  /** Ends it after the look under way, which an interrupt would have cut off while it writes. */
  @Override
  public void close() {
    end.countDown();
    try {
      if (events != null) {
        events.close();
      }
      thread.join(LONGEST_LOOK.toMillis());
    } catch (IOException e) {
      LOG.debug("the watch was not closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
