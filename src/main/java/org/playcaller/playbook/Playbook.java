package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.state.State;

/**
 * A sound playbook, ready to call plays; it never changes, and any number of threads may use it.
 */
public final class Playbook {

  /** The terms that the facts, the forecast and the plan need, whatever the plays say. */
  public static final SortedSet<String> KNOWN_TERMS =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              List.of(
                  "ask spacing",
                  "behind",
                  "contact spacing",
                  "feasible",
                  "follow-up cadence",
                  "full pipeline",
                  "gross margin",
                  "guess strength",
                  "let go least worth",
                  "let go overdue",
                  "let go probability",
                  "let go put off",
                  "let go silence",
                  "let go stage time",
                  "let go worth",
                  "massively behind",
                  "fresh lead",
                  "owed lapses",
                  "plan holds",
                  "selling hours",
                  "stalled stage time",
                  "thanks lapse",
                  "stretch",
                  "unlikely in time",
                  "usual cycle",
                  "usual win rate",
                  "work ahead")));

  private final String revision;
  private final RuleFiles files;
  private final Grammar grammar;
  private final List<Play> plays;
  private final Map<String, Double> numbers;
  private final KnowledgeBase<Advice> knowledge;
  private final Map<Class<? extends Fact>, List<String>> seekers;

  Playbook(RuleFiles files, Grammar grammar, List<Play> plays) {
    this.revision = files.revision();
    this.files = files;
    this.grammar = grammar;
    this.plays = List.copyOf(plays);
    this.numbers =
        grammar.terms().values().stream()
            .collect(Collectors.toUnmodifiableMap(Term::name, Term::value));
    this.seekers =
        this.plays.stream()
            .filter(play -> play.kind() == AdviceKind.RECOMMEND && play.subjectPattern() != null)
            .sorted(Comparator.comparing(Play::id))
            .collect(
                Collectors.groupingBy(
                    play -> play.subjectPattern().type().factClass(),
                    Collectors.mapping(Play::id, Collectors.toUnmodifiableList())));
    // Drools fires by rule in this order, so what is left behind is nearly sorted.
    this.knowledge =
        new KnowledgeBase<>(
            this.plays.stream()
                .sorted(Comparator.comparing(Play::id))
                .map(
                    play ->
                        new KnowledgeBase.Body<>(
                            play.name(), play.patterns(), who -> new Advice(play, who)))
                .toList());
  }

  /**
   * Reads and compiles a playbook.
   *
   * @param files its files
   * @return the playbook
   * @throws UnsoundPlaybook when there is a fault in a file; it lists all of them
   */
  public static Playbook read(RuleFiles files) {
    return PlaybookReader.read(files);
  }

  /**
   * The name of this content.
   *
   * @return the first digits of its hash
   */
  public String revision() {
    return revision;
  }

  /**
   * Where the files came from.
   *
   * @return a folder, or the copy in the jar
   */
  public String origin() {
    return files.origin();
  }

  /**
   * The files it was read from.
   *
   * @return content by path
   */
  public RuleFiles files() {
    return files;
  }

  /**
   * The plays.
   *
   * @return all plays, by path
   */
  public List<Play> plays() {
    return plays;
  }

  /**
   * A play by its key.
   *
   * @param id the play's id
   * @return the play; null where there is none
   */
  public @Nullable Play play(String id) {
    return plays.stream().filter(play -> play.id().equals(id)).findFirst().orElse(null);
  }

  /**
   * The plays that look for somebody to recommend something with.
   *
   * @param type the type of whom or what they look for
   * @return their ids, in order
   */
  public List<String> seeking(Class<? extends Fact> type) {
    return seekers.getOrDefault(type, List.of());
  }

  /**
   * The terms.
   *
   * @return the terms by name
   */
  public SortedMap<String, Term> terms() {
    return grammar.terms();
  }

  /**
   * The number of a term.
   *
   * @param term its name, one of {@link #KNOWN_TERMS}
   * @return the number
   */
  public double number(String term) {
    return Objects.requireNonNull(numbers.get(term), term);
  }

  /**
   * The ways to business, and what else there is to act for.
   *
   * @return the routes by name
   */
  public SortedMap<String, Route> routes() {
    return grammar.routes();
  }

  /**
   * The register of the articles' advice.
   *
   * @return the advice by id
   */
  public SortedMap<String, ArticleAdvice> advice() {
    return grammar.advice();
  }

  /**
   * How many sentences plays may use.
   *
   * @return the size of the vocabulary
   */
  public int sentences() {
    return grammar.sentences().size();
  }

  /**
   * Every sentence that plays may use, with an example and the plays that use it.
   *
   * @return the vocabulary, in the order of its file
   */
  public List<Vocabulary.Entry> vocabulary() {
    return Vocabulary.of(this, grammar.sentences());
  }

  /**
   * The facts of a state as this playbook's plays see them.
   *
   * @param state the state
   * @return its facts
   */
  public Facts facts(State state) {
    return Facts.of(state, numbers);
  }

  /**
   * Calls the plays.
   *
   * @param facts the facts of a state
   * @return what the plays left behind, by play and subject
   */
  public List<Advice> call(Facts facts) {
    List<Advice> advice = knowledge.call(facts);
    advice.sort(Advice.ORDER);
    return advice;
  }

  /**
   * What kept plays from being considered: conditions on measures that are not known, where no
   * condition of the play fails and at least one on the same fact is known to hold.
   *
   * @param facts the facts of a state
   * @return the gaps, by play and fact
   */
  public List<Gap> gaps(Facts facts) {
    Map<Class<? extends Fact>, List<Fact>> byType =
        facts.all().stream().collect(Collectors.groupingBy(Fact::getClass));
    List<Gap> gaps = new ArrayList<>();
    for (Play play : plays) {
      Gaps.add(play, facts, byType, gaps);
    }
    return gaps;
  }

  /**
   * A condition on a measure that is not known.
   *
   * @param play the play
   * @param condition the condition
   * @param fact the fact whose measure it is
   */
  public record Gap(Play play, Condition condition, Fact fact) {}
}
