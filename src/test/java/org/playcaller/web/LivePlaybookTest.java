package org.playcaller.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.cli.CopiedRules;
import org.playcaller.plan.Excerpt;
import org.playcaller.plan.PlanJson;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The playbook changes while the service runs, and nobody who asks for a plan notices more. */
class LivePlaybookTest {

  private static final Logger LOG = LoggerFactory.getLogger(LivePlaybookTest.class);

  private static final int SWAPS = Integer.getInteger("playcaller.swaps", 15);
  private static final int REVISIONS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  /** What one caller got. */
  private record Answers(int count, int failed, int mixed, int otherThanAlone, int revisions) {}

  @Test
  void isSwappedAndBrokenUnderCallersWhoNoticeOnlyWholeRevisions() throws Exception {
    try (Started started = Started.in(folder)) {
      Path play = started.rules.resolve(CopiedRules.CHECK_IN);
      String text = Files.readString(play);
      byte[] state = started.service().get("/api/v1/reps/david-roth/state").body();
      Map<String, byte[]> alone = alone(started, text, new StateJson().read(state));
      AtomicBoolean over = new AtomicBoolean();
      ExecutorService callers = Executors.newFixedThreadPool(2);
      try {
        List<Future<Answers>> calling = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          Service service = started.service();
          calling.add(callers.submit(() -> call(service, state, alone, over)));
        }
        for (int i = 0; i < SWAPS; i++) {
          Files.writeString(play, edited(text, i % REVISIONS));
          String swapped = RuleFiles.of(started.rules).revision();
          await(() -> started.desk().playbook().revision().equals(swapped));
          Files.writeString(play, text.replace("for at least", "fur at least"));
          await(() -> started.desk().status().degraded());
        }
        over.set(true);
        int count = 0;
        for (Future<Answers> one : calling) {
          Answers answers = one.get();
          count += answers.count();
          assertThat(answers.failed()).isZero();
          assertThat(answers.mixed()).isZero();
          assertThat(answers.otherThanAlone()).isZero();
          assertThat(answers.revisions()).isGreaterThan(1);
        }
        LOG.info(
            ("live: %d swaps and %d broken edits under 2 callers, %d plans, 0 failed, 0 mixed,"
                    + " 0 other than alone")
                .formatted(SWAPS, SWAPS, count));
        assertThat(count).isGreaterThan(SWAPS);
      } finally {
        over.set(true);
        callers.shutdownNow();
      }
    }
  }

  /** Each edit changes what the plan says, so that a plan tells which one it is from. */
  private static String edited(String text, int edit) {
    return text.replace(
        "title \"Check in with {who}\"", "title \"Check in with {who}, " + edit + "\"");
  }

  private static Map<String, byte[]> alone(Started started, String text, State state)
      throws Exception {
    Map<String, byte[]> plans = new HashMap<>();
    RuleFiles files = started.desk().files();
    plans.put(started.desk().playbook().revision(), plan(started.desk().playbook(), state));
    for (int i = 0; i < REVISIONS; i++) {
      var edited = new java.util.TreeMap<>(files.files());
      edited.put(CopiedRules.CHECK_IN, edited(text, i).getBytes(StandardCharsets.UTF_8));
      Playbook playbook = Playbook.read(new RuleFiles("test", edited));
      plans.put(playbook.revision(), plan(playbook, state));
    }
    assertThat(plans.values().stream().map(String::new).distinct()).hasSize(REVISIONS + 1);
    return plans;
  }

  private static byte[] plan(Playbook playbook, State state) {
    return PlanJson.write(Excerpt.of(Planner.plan(playbook, state), Excerpt.USUAL));
  }

  private static Answers call(
      Service service, byte[] state, Map<String, byte[]> alone, AtomicBoolean over)
      throws Exception {
    int count = 0;
    int failed = 0;
    int mixed = 0;
    int other = 0;
    Map<String, Boolean> seen = new ConcurrentHashMap<>();
    while (!over.get()) {
      HttpResponse<byte[]> answer = service.post(state);
      count++;
      if (answer.statusCode() != 200) {
        failed++;
        continue;
      }
      String revision = Service.json(answer).get("playbook").asString();
      seen.put(revision, true);
      byte[] expected = alone.get(revision);
      mixed += expected == null ? 1 : 0;
      other += Arrays.equals(answer.body(), expected) ? 0 : 1;
    }
    return new Answers(count, failed, mixed, other, seen.size());
  }

  @Test
  void tellsWhatServesAndWhatIsWrongWithTheEdit() throws Exception {
    try (Started started = Started.in(folder)) {
      Service service = started.service();
      JsonNode good = Service.json(service.get("/api/v1/playbook/status"));
      assertThat(Service.json(service.get("/actuator/health")).get("status").asString())
          .isEqualTo("UP");

      CopiedRules.edit(started.rules, CopiedRules.CHECK_IN, "not contacted", "not contactd");
      await(() -> started.desk().status().degraded());

      JsonNode bad = Service.json(service.get("/api/v1/playbook/status"));
      assertThat(bad.get("active")).isEqualTo(good.get("active"));
      assertThat(bad.get("degraded").asBoolean()).isTrue();
      assertThat(bad.at("/lastAttempt/outcome").asString()).isEqualTo("refused");
      assertThat(bad.at("/lastAttempt/faults/0/path").asString()).isEqualTo(CopiedRules.CHECK_IN);
      assertThat(bad.at("/lastAttempt/faults/0/line").asInt()).isEqualTo(7);
      assertThat(bad.get("writing").asBoolean()).isFalse();
      HttpResponse<byte[]> health = service.get("/actuator/health");
      assertThat(health.statusCode()).isEqualTo(200);
      JsonNode told = Service.json(health);
      assertThat(told.get("status").asString()).isEqualTo("DEGRADED");
      assertThat(told.at("/components/playbook/status").asString()).isEqualTo("DEGRADED");
      assertThat(told.at("/components/playbook/details/faults").asInt()).isEqualTo(1);
      assertThat(told.toString()).doesNotContain(folder.toString());
    }
    try (Started again = Started.in(folder)) {
      Service service = again.service();
      assertThat(Service.json(service.get("/actuator/health")).get("status").asString())
          .isEqualTo("DEGRADED");
      assertThat(service.get("/api/v1/reps/david-roth/plan").statusCode()).isEqualTo(200);
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("it takes longer than " + PATIENCE).isLessThan(until);
      Thread.sleep(2);
    }
  }
}
