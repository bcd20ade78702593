package org.playcaller.crm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.playcaller.state.Period;

/**
 * A Salesforce export, read once, from which the states of any day up to its own can be built. What
 * a state tells was known at the end of its day: deals stand as they stood then, by their history,
 * and nothing of a later day is looked at.
 */
public final class SalesforceExport {

  private final Export export;
  private final List<Reject> rejects;

  private SalesforceExport(Export export, List<Reject> rejects) {
    this.export = export;
    this.rejects = rejects;
  }

  /**
   * Reads an export.
   *
   * @param dir the folder with its files; of users and opportunities there must be one, any other
   *     that is missing is unknown
   * @param names the names its tables and columns go by
   * @param progress watches the reading
   * @return the export
   * @throws UnreadableExport if a required file, or a column that a file is of no use without, is
   *     missing
   * @throws IOException if a file cannot be read
   */
  public static SalesforceExport open(Path dir, ColumnNames names, Progress progress)
      throws IOException {
    ExportReader reader = new ExportReader(dir, names, progress);
    return new SalesforceExport(reader.read(), List.copyOf(reader.rejects()));
  }

  /**
   * Reads an export and builds the states of a day.
   *
   * @param dir the folder with its files
   * @param asOf the day
   * @param names the names its tables and columns go by
   * @param progress watches the reading
   * @return the states, and what could not be taken
   * @throws IOException if the export cannot be read
   */
  public static Imported read(Path dir, LocalDate asOf, ColumnNames names, Progress progress)
      throws IOException {
    return open(dir, names, progress).asOf(asOf);
  }

  /**
   * The export's own day: that of the last thing created or changed in it. Of later days it knows
   * nothing.
   *
   * @return the day; empty where no row tells when it was written
   */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(export.lastDay());
  }

  /**
   * Whether it tells how deals stood before: without a history nobody knows the amount, the stage
   * and the close date that an open deal had on an earlier day.
   *
   * @return false where no deal has a history
   */
  public boolean hasHistory() {
    return export.deals().isEmpty()
        || export.deals().stream().anyMatch(deal -> !deal.history().isEmpty());
  }

  /**
   * The states at the end of a day.
   *
   * @param day the day
   * @return one state for everybody who owned a deal or had a quota by then, by the rep's id; and
   *     what could not be taken, first on reading, then on building
   */
  public Imported asOf(LocalDate day) {
    List<Reject> all = new ArrayList<>(rejects);
    RepStates states = new RepStates(export, new CompanyDay(export, day), all::add);
    return new Imported(states.all(), all);
  }

  /**
   * Returns the last days of the quota periods, as they are known on that day, of which the amount
   * is known.
   *
   * @param first the first day to look at
   * @param last the last day to look at
   * @return the days from the first to the last on which some rep's period ends, by time
   */
  public List<LocalDate> quotaPeriodEnds(LocalDate first, LocalDate last) {
    LocalDate from =
        export.quotas().stream()
            .map(Export.QuotaRow::start)
            .min(Comparator.naturalOrder())
            .filter(start -> start.isAfter(first))
            .orElse(first);
    return Stream.iterate(from, day -> !day.isAfter(last), day -> day.plusDays(1))
        .filter(day -> quotaPeriodsEndingOn(day).findAny().isPresent())
        .toList();
  }

  private Stream<Period> quotaPeriodsEndingOn(LocalDate day) {
    return new QuotaPeriods(export.quotas(), day)
        .all()
        .filter(target -> target.quota().amount() != null)
        .map(QuotaPeriods.Target::period)
        .filter(period -> period.end().equals(day));
  }

  /**
   * Returns the quota periods that share a day with a span and of which the amount is known.
   *
   * @param first the first day of the span
   * @param last the last day of the span
   * @return the periods, each once, by their first day
   */
  public List<Period> quotaPeriods(LocalDate first, LocalDate last) {
    return new QuotaPeriods(export.quotas(), last)
        .all()
        .filter(target -> target.quota().amount() != null)
        .map(QuotaPeriods.Target::period)
        .filter(period -> !period.end().isBefore(first))
        .distinct()
        .sorted(Comparator.comparing(Period::start).thenComparing(Period::end))
        .toList();
  }

  /**
   * Returns the same export with calendar months in place of its quota periods, and no quota known
   * for any of them.
   *
   * @param first the first month
   * @param last the last month
   * @return an export whose states have a month as their period, and no quota
   */
  public SalesforceExport byCalendarMonths(YearMonth first, YearMonth last) {
    Set<String> owners = new TreeSet<>();
    export.deals().forEach(deal -> owners.add(deal.owner()));
    List<Export.QuotaRow> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      for (String owner : owners) {
        months.add(new Export.QuotaRow(owner, month.atDay(1), null));
      }
    }
    return new SalesforceExport(
        new Export(
            export.users(),
            export.managers(),
            months,
            export.accounts(),
            export.contacts(),
            export.deals(),
            export.touches(),
            export.prospects(),
            export.lastDay()),
        rejects);
  }

  /**
   * Returns what had become of each deal by a day.
   *
   * @param day the day
   * @return the fates of the deals that existed by then, by the deal's id
   */
  public Map<String, DealFate> fates(LocalDate day) {
    Map<String, DealFate> fates = new TreeMap<>();
    for (DealOnDay deal : new CompanyDay(export, day).record().deals()) {
      DealFate closed = deal.isWon() ? DealFate.WON : DealFate.LOST;
      fates.put(deal.deal().id(), deal.isOpen() ? DealFate.OPEN : closed);
    }
    return fates;
  }
}
