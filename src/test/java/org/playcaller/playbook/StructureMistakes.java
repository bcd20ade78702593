package org.playcaller.playbook;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.playcaller.playbook.FaultCorpus.Mistake;
import org.playcaller.playbook.PlantedFault.Sheet;

/** Mistakes in what stands where: lines missing, twice, in the wrong order. */
final class StructureMistakes {

  private static final List<String> ASKS =
      List.of(
          "recommend asking them for a referral",
          "recommend calling in a favour",
          "recommend offering them more");

  private static final String CONFLICT =
      "<<<<<<< HEAD%n%s%n=======%n%s%n>>>>>>> her branch%n".replace("%n", "\n");

  private StructureMistakes() {}

  static void addTo(Map<String, Mistake> mistakes) {
    // Where a line is missing, the next line is the first that can tell.
    plant(mistakes, "no rule", p -> p.without(1), p -> 1, "");
    plant(mistakes, "no source", p -> p.without(2), p -> 2, "cites no advice");
    plant(mistakes, "no when", p -> p.without(3), p -> 3, "when");
    plant(mistakes, "no then", p -> p.without(then(p)), StructureMistakes::then, "then");
    // And where the end is missing, the last line is.
    plant(mistakes, "no end", p -> p.without(p.last()), p -> p.last() - 1, "end");
    for (String word : new String[] {"when", "then", "end"}) {
      word(mistakes, word, word.toUpperCase(java.util.Locale.ROOT));
      word(mistakes, word, Character.toUpperCase(word.charAt(0)) + word.substring(1));
      word(mistakes, word, word + ":");
      word(mistakes, word, word.substring(1));
    }
    word(mistakes, "then", "tehn");
    word(mistakes, "when", "whne");
    plant(mistakes, "when twice", p -> p.above(4, "when\n"), p -> 4, "when");
    plant(mistakes, "then twice", p -> p.above(then(p), "then\n"), p -> then(p) + 1, "then");
    plant(mistakes, "end twice", p -> p.below(p.last(), "end\n"), p -> p.last() + 1, "");
    plant(mistakes, "source twice", p -> p.above(2, p.line(2) + "\n"), p -> 3, "source");
    plant(mistakes, "two plays", p -> p.below(p.last(), p.text()), p -> p.last() + 1, "one play");
    plant(
        mistakes, "a second play inside", p -> p.insteadOf(p.last(), p.text()), Sheet::last, "end");
    plant(mistakes, "a blank line below when", p -> p.below(3, "\n"), p -> 4, "blank");
    plant(mistakes, "two blank lines below when", p -> p.below(3, "\n  \n"), p -> 4, "blank");
    plant(mistakes, "a blank line above end", p -> p.above(p.last(), "\n"), Sheet::last, "blank");
    plant(mistakes, "a blank line below rule", p -> p.above(2, "\n"), p -> 2, "blank");
    plant(
        mistakes,
        "no condition",
        p -> new Sheet(p.path(), p.text().replaceFirst("(?s)when\n.*\nthen\n", "when\nthen\n")),
        p ->
            p.text().contains("{")
                    || p.line(then(p) + 1).contains("them")
                    || p.line(then(p) + 1).endsWith("it")
                ? 0
                : 3,
        "condition");
    plant(mistakes, "no subject", p -> p.without(subject(p)), StructureMistakes::orphan, "");
    plant(
        mistakes,
        "a subject twice",
        p -> p.below(subject(p), p.line(subject(p)) + "\n"),
        p -> subject(p) == 0 ? 0 : subject(p) + 1,
        "already");
    plant(
        mistakes,
        "another subject besides",
        p -> p.above(then(p), "    there is a local group\n"),
        p -> subject(p) == 0 ? 0 : then(p),
        "already");
    plant(
        mistakes,
        "a misspelt subject",
        p -> p.with(subject(p), l -> l.replaceFirst("there is", "their is")),
        StructureMistakes::subject,
        "");
    plant(
        mistakes,
        "a condition below its statements",
        p -> p.above(p.last(), "    the rep is behind target\n"),
        Sheet::last,
        "condition");
    plant(
        mistakes,
        "then above the conditions",
        p -> p.without(then(p)).above(4, "then\n"),
        p -> 4,
        "then");
    plant(
        mistakes,
        "a statement above then",
        p -> p.above(then(p), p.line(p.find("    title")) + "\n").without(p.find("    title") + 1),
        StructureMistakes::then,
        "then");
    plant(
        mistakes,
        "two actions",
        p -> p.above(p.last(), "    warn the rep\n"),
        p -> p.text().contains("warn ") ? 0 : p.last(),
        "advises something already");
    plant(
        mistakes,
        "an ask that promises to ask for nothing",
        p -> p.above(p.last(), "    asks for nothing\n"),
        p -> asks(p) ? p.last() : 0,
        "cannot promise to ask for nothing");
    plant(
        mistakes,
        "a reason that says nothing",
        p -> p.with(p.find("    because "), line -> "    because \"\""),
        p -> p.find("    because "),
        "nothing stands between the quotes");
    plant(mistakes, "no action", p -> p.without(then(p) + 1), p -> p.last() - 1, "advises nothing");
    for (String field : new String[] {"title", "because", "takes", "brings", "belongs"}) {
      String at = "    " + field + " ";
      plant(
          mistakes,
          field + " missing",
          p -> p.without(p.find(at)),
          p -> p.find(at) == 0 || !p.text().contains("    recommend ") ? 0 : p.last() - 1,
          field);
      plant(
          mistakes,
          field + " twice",
          p -> p.below(p.find(at), p.line(p.find(at)) + "\n"),
          p -> p.find(at) == 0 ? 0 : p.find(at) + 1,
          "already");
    }
    plant(
        mistakes,
        "a merge conflict in the conditions",
        p -> p.insteadOf(4, CONFLICT.formatted(p.line(4), "    the rep is mad")),
        p -> 4,
        "merge conflict");
    plant(
        mistakes,
        "a merge conflict in the card",
        p -> p.insteadOf(p.last() - 1, CONFLICT.formatted(p.line(p.last() - 1), "    title \"x\"")),
        p -> p.last() - 1,
        "merge conflict");
    plant(
        mistakes, "half a merge conflict", p -> p.below(4, "=======\n"), p -> 5, "merge conflict");
    plant(mistakes, "words above the play", p -> p.above(1, "Dear all,\n"), p -> 1, "");
    plant(
        mistakes,
        "words below the play",
        p -> p.below(p.last(), "Regards\n"),
        p -> p.last() + 1,
        "");
  }

