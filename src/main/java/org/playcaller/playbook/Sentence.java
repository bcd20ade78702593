package org.playcaller.playbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One sentence that plays may use, and what it stands for. */
final class Sentence {

  /** Where a sentence may stand. */
  enum Side {
    /** Between when and then. */
    CONDITION,
    /** Between then and end. */
    CONSEQUENCE
  }

  /** A piece of the template: words as they are, or a capture. */
  record Piece(String words, @Nullable Capture capture) {}

  private final int line;
  private final Side side;
  private final List<Piece> pieces;
  private final List<Capture> captures;
  private final Meaning meaning;
  private final Pattern strict;

  Sentence(int line, Side side, List<Piece> pieces, Meaning meaning) {
    this.line = line;
    this.side = side;
    this.pieces = List.copyOf(pieces);
    this.captures = this.pieces.stream().map(Piece::capture).filter(c -> c != null).toList();
    this.meaning = meaning;
    this.strict = pattern(true);
  }

  private Pattern pattern(boolean typed) {
    StringBuilder regex = new StringBuilder();
    for (Piece piece : pieces) {
      Capture capture = piece.capture();
      if (capture == null) {
        regex.append(Pattern.quote(piece.words()));
      } else {
        regex.append('(').append(typed ? capture.regex() : "[^\"]*?").append(')');
      }
    }
    return Pattern.compile(regex.toString());
  }

  int line() {
    return line;
  }

  Side side() {
    return side;
  }

  Meaning meaning() {
    return meaning;
  }

  List<Capture> captures() {
    return captures;
  }

  /** The term that the vocabulary itself names in this sentence; null where there is none. */
  @Nullable String namedTerm() {
    Meaning.Comparison comparison = meaning.comparison();
    return comparison != null && comparison.value() instanceof Meaning.Value.NamedTerm named
        ? named.name()
        : null;
  }

  /** The sentence as a person reads it. */
  String shown() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      Capture capture = piece.capture();
      text.append(capture == null ? piece.words() : capture.shown());
    }
    return text.toString();
  }

  /** A line as sentences are written: its first letter may be a capital. */
  static String lowered(String line) {
    int first = line.startsWith("- ") && line.length() > 2 ? 2 : 0;
    return line.substring(0, first)
        + Character.toLowerCase(line.charAt(first))
        + line.substring(first + 1);
  }

  /** What the captures hold when the line is exactly this sentence; null when it is not. */
  @Nullable Map<String, String> read(String text) {
    if (!text.startsWith(pieces.get(0).words())) {
      return null;
    }
    Matcher matcher = strict.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    Map<String, String> read = new HashMap<>();
    for (int i = 0; i < captures.size(); i++) {
      read.put(captures.get(i).name(), matcher.group(i + 1));
    }
    return read;
  }

  /** Where in a line that is this sentence a capture begins. */
  int offset(String line, String capture) {
    Matcher matcher = strict.matcher(lowered(line));
    List<String> names = captures.stream().map(Capture::name).toList();
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + line + "\" is not \"" + shown() + "\"");
    }
    return matcher.start(names.indexOf(capture) + 1);
  }

  /** A capture that holds what it must not, in a line that is this sentence otherwise. */
  @Nullable Misfit misfit(String text) {
    if (!text.startsWith(pieces.get(0).words())) {
      return null;
    }
    Matcher matcher = pattern(false).matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    for (int i = 0; i < captures.size(); i++) {
      if (!matcher.group(i + 1).matches(captures.get(i).regex())) {
        return new Misfit(captures.get(i), matcher.group(i + 1), matcher.start(i + 1));
      }
    }
    return null;
  }

  /**
   * A capture that holds what it must not.
   *
   * @param capture the capture
   * @param found what stands there
   * @param offset where in the line it begins
   */
  record Misfit(Capture capture, String found, int offset) {}
}
