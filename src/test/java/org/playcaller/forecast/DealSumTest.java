package org.playcaller.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The distribution of what deals bring, against calculations that share no line with it. */
@Execution(ExecutionMode.CONCURRENT)
class DealSumTest {

  private static final double EXACT = 1e-9;

  /** What the grid of the smallest of many deals may be off. */
  private static final double GRID = 2e-4;

  private final SplittableRandom random = new SplittableRandom(20261126);

  private static double reached(double quota, double gap, DealInTime... deals) {
    return DealSum.money(quota, gap, List.of(deals), null);
  }

  private static DealInTime deal(double probability, double amount) {
    return new DealInTime(probability, amount);
  }

  @Test
  void threeDealsOfAThirdOfTheQuotaMakeItInSeventyThreeOfAHundred() {
    DealInTime third = deal(0.9, 10_000);
    assertThat(reached(30_000, 30_000, third, third, third)).isCloseTo(0.729, within(EXACT));
    DealInTime certain = deal(1, 10_000);
    assertThat(reached(30_000, 30_000, certain, certain, certain)).isEqualTo(1);
  }

  @Test
  void aDealOfExactlyTheGapCountsWithItsOwnProbability() {
    for (double gap : new double[] {12_802, 0.07, 1e12, 33_333.33}) {
      assertThat(reached(gap, gap, deal(0.9, gap))).as("%s", gap).isCloseTo(0.9, within(EXACT));
    }
  }

  @Test
  void theQuotaIsReachedFromATenthOfAPercentBelow() {
    DealInTime third = deal(1, 33_333);
    assertThat(reached(100_000, 100_000, third, third, third)).isEqualTo(1);
    assertThat(reached(100_000, 100_000, deal(1, 99_900))).isEqualTo(1);
    assertThat(reached(100_000, 100_000, deal(1, 99_899))).isZero();
  }

  @Test
  void upToSixteenDealsAreWhatEnumeratingAllOutcomesGives() {
    for (int i = 0; i < 400; i++) {
      List<DealInTime> deals = deals(i % 17);
      double quota = 1_000 + random.nextDouble() * 200_000;
      double gap = quota * (0.05 + random.nextDouble() * 1.2);
      assertThat(DealSum.money(quota, gap, deals, null))
          .as("%s of %s with %s", gap, quota, deals)
          .isCloseTo(enumerated(quota, gap, deals), within(EXACT));
    }
  }

  @Test
  void likeAmountsThatJustReachOrJustMissAreWhatEnumeratingGives() {
    for (int number = 1; number <= 16; number++) {
      for (double share : new double[] {0.9989, 0.999, 0.9991, 1, 1.0009}) {
        double amount = 100_000 * share / number;
        List<DealInTime> deals = Collections.nCopies(number, deal(0.8, amount));
        assertThat(DealSum.money(100_000, 100_000, deals, null))
            .as("%s deals of %s", number, amount)
            .isCloseTo(enumerated(100_000, 100_000, deals), within(EXACT));
      }
    }
  }

  /** A quota that so many licences just make is not missed by what a grid rounds off. */
  @Test
  void anyNumberOfDealsAtListPricesIsWhatCountingLicencesGives() {
    int[][] menus = {{1}, {1, 2}, {1, 5}, {2, 3}, {1, 10}, {1, 3, 12}};
    for (int round = 0; round < 120; round++) {
      int[] menu = menus[round % menus.length];
      double price = round % 2 == 0 ? 4_900 : 333.33;
      List<DealInTime> deals = new ArrayList<>();
      double[] licences = {1};
      for (int i = 17 + random.nextInt(180); i > 0; i--) {
        int size = menu[random.nextInt(menu.length)];
        double probability = random.nextDouble();
        deals.add(deal(probability, size * price));
        double[] next = new double[licences.length + size];
        for (int sold = 0; sold < licences.length; sold++) {
          next[sold] += licences[sold] * (1 - probability);
          next[sold + size] += licences[sold] * probability;
        }
        licences = next;
      }
      int needed = 1 + (int) (licences.length * (0.3 + 0.4 * random.nextDouble()));
      double exact = 0;
      for (int sold = needed; sold < licences.length; sold++) {
        exact += licences[sold];
      }
      double gap = needed * price;
      assertThat(DealSum.money(gap, gap, deals, null))
          .as("%s licences with %s deals", needed, deals.size())
          .isCloseTo(exact, within(EXACT));
    }
  }

