package org.playcaller.desk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That one at a time changes the playbook, of the service and the commands that share a data
 * folder.
 */
final class FolderLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

  /** The system's locks keep processes apart, not the threads of one. */
  private static final ConcurrentMap<Path, ReentrantLock> WITHIN = new ConcurrentHashMap<>();

  private final ReentrantLock within;
  private final @Nullable FileChannel between;

  private FolderLock(ReentrantLock within, @Nullable FileChannel between) {
    this.within = within;
    this.between = between;
  }

  /** Waits until nobody else holds it. */
  static FolderLock of(Path folder) {
    ReentrantLock within =
        WITHIN.computeIfAbsent(folder.toAbsolutePath().normalize(), path -> new ReentrantLock());
    within.lock();
    return new FolderLock(within, within.getHoldCount() == 1 ? between(folder) : null);
  }

  /** Without the folder nobody else has anything to hold; some file systems have no locks. */
  private static @Nullable FileChannel between(Path folder) {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      return channel;
    } catch (IOException e) {
      LOG.debug("{} cannot be locked", folder, e);
      closeQuietly(channel);
      return null;
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      LOG.debug("a lock was not closed", e);
    }
  }

  @Override
  public void close() {
    closeQuietly(between);
    within.unlock();
  }
}
