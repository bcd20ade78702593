package org.playcaller.scenario;

import java.util.HashMap;
import java.util.Map;
import org.playcaller.state.InvalidState;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.playcaller.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * What was read before and is asked for again: of a folder in which one file was saved, nearly all.
 * It keeps what the last two readings used.
 */
final class Memory {

  private final StateJson reader = new StateJson();
  private Map<String, YamlDocument> documentsBefore = Map.of();
  private Map<String, YamlDocument> documents = new HashMap<>();
  private Map<JsonNode, State> statesBefore = Map.of();
  private Map<JsonNode, State> states = new HashMap<>();

  /** Begins another reading. */
  void begin() {
    documentsBefore = documents;
    documents = new HashMap<>();
    statesBefore = states;
    states = new HashMap<>();
  }

  YamlDocument document(String text) {
    YamlDocument known = documentsBefore.get(text);
    YamlDocument document = known == null ? YamlDocument.read(text) : known;
    documents.put(text, document);
    return document;
  }

  /** The state of a tree that nobody changes any more; a faulty one is read anew every time. */
  State state(JsonNode tree) throws InvalidState {
    State known = statesBefore.get(tree);
    State state = known == null ? reader.read(tree) : known;
    states.put(tree, state);
    return state;
  }
}
