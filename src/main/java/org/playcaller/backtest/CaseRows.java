package org.playcaller.backtest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.crm.SpreadsheetText;
import org.playcaller.state.Word;

/**
 * Writes the cases behind the figures as CSV: one header, a row for each rep-period and one for
 * each deal that was open on its day. Rows are sorted by days before (the most first), period end,
 * rep and deal, the rep-period before its deals. A cell is empty where its value is not known or
 * the column is for the other kind of row.
 */
public final class CaseRows {

  /** A column of the file; its name is in lower case. */
  private enum Column {
    /** {@code rep-period} or {@code deal}. */
    KIND,
    /** The rep's id. */
    REP,
    /** The first day of the period. */
    PERIOD_START,
    /** The last day of the period. */
    PERIOD_END,
    /** How many days before the period's end the forecast was made. */
    DAYS_BEFORE,
    /** The day of the forecast. */
    DAY,
    /** Rep-period: the quota, money. */
    QUOTA,
    /** Rep-period: closed-won in the period by the day, money. */
    CLOSED_WON,
    /** Rep-period: closed-won in the period by its end, money. */
    RESULT,
    /** Rep-period: whether the quota was met by the period's end. */
    MET,
    /** Rep-period: whether the quota was met already on the day. */
    ALREADY_MET,
    /** Rep-period: Playcaller's chance to meet the quota, 0..1. */
    CHANCE,
    /** Rep-period: 1 where linear pacing says yes, else 0. */
    LINEAR,
    /** Rep-period: the share of the company's earlier periods in which the quota was met, 0..1. */
    BASE_RATE,
    /** Rep-period: 1 where the stage-weighted pipeline says yes, else 0. */
    STAGE_WEIGHTED,
    /** Rep-period: whether it is scored. */
    SCORED,
    /** Rep-period: why it is not scored, a word of {@link LeftOut}. */
    LEFT_OUT,
    /** Deal: its id. */
    DEAL,
    /** Deal: its amount as known on the day, money. */
    AMOUNT,
    /** Deal: its close date as expected on the day. */
    CLOSE_DATE,
    /** Deal: days from the day to that close date, below 0 where it had passed. */
    DAYS_TO_CLOSE,
    /** Deal: the chance to be won at all, 0..1. */
    PROBABILITY,
    /** Deal: the chance to be won by the period's end, 0..1. */
    CHANCE_IN_TIME,
    /** Deal: its place in the audit of the day's plan, from 1. */
    PLACE,
    /** Deal: whether it is in the half that the audit keeps; empty where it was the only one. */
    KEPT,
    /** Deal: whether it was won by the period's end. */
    WON_IN_TIME,
    /** Deal: what it brought by then, money. */
    AMOUNT_BOOKED,
    /** Deal: {@code won}, {@code lost} or {@code open} on the export's last day. */
    FATE
  }

  private static final Map<Predictor, Column> CHANCES =
      new EnumMap<>(
          Map.of(
              Predictor.CHANCE, Column.CHANCE,
              Predictor.LINEAR, Column.LINEAR,
              Predictor.BASE_RATE, Column.BASE_RATE,
              Predictor.STAGE_WEIGHTED, Column.STAGE_WEIGHTED));

  private final Map<Column, String> cells = new EnumMap<>(Column.class);

  private CaseRows() {}

  /**
   * Writes the cases; an older file is replaced.
   *
   * @param file the file to write, in UTF-8
   * @param cases the cases
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, PastCases cases) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord(header());
      for (RepPeriod period : cases.repPeriods()) {
        csv.writeRecord(new CaseRows().repPeriod(period).row());
        for (DealCase deal : cases.deals(List.of(period))) {
          csv.writeRecord(new CaseRows().deal(deal).row());
        }
      }
    }
  }

  private static List<String> header() {
    return List.of(Column.values()).stream()
        .map(column -> column.name().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  private CaseRows repPeriod(RepPeriod period) {
    put(Column.KIND, "rep-period");
    both(period);
    PeriodResult result = period.result();
    if (result != null) {
      put(Column.QUOTA, result.quota());
      put(Column.RESULT, result.closedWon());
      put(Column.MET, result.met());
    }
    RepForecast forecast = period.forecast();
    if (forecast != null) {
      put(Column.CLOSED_WON, forecast.closedWon());
      if (forecast.quota() != null) {
        put(Column.ALREADY_MET, forecast.alreadyMet());
      }
      CHANCES.forEach((predictor, column) -> put(column, forecast.chances().get(predictor)));
    }
    put(Column.SCORED, period.isScored());
    put(Column.LEFT_OUT, period.leftOut());
    return this;
  }

  private CaseRows deal(DealCase one) {
    OpenDeal deal = one.deal();
    put(Column.KIND, "deal");
    both(one.period());
    put(Column.DEAL, deal.id());
    put(Column.AMOUNT, deal.amount());
    put(Column.CLOSE_DATE, deal.closeDate());
    put(Column.DAYS_TO_CLOSE, deal.daysToClose());
    put(Column.PROBABILITY, deal.probability());
    put(Column.CHANCE_IN_TIME, deal.chanceInTime());
    put(Column.PLACE, deal.place());
    put(Column.KEPT, one.kept());
    put(Column.WON_IN_TIME, one.wonInTime());
    put(Column.AMOUNT_BOOKED, one.amountBooked());
    put(Column.FATE, one.fate());
    return this;
  }

  private void both(RepPeriod period) {
    put(Column.REP, period.rep());
    if (period.result() != null) {
      put(Column.PERIOD_START, period.result().period().start());
    }
    put(Column.PERIOD_END, period.end());
    put(Column.DAYS_BEFORE, period.daysBefore());
    put(Column.DAY, period.day());
  }

  private void put(Column column, @Nullable Object value) {
    if (value != null) {
      cells.put(column, text(value));
    }
  }

  /** Numbers in full and without an exponent; texts so that no spreadsheet runs them. */
  private static String text(Object value) {
    if (value instanceof Double number) {
      return plain(BigDecimal.valueOf(number));
    }
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    if (value instanceof Word word) {
      return word.word();
    }
    return value instanceof String text ? SpreadsheetText.harmless(text) : value.toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private List<String> row() {
    return List.of(Column.values()).stream()
        .map(column -> Objects.requireNonNullElse(cells.get(column), ""))
        .toList();
  }
}
