package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.markup.Markup;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {

  private static final YearMonth APRIL = YearMonth.of(2024, 4);

  private BacktestResult result;

  @BeforeEach
  void lookBack(@TempDir Path dir) {
    result =
        Backtest.run(
                Company.open(Company.in(dir)),
                Company.playbook(),
                new Span(APRIL, APRIL, List.of(14, 7)),
                (done, all) -> {})
            .figures();
  }

  @Test
  void thePageIsWellFormedAndHasAPictureOfEachKindAHorizon() throws Exception {
    Document page = parsed(HtmlReport.of(result));

    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(2 * 5);
    assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(2 * 15);
    assertThat(page.getElementsByTagName("h2").item(0).getTextContent())
        .isEqualTo("14 days before the period's end");
  }

  @Test
  void aCircleStandsWhereWhatWasSaidMeetsWhatCame() throws Exception {
    Markup picture = new Markup();
    Calibration.Tally tally = new Calibration.Tally();
    tally.add(0.5, true);
    tally.add(0.5, false);
    tally.add(1, true);
    CalibrationPicture.draw(picture, "stated < came & \"so\"", tally.calibration());

    Document svg = parsed(picture.toString());

    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("stated < came & \"so\"");
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
    var half = svg.getElementsByTagName("circle").item(0).getAttributes();
    assertThat(half.getNamedItem("cx").getNodeValue()).isEqualTo("194.0");
    assertThat(half.getNamedItem("cy").getNodeValue()).isEqualTo("204.0");
    assertThat(half.getNamedItem("r").getNodeValue()).isEqualTo("13.0");
  }

  @Test
  void thePageLoadsNothing() {
    assertThat(HtmlReport.of(result)).doesNotContain("src=", "href=", "url(", "@import", "<script");
  }

  @Test
  void theTextFitsATerminal() {
    String text = TextReport.of(result);

    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    assertThat(text)
        .contains("3 rep-periods of 3 reps, of which 2 met the quota: 1 had met it already")
        .contains("Left out of the scores: 1 without a quota.")
        .containsPattern("Playcaller's chance +0.0833 \\[0.0000, 0.1600] +- +0.75")
        .containsPattern("linear pacing +0.3333 \\[0.0000, 1.0000] +0.2500 \\[.*] +0.00");
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
