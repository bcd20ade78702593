package org.playcaller.playbook;

import java.util.EnumSet;
import java.util.Set;
import org.playcaller.state.Word;

/** What a guard can hold back. */
public enum Hold implements Word {
  /** Any contact with the person. */
  CONTACT(EnumSet.of(Reach.CONTACT, Reach.ASK, Reach.SELL)),
  /** Selling to the person; other contact stays. */
  SELLING(EnumSet.of(Reach.SELL)),
  /** Asking the person for something. */
  ASKING(EnumSet.of(Reach.ASK)),
  /** Looking for people who do not know us. */
  PROSPECTING(EnumSet.of(Reach.PROSPECT));

  private final Set<Reach> reaches;

  Hold(Set<Reach> reaches) {
    this.reaches = reaches;
  }

  /**
   * Whether this holds an act back.
   *
   * @param act the act a play recommends
   * @return true where it must not be done
   */
  public boolean covers(Act act) {
    return reaches.contains(act.reach());
  }
}
