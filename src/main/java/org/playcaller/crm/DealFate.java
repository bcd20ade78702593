package org.playcaller.crm;

import org.playcaller.state.Word;

/** What had become of a deal by a day. */
public enum DealFate implements Word {
  /** It was closed-won. */
  WON,
  /** It was closed-lost. */
  LOST,
  /** It was still open. */
  OPEN
}
