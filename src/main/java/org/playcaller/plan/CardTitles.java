package org.playcaller.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The titles of cards: whom to call, write to or meet; never a deal as if it were a person. */
final class CardTitles {

  /** A list names so many people, and counts the others. */
  private static final int NAMED = 3;

  private CardTitles() {}

  /** Returns the names of a list's people. */
  static String names(List<Entry> entries) {
    int more = entries.size() - NAMED;
    String names =
        entries.subList(0, more <= 1 ? entries.size() : NAMED).stream()
            .map(entry -> entry.who() == null ? entry.point().about().name() : entry.who().name())
            .collect(Collectors.joining(", "));
    return more <= 1 ? names : names + " and " + more + " more";
  }

  /** Returns the title of one draft. */
  static String title(Draft draft, @Nullable Person who, String goal) {
    if (draft.person() == null) {
      return draft.kind() == CardKind.DESK ? "Get straight" : goal;
    }
    String name =
        who == null
            ? null
            : who.organisation() == null || who.organisation().equals(who.name())
                ? who.name()
                : who.name() + " at " + who.organisation();
    String about = Objects.requireNonNull(draft.first().advice().subject()).label();
    return switch (draft.kind()) {
      case MESSAGE -> name == null ? "Write about " + about : "Write to " + name;
      case MEETING -> name == null ? "Meet about " + about : "Meet " + name;
      case EVENT -> goal;
      default -> name == null ? "Call about " + about : "Call " + name;
    };
  }
}
