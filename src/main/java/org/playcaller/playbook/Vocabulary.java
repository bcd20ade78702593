package org.playcaller.playbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.state.Word;

/** Every sentence that a play may use, to choose from when writing one. */
public final class Vocabulary {

  private static final Pattern HEADING = Pattern.compile("# --- (.*?)(?: -+)?");

  private static final Comparator<Sentence> BY_LINE = Comparator.comparingInt(Sentence::line);

  private final Playbook playbook;
  private final Map<Sentence, List<String>> plays = new TreeMap<>(BY_LINE);
  private final Map<Sentence, String> examples = new TreeMap<>(BY_LINE);

  /**
   * A sentence.
   *
   * @param group the heading it stands under
   * @param part {@code when} or {@code then}
   * @param sentence the sentence, with what a play fills in in braces
   * @param example the sentence as a play uses it, or as one could
   * @param means what it tests or leaves, in words
   * @param unit the unit of what it measures; null where it measures nothing
   * @param plays the ids of the plays that use it
   */
  public record Entry(
      String group,
      String part,
      String sentence,
      String example,
      String means,
      @Nullable String unit,
      List<String> plays) {}

  private Vocabulary(Playbook playbook, List<Sentence> sentences) {
    this.playbook = playbook;
    sentences.forEach(sentence -> plays.put(sentence, new ArrayList<>()));
    playbook.plays().forEach(this::sight);
  }

  static List<Entry> of(Playbook playbook, List<Sentence> sentences) {
    return new Vocabulary(playbook, sentences).entries();
  }

  private void sight(Play play) {
    Sentence.Side side = null;
    for (String raw : play.text().split("\r?\n")) {
      String line = raw.strip();
      if (line.equals("when") || line.equals("then")) {
        side = line.equals("when") ? Sentence.Side.CONDITION : Sentence.Side.CONSEQUENCE;
      } else if (side != null && !line.isEmpty()) {
        sight(play, side, line);
      }
    }
  }

  private void sight(Play play, Sentence.Side side, String line) {
    String text = Character.toLowerCase(line.charAt(0)) + line.substring(1);
    plays.forEach(
        (sentence, using) -> {
          if (sentence.side() == side && sentence.read(text) != null) {
            if (!using.contains(play.id())) {
              using.add(play.id());
            }
            examples.putIfAbsent(sentence, line);
          }
        });
  }

  private List<Entry> entries() {
    List<String> lines =
        new String(playbook.files().files().get(PlaybookReader.VOCABULARY), StandardCharsets.UTF_8)
            .lines()
            .toList();
    List<Entry> entries = new ArrayList<>();
    plays.forEach(
        (sentence, using) ->
            entries.add(
                new Entry(
                    heading(lines, sentence.line()),
                    sentence.side() == Sentence.Side.CONDITION ? "when" : "then",
                    sentence.shown(),
                    examples.getOrDefault(sentence, example(sentence)),
                    means(sentence.meaning()),
                    unit(sentence.meaning()),
                    List.copyOf(using))));
    return List.copyOf(entries);
  }

  private static String heading(List<String> lines, int line) {
    for (int i = line - 1; i >= 0; i--) {
      Matcher heading = HEADING.matcher(lines.get(i).strip());
      if (heading.matches()) {
        return heading.group(1);
      }
    }
    return "";
  }

  /** With something in each place that a play fills in. */
  private String example(Sentence sentence) {
    String example = sentence.shown();
    for (Capture capture : sentence.captures()) {
      String value =
          switch (capture.shape()) {
            case NUMBER -> "30";
            case DAY -> "2026-12-31";
            case TERM -> playbook.terms().firstKey();
            case ROUTE -> playbook.routes().firstKey();
            case TEXT -> "some words";
            case CHOICE -> capture.choices().get(0);
          };
      example = example.replace(capture.shown(), value);
    }
    return example;
  }

  private String means(Meaning meaning) {
    if (meaning instanceof Meaning.Leaves leaves) {
      return "leaves: "
          + leaves.kind().word().replace('-', ' ')
          + (leaves.what() instanceof Word what ? " " + what.word().replace('-', ' ') : "")
          + (leaves.subject() ? ", about whom the play is about" : "");
    }
    if (meaning instanceof Meaning.Script) {
      return "fills the script that the rep reads";
    }
    String type = meaning instanceof Meaning.Looks looks ? looks.type().words() : subjects(meaning);
    Meaning.Comparison comparison = meaning.comparison();
    return comparison == null
        ? "there is " + type
        : property(meaning).words()
            + " of "
            + type
            + ": "
            + comparison.operator().words()
            + " "
            + value(comparison.value(), property(meaning));
  }

  private String value(Meaning.Value value, Property property) {
    if (value instanceof Meaning.Value.NamedTerm named) {
      Term term = playbook.terms().get(named.name());
      return "the term \"" + named.name() + "\"" + (term == null ? "" : " (" + term.value() + ")");
    }
    if (value instanceof Meaning.Value.CapturedTerm) {
      return "a term of terms.yaml";
    }
    if (value instanceof Meaning.Value.Literal literal) {
      String text = literal.text().substring(literal.text().indexOf('.') + 1);
      return property.type() == Boolean.class
          ? (text.equals("true") ? "yes" : "no")
          : text.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    return "what you write";
  }

  private static String subjects(Meaning meaning) {
    return having(meaning).stream()
        .map(FactType::words)
        .sorted()
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<FactType> having(Meaning meaning) {
    Meaning.Comparison comparison = meaning.comparison();
    return comparison == null
        ? List.of()
        : FactType.ALL.values().stream()
            .filter(type -> type.property(comparison.property()) != null)
            .toList();
  }

  private static Property property(Meaning meaning) {
    Meaning.Comparison comparison = Objects.requireNonNull(meaning.comparison());
    FactType type = meaning instanceof Meaning.Looks looks ? looks.type() : having(meaning).get(0);
    return Objects.requireNonNull(type.property(comparison.property()));
  }

  private static @Nullable String unit(Meaning meaning) {
    if (meaning.comparison() == null) {
      return null;
    }
    Unit unit = property(meaning).unit();
    return switch (unit) {
      case DAYS -> "days";
      case SHARE -> "share, written in percent";
      case MONEY -> "money, in the state's currency";
      case QUOTA -> "money or deals, as the quota is";
      case COUNT -> "a number";
      case TIMES -> "a ratio; written in percent, 100 percent is once";
      case PER_MONTH -> "a month";
      case DATE -> "a day";
      case TIME -> "a time of day";
      case TEXT, WORD -> "one of a few words";
      case YES_NO -> "yes or no";
    };
  }
}
