package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepDrawsTest {

  private static final List<String> TEN = IntStream.range(0, 10).mapToObj(i -> "rep " + i).toList();

  @Test
  void oneRepGivesAnIntervalWithoutWidth() {
    RepDraws draws = new RepDraws(List.of("ada"));
    RepSums sums = new RepSums(draws);
    sums.add("ada", 1, 3);
    sums.add("ada", 0, 1);

    Estimate estimate = draws.estimates(times -> new double[] {sums.ratio(times)}).get(0);

    assertThat(estimate).isEqualTo(new Estimate(0.25, new Interval(0.25, 0.25), 2_000));
  }

  @Test
  void eachResampleHasAsManyRepsAsThereAre() {
    ConcurrentHashMap<List<Integer>, AtomicInteger> drawn = new ConcurrentHashMap<>();

    new RepDraws(List.of("ada", "ben"))
        .estimates(
            times -> {
              List<Integer> draw = List.of(times[0], times[1]);
              drawn.computeIfAbsent(draw, d -> new AtomicInteger()).incrementAndGet();
              return new double[] {0};
            });

    assertThat(drawn).containsOnlyKeys(List.of(2, 0), List.of(1, 1), List.of(0, 2));
    // In a quarter, a half and a quarter of 2,000; the first call, on all, is one more.
    assertThat(drawn.get(List.of(2, 0)).get()).isCloseTo(500, within(80));
    assertThat(drawn.get(List.of(1, 1)).get()).isCloseTo(1_001, within(90));
  }

  @Test
  void theOrderInWhichRepsComeDecidesNothing() {
    assertThat(mean(List.of("ada", "ben", "cid"))).isEqualTo(mean(List.of("cid", "ada", "ben")));
  }

  private static List<Estimate> mean(List<String> reps) {
    RepDraws draws = new RepDraws(reps);
    RepSums sums = new RepSums(draws);
    reps.forEach(rep -> sums.add(rep, rep.charAt(0), 1));
    return draws.estimates(times -> new double[] {sums.ratio(times)});
  }

  @Test
  void aMeanOfManyRepsHasTheIntervalOfTheTextbook() {
    List<String> reps = IntStream.range(0, 400).mapToObj(i -> "rep " + i).toList();
    RepDraws draws = new RepDraws(reps);
    RepSums sums = new RepSums(draws);
    Random random = new Random(7);
    double[] values = random.doubles(reps.size()).toArray();
    for (int i = 0; i < values.length; i++) {
      sums.add(reps.get(i), values[i], 1);
    }

    Interval interval =
        draws.estimates(times -> new double[] {sums.ratio(times)}).get(0).interval();

    double mean = IntStream.range(0, 400).mapToDouble(i -> values[i]).average().orElseThrow();
    double variance =
        IntStream.range(0, 400).mapToDouble(i -> Math.pow(values[i] - mean, 2)).sum() / 400;
    double half = 1.96 * Math.sqrt(variance / 400);
    assertThat(interval.from()).isCloseTo(mean - half, within(0.1 * half));
    assertThat(interval.to()).isCloseTo(mean + half, within(0.1 * half));
  }

  @Test
  void casesOfOneRepAreDrawnTogether() {
    RepDraws draws = new RepDraws(TEN);
    RepSums few = new RepSums(draws);
    RepSums many = new RepSums(draws);
    for (int i = 0; i < TEN.size(); i++) {
      few.add(TEN.get(i), i, 1);
      for (int copy = 0; copy < 100; copy++) {
        many.add(TEN.get(i), i, 1);
      }
    }

    List<Estimate> estimates =
        draws.estimates(times -> new double[] {few.ratio(times), many.ratio(times)});

    assertThat(estimates.get(1)).as("alike cases add no certainty").isEqualTo(estimates.get(0));
  }

  @Test
  void aDifferenceThatIsTheSameForAllHasNoWidth() {
    RepDraws draws = new RepDraws(TEN);
    RepSums one = new RepSums(draws);
    RepSums other = new RepSums(draws);
    for (int i = 0; i < TEN.size(); i++) {
      one.add(TEN.get(i), i, 1);
      other.add(TEN.get(i), i + 0.5, 1);
    }

    Estimate estimate =
        draws.estimates(times -> new double[] {other.ratio(times) - one.ratio(times)}).get(0);

    assertThat(estimate.interval().from()).isCloseTo(0.5, within(1e-9));
    assertThat(estimate.interval().to()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void withoutNineInTenOfTheResamplesThereIsNoInterval() {
    RepDraws draws = new RepDraws(TEN);

    // A rep is drawn three times or more in about 7 of 100 resamples, twice or more in 26.
    List<Estimate> estimates =
        draws.estimates(
            times -> new double[] {times[0] < 3 ? 1 : Double.NaN, times[0] < 2 ? 1 : Double.NaN});

    assertThat(estimates.get(0).interval()).isEqualTo(new Interval(1, 1));
    assertThat(estimates.get(0).resamples()).isBetween(1_800, 1_900);
    assertThat(estimates.get(1).value()).isEqualTo(1);
    assertThat(estimates.get(1).interval()).isNull();
    assertThat(estimates.get(1).resamples()).isBetween(1_400, 1_550);
  }

  @Test
  void whatAllCasesDoNotTellIsUnknown() {
    RepDraws draws = new RepDraws(TEN);

    assertThat(draws.estimates(times -> new double[] {new RepSums(draws).ratio(times)}))
        .containsExactly(Estimate.UNKNOWN);
    assertThat(new RepDraws(List.of()).estimates(times -> new double[] {Double.NaN}))
        .containsExactly(Estimate.UNKNOWN);
  }
}
