package org.playcaller.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Verdict;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Hold;

/** Which advice lets a deal go: with it nothing else is done for the deal. */
final class LettingGo {

  private final Map<String, Advice> byDeal = new HashMap<>();
  private final Map<String, Set<String>> mattersOf;

  /**
   * Indexes advice.
   *
   * @param mattersOf the keys of what there is to speak of, by person
   */
  LettingGo(List<Advice> advice, Map<String, Set<String>> mattersOf) {
    this.mattersOf = mattersOf;
    for (Advice one : advice) {
      if (isOne(one)) {
        byDeal.put(Objects.requireNonNull(one.subject()).id(), one);
      } else if (one.play().kind() == AdviceKind.HOLD_BACK
          && one.subject() instanceof OpportunityFact deal
          && deal.verdict() == Verdict.LET_GO) {
        // Once the last word is said nothing else is done for the deal, either.
        byDeal.merge(deal.id(), one, LettingGo::sayingMore);
      }
    }
  }

  /** Of two over a deal that is let go the guard that says so; else the first. */
  private static Advice sayingMore(Advice one, Advice other) {
    boolean isGuard = one.play().hold() != null;
    return isGuard && other.play().hold() == Hold.UNASKED && one.play().hold() != Hold.UNASKED
        ? other
        : one;
  }

  /** Whether advice is to let a deal go. */
  static boolean isOne(Advice advice) {
    return advice.play().act() == Act.CUT_OR_BACK_BURNER && advice.subject() != null;
  }

  /** What lets a deal go; null where nothing does. */
  @Nullable Advice of(String deal) {
    return byDeal.get(deal);
  }

  /** What lets go the deal that is named, or all there is to speak of with the person named. */
  @Nullable Advice of(@Nullable String with, @Nullable String person) {
    Set<String> matters = person == null ? Set.of() : mattersOf.getOrDefault(person, Set.of());
    if (with == null || matters.contains(with)) {
      return with == null ? null : byDeal.get(with);
    }
    return matters.isEmpty() || !byDeal.keySet().containsAll(matters)
        ? null
        : matters.stream().map(byDeal::get).min(Advice.ORDER).orElse(null);
  }
}
