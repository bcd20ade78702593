package org.playcaller.backtest;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.text.WordUtils;

/** The figures as text for a terminal, no line longer than 100 characters. */
public final class TextReport {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";
  private static final int WIDEST_GAP = 4;
  private static final int NARROWEST_GAP = 1;

  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  /**
   * Writes the report.
   *
   * @param result the figures
   * @return lines, each ended by a line feed
   */
  public static String of(BacktestResult result) {
    TextReport report = new TextReport();
    report.line(ReportTexts.title(result));
    ReportTexts.scope(result).forEach(report::wrapped);
    for (Horizon horizon : result.horizons()) {
      report.line("");
      report.line(ReportTexts.heading(horizon));
      if (result.periods() == PeriodKind.QUOTA_PERIODS) {
        report.wrapped(ReportTexts.cases(horizon));
        report.wrapped(ReportTexts.leftOut(horizon));
      }
      FigureTable.of(horizon).forEach(report::table);
    }
    report.line("");
    ReportTexts.notes(result).forEach(report::wrapped);
    return report.text.toString();
  }

  private void table(FigureTable table) {
    line("");
    wrapped(table.caption());
    int[] widths = widths(table);
    int room = WIDTH - INDENT.length() - IntStream.of(widths).sum();
    int gap = Math.min(WIDEST_GAP, room / Math.max(1, widths.length - 1));
    if (gap < NARROWEST_GAP) {
      table.rows().forEach(row -> list(table.head(), row));
    } else {
      row(table.head(), widths, gap);
      table.rows().forEach(row -> row(row, widths, gap));
    }
  }

  private static int[] widths(FigureTable table) {
    return IntStream.range(0, table.head().size())
        .map(
            column ->
                Math.max(
                    table.head().get(column).length(),
                    table.rows().stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0)))
        .toArray();
  }

  private void row(List<String> cells, int[] widths, int gap) {
    StringBuilder row = new StringBuilder(INDENT);
    for (int i = 0; i < cells.size(); i++) {
      String pad = " ".repeat(widths[i] - cells.get(i).length());
      row.append(i == 0 ? cells.get(i) + pad : " ".repeat(gap) + pad + cells.get(i));
    }
    line(row.toString().stripTrailing());
  }

  /** A row that is too wide for the terminal, one cell a line. */
  private void list(List<String> head, List<String> cells) {
    wrapped(cells.get(0));
    for (int i = 1; i < cells.size(); i++) {
      line(INDENT + INDENT + head.get(i) + " " + cells.get(i));
    }
  }

  private void wrapped(String words) {
    line(INDENT + WordUtils.wrap(words, WIDTH - INDENT.length(), "\n" + INDENT, true));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
