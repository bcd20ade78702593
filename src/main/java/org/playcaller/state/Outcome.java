package org.playcaller.state;

/** How an activity ended. */
public enum Outcome implements Word {
  /** It reached what it was for. */
  SUCCESSFUL,
  /** Nobody answered; of a meeting or a demonstration: they did not come. */
  NO_ANSWER,
  /** A message was left. */
  MESSAGE_LEFT,
  /** It did not reach what it was for. */
  UNSUCCESSFUL,
  /** A next step was agreed. */
  NEXT_STEP_AGREED,
  /** The other side said no. */
  SAID_NO
}
