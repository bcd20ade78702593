package org.playcaller.playbook;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.IntentionKind;
import org.playcaller.state.Word;

/** What a guard can hold back. */
public enum Hold implements Word {
  /** Another contact so soon: what they wait for stays. */
  AGAIN(EnumSet.of(Reach.CONTACT, Reach.ASK, Reach.SELL)),
  /** Any contact with the person, but for an answer to them. */
  CONTACT(EnumSet.of(Reach.CONTACT, Reach.ASK, Reach.SELL)),
  /** Selling to the person; other contact stays. */
  SELLING(EnumSet.of(Reach.SELL)),
  /** Asking the person for something. */
  ASKING(EnumSet.of(Reach.ASK)),
  /** Looking for people who do not know us. */
  PROSPECTING(EnumSet.noneOf(Reach.class));

  private final Set<Reach> reaches;

  Hold(Set<Reach> reaches) {
    this.reaches = reaches;
  }

  /**
   * Whether this holds back what the rep means to do.
   *
   * @param kind what is meant; null where it is not known
   * @return true where it must not be done
   */
  public boolean covers(@Nullable IntentionKind kind) {
    return switch (this) {
      case CONTACT, AGAIN -> kind == IntentionKind.CONTACT || kind == IntentionKind.PITCH;
      case SELLING -> kind == IntentionKind.PITCH || kind == IntentionKind.CLOSE;
      case ASKING -> false;
      case PROSPECTING -> kind == IntentionKind.COLD_CALLS;
    };
  }

  /**
   * Whether this holds an act back.
   *
   * @param act the act a play recommends
   * @return true where it must not be done
   */
  public boolean covers(Act act) {
    return switch (this) {
      case AGAIN -> reaches.contains(act.reach()) && !act.isWaitedFor();
      case CONTACT -> reaches.contains(act.reach()) && act != Act.ANSWER;
      default -> reaches.contains(act.reach());
    };
  }
}
