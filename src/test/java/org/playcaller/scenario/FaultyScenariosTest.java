package org.playcaller.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;
import org.playcaller.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each mistake in a scenario is told once, at its place; an editor tells what it can. */
class FaultyScenariosTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final ScenarioFiles SHIPPED = ScenarioFiles.of(Path.of("scenarios"));
  private static final String FILE = "plays/follow-up/follow-up.yaml";
  private static final String AT = "https://playcaller.org/schema/";
  private static final Schema SCHEMA = schema();

  static Stream<FaultyScenario> faulty() {
    return FaultyScenario.all().stream();
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void eachMistakeIsToldOnceWhereItIs(FaultyScenario faulty) {
    List<ScenarioFault> faults =
        ScenarioReader.readable(
                new ScenarioFiles(new TreeMap<>(Map.of(FILE, faulty.text()))), PLAYBOOK)
            .faults();

    assertThat(faults).singleElement().asString().startsWith(FILE + ":" + faulty.fault());
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void anEditorSeesWhatDependsOnNothingElse(FaultyScenario faulty) {
    assertThat(SCHEMA.validate(YamlDocument.read(faulty.text()).tree()).isEmpty())
        .as(faulty.text())
        .isNotEqualTo(faulty.seenByEditors());
  }

  @Test
  void everyShippedFileMeetsTheSchemaAndNamesItInItsFirstLine() throws IOException {
    assertThat(SHIPPED.files()).hasSizeGreaterThan(110);
    for (Map.Entry<String, String> file : SHIPPED.files().entrySet()) {
      if (file.getKey().endsWith(".csv") || file.getKey().equals(ScenarioFiles.EQUIVALENT)) {
        continue;
      }
      String first = file.getValue().lines().findFirst().orElseThrow();
      assertThat(first).as(file.getKey()).startsWith("# yaml-language-server: $schema=");
      Path schema =
          Path.of("scenarios", file.getKey())
              .resolveSibling(first.substring(first.indexOf('=') + 1));
      assertThat(Files.isSameFile(schema, schemaFile())).isTrue();
      assertThat(SCHEMA.validate(YamlDocument.read(file.getValue()).tree()))
          .as(file.getKey())
          .isEmpty();
    }
  }

  @Test
  void theSchemaKnowsEveryPartOfTheState() {
    JsonMapper json = JsonMapper.builder().build();
    JsonNode state = json.readTree(StateJson.schema());
    JsonNode values =
        json.readTree(ScenarioSchema.text("state.json")).at("/$defs/values/properties");
    TreeSet<String> parts = new TreeSet<>(state.get("properties").propertyNames());
    parts.remove("day");

    assertThat(new TreeSet<>(values.propertyNames())).isEqualTo(parts);
    for (Map.Entry<String, JsonNode> part : values.properties()) {
      JsonNode object =
          part.getValue().has("items") ? part.getValue().get("items") : part.getValue();
      for (Map.Entry<String, JsonNode> value : object.path("properties").properties()) {
        String pointer = value.getValue().get("$ref").stringValue().replaceFirst(".*#", "");
        assertThat(state.at(pointer).isMissingNode()).as(pointer).isFalse();
        assertThat(object.get("properties").propertyNames())
            .containsAll(state.at(pointer.substring(0, pointer.lastIndexOf('/'))).propertyNames());
      }
    }
  }

  @Test
  void theSchemaKnowsEveryFigure() {
    JsonNode expect =
        JsonMapper.builder()
            .build()
            .readTree(ScenarioSchema.text("state.json"))
            .at("/$defs/expect/properties");

    assertThat(expect.at("/standing/propertyNames/enum").valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(FigureReader.FIGURES);
    assertThat(expect.at("/outlook/propertyNames/enum").valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(FigureReader.SUMS);
  }

  private static Path schemaFile() {
    return Path.of("src/main/resources/org/playcaller/scenario/scenario.schema.json");
  }

  private static Schema schema() {
    String text = ScenarioSchema.text("state.json");
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry ->
                registry.schemas(
                    Map.of(AT + "state.json", StateJson.schema(), AT + "scenario.json", text)))
        .getSchema(com.networknt.schema.SchemaLocation.of(AT + "scenario.json"));
  }
}