  @Test
  void manyDealsAndNewBusinessAreWhatAMillionDrawsGive() {
    for (int round = 0; round < 6; round++) {
      List<DealInTime> deals = deals(round < 3 ? 8 : 40);
      NewDeals coming =
          new NewDeals(0.5 + random.nextInt(30), 0.2 + 4 * random.nextDouble(), 20_000);
      double quota = 150_000;
      double gap = quota * (0.3 + 0.25 * round);
      double reached = DealSum.money(quota, gap, deals, coming);
      assertThat(reached)
          .as("round %s: %s", round, coming)
          .isCloseTo(simulated(quota, gap, deals, coming, round), within(0.005));
    }
  }

  @Test
  void aQuotaOfDealsIsWhatEnumeratingGives() {
    for (int i = 0; i < 200; i++) {
      List<DealInTime> deals =
          deals(i % 13).stream().map(deal -> deal(deal.probability(), 1)).toList();
      double gap = 1 + random.nextInt(8);
      assertThat(DealSum.deals(24, gap, deals, null))
          .isCloseTo(enumerated(24, gap, deals), within(EXACT));
    }
  }

  @Test
  void nothingEverLowersTheChanceThatShouldRaiseIt() {
    for (int i = 0; i < 1_500; i++) {
      List<DealInTime> deals = deals(random.nextInt(i % 3 == 0 ? 60 : 16));
      NewDeals coming =
          random.nextBoolean() ? null : new NewDeals(3, 2 * random.nextDouble(), 15_000);
      double quota = 100_000;
      double gap = quota * (0.1 + 1.2 * random.nextDouble());
      double before = DealSum.money(quota, gap, deals, coming);
      double slack = deals.size() < 16 ? EXACT : GRID;

      List<DealInTime> more = new ArrayList<>(deals);
      more.add(deal(random.nextDouble(), 40_000 * random.nextDouble()));
      assertNotBelow(DealSum.money(quota, gap, more, coming), before, slack, "one more deal", i);
      assertNotBelow(
          DealSum.money(quota, gap * 0.97, deals, coming), before, slack, "a smaller gap", i);
      if (!deals.isEmpty()) {
        List<DealInTime> likelier = new ArrayList<>(deals);
        int at = random.nextInt(deals.size());
        DealInTime one = deals.get(at);
        likelier.set(at, deal(Math.min(1, one.probability() + 0.1), one.amount()));
        assertNotBelow(
            DealSum.money(quota, gap, likelier, coming), before, slack, "a likelier deal", i);
        likelier.set(at, deal(one.probability(), one.amount() * 1.1));
        assertNotBelow(
            DealSum.money(quota, gap, likelier, coming), before, slack, "a larger deal", i);
      }
      if (coming != null) {
        NewDeals faster = new NewDeals(coming.shape(), coming.mean() * 1.2, coming.amount());
        assertNotBelow(
            DealSum.money(quota, gap, deals, faster), before, slack, "more new business", i);
        assertNotBelow(before, DealSum.money(quota, gap, deals, null), slack, "new business", i);
      }
    }
  }

  private static void assertNotBelow(
      double after, double before, double slack, String what, int round) {
    assertThat(after).as("%s in round %s", what, round).isGreaterThanOrEqualTo(before - slack);
  }

