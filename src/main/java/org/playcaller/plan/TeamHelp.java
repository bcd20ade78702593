package org.playcaller.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Lane;

/**
 * Somebody whom the manager helps, and with what.
 *
 * @param rep whom
 * @param chanceWithout chance to make the quota without the plan, 0..1
 * @param chanceWith the same with what fits of it: what help can move
 * @param with what to help with: the talk about a deal that comes first in their plan, else where
 *     they lose ground
 */
public record TeamHelp(Who rep, BigDecimal chanceWithout, BigDecimal chanceWith, String with) {

  /** So many people get a manager's time in a week. */
  private static final int MOST = 3;

  /** A chance below this is out of reach, however much of it a plan adds; our choice. */
  private static final BigDecimal OUT_OF_REACH = new BigDecimal("0.01");

  private static final Comparator<TeamHelp> ORDER =
      Comparator.comparing(TeamHelp::isOutOfReach)
          .thenComparing(TeamHelp::moves, Comparator.reverseOrder())
          .thenComparing(TeamHelp::chanceWith, Comparator.reverseOrder())
          .thenComparing(help -> help.rep().id());

  /**
   * Whom to help, the one first whose chance the plan moves most, and the others by their chance;
   * last whose quota is out of reach, and nobody whose quota is made.
   */
  static List<TeamHelp> of(List<Plan> plans) {
    return plans.stream()
        .map(TeamHelp::of)
        .filter(Objects::nonNull)
        .sorted(ORDER)
        .limit(MOST)
        .toList();
  }

  private static @Nullable TeamHelp of(Plan plan) {
    Outlook outlook = plan.outlook();
    BigDecimal gap = plan.standing().gap();
    String with = with(plan);
    return outlook == null || gap == null || gap.signum() <= 0 || with == null
        ? null
        : new TeamHelp(plan.rep(), outlook.chanceWithout(), outlook.chanceWith(), with);
  }

  /** Whether no help in this period makes the quota. */
  public boolean isOutOfReach() {
    return chanceWith.compareTo(OUT_OF_REACH) < 0;
  }

  private BigDecimal moves() {
    return chanceWith.subtract(chanceWithout);
  }

  private static @Nullable String with(Plan plan) {
    return plan.cards().stream()
        .filter(card -> card.horizon() == Horizon.THIS_PERIOD && !card.deals().isEmpty())
        .filter(card -> card.kind() == CardKind.CALL || card.kind() == CardKind.MEETING)
        .map(card -> card.title() + ": " + card.goal())
        .findFirst()
        // Who has no deal to help with is helped to open some.
        .or(
            () ->
                plan.cards().stream()
                    .filter(card -> card.lane() == Lane.HOURS_LEFT)
                    .map(card -> StringUtils.appendIfMissing(card.title(), "."))
                    .findFirst())
        .orElse(plan.diagnosis().isEmpty() ? null : plan.diagnosis().get(0).title() + ".");
  }
}
