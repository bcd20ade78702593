package org.playcaller.crm;

import java.io.IOException;

/** A folder that is no export we can read; the message says what is missing and what to do. */
public final class UnreadableExport extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableExport(String message) {
    super(message);
  }
}
