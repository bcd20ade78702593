package org.playcaller.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints what they come to. */
public final class Benchmarks {

  private static final double HALF = 50;

  private final Map<String, Double> medians = new HashMap<>();
  private final PrintStream out;

  private Benchmarks(PrintStream out) {
    this.out = out;
  }

  /** Runs those whose name contains the first argument, or all of them. */
  public static void main(String[] args) throws RunnerException {
    String which = args.length == 0 ? Benchmarks.class.getPackageName() : args[0];
    Options options = new OptionsBuilder().include(which).shouldFailOnError(true).build();
    new Benchmarks(System.out).print(new Runner(options).run());
  }

  private void print(Collection<RunResult> results) {
    out.printf("%nJava %s: %s%n%n", Runtime.version(), new CallBenchmark().size());
    out.printf("%-30s %12s %12s%n", "", "median", "error 99.9 %");
    for (RunResult result : results) {
      Result<?> primary = result.getPrimaryResult();
      double median = primary.getStatistics().getPercentile(HALF);
      medians.put(primary.getLabel(), median);
      out.printf(
          "%-30s %12.2f %12.2f %s%n",
          primary.getLabel(), median, primary.getScoreError(), primary.getScoreUnit());
    }
    if (medians.keySet().containsAll(java.util.List.of("call", "callByHand", "jsonToPlan"))) {
      ratios();
    }
  }

  private void ratios() {
    double engine = medians.get("call");
    double hand = medians.get("callByHand");
    double whole = medians.get("jsonToPlan");
    out.println();
    ratio("plays called / by hand", engine / hand);
    // The planner takes no other caller, so the plays by hand are put in by subtraction.
    ratio("JSON to plan / with plays by hand", whole / (whole - engine + hand));
    ratio("calling the plays / JSON to plan", engine / whole);
  }

  private void ratio(String what, double ratio) {
    out.printf("%-40s %6.2f%n", what, ratio);
  }
}
