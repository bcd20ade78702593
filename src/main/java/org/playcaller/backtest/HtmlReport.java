package org.playcaller.backtest;

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
      .grid { stroke: #8884; }
      .diagonal { stroke: currentColor; stroke-dasharray: 4 4; }
      .bin { fill: #1f77b4aa; stroke: #1f77b4; }
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
    page.element("title", Figures.title(result)).element("style", STYLE).close();
    page.open("body").element("h1", Figures.title(result));
    result.horizons().forEach(horizon -> add(page, horizon));
    page.element("h2", "How to read it");
    Figures.NOTES.forEach(note -> page.element("p", note));
    page.close().close();
    return "<!DOCTYPE html>\n" + page;
  }

  private static void add(Markup page, Horizon horizon) {
    page.element("h2", Figures.heading(horizon)).element("p", Figures.cases(horizon));
    page.open("div", "class", "pictures");
    Picture.draw(page, "Meeting the quota, all", horizon.all().calibration());
    Picture.draw(page, "Meeting the quota, not yet met", horizon.notYetMet().calibration());
    Picture.draw(page, "Single deals won in time", horizon.deals());
    page.close();
    Sheet.of(horizon).forEach(sheet -> add(page, sheet));
  }

  private static void add(Markup page, Sheet sheet) {
    page.open("table").element("caption", sheet.caption()).open("tr");
    sheet.head().forEach(name -> page.element("th", name, "scope", "col"));
    page.close();
    sheet
        .rows()
        .forEach(
            row -> {
              page.open("tr");
              row.forEach(cell -> page.element("td", cell));
              page.close();
            });
    page.close();
  }
}
