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
    String longest =
        inbound.longestWait() == null ? null : days(BigDecimal.valueOf(inbound.longestWait()));
    String after =
        inbound.daysToAnswer() == null
            ? null
            : inbound.daysToAnswer().signum() == 0
                ? "on the same day"
                : "after " + days(inbound.daysToAnswer());
    if (inbound.leads() == 1) {
      String one = "the one lead that came to you ";
      return inbound.unanswered() == 1
          ? one + "waits for an answer" + (longest == null ? "" : ", for " + longest) + " now."
          : one + "was answered" + (after == null ? "" : " " + after) + ".";
    }
    return "%d of the %d leads that came to you %s for an answer%s.%s"
        .formatted(
            inbound.unanswered(),
            inbound.leads(),
            inbound.unanswered() == 1 ? "waits" : "wait",
            longest == null ? "" : ", the first of them for " + longest,
            after == null ? "" : " The others were answered " + after + " (median).");
  }

  private static String cycles(TeamMeasures.Cycles cycles) {
    return "deals from qualified leads "
        + took(cycles.qualifiedDays(), cycles.qualified())
        + ", the others "
        + took(cycles.otherDays(), cycles.others())
        + ".";
  }

  private static String took(@Nullable BigDecimal days, int deals) {
    return days == null
        ? "have no time on record"
        : "took " + days(days) + " (median of " + (deals == 1 ? "1 deal" : deals + " deals") + ")";
  }

  private static String days(BigDecimal days) {
    return days.compareTo(BigDecimal.ONE) == 0 ? "1 day" : days.toPlainString() + " days";
  }
}
