package org.playcaller.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, read as far as it is allowed to go. */
final class Body {

  /** Bytes that are read of what is too much, so that whoever sends it still hears the answer. */
  private static final int MOST_DRAINED = 1 << 20;

  private static final int BUFFER = 8_192;

  private Body() {}

  /**
   * Reads it, however it is sent.
   *
   * @param most how many bytes are allowed
   * @return the body; one byte more than is allowed where it is too large
   */
  static byte[] of(HttpServletRequest request, int most) throws IOException {
    InputStream in = request.getInputStream();
    byte[] body = in.readNBytes(most + 1);
    if (body.length > most) {
      drain(in);
    }
    return body;
  }

  /** A connection that is closed on unread bytes is reset, and the answer with it. */
  private static void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int left = MOST_DRAINED;
    int read = in.read(buffer);
    while (read > 0 && left > 0) {
      left -= read;
      read = in.read(buffer);
    }
  }
}
