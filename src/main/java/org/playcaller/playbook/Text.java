package org.playcaller.playbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Unit;

/**
 * A text of a play with measures in it, like {@code They said no on {said no on}.}; a sentence with
 * an unknown measure in it is left out.
 */
public final class Text {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) +");
  private static final String OF_THE_REP = "the rep's ";
  private static final String WHO = "who";
  private static final String DEAL = "deal";

  /** A name that is filled in, or what stands for it where it has just been said. */
  private enum Name {
    /** Who is spoken to. */
    WHOM,
    /** What the deal is called. */
    WHAT;

    private String of(About about) {
      return switch (about.names()) {
        case IN_FULL -> this == WHOM ? about.who() : about.subject().label();
        case SAID -> this == WHOM ? "them" : "this deal";
        case SAID_BUT_THE_DEAL -> this == WHOM ? "them" : about.subject().label();
        case SAID_OF_MANY -> this == WHOM ? "them" : "these deals";
      };
    }
  }

  /** Words as they stand, or what is filled in. */
  private record Piece(
      String words,
      @Nullable Function<Filling, @Nullable Object> value,
      @Nullable Property property,
      @Nullable Name name) {

    static Piece of(String words) {
      return new Piece(words, null, null, null);
    }
  }

  /** Whether names have just been said, so that other words do for them. */
  public enum Names {
    /** The names themselves. */
    IN_FULL,
    /** "Them" and "this deal". */
    SAID,
    /** "Them" and the name of the deal, which is one of several. */
    SAID_BUT_THE_DEAL,
    /** "Them" and "these deals". */
    SAID_OF_MANY
  }

  /**
   * Whom a text is about, as it is to call them.
   *
   * @param subject whom or what it is about
   * @param who the name of who is spoken to there
   * @param names whether that, and which deal, has just been said
   */
  public record About(Subject subject, String who, Names names) {}

  private record Filling(Facts facts, @Nullable About about, DayWords days) {

    @Nullable Subject subject() {
      return about == null ? null : about.subject();
    }
  }

  private final String source;
  private final List<List<Piece>> sentences = new ArrayList<>();

  private Text(String source) {
    this.source = source;
  }

  /** Told of each thing that is wrong in a text, with its offset there. */
  interface Faults {
    void add(String what, int offset, Remedy remedy);
  }

  static Text read(String source, @Nullable FactType subject, Faults faults) {
    Text text = new Text(source);
    int from = 0;
    Matcher end = SENTENCE_END.matcher(source);
    while (end.find()) {
      text.sentences.add(pieces(source.substring(from, end.start()), from, subject, faults));
      from = end.end();
    }
    text.sentences.add(pieces(source.substring(from), from, subject, faults));
    return text;
  }

  private static List<Piece> pieces(
      String sentence, int offset, @Nullable FactType subject, Faults faults) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(sentence);
    int from = 0;
    boolean sound = true;
    while (matcher.find()) {
      String words = sentence.substring(from, matcher.start());
      sound = sound && isSound(words, true, offset + from, faults);
      pieces.add(Piece.of(words));
      Piece piece = piece(matcher.group(1), subject);
      if (piece != null) {
        pieces.add(piece);
      } else if (sound) {
        faults.add(
            Signs.quoted(matcher.group()) + " is nothing that is known here",
            offset + matcher.start(),
            Remedy.nearest(
                matcher.group(1),
                known(subject),
                "use a measure of the subject, or of the rep: {the rep's pace}"));
      }
      from = matcher.end();
    }
    String words = sentence.substring(from);
    if (sound) {
      isSound(words, false, offset + from, faults);
    }
    pieces.add(Piece.of(words));
    return pieces;
  }

  /** What looks like part of a placeholder was meant to be one; told once in a sentence. */
  private static boolean isSound(String words, boolean filled, int offset, Faults faults) {
    int brace = StringUtils.indexOfAny(words, '{', '}');
    if (brace >= 0) {
      faults.add(
          words.charAt(brace) == '{'
              ? "the brace is not closed"
              : "the brace is closed and was not opened",
          offset + brace,
          Remedy.of("write what is filled in between one { and one }, like {who}"));
      return false;
    }
    if (filled && StringUtils.endsWithAny(words, "$", "#", "%", "@")) {
      faults.add(
          "\"" + words.charAt(words.length() - 1) + "{\" begins nothing that is filled in",
          offset + words.length() - 1,
          Remedy.of("write {...} alone, like {who}"));
      return false;
    }
    return true;
  }

  private static @Nullable Piece piece(String words, @Nullable FactType subject) {
    if (words.startsWith(OF_THE_REP)) {
      return ofTheRep(words.substring(OF_THE_REP.length()));
    }
    if (subject == null) {
      return null;
    }
    boolean isName = words.equals(WHO) || words.equals(DEAL) && subject == FactType.OPPORTUNITY;
    Property property = subject.propertyInWords(isName ? "label" : words);
    return property == null
        ? null
        : new Piece(
            "",
            filling -> filling.subject() == null ? null : property.of(filling.subject()),
            property,
            isName ? words.equals(WHO) ? Name.WHOM : Name.WHAT : null);
  }

  /** Where the rep stands, else what the rep feels and does. */
  private static @Nullable Piece ofTheRep(String words) {
    Property standing = FactType.STANDING.propertyInWords(words);
    if (standing != null) {
      return new Piece("", filling -> standing.of(filling.facts().standing()), standing, null);
    }
    Property composure = FactType.COMPOSURE.propertyInWords(words);
    return composure == null
        ? null
        : new Piece("", filling -> composure.of(filling.facts().composure()), composure, null);
  }

  private static List<String> known(@Nullable FactType subject) {
    List<String> known = new ArrayList<>();
    if (subject != null) {
      known.add(WHO);
      if (subject == FactType.OPPORTUNITY) {
        known.add(DEAL);
      }
      known.addAll(subject.propertiesInWords());
    }
    FactType.STANDING.propertiesInWords().forEach(words -> known.add(OF_THE_REP + words));
    FactType.COMPOSURE.propertiesInWords().forEach(words -> known.add(OF_THE_REP + words));
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
   * The text with its measures filled in, as it may be read on any day.
   *
   * @param facts the facts the play was called on
   * @param about whom it is about; null where it is about nobody
   * @param wording how values are written
   * @return the sentences whose measures are all known; empty where none is
   */
  public String fill(Facts facts, @Nullable About about, Wording wording) {
    return fill(new Filling(facts, about, DayWords.IN_FULL), wording);
  }

  /**
   * The text as it is told the rep: what is due tomorrow is called so.
   *
   * @param facts the facts the play was called on
   * @param about whom it is about; null where it is about nobody
   * @param wording how values are written
   * @return the sentences whose measures are all known; empty where none is
   */
  public String told(Facts facts, @Nullable About about, Wording wording) {
    return fill(new Filling(facts, about, DayWords.TOLD), wording);
  }

  /**
   * The text as the rep says it to somebody: without years, and within a week by the day's name.
   *
   * @param facts the facts the play was called on
   * @param about whom it is about; null where it is about nobody
   * @param wording how values are written
   * @return the sentences whose measures are all known; empty where none is
   */
  public String spoken(Facts facts, @Nullable About about, Wording wording) {
    return fill(new Filling(facts, about, DayWords.SPOKEN), wording);
  }

  private String fill(Filling filling, Wording wording) {
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
    boolean isFew = false;
    boolean isTold = false;
    for (Piece piece : sentence) {
      if (piece.value() == null || piece.property() == null) {
        text.append(piece.words());
        continue;
      }
      Object value = piece.value().apply(filling);
      if (value == null) {
        return null;
      }
      About about = filling.about();
      if (about != null && piece.name() != null) {
        text.append(piece.name().of(about));
        isTold = true;
        continue;
      }
      if (value instanceof LocalDate date) {
        filling.days().write(text, date, filling.facts().standing().day(), wording);
        continue;
      }
      String words = wording.of(value, piece.property().unit());
      isFew |= words.equals("1") || words.equals("0");
      isTold |= piece.property().unit() == Unit.TEXT;
      text.append(words);
    }
    String said = isFew ? Wording.ofFew(text.toString()) : text.toString();
    return isTold ? Wording.endedOnce(said) : said;
  }
}
