package org.playcaller.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Nearest;
import org.playcaller.playbook.RuleFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The activations of a playbook, kept on disk: {@code activations/000012-<revision>.json} says
 * when, who, why and which contents; {@code contents/<SHA-256>} holds each content once, however
 * many activations have it.
 *
 * <p>Whatever is damaged is passed over with a warning. Nothing is created before something is
 * kept.
 */
public final class History {

  /** How many activations are kept unless told otherwise. */
  public static final int USUAL = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(History.class);
  private static final Pattern FILE = Pattern.compile("(\\d{6,9})-([0-9a-f]{12})\\.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;
  private final Contents contents;
  private final int most;
  private final Set<Path> warnedOf = ConcurrentHashMap.newKeySet();

  /** A kept activation by its file's name, before the file is read. */
  private record Entry(int number, String revision, Path file) {}

  /**
   * The history in a folder.
   *
   * @param data the data folder; it need not be there
   * @param most how many activations to keep; the oldest go first, the newest stays in any case
   */
  public History(Path data, int most) {
    this.folder = data.resolve("history");
    this.contents = new Contents(folder.resolve("contents"));
    this.most = Math.max(1, most);
  }

  Path folder() {
    return folder;
  }

  /**
   * The newest activations.
   *
   * @param limit how many at most
   * @return the activations, the newest first
   */
  public List<Activation> newest(int limit) {
    return entries().stream().map(this::read).flatMap(Stream::ofNullable).limit(limit).toList();
  }

  /** The newest activation; null where none is kept. */
  @Nullable Activation head() {
    return newest(1).stream().findFirst().orElse(null);
  }

  /**
   * The newest activation of a revision.
   *
   * @param revision the revision
   * @return its activation
   * @throws Refusal when none is kept
   */
  public Activation find(String revision) {
    List<Entry> entries = entries();
    return entries.stream()
        .filter(entry -> entry.revision().equals(revision))
        .map(this::read)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElseThrow(() -> unknown(revision, entries));
  }

  private static Refusal unknown(String revision, List<Entry> entries) {
    Set<String> known = new LinkedHashSet<>();
    entries.forEach(entry -> known.add(entry.revision()));
    String nearest = Nearest.of(revision, known);
    return new Refusal(
        Refusal.Kind.UNKNOWN_REVISION,
        "no revision \""
            + revision
            + "\" is kept"
            + (nearest == null
                ? "; GET /api/v1/playbook/revisions, or the command playbook revisions, lists them"
                : "; did you mean \"" + nearest + "\"?"));
  }

  /**
   * An activation, and what it did to the files.
   *
   * @param activation the activation
   * @param changes the changes by path against the activation before; empty where there is none
   */
  public record Step(Activation activation, List<FileChange> changes) {}

  /**
   * The newest activations with what they did.
   *
   * @param limit how many at most
   * @return the activations, the newest first
   */
  public List<Step> steps(int limit) {
    int most = Math.max(0, Math.min(limit, this.most));
    List<Activation> newest = newest(most + 1);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < Math.min(most, newest.size()); i++) {
      Activation one = newest.get(i);
      steps.add(
          new Step(
              one,
              i + 1 == newest.size()
                  ? List.of()
                  : FileChange.between(newest.get(i + 1).files(), one.files())));
    }
    return steps;
  }

  /**
   * What changed from one revision to another.
   *
   * @param revision the newer revision
   * @param since the older one; null for the one that served before the newer
   * @return a unified diff; empty where there is no difference
   * @throws Refusal when one of them is not kept
   */
  public String diff(String revision, @Nullable String since) {
    Activation now = find(revision);
    Activation before = since == null ? before(now) : find(since);
    return Diff.between(before == null ? new TreeMap<>() : files(before), files(now));
  }

  private @Nullable Activation before(Activation activation) {
    return entries().stream()
        .filter(entry -> entry.number() < activation.number())
        .filter(entry -> !entry.revision().equals(activation.revision()))
        .map(this::read)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(null);
  }

