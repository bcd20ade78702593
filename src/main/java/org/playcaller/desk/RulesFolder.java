package org.playcaller.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.playcaller.playbook.RuleFault;
import org.playcaller.playbook.RuleFiles;

/** The rules folder, which others write to at any moment. */
final class RulesFolder {

  private static final int MOST_LOOKS = 30;

  private final Path folder;

  RulesFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /** The files as they are; one that vanishes while they are read makes it start again. */
  RuleFiles read() {
    try {
      return RuleFiles.of(folder);
    } catch (UncheckedIOException e) {
      return RuleFiles.of(folder);
    }
  }

  /**
   * The files once nobody writes any more: two readings, so far apart, that are the same. It gives
   * up after a while, since somebody may always be writing.
   */
  RuleFiles settled(Duration quiet) throws InterruptedException {
    RuleFiles last = read();
    for (int i = 0; i < MOST_LOOKS && !quiet.isZero(); i++) {
      Thread.sleep(quiet.toMillis());
      RuleFiles next = read();
      if (next.revision().equals(last.revision())) {
        return next;
      }
      last = next;
    }
    return last;
  }

  /**
   * Writes one set of files in place of another; only what differs is touched, and only files that
   * belong to a playbook.
   *
   * @throws Refusal when the folder is no longer what it was, or cannot be written; then nothing
   *     has changed
   */
  void replace(RuleFiles before, RuleFiles after) {
    TreeSet<String> paths = new TreeSet<>(before.files().keySet());
    paths.addAll(after.files().keySet());
    paths.removeIf(path -> Arrays.equals(before.files().get(path), after.files().get(path)));
    SortedMap<String, AtomicFile> staged = new TreeMap<>();
    try {
      for (String path : paths) {
        byte[] content = after.files().get(path);
        Path file = place(path);
        if (content != null) {
          staged.put(path, AtomicFile.stage(file, content));
        }
      }
      // The last moment at which somebody else's edit can be seen, and is not written over.
      if (!RuleFiles.of(folder).revision().equals(before.revision())) {
        throw new Refusal(
            Refusal.Kind.STALE,
            "somebody else changed the rules folder at the same time: read the file again");
      }
      for (String path : paths) {
        AtomicFile file = staged.get(path);
        if (file == null) {
          Files.deleteIfExists(place(path));
        } else {
          file.putInPlace();
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw unavailable(e);
    } finally {
      staged.values().forEach(RulesFolder::discard);
    }
  }

  private static void discard(AtomicFile file) {
    try {
      file.close();
    } catch (IOException left) {
      // A hidden file is left over, which is no part of the playbook.
      return;
    }
  }

  /** Where a file stands; a link on the way would lead out of the folder. */
  private Path place(String path) throws IOException {
    Path place = folder.toRealPath();
    for (String name : path.split("/")) {
      place = place.resolve(name);
      if (Files.isSymbolicLink(place)) {
        throw new IOException(folder.relativize(folder.resolve(path)) + " is reached by a link");
      }
    }
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(path + " is a folder");
    }
    return place;
  }

  static Refusal unavailable(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    return new Refusal(
        Refusal.Kind.UNAVAILABLE,
        "the rules folder cannot be read or written (" + cause.getMessage() + "): mend that first");
  }

  /** Why it cannot be read, with the file where it is one file. */
  RuleFault fault(RuntimeException why) {
    if (why.getCause() instanceof NoSuchFileException && !Files.isDirectory(folder)) {
      return new RuleFault(".", 1, 1, "the rules folder is missing", "put it back to " + folder);
    }
    String file = why.getCause() instanceof FileSystemException e ? e.getFile() : null;
    return new RuleFault(
        file == null ? "." : shown(Path.of(file)),
        1,
        1,
        "the file cannot be read",
        "give the service leave to read it, or remove it");
  }

  private String shown(Path file) {
    Path name = file.getFileName();
    return file.startsWith(folder)
        ? folder.relativize(file).toString().replace('\\', '/')
        : String.valueOf(name);
  }

  /** The folders to watch: itself and those below it that it really holds. */
  List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    addFolders(folder, folders, 3);
    return folders;
  }

  private static void addFolders(Path folder, List<Path> folders, int depth) {
    if (!Files.isDirectory(folder) || depth == 0) {
      return;
    }
    folders.add(folder);
    try (var entries = Files.newDirectoryStream(folder, RulesFolder::isFolder)) {
      for (Path entry : entries) {
        addFolders(entry, folders, depth - 1);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException gone) {
      // It went between listing and reading; what comes in its place is found at the next look.
      return;
    }
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }
}
