package org.playcaller.facts;

import java.util.Map;

/** One thing that rules match; an unknown measure is null, and no condition holds on it. */
public sealed interface Fact permits ComposureFact, StandingFact, Subject, TeamFact {

  /**
   * The playbook's numbers by name.
   *
   * @return the terms that conditions compare with
   */
  Map<String, Double> terms();
}
