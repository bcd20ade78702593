package org.playcaller.playbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads all files of a playbook and lists every fault in them. */
final class PlaybookReader {

  /** The sentences that plays may use. */
  static final String VOCABULARY = "vocabulary.dsl";

  /** The numbers with a name. */
  static final String TERMS = "terms.yaml";

  /** The register of the articles' advice. */
  static final String ADVICE = "advice.csv";

  private final RuleFiles files;
  private final List<RuleFault> faults = new ArrayList<>();

  private PlaybookReader(RuleFiles files) {
    this.files = files;
  }

  static Playbook read(RuleFiles files) {
    return new PlaybookReader(files).read();
  }

  private Playbook read() {
    String vocabulary = needed(VOCABULARY);
    String terms = needed(TERMS);
    String advice = needed(ADVICE);
    List<Sentence> sentences =
        vocabulary == null
            ? List.of()
            : VocabularyReader.read(VOCABULARY, vocabulary.lines().toList(), faults);
    Grammar grammar =
        new Grammar(
            sentences,
            Collections.unmodifiableSortedMap(
                terms == null ? new TreeMap<>() : TermsReader.read(TERMS, terms, faults)),
            Collections.unmodifiableSortedMap(
                advice == null ? new TreeMap<>() : AdviceRegister.read(ADVICE, advice, faults)));
    checkNamedTerms(grammar);
    // With an unsound grammar every play would be faulted for what is not its fault.
    List<Play> plays = faults.isEmpty() ? plays(grammar) : List.of();
    if (!faults.isEmpty()) {
      faults.sort(null);
      throw new UnsoundPlaybook(faults);
    }
    return new Playbook(files, grammar, plays);
  }

  private void checkNamedTerms(Grammar grammar) {
    for (Sentence sentence : grammar.sentences()) {
      String term = sentence.namedTerm();
      if (term != null && !grammar.terms().containsKey(term) && files.files().containsKey(TERMS)) {
        faults.add(
            new RuleFault(
                VOCABULARY,
                sentence.line(),
                1,
                "\"" + sentence.shown() + "\" needs the term \"" + term + "\"",
                "put it back into " + TERMS));
      }
    }
  }

  private @Nullable String needed(String path) {
    if (!files.files().containsKey(path)) {
      faults.add(
          new RuleFault(path, 1, 1, "the file is missing", "put it back into " + files.origin()));
      return null;
    }
    return text(path);
  }

  private List<Play> plays(Grammar grammar) {
    List<Play> plays = new ArrayList<>();
    Map<String, String> pathOf = new HashMap<>();
    for (String path : files.files().keySet()) {
      String content = path.endsWith(".dslr") ? text(path) : null;
      if (content == null) {
        continue;
      }
      String id = path.substring(path.lastIndexOf('/') + 1);
      String other = pathOf.putIfAbsent(id, path);
      if (other != null) {
        faults.add(
            new RuleFault(
                path, 1, 1, "a play of this name stands in " + other, "rename one of the two"));
        continue;
      }
      if (path.split("/").length != 3) {
        faults.add(
            new RuleFault(
                path, 1, 1, "the play stands in no chapter", "move it to plays/<chapter>/"));
        continue;
      }
      Play play = PlayReader.read(path, content, grammar, faults);
      if (play != null) {
        plays.add(play);
      }
    }
    return plays;
  }

  /** The file as text, without a byte order mark; null, with a fault, where it is none. */
  private @Nullable String text(String path) {
    byte[] bytes = files.files().get(path);
    if (bytes.length > RuleFiles.MOST_BYTES) {
      faults.add(new RuleFault(path, 1, 1, "the file is too large", "keep it under 256 KB"));
      return null;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      text = text.startsWith("\uFEFF") ? text.substring(1) : text;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
          faults.add(unreadable(path, text, i));
          return null;
        }
      }
      return text;
    } catch (CharacterCodingException e) {
      faults.add(new RuleFault(path, 1, 1, "the file is no text in UTF-8", "save it as UTF-8"));
      return null;
    }
  }

  private static RuleFault unreadable(String path, String text, int index) {
    int line = (int) text.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
    int column = index - text.lastIndexOf('\n', index);
    return new RuleFault(path, line, column, "there is a character that is no text", "remove it");
  }
}
