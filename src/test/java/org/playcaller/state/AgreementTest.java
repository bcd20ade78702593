package org.playcaller.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fast reader and the check against the schema are two tellings of one contract. On thousands
 * of documents, each a demo with up to three mutations, one accepts where the other does.
 */
@Execution(ExecutionMode.CONCURRENT)
class AgreementTest {

  private static final int DOCUMENTS = Integer.getInteger("playcaller.agreement.documents", 1_000);
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "1",
          "-1",
          "0.5",
          "1.5",
          "2.0",
          "-0.0",
          "1e3",
          "2e20",
          "1000000",
          "1000001",
          "1e15",
          "1.0000001",
          "24",
          "24.000001",
          "99999999999",
          "\"\"",
          "\" \"",
          "\"12\"",
          "\"true\"",
          "\"null\"",
          "\"x\"",
          "\"2026-03-31\"",
          "\"2026-02-30\"",
          "\"2026-3-31\"",
          "\"2026-03-31\\n\"",
          "\"+2026-03-31\"",
          "\"1899-12-31\"",
          "\"2200-01-01\"",
          "\"2026-03-31T00:00:00Z\"",
          "\"17:30\"",
          "\"17:30:00\"",
          "\"24:00\"",
          "\"17:30\\n\"",
          "\"EUR\"",
          "\"eur\"",
          "\"EUR\\n\"",
          "\"\u0665\u0665\u0665\"",
          "\"Europe/Berlin\"",
          "\"europe/berlin\"",
          "\"Z\"",
          "\"+02:00\"",
          "\"EST5EDT\"",
          "\"call\"",
          "\"CALL\"",
          "\" call\"",
          "\"high\"",
          "\"monday\"",
          "\"price\"",
          "\"c-lumen\"",
          "\"o-quarz\"",
          "\"\\u2003\"",
          "\"\\u00a0\"",
          "\"\\ud83d\\ude80\"",
          "[]",
          "{}",
          "[null]",
          "[\"x\"]",
          "[1]",
          "[[]]",
          "[{}]",
          "[\"monday\", \"monday\"]",
          "{\"id\": \"x\"}",
          "{\"amount\": 1}",
          "{\"start\": \"2026-01-01\", \"end\": \"2026-01-01\"}",
          "{\"on\": \"2026-01-01\"}",
          "{\"kind\": \"contact\"}");

  private static final JsonMapper TREES =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final StateJson json = new StateJson();
  private final Random random = new Random(20260924);

  @Test
  void theFastReaderAcceptsADocumentWhereTheSchemaAndTheCrossChecksDo() {
    List<JsonNode> demos =
        DemoTest.files().stream().map(f -> TREES.readTree(DemoTest.bytes(f))).toList();
    int sound = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      JsonNode document = demos.get(random.nextInt(demos.size())).deepCopy();
      for (int mutations = random.nextInt(3); mutations >= 0; mutations--) {
        mutate(document);
      }
      byte[] text = TREES.writeValueAsBytes(document);
      List<Fault> fast = faults(() -> json.read(text));
      List<Fault> slow = faults(() -> json.read(TREES.readTree(text)));

      assertThat(fast).as(() -> new String(text, UTF_8)).isEqualTo(slow);
      assertThat(fast)
          .as(() -> new String(text, UTF_8))
          .allSatisfy(fault -> assertThat(fault.what()).doesNotContain("fit the contract"));
      sound += fast.isEmpty() ? 1 : 0;
    }
    // Only a fair mix of both kinds shows anything.
    assertThat(sound).isBetween(DOCUMENTS / 10, DOCUMENTS * 9 / 10);
  }

  private void mutate(JsonNode document) {
    List<JsonNode> containers = new ArrayList<>();
    collect(document, containers);
    JsonNode chosen = containers.get(random.nextInt(containers.size()));
    if (chosen instanceof ObjectNode object) {
      mutate(object);
    } else if (chosen instanceof ArrayNode list) {
      mutate(list);
    }
  }

  private void mutate(ObjectNode object) {
    List<String> keys = List.copyOf(object.propertyNames());
    String key = keys.isEmpty() ? "id" : keys.get(random.nextInt(keys.size()));
    switch (random.nextInt(8)) {
      case 0 -> object.remove(key);
      case 1 -> object.set(key + "s", object.remove(key));
      case 2 -> {
        String other = keys.isEmpty() ? "id" : keys.get(random.nextInt(keys.size()));
        if (object.has(other)) {
          object.set(key, object.get(other).deepCopy());
        }
      }
      default -> object.set(key, value());
    }
  }

  private void mutate(ArrayNode list) {
    int at = list.isEmpty() ? -1 : random.nextInt(list.size());
    switch (random.nextInt(4)) {
      case 0 -> list.add(value());
      case 1 -> {
        if (at >= 0) {
          list.remove(at);
        }
      }
      case 2 -> {
        if (at >= 0) {
          list.add(list.get(at).deepCopy());
        }
      }
      default -> {
        if (at >= 0) {
          list.set(at, value());
        }
      }
    }
  }

  private JsonNode value() {
    return TREES.readTree(VALUES.get(random.nextInt(VALUES.size())));
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static List<Fault> faults(Runnable reading) {
    @Nullable InvalidState refused = null;
    try {
      reading.run();
    } catch (InvalidState invalid) {
      refused = invalid;
    }
    return refused == null ? List.of() : refused.faults();
  }
}
