package org.playcaller.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {

  private static final JsonNode SCHEMA = JsonMapper.shared().readTree(StateJson.schema());

  private final StateJson json = new StateJson();

  @Test
  void everyRepReadsAndIsFiledUnderItsId() {
    assertThat(files()).hasSize(8);
    assertThat(files())
        .allSatisfy(
            file ->
                assertThat(json.read(bytes(file)).rep().id() + ".json")
                    .isEqualTo(file.getFileName().toString()));
  }

  @Test
  void everyFileIsWrittenAsWeWriteIt() {
    assertThat(files())
        .allSatisfy(
            file ->
                assertThat(json.writePretty(json.read(bytes(file))))
                    .isEqualTo(Files.readString(file)));
  }

  @Test
  void theRepsReportToTwoManagers() {
    assertThat(files().stream().map(file -> json.read(bytes(file)).rep().managerId()).distinct())
        .hasSize(2)
        .doesNotContainNull();
  }

  @Test
  void togetherTheyUseEveryPropertyOfTheContract() {
    Set<String> unused = new TreeSet<>();
    collect(SCHEMA, "state", unused, new TreeSet<>());
    for (Path file : files()) {
      use(JsonMapper.shared().readTree(bytes(file)), SCHEMA, "state", unused);
    }
    assertThat(unused).isEmpty();
  }

  private static void collect(JsonNode part, String name, Set<String> found, Set<String> seen) {
    if (!seen.add(name)) {
      return;
    }
    part.path("properties")
        .propertyStream()
        .forEach(
            property -> {
              found.add(name + "." + property.getKey());
              JsonNode value = property.getValue();
              String ref =
                  value.path("items").path("$ref").asString(value.path("$ref").asString(""));
              if (!ref.isEmpty()) {
                collect(resolve(ref), ref, found, seen);
              }
            });
  }

  private static void use(JsonNode value, JsonNode part, String name, Set<String> unused) {
    if (value.isArray()) {
      value.forEach(item -> use(item, part, name, unused));
      return;
    }
    value
        .propertyStream()
        .forEach(
            property -> {
              unused.remove(name + "." + property.getKey());
              JsonNode inner = part.path("properties").path(property.getKey());
              String ref =
                  inner.path("items").path("$ref").asString(inner.path("$ref").asString(""));
              if (!ref.isEmpty()) {
                use(property.getValue(), resolve(ref), ref, unused);
              }
            });
  }

  private static JsonNode resolve(String ref) {
    return SCHEMA.at(ref.substring(1));
  }

  static List<Path> files() {
    try (Stream<Path> files =
        Files.list(
            Path.of(DemoTest.class.getResource("/demo/anna-berg.json").toURI()).getParent())) {
      return files.sorted().toList();
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
