package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.facts.ComposureFact;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Text.About;
import org.playcaller.playbook.Text.Names;

/**
 * Every text of every play, read with none, one, two and many of what it counts, yesterday, today
 * and tomorrow, of somebody with a name and of somebody without one.
 */
@Execution(ExecutionMode.CONCURRENT)
class PlayTextsTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final LocalDate DAY = LocalDate.parse("2026-09-16");
  private static final int LONGEST = 25;

  private static final String COUNTED =
      "(day|deal|favour|opportunity|period|call|step|discount|activity|minute|month|time|week)";
  private static final String COUNTED_MANY =
      "(days|deals|favours|opportunities|periods|calls|steps|discounts|activities|minutes|months"
          + "|weeks)";

  /** What no sentence may have in it. */
  private static final Map<String, Pattern> WRONG =
      new TreeMap<>(
          Map.of(
              "one of many", Pattern.compile("\\b1 " + COUNTED_MANY + "\\b"),
              "many of one", Pattern.compile("\\b(0|2|37) " + COUNTED + "\\b(?! out)"),
              "a word twice", Pattern.compile("(?i)\\b([a-z]+) \\1\\b"),
              "nothing in its place", Pattern.compile("[{}]|  | [,.;:?!]|\\(\\)|“”|: \\."),
              "ended twice", Pattern.compile("[.!?][.!?]"),
              "no day", Pattern.compile("\\b0 days ago|in 0 days|today days|yesterday ago")));

  @Test
  void noTextIsWrongWhateverIsFilledIn() {
    List<String> wrong = new ArrayList<>();
    for (Play play : PLAYBOOK.plays()) {
      for (int many : List.of(0, 1, 2, 37)) {
        for (int days : List.of(-1, 0, 1)) {
          for (String name : List.of("Dr. Vogt", "Old Mill")) {
            read(play, many, days, name, wrong);
          }
        }
      }
    }

    assertThat(wrong.stream().distinct().toList()).isEmpty();
  }

  @Test
  void whatIsLookedForIsFound() {
    assertThat(found("You called 1 days ago.")).contains("one of many");
    assertThat(found("They owe you 37 favour.")).contains("many of one");
    assertThat(found("Call them them today.")).contains("a word twice");
    assertThat(found("Ask  about it.")).contains("nothing in its place");
    assertThat(found("Ask about {it}.")).contains("nothing in its place");
    assertThat(found("What is missing?.")).contains("ended twice");
    assertThat(found("You were last in touch 0 days ago.")).contains("no day");
    assertThat(found("You called Dr. Vogt 2 days ago.")).isEmpty();
  }

  private static List<String> found(String said) {
    return WRONG.entrySet().stream()
        .filter(what -> what.getValue().matcher(said).find())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void noSentenceIsLongerThanABreath() {
    List<String> tooLong = new ArrayList<>();
    for (Play play : PLAYBOOK.plays()) {
      texts(play)
          .flatMap(text -> Arrays.stream(text.source().split("(?<=[.?!]) ")))
          .filter(sentence -> words(sentence) > LONGEST)
          .forEach(sentence -> tooLong.add(play.id() + ": " + sentence));
    }

    assertThat(tooLong).isEmpty();
  }

  @Test
  void nobodyCallsOrAsksADeal() {
    Pattern deal = Pattern.compile("(?i)\\b(call|ask|tell|answer|thank|show|write to) \\{deal}");

    assertThat(PLAYBOOK.plays())
        .allSatisfy(
            play ->
                assertThat(texts(play).map(Text::source))
                    .as(play.id())
                    .noneMatch(text -> deal.matcher(text).find()));
  }

  private static int words(String sentence) {
    return sentence.replaceAll("\\{[^}]*}", "x").trim().split("\\s+").length;
  }

  private static Stream<Text> texts(Play play) {
    Script script = play.script();
    return Stream.of(
            script.title(), script.because(), script.say(), script.ask(), script.askYourself())
        .filter(Objects::nonNull);
  }

  private static void read(Play play, int many, int days, String name, List<String> wrong) {
    Facts facts =
        new Facts(
            made(StandingFact.class, many, days),
            List.of(made(ComposureFact.class, many, days)),
            null);
    FactPattern about = play.subjectPattern();
    Subject subject = about == null ? null : (Subject) made(about.type().factClass(), many, days);
    Wording wording = new Wording("EUR", many == 2);
    for (Names names : Names.values()) {
      About who = subject == null ? null : new About(subject, name, names);
      texts(play)
          .flatMap(
              text ->
                  Stream.of(
                      text.fill(facts, who, wording),
                      text.told(facts, who, wording),
                      text.spoken(facts, who, wording)))
          .forEach(
              said ->
                  WRONG.forEach(
                      (what, pattern) -> {
                        if (pattern.matcher(said).find()) {
                          wrong.add(play.id() + ", " + what + ": " + said);
                        }
                      }));
    }
  }

  /** A fact with so many of everything, so many days from the day. */
  private static <T extends Fact> T made(Class<T> type, int many, int days) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      Object[] values =
          Arrays.stream(components).map(one -> value(one, many, days)).toArray(Object[]::new);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static @Nullable Object value(RecordComponent component, int many, int days) {
    Class<?> type = component.getType();
    if (component.getName().equals("day")) {
      return DAY;
    }
    if (type == Integer.class || type == int.class) {
      return many;
    }
    if (type == Double.class || type == double.class) {
      return (double) many;
    }
    if (type == Boolean.class || type == boolean.class) {
      return true;
    }
    if (type == LocalDate.class) {
      return DAY.plusDays(days);
    }
    if (type == LocalTime.class) {
      return LocalTime.of(14, 30);
    }
    if (type == String.class) {
      return component.getName().equals("label") ? "Old Mill" : "a second line";
    }
    if (type == Map.class) {
      return Map.of();
    }
    return type.isEnum() ? type.getEnumConstants()[0] : null;
  }
}
