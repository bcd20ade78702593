package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.playcaller.playbook.PlantedFault.Sheet;

/** Mistakes in terms.yaml, advice.csv and vocabulary.dsl. */
final class RegisterMistakes {

  private static final String TERMS = "terms.yaml";
  private static final String ADVICE = "advice.csv";
  private static final String VOCABULARY = "vocabulary.dsl";

  private final List<PlantedFault> planted = new ArrayList<>();

  private RegisterMistakes() {}

  static List<PlantedFault> all() {
    RegisterMistakes mistakes = new RegisterMistakes();
    List.of(TERMS, ADVICE, VOCABULARY).forEach(mistakes::files);
    List.of("behind", "follow-up cadence", "gross margin", "stretch").forEach(mistakes::term);
    mistakes.names();
    mistakes.advice();
    mistakes.vocabulary();
    return mistakes.planted;
  }

  /** The mistakes in terms.yaml that are in its form or values. */
  static List<PlantedFault> terms() {
    return all().stream().filter(fault -> fault.path().equals(TERMS)).toList();
  }

  private void files(String path) {
    Sheet file = Sheet.of(FaultCorpus.SHIPPED, path);
    planted.add(new PlantedFault("no file", path, 1, null, "missing"));
    planted.add(new PlantedFault("an empty file", path, 1, new byte[0], ""));
    planted.add(new PlantedFault("nothing but blanks", path, 1, "  \n\n".getBytes(), ""));
    planted.add(PlantedFault.in("a NUL", file.with(7, l -> l + "\0"), 7, "U+0000"));
    planted.add(
        PlantedFault.in(
            "a merge conflict",
            file.insteadOf(7, "<<<<<<< a\n" + file.line(7) + "\n=======\nx: y\n>>>>>>> b\n"),
            7,
            "merge conflict"));
    planted.add(PlantedFault.in("turned around", file.with(7, l -> l + "\u202e"), 7, "U+202E"));
  }

  private void term(String term) {
    Sheet terms = Sheet.of(FaultCorpus.SHIPPED, TERMS);
    int name = terms.find("\n" + term);
    while (!terms.line(++name).equals(term + ":")) {
      // The name stands alone on its line.
    }
    int at = name;
    terms(terms, at + 1, "a comma for the point", l -> l.replaceFirst("\\d.*", "0,9"), "0,9");
    terms(terms, at + 1, "a percent sign", l -> l.replaceFirst("\\d.*", "90 %"), "90 %");
    terms(terms, at + 1, "a number in words", l -> l.replaceFirst("\\d.*", "seven"), "seven");
    terms(terms, at + 1, "a number as text", l -> l.replaceFirst("(\\d.*)", "\"$1\""), "");
    terms(terms, at + 1, "a number below zero", l -> l.replaceFirst("\\d.*", "-1"), "-1");
    terms(terms, at + 1, "a huge number", l -> l.replaceFirst("\\d.*", "1e99"), "1e99");
    terms(terms, at + 1, "no number", l -> "  value:", "value");
    terms(terms, at + 1, "a list", l -> "  value: [1, 2]", "");
    terms(terms, at + 1, "the truth", l -> "  value: true", "true");
    terms(terms, at + 1, "no blank behind the colon", l -> l.replace(": ", ":"), "colon");
    terms(terms, at + 1, "no colon", l -> l.replace(":", ""), "colon");
    terms(terms, at + 1, "an equals sign", l -> l.replace(":", " ="), "colon");
    terms(terms, at + 1, "not indented", String::strip, "indented");
    terms(terms, at + 2, "not indented", String::strip, "indented");
    terms(terms, at + 2, "indented too far", l -> "  " + l, "indented");
    terms(terms, at + 3, "indented by one", l -> l.substring(1), "indented");
    terms(terms, at + 2, "indented by a tab", l -> "\t" + l.strip(), "indented");
    terms(terms, at + 2, "indented by a blank that is none", l -> "\u00a0" + l.strip(), "");
    terms(terms, at + 1, "a misspelt key", l -> l.replace("value", "valeu"), "valeu");
    terms(terms, at + 2, "a misspelt key", l -> l.replace("unit", "unt"), "unt");
    terms(terms, at + 3, "a key in capitals", l -> l.replace("meaning", "MEANING"), "MEANING");
    terms(terms, at + 3, "no meaning", l -> "  meaning:", "meaning");
    terms(terms, at + 3, "a meaning of blanks", l -> "  meaning: \"  \"", "meaning");
    terms(terms, at + 3, "a number for a meaning", l -> "  meaning: 7", "meaning");
    terms(terms, at + 3, "a quote not closed", l -> "  meaning: \"so many", "quote");
    terms(terms, at + 3, "a colon in the text", l -> l + ": really", "");
    terms(terms, at + 2, "a percent sign in front", l -> "  unit: % of all", "%");
    terms(terms, at + 2, "a line twice", l -> l + "\n" + l, 1, "twice");
    terms(terms, at + 2, "a key of nobody", l -> l + "\n  colour: red", 1, "colour");
    terms(terms, at, "the name indented", l -> "  " + l, "");
    terms(terms, at, "no colon behind the name", l -> l.replace(":", ""), "colon");
    planted.add(PlantedFault.in("no value", terms.without(at + 1), at, "value"));
    planted.add(PlantedFault.in("no unit", terms.without(at + 2), at, "unit"));
    planted.add(PlantedFault.in("no source", terms.without(at + 4), at, "source"));
  }

  private void terms(
      Sheet terms, int line, String kind, UnaryOperator<String> change, String named) {
    terms(terms, line, kind, change, 0, named);
  }

