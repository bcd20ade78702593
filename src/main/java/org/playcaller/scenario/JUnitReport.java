package org.playcaller.scenario;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.playcaller.scenario.Outcome.Verdict;
import org.playcaller.scenario.Results.Result;

/** Writes results as the XML that build servers read, in the form of Maven's Surefire. */
public final class JUnitReport {

  private static final double NANOS = 1e9;

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private JUnitReport() throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /**
   * Writes results.
   *
   * @param results the results
   * @return XML; a case that is pending is a skipped one
   */
  public static String of(Results results) {
    try {
      JUnitReport report = new JUnitReport();
      report.suite(results);
      return report.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text can always be written", e);
    }
  }

  private void suite(Results results) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "scenarios");
    xml.writeAttribute("time", seconds(results.all().stream().mapToLong(Result::nanos).sum()));
    xml.writeAttribute("tests", Integer.toString(results.all().size()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", Integer.toString(results.pending()));
    xml.writeAttribute("failures", Integer.toString(results.count(Verdict.FAILED)));
    for (Result result : results.all()) {
      testcase(result);
    }
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
    line(0);
  }

  private void testcase(Result result) throws XMLStreamException {
    ScenarioCase scenario = result.outcome().scenario();
    line(1);
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", clean(scenario.name()));
    xml.writeAttribute("classname", clean(scenario.path()));
    xml.writeAttribute("time", seconds(result.nanos()));
    switch (result.outcome().verdict()) {
      case FAILED -> {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", clean(result.outcome().unmet().get(0).expected()));
        xml.writeAttribute("type", "scenario");
        xml.writeCharacters(clean(result.outcome().report()));
        xml.writeEndElement();
      }
      case PENDING -> skipped(String.valueOf(scenario.todo()));
      case HOLDS_NOW -> skipped(scenario.todo() + "; holds now: remove todo");
      case PASSED -> {}
    }
    xml.writeEndElement();
  }

  private void skipped(String reason) throws XMLStreamException {
    xml.writeEmptyElement("skipped");
    xml.writeAttribute("message", clean(reason));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / NANOS);
  }

  /** Without the characters that no XML may hold, which the writer would let through. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().map(c -> isXml(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF;
  }
}
