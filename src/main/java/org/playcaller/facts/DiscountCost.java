package org.playcaller.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Discount;
import org.playcaller.state.Topic;

/** What a discount costs. */
final class DiscountCost {

  /** The term that says which share of the price is margin. */
  static final String GROSS_MARGIN = "gross margin";

  private DiscountCost() {}

  /** Margin given away: share times amount; all of it is margin, since the cost stays. */
  static @Nullable Double given(@Nullable Double share, @Nullable Double amount) {
    return Numbers.times(share, amount);
  }

  /**
   * Further deals of the same size at full price whose margin makes up for the discount: a deal at
   * full price brings margin times amount, so share over margin.
   */
  static @Nullable Double dealsToMakeUp(@Nullable Double share, Map<String, Double> terms) {
    return Numbers.over(share, terms.get(GROSS_MARGIN));
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
