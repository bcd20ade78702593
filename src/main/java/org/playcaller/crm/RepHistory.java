package org.playcaller.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.History;

/** How a rep, the rep's team and the company sold up to a day. */
final class RepHistory {

  private final CompanyDay company;
  private final @Nullable BigDecimal companyCycle;
  private final @Nullable BigDecimal companyAverage;
  private final Lessons lessons;
  private final LocalDate firstDay;

  RepHistory(CompanyDay company) {
    this.company = company;
    companyCycle = company.record().cycleDays();
    companyAverage = company.record().averageDeal();
    lessons = new Lessons(company);
    firstDay =
        company.record().deals().stream()
            .map(deal -> deal.deal().createdOn())
            .min(Comparator.naturalOrder())
            .orElse(company.day());
  }

  History of(String rep) {
    SalesRecord sales = company.record(rep);
    Seasons seasons = new Seasons(company.quotas().past(rep), sales.booked(), firstDay);
    Set<String> team = company.team(rep);
    return new History(
        sales.winRate(),
        sales.cycleDays(),
        sales.averageDeal(),
        sales.dealsPerMonth(),
        sales.newPerMonth(),
        teamWinRate(team),
        teamNewPerMonth(team),
        companyCycle,
        companyAverage,
        StageTimes.of(sales.closed()),
        List.of(),
        seasons.curve(),
        seasons.periods(),
        List.of(),
        lessons.of(rep, team));
  }

  private @Nullable BigDecimal teamWinRate(Set<String> team) {
    List<DealOnDay> deals = new ArrayList<>();
    team.forEach(rep -> deals.addAll(company.record(rep).deals()));
    return new SalesRecord(deals, company.day()).winRate();
  }

  private @Nullable BigDecimal teamNewPerMonth(Set<String> team) {
    List<BigDecimal> rates = new ArrayList<>();
    for (String rep : team) {
      BigDecimal rate = company.record(rep).newPerMonth();
      if (rate != null) {
        rates.add(rate);
      }
    }
    return Stats.mean(rates);
  }
}
