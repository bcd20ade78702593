package org.playcaller.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Waits until something is saved in a few folders or below them. */
final class SavedFiles implements AutoCloseable {

  /** An editor that saves may write, rename and write again. */
  private static final int QUIET_MILLIS = 40;

  private final List<Path> folders;
  private final WatchService events;

  /** Watches from now on: what is saved before the first wait ends it at once. */
  SavedFiles(List<Path> folders) {
    this.folders = folders;
    try {
      this.events = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch " + folders, e);
    }
    register();
  }

  /** Waits for the next save, and for the quiet after it. */
  void await() throws InterruptedException {
    WatchKey key = events.take();
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = events.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
    register();
  }

  /** Folders come and go; one that is watched already is not watched twice. */
  private void register() {
    for (Path folder : folders) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path one : (Iterable<Path>) found.filter(Files::isDirectory)::iterator) {
          one.register(
              events,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot watch " + folder, e);
      }
    }
  }

  @Override
  public void close() {
    try {
      events.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot end the watch", e);
    }
  }
}
