package org.playcaller.backtest;

import java.util.List;
import org.playcaller.markup.Markup;

/** The figures as one page with pictures, which loads nothing from anywhere. */
public final class HtmlReport {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 68em; margin: 2em auto;
        padding: 0 1em; }
      table { border-collapse: collapse; margin: 1em 0; }
      caption { text-align: left; font-weight: 600; padding: .3em 0; }
      th, td { text-align: right; padding: .15em .8em; border-bottom: 1px solid #8884;
        font-variant-numeric: tabular-nums; }
      th:first-child, td:first-child { text-align: left; padding-left: 0; }
      .pictures { display: flex; flex-wrap: wrap; gap: 1em; }
      svg { max-width: 100%; height: auto; }
      svg text { font: 12px system-ui, sans-serif; fill: currentColor; }
      svg .heading { font-weight: 600; }
      .grid { stroke: #8884; }
      .diagonal { stroke: currentColor; stroke-dasharray: 4 4; }
      .bin { fill: #1f77b466; stroke: #1f77b4; }
      .whisker { stroke: currentColor; stroke-width: 1.5; }
      .lead { stroke: #888; }
      @media (max-width: 46em) {
        table, tbody, tr, td { display: block; }
        caption { display: block; }
        tr:first-child { display: none; }
        tr { margin-bottom: .6em; }
        td { display: flex; justify-content: space-between; gap: 1em; padding: .15em 0; }
        td::before { content: attr(data-column); text-align: left; opacity: .75; }
        td:first-child { font-weight: 600; }
        td:first-child::before { content: none; }
      }
      """;

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param result the figures
   * @return HTML that is well-formed XML too, to be stored in UTF-8
   */
  public static String of(BacktestResult result) {
    Markup page = new Markup();
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
    page.open("head").empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width");
    page.element("title", ReportTexts.title(result)).element("style", STYLE).close();
    page.open("body").element("h1", ReportTexts.title(result));
    ReportTexts.scope(result).forEach(scope -> page.element("p", scope));
    result.horizons().forEach(horizon -> add(page, result.periods(), horizon));
    page.element("h2", "How to read it");
    page.element(
        "p",
        "Pictures: a circle for each size of chance, larger with more cases, whose number stands"
            + " above; the line through it is Wilson's 95 % interval of what came. Calibrated"
            + " circles lie on the dashed line.");
    ReportTexts.notes(result).forEach(note -> page.element("p", note));
    page.close().close();
    return "<!DOCTYPE html>\n" + page;
  }

  private static void add(Markup page, PeriodKind periods, Horizon horizon) {
    page.element("h2", ReportTexts.heading(horizon));
    if (periods == PeriodKind.QUOTA_PERIODS) {
      page.element("p", ReportTexts.cases(horizon)).element("p", ReportTexts.leftOut(horizon));
    }
    page.open("div", "class", "pictures");
    draw(page, "Meeting the quota, all", horizon.all().calibration());
    draw(page, "Meeting the quota, still open", horizon.stillOpen().calibration());
    for (DealScores deals : horizon.deals()) {
      draw(page, "Deals " + deals.question().label(), deals.calibration());
    }
    page.close();
    FigureTable.of(horizon).forEach(table -> add(page, table));
  }

  private static void draw(Markup page, String title, Calibration calibration) {
    if (calibration.bins().stream().anyMatch(bin -> bin.cases() > 0)) {
      CalibrationPicture.draw(page, title, calibration);
    }
  }

  private static void add(Markup page, FigureTable table) {
    page.open("table").element("caption", table.caption()).open("tr");
    table.head().forEach(name -> page.element("th", name, "scope", "col"));
    page.close();
    for (List<String> row : table.rows()) {
      page.open("tr");
      for (int i = 0; i < row.size(); i++) {
        page.element("td", row.get(i), "data-column", table.head().get(i));
      }
      page.close();
    }
    page.close();
  }
}
