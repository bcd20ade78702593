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
      boolean isNamed = point.about() != null || card.kind() == CardKind.DESK;
      if (!point.equals(main) && isNamed) {
        page.text(BODY, point.title());
      }
      script(point.why(), isOpened ? null : point.say(), point.ask(), point.askYourself());
      page.fine(origin(point.source(), point.rule()));
      isOpened |= card.kind() != CardKind.DESK && point.say() != null;
    }
    if (!alike.isEmpty()) {
      page.text(
          BODY,
          "The same goes for " + alike.stream().distinct().collect(Collectors.joining("; ")) + ".");
    }
  }

  /**
   * The words of a card: those of what it is for; where a talk has none for that, those that it
   * opens with.
   */
  static Point said(Card card) {
    Point main = card.main().orElse(card.points().get(0));
    return !TALKS.contains(card.kind()) || main.ask() != null
        ? main
        : card.points().stream().filter(point -> point.say() != null).findFirst().orElse(main);
  }

  /** Why, what to say and to ask, and what to ask oneself, as far as there is something. */
  void script(
      String why, @Nullable String say, @Nullable String ask, @Nullable String askYourself) {
    Stream.of(
            why,
            say == null ? null : "Say: \"" + say + "\"",
            ask == null ? null : "Ask: \"" + ask + "\"",
            askYourself == null ? null : "Ask yourself: \"" + askYourself + "\"")
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
