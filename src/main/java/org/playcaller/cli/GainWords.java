package org.playcaller.cli;

import java.math.BigDecimal;
import org.playcaller.facts.Unit;
import org.playcaller.plan.Card;
import org.playcaller.plan.CardKind;
import org.playcaller.plan.Gain;
import org.playcaller.plan.Horizon;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Wording;

/** What a card changes, in words: round figures, since it is a guess. */
final class GainWords {

  /** Nobody counts in smaller parts of a deal. */
  private static final BigDecimal A_TENTH = new BigDecimal("0.1");

  /** Of what is as good as won, or lost, a point more is not what a talk is for. */
  private static final BigDecimal TWO_POINTS = new BigDecimal("0.02");

  private static final BigDecimal A_HUNDRED = BigDecimal.valueOf(100);
  private static final double TENTHS = 10;

  private final Wording wording;

  GainWords(Wording wording) {
    this.wording = wording;
  }

  /** What a card changes, in a few words; a promise is kept whatever it brings. */
  String change(Card card) {
    Gain gain = card.gain();
    boolean isForNew = card.kind() == CardKind.CALLS && card.entries().isEmpty();
    if (card.lane() == Lane.OWED || isForNew || gain.thisPeriod() == null || gain.later() == null) {
      return "";
    }
    if (gain.probabilityBefore() != null && gain.probabilityAfter() != null) {
      String from = wording.of(gain.probabilityBefore(), Unit.SHARE);
      String to = wording.of(gain.probabilityAfter(), Unit.SHARE);
      boolean isGuess = !card.deals().isEmpty() && card.deals().get(0).isGuessed();
      BigDecimal raised = gain.probabilityAfter().subtract(gain.probabilityBefore());
      return raised.compareTo(TWO_POINTS) < 0
          ? ""
          : ", from " + (isGuess ? "a guessed " : "") + from + " to " + to;
    }
    boolean isNow = card.horizon() == Horizon.THIS_PERIOD;
    BigDecimal shown = isNow ? gain.thisPeriod() : gain.later();
    return isSomething(shown) ? ", about " + rounded(shown) + (isNow ? "" : " later") : "";
  }

  /** What a card changes, in words; empty where it has no price. */
  String of(Gain gain) {
    if (gain.thisPeriod() == null || gain.later() == null || gain.restsOn() == null) {
      return "";
    }
    String deal =
        gain.probabilityBefore() == null || gain.probabilityAfter() == null
            ? ""
            : "From "
                + wording.of(gain.probabilityBefore(), Unit.SHARE)
                + " to "
                + wording.of(gain.probabilityAfter(), Unit.SHARE)
                + " to be won; ";
    String now = brings(gain.thisPeriod(), gain.later(), " this period");
    String then = brings(gain.later(), gain.thisPeriod(), " later");
    if (now.isEmpty() && then.isEmpty()) {
      return "";
    }
    return deal
        + (deal.isEmpty() ? "About " : "about ")
        + now
        + (now.isEmpty() || then.isEmpty() ? "" : ", ")
        + then
        + " ("
        + gain.restsOn().words()
        + ").";
  }

  /** Less than a unit of money is nothing anybody counts. */
  private boolean isSomething(BigDecimal value) {
    return value.compareTo(wording.countsDeals() ? A_TENTH : BigDecimal.ONE) >= 0;
  }

  /** One part of a gain in words; empty where it is nothing, or a hundredth of the other part. */
  private String brings(BigDecimal part, BigDecimal other, String when) {
    boolean isLittle = part.multiply(A_HUNDRED).compareTo(other) < 0;
    return isSomething(part) && !isLittle ? rounded(part) + when : "";
  }

  /** A guess is said in round figures. */
  private String rounded(BigDecimal value) {
    double amount = value.doubleValue();
    if (wording.countsDeals()) {
      return wording.of(Math.round(amount * TENTHS) / TENTHS, Unit.QUOTA);
    }
    double step = Math.max(1, Math.pow(10, Math.floor(Math.log10(amount)) - 1));
    return wording.of(Math.round(amount / step) * step, Unit.QUOTA);
  }
}
