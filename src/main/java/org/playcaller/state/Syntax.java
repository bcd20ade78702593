package org.playcaller.state;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says in plain words where and why a document is not JSON. */
final class Syntax {

  private static final int NEAR = 20;

  private Syntax() {}

  /** Refuses UTF-16 and UTF-32, in which one of the first two bytes of any JSON is 0 or a mark. */
  static void checkEncoding(byte[] json) {
    boolean wide =
        json.length > 1
            && (json[0] == 0
                || json[1] == 0
                || (json[0] == (byte) 0xFE && json[1] == (byte) 0xFF)
                || (json[0] == (byte) 0xFF && json[1] == (byte) 0xFE));
    if (wide) {
      throw new NotJson(1, 1, "The document is not UTF-8 text: send it in UTF-8.");
    }
  }

  static NotJson refusal(byte[] json, JacksonException failure) {
    if (new String(json, StandardCharsets.UTF_8).isBlank()) {
      return new NotJson(1, 1, "The document is empty: send a state as a JSON object.");
    }
    TokenStreamLocation at = failure.getLocation();
    int line = at == null ? 1 : Math.max(1, at.getLineNr());
    int column = at == null ? 1 : Math.max(1, at.getColumnNr());
    String place = "line " + line + ", column " + column;
    if (!isUtf8(json)) {
      return new NotJson(
          line, column, "The document is not UTF-8 text, at " + place + ": send it in UTF-8.");
    }
    int offset = at == null ? 0 : (int) Math.max(0, Math.min(at.getByteOffset(), json.length));
    String rest = text(json, offset, Math.min(json.length, offset + NEAR));
    return rest.isBlank()
        ? new NotJson(
            line, column, "The document is not JSON: it ends too early, at " + place + ".")
        : new NotJson(
            line,
            column,
            "The document is not JSON, at "
                + place
                + ", near \""
                + text(json, Math.max(0, offset - NEAR), offset)
                + rest
                + "\": check the quotes, commas and brackets there.");
  }

  static NotJson trailing(TokenStreamLocation at) {
    return new NotJson(
        at.getLineNr(),
        at.getColumnNr(),
        "The document is not JSON: something follows its end, at line "
            + at.getLineNr()
            + ", column "
            + at.getColumnNr()
            + ". Send one state at a time.");
  }

  /** The last resort: a refusal that no check explains is still a fault of the document. */
  static Fault unexplained(@Nullable JacksonException failure) {
    StringBuilder pointer = new StringBuilder();
    if (failure != null) {
      for (JacksonException.Reference step : failure.getPath()) {
        String name = step.getPropertyName();
        pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
      }
    }
    return new Fault(
        Snippet.of(pointer.toString()),
        null,
        "The value here does not fit the contract.",
        "Compare it with the published schema.");
  }

  private static boolean isUtf8(byte[] json) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static String text(byte[] json, int from, int to) {
    String text = new String(json, from, to - from, StandardCharsets.UTF_8);
    return Snippet.printable(text.replaceAll("\\s+", " "));
  }
}
