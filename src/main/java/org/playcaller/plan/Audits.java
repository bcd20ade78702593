package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.QuotaForecast;
import org.playcaller.facts.Unit;
import org.playcaller.forecast.DealForecast;
import org.playcaller.forecast.Rests;
import org.playcaller.plan.Plan.Audit;
import org.playcaller.plan.Plan.AuditEntry;
import org.playcaller.plan.Plan.Keep;
import org.playcaller.plan.Plan.Who;
import org.playcaller.playbook.Wording;
import org.playcaller.state.Period;
import org.playcaller.state.State;

/**
 * "If you had to give half of them away, which would you keep?" Half of the open opportunities is
 * kept by chance in time and amount; of the rest, what is hardly likely is cut and what may come
 * later goes on the back burner with a date.
 */
final class Audits {

  /** Below this chance a deal outside the kept half is not worth a date. */
  private static final double HARDLY = 0.1;

  /** A deal is looked at again so many days before it is to close. */
  private static final int AHEAD = 21;

  private final State state;
  private final Facts facts;
  private final Wording wording;
  private final QuotaForecast forecast;

  Audits(State state, Facts facts, Wording wording) {
    this.facts = facts;
    this.forecast = facts.forecast();
    this.state = state;
    this.wording = wording;
  }

  /** The audit; null where there are not two opportunities to choose from. */
  @Nullable Audit audit() {
    List<OpportunityFact> byWorth =
        facts.opportunities().stream()
            .sorted(Comparator.comparing(OpportunityFact::place))
            .toList();
    if (byWorth.size() < 2) {
      return null;
    }
    int half = (byWorth.size() + 1) / 2;
    // What is alike is not split by its id.
    while (half < byWorth.size() && areAlike(byWorth.get(half - 1), byWorth.get(half))) {
      half++;
    }
    List<AuditEntry> entries = new ArrayList<>();
    Double kept = null;
    Double all = null;
    for (int i = 0; i < byWorth.size(); i++) {
      OpportunityFact o = byWorth.get(i);
      // What cannot come in time is no part of the better half, however few there are.
      boolean isWorthless = inTime(o) == 0;
      AuditEntry entry = entry(o, i < half && !isWorthless);
      entries.add(entry);
      Double worth = worth(o);
      if (worth != null) {
        all = worth + (all == null ? 0 : all);
        kept = (entry.keep() == Keep.KEEP ? worth : 0) + (kept == null ? 0 : kept);
      }
    }
    return new Audit(
        (int) entries.stream().filter(entry -> entry.keep() == Keep.KEEP).count(),
        Figures.amount(kept),
        Figures.amount(all),
        entries.stream()
            .flatMap(entry -> Stream.ofNullable(entry.restsOn()))
            .reduce(Rests::weaker)
            .orElse(null),
        entries);
  }

  private boolean areAlike(OpportunityFact one, OpportunityFact other) {
    return (countsDeals() || Objects.equals(one.amount(), other.amount()))
        && inTime(one) == inTime(other);
  }

  private AuditEntry entry(OpportunityFact o, boolean firstHalf) {
    Keep keep = keep(o, firstHalf);
    return new AuditEntry(
        new Who(o.id(), o.label()),
        keep,
        keep == Keep.BACK_BURNER ? until(o) : null,
        Figures.amount(o.amount()),
        Figures.ratio(inTime(o)),
        rests(o),
        why(o, keep));
  }

  private DealForecast deal(OpportunityFact o) {
    return Objects.requireNonNull(forecast.deal(o.id()));
  }

  /** The chance to be won in time, guessed where nothing tells. */
  private double inTime(OpportunityFact o) {
    return deal(o).inTime();
  }

  private Rests rests(OpportunityFact o) {
    return deal(o).rests();
  }

  private static Keep keep(OpportunityFact o, boolean firstHalf) {
    if (Boolean.TRUE.equals(o.onBackBurner())) {
      return Keep.BACK_BURNER;
    }
    boolean lost = o.probability() != null && o.probability() < HARDLY;
    if (firstHalf) {
      return Keep.KEEP;
    }
    return lost || Boolean.TRUE.equals(o.doNotContact()) ? Keep.CUT : Keep.BACK_BURNER;
  }

  private boolean countsDeals() {
    return Boolean.TRUE.equals(facts.standing().countsDeals());
  }

  private @Nullable Double worth(OpportunityFact o) {
    Double size = size(o);
    return size == null ? null : size * inTime(o);
  }

  /** One deal, or its amount; where that is not known, what deals usually bring. */
  private @Nullable Double size(OpportunityFact o) {
    return countsDeals() ? Double.valueOf(1) : forecast.amount(o.id());
  }

  /** Before it is to close, but not in this period, which has other work. */
  private LocalDate until(OpportunityFact o) {
    Period period = state.period();
    LocalDate earliest = state.day().plusDays(AHEAD);
    if (period != null && period.contains(state.day())) {
      earliest = period.end().plusDays(1);
    }
    LocalDate close = o.closeDate();
    LocalDate before = close == null ? earliest : close.minusDays(AHEAD);
    return before.isBefore(earliest) ? earliest : before;
  }

  private String why(OpportunityFact o, Keep keep) {
    String worth = worthInWords(o);
    return switch (keep) {
      case KEEP -> worth + ", in the better half by chance and amount.";
      case BACK_BURNER -> worth + ", in the other half: look at it again on the date.";
      case CUT -> worth + ", and hardly likely at all: the hour belongs to another deal.";
    };
  }

  private String worthInWords(OpportunityFact o) {
    Double worth = worth(o);
    if (worth == null) {
      return "What it is worth in time is not known";
    }
    String chance = wording.of(inTime(o), Unit.SHARE);
    String rests = deal(o).words();
    return countsDeals()
        ? "A chance of " + chance + " in time (" + rests + ")"
        : "Worth "
            + wording.of(worth, Unit.MONEY)
            + " in time ("
            + chance
            + " of "
            + wording.of(Objects.requireNonNull(size(o)), Unit.MONEY)
            + (o.amount() == null ? ", the usual amount" : "")
            + ", "
            + rests
            + ")";
  }
}
