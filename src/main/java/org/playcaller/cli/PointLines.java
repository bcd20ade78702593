package org.playcaller.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Card;
import org.playcaller.plan.CardKind;
import org.playcaller.plan.Point;
import org.playcaller.plan.RuleAt;
import org.playcaller.plan.Source;

/** Prints what there is to speak of in a conversation, or to do at the desk. */
final class PointLines {

  private static final int BODY = 5;
  private static final String ASK = "Ask";
  private static final Set<CardKind> TALKS =
      EnumSet.of(CardKind.CALL, CardKind.MESSAGE, CardKind.MEETING);

  private final Page page;

  PointLines(Page page) {
    this.page = page;
  }

  /** The points of a card; a conversation is opened once, and of deals alike one says it once. */
  void of(Card card) {
    Point main = card.main().orElse(null);
    Set<String> said = new HashSet<>();
    List<String> alike = new ArrayList<>();
    boolean isOpened = false;
    for (Point point : card.points()) {
      boolean isNew = said.add(point.play()) || point.about() == null || card.deals().isEmpty();
      if (!isNew) {
        alike.add(Objects.requireNonNull(point.about()).name());
        continue;
      }
      if (!point.equals(main) && point.about() != null) {
        page.text(BODY, point.title());
      }
      script(
          point.why(),
          isOpened ? null : point.say(),
          asking(card, point.equals(main)),
          point.ask());
      page.fine(origin(point.source(), point.rule()));
      isOpened |= card.kind() != CardKind.DESK && point.say() != null;
    }
    if (!alike.isEmpty()) {
      page.text(
          BODY,
          "The same goes for " + alike.stream().distinct().collect(Collectors.joining("; ")) + ".");
    }
  }

  /** What a talk is opened with: the first that has words for it; of other work, what it is for. */
  static Point opener(Card card) {
    Point main = card.main().orElse(card.points().get(0));
    return !TALKS.contains(card.kind())
        ? main
        : card.points().stream().filter(point -> point.say() != null).findFirst().orElse(main);
  }

  /** Whom the question is for that a talk is opened with. */
  static String asking(Card card) {
    return asking(card, card.main().filter(opener(card)::equals).isPresent());
  }

  /** The question of a card's main point is for the rep: work of one's own, and getting ready. */
  private static String askingOfMain(Card card) {
    boolean isOwn =
        card.kind() == CardKind.DESK
            || card.kind() == CardKind.MEETING
            || card.kind() == CardKind.CALLS && card.entries().isEmpty();
    return isOwn ? "Ask yourself" : ASK;
  }

  /** In a meeting it is the buyer who is asked, but for what it is for. */
  private static String asking(Card card, boolean isMain) {
    return card.kind() == CardKind.MEETING && !isMain ? ASK : askingOfMain(card);
  }

  /** Why, and what to say and to ask, as far as there is something. */
  void script(String why, @Nullable String say, @Nullable String ask) {
    script(why, say, ASK, ask);
  }

  /** The same, where it may be the rep who is asked. */
  void script(String why, @Nullable String say, String asking, @Nullable String ask) {
    Stream.of(
            why,
            say == null ? null : "Say: \"" + say + "\"",
            ask == null ? null : asking + ": \"" + ask + "\"")
        .filter(line -> line != null && !line.isEmpty())
        .forEach(line -> page.text(BODY, line));
  }

  static String origin(List<Source> sources, RuleAt rule) {
    return sources.stream()
            .map(s -> s.article() + "/" + s.passage())
            .collect(Collectors.joining(", "))
        + "; "
        + rule.file()
        + ":"
        + rule.line();
  }
}
