package org.playcaller.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.UUID;

/**
 * A new content of a file, written beside it and put in its place in one step: whoever reads the
 * file finds the old content or the new one, never a part, even when the power fails.
 */
final class AtomicFile implements AutoCloseable {

  private final Path target;
  private final Path temporary;

  private AtomicFile(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  static void write(Path target, byte[] content) throws IOException {
    try (AtomicFile file = stage(target, content)) {
      file.putInPlace();
    }
  }

  /** Writes the content beside the file; a name with a dot in front is no part of a playbook. */
  static AtomicFile stage(Path target, byte[] content) throws IOException {
    Path folder = Objects.requireNonNull(target.getParent());
    Files.createDirectories(folder);
    Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    AtomicFile file = new AtomicFile(target, temporary);
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      file.close();
      throw e;
    }
    return file;
  }

  void putInPlace() throws IOException {
    keepPermissions();
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(target);
  }

  /** Who may read or change the file is not ours to change. */
  private void keepPermissions() throws IOException {
    PosixFileAttributeView posix =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (posix != null && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      posix.setPermissions(Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS));
    }
  }

  /** That a file has a new name is kept by its folder, which has to reach the disk too. */
  static void forceFolder(Path file) {
    try (FileChannel folder =
        FileChannel.open(Objects.requireNonNull(file.getParent()), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException notHere) {
      // Some systems open no folder; they keep names in their own way.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(temporary);
  }
}
