package org.playcaller.state;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema, and the check of a tree against it. */
final class Contract {

  private static final String TEXT = load();
  private static final JsonNode TREE = JsonMapper.builder().build().readTree(TEXT);
  private static final Schema SCHEMA = compile();

  private Contract() {}

  static String text() {
    return TEXT;
  }

  /** Adds what the schema has against a tree to the faults. */
  static void check(JsonNode root, FaultList faults) {
    BoundedErrors errors = new BoundedErrors();
    SCHEMA.validate(root, (ExecutionContext context) -> context.setErrors(errors));
    for (Error error : errors) {
      // Said once, in plain words, by the cross-checks.
      if (!error.getSchemaLocation().toString().contains("/oneOf")) {
        add(error, root, faults);
      }
    }
    faults.more(errors.left);
  }

  private static void add(Error error, JsonNode root, FaultList faults) {
    JsonPointer at = pointer(error.getInstanceLocation());
    JsonNode value = root.at(at);
    JsonNode part = part(at);
    switch (error.getKeyword()) {
      case "additionalProperties" -> {
        JsonPointer key = at.appendProperty(error.getProperty());
        faults.forgetUnder(key);
        faults.add(
            key,
            Snippet.of(root.at(key)),
            Wording.unknownKey(error.getProperty()),
            Wording.knownKeys(error.getProperty(), part));
      }
      case "required" -> {
        JsonPointer key = at.appendProperty(error.getProperty());
        faults.add(key, null, Wording.missing(error.getProperty()), Wording.remedy(part(key)));
      }
      default ->
          faults.add(
              at,
              Snippet.of(value),
              Wording.what(error.getKeyword(), value, part),
              Wording.remedy(error.getKeyword(), value, part));
    }
  }

  /** The part of the schema that a place in the document has to meet. */
  private static JsonNode part(JsonPointer at) {
    JsonNode part = TREE;
    for (JsonPointer rest = at; !rest.matches(); rest = rest.tail()) {
      JsonNode properties = part.path("properties");
      part =
          properties.isObject() ? properties.path(rest.getMatchingProperty()) : part.path("items");
      if (part.has("$ref")) {
        part = TREE.at(part.get("$ref").stringValue().substring(1));
      }
    }
    return part;
  }

  private static JsonPointer pointer(NodePath path) {
    JsonPointer pointer = JsonPointer.empty();
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      pointer =
          step instanceof Integer index
              ? pointer.appendIndex(index)
              : pointer.appendProperty(step.toString());
    }
    return pointer;
  }

  private static String load() {
    try (InputStream schema = Contract.class.getResourceAsStream("state.schema.json")) {
      return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Schema compile() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .preloadSchema(true)
            .build();
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
        .getSchema(TREE);
  }

  /** Keeps the first errors and counts the rest, so that a hostile document costs little memory. */
  private static final class BoundedErrors extends ArrayList<Error> {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 2_000;

    private int left;

    @Override
    public boolean add(Error error) {
      if (size() >= KEPT) {
        left++;
        return false;
      }
      return super.add(error);
    }
  }
}
