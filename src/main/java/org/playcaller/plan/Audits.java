package org.playcaller.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.QuotaForecast;
import org.playcaller.facts.Unit;
import org.playcaller.facts.Verdict;
import org.playcaller.forecast.DealForecast;
import org.playcaller.forecast.Rests;
import org.playcaller.playbook.Wording;

/**
 * The open opportunities, each with the one verdict that the facts made, those first that are worth
 * an hour most.
 */
final class Audits {

  private final Facts facts;
  private final Wording wording;
  private final QuotaForecast forecast;

  Audits(Facts facts, Wording wording) {
    this.facts = facts;
    this.forecast = facts.forecast();
    this.wording = wording;
  }

  /** The audit; null where none is open. */
  @Nullable Audit audit() {
    List<OpportunityFact> byWorth =
        facts.opportunities().stream()
            .sorted(Comparator.comparing(OpportunityFact::place))
            .toList();
    if (byWorth.isEmpty()) {
      return null;
    }
    List<AuditEntry> entries = new ArrayList<>();
    Double kept = null;
    Double all = null;
    for (OpportunityFact o : byWorth) {
      AuditEntry entry = entry(o);
      entries.add(entry);
      Double worth = worth(o);
      if (worth != null) {
        all = worth + (all == null ? 0 : all);
        kept = (entry.verdict() == Verdict.KEEP ? worth : 0) + (kept == null ? 0 : kept);
      }
    }
    return new Audit(
        (int) entries.stream().filter(entry -> entry.verdict() == Verdict.KEEP).count(),
        (int) byWorth.stream().filter(Audits::isUnsure).count(),
        (int)
            byWorth.stream()
                .filter(deal -> deal.verdict() == Verdict.KEEP)
                .filter(deal -> Boolean.TRUE.equals(deal.doNotContact()))
                .count(),
        Figures.amount(kept),
        Figures.amount(all),
        missing(byWorth),
        entries.stream().map(AuditEntry::restsOn).reduce(Rests::weaker).orElse(null),
        entries);
  }

  /** What the quota still takes once all is won that is not let go and due by the period's end. */
  private @Nullable BigDecimal missing(List<OpportunityFact> deals) {
    Double gap = facts.standing().gap();
    List<OpportunityFact> due =
        deals.stream()
            .filter(deal -> deal.daysAfterPeriod() == null || deal.daysAfterPeriod() <= 0)
            .filter(deal -> deal.verdict() != Verdict.LET_GO)
            .filter(deal -> !Boolean.TRUE.equals(deal.saidNo()))
            .filter(deal -> !isNotCounted(deal))
            .toList();
    boolean isKnown = countsDeals() || due.stream().allMatch(deal -> deal.amount() != null);
    if (!forecast.runs() || gap == null || !isKnown) {
      return null;
    }
    double all = due.stream().mapToDouble(deal -> countsDeals() ? 1 : deal.amount()).sum();
    return all < gap ? Figures.amount(gap - all) : null;
  }

  private AuditEntry entry(OpportunityFact o) {
    return new AuditEntry(
        new Who(o.id(), o.label()),
        Objects.requireNonNull(o.verdict()),
        o.verdictUntil(),
        Figures.amount(o.amount()),
        forecast.runs() ? Figures.ratio(chance(o)) : null,
        forecast.runs() ? deal(o).rests() : deal(o).probabilityRests(),
        worthInWords(o) + why(o));
  }

  private DealForecast deal(OpportunityFact o) {
    return Objects.requireNonNull(forecast.deal(o.id()));
  }

  /** The chance to be won in time, or at all where no period runs; guessed where nothing tells. */
  private double chance(OpportunityFact o) {
    return forecast.probability(o.id());
  }

  private boolean countsDeals() {
    return Boolean.TRUE.equals(facts.standing().countsDeals());
  }

  private @Nullable Double worth(OpportunityFact o) {
    Double size = size(o);
    return size == null ? null : size * chance(o);
  }

  /** One deal, or its amount; where that is not known, what deals usually bring. */
  private @Nullable Double size(OpportunityFact o) {
    return countsDeals() ? Double.valueOf(1) : forecast.amount(o.id());
  }

  private static String why(OpportunityFact o) {
    return switch (Objects.requireNonNull(o.verdict())) {
      case KEEP -> pull(o);
      case BACK_BURNER -> waits(o);
      case LET_GO ->
          Boolean.TRUE.equals(o.saidNo())
              ? ", and they said no: take it, and note when to come back."
              : ". "
                  + ground(o)
                  + " silent for "
                  + o.daysSinceReply()
                  + " days: the hour belongs to another deal.";
    };
  }

