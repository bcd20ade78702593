package org.playcaller.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ClosingDates;
import org.playcaller.state.ClosingStep;
import org.playcaller.state.Learned;
import org.playcaller.state.Opened;
import org.playcaller.state.Period;
import org.playcaller.state.SizeTally;
import org.playcaller.state.StageTally;
import org.playcaller.state.StatedTally;
import org.playcaller.state.Tally;

/** What the company's deals up to a day teach, as counts: what is the same for all reps once. */
final class Lessons {

  private static final int MOST_BANDS = 20;

  /** With fewer deals a band, its rate is an anecdote. */
  private static final int ENOUGH_A_BAND = 50;

  /** How far back opportunities are counted for the rate of prospecting. */
  private static final int PROSPECTING_DAYS = 183;

  private final CompanyDay company;
  private final List<BigDecimal> bands;
  private final List<DealOnDay> closed;
  private final List<StageTally> stages;
  private final List<StatedTally> stated;
  private final List<ClosingStep> ages;
  private final List<ClosingDates> dates;

  Lessons(CompanyDay company) {
    this.company = company;
    SalesRecord record = company.record();
    closed = record.closed();
    bands = bands();
    stages = stages();
    stated = stated();
    ClosingCounts byAge = new ClosingCounts();
    StandCounts stands = new StandCounts(company.day());
    for (DealOnDay deal : record.deals()) {
      if (!deal.isCreditNote()) {
        addAge(deal, byAge);
        stands.add(deal);
      }
    }
    ages = byAge.steps();
    dates = stands.dates();
  }

  private void addAge(DealOnDay deal, ClosingCounts byAge) {
    LocalDate until = deal.isOpen() ? company.day() : deal.closedOn();
    if (until != null && !until.isBefore(deal.deal().createdOn())) {
      int age = (int) ChronoUnit.DAYS.between(deal.deal().createdOn(), until);
      byAge.add(0, age, deal);
    }
  }

  /** The largest amounts of bands of equally many closed deals; none where there are too few. */
  private List<BigDecimal> bands() {
    List<BigDecimal> amounts =
        closed.stream()
            .map(DealOnDay::amount)
            .flatMap(java.util.stream.Stream::ofNullable)
            .sorted()
            .toList();
    int number = Math.min(MOST_BANDS, amounts.size() / ENOUGH_A_BAND);
    List<BigDecimal> upTo = new ArrayList<>();
    for (int band = 1; band < number; band++) {
      BigDecimal edge = amounts.get(band * amounts.size() / number - 1);
      if (upTo.isEmpty() || upTo.get(upTo.size() - 1).compareTo(edge) < 0) {
        upTo.add(edge);
      }
    }
    return upTo;
  }

  private List<StageTally> stages() {
    TreeMap<String, int[]> counts = new TreeMap<>();
    for (DealOnDay deal : closed) {
      Set<String> entered = new HashSet<>();
      for (Snapshot snapshot : deal.path()) {
        if (snapshot.isOpen() && snapshot.stage() != null && entered.add(snapshot.stage())) {
          counts.computeIfAbsent(snapshot.stage(), stage -> new int[2])[deal.isWon() ? 0 : 1]++;
        }
      }
    }
    return counts.entrySet().stream()
        .map(stage -> new StageTally(stage.getKey(), stage.getValue()[0], stage.getValue()[1]))
        .toList();
  }

  private List<StatedTally> stated() {
    TreeMap<BigDecimal, int[]> counts = new TreeMap<>();
    for (DealOnDay deal : closed) {
      Set<BigDecimal> told = new HashSet<>();
      for (Snapshot snapshot : deal.path()) {
        if (snapshot.isOpen() && snapshot.probability() != null) {
          BigDecimal rounded =
              Values.plain(snapshot.probability().setScale(2, RoundingMode.HALF_UP));
          if (told.add(rounded)) {
            counts.computeIfAbsent(rounded, said -> new int[2])[deal.isWon() ? 0 : 1]++;
          }
        }
      }
    }
    return counts.entrySet().stream()
        .map(said -> new StatedTally(said.getKey(), said.getValue()[0], said.getValue()[1]))
        .toList();
  }

  /** What the company's past deals teach for a rep. */
  Learned of(String rep, Set<String> team) {
    List<String> mates = team.stream().filter(mate -> !mate.equals(rep)).sorted().toList();
    SalesRecord own = company.record(rep);
    List<DealOnDay> ofTeam = new ArrayList<>();
    mates.forEach(mate -> ofTeam.addAll(company.record(mate).closed()));
    return new Learned(
        tally(closed),
        mates.isEmpty() ? null : tally(ofTeam),
        tally(own.closed()),
        opened(List.of(rep)),
        mates.isEmpty() ? null : opened(mates),
        sizes(own.closed()),
        stages,
        stated,
        ages,
        dates);
  }

  private static Tally tally(Collection<DealOnDay> deals) {
    int won = (int) deals.stream().filter(DealOnDay::isWon).count();
    return new Tally(won, deals.size() - won);
  }

  private List<SizeTally> sizes(List<DealOnDay> ofRep) {
    if (bands.isEmpty()) {
      return List.of();
    }
    int[][] counts = new int[bands.size() + 1][4];
    closed.forEach(deal -> count(deal, counts, 0));
    ofRep.forEach(deal -> count(deal, counts, 2));
    List<SizeTally> sizes = new ArrayList<>();
    for (int band = 0; band < counts.length; band++) {
      BigDecimal upTo = band < bands.size() ? bands.get(band) : null;
      int[] of = counts[band];
      sizes.add(new SizeTally(upTo, of[0], of[1], of[2], of[3]));
    }
    return sizes;
  }

  private void count(DealOnDay deal, int[][] counts, int at) {
    BigDecimal amount = deal.amount();
    if (amount != null) {
      int band = 0;
      while (band < bands.size() && amount.compareTo(bands.get(band)) > 0) {
        band++;
      }
      counts[band][at + (deal.isWon() ? 0 : 1)]++;
    }
  }

  /** Opportunities created by reps over the last half year, each rep since the first deal. */
  private @Nullable Opened opened(Collection<String> reps) {
    LocalDate earliest = company.day().minusDays(PROSPECTING_DAYS - 1L);
    int number = 0;
    long days = 0;
    for (String rep : reps) {
      List<LocalDate> created =
          company.record(rep).deals().stream()
              .filter(deal -> !deal.isCreditNote())
              .map(deal -> deal.deal().createdOn())
              .sorted(Comparator.naturalOrder())
              .toList();
      if (!created.isEmpty()) {
        LocalDate from = created.get(0).isBefore(earliest) ? earliest : created.get(0);
        days += ChronoUnit.DAYS.between(from, company.day()) + 1;
        number += (int) created.stream().filter(day -> !day.isBefore(from)).count();
      }
    }
    return days == 0
        ? null
        : new Opened(number, Stats.mean(BigDecimal.valueOf(days / Period.DAYS_A_MONTH), 1));
  }
}
