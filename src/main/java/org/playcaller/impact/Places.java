package org.playcaller.impact;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.playcaller.impact.Impact.Change;
import org.playcaller.impact.Impact.What;
import org.playcaller.plan.Card;
import org.playcaller.plan.Finding;
import org.playcaller.plan.Gain;
import org.playcaller.plan.HeldBack;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Point;
import org.playcaller.plan.PointEffect;
import org.playcaller.plan.Who;

/** Where each piece of advice stands in a plan. */
public final class Places {

  /** A play and whom it is about. */
  private record Key(String play, String who) implements Comparable<Key> {

    static Key of(String play, @Nullable Who who) {
      return new Key(play, who == null ? "" : who.id());
    }

    @Override
    public int compareTo(Key other) {
      int byPlay = play.compareTo(other.play);
      return byPlay != 0 ? byPlay : who.compareTo(other.who);
    }
  }

  /**
   * What stands where: a point by the rank of its card, something held back by a guard, or
   * something said.
   */
  private record Place(
      String title,
      @Nullable Who who,
      String where,
      boolean held,
      @Nullable Integer rank,
      String words,
      @Nullable Worth worth) {}

  /**
   * What a point takes and brings.
   *
   * @param minutes the minutes of the conversation that is for it; null where others are beside it
   * @param does what the play says it does
   * @param brings what it is worth in this plan
   */
  private record Worth(@Nullable Integer minutes, String does, String brings) {

    /** What it brings moves with its day; what it takes and does is the play's own. */
    boolean isSaidAlike(Worth other) {
      boolean isAsLong = minutes == null || other.minutes == null || minutes.equals(other.minutes);
      return isAsLong && does.equals(other.does);
    }

    String words() {
      return (minutes == null ? "" : minutes + " min, ") + does + brings;
    }
  }

  private final Map<Key, Place> places = new LinkedHashMap<>();
  private final String headline;

  /**
   * Notes where each piece of advice stands.
   *
   * @param plan a plan
   */
  public Places(Plan plan) {
    headline = plan.headline();
    for (Plan.Said said : plan.said()) {
      Card card = said.card();
      Point point = said.point();
      put(
          point.play(),
          new Place(
              point.title(),
              point.about(),
              where(card, point),
              false,
              card.rank(),
              words(card, point),
              worth(card, point)));
    }
    for (HeldBack held : plan.heldBack()) {
      put(
          held.play(),
          new Place(
              held.title(),
              held.who(),
              held.veto() ? "a veto" : "held back by " + held.by().play(),
              !held.veto(),
              null,
              held.by().why(),
              null));
    }
    said(plan.diagnosis(), "a diagnosis");
    said(plan.warnings(), "a warning");
    said(plan.messages(), "a note");
  }

  /** The script of a list is that of each of its entries. */
  private static String words(Card card, Point point) {
    boolean isEntry = !card.entries().isEmpty() && !point.hasScript();
    Point script =
        card.points().stream()
            .filter(above -> isEntry && above.play().equals(point.play()))
            .findFirst()
            .orElse(point);
    return point.title() + point.why() + script.say() + script.ask() + script.askYourself();
  }

  /** On which card, and behind how many others there. */
  private static String where(Card card, Point point) {
    if (card.later().contains(point)) {
      return "later, card " + card.rank();
    }
    int place = card.entries().isEmpty() ? card.points().indexOf(point) : 0;
    return "card " + card.rank() + (place < 1 ? "" : ", point " + (place + 1));
  }

  private static Worth worth(Card card, Point point) {
    boolean isAlone = card.entries().isEmpty() && card.points().size() == 1;
    PointEffect effect = point.effect();
    String does =
        effect == null
            ? "no price"
            : effect.odds() != null
                ? "odds raised by " + effect.odds().toPlainString()
                : "a deal "
                    + effect.share()
                    + " of the time within "
                    + effect.withinDays()
                    + " days";
    return new Worth(isAlone ? card.minutes() : null, does, brings(card.gainOf(point)));
  }

  private static String brings(Gain gain) {
    return gain.thisPeriod() == null || gain.later() == null
        ? ""
        : ", worth "
            + gain.thisPeriod().toPlainString()
            + " in this period and "
            + gain.later().toPlainString()
            + " later";
  }

  private void said(List<Finding> findings, String where) {
    for (Finding finding : findings) {
      String words =
          finding.title() + finding.why() + finding.say() + finding.ask() + finding.askYourself();
      put(
          finding.play(),
          new Place(finding.title(), finding.who(), where, false, null, words, null));
    }
  }

  private void put(String play, Place place) {
    places.putIfAbsent(Key.of(play, place.who()), place);
  }

  /**
   * What is other in another plan.
   *
   * @param after the places of a plan made later
   * @return the changes, by play and person
   */
  public List<Change> changesTo(Places after) {
    Set<Key> keys = new TreeSet<>(places.keySet());
    keys.addAll(after.places.keySet());
    Set<Key> moved = moved(after);
    List<Change> changes = new ArrayList<>();
    if (!headline.equals(after.headline)) {
      changes.add(
          new Change(
              What.REWORDED,
              Impact.HEADLINE,
              "Where the rep stands",
              null,
              headline,
              after.headline,
              List.of()));
    }
    for (Key key : keys) {
      Place old = places.get(key);
      Place now = after.places.get(key);
      What what = what(old, now, moved.contains(key));
      if (what != null) {
        Place shown = now == null ? old : now;
        changes.add(
            new Change(
                what,
                key.play(),
                shown.title(),
                shown.who(),
                shown(old, what),
                shown(now, what),
                List.of()));
      }
    }
    return changes;
  }

  /** Where it stands; of what is worth something else what it is worth. */
  private static @Nullable String shown(@Nullable Place place, What what) {
    return place == null
        ? null
        : what == What.REVALUED && place.worth() != null ? place.worth().words() : place.where();
  }

  private static @Nullable What what(@Nullable Place old, @Nullable Place now, boolean moved) {
    if (old == null) {
      return What.GAINED;
    }
    if (now == null) {
      return What.LOST;
    }
    if (old.held() != now.held()) {
      return now.held() ? What.HELD_BACK : What.RELEASED;
    }
    if (moved && !old.where().equals(now.where())) {
      return What.RE_RANKED;
    }
    boolean sameKind = (old.rank() == null) == (now.rank() == null);
    boolean sameWhere = old.rank() != null || old.where().equals(now.where());
    if (!old.words().equals(now.words()) || !sameKind || !sameWhere) {
      return What.REWORDED;
    }
    boolean isAlike =
        old.worth() == null || now.worth() == null || old.worth().isSaidAlike(now.worth());
    return isAlike ? null : What.REVALUED;
  }

  /**
   * The fewest actions that had to move to make the one order into the other: what is pushed down
   * by a newcomer has not moved.
   */
  private Set<Key> moved(Places after) {
    List<Key> old = actions().stream().filter(after.actions()::contains).toList();
    List<Key> now = after.actions().stream().filter(actions()::contains).toList();
    Set<Key> moved = new HashSet<>();
    DiffUtils.diff(old, now)
        .getDeltas()
        .forEach(
            delta -> {
              moved.addAll(delta.getSource().getLines());
              moved.addAll(delta.getTarget().getLines());
            });
    return moved;
  }

  private List<Key> actions() {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().rank() != null)
        .map(Map.Entry::getKey)
        .toList();
  }
}
