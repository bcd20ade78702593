package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playcaller.markup.Markup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
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
  void aWhiskerReachesOverWilsonsInterval() throws Exception {
    Calibration.Tally tally = new Calibration.Tally();
    for (int i = 0; i < 10; i++) {
      tally.add(0.5, false);
    }
    Markup picture = new Markup();
    CalibrationPicture.draw(picture, "title", tally.calibration());

    List<Element> whiskers = elements(parsed(picture.toString()), "line", "whisker");

    assertThat(whiskers).hasSize(3);
    // From 0 to 27.75 % of 260 pixels up from 334.
    assertThat(whiskers.get(0).getAttribute("y1")).isEqualTo("334.0");
    assertThat(whiskers.get(0).getAttribute("y2")).isEqualTo("261.8");
    assertThat(picture.toString()).contains(">10</text>");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 4321})
  void labelsOfNeighboursDoNotOverlap(int cases) throws Exception {
    Calibration.Tally tally = new Calibration.Tally();
    for (double chance : new double[] {0, 0.0999, 0.1001, 0.2999, 0.3001, 0.5, 0.8999, 0.9001}) {
      for (int i = 0; i < cases; i++) {
        tally.add(chance, true);
      }
    }
    Markup picture = new Markup();
    CalibrationPicture.draw(picture, "title", tally.calibration());

    Document svg = parsed(picture.toString());
    double edge = 64 - 14;
    for (Element lead : elements(svg, "line", "lead")) {
      double middle = Double.parseDouble(lead.getAttribute("x1"));
      double half = 7 * label(svg, lead).length() / 2.0;
      assertThat(middle - half).isGreaterThanOrEqualTo(edge - 0.1);
      edge = middle + half;
      assertThat(edge).isLessThanOrEqualTo(348.1);
    }
    assertThat(elements(svg, "line", "lead")).hasSize(7);
  }

  /** The label that stands where a line begins. */
  private static String label(Document svg, Element lead) {
    return all(svg, "text").stream()
        .filter(text -> text.getAttribute("x").equals(lead.getAttribute("x1")))
        .filter(text -> text.getAttribute("y").equals("52.0"))
        .findFirst()
        .orElseThrow()
        .getTextContent();
  }

  private static List<Element> elements(Document svg, String name, String kind) {
    return all(svg, name).stream().filter(e -> e.getAttribute("class").equals(kind)).toList();
  }

  private static List<Element> all(Document svg, String name) {
    NodeList nodes = svg.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
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
        .containsPattern("Playcaller's chance +0.083\\d \\[0.0000, 0.1\\d+] +- +0.75")
        .containsPattern("linear pacing +0.3333 \\[0.0000, 1.0000] +0.2500 \\[.*] +0.00");
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
