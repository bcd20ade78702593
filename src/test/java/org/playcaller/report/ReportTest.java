package org.playcaller.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.playcaller.OnePlay.FILE;
import static org.playcaller.OnePlay.FIRES;
import static org.playcaller.OnePlay.GIVEN;
import static org.playcaller.OnePlay.TOO_SOON;
import static org.playcaller.OnePlay.onePlay;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.proof.Proof;
import org.playcaller.scenario.Outcome;
import org.playcaller.scenario.Results;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page says what is proven and what is not, to anybody, with nothing but itself. */
@Execution(ExecutionMode.CONCURRENT)
class ReportTest {

  private static final String ANCHOR = "play-check-in-with-old-prospects";
  private static final String FAILS =
      """
        - case: It is not called
          day: 2026-09-16
          expect:
            excludes: [check-in-with-old-prospects]
      """;
  private static final String HOSTILE =
      """
        - case: "<img src=x onerror=alert(1)> & \\"quotes\\" \\a </script><script>alert(2)</script>"
          day: 2026-09-16
          expect:
            excludes: [check-in-with-old-prospects]
      """;

  private static String page(String... texts) {
    Playbook playbook = onePlay();
    ScenarioFiles files =
        new ScenarioFiles(new TreeMap<>(Map.of(FILE, GIVEN + String.join("\n", texts))));
    List<ScenarioCase> cases = ScenarioReader.read(files, playbook);
    List<Outcome> outcomes =
        Results.of(playbook, cases).all().stream().map(Results.Result::outcome).toList();
    return Report.of(playbook, Proof.of(playbook, files, cases), outcomes, cases.size());
  }

