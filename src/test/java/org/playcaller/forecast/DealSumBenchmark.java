package org.playcaller.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The distribution of what open deals and new business bring: one chance. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DealSumBenchmark {

  @Param({"16", "50", "200"})
  private int deals;

  private final List<DealInTime> open = new ArrayList<>();
  private final NewDeals coming = new NewDeals(12, 1.5, 20_000);

  @Setup
  public void open() {
    SplittableRandom random = new SplittableRandom(50);
    for (int i = 0; i < deals; i++) {
      open.add(new DealInTime(random.nextDouble(0.6), random.nextDouble(1_000, 60_000)));
    }
  }

  @Benchmark
  public double withNewBusiness() {
    return DealSum.money(1_000_000, 800_000, open, coming);
  }

  @Benchmark
  public double alone() {
    return DealSum.money(1_000_000, 800_000, open, null);
  }
}
