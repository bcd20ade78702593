package org.playcaller.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.plan.TeamMeasures;
import org.playcaller.playbook.Wording;

/** What a team's records tell of how it sells, in sentences. */
final class TeamLines {

  private TeamLines() {}

  static List<String> of(TeamMeasures measures, Wording wording) {
    List<String> lines = new ArrayList<>();
    if (measures.ownQuota() != null) {
      lines.add(own(measures.ownQuota()));
    }
    TeamMeasures.QuotasMet met = measures.quotasMet();
    if (met != null) {
      lines.add(
          "the quota was met in %d of %d earlier periods of your reps, %s."
              .formatted(
                  met.met(),
                  met.of(),
                  wording.of(BigDecimal.valueOf((double) met.met() / met.of()), Unit.SHARE)));
    }
    TeamMeasures.Inbound inbound = measures.inbound();
    if (inbound != null) {
      lines.add(inbound(inbound));
    }
    TeamMeasures.Cycles cycles = measures.cycles();
    if (cycles != null) {
      lines.add(cycles(cycles));
    }
    return lines;
  }

  private static String own(TeamMeasures.OwnQuota own) {
    Wording wording = new Wording(own.currency(), own.currency() == null);
    return "your own quota is "
        + wording.of(own.quota(), Unit.QUOTA)
        + (own.closedWon() == null
            ? "."
            : ", and your reps have closed " + wording.of(own.closedWon(), Unit.QUOTA) + ".");
  }

  private static String inbound(TeamMeasures.Inbound inbound) {
    String waits =
        inbound.longestWait() == null
            ? ""
            : ", the first of them for " + days(BigDecimal.valueOf(inbound.longestWait()));
    String answered =
        inbound.daysToAnswer() == null
            ? ""
            : " The others were answered "
                + (inbound.daysToAnswer().signum() == 0
                    ? "on the same day"
                    : "after " + days(inbound.daysToAnswer()))
                + " (median).";
    return "%s that came to you %s for an answer%s.%s"
        .formatted(
            inbound.leads() == 1
                ? "the one lead"
                : inbound.unanswered() + " of the " + inbound.leads() + " leads",
            inbound.unanswered() == 1 ? "waits" : "wait",
            waits,
            answered);
  }

  private static String cycles(TeamMeasures.Cycles cycles) {
    return "deals from qualified leads took %s, the others %s."
        .formatted(
            took(cycles.qualifiedDays(), cycles.qualified()),
            took(cycles.otherDays(), cycles.others()));
  }

  private static String took(@Nullable BigDecimal days, int deals) {
    return days == null
        ? "a time that is not on record"
        : days(days) + " (median of " + (deals == 1 ? "1 deal" : deals + " deals") + ")";
  }

  private static String days(BigDecimal days) {
    return days.compareTo(BigDecimal.ONE) == 0 ? "1 day" : days.toPlainString() + " days";
  }
}
