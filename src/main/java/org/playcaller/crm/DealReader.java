package org.playcaller.crm;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads opportunities and their history. */
final class DealReader {

  private static final Pattern CURRENCY_CODE = Pattern.compile("[A-Z]{3}");

  private final ExportReader export;
  private final StageMeaning meaning = new StageMeaning();
  private final Map<String, Deal> deals = new HashMap<>();

  DealReader(ExportReader export) {
    this.export = export;
  }

  List<Deal> read() throws IOException {
    export.each(Table.OPPORTUNITY, this::opportunity);
    export.each(Table.HISTORY, this::history);
    deals.values().forEach(deal -> deal.history().sort(Snapshot.BY_TIME));
    return List.copyOf(deals.values());
  }

  private void opportunity(Row row) {
    String id = export.newKey(Table.OPPORTUNITY, row);
    String owner = id == null ? null : export.owner(row);
    LocalDate created = owner == null ? null : export.created(row);
    if (id == null || owner == null || created == null) {
      return;
    }
    Snapshot now = snapshot(row, null);
    if (now == null) {
      return;
    }
    LocalDate modified = export.written(row.date(Column.MODIFIED));
    if (!now.isOpen() && row.text(Column.CLOSE_DATE) == null) {
      row.reject(
          Column.CLOSE_DATE,
          "no close date; closed on the day its history tells, else in no period");
    }
    deals.put(
        id,
        new Deal(
            id,
            row.text(Column.NAME),
            owner,
            row.text(Column.ACCOUNT),
            row.value(Column.CURRENCY, DealReader::currency),
            created,
            modified,
            row.date(Column.LAST_ACTIVITY),
            now,
            new ArrayList<>()));
  }

  private void history(Row row) {
    String id = row.key(Column.OPPORTUNITY);
    if (id == null) {
      return;
    }
    Deal deal = deals.get(id);
    if (deal == null) {
      row.reject(Column.OPPORTUNITY, "no such opportunity was read; the row is left out");
      return;
    }
    LocalDateTime since = row.neededMoment(Column.SINCE);
    if (since == null) {
      return;
    }
    export.written(since.toLocalDate());
    Snapshot snapshot = snapshot(row, since);
    if (snapshot != null && isNew(row, snapshot)) {
      deal.history().add(snapshot);
    }
  }

  /** A warehouse keeps a deal's history under the deal's own key, which then comes many times. */
  private boolean isNew(Row row, Snapshot snapshot) {
    String id = snapshot.id();
    return id == null || export.isNew(Table.HISTORY, id, Column.ID, row);
  }

  private @Nullable Snapshot snapshot(Row row, @Nullable LocalDateTime since) {
    Outlook outlook = since == null ? meaning.ofDeal(row) : meaning.ofHistory(row);
    if (outlook == null) {
      row.reject(Column.STAGE, "no stage and no flags; the row is left out");
      return null;
    }
    // What is closed-won and below 0 is a credit note; an open deal or a lost one cannot be.
    BigDecimal amount =
        outlook == Outlook.WON ? row.moneyOfEitherSign(Column.AMOUNT) : row.money(Column.AMOUNT);
    boolean ownId = since != null && !row.shares(Column.ID, Column.OPPORTUNITY);
    return new Snapshot(
        ownId ? row.text(Column.ID) : null,
        since,
        row.text(Column.STAGE),
        outlook,
        amount,
        row.date(Column.CLOSE_DATE),
        row.value(Column.FORECAST, Picklists::forecast),
        row.percent(Column.PROBABILITY));
  }

  private static String currency(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (!CURRENCY_CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("no currency code such as USD");
    }
    return code;
  }
}
