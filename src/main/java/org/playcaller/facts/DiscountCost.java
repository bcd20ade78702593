package org.playcaller.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Discount;
import org.playcaller.state.Topic;

/** What a discount costs. */
final class DiscountCost {

  /** The term that says which share of the price is margin. */
  static final String GROSS_MARGIN = "gross margin";

  /** Nobody sees from one discount what discounts cost. */
  private static final int TEN = 10;

  /** What is whole but for the rounding is whole. */
  private static final double ROUNDING = 1e-9;

  private DiscountCost() {}

  /** Margin given away: share times amount; all of it is margin, since the cost stays. */
  static @Nullable Double given(@Nullable Double share, @Nullable Double amount) {
    return Numbers.times(share, amount);
  }

  /**
   * So many further deals of the same size at full price make up, with their margin, for ten such
   * discounts: a deal at full price brings margin times amount, so ten times share over margin.
   *
   * @return the deals in words, rounded up to whole ones
   */
  static @Nullable String dealsToMakeUpForTen(@Nullable Double share, Map<String, Double> terms) {
    Double deals = Numbers.over(share, terms.get(GROSS_MARGIN));
    if (deals == null) {
      return null;
    }
    long whole = (long) Math.ceil(TEN * deals - ROUNDING);
    return whole + (whole == 1 ? " deal" : " deals");
  }

  /** A discount is justified where a reason is on record that is not the calendar. */
  static @Nullable Boolean justified(Discount discount) {
    String why = discount.why();
    return why == null ? null : !why.isBlank() && !Calendar.isNamedIn(why);
  }

  /** The objection it is said to answer, else the one that is told of the deal. */
  static @Nullable Topic answers(Discount discount, @Nullable Topic objection) {
    return discount.answers() == null ? objection : discount.answers();
  }

  /** Whether it answers an objection to the price or the budget; unknown where none is told. */
  static @Nullable Boolean answersPrice(Discount discount, @Nullable Topic objection) {
    Topic topic = answers(discount, objection);
    return topic == null ? null : topic == Topic.PRICE || topic == Topic.BUDGET;
  }
}
