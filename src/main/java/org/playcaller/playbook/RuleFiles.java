package org.playcaller.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of a playbook as they were read at one moment, by path below their folder.
 *
 * @param origin where they came from, to show
 * @param files content by path, with forward slashes
 */
public record RuleFiles(String origin, SortedMap<String, byte[]> files) {

  /** The bytes a single file may have; a longer one is cut and then refused as unreadable. */
  public static final int MOST_BYTES = 256 * 1024;

  /** The folder that is read when none is named. */
  public static final String BESIDE = "rules";

  /** Where the plays are. */
  static final String PLAYS = "plays/";

  private static final int MOST_FILES = 5_000;
  private static final long MOST_BYTES_IN_ALL = 16L * 1024 * 1024;
  private static final Pattern PLAY_FILE =
      Pattern.compile(
          ".+\\.(?:dslr|dslr\\.txt|drl|rdrl|gdst)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What looks like a part of a playbook, so that it is not passed over in silence. */
  private static final Pattern LOOKS_LIKE_A_PART =
      Pattern.compile(".+\\.(?:ya?ml|csv|dsl)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern RULE = Pattern.compile("(?m)^\\h*rule\\h+\"");
  private static final String PACKED = "packed/rules/";

  /**
   * Reads a folder; files that a playbook does not consist of, and links, are passed over. Of a
   * folder that is too large it reads just so much that it can be told so.
   *
   * @param folder the rules folder
   * @return its files
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static RuleFiles of(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      // The folder itself may be reached by a link, whose other end is the manager's choice.
      addAll(folder.toRealPath(), files);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules folder " + folder, e);
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException("cannot read the rules folder " + folder, e.getCause());
    }
    return new RuleFiles(folder.toString(), files);
  }

  private static void addAll(Path folder, SortedMap<String, byte[]> files) throws IOException {
    long bytes = 0;
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file :
          (Iterable<Path>)
              found.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (belongs(path) && files.size() <= MOST_FILES && bytes <= MOST_BYTES_IN_ALL) {
          try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (!isNote(path, content)) {
              files.put(path, content);
              bytes += content.length;
            }
          }
        }
      }
    }
  }

  /**
   * The copy of the playbook in the jar.
   *
   * @return its files
   */
  public static RuleFiles packed() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      for (Resource resource :
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + PACKED + "**")) {
        String uri = resource.getURI().toString();
        String path = uri.substring(uri.lastIndexOf(PACKED) + PACKED.length());
        if (resource.isReadable() && belongs(path)) {
          files.put(path, resource.getContentAsByteArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the packed rules", e);
    }
    return new RuleFiles("the copy in the jar", files);
  }

  /**
   * The folder given, else the folder {@code rules} below where the program runs, else the copy in
   * the jar.
   *
   * @param given the folder asked for; empty or null for none
   * @return the files of the first of these that is there
   * @throws UncheckedIOException when the folder given cannot be read
   */
  public static RuleFiles locate(@Nullable String given) {
    Path folder = folder(given);
    return folder == null ? packed() : of(folder);
  }

  /**
   * The folder given, else the folder {@code rules} below where the program runs, if it holds a
   * playbook.
   *
   * @param given the folder asked for, there or not; empty or null for none
   * @return the folder; null if only the copy in the jar is available
   */
  public static @Nullable Path folder(@Nullable String given) {
    if (given != null && !given.isBlank()) {
      return Path.of(given);
    }
    Path beside = Path.of(BESIDE);
    return Files.isRegularFile(beside.resolve(PlaybookReader.VOCABULARY)) ? beside : null;
  }

  /**
   * These files with one put in, changed or taken out.
   *
   * @param path the file's path
   * @param content what it is to hold; null to take it out
   * @return the other files
   */
  public RuleFiles with(String path, byte @Nullable [] content) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    if (content == null) {
      changed.remove(path);
    } else {
      changed.put(path, content);
    }
    return new RuleFiles(origin, changed);
  }

  /**
   * What is misnamed and misplaced belongs too: what somebody wrote as a play, as terms or as
   * routes is not passed over in silence.
   */
  private static boolean belongs(String path) {
    boolean isHidden = path.startsWith(".") || path.contains("/.");
    return !isHidden && (isPlay(path) || LOOKS_LIKE_A_PART.matcher(path).matches());
  }

  /** A text beside the plays that holds no rule: a note, not a play saved under another name. */
  private static boolean isNote(String path, byte[] content) {
    return !PLAY_FILE.matcher(path).matches()
        && isPlay(path)
        && !RULE.matcher(new String(content, StandardCharsets.UTF_8)).find();
  }

  /** Whether a file of a playbook holds a play, rather than what plays are made of. */
  static boolean isPlay(String path) {
    boolean isText = path.startsWith(PLAYS) && path.toLowerCase(Locale.ROOT).endsWith(".txt");
    return isText || PLAY_FILE.matcher(path).matches();
  }

  boolean isTooLarge() {
    return files.size() > MOST_FILES
        || files.values().stream().mapToLong(content -> content.length).sum() > MOST_BYTES_IN_ALL;
  }

  static RuleFault tooLarge(String path) {
    return new RuleFault(
        path,
        1,
        1,
        "with this file the playbook is too large",
        "keep it to " + MOST_FILES + " files and " + MOST_BYTES_IN_ALL / 1024 / 1024 + " MB");
  }

  /**
   * What these files are, as a short name: the same content gives the same revision everywhere.
   *
   * @return the first 12 hexadecimal digits of the SHA-256 of all paths and contents
   */
  public String revision() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Integer.toString(file.getValue().length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(file.getValue());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
