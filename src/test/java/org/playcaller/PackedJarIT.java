package org.playcaller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.playcaller.JarProcess.Ended;
import org.playcaller.cli.CopiedRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packed jar as somebody runs it: a process, in a folder that has nothing else in it. */
class PackedJarIT {

  private static final Logger LOG = LoggerFactory.getLogger(PackedJarIT.class);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  // Somebody who said no between 30 and 90 days ago, to a rep who is behind.
  private static final String FRESH_NO =
      """
      {"day": "2026-09-16", "currency": "EUR", "rep": {"id": "kim"},
       "period": {"start": "2026-09-01", "end": "2026-09-30"}, "quota": {"amount": 30000},
       "bookings": [{"id": "won", "amount": 9000, "closedOn": "2026-09-05"}],
       "oldProspects": [{"id": "lee", "saidNoOn": "2026-08-01", "lastContactOn": "2026-07-01"}]}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  static Stream<Path> javas() throws IOException {
    return JarProcess.javas();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void servesAlone(Path java) throws Exception {
    try (JarProcess jar = JarProcess.serve(java, folder)) {
      JsonNode health = get(jar, "/actuator/health");
      LOG.info("%s: healthy after %.1f s".formatted(java, jar.secondsToHealth()));
      assertThat(health.get("status").asString()).isEqualTo("UP");

      JsonNode plan = post(jar, get(jar, "/api/v1/reps/david-roth/state").toString());
      assertThat(plan.get("today")).isNotEmpty();
      assertThat(get(jar, "/api/v1/playbook").get("plays")).hasSize(plays());
      assertThat(get(jar, "/v3/api-docs").get("openapi").asString()).startsWith("3.1");

      Ended ended = jar.stop();
      assertThat(ended.err()).contains("Graceful shutdown complete").doesNotContain("\tat ");
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
  void runsCommandsAlone(Path java) throws Exception {
    Path state = Files.writeString(folder.resolve("kim.json"), FRESH_NO);

    // The longest runs beside the others.
    Path beside = Files.createDirectory(folder.resolve("beside"));
    FutureTask<Ended> running = new FutureTask<>(() -> JarProcess.run(java, beside, "test"));
    new Thread(running).start();
    Ended check = JarProcess.run(java, folder, "check");
    Ended plan = JarProcess.run(java, folder, "plan", state.toString());
    Ended version = JarProcess.run(java, folder, "--version");
    Ended test = running.get();

    assertThat(check.code()).isZero();
    assertThat(check.out()).startsWith("the copy in the jar is sound: " + plays() + " plays");
    assertThat(plan.code()).isZero();
    assertThat(plan.out()).startsWith("kim, 16 Sep 2026").doesNotContain("Check in with");
    assertThat(test.code()).as(test.out()).isZero();
    assertThat(test.out().strip()).matches("[1-9]\\d* passed, 0 failed");
    assertThat(version.out().strip()).matches("playcaller \\d.*");
    assertThat(check.err() + plan.err() + test.err() + version.err()).isEmpty();
  }

  @Test
  void showsAnEditedThresholdInThePlanAfterARestart() throws Exception {
    CopiedRules.to(folder.resolve("rules"));
    CopiedRules.edit(folder.resolve("rules"), CopiedRules.CHECK_IN, "90", "30");

    try (JarProcess jar = JarProcess.serve(JarProcess.own(), folder)) {
      assertThat(
              post(jar, FRESH_NO)
                  .get("today")
                  .valueStream()
                  .flatMap(card -> card.get("points").valueStream()))
          .anySatisfy(
              action -> {
                assertThat(action.get("play").asString()).isEqualTo("check-in-with-old-prospects");
                assertThat(action.get("about").get("id").asString()).isEqualTo("lee");
                assertThat(action.get("evidence").toString()).contains("at least 30 days ago");
              });
      assertThat(get(jar, "/api/v1/playbook").get("origin").asString()).isEqualTo("rules");
    }
  }

  @Test
  void refusesToServeAMisspeltSentenceAndSaysWhichWasMeant() throws Exception {
    Path rules = folder.resolve("own-rules");
    CopiedRules.to(rules);
    CopiedRules.edit(rules, CopiedRules.CHECK_IN, "who said no", "who sayd no");

    Ended ended =
        JarProcess.run(
            JarProcess.own(),
            folder,
            "--server.port=0",
            "--playcaller.rules=" + rules.getFileName());

    assertThat(ended.code()).isNotZero();
    assertThat(ended.err())
        .contains(CopiedRules.CHECK_IN + ":6:", "did you mean", "who said no at least")
        .doesNotContain("\tat ", "Exception");
  }

  @Test
  void refusesToServeAFolderThatIsNotThere() throws Exception {
    Ended ended =
        JarProcess.run(JarProcess.own(), folder, "--server.port=0", "--playcaller.rules=nowhere");

    assertThat(ended.code()).isNotZero();
    assertThat(ended.err())
        .contains("cannot read the rules folder nowhere")
        .doesNotContain("\tat ", "Exception");
  }

  private static int plays() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      return (int) files.filter(file -> file.toString().endsWith(".dslr")).count();
    }
  }

  private JsonNode get(JarProcess jar, String path) throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(URI.create(jar.url() + path)).build());
  }

  private JsonNode post(JarProcess jar, String state) throws IOException, InterruptedException {
    return answer(
        HttpRequest.newBuilder(URI.create(jar.url() + "/api/v1/plans"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(state))
            .build());
  }

  private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
