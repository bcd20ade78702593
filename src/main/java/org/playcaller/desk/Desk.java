package org.playcaller.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Nearest;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.playbook.UnsoundPlaybook;

/**
 * Holds the playbook that serves, and puts another in its place when the rules folder has changed:
 * a new one is read and tried beside the old, then swapped in one step. One with a fault never
 * costs the good one, which is kept across a restart, too.
 *
 * <p>Whoever makes an answer takes the {@link #playbook()} once and uses it throughout.
 */
public final class Desk implements AutoCloseable {

  private final Setup setup;
  private final History history;
  private final Trial trial;
  private final Rehearsal rehearsal;
  private final @Nullable RulesFolder folder;
  private final Current current;
  private @Nullable Watch watch;

  /**
   * Opens the desk with the playbook of the rules folder, or with the last good one where that has
   * faults or is gone.
   *
   * @param setup what it works with
   * @throws UnsoundPlaybook when the playbook has faults and no good one is kept
   * @throws UncheckedIOException when the folder cannot be read and no good one is kept
   */
  public Desk(Setup setup) {
    this.setup = setup;
    this.history = new History(setup.data(), setup.kept());
    this.trial = new Trial(setup.states());
    this.rehearsal = new Rehearsal(setup.scenarios());
    Path found = RuleFiles.folder(setup.rules());
    // A folder that served before and is gone comes back: the copy in the jar is not what was
    // meant.
    Path served = found == null && history.head() != null ? Path.of(RuleFiles.BESIDE) : found;
    this.folder = served == null ? null : new RulesFolder(served);
    this.current =
        folder == null
            ? Current.packed(setup, history, trial)
            : Current.of(folder, setup, history, trial);
  }

  /**
   * The playbook that serves now.
   *
   * @return a playbook that never changes
   */
  public Playbook playbook() {
    return current.get().playbook();
  }

  /**
   * How the playbook stands.
   *
   * @return what serves, and what came of the last change of the folder
   */
  public Status status() {
    return current.get().status(folder == null ? null : setup.data().toString());
  }

  /**
   * The activations so far.
   *
   * @return the history, which may be empty
   */
  public History history() {
    return history;
  }

  /**
   * The files as they stand in the rules folder, whether they serve or not; else the copy in the
   * jar.
   *
   * @return the files
   * @throws Refusal when the folder cannot be read
   */
  public RuleFiles files() {
    try {
      return folder == null ? RuleFiles.packed() : folder.read();
    } catch (UncheckedIOException e) {
      throw RulesFolder.unavailable(e);
    }
  }

  /**
   * A file as it stands in the rules folder.
   *
   * @param path the path below the rules folder
   * @return its content
   * @throws Refusal when there is no such file, or the folder cannot be read
   */
  public byte[] file(String path) {
    SortedMap<String, byte[]> files = files().files();
    byte[] content = files.get(path);
    if (content == null) {
      String nearest = Nearest.of(path, files.keySet());
      throw new Refusal(
          Refusal.Kind.UNKNOWN_FILE,
          "there is no such file of the playbook"
              + (nearest == null
                  ? "; GET /api/v1/playbook/files lists them"
                  : "; did you mean \"" + nearest + "\"?"));
    }
    return content;
  }

  /** Looks whenever something is saved in the rules folder, from now until the desk is closed. */
  public synchronized void watch() {
    if (folder != null && watch == null) {
      watch = new Watch(folder, this::tryOnce, this::look);
    }
  }

  /** The first saved play is not to wait for what the first trial alone takes. */
  private void tryOnce() {
    trial.of(files());
  }

  /**
   * Looks at the rules folder once, and puts its playbook in place of the one that serves where it
   * is another and sound.
   *
   * @return how the playbook stands then
   * @throws InterruptedException when the thread is told to end while it waits for quiet
   */
  public Status look() throws InterruptedException {
    if (folder != null) {
      current.keep();
      if (current.isNews(revisionOf(folder))) {
        try (FolderLock held = current.lock()) {
          current.take(folder, folder.settled(setup.quiet()));
        } catch (UncheckedIOException e) {
          current.refuse(folder, null, e);
        }
      }
    }
    return status();
  }

  private static @Nullable String revisionOf(RulesFolder folder) {
    try {
      return folder.read().revision();
    } catch (UncheckedIOException unreadable) {
      return null;
    }
  }

  /**
   * Writes one file and makes the playbook serve that comes of it.
   *
   * @param edit the change
   * @param author whose it is, and what for
   * @param despiteScenarios whether it is to serve although scenarios no longer hold
   * @return the activation; the present one where nothing differs
   * @throws UnsoundPlaybook when the playbook would have faults
   * @throws Refusal when it cannot be done; nothing has changed then
   */
  public Publication publish(Edit edit, Author author, boolean despiteScenarios) {
    RulesFolder folder = writable();
    try (FolderLock held = current.lock()) {
      RuleFiles before = files();
      RuleFiles after = edit.applied(before);
      current.take(folder, before);
      if (after.revision().equals(before.revision()) && !current.get().isDegraded()) {
        return new Publication(current.get().activation(), false);
      }
      Playbook next = trial.of(after);
      requireScenarios(next, despiteScenarios);
      return write(folder, before, after, next, author);
    }
  }

  private void requireScenarios(Playbook next, boolean despite) {
    List<String> failures = despite ? List.of() : rehearsal.failures(next);
    if (!failures.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.SCENARIOS,
          failures.size()
              + (failures.size() == 1 ? " scenario no longer holds" : " scenarios no longer hold")
              + ": mend what \"scenarios\" lists, or send it with despite-scenarios=true",
          failures);
    }
  }

  /**
   * Makes a playbook serve again that served before, and writes its files back to the rules folder.
   * Files there that were not finished are set aside in the data folder.
   *
   * @param revision the revision
   * @param author who does it, and why
   * @return the activation; the present one where that revision serves already
   * @throws UnsoundPlaybook when this version of the program finds faults in it
   * @throws Refusal when it cannot be done; nothing has changed then
   */
  public Publication restore(String revision, Author author) {
    RulesFolder folder = writable();
    try (FolderLock held = current.lock()) {
      Activation wanted = history.find(revision);
      RuleFiles after = new RuleFiles(folder.path().toString(), history.files(wanted));
      Playbook next = trial.of(after);
      Files.createDirectories(folder.path());
      RuleFiles before = files();
      current.take(folder, before);
      if (before.revision().equals(revision)) {
        return new Publication(current.get().activation(), false);
      }
      if (current.get().isDegraded()) {
        history.setAside(before, after);
      }
      return write(folder, before, after, next, author);
    } catch (IOException e) {
      throw RulesFolder.unavailable(e);
    }
  }

  private Publication write(
      RulesFolder folder, RuleFiles before, RuleFiles after, Playbook next, Author author) {
    folder.replace(before, after);
    return new Publication(current.activate(next, after, author), true);
  }

  private RulesFolder writable() {
    if (folder == null) {
      throw new Refusal(
          Refusal.Kind.NO_FOLDER,
          "the copy in the jar serves, which nobody can write: start with --playcaller.rules=DIR");
    }
    return folder;
  }

  @Override
  public synchronized void close() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }
}
