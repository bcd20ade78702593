package org.playcaller.backtest;

import org.playcaller.state.Word;

/** Which periods are looked back at. */
public enum PeriodKind implements Word {
  /** Each rep's own quota periods. */
  QUOTA_PERIODS,
  /** Calendar months, since no rep has a quota: only single deals are judged. */
  CALENDAR_MONTHS
}
