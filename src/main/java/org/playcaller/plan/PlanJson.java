package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plans, and whatever is answered beside them, as JSON: what is not known is left out. */
public final class PlanJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

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
   * Writes an answer for people to read.
   *
   * @param answer a plan, or another record
   * @return JSON with line breaks
   */
  public static String writePretty(Object answer) {
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(answer);
  }
}