  @Test
  void scalingAllMoneyByAnyFactorChangesNothing() {
    for (int i = 0; i < 300; i++) {
      List<DealInTime> deals = deals(random.nextInt(50));
      NewDeals coming = random.nextBoolean() ? null : new NewDeals(4, 1.5, 15_000);
      double factor = Math.pow(10, 8 * random.nextDouble() - 4);
      List<DealInTime> scaled =
          deals.stream().map(deal -> deal(deal.probability(), deal.amount() * factor)).toList();
      NewDeals alike = coming == null ? null : new NewDeals(4, 1.5, coming.amount() * factor);
      assertThat(DealSum.money(100_000 * factor, 60_000 * factor, scaled, alike))
          .isCloseTo(DealSum.money(100_000, 60_000, deals, coming), within(1e-7));
    }
  }

  @Test
  void theOrderOfDealsDecidesNothing() {
    for (int i = 0; i < 100; i++) {
      List<DealInTime> deals = deals(random.nextInt(50));
      List<DealInTime> shuffled = new ArrayList<>(deals);
      Collections.shuffle(shuffled, new Random(i));
      assertThat(DealSum.money(100_000, 70_000, shuffled, null))
          .isEqualTo(DealSum.money(100_000, 70_000, deals, null));
    }
  }

  @Test
  void anyNumbersThatAStateMayHoldGiveAChance() {
    double[] sizes = {1e-6, 1, 1e6, 1e15};
    for (double quota : sizes) {
      for (double gap : sizes) {
        for (double amount : sizes) {
          for (double mean : new double[] {1e-12, 1, 1e6}) {
            NewDeals coming = new NewDeals(1e-6 + mean, mean, amount);
            List<DealInTime> deals = Collections.nCopies(30, deal(0.5, amount));
            assertThat(DealSum.money(quota, gap, deals, coming)).isBetween(0.0, 1.0);
            assertThat(DealSum.deals(quota, gap, deals, coming)).isBetween(0.0, 1.0);
          }
        }
      }
    }
  }

  private List<DealInTime> deals(int number) {
    List<DealInTime> deals = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      double probability = random.nextInt(12) == 0 ? random.nextInt(2) : random.nextDouble();
      double amount =
          random.nextBoolean()
              ? 1_000.0 * random.nextInt(60)
              : Math.exp(6 + 6 * random.nextDouble());
      deals.add(deal(probability, amount));
    }
    return deals;
  }

  private static double enumerated(double quota, double gap, List<DealInTime> deals) {
    double all = 0;
    for (int outcome = 0; outcome < 1 << deals.size(); outcome++) {
      double probability = 1;
      double sum = 0;
      for (int i = 0; i < deals.size(); i++) {
        boolean won = (outcome >> i & 1) == 1;
        probability *= won ? deals.get(i).probability() : 1 - deals.get(i).probability();
        sum += won ? deals.get(i).amount() : 0;
      }
      all += sum >= gap - quota / 1_000 - 1e-9 * quota ? probability : 0;
    }
    return all;
  }

  /** A million draws: each deal, the rate of new business, its number and its amounts. */
  private static double simulated(
      double quota, double gap, List<DealInTime> deals, NewDeals coming, int seed) {
    Random draw = new Random(seed);
    int reached = 0;
    int draws = 1_000_000;
    for (int i = 0; i < draws; i++) {
      double sum = 0;
      for (DealInTime deal : deals) {
        sum += draw.nextDouble() < deal.probability() ? deal.amount() : 0;
      }
      double rate = gamma(draw, coming.shape()) * coming.mean() / coming.shape();
      for (double time = -Math.log(1 - draw.nextDouble());
          time < rate;
          time -= Math.log(1 - draw.nextDouble())) {
        sum -= coming.amount() * Math.log(1 - draw.nextDouble());
      }
      reached += sum >= gap - quota / 1_000 ? 1 : 0;
    }
    return (double) reached / draws;
  }

  /** Marsaglia and Tsang 2000. */
  private static double gamma(Random draw, double shape) {
    if (shape < 1) {
      return gamma(draw, shape + 1) * Math.pow(draw.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = draw.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(draw.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