  /**
   * The files of an activation.
   *
   * @param activation an activation
   * @return content by path
   * @throws Refusal when one of them is damaged
   */
  public SortedMap<String, byte[]> files(Activation activation) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, String> file : activation.files().entrySet()) {
      byte[] content = contents.read(file.getValue());
      if (content == null) {
        throw new Refusal(
            Refusal.Kind.UNKNOWN_REVISION,
            "the revision \""
                + activation.revision()
                + "\" is damaged: "
                + file.getKey()
                + " cannot be read back; take another one");
      }
      files.put(file.getKey(), content);
    }
    return files;
  }

  /** The number that the next activation gets. */
  int nextNumber() {
    return entries().stream().mapToInt(Entry::number).max().orElse(0) + 1;
  }

  /** Keeps an activation; once this returns it survives whatever happens to the machine. */
  void keep(Activation activation, RuleFiles files) throws IOException {
    for (byte[] content : files.files().values()) {
      contents.keep(content);
    }
    String name = "%06d-%s.json".formatted(activation.number(), activation.revision());
    AtomicFile.write(
        folder.resolve("activations").resolve(name), JSON.writeValueAsBytes(activation));
    dropOldest();
  }

  /** Keeps what one set of files loses to another, for whoever had not finished it. */
  void setAside(RuleFiles lost, RuleFiles taken) throws IOException {
    Path aside = folder.resolve("set-aside").resolve("%06d".formatted(nextNumber()));
    for (Map.Entry<String, byte[]> file : lost.files().entrySet()) {
      if (!Arrays.equals(file.getValue(), taken.files().get(file.getKey()))) {
        AtomicFile.write(aside.resolve(file.getKey()), file.getValue());
      }
    }
    LOG.info("What had faults is set aside in {}", aside);
  }

  private void dropOldest() throws IOException {
    List<Entry> entries = entries();
    if (entries.size() <= most) {
      return;
    }
    Set<String> needed = hashes(entries.subList(0, most));
    List<Entry> old = entries.subList(most, entries.size());
    Set<String> dropped = hashes(old);
    dropped.removeAll(needed);
    for (Entry entry : old) {
      Files.deleteIfExists(entry.file());
    }
    for (String hash : dropped) {
      contents.drop(hash);
    }
  }

  private Set<String> hashes(List<Entry> entries) {
    Set<String> hashes = new HashSet<>();
    entries.stream()
        .map(this::read)
        .flatMap(Stream::ofNullable)
        .forEach(activation -> hashes.addAll(activation.files().values()));
    return hashes;
  }

  /** What is kept, the newest first; nothing where there is no folder. */
  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("activations"))) {
      files.forEach(
          file -> {
            Matcher name = FILE.matcher(file.getFileName().toString());
            if (name.matches()) {
              entries.add(new Entry(Integer.parseInt(name.group(1)), name.group(2), file));
            }
          });
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException | UncheckedIOException e) {
      warn(folder, e);
      return List.of();
    }
    entries.sort(Comparator.comparingInt(Entry::number).reversed().thenComparing(Entry::file));
    return entries;
  }

  private @Nullable Activation read(Entry entry) {
    try {
      Activation activation = JSON.readValue(Files.readAllBytes(entry.file()), Activation.class);
      if (isWhole(activation)
          && activation.number() == entry.number()
          && activation.revision().equals(entry.revision())) {
        return activation;
      }
      warn(entry.file(), new IOException("it does not say what its name says"));
    } catch (NoSuchFileException droppedMeanwhile) {
      return null;
    } catch (IOException | JacksonException e) {
      warn(entry.file(), e);
    }
    return null;
  }

  /** A file changed by hand may leave out anything. */
  @SuppressWarnings("ConstantConditions")
  private static boolean isWhole(@Nullable Activation activation) {
    return activation != null
        && activation.revision() != null
        && activation.when() != null
        && activation.who() != null
        && activation.why() != null
        && activation.files() != null
        && activation.files().values().stream()
            .allMatch(hash -> hash != null && hash.matches("[0-9a-f]{64}"));
  }

  private void warn(Path file, Exception e) {
    if (warnedOf.add(file)) {
      LOG.warn("{} is passed over, since it cannot be read: {}", file, e.getMessage());
    }
  }
}
