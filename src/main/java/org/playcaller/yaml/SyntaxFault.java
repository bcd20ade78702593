package org.playcaller.yaml;

import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what keeps a text from being YAML: a parser's own words help nobody. */
final class SyntaxFault {

  private static final String REMEDY = "check indentation, colons and quotes here and just above";

  /** What a parser says, by a part of it, and what people need to hear. */
  private static final Map<String, YamlFault> PLAIN =
      Map.of(
          "cannot start any token",
          fault("a sign stands here that nothing can begin with", "put quotes around the text"),
          "mapping values are not allowed",
          fault("a colon stands where none can stand", REMEDY),
          "could not find expected ':'",
          fault("a colon is missing here or just above", "write key: value"),
          "unexpected end of stream",
          fault("the quote is not closed", "write a quote behind the text"),
          "found undefined alias",
          fault("aliases (*...) are not read", "write the value out here"));

  private SyntaxFault() {}

  static YamlFault of(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    boolean quote = problem.contains("unexpected end of stream");
    Place place =
        (quote ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark())
            .map(SyntaxFault::place)
            .orElse(Place.START);
    if (problem.contains("'\\t(TAB)'")) {
      return new YamlFault(place, "a tab stands in the indentation", "use blanks");
    }
    return PLAIN.entrySet().stream()
        .filter(known -> problem.contains(known.getKey()))
        .map(known -> new YamlFault(place, known.getValue().what(), known.getValue().remedy()))
        .findFirst()
        .orElse(new YamlFault(place, "the text cannot be read here", REMEDY));
  }

  private static YamlFault fault(String what, String remedy) {
    return new YamlFault(Place.START, what, remedy);
  }

  private static Place place(Mark mark) {
    return YamlDocument.place(mark);
  }
}
