package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads all files of a playbook and lists every fault in them. */
final class PlaybookReader {

  /** The sentences that plays may use. */
  static final String VOCABULARY = "vocabulary.dsl";

  /** The numbers with a name. */
  static final String TERMS = "terms.yaml";

  /** The register of the articles' advice. */
  static final String ADVICE = "advice.csv";

  /** What comes first, and how much of it a day. */
  static final String ROUTES = "routes.csv";

  private static final List<String> PARTS = List.of(VOCABULARY, TERMS, ROUTES, ADVICE);

  /** More would help nobody, and finding what was meant takes time. */
  private static final int MOST_FAULTS = 500;

  private static final Pattern PLACE =
      Pattern.compile("plays/[a-z0-9]+(?:-[a-z0-9]+)*/[^/]+\\.dslr");

  private final RuleFiles files;
  private final List<RuleFault> faults = new ArrayList<>();
  private final Uses terms = new Uses(TERMS, "term");
  private final Uses routes = new Uses(ROUTES, "route");
  private final Uses advice = new Uses(ADVICE, "entry");

  private PlaybookReader(RuleFiles files) {
    this.files = files;
  }

  static Playbook read(RuleFiles files) {
    return new PlaybookReader(files).read();
  }

  private Playbook read() {
    if (files.isTooLarge()) {
      throw new UnsoundPlaybook(List.of(RuleFiles.tooLarge(files.files().lastKey())));
    }
    List<Sentence> sentences = needed(VOCABULARY, List.of(), VocabularyReader::read);
    boolean whole = faults.isEmpty();
    SortedMap<String, Term> named = needed(TERMS, null, TermsReader::read);
    SortedMap<String, Route> ways = needed(ROUTES, null, RoutesReader::read);
    SortedMap<String, ArticleAdvice> register = needed(ADVICE, null, AdviceRegister::read);
    Grammar grammar =
        new Grammar(
            sentences == null ? List.of() : sentences,
            known(named),
            known(ways),
            known(register),
            whole);
    checkParts();
    List<Play> plays = plays(grammar);
    if (named != null) {
      askForTerms(grammar.sentences());
      terms.missing(lines(named, Term::line), Playbook.KNOWN_TERMS, faults);
    }
    if (ways != null) {
      routes.missing(lines(ways, Route::line), Collections.emptySet(), faults);
    }
    if (register != null) {
      advice.missing(lines(register, row -> (int) row.line()), Collections.emptySet(), faults);
    }
    if (!faults.isEmpty()) {
      throw new UnsoundPlaybook(listed());
    }
    return new Playbook(files, grammar, plays);
  }

  /** Adds a fault for each file that looks like a part of a playbook and is none. */
  private void checkParts() {
    String remedy =
        "beside the plays stand " + String.join(", ", PARTS) + "; name it so, or take it out";
    files.files().keySet().stream()
        .filter(path -> !RuleFiles.isPlay(path) && !PARTS.contains(path))
        .forEach(
            path ->
                misplaced(
                    path, "this file is no part of a playbook, and nothing in it is read", remedy));
  }

  private static <T> SortedMap<String, T> known(@Nullable SortedMap<String, T> register) {
    return Collections.unmodifiableSortedMap(register == null ? new TreeMap<>() : register);
  }

  private static <T> Map<String, Integer> lines(
      SortedMap<String, T> register, Function<T, Integer> line) {
    return register.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> line.apply(e.getValue()), (a, b) -> a, TreeMap::new));
  }

  private void askForTerms(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      String term = sentence.namedTerm();
      if (term != null) {
        terms.of(term, VOCABULARY, sentence);
      }
    }
  }

  private List<RuleFault> listed() {
    faults.sort(null);
    if (faults.size() <= MOST_FAULTS) {
      return faults;
    }
    List<RuleFault> listed = new ArrayList<>(faults.subList(0, MOST_FAULTS));
    RuleFault last = listed.get(MOST_FAULTS - 1);
    listed.add(
        new RuleFault(
            last.path(),
            last.line(),
            last.column(),
            "there are more faults than these " + MOST_FAULTS,
            "mend these first"));
    return listed;
  }

  private <T extends @Nullable Object> @Nullable T needed(
      String path, @Nullable T without, BiFunction<TextFile, FileFaults, T> reader) {
    if (!files.files().containsKey(path)) {
      faults.add(
          new RuleFault(path, 1, 1, "the file is missing", "put it back into " + files.origin()));
      return without;
    }
    return read(path, without, reader);
  }

  private <T extends @Nullable Object> @Nullable T read(
      String path, @Nullable T without, BiFunction<TextFile, FileFaults, T> reader) {
    FileFaults found = new FileFaults(path);
    TextFile file = TextFile.read(files.files().get(path), found);
    T read = file == null ? without : reader.apply(file, found);
    faults.addAll(found.all());
    return read;
  }

  private List<Play> plays(Grammar grammar) {
    List<Play> plays = new ArrayList<>();
    Map<String, String> pathOf = new HashMap<>();
    PlayReader.Asked asked =
        new PlayReader.Asked(new Sentences(grammar.sentences()), terms, routes, advice);
    List<String> paths = files.files().keySet().stream().filter(RuleFiles::isPlay).toList();
    if (paths.stream().noneMatch(path -> path.startsWith(RuleFiles.PLAYS))) {
      misplaced(
          RuleFiles.PLAYS, "there is no play in this folder", "put the plays back into plays/");
    }
    for (String path : paths) {
      if (faults.size() <= MOST_FAULTS) {
        Play play =
            isPlaced(path, pathOf)
                ? read(path, null, (file, found) -> PlayReader.read(file, grammar, asked, found))
                : null;
        if (play != null) {
          plays.add(play);
        }
      }
    }
    return plays;
  }

  private boolean isPlaced(String path, Map<String, String> pathOf) {
    String id = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String other = pathOf.putIfAbsent(id, path);
    if (other != null) {
      misplaced(path, "a play of this name stands in " + other, "rename one of the two");
    } else if (!path.endsWith(".dslr")) {
      misplaced(path, "this is no play's file", "name it like the play, with .dslr at its end");
    } else if (!path.startsWith(RuleFiles.PLAYS)) {
      misplaced(path, "the play stands outside of plays/", "move it to plays/<chapter>/");
    } else if (path.split("/").length != 3) {
      misplaced(path, "the play stands in no chapter", "move it to plays/<chapter>/");
    } else if (!PLACE.matcher(path).matches()) {
      misplaced(
          path,
          "the name of the chapter cannot be used",
          "write it in lower case letters, with hyphens between words");
    } else {
      return true;
    }
    return false;
  }

  private void misplaced(String path, String what, String remedy) {
    faults.add(new RuleFault(path, 1, 1, what, remedy));
  }
}
