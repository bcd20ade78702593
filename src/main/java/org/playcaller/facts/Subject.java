package org.playcaller.facts;

import org.jspecify.annotations.Nullable;

/** Somebody or something that a play is about: who in the plan. */
public sealed interface Subject extends Fact
    permits CustomerFact,
        GroupFact,
        IntentionFact,
        LeadFact,
        NetworkFact,
        OldProspectFact,
        OpportunityFact,
        PersonFact {

  /**
   * The key in the state.
   *
   * @return the id, unique in the state
   */
  String id();

  /**
   * The name to show.
   *
   * @return the name, or the id where none is known
   */
  String label();

  /**
   * The person to speak to.
   *
   * @return a key; equal keys are the same person, for whom contact limits hold
   */
  String person();

  /**
   * Whether the person asked not to be contacted.
   *
   * @return true where they did; null where nothing tells, and of what is nobody
   */
  default @Nullable Boolean doNotContact() {
    return null;
  }
}
