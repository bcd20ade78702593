package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.playcaller.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor says of terms.yaml as it is typed is what the playbook says of it afterwards. */
class TermsSchemaTest {

  private static final Path TERMS = Path.of("rules/terms.yaml");

  /** Who asks for a name is said elsewhere, and no schema sees the signs that do not show. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of("a misspelt term", "a term taken out", "turned around");

  @Test
  void theShippedTermsMeetTheSchemaAndNameItForTheEditor() throws IOException {
    String text = Files.readString(TERMS);
    String named = text.replaceFirst("(?s).*# yaml-language-server: \\$schema=(\\S+).*", "$1");

    assertThat(schema().validate(YamlDocument.read(text).tree())).isEmpty();
    assertThat(TERMS.resolveSibling(named)).exists();
  }

  @Test
  void theSchemaRefusesWhatTheReaderRefuses() {
    Schema schema = schema();
    Set<String> refused = new TreeSet<>();
    for (PlantedFault fault : RegisterMistakes.terms()) {
      if (fault.content() == null || BEYOND_A_SCHEMA.contains(fault.kind())) {
        continue;
      }
      YamlDocument yaml = YamlDocument.read(new String(fault.content(), StandardCharsets.UTF_8));
      if (yaml.faults().isEmpty()) {
        assertThat(schema.validate(yaml.tree())).as("%s", fault).isNotEmpty();
        refused.add(fault.kind());
      }
    }
    assertThat(refused).hasSizeGreaterThan(15);
  }

  @Test
  void theSchemaNeedsTheTermsThatTheReaderNeeds() {
    JsonNode tree = tree();
    assertThat(tree.get("required"))
        .map(JsonNode::stringValue)
        .containsExactlyElementsOf(Playbook.KNOWN_TERMS);
    assertThat(tree.at("/additionalProperties/required"))
        .map(JsonNode::stringValue)
        .containsExactlyElementsOf(TermsReader.KEYS);
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(tree());
  }

  private static JsonNode tree() {
    try (InputStream in = TermsReader.class.getResourceAsStream("terms.schema.json")) {
      return JsonMapper.builder().build().readTree(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
