package org.playcaller.desk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a content: the same bytes have the same name everywhere. */
public final class ContentHash {

  private ContentHash() {}

  /**
   * Names a content.
   *
   * @param content the bytes
   * @return their SHA-256 as 64 hexadecimal digits
   */
  public static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