  private void terms(
      Sheet terms, int line, String kind, UnaryOperator<String> change, int below, String named) {
    planted.add(PlantedFault.in(kind, terms.with(line, change), line + below, named));
  }

  private void names() {
    Sheet terms = Sheet.of(FaultCorpus.SHIPPED, TERMS);
    for (String term : List.of("behind", "final week", "follow-up cadence", "gross margin")) {
      int line = 0;
      for (int i = 1; i < terms.lines().length; i++) {
        line = terms.line(i).equals(term + ":") ? i : line;
      }
      String slip = term.replaceFirst("n", "");
      planted.add(
          PlantedFault.in("a misspelt term", terms.with(line, l -> slip + ":"), line, slip));
      String capital = Character.toUpperCase(term.charAt(0)) + term.substring(1);
      Sheet block = terms.without(line).without(line).without(line).without(line).without(line);
      planted.add(
          PlantedFault.in(
              "a term twice",
              new Sheet(TERMS, terms.text() + "\n" + term + ":\n  value: 1\n"),
              terms.last() + 2,
              "twice"));
      if (!term.equals("final week")) {
        planted.add(PlantedFault.in("a term taken out", block, 1, term));
      }
      planted.add(
          PlantedFault.in("a capital", terms.with(line, l -> capital + ":"), line, capital));
    }
  }

  private void advice() {
    Sheet advice = Sheet.of(FaultCorpus.SHIPPED, ADVICE);
    planted.add(PlantedFault.in("no header", advice.without(1), 1, "columns"));
    planted.add(
        PlantedFault.in("another header", advice.with(1, l -> l.replace("kind", "type")), 1, ""));
    planted.add(
        PlantedFault.in(
            "semicolons", new Sheet(ADVICE, advice.text().replace(',', ';')), 1, "commas"));
    for (int line : new int[] {3, 20, 41, 60, 77}) {
      String id = advice.line(line).split(",")[0];
      advice(advice, line, "a column short", l -> l.substring(0, l.lastIndexOf(',')), "4 columns");
      advice(advice, line, "a column too many", l -> l + ",more", "6 columns");
      advice(
          advice, line, "a quote not closed", l -> l.replaceFirst(",([^,]*)$", ",\"$1"), "quote");
      advice(advice, line, "no kind", l -> l.replaceFirst("^([^,]*,[^,]*),[^,]*", "$1,"), "kind");
      advice(
          advice,
          line,
          "a kind nobody knows",
          l -> l.replaceFirst("^([^,]*,[^,]*),[^,]*", "$1,hint"),
          "hint");
      advice(
          advice,
          line,
          "another article",
          l -> l.replaceFirst("^([^,]*),[^,]*", "$1,other"),
          "other");
      advice(advice, line, "an empty column", l -> l.replaceFirst(",[^,]*$", ","), "empty");
      planted.add(
          PlantedFault.in(
              "a row twice", advice.below(line, advice.line(line) + "\n"), line + 1, id));
    }
  }

  private void advice(
      Sheet advice, int line, String kind, UnaryOperator<String> change, String named) {
    planted.add(PlantedFault.in(kind, advice.with(line, change), line, named));
  }

  private void vocabulary() {
    Sheet vocabulary = Sheet.of(FaultCorpus.SHIPPED, VOCABULARY);
    for (String entry :
        List.of(
            "there is a dragon=$subject : DragonFact( )",
            "[condition][]there is a dragon=$subject : DragonFact( )",
            "[condition][]the rep is tall=StandingFact( height > 2 )",
            "[condition][]the rep is fast=StandingFact( pace )",
            "[condition][]the rep is fast=StandingFact( pace > {speed} )",
            "[condition][]the rep is {a:\\d+} fast=StandingFact( pace > 1 )",
            "[condition][]the rep is fast=StandingFact( pace == true )",
            "[condition][]the rep is fast=StandingFact( pace > Level.HIGH )",
            "[condition][]the rep is calm=ComposureFact( pressure >= Level.LOW )",
            "[condition][]the rep is calm=ComposureFact( pressure == Level.MEDIOCRE )",
            "[condition][]the day is {day:\\d+}=StandingFact( day >= {day} )",
            "[condition][]the rep is (very) fast=StandingFact( pace > 1 )",
            "[condition][]{any:[a-z -]+}=StandingFact( pace > 1 )",
            "[condition][]the rep is {any:.*}=StandingFact( pace > 1 )",
            "[condition][]the rep is {any=StandingFact( pace > 1 )",
            "[condition][]the rep is behind target=StandingFact( pace < 1 )",
            "[condition][]the rep is odd=StandingFact( pace < terms[\"oddness\"] )",
            "[consequence][]recommend dancing=advice.recommend( Act.DANCE, $subject );",
            "[consequence][]recommend it=advice.recommend( $subject );",
            "[consequence][]takes {minutes:[a-z -]+} of time=",
            "[consequence][]is worth {worth:a lot|nothing}=",
            "[consequence][]smells of {smell:\\d+} roses=",
            "[statement][]takes long=",
            "[condition]takes long=")) {
      planted.add(
          PlantedFault.in(
              "a bad entry",
              vocabulary.below(vocabulary.last(), entry + "\n"),
              vocabulary.last() + 1,
              ""));
    }
    for (int line : new int[] {12, 40, 100, 150}) {
      String sentence = vocabulary.line(line);
      if (sentence.startsWith("[")) {
        planted.add(
            PlantedFault.in("no bracket", vocabulary.with(line, l -> l.substring(1)), line, ""));
      }
    }
  }
}
