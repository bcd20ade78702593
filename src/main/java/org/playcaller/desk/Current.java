package org.playcaller.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFault;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.playbook.UnsoundPlaybook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What serves, swapped in one step and kept in the history. Whoever changes it holds the {@link
 * #lock()}; whoever reads it need not.
 */
final class Current {

  private static final Logger LOG = LoggerFactory.getLogger(Current.class);
  private static final int MOST_TRIED_AT_START = 50;
  private static final String SAVED = "file";

  private final Setup setup;
  private final History history;
  private final Trial trial;
  private final AtomicReference<Serving> serving = new AtomicReference<>();

  private Current(Setup setup, History history, Trial trial) {
    this.setup = setup;
    this.history = history;
    this.trial = trial;
  }

  /** The copy in the jar. */
  static Current packed(Setup setup, History history, Trial trial) {
    Current current = new Current(setup, history, trial);
    RuleFiles files = RuleFiles.packed();
    Author nobody = new Author(SAVED, "there is no rules folder");
    Activation activation = Activation.of(0, files, current.now(), nobody);
    current.serving.set(
        new Serving(Trial.read(files), activation, null, activation.when(), null, null));
    return current;
  }

  /** The playbook of the folder; the last good one where that has faults or is gone. */
  static Current of(RulesFolder folder, Setup setup, History history, Trial trial) {
    Current current = new Current(setup, history, trial);
    RuleFiles files = null;
    try (FolderLock held = current.lock()) {
      files = folder.read();
      current.serving.set(current.serving(current.opened(files), files, current.adopted(files)));
    } catch (UnsoundPlaybook | UncheckedIOException e) {
      Attempt refused = current.refused(folder, files == null ? null : files.revision(), e);
      current.serving.set(current.lastGood(refused, e));
    }
    return current;
  }

  /** A trial at the start is worth its time only where it could lead to another playbook. */
  private Playbook opened(RuleFiles files) {
    Activation head = history.head();
    boolean tried = head == null || head.revision().equals(files.revision());
    return tried ? Trial.read(files) : trial.of(files);
  }

  private Serving lastGood(Attempt refused, RuntimeException why) {
    for (Activation activation : history.newest(MOST_TRIED_AT_START)) {
      try {
        String origin = "the last good playbook, kept in " + setup.data();
        Playbook playbook = trial.of(new RuleFiles(origin, history.files(activation)));
        LOG.warn(
            "What was last good serves, revision {}: {}", playbook.revision(), why.getMessage());
        return new Serving(playbook, activation, refused, activation.when(), null, null);
      } catch (UnsoundPlaybook | Refusal e) {
        LOG.warn("The activation {} can no longer serve: {}", activation.number(), e.getMessage());
      }
    }
    throw why;
  }

  Serving get() {
    return serving.get();
  }

  FolderLock lock() {
    return FolderLock.of(history.folder());
  }

  /** What was found before has been told already. */
  boolean isNews(@Nullable String revision) {
    Attempt attempt = get().attempt();
    return attempt == null || !Objects.equals(attempt.revision(), revision);
  }

  /** Takes what was found in the folder, where it is another than before and sound. */
  void take(RulesFolder folder, RuleFiles files) {
    if (!isNews(files.revision())) {
      return;
    }
    try {
      Playbook now = get().playbook();
      Playbook next = files.revision().equals(now.revision()) ? now : trial.of(files);
      swap(serving(next, files, adopted(files)));
    } catch (UnsoundPlaybook e) {
      refuse(folder, files.revision(), e);
    }
  }

  /** Makes a playbook serve on somebody's behalf. */
  Activation activate(Playbook next, RuleFiles files, Author author) {
    swap(serving(next, files, Activation.of(history.nextNumber(), files, now(), author)));
    return get().activation();
  }

  /** Another process that wrote the folder has said already who did it, and why. */
  private Activation adopted(RuleFiles files) {
    Activation head = history.head();
    Activation before = head == null && serving.get() != null ? get().activation() : head;
    if (before != null && before.revision().equals(files.revision())) {
      return before;
    }
    SortedMap<String, String> known = before == null ? new TreeMap<>() : before.files();
    String why =
        before == null
            ? "the first playbook"
            : FileChange.inWords(FileChange.between(known, Activation.hashes(files)));
    return Activation.of(history.nextNumber(), files, now(), new Author(SAVED, why));
  }

  /** The folder cannot serve; what serves goes on. */
  void refuse(RulesFolder folder, @Nullable String revision, RuntimeException why) {
    Attempt refused = refused(folder, revision, why);
    // In one step, since a look that fails holds no lock: what was published meanwhile goes on.
    Serving now = serving.updateAndGet(serves -> serves.after(refused));
    LOG.warn(
        "Revision {} still serves, since the rules folder has faults, {} in number, such as {}",
        now.playbook().revision(),
        refused.faults().size(),
        refused.faults().get(0));
  }

  private Attempt refused(RulesFolder folder, @Nullable String revision, RuntimeException why) {
    List<RuleFault> faults =
        why instanceof UnsoundPlaybook unsound ? unsound.faults() : List.of(folder.fault(why));
    return new Attempt(now(), revision, Attempt.Outcome.REFUSED, faults);
  }

  private Serving serving(Playbook next, RuleFiles files, Activation activation) {
    Instant now = now();
    Attempt attempt = new Attempt(now, files.revision(), Attempt.Outcome.ACTIVATED, List.of());
    return new Serving(next, activation, attempt, now, files, null);
  }

  private void swap(Serving next) {
    serving.set(next);
    LOG.info("Revision {} serves: {}", next.playbook().revision(), next.activation().why());
    keep();
  }

  /** What cannot be kept serves all the same; the next call tries again. */
  void keep() {
    if (get().unkept() == null) {
      return;
    }
    Path data = setup.data();
    try (FolderLock held = lock()) {
      serving.set(kept(get()));
    } catch (IOException | UncheckedIOException e) {
      if (get().problem() == null) {
        LOG.warn(
            "{} cannot be written, so no activation survives a restart: {}", data, e.getMessage());
      }
      serving.updateAndGet(
          serves -> serves.notKept(data + " cannot be written: let the service write there"));
    }
  }

  /** Between opening and keeping, another process may have kept the same, or taken the number. */
  private Serving kept(Serving now) throws IOException {
    Activation activation = now.activation();
    Activation head = history.head();
    if (now.unkept() == null || activation.equals(head)) {
      return now.kept(activation);
    }
    if (head != null && head.number() >= activation.number()) {
      if (head.revision().equals(activation.revision())) {
        return now.kept(head);
      }
      activation = activation.numbered(history.nextNumber());
    }
    history.keep(activation, now.unkept());
    return now.kept(activation);
  }

  private Instant now() {
    return setup.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
