package org.playcaller.state;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as a tree, for the slow path, and the faults found while it was made.
 *
 * @param root the tree, within bounds
 * @param faults the faults so far
 */
record Document(JsonNode root, FaultList faults) {

  // Names and numbers may be as long as the document: the tree's builder bounds them, with a fault.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNameLength(StateJson.MAX_BYTES)
                  .maxStringLength(StateJson.MAX_BYTES)
                  .maxNumberLength(StateJson.MAX_BYTES)
                  .build())
          .build();

  private static final JsonMapper TREES = JsonMapper.builder().build();

  static Document parse(byte[] bytes) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      Document document = read(json);
      if (json.nextToken() != null) {
        throw Syntax.trailing(json.currentTokenLocation());
      }
      return document;
    } catch (JacksonException refused) {
      throw Syntax.refusal(bytes, refused);
    }
  }

  static Document of(JsonNode tree) {
    try (JsonParser json = TREES.treeAsTokens(tree)) {
      return read(json);
    }
  }

  private static Document read(JsonParser json) {
    FaultList faults = new FaultList();
    return new Document(new TreeBuilder(json, faults).build(), faults);
  }
}
