package org.playcaller.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Plan.Audit;
import org.playcaller.plan.Plan.Evidence;
import org.playcaller.plan.Plan.Finding;
import org.playcaller.plan.Plan.Gain;
import org.playcaller.plan.Plan.Held;
import org.playcaller.plan.Plan.HeldAct;
import org.playcaller.plan.Plan.Question;
import org.playcaller.plan.Plan.Retrospective;
import org.playcaller.plan.Plan.Unknown;
import org.playcaller.plan.Plan.Who;

/**
 * What is answered of a plan: each thing once, of every list the first items only, and of the
 * others how many there are. What is not listed is asked for by the list's JSON pointer.
 */
public final class Excerpt {

  /** How many items of a list are answered where nobody asks for more or fewer. */
  public static final int USUAL = 5;

  /** How many at most. */
  public static final int MOST = 500;

  /**
   * Some items of one list of a plan.
   *
   * @param list the list, by its JSON pointer
   * @param count how many items it has
   * @param offset how many come before the first of these
   * @param items the items
   */
  public record Items(String list, int count, int offset, List<?> items) {}

  private final int most;
  private final SortedMap<String, Integer> more = new TreeMap<>();
  private final Map<String, List<?>> lists = new LinkedHashMap<>();

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
   * @param most how many items of a list at most
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
   * @param most how many items at most; lists within them are cut to as many
   * @return the items; null where the plan has no such list
   */
  public static @Nullable Items items(Plan plan, String list, int offset, int most) {
    Excerpt whole = new Excerpt(Integer.MAX_VALUE);
    whole.cut(plan);
    List<?> items = whole.lists.get(list);
    if (items == null) {
      return null;
    }
    int from = Math.min(offset, items.size());
    int to = (int) Math.min(items.size(), (long) from + most);
    return new Items(list, items.size(), from, List.copyOf(items.subList(from, to)));
  }

  private Plan cut(Plan plan) {
    return new Plan(
        plan.rep(),
        plan.day(),
        plan.headline(),
        plan.playbook(),
        plan.standing(),
        plan.hours(),
        cards("/today", plan.today()),
        cards("/thisPeriod", plan.thisPeriod()),
        cards("/nextPeriod", plan.nextPeriod()),
        held(plan.held()),
        findings("/warnings", plan.warnings()),
        findings("/notes", plan.notes()),
        findings("/diagnosis", plan.diagnosis()),
        pipeline(plan.pipeline()),
        question(plan.findOut()),
        unknowns(plan.unknowns()),
        plan.outlook(),
        retrospective(plan.retrospective()),
        more);
  }

  private <T> List<T> first(String list, List<T> items) {
    lists.put(list, items);
    if (items.size() <= most) {
      return items;
    }
    more.put(list, items.size() - most);
    return List.copyOf(items.subList(0, most));
  }

  private List<Finding> findings(String list, List<Finding> findings) {
    return first(list, findings.stream().map(Excerpt::finding).toList());
  }

  private static Finding finding(Finding said) {
    return new Finding(
        said.play(),
        said.title(),
        said.who(),
        said.why(),
        said.evidence().stream().map(Evidence::inShort).toList(),
        said.say(),
        said.ask(),
        said.source(),
        said.rule());
  }

  private List<Card> cards(String list, List<Card> cards) {
    List<Card> first = first(list, cards);
    List<Card> cut = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      cut.add(card(list + "/" + i, first.get(i)));
    }
    lists.put(list, most == Integer.MAX_VALUE ? cut : cards);
    return Collections.unmodifiableList(cut);
  }

  private Card card(String at, Card card) {
    return new Card(
        card.id(),
        card.kind(),
        card.lane(),
        card.route(),
        card.rank(),
        card.who(),
        first(at + "/deals", card.deals()),
        card.title(),
        card.goal(),
        card.points().stream().map(Point::inShort).toList(),
        first(at + "/entries", card.entries().stream().map(Excerpt::entry).toList()),
        first(at + "/later", card.later().stream().map(Point::titleOnly).toList()),
        card.minutes(),
        card.when(),
        card.horizon(),
        card.gain(),
        card.because());
  }

  /** An entry whose script stands above it repeats neither that nor what all entries share. */
  private static Entry entry(Entry entry) {
    Gain gain = entry.gain();
    return new Entry(
        entry.id(),
        entry.who(),
        entry.deals(),
        entry.point().entryOnly(entry.who()),
        new Gain(
            gain.thisPeriod(),
            gain.later(),
            gain.probabilityBefore(),
            gain.probabilityAfter(),
            null,
            null,
            null,
            null));
  }

  private List<Held> held(List<Held> held) {
    List<Held> first = first("/held", held);
    List<Held> cut = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Held one = first.get(i);
      List<HeldAct> acts = one.holds().stream().map(act -> act(act, one.by().who())).toList();
      cut.add(new Held(finding(one.by()), one.veto(), first("/held/" + i + "/holds", acts)));
    }
    lists.put("/held", most == Integer.MAX_VALUE ? cut : held);
    return Collections.unmodifiableList(cut);
  }

  /** What is about the one that the guard is about need not say so. */
  private static HeldAct act(HeldAct act, @Nullable Who guarded) {
    return act.about() == null || !act.about().equals(guarded)
        ? act
        : new HeldAct(act.play(), act.title(), null);
  }

  private @Nullable Audit pipeline(@Nullable Audit audit) {
    return audit == null
        ? null
        : new Audit(
            audit.kept(),
            audit.worthKept(),
            audit.worthAll(),
            audit.worthRestsOn(),
            first("/pipeline/entries", audit.entries()));
  }

  private @Nullable Question question(@Nullable Question asked) {
    return asked == null
        ? null
        : new Question(
            asked.measure(),
            asked.of(),
            asked.who(),
            first("/findOut/plays", asked.plays()),
            asked.worth(),
            asked.worthRestsOn());
  }

  private List<Unknown> unknowns(List<Unknown> unknowns) {
    List<Unknown> first = first("/unknowns", unknowns);
    List<Unknown> cut = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Unknown one = first.get(i);
      String at = "/unknowns/" + i;
      cut.add(
          new Unknown(
              one.measure(),
              one.of(),
              first(at + "/who", one.who()),
              first(at + "/plays", one.plays())));
    }
    return Collections.unmodifiableList(cut);
  }

  private @Nullable Retrospective retrospective(@Nullable Retrospective back) {
    return back == null
        ? null
        : new Retrospective(
            back.attainment(), back.activities(), first("/retrospective/thanks", back.thanks()));
  }
}
