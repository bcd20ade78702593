package org.playcaller.backtest;

import java.util.List;
import org.apache.commons.text.WordUtils;

/** The figures as text for a terminal, no line longer than 100 characters. */
public final class TextReport {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";
  private static final int FIRST = 34;
  private static final int FURTHER = 14;

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
    report.line(Figures.title(result));
    for (Horizon horizon : result.horizons()) {
      report.line("");
      report.line(Figures.heading(horizon));
      report.wrapped(Figures.cases(horizon));
      Sheet.of(horizon).forEach(report::table);
    }
    report.line("");
    Figures.NOTES.forEach(report::wrapped);
    return report.text.toString();
  }

  private void table(Sheet sheet) {
    line("");
    wrapped(sheet.caption());
    row(sheet.head());
    sheet.rows().forEach(this::row);
  }

  private void row(List<String> cells) {
    StringBuilder row = new StringBuilder(INDENT);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      int pad = (i == 0 ? FIRST : Math.max(FURTHER, cell.length() + 2)) - cell.length();
      String space = " ".repeat(Math.max(0, pad));
      row.append(i == 0 ? cell + space : space + cell);
    }
    line(row.toString().stripTrailing());
  }

  private void wrapped(String words) {
    line(INDENT + WordUtils.wrap(words, WIDTH - INDENT.length(), "\n" + INDENT, true));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
