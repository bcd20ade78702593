package org.playcaller.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is answered of a plan: each thing once, of every list the first items only, and of the
 * others how many there are. What is not listed is asked for by the list's JSON pointer.
 */
public final class Excerpt {

  /** How many items of a list are answered where nobody asks for more or fewer. */
  public static final int USUAL = 5;

  /** How many at most. */
  public static final int MOST = 50;

  private static final Pattern NESTED = Pattern.compile("/(\\w+)/(\\d{1,9})/(\\w+)");

  /**
   * Some items of one list of a plan.
   *
   * @param list the list, by its JSON pointer
   * @param count how many items it has
   * @param offset how many come before the first of these
   * @param items the items
   * @param more how many items of lists within them are not listed, by the list's JSON pointer
   */
  public record Items(
      String list, int count, int offset, List<?> items, SortedMap<String, Integer> more) {}

  /** A list, and how each of its items is answered. */
  private record Section<T>(List<T> items, BiFunction<String, T, T> each) {}

  private final int most;
  private final SortedMap<String, Integer> more = new TreeMap<>();

  private Excerpt(int most) {
    this.most = most;
  }

  /**
   * The whole plan, in which nothing is said twice.
   *
   * @param plan a plan
   * @return the same, with the script of a list and its conditions only above its entries
   */
  public static Plan whole(Plan plan) {
    return new Excerpt(Integer.MAX_VALUE).cut(plan);
  }

  /**
   * The first items of each list.
   *
   * @param plan a plan
   * @param most how many items of a list at most; of lists within its items half as many
   * @return the plan with its lists cut, and how many items are not listed
   */
  public static Plan of(Plan plan, int most) {
    return new Excerpt(most).cut(plan);
  }

  /**
   * Some items of one list.
   *
   * @param plan a plan
   * @param list the list, by its JSON pointer as in {@link Plan#more}
   * @param offset how many items to leave out before the first
   * @param most how many items at most; of lists within them half as many
   * @return the items; null where the plan has no such list
   */
  public static @Nullable Items items(Plan plan, String list, int offset, int most) {
    Excerpt excerpt = new Excerpt(most);
    Section<?> section = excerpt.section(plan, list);
    return section == null ? null : excerpt.window(list, section, offset);
  }

  private <T> Items window(String list, Section<T> section, int offset) {
    int from = Math.min(offset, section.items().size());
    int to = (int) Math.min(section.items().size(), (long) from + most);
    List<T> shown = new ArrayList<>();
    for (int i = from; i < to; i++) {
      shown.add(section.each().apply(list + "/" + i, section.items().get(i)));
    }
    return new Items(list, section.items().size(), from, shown, more);
  }

  private @Nullable Section<?> section(Plan plan, String list) {
    List<Card> cards = cards(plan, list);
    if (cards != null) {
      return new Section<>(cards, this::card);
    }
    Matcher nested = NESTED.matcher(list);
    if (nested.matches()) {
      return nested(plan, nested.group(1), Integer.parseInt(nested.group(2)), nested.group(3));
    }
    return switch (list) {
      case "/calendar" -> as(plan.calendar());
      case "/held" -> new Section<>(plan.held(), this::held);
      case "/warnings" -> findings(plan.warnings());
      case "/notes" -> findings(plan.notes());
      case "/diagnosis" -> findings(plan.diagnosis());
      case "/unknowns" -> new Section<>(plan.unknowns(), this::unknown);
      case "/pipeline/entries" -> plan.pipeline() == null ? null : as(plan.pipeline().entries());
      case "/findOut/plays" -> plan.findOut() == null ? null : as(plan.findOut().plays());
      case "/retrospective/thanks" ->
          plan.retrospective() == null ? null : as(plan.retrospective().thanks());
      default -> null;
    };
  }

  private static @Nullable List<Card> cards(Plan plan, String list) {
    return switch (list) {
      case "/today" -> plan.today();
      case "/thisPeriod" -> plan.thisPeriod();
      case "/nextPeriod" -> plan.nextPeriod();
      default -> null;
    };
  }

  private @Nullable Section<?> nested(Plan plan, String list, int index, String within) {
    List<Card> cards = cards(plan, "/" + list);
    if (cards != null && index < cards.size()) {
      Card card = cards.get(index);
      return switch (within) {
        case "deals" -> as(card.deals());
        case "entries" -> new Section<>(card.entries(), Excerpt::entry);
        case "later" -> new Section<>(card.later(), (at, point) -> point.titleOnly());
        default -> null;
      };
    }
    if ("held".equals(list) && index < plan.held().size()) {
      return "holds".equals(within) ? as(plan.held().get(index).actsInShort()) : null;
    }
    if ("unknowns".equals(list) && index < plan.unknowns().size()) {
      Unknown unknown = plan.unknowns().get(index);
      return switch (within) {
        case "who" -> as(unknown.who());
        case "plays" -> as(unknown.plays());
        default -> null;
      };
    }
    return null;
  }

