package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Verdict;
import org.playcaller.forecast.Rests;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Playbook.Gap;
import org.playcaller.playbook.Wording;
import org.playcaller.state.State;

/**
 * Finds the one thing to ask that would add most to the plan: the quota, its period and what is
 * won, where these are not told; else the measure that alone keeps the most valuable actions from
 * being considered, by what they would bring in this period and later. Of those that add nearly as
 * much another is asked each day: nobody likes to be asked the same thing every morning.
 */
final class Questions {

  /** So many questions take turns, a day each. */
  private static final int IN_TURN = 3;

  /** What adds less than this share of the most does not take turns with it. */
  private static final double NEARLY_AS_GOOD = 0.5;

  private record Key(String of, String measure, String who) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::of).thenComparing(Key::measure).thenComparing(Key::who);

  private static final class Stake {
    private final TreeSet<String> plays = new TreeSet<>();
    private final String asked;
    private @Nullable Subject subject;
    private double worth;

    private Stake(String asked) {
      this.asked = asked;
    }
  }

  private Questions() {}

  static @Nullable Question of(List<Gap> gaps, Scoring scoring, State state, Facts facts) {
    List<String> lacks = lacks(state, facts);
    return lacks.isEmpty() ? ofAMeasure(gaps, scoring, state.day()) : ofTheQuota(lacks, gaps);
  }

  /** What is not told of the quota, without which nothing can be measured against it. */
  private static List<String> lacks(State state, Facts facts) {
    List<String> lacks = new ArrayList<>();
    if (facts.standing().quota() == null) {
      lacks.add("what your quota is");
    }
    if (state.period() == null) {
      lacks.add("from when to when " + (lacks.isEmpty() ? "your quota" : "it") + " runs");
    }
    if (state.bookings() == null) {
      lacks.add("what you have closed-won in this period");
    } else if (facts.standing().quota() != null && facts.standing().closedWon() == null) {
      // Without it nobody can tell where the rep stands, whatever else is known.
      lacks.add("what each booking of the period came to");
    }
    return lacks;
  }

  private static Question ofTheQuota(List<String> lacks, List<Gap> gaps) {
    List<String> plays =
        gaps.stream()
            .filter(gap -> gap.fact() instanceof StandingFact)
            .map(gap -> gap.play().id())
            .distinct()
            .sorted()
            .toList();
    return new Question("quota", "the rep", Wording.listed(lacks), null, plays, null, null);
  }

  private static @Nullable Question ofAMeasure(List<Gap> gaps, Scoring scoring, LocalDate day) {
    Map<Key, Stake> stakes = new HashMap<>();
    // What one call lacks stands together: the gaps come by play and fact.
    for (int from = 0; from < gaps.size(); ) {
      Gap gap = gaps.get(from);
      int to = from + 1;
      while (to < gaps.size() && isOfOneCall(gap, gaps.get(to))) {
        to++;
      }
      if (to == from + 1 && gap.play().kind() == AdviceKind.RECOMMEND) {
        add(stakes, gap, scoring);
      }
      from = to;
    }
    List<Map.Entry<Key, Stake>> best =
        stakes.entrySet().stream()
            .filter(one -> one.getValue().worth > 0)
            .sorted(
                Comparator.<Map.Entry<Key, Stake>>comparingDouble(e -> -e.getValue().worth)
                    .thenComparing(Map.Entry::getKey, ORDER))
            .limit(IN_TURN)
            .toList();
    List<Map.Entry<Key, Stake>> asGood =
        best.stream()
            .filter(one -> one.getValue().worth >= best.get(0).getValue().worth * NEARLY_AS_GOOD)
            .toList();
    if (asGood.isEmpty()) {
      return null;
    }
    var asked = asGood.get(Math.floorMod(day.toEpochDay(), asGood.size()));
    return question(asked.getKey(), asked.getValue());
  }

  private static boolean isOfOneCall(Gap one, Gap other) {
    boolean isOfTheRep = !(one.fact() instanceof Subject) && !(other.fact() instanceof Subject);
    return one.play() == other.play() && (isOfTheRep || one.fact() == other.fact());
  }

  private static void add(Map<Key, Stake> stakes, Gap gap, Scoring scoring) {
    Subject subject = gap.fact() instanceof Subject known ? known : null;
    if (subject == null && gap.play().subjectPattern() != null) {
      // Something of the rep's is not known and would open the play for people not yet judged.
      return;
    }
    if (gap.fact() instanceof StandingFact standing
        && Boolean.FALSE.equals(standing.paceKnown())
        && gap.condition().property().name().equals("pace")) {
      // All is told, and only time will tell.
      return;
    }
    if (gap.fact() instanceof StandingFact standing
        && standing.cycleDays() != null
        && gap.condition().property().name().equals("cycleAgainstDaysLeft")) {
      // The cycle is told, and no day is left to hold it against.
      return;
    }
    if (subject != null && Boolean.TRUE.equals(subject.doNotContact())) {
      // Nobody is asked who asked to be left alone.
      return;
    }
    if (subject instanceof OpportunityFact deal && deal.verdict() == Verdict.LET_GO
        || gap.play().act() == Act.RESTORE_COMFORT) {
      // A deal that is let go needs no more answers, and nobody goes about asking for trouble.
      return;
    }
    Gains.Exact gain = scoring.gain(new Advice(gap.play(), subject));
    Key key =
        new Key(gap.condition().type().words(), gap.condition().property().words(), id(gap.fact()));
    Stake stake = stakes.computeIfAbsent(key, k -> new Stake(gap.condition().property().asked()));
    stake.plays.add(gap.play().id());
    stake.subject = subject;
    stake.worth += gain == null ? 0 : gain.total();
  }

  private static Question question(Key key, Stake stake) {
    Subject subject = stake.subject;
    return new Question(
        key.measure(),
        key.of(),
        stake.asked,
        subject == null ? null : new Who(subject.id(), subject.label()),
        List.copyOf(stake.plays),
        Objects.requireNonNull(Figures.amount(stake.worth)),
        Rests.GUESSED);
  }

  private static String id(Fact fact) {
    return fact instanceof Subject subject ? subject.id() : "";
  }
}
