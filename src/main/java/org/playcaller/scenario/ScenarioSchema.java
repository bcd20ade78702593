package org.playcaller.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The published JSON Schema of scenario files. */
public final class ScenarioSchema {

  private static final String FILE = "scenario.schema.json";
  private static final String BESIDE = "../state/state.schema.json";

  private ScenarioSchema() {}

  /**
   * The schema (2020-12) as it is published.
   *
   * @param state where the schema of the state is published, seen from this one
   * @return the schema, as JSON text
   */
  public static String text(String state) {
    try (InputStream schema = ScenarioSchema.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(schema).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace(BESIDE, state);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