  private static int then(Sheet play) {
    return play.find("then");
  }

  private static int subject(Sheet play) {
    return play.find("    there is a");
  }

  /** The first line that shows that the subject is gone; 0 where none does. */
  private static int orphan(Sheet play) {
    int subject = subject(play);
    return subject > 0 && play.line(subject + 1).contains("- ") ? subject : 0;
  }

  private static void word(Map<String, Mistake> mistakes, String word, String instead) {
    plant(
        mistakes,
        instead + " for " + word,
        p -> p.with(line(p, word), l -> instead),
        p -> line(p, word),
        word);
  }

  private static int line(Sheet play, String word) {
    return java.util.Arrays.asList(play.lines()).indexOf(word) + 1;
  }

  private static void plant(
      Map<String, Mistake> mistakes,
      String kind,
      Function<Sheet, Sheet> change,
      ToIntFunction<Sheet> line,
      String named) {
    mistakes.put(
        kind,
        play -> {
          int at = line.applyAsInt(play);
          return at == 0 ? null : PlantedFault.in(kind, change.apply(play), at, named);
        });
  }

  /** Whether a play asks for something, and does not promise that it does not. */
  private static boolean asks(Sheet p) {
    return ASKS.stream().anyMatch(ask -> p.text().contains(ask))
        && !p.text().contains("for nothing");
  }
}
