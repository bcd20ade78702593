package org.playcaller.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes a rep's state as JSON, strictly by the published schema.
 *
 * <p>A sound document is read in one pass. Only where that fails is it read again, slowly, to list
 * every fault at once.
 */
public final class StateJson {

  /** The largest document that is read, in bytes: 4 MiB. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** The most levels of lists and objects in one another. */
  static final int MAX_DEPTH = 32;

  /** The most JSON tokens in a document; what fits in the bytes may still be too much to hold. */
  static final int MAX_TOKENS = 1_000_000;

  private static final JsonMapper MAPPER = mapper();
  private static final ObjectReader READER = MAPPER.readerFor(State.class);
  private static final ObjectWriter WRITER = MAPPER.writerFor(State.class);
  private static final ObjectWriter PRETTY_WRITER = WRITER.with(prettyPrinter());

  /**
   * The published JSON Schema (2020-12) of a state.
   *
   * @return the schema, as JSON text
   */
  public static String schema() {
    return Contract.text();
  }

  /**
   * Reads a state.
   *
   * @param json a JSON document in UTF-8
   * @return the state; what the document leaves out or has as null is unknown
   * @throws TooLarge where the document has more than {@link #MAX_BYTES} bytes
   * @throws NotJson where the document is not JSON
   * @throws InvalidState where the document is JSON but no sound state
   */
  public State read(byte[] json) {
    if (json.length > MAX_BYTES) {
      throw new TooLarge(json.length);
    }
    Syntax.checkEncoding(json);
    JacksonException failure = null;
    try {
      State state = READER.readValue(json);
      if (state != null && References.hold(state)) {
        return state;
      }
    } catch (JacksonException refused) {
      failure = refused;
    }
    List<Fault> faults = faults(Document.parse(json));
    throw new InvalidState(faults.isEmpty() ? List.of(Syntax.unexplained(failure)) : faults);
  }

  /**
   * Reads a state from a tree, such as one made from YAML.
   *
   * @param tree the document
   * @return the state; what the document leaves out or has as null is unknown
   * @throws InvalidState where the tree is no sound state
   */
  public State read(JsonNode tree) {
    Document document = Document.of(tree);
    List<Fault> faults = faults(document);
    if (!faults.isEmpty()) {
      throw new InvalidState(faults);
    }
    try {
      return MAPPER.treeToValue(document.root(), State.class);
    } catch (JacksonException refused) {
      throw new InvalidState(List.of(Syntax.unexplained(refused)));
    }
  }

  /**
   * Writes a state; what is unknown is left out.
   *
   * @param state the state
   * @return a JSON document in UTF-8 on one line, the same for the same state
   */
  public byte[] write(State state) {
    return WRITER.writeValueAsBytes(state);
  }

  /**
   * Writes a state for people to read; what is unknown is left out.
   *
   * @param state the state
   * @return a JSON document on several lines that end in a line feed on every system
   */
  public String writePretty(State state) {
    return PRETTY_WRITER.writeValueAsString(state) + "\n";
  }

  private static List<Fault> faults(Document document) {
    FaultList faults = document.faults();
    Contract.check(document.root(), faults);
    new CrossChecks(document.root(), faults).run();
    return faults.inOrder(document.root());
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""))
        .withArrayIndenter(lines)
        .withObjectIndenter(lines);
  }

  private static JsonMapper mapper() {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxTokenCount(MAX_TOKENS)
            .maxStringLength(MAX_BYTES)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(bounds).build())
        .addModule(new StrictScalars())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .changeDefaultPropertyInclusion(
            given -> given.withValueInclusion(JsonInclude.Include.NON_NULL))
        .withConfigOverride(
            List.class,
            lists ->
                lists.setInclude(
                    JsonInclude.Value.construct(
                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
        .build();
  }
}
