package org.playcaller.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Contents of files, each kept once under the name of its hash. */
final class Contents {

  private final Path folder;

  Contents(Path folder) {
    this.folder = folder;
  }

  /** The content of that hash; null where it is not kept, or no longer what its name says. */
  byte @Nullable [] read(String hash) {
    try {
      byte[] content = Files.readAllBytes(folder.resolve(hash));
      return ContentHash.of(content).equals(hash) ? content : null;
    } catch (IOException goneOrUnreadable) {
      return null;
    }
  }

  /** Keeps a content; one that was damaged is written anew. */
  void keep(byte[] content) throws IOException {
    String hash = ContentHash.of(content);
    if (read(hash) == null) {
      AtomicFile.write(folder.resolve(hash), content);
    }
  }

  void drop(String hash) throws IOException {
    Files.deleteIfExists(folder.resolve(hash));
  }
}
