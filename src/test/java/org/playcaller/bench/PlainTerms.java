package org.playcaller.bench;

import java.util.Map;
import org.playcaller.playbook.Term;

/** The playbook's numbers with a name. */
record PlainTerms(
    double behind,
    double massivelyBehind,
    double finalWeek,
    double followUpCadence,
    double monthEndWindow,
    double contactSpacing,
    double askSpacing) {

  static PlainTerms of(Map<String, Term> terms) {
    return new PlainTerms(
        terms.get("behind").value(),
        terms.get("massively behind").value(),
        terms.get("final week").value(),
        terms.get("follow-up cadence").value(),
        terms.get("month-end window").value(),
        terms.get("contact spacing").value(),
        terms.get("ask spacing").value());
  }
}
