package org.playcaller.crm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.playcaller.state.SizeRate;

/** Win rates by the size of the deal, over the whole company: one rep closes too few deals. */
final class Sizes {

  private static final int BANDS = 8;

  /** With fewer deals a band a rate is an anecdote. */
  private static final int ENOUGH_A_BAND = 25;

  private Sizes() {}

  /** Bands of equally many closed deals, from small to large; none where there are too few. */
  static List<SizeRate> of(List<DealOnDay> closed) {
    List<DealOnDay> bySize =
        closed.stream()
            .filter(deal -> deal.amount() != null)
            .sorted(Comparator.comparing(DealOnDay::amount).thenComparing(deal -> deal.deal().id()))
            .toList();
    int deals = bySize.size();
    List<SizeRate> rates = new ArrayList<>();
    if (deals < BANDS * ENOUGH_A_BAND) {
      return rates;
    }
    for (int band = 0; band < BANDS; band++) {
      List<DealOnDay> part = bySize.subList(band * deals / BANDS, (band + 1) * deals / BANDS);
      BigDecimal largest = part.get(part.size() - 1).amount();
      BigDecimal upTo = band == BANDS - 1 ? null : largest;
      long won = part.stream().filter(DealOnDay::isWon).count();
      rates.add(new SizeRate(upTo, Stats.share(won, part.size()), part.size()));
    }
    return rates;
  }
}
