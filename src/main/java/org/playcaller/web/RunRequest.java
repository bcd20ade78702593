package org.playcaller.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Nearest;
import org.playcaller.scenario.Selection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which scenarios a caller wants to see run.
 *
 * @param files the text of each file, by path below the scenarios folder; empty for the service's
 *     own
 * @param tag a tag of the cases; null for any
 * @param name a piece of the cases' names; null for any
 */
record RunRequest(SortedMap<String, String> files, @Nullable String tag, @Nullable String name) {

  /** The most that may be sent, in bytes: 1 MiB. */
  static final int MOST_BYTES = 1024 * 1024;

  /** The most files that may be sent. */
  static final int MOST_FILES = 500;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> KEYS = List.of("files", "tag", "case");

  /** The body is not what a run takes. */
  static final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Bad(String what) {
      super(
          what
              + ": send {\"files\": {\"plays/<chapter>/<name>.yaml\": \"its text\"}, \"tag\": \"...\","
              + " \"case\": \"...\"}, each of them if wanted, or nothing");
    }
  }

  /** More is sent than may be run. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch(String what) {
      super(what + ". Run them in several requests, or with java -jar playcaller.jar test.");
    }
  }

  static RunRequest of(byte[] body) {
    if (body.length > MOST_BYTES) {
      throw new TooMuch("More than " + MOST_BYTES + " bytes are sent");
    }
    JsonNode tree = body.length == 0 ? JSON.createObjectNode() : read(body);
    if (!tree.isObject()) {
      throw new Bad("the body is no JSON object");
    }
    for (String key : tree.propertyNames()) {
      if (!KEYS.contains(key)) {
        String nearest = Nearest.of(key, KEYS);
        throw new Bad(
            "\""
                + key
                + "\" is not a known key"
                + (nearest == null ? "" : " (did you mean \"" + nearest + "\"?)"));
      }
    }
    return new RunRequest(files(tree.path("files")), text(tree, "tag"), text(tree, "case"));
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new Bad("the body is no JSON");
    }
  }

  private static SortedMap<String, String> files(JsonNode files) {
    if (!files.isMissingNode() && !files.isNull() && (!files.isObject() || files.isEmpty())) {
      throw new Bad("\"files\" holds no file");
    }
    if (files.size() > MOST_FILES) {
      throw new TooMuch("More than " + MOST_FILES + " files are sent");
    }
    SortedMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> file : files.properties()) {
      boolean read = file.getKey().endsWith(".yaml") || file.getKey().endsWith(".csv");
      if (!read || !file.getValue().isString()) {
        throw new Bad("\"" + file.getKey() + "\" is no .yaml or .csv file with a text");
      }
      texts.put(file.getKey(), file.getValue().stringValue());
    }
    return texts;
  }

  private static @Nullable String text(JsonNode tree, String key) {
    JsonNode value = tree.path(key);
    if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
      throw new Bad("\"" + key + "\" is no text");
    }
    return value.isString() ? value.stringValue() : null;
  }

  Selection selection() {
    return new Selection(Set.of(), name, tag);
  }
}
