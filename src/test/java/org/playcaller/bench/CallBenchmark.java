package org.playcaller.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.playcaller.RandomStates;
import org.playcaller.facts.Facts;
import org.playcaller.plan.Excerpt;
import org.playcaller.plan.Plan;
import org.playcaller.plan.PlanJson;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;

/** A state of about 200 facts: its plays called by the playbook and by hand, and a whole plan. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CallBenchmark {

  static final int FACTS = 200;

  private final StateJson json = new StateJson();
  private final Playbook playbook = Playbook.read(RuleFiles.of(Path.of("rules")));
  private final PlainPlays plain = new PlainPlays(playbook);
  private final org.playcaller.state.State state = RandomStates.seeded(1).ofAbout(FACTS);
  private final byte[] stateBytes = json.write(state);
  private final Facts facts = playbook.facts(state);
  private final Plan plan = Planner.plan(playbook, state);

  @Benchmark
  @Fork(5)
  public List<Advice> call() {
    return playbook.call(facts);
  }

  @Benchmark
  @Fork(5)
  public List<Advice> callByHand() {
    return plain.call(facts);
  }

  @Benchmark
  @Fork(2)
  public byte[] jsonToPlan() {
    Plan made = Planner.plan(playbook, json.read(stateBytes));
    return PlanJson.write(Excerpt.of(made, Excerpt.USUAL));
  }

  @Benchmark
  public org.playcaller.state.State readState() {
    return json.read(stateBytes);
  }

  @Benchmark
  public Facts makeFacts() {
    return playbook.facts(state);
  }

  @Benchmark
  public Plan makePlan() {
    return Planner.plan(playbook, state);
  }

  @Benchmark
  public List<Playbook.Gap> findGaps() {
    return playbook.gaps(facts);
  }

  @Benchmark
  public byte[] writePlan() {
    return PlanJson.write(Excerpt.of(plan, Excerpt.USUAL));
  }

  String size() {
    return "%d facts, %d plays, %d pieces of advice, state of %d bytes, plan of %d bytes"
        .formatted(
            facts.all().size(),
            playbook.plays().size(),
            call().size(),
            stateBytes.length,
            jsonToPlan().length);
  }
}