  private static String ground(OpportunityFact o) {
    if (o.isForgotten()) {
      return "Its date has passed, and the buyer has been";
    }
    return (o.isUnlikely() ? "It is unlikely" : "You give it little chance yourself")
        + (o.longPassedOnRecord()
            ? ", its date has long passed, and the buyer has been"
            : o.stageOverrun() == null
                ? ", and the buyer has been"
                : ", and it has been long in its stage and");
  }

  private static String waits(OpportunityFact o) {
    if (Boolean.TRUE.equals(o.onBackBurner())) {
      return ", and on the back burner.";
    }
    if (Boolean.TRUE.equals(o.wroteSinceNo())) {
      return ", and they said no, and wrote since: hear what they want.";
    }
    if (Boolean.FALSE.equals(o.needIsNow())) {
      return ", and they do not need it now: do not push.";
    }
    return o.isUnlikely() && Boolean.TRUE.equals(o.closesInPeriod())
        ? ", unlikely, and enough else is open: the hour belongs to a deal you can win."
        : ", and not due for a while: it waits for its time.";
  }

  /** What speaks for a deal that is unlikely, or bars the way to one that is not. */
  private static String pull(OpportunityFact o) {
    if (Boolean.TRUE.equals(o.doNotContact()) && !Boolean.TRUE.equals(o.buyerWaits())) {
      return ", but they asked not to be contacted: the next word is theirs.";
    }
    if (!o.isUnlikely()) {
      return ".";
    }
    if (Boolean.TRUE.equals(o.obstacleRemovable())) {
      return ", unlikely, but what stands in the way can be removed.";
    }
    if (o.isAnswering()) {
      return ", unlikely, but the buyer answered " + ago(o.daysSinceReply()) + notYet(o) + ".";
    }
    return isUnsure(o)
        ? ", unlikely, and nobody has told "
            + (o.daysSinceReply() == null ? "when they last answered" : "")
            + (o.daysSinceReply() == null && o.stageOverrun() == null ? " or " : "")
            + (o.stageOverrun() == null ? stageTime(o) : "")
            + "."
        : ".";
  }

  /** A word that is old already is no reason of its own to keep a deal: it is only not over yet. */
  private static String notYet(OpportunityFact o) {
    double silence = o.terms().getOrDefault("let go silence", 0.0);
    return o.daysSinceReply() < silence / 2
        ? ""
        : ", not yet the " + Math.round(silence) + " of silence after which it may be let go";
  }

  private static String ago(int days) {
    return days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
  }

  private static String stageTime(OpportunityFact o) {
    return o.daysInStage() == null
        ? "since when it has been in its stage"
        : "how long deals usually stay in its stage";
  }

  /** Whether it is unlikely, and kept for want of knowing more. */
  private static boolean isUnsure(OpportunityFact o) {
    return o.verdict() == Verdict.KEEP
        && o.isUnlikely()
        && !o.isAnswering()
        && !Boolean.TRUE.equals(o.obstacleRemovable())
        && (o.daysSinceReply() == null || o.stageOverrun() == null);
  }

  /**
   * Whether it is due in time, by its date, and not counted: nobody works on it in the days left.
   */
  private boolean isNotCounted(OpportunityFact o) {
    return forecast.runs()
        && deal(o).closingInTime() == 0
        && o.daysAfterPeriod() != null
        && o.daysAfterPeriod() <= 0;
  }

  private String worthInWords(OpportunityFact o) {
    Double worth = worth(o);
    if (worth == null) {
      return "What it is worth is not known";
    }
    String won = wording.of(deal(o).probability(), Unit.SHARE);
    String rests =
        forecast.runs() && !isNotCounted(o) ? deal(o).words() : deal(o).probabilityRests().words();
    String inTime = forecast.runs() ? " in time (" : " (";
    return countsDeals()
        ? "A chance of "
            + wording.of(chance(o), Unit.SHARE)
            + inTime
            + (closing(o).isEmpty() ? "" : won + " to be won" + closing(o) + ", ")
            + rests
            + ")"
        : "Worth "
            // Nobody reckons with cents of what is uncertain.
            + wording.of(worth < 1 ? worth : Double.valueOf(Math.round(worth)), Unit.MONEY)
            + inTime
            + won
            + " of "
            + wording.of(Objects.requireNonNull(size(o)), Unit.MONEY)
            + (o.amount() == null ? ", the usual amount" : "")
            + closing(o)
            + ", "
            + rests
            + ")";
  }

  /** How much of what is won comes in time, in words; empty where all of it does. */
  private String closing(OpportunityFact o) {
    double share = forecast.runs() ? deal(o).closingInTime() : 1;
    String shown = wording.of(share, Unit.SHARE);
    if (shown.equals(wording.of(1.0, Unit.SHARE))) {
      return "";
    }
    if (isNotCounted(o)) {
      return ", not counted in time";
    }
    return shown.equals(wording.of(0.0, Unit.SHARE))
        ? ", not due in time"
        : ", " + shown + " of that in time";
  }
}
