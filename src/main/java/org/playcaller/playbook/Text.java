package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;

/**
 * A text of a play with measures in it, like {@code They said no on {said no on}.}; a sentence with
 * an unknown measure in it is left out.
 */
public final class Text {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) +");
  private static final String OF_THE_REP = "the rep's ";
  private static final String WHO = "who";

  private record Piece(
      String words,
      @Nullable Function<Filling, @Nullable Object> value,
      @Nullable Property property) {}

  private record Filling(Facts facts, @Nullable Subject subject) {}

  private final String source;
  private final List<List<Piece>> sentences = new ArrayList<>();

  private Text(String source) {
    this.source = source;
  }

  /** Called with each placeholder that names no measure, and its offset in the text. */
  interface Unknown {
    void placeholder(String words, int offset, List<String> known);
  }

  static Text read(String source, @Nullable FactType subject, Unknown unknown) {
    Text text = new Text(source);
    int offset = 0;
    for (String sentence : SENTENCE_END.split(source)) {
      List<Piece> pieces = new ArrayList<>();
      Matcher matcher = PLACEHOLDER.matcher(sentence);
      int from = 0;
      while (matcher.find()) {
        pieces.add(new Piece(sentence.substring(from, matcher.start()), null, null));
        Piece piece = piece(matcher.group(1), subject);
        if (piece == null) {
          unknown.placeholder(matcher.group(1), offset + matcher.start(), known(subject));
        } else {
          pieces.add(piece);
        }
        from = matcher.end();
      }
      pieces.add(new Piece(sentence.substring(from), null, null));
      text.sentences.add(pieces);
      offset += sentence.length() + 1;
    }
    return text;
  }

  private static @Nullable Piece piece(String words, @Nullable FactType subject) {
    if (words.startsWith(OF_THE_REP)) {
      Property property = FactType.STANDING.propertyInWords(words.substring(OF_THE_REP.length()));
      return property == null
          ? null
          : new Piece("", filling -> property.of(filling.facts().standing()), property);
    }
    if (subject == null) {
      return null;
    }
    Property property = subject.propertyInWords(words.equals(WHO) ? "label" : words);
    return property == null
        ? null
        : new Piece(
            "",
            filling -> filling.subject() == null ? null : property.of(filling.subject()),
            property);
  }

  private static List<String> known(@Nullable FactType subject) {
    List<String> known = new ArrayList<>();
    if (subject != null) {
      known.add(WHO);
      known.addAll(subject.propertiesInWords());
    }
    FactType.STANDING.propertiesInWords().forEach(words -> known.add(OF_THE_REP + words));
    return known;
  }

  /**
   * The text as the play writes it.
   *
   * @return the text with its placeholders
   */
  public String source() {
    return source;
  }

  /**
   * The text with its measures filled in.
   *
   * @param facts the facts the play was called on
   * @param subject whom it is about
   * @param wording how values are written
   * @return the sentences whose measures are all known; empty where none is
   */
  public String fill(Facts facts, @Nullable Subject subject, Wording wording) {
    Filling filling = new Filling(facts, subject);
    StringBuilder text = new StringBuilder();
    for (List<Piece> sentence : sentences) {
      String filled = fill(sentence, filling, wording);
      if (filled != null) {
        text.append(text.isEmpty() ? "" : " ").append(filled);
      }
    }
    return text.toString();
  }

  private static @Nullable String fill(List<Piece> sentence, Filling filling, Wording wording) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : sentence) {
      if (piece.value() == null || piece.property() == null) {
        text.append(piece.words());
        continue;
      }
      Object value = piece.value().apply(filling);
      if (value == null) {
        return null;
      }
      text.append(wording.of(value, piece.property().unit()));
    }
    return text.toString();
  }
}
