package org.playcaller.plan;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.LeadCycles;
import org.playcaller.facts.LeadFact;
import org.playcaller.state.Lead;
import org.playcaller.state.Median;
import org.playcaller.state.Quota;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * What a team's records tell of how it sells; what nothing tells of is left out.
 *
 * @param ownQuota the manager's own quota; left out where the reps do not tell of one
 * @param quotasMet in how many earlier periods of its reps the quota was met; left out where none
 *     is told
 * @param inbound how those who came to the team themselves are answered; left out where none did
 * @param cycles whether deals from qualified leads close sooner; left out where nobody wrote down
 *     which those are
 */
public record TeamMeasures(
    @Nullable OwnQuota ownQuota,
    @Nullable QuotasMet quotasMet,
    @Nullable Inbound inbound,
    @Nullable Cycles cycles) {

  /**
   * The manager's own quota: because managers have quotas, too.
   *
   * @param quota its size, in money or in deals
   * @param currency the currency of money; left out for a number of deals
   * @param closedWon what the reps have closed-won of it; left out where one of them does not tell,
   *     or is measured otherwise
   */
  public record OwnQuota(
      BigDecimal quota, @Nullable String currency, @Nullable BigDecimal closedWon) {}

  /**
   * How consistently projections are met.
   *
   * @param met in how many earlier periods of a rep the quota was met
   * @param of how many such periods are told, added up over the reps
   */
  public record QuotasMet(int met, int of) {}

  /**
   * Where inbound is lost.
   *
   * @param leads how many people came to the team themselves
   * @param unanswered how many of them have no answer
   * @param longestWait for how many days the first of those has waited; left out where none waits
   * @param daysToAnswer the median of the days after which the others were answered; left out where
   *     that is not told
   */
  public record Inbound(
      int leads,
      int unanswered,
      @Nullable Integer longestWait,
      @Nullable BigDecimal daysToAnswer) {}

  /**
   * Whether qualified leads shorten the sales cycle.
   *
   * @param qualifiedDays median days from created to closed-won of deals from qualified leads
   * @param qualified how many deals that rests on
   * @param otherDays the same of deals from leads that were not qualified
   * @param others how many deals that rests on
   */
  public record Cycles(
      @Nullable BigDecimal qualifiedDays,
      int qualified,
      @Nullable BigDecimal otherDays,
      int others) {}

  /**
   * Measures a team.
   *
   * @param facts the facts of the states, in their order
   */
  static TeamMeasures of(List<State> states, List<Facts> facts) {
    return new TeamMeasures(
        ownQuota(states, facts), quotasMet(facts), inbound(states, facts), cycles(states));
  }

  private static @Nullable QuotasMet quotasMet(List<Facts> facts) {
    int of = facts.stream().mapToInt(one -> one.standing().pastPeriods()).sum();
    int met = facts.stream().mapToInt(one -> one.standing().timesMet()).sum();
    return of == 0 ? null : new QuotasMet(met, of);
  }

  private static @Nullable Inbound inbound(List<State> states, List<Facts> facts) {
    List<LeadFact> inbound = new ArrayList<>();
    List<Long> days = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      List<LeadFact> came =
          facts.get(i).of(LeadFact.class).stream()
              .filter(lead -> Boolean.TRUE.equals(lead.inbound()))
              .toList();
      Set<String> ids = came.stream().map(LeadFact::id).collect(Collectors.toSet());
      inbound.addAll(came);
      for (Lead lead : Told.of(states.get(i).leads())) {
        boolean isDated = lead.receivedOn() != null && lead.answeredOn() != null;
        if (ids.contains(lead.id()) && isDated && !lead.answeredOn().isBefore(lead.receivedOn())) {
          days.add(ChronoUnit.DAYS.between(lead.receivedOn(), lead.answeredOn()));
        }
      }
    }
    List<LeadFact> waiting =
        inbound.stream().filter(lead -> Boolean.FALSE.equals(lead.answered())).toList();
    Integer longest =
        waiting.stream()
            .map(LeadFact::daysWaiting)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return inbound.isEmpty()
        ? null
        : new Inbound(inbound.size(), waiting.size(), longest, Median.of(days));
  }

  private static @Nullable Cycles cycles(List<State> states) {
    List<LeadCycles> told = states.stream().map(LeadCycles::of).toList();
    List<Long> qualified = told.stream().flatMap(one -> one.qualified().stream()).toList();
    List<Long> others = told.stream().flatMap(one -> one.others().stream()).toList();
    return qualified.isEmpty() && others.isEmpty()
        ? null
        : new Cycles(Median.of(qualified), qualified.size(), Median.of(others), others.size());
  }

  /** As the reps tell it, where they tell the same and measure it alike. */
  private static @Nullable OwnQuota ownQuota(List<State> states, List<Facts> facts) {
    List<Quota> told =
        states.stream().map(state -> state.rep().managerQuota()).filter(Objects::nonNull).toList();
    boolean isOne =
        told.stream().distinct().count() == 1
            && states.stream().map(State::currency).distinct().count() == 1;
    if (!isOne) {
      return null;
    }
    Quota quota = told.get(0);
    boolean isAlike =
        facts.stream()
            .allMatch(
                one ->
                    one.standing().closedWon() != null
                        && Boolean.valueOf(quota.countsDeals())
                            .equals(one.standing().countsDeals()));
    double won = isAlike ? facts.stream().mapToDouble(one -> one.standing().closedWon()).sum() : 0;
    return new OwnQuota(
        quota.size(),
        quota.countsDeals() ? null : states.get(0).currency(),
        isAlike ? Figures.amount(won) : null);
  }
}
