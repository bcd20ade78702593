package org.playcaller.web;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/** What a file must be for a change of it to count, as the request's headers say. */
final class Precondition {

  private Precondition() {}

  /** Thrown when a request names no content that its change was made from. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing() {
      super(
          "send If-Match with the ETag of the file you read, or If-None-Match: * to write a new"
              + " file");
    }
  }

  /** The ETag of a content. */
  static String etag(String hash) {
    return "\"" + hash + "\"";
  }

  /**
   * Takes the headers.
   *
   * @return tells of the hash of what stands there, null for nothing, whether it is what was read
   * @throws Missing when neither header says so
   */
  static Predicate<@Nullable String> of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifMatch != null) {
      List<ETag> tags = ETag.parse(ifMatch);
      return hash ->
          hash != null
              && tags.stream()
                  .anyMatch(tag -> tag.isWildcard() || !tag.weak() && tag.tag().equals(hash));
    }
    if (ifNoneMatch != null && ifNoneMatch.strip().equals("*")) {
      return hash -> hash == null;
    }
    throw new Missing();
  }
}