  private static <T> Section<T> as(List<T> items) {
    return new Section<>(items, (at, item) -> item);
  }

  private static Section<Finding> findings(List<Finding> findings) {
    return new Section<>(findings, (at, finding) -> finding.inShort());
  }

  private <T> List<T> first(String list, Section<T> section) {
    return first(list, section, most);
  }

  /** Of lists within lists half as many, one at the least: their number is the product. */
  private <T> List<T> within(String list, Section<T> section) {
    return first(list, section, Math.max(1, most / 2));
  }

  private <T> List<T> first(String list, Section<T> section, int atMost) {
    int size = section.items().size();
    if (size > atMost) {
      more.put(list, size - atMost);
    }
    List<T> first = new ArrayList<>();
    for (int i = 0; i < Math.min(size, atMost); i++) {
      first.add(section.each().apply(list + "/" + i, section.items().get(i)));
    }
    return Collections.unmodifiableList(first);
  }

  private Plan cut(Plan plan) {
    return new Plan(
        plan.rep(),
        plan.day(),
        plan.headline(),
        plan.playbook(),
        plan.standing(),
        plan.hours(),
        first("/today", new Section<>(plan.today(), this::card)),
        first("/thisPeriod", new Section<>(plan.thisPeriod(), this::laterCard)),
        first("/nextPeriod", new Section<>(plan.nextPeriod(), this::laterCard)),
        first("/calendar", as(plan.calendar())),
        first("/held", new Section<>(plan.held(), this::held)),
        first("/warnings", findings(plan.warnings())),
        first("/notes", new Section<>(plan.notes(), this::note)),
        List.of(),
        first("/diagnosis", findings(plan.diagnosis())),
        pipeline(plan.pipeline()),
        question(plan.findOut()),
        first("/unknowns", new Section<>(plan.unknowns(), this::unknown)),
        plan.outlook(),
        retrospective(plan.retrospective()),
        more);
  }

  /** What is to be done on another day is explained where it is asked for. */
  private Card laterCard(String at, Card card) {
    return card(at, card, isWhole() ? Point::inShort : Point::unexplained);
  }

  private Card card(String at, Card card) {
    return card(at, card, Point::inShort);
  }

  private Card card(String at, Card card, UnaryOperator<Point> said) {
    return new Card(
        card.id(),
        card.kind(),
        card.lane(),
        card.route(),
        card.rank(),
        card.who(),
        within(at + "/deals", as(card.deals())),
        card.title(),
        card.shortTitle(),
        card.goal(),
        card.isGoalFull(),
        isOfTheFirst(card) ? null : card.play(),
        card.found(),
        card.points().stream().map(said).toList(),
        within(at + "/entries", new Section<>(card.entries(), Excerpt::entry)),
        within(at + "/later", new Section<>(card.later(), (where, point) -> point.titleOnly())),
        card.minutes(),
        card.when(),
        card.horizon(),
        card.gain(),
        card.because());
  }

  private static boolean isOfTheFirst(Card card) {
    return !card.points().isEmpty() && card.points().get(0).play().equals(card.play());
  }

  /** An entry whose script stands above it repeats neither that nor what all entries share. */
  private static Entry entry(String at, Entry entry) {
    return new Entry(
        entry.id(),
        entry.who(),
        entry.from(),
        entry.deals(),
        entry.point().entryOnly(entry.who()),
        entry.gain().ofEntry());
  }

  private Finding note(String at, Finding note) {
    return isWhole() ? note.inShort() : note.unexplained();
  }

  private boolean isWhole() {
    return most == Integer.MAX_VALUE;
  }

  private Held held(String at, Held held) {
    return held.inShort(within(at + "/holds", as(held.actsInShort())));
  }

  private Unknown unknown(String at, Unknown unknown) {
    return new Unknown(
        unknown.measure(),
        unknown.of(),
        within(at + "/who", as(unknown.who())),
        within(at + "/plays", as(unknown.plays())));
  }

  private @Nullable Audit pipeline(@Nullable Audit audit) {
    return audit == null
        ? null
        : new Audit(
            audit.kept(),
            audit.unsure(),
            audit.leftAlone(),
            audit.worthKept(),
            audit.worthAll(),
            audit.missingIfAllWon(),
            audit.worthRestsOn(),
            first("/pipeline/entries", as(audit.entries())));
  }

  private @Nullable Question question(@Nullable Question asked) {
    return asked == null
        ? null
        : new Question(
            asked.measure(),
            asked.of(),
            asked.ask(),
            asked.who(),
            first("/findOut/plays", as(asked.plays())),
            asked.worth(),
            asked.worthRestsOn());
  }

  private @Nullable Retrospective retrospective(@Nullable Retrospective back) {
    return back == null
        ? null
        : new Retrospective(
            back.attainment(),
            back.activities(),
            first("/retrospective/thanks", as(back.thanks())));
  }
}
