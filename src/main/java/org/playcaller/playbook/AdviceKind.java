package org.playcaller.playbook;

import org.playcaller.state.Word;

/** What a play leaves behind when its conditions hold. */
public enum AdviceKind implements Word {
  /** Do something. */
  RECOMMEND,
  /** Do not do something to somebody now. */
  HOLD_BACK,
  /** Never do what is meant. */
  VETO,
  /** What is meant, or offered, does harm. */
  WARN,
  /** A diagnosis. */
  DIAGNOSE,
  /** A note to the rep. */
  MESSAGE,
  /** Something for the team to change. */
  TEAM
}
