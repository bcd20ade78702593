package org.playcaller.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;

/** The rules folder to a live playbook: the first time in a JVM, and again and again. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadBenchmark {

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Playbook cold() {
    return Playbook.read(RuleFiles.of(Path.of("rules")));
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(1)
  @Warmup(iterations = 5, time = 1)
  @Measurement(iterations = 5, time = 1)
  public Playbook warm() {
    return Playbook.read(RuleFiles.of(Path.of("rules")));
  }
}
