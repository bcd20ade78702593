package org.playcaller.bench;

import static org.playcaller.bench.Known.atLeast;
import static org.playcaller.bench.Known.atMost;
import static org.playcaller.bench.Known.below;

import org.jspecify.annotations.Nullable;
import org.playcaller.facts.ComposureFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.state.Level;

/** What many plays ask of the rep, asked once a state. */
record Situation(
    boolean periodUntold,
    boolean behind,
    boolean notBehind,
    boolean shortOfBusiness,
    boolean massivelyBehind,
    boolean finalWeek,
    boolean lastDays,
    boolean quotaNotMet,
    boolean quotaMet,
    boolean highPressure,
    boolean lowConfidence,
    boolean worried,
    boolean manyOldProspects) {

  static Situation of(StandingFact s, @Nullable ComposureFact c, PlainTerms terms) {
    return new Situation(
        !s.periodOnRecord(),
        below(s.pace(), terms.behind()),
        atLeast(s.pace(), terms.behind()),
        Boolean.TRUE.equals(s.shortOfBusiness()),
        below(s.pace(), terms.massivelyBehind()),
        atMost(s.daysLeft(), terms.finalWeek()),
        atMost(s.daysLeft(), 7),
        below(s.attainment(), 1),
        atLeast(s.attainment(), 1),
        c != null && c.pressure() == Level.HIGH,
        c != null && c.confidence() == Level.LOW,
        c != null && Boolean.TRUE.equals(c.worried()),
        atLeast(s.oldProspects(), 3));
  }
}
