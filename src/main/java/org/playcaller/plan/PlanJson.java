package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Plans, and whatever is answered beside them, as JSON: what is not known is left out. */
public final class PlanJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  /** Characters of a text that an answer of bounded size shows of it, at most. */
  private static final int MOST_CHARACTERS = 400;

  private static final String CUT = "…";

  private static final JsonMapper SHORT =
      MAPPER
          .rebuild()
          .addModule(new SimpleModule().addSerializer(String.class, new ShortTexts()))
          .build();

  /** Cuts long texts, but no keys: those are to be sent back as they are. */
  private static final class ShortTexts extends ValueSerializer<String> {
    @Override
    public void serialize(String text, JsonGenerator json, SerializationContext context) {
      boolean isKey = "id".equals(json.streamWriteContext().currentName());
      json.writeString(isKey || text.length() <= MOST_CHARACTERS ? text : cut(text));
    }

    /** Never in the middle of a character. */
    private static String cut(String text) {
      int end = MOST_CHARACTERS - CUT.length();
      return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
          + CUT;
    }
  }

  private PlanJson() {}

  /**
   * Writes an answer.
   *
   * @param answer a plan, or another record
   * @return JSON in UTF-8, in the order of the record's components
   */
  public static byte[] write(Object answer) {
    return MAPPER.writeValueAsBytes(answer);
  }

  /**
   * Writes an answer whose size has a bound: a text of more than 400 characters ends in "…" there.
   *
   * @param answer a plan, or another record
   * @return JSON in UTF-8, in the order of the record's components
   */
  public static byte[] writeShort(Object answer) {
    return SHORT.writeValueAsBytes(answer);
  }

  /**
   * Writes an answer for people to read.
   *
   * @param answer a plan, or another record
   * @return JSON with line breaks
   */
  public static String writePretty(Object answer) {
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(answer);
  }
}