  private static Document parsed(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> all(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static Element of(Document page, String name, String attribute, String value) {
    return all(page, name).stream()
        .filter(element -> element.getAttribute(attribute).equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void besideEachLineStandsWhetherItDecidedAndInWhichCase() throws Exception {
    Document page = parsed(page(FIRES, TOO_SOON));

    List<String> lines =
        all(page, "li").stream()
            .map(Element::getTextContent)
            .filter(text -> text.contains("decided both ways ·") || text.contains("seen false ·"))
            .map(text -> text.replaceAll("\\s+", " ").strip())
            .toList();

    assertThat(lines)
        .containsExactly(
            "too little is under way for the quota never seen false · met in line 8",
            "- who said no at least 90 days ago never seen false · met in line 8",
            "- not contacted for at least 60 days decided both ways · met in line 8"
                + " · alone in the way in line 13");
    assertThat(all(page, "a").stream().filter(a -> a.getTextContent().equals("line 13")))
        .singleElement()
        .extracting(a -> a.getAttribute("title"))
        .isEqualTo("A day too soon after the last word");
  }

  @Test
  void thePictureHasACellForEachLineAndLeadsToItsPlay() throws Exception {
    Document page = parsed(page(FIRES, TOO_SOON));

    Element tile = of(page, "a", "href", "#" + ANCHOR);

    assertThat(tile.getAttribute("aria-label"))
        .startsWith("Check in with old prospects: 1 of 3 lines decided both ways, ")
        .endsWith(" not noticed");
    NodeList cells = tile.getElementsByTagName("g");
    assertThat(List.of(cells.item(0), cells.item(1), cells.item(2)))
        .extracting(cell -> ((Element) cell).getAttribute("class"))
        .containsExactly("never-seen-false", "never-seen-false", "both-ways");
    assertThat(tile.getElementsByTagName("circle").getLength()).isEqualTo(1);
  }

  @Test
  void anEditThatNoCaseNoticesComesWithTheCaseThatWould() throws Exception {
    Document page = parsed(page(FIRES));

    Element survivors = of(page, "ul", "class", "survivors");

    assertThat(survivors.getTextContent())
        .contains("at least 60 days", "at least 59 days", "no scenario would notice.")
        .contains("paste it into scenarios/" + FILE);
    assertThat(survivors.getElementsByTagName("pre").item(0).getTextContent())
        .startsWith("  - case: ");
  }

  @Test
  void aCaseThatFailsStandsBeforeThePlaysWithItsReason() throws Exception {
    String text = page(FIRES, FAILS);
    Document page = parsed(text);

    Element failed = of(page, "section", "id", "failed");

    assertThat(failed.getTextContent())
        .contains("It is not called", FILE + ":13", "expected no check-in-with-old-prospects");
    assertThat(text.indexOf("id=\"failed\"")).isLessThan(text.indexOf("id=\"picture\""));
    assertThat(of(page, "dl", "class", "figures").getTextContent())
        .contains("1 failed", "1 passed, 1 failed, 0 pending");
    assertThat(page(FIRES)).doesNotContain("id=\"failed\"").contains("none fails");
  }

  @Test
  void aPlayWithoutACaseIsNotProvenAndSaysSo() throws Exception {
    String elsewhere = page(FIRES.replace("  - case: It", "  - todo: to be written\n    case: It"));

    assertThat(of(parsed(elsewhere), "details", "id", ANCHOR).getAttribute("data-open"))
        .isEqualTo("yes");
    assertThat(elsewhere).contains("Pending cases that hold by now", "To do: to be written");
  }

  @Test
  void whateverACaseIsCalledItIsShownAndNothingElse() throws Exception {
    String text = page(FIRES, HOSTILE);

    Document page = parsed(text);

    assertThat(all(page, "img")).isEmpty();
    assertThat(all(page, "script")).hasSize(1);
    assertThat(of(page, "ul", "class", "cases").getTextContent())
        .contains("<img src=x onerror=alert(1)> & \"quotes\" \uFFFD </script><script>alert(2)");
  }

  @Test
  void nothingIsLoadedFromAnywhereAndTheSameInputGivesTheSamePage() {
    String page = page(FIRES, TOO_SOON);

    assertThat(page.replace("http://www.w3.org/1999/xhtml", ""))
        .doesNotContain("http:", "https:", "src=", "@import", "url(");
    assertThat(page).contains("default-src 'none'").isEqualTo(page(FIRES, TOO_SOON));
  }

  @Test
  void everyPlayStandsOpenAndTheSearchIsHiddenUntilAScriptRuns() throws Exception {
    Document page = parsed(page(FIRES));

    assertThat(all(page, "details")).allMatch(play -> play.hasAttribute("open"));
    assertThat(of(page, "form", "id", "tools").hasAttribute("hidden")).isTrue();
  }

  @Test
  void noPictureIsWiderThanAPhone() throws Exception {
    Playbook playbook = Playbook.read(RuleFiles.of(Path.of("rules")));
    String page = Report.of(playbook, Proof.of(playbook, none(), List.of()), List.of(), 0);

    assertThat(all(parsed(page), "svg"))
        .hasSizeGreaterThan(10)
        .allMatch(svg -> Integer.parseInt(svg.getAttribute("width")) <= 390 - 2 * 16);
    assertThat(page).contains("The play has no case of its own.");
  }

  private static ScenarioFiles none() {
    return new ScenarioFiles(new TreeMap<>());
  }

  @Test
  void aBrowserRunsTheScriptAndShowsTheSearch(@TempDir Path dir) throws Exception {
    Path browser =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(browser != null, "there is no browser here");
    Path file = Files.writeString(dir.resolve("index.html"), page(FIRES, TOO_SOON));
    Path shown = dir.resolve("shown.html");

    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + dir.resolve("profile"),
                "--dump-dom",
                file.toUri().toString())
            .redirectOutput(shown.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(shown).content().contains(">1 of 1 plays</output>", "class=\"copy\">Copy</button>");
    assertThat(shown).content().doesNotContain("id=\"tools\" role=\"search\" hidden");
  }
}
