package org.playcaller.plan;

import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Booked;
import org.playcaller.facts.Facts;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Unit;
import org.playcaller.forecast.Basis;
import org.playcaller.forecast.Chance;
import org.playcaller.forecast.Lifted;
import org.playcaller.playbook.Term;
import org.playcaller.playbook.Wording;
import org.playcaller.state.Period;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * Where a rep stands in one sentence: the verdict by pace and the reach by chance, reconciled where
 * they differ.
 */
final class Headline {

  private static final String LITTLE_BEHIND = "Less than a deal behind pace";

  private final State state;
  private final Facts facts;
  private final StandingFact standing;
  private final SortedMap<String, Term> terms;
  private final Wording wording;
  private final @Nullable Reach reach;
  private final @Nullable Lifted with;
  private final Set<String> spokenOf;

  /**
   * Takes what the sentence speaks of.
   *
   * @param with the chance with the plan done in full; null where it is not known
   * @param spokenOf the open deals that the plan has a conversation about
   */
  Headline(
      State state,
      Facts facts,
      SortedMap<String, Term> terms,
      Wording wording,
      @Nullable Lifted with,
      Set<String> spokenOf) {
    this.spokenOf = spokenOf;
    this.state = state;
    this.facts = facts;
    this.standing = facts.standing();
    this.terms = terms;
    this.wording = wording;
    this.reach = QuotaReach.of(facts, terms);
    this.with = with;
  }

  String sentence() {
    String said = whereTheRepStands();
    long outside = bookingsOutside();
    return outside == 0
        ? said
        : said.substring(0, said.length() - 1)
            + "; not counted: "
            + (outside == 1 ? "1 booking" : outside + " bookings")
            + " outside the period so far.";
  }

  private long bookingsOutside() {
    Period period = state.period();
    return period == null || state.day().isBefore(period.start())
        ? 0
        : Told.of(state.bookings()).stream()
            .filter(b -> !period.contains(b.closedOn()) || b.closedOn().isAfter(state.day()))
            .count();
  }

  private String whereTheRepStands() {
    Period period = state.period();
    if (standing.quota() != null && period != null && state.day().isBefore(period.start())) {
      String begins = wording.of(period.start(), Unit.DATE);
      return "The period begins on "
          + begins
          + ", with a quota of "
          + quota(standing.quota())
          + ".";
    }
    if (standing.quota() == null || period == null || standing.closedWon() == null) {
      String part = knownPart();
      return part != null ? part : "Where you stand is not known: " + lacks(period) + ".";
    }
    String won = won();
    String tense = standing.daysLeft() == null ? "was" : "is";
    if (standing.attainment() != null && standing.attainment() >= 1) {
      return "The quota " + tense + " made: " + won + ".";
    }
    if (isAsGoodAsMade()) {
      return "The quota " + tense + " as good as made: " + won + ".";
    }
    if (standing.daysLeft() == null) {
      return "The period is over, and the quota was not made: " + won + ".";
    }
    String where = pace();
    boolean isBehind = isBehind(where);
    // On pace the rate so far is what it takes, give or take a little.
    String missing = new MissingText(standing, wording, isFar() && isBehind).text(this::little);
    String how = reach(where);
    return where
        // About the usual rate is nothing out of reach: what stands against it has been said.
        + (where.equals(LITTLE_BEHIND) && missing.endsWith(little()) ? "" : how)
        + ": "
        + missing
        + ChanceText.of(state, facts, terms, wording, spokenOf)
        + ".";
  }

  /** Whether the words for the pace say that the rep is behind it, however little. */
  private static boolean isBehind(String pace) {
    return pace.contains("ehind");
  }

  private boolean isFar() {
    return reach == null || isKnownFar();
  }

  private boolean isKnownFar() {
    return reach == Reach.FAR || reach == Reach.OUT_OF_REACH;
  }

  /**
   * What the bookings whose amounts are known come to, where no other than an amount is missing and
   * the period runs; null elsewhere.
   */
  private @Nullable String knownPart() {
    Double quota = standing.quota();
    Integer days = standing.daysLeft();
    Booked booked = Booked.of(state);
    if (quota == null || days == null || booked.unpriced() == 0) {
      return null;
    }
    return "Where you stand is known only in part, for "
        + (booked.unpriced() == 1 ? "a booking has" : booked.unpriced() + " bookings have")
        + " no amount: at least "
        + quota(booked.known())
        + " of "
        + quota(quota)
        + ", so at most "
        + quota(quota - booked.known())
        + " is missing with "
        + (days == 1 ? "1 day" : days + " days")
        + " left.";
  }

  private String lacks(@Nullable Period period) {
    if (standing.quota() == null) {
      return "no quota is on record";
    }
    if (period == null) {
      return "the quota has no period";
    }
    return state.bookings() == null
        ? "nothing is told of what was closed-won"
        : "the amount of a booking is missing";
  }

