package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.RandomStates;
import org.playcaller.facts.Facts;
import org.playcaller.state.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules folder is a plain Drools asset: stock Drools and our reader take it the same way. */
@Execution(ExecutionMode.CONCURRENT)
class StockDroolsTest {

  private static final Logger LOG = LoggerFactory.getLogger(StockDroolsTest.class);

  private static final int MANY = 1_500;
  private static final RuleFiles RULES = RuleFiles.of(Path.of("rules"));
  private static final Playbook PLAYBOOK = Playbook.read(RULES);

  private static StockDrools stock;
  private static List<State> states;

  @BeforeAll
  static void buildWithStockDrools() {
    stock = StockDrools.of(RULES);
    RandomStates random = RandomStates.seeded(2026);
    states = Stream.generate(random::next).limit(MANY).toList();
  }

  @Test
  void aStockBuildHasNothingToSay() {
    assertThat(stock.messages()).isEmpty();
  }

  @Test
  void aStockBuildKnowsEveryPlay() {
    assertThat(stock.rules())
        .containsExactlyInAnyOrderElementsOf(PLAYBOOK.plays().stream().map(Play::name).toList());
  }

  @Test
  void stockDroolsAndOurReaderLeaveTheSameAdvice() {
    SortedMap<String, Integer> calls = new TreeMap<>();
    int facts = 0;
    for (State state : states) {
      Facts of = PLAYBOOK.facts(state);
      List<Called> expected = stock.call(of);

      assertThat(ours(PLAYBOOK, of)).as("advice on %s", state).isEqualTo(expected);
      expected.forEach(called -> calls.merge(called.play(), 1, Integer::sum));
      facts += of.all().size();
    }
    LOG.info(
        "stock Drools and our reader agree on %,d states, %,d facts, %,d pieces of advice: %s"
            .formatted(MANY, facts, calls.values().stream().mapToInt(i -> i).sum(), calls));
    assertThat(calls.keySet())
        .as("plays that were put to the test")
        .containsExactlyInAnyOrderElementsOf(PLAYBOOK.plays().stream().map(Play::name).toList());
  }

  @Test
  void aNumberThatIsOffByOneIsNoticed() {
    Map<String, Long> calls =
        states.stream()
            .flatMap(state -> ours(PLAYBOOK, PLAYBOOK.facts(state)).stream())
            .collect(Collectors.groupingBy(Called::play, Collectors.counting()));
    Play play =
        PLAYBOOK.plays().stream()
            .filter(p -> p.conditions().stream().anyMatch(StockDroolsTest::hasNumber))
            .max(Comparator.comparing(p -> calls.getOrDefault(p.name(), 0L)))
            .orElseThrow();
    Condition condition =
        play.conditions().stream().filter(StockDroolsTest::hasNumber).findFirst().orElseThrow();
    Playbook changed = Playbook.read(withNumberRaised(play, condition));

    SortedSet<String> plays = new TreeSet<>();
    for (State state : states) {
      Facts facts = PLAYBOOK.facts(state);
      List<Called> stocks = stock.call(facts);
      List<Called> changeds = ours(changed, facts);
      Stream.concat(
              stocks.stream().filter(called -> !changeds.contains(called)),
              changeds.stream().filter(called -> !stocks.contains(called)))
          .forEach(called -> plays.add(called.play()));
    }

    assertThat(plays).as("plays seen to differ").containsExactly(play.name());
  }

  private static boolean hasNumber(Condition condition) {
    return condition.text().matches(".*\\d.*");
  }

  private static RuleFiles withNumberRaised(Play play, Condition condition) {
    String raised =
        Pattern.compile("\\d+")
            .matcher(condition.text())
            .replaceFirst(number -> Integer.toString(Integer.parseInt(number.group()) + 1));
    SortedMap<String, byte[]> files = new TreeMap<>(RULES.files());
    files.put(
        play.path(),
        play.text().replace(condition.text(), raised).getBytes(StandardCharsets.UTF_8));
    return new RuleFiles("a copy with one number changed", files);
  }

  private static List<Called> ours(Playbook playbook, Facts facts) {
    List<Called> called = new ArrayList<>();
    for (Advice advice : playbook.call(facts)) {
      Play play = advice.play();
      Enum<?> what = play.act() != null ? play.act() : play.hold();
      boolean told = play.aboutSubject() && advice.subject() != null;
      called.add(new Called(play.name(), play.kind(), what, told ? advice.subject().id() : null));
    }
    called.sort(Called.ORDER);
    return called;
  }

  /** A piece of advice, however it came about. */
  record Called(String play, AdviceKind kind, @Nullable Enum<?> what, @Nullable String subject) {

    static final Comparator<Called> ORDER = Comparator.comparing(Called::toString);
  }
}
