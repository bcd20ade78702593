package org.playcaller.playbook;

import org.playcaller.state.Word;

/** The parts of a conversation, in their order. */
public enum Part implements Word {
  /** The relationship comes first. */
  RELATIONSHIP,
  /** The one thing that matters most. */
  MATTER,
  /** What is to happen next. */
  STEP
}