  /** "7 of 24 deals", "9,000 EUR of 30,000 EUR". */
  private String won() {
    String won = quota(Objects.requireNonNull(standing.closedWon()));
    boolean countsDeals = Boolean.TRUE.equals(standing.countsDeals());
    boolean isAtLeast = !countsDeals && Booked.of(state).unpriced() > 0;
    won = isAtLeast ? "at least " + won : won;
    return (countsDeals ? won.substring(0, won.indexOf(' ')) : won)
        + " of "
        + quota(Objects.requireNonNull(standing.quota()));
  }

  /** Within what is rounded off: see DealSum. */
  private boolean isAsGoodAsMade() {
    Chance chance = facts.forecast().chance();
    return chance != null && chance.chance() >= 1 && chance.rests().basis() == Basis.COUNTED;
  }

  private String pace() {
    PaceVerdict verdict = StandingView.verdict(standing, terms);
    if (verdict == null) {
      return "The period has just begun";
    }
    boolean isBehind = verdict == PaceVerdict.MASSIVELY_BEHIND || verdict == PaceVerdict.BEHIND;
    // Whose quota is out of reach does not care by how little the pace is missed.
    if (isBehind && !isKnownFar() && standing.lessThanADeal()) {
      return LITTLE_BEHIND;
    }
    return switch (verdict) {
      case MASSIVELY_BEHIND -> "Far behind pace";
      case BEHIND -> "Behind pace";
      default ->
          (standing.pace() != null && standing.pace() > 1 ? "Ahead of pace" : "On pace")
              + (reach == Reach.FAR || reach == Reach.OUT_OF_REACH ? " so far" : "");
    };
  }

  private String reach(String pace) {
    if (reach == null) {
      return "";
    }
    boolean isGood = reach == Reach.FEASIBLE;
    boolean isBehind = isBehind(pace);
    if (reach == Reach.FAR && QuotaReach.mayComeNear(facts, terms)) {
      return isBehind || standing.pace() == null ? "" : ", but " + little();
    }
    boolean isLittle = pace.equals(LITTLE_BEHIND);
    if (reach == Reach.FAR && (isLittle || !isBehind) && standing.pace() != null) {
      // Little is amiss so far: what stands against it says more than a word for the reach.
      return ", but " + little();
    }
    String how =
        switch (reach) {
          case FEASIBLE -> isBehind ? stillMakes() : "within reach";
          case STRETCH -> "the quota is a stretch";
          case FAR -> "the quota is far away";
          case OUT_OF_REACH ->
              planBringsItNear() || !isBehind
                  ? "the quota is out of reach as things stand"
                  : "the quota is out of reach";
        };
    if (isBehind) {
      // Less than a deal is little to be behind by, and what is good about it is no surprise.
      return (isGood == isLittle ? ", and " : ", but ") + how;
    }
    if (standing.pace() == null && isKnownFar()) {
      // Nobody is told on the first morning that it is over.
      return ", and "
          + (facts.opportunities().isEmpty() ? little() : "it takes more than what is open now");
    }
    if (standing.pace() == null) {
      return ", and " + (isGood ? "the quota is " : "") + how;
    }
    return isGood ? " and " + how : ", but " + little() + ", and " + how;
  }

  /** Nobody calls out of reach, without a word more, what the plan may bring near. */
  private boolean planBringsItNear() {
    return with != null && with.chance() >= terms.get("stretch").value();
  }

  private String stillMakes() {
    Chance chance = Objects.requireNonNull(facts.forecast().chance());
    return chance.probabilities() == null
        ? "new business at the usual rate can still make the quota"
        : "what is open can still make the quota";
  }

  /** Why somebody who is on pace may not arrive. */
  private String little() {
    Double worth = standing.weightedCoverage();
    if (facts.opportunities().isEmpty()) {
      return "no open deal is on record";
    }
    boolean isAnyInTime =
        facts.opportunities().stream()
            .anyMatch(o -> Objects.requireNonNull(facts.forecast().deal(o.id())).inTime() > 0);
    if (!isAnyInTime) {
      return "nothing that is open is due in time";
    }
    boolean isOne = facts.opportunities().size() == 1;
    if (worth != null && worth < 1 && standing.coverage() != null && standing.coverage() < 1) {
      return "little is left in the pipeline";
    }
    if (isOne) {
      return "all hangs on one deal";
    }
    if (worth == null || worth >= 1) {
      return "what is open is uncertain";
    }
    return standing.coverage() != null && worth < standing.coverage() / 2
        ? "little of what is open is likely to close in time"
        : "what is likely to close in time falls short of it";
  }

  private String quota(double value) {
    return wording.of(value, Unit.QUOTA);
  }
}
