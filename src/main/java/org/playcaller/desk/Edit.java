package org.playcaller.desk;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.RuleFiles;

/** A change of one file. */
public final class Edit {

  private final RulePath path;
  private final byte @Nullable [] content;
  private final Predicate<@Nullable String> from;

  private Edit(RulePath path, byte @Nullable [] content, Predicate<@Nullable String> from) {
    this.path = path;
    this.content = content;
    this.from = from;
  }

  /**
   * Gives a file a content, whether it is there or not.
   *
   * @param path the file
   * @param content its new content
   * @param from tells whether the file is what the change was made from: it is given the SHA-256 of
   *     the content that stands there, or null where there is no file
   * @return the change
   * @throws Refusal when the content has more than {@link RuleFiles#MOST_BYTES}
   */
  public static Edit write(RulePath path, byte[] content, Predicate<@Nullable String> from) {
    if (content.length > RuleFiles.MOST_BYTES) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE,
          "a file has at most " + RuleFiles.MOST_BYTES / 1024 + " KB: write less");
    }
    return new Edit(path, content, from);
  }

  /**
   * Retires a play.
   *
   * @param path its file
   * @param from tells whether the file is what the change was made from, as for {@link #write}
   * @return the change
   * @throws Refusal when the file is no play
   */
  public static Edit retire(RulePath path, Predicate<@Nullable String> from) {
    if (!path.isPlay()) {
      throw new Refusal(
          Refusal.Kind.CLOSED_PATH, path.value() + " cannot be retired: no playbook is without it");
    }
    return new Edit(path, null, from);
  }

  /**
   * The files with the change made.
   *
   * @throws Refusal when the file is not there to retire, or not what the change was made from
   */
  RuleFiles applied(RuleFiles before) {
    byte[] now = before.files().get(path.value());
    if (now == null && content == null) {
      throw new Refusal(
          Refusal.Kind.UNKNOWN_FILE, "there is no file " + path.value() + " to retire");
    }
    if (!from.test(now == null ? null : ContentHash.of(now))) {
      throw new Refusal(
          Refusal.Kind.STALE,
          path.value()
              + (now == null
                  ? " is not there: send If-None-Match: * to write it for the first time"
                  : " is no longer what you read: read it again, and send its ETag in If-Match"));
    }
    return before.with(path.value(), content);
  }
}
