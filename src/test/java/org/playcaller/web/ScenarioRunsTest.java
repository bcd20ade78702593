package org.playcaller.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playcaller.Playcaller;
import org.playcaller.desk.Desk;
import org.playcaller.scenario.Results;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioSchema;
import org.playcaller.scenario.Selection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios are run by the service within bounds, and away from whoever asks for a plan. */
@SpringBootTest(classes = Playcaller.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ScenarioRunsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE = "plays/old-prospects/check-in-with-old-prospects.yaml";
  private static final String TEXT =
      """
      given: [september, massively-behind, lee]
      cases:
        - case: In May they said no
          day: 2026-09-16
          tags: [may]
          expect: {includes: [{play: check-in-with-old-prospects, with: lee}]}
        - case: They are left alone
          day: 2026-09-16
          expect: {excludes: [check-in-with-old-prospects]}
        - case: They are called twice
          day: 2026-09-16
          todo: not written yet
          expect: {includes: [follow-up]}
      """;

  @LocalServerPort private int port;
  @Autowired private Desk desk;
  private Service service;

  @BeforeEach
  void find() {
    service = new Service(port);
  }

  private HttpResponse<byte[]> run(String body) throws Exception {
    return service.send(
        service
            .request("/api/v1/scenarios/run")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String body(String path, String text, String... more) {
    var body = JSON.createObjectNode();
    body.putObject("files").put(path, text);
    for (int i = 0; i < more.length; i += 2) {
      body.put(more[i], more[i + 1]);
    }
    return body.toString();
  }

  @Test
  void itsOwnScenariosAreRunWhereNoneAreSent() throws Exception {
    for (String body : List.of("", "{}", "{\"files\": null}")) {
      JsonNode answer = Service.json(run(body));

      assertThat(answer.get("playbook").asString()).isEqualTo(desk.playbook().revision());
      assertThat(answer.get("complete").asBoolean()).isTrue();
      assertThat(answer.get("passed").asInt()).isGreaterThan(380);
      assertThat(answer.get("failed").asInt()).isZero();
    }
  }

  @Test
  void thoseSentAreRunAndMayNameWhatTheServiceShares() throws Exception {
    HttpResponse<byte[]> answer = run(body(FILE, TEXT));
    JsonNode run = Service.json(answer);

    assertThat(answer.statusCode()).as(run.toString()).isEqualTo(200);
    assertThat(Service.type(answer)).isEqualTo("application/json");
    assertThat(run.get("passed").asInt()).isEqualTo(1);
    assertThat(run.get("failed").asInt()).isEqualTo(1);
    assertThat(run.get("pending").asInt()).isEqualTo(1);
    JsonNode failed = run.at("/cases/1");
    assertThat(failed.get("file").asString()).isEqualTo(FILE);
    assertThat(failed.get("line").asInt()).isEqualTo(7);
    assertThat(failed.get("verdict").asString()).isEqualTo("failed");
    assertThat(failed.has("todo")).isFalse();
    assertThat(failed.at("/failures/0/expected").asString())
        .isEqualTo("no check-in-with-old-prospects");
    assertThat(failed.at("/failures/0/actual").asString()).contains("They said no on 11 May 2026");
    assertThat(failed.at("/failures/0/decided/0/how").asString()).isEqualTo("met by");
    assertThat(run.at("/cases/2/verdict").asString()).isEqualTo("pending");
    assertThat(run.at("/cases/2/todo").asString()).isEqualTo("not written yet");
  }

  @Test
  void aTagOrAPieceOfTheNameChooses() throws Exception {
    assertThat(Service.json(run(body(FILE, TEXT, "tag", "may"))).get("cases")).hasSize(1);
    assertThat(Service.json(run(body(FILE, TEXT, "case", "LEFT"))).get("cases")).hasSize(1);
    assertThat(Service.json(run(body(FILE, TEXT, "tag", "june"))).get("cases")).isEmpty();
  }

  @Test
  void everyFaultOfWhatIsSentIsAnswered() throws Exception {
    HttpResponse<byte[]> answer =
        run(body(FILE, TEXT.replace("twice", "twice\n    tody: soon").replace("lee]", "leee]")));
    JsonNode problem = Service.json(answer);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Service.type(answer)).isEqualTo("application/problem+json");
    assertThat(problem.get("type").asString()).endsWith("/problems/unsound-scenarios");
    assertThat(problem.get("faults").valueStream().map(fault -> fault.get("remedy").asString()))
        .contains("did you mean \"lee\"?", "did you mean \"todo\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                                     | the body is no JSON object
          {                                      | the body is no JSON
          {"fils": {}}                           | did you mean "files"
          {"files": {}}                          | "files" holds no file
          {"files": {"a.txt": "x"}}              | no .yaml or .csv file
          {"files": {"days/a.yaml": 1}}          | no .yaml or .csv file with a text
          {"tag": 1}                             | "tag" is no text
          """)
  void whatIsNoRunIsRefusedAndToldHowItIsSent(String body, String detail) throws Exception {
    HttpResponse<byte[]> answer = run(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Service.type(answer)).isEqualTo("application/problem+json");
    assertThat(Service.json(answer).get("detail").asString()).contains(detail, "send {\"files\"");
  }

  @Test
  void moreThanItsBoundsIsRefused() throws Exception {
    assertThat(run(" ".repeat(RunRequest.MOST_BYTES + 1)).statusCode()).isEqualTo(413);

    var many = JSON.createObjectNode();
    for (int i = 0; i <= RunRequest.MOST_FILES; i++) {
      many.withObject("/files").put("days/" + i + ".yaml", "");
    }
    assertThat(run(many.toString()).statusCode()).isEqualTo(413);

    StringBuilder cases = new StringBuilder("cases:\n");
    for (int i = 0; i <= ScenarioRuns.MOST_CASES; i++) {
      cases
          .append("- {case: c")
          .append(i)
          .append(", day: 2026-09-16, expect: {says: [follow-up]}}\n");
    }
    HttpResponse<byte[]> answer = run(body("days/a.yaml", cases.toString()));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(Service.json(answer).get("detail").asString()).contains("5001 cases; 5000 are");
  }

  @Test
  void whereTimeIsUpItAnswersWithWhatWasRun() {
    ScenarioRuns hurried = new ScenarioRuns(Duration.ZERO);
    try {
      Results results =
          hurried
              .run(desk.playbook(), ScenarioFiles.of(Path.of("scenarios")), Selection.ALL)
              .join();

      assertThat(results.complete()).isFalse();
      assertThat(results.all()).isEmpty();
    } finally {
      hurried.destroy();
    }
  }

  @Test
  void whoeverIsTooManyIsToldSoWhilePlansAreMadeAllTheSame() throws Exception {
    List<CompletableFuture<Integer>> callers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      callers.add(CompletableFuture.supplyAsync(() -> status("")));
    }
    assertThat(service.get("/api/v1/reps/david-roth/plan").statusCode()).isEqualTo(200);

    assertThat(callers.stream().map(CompletableFuture::join))
        .contains(200, 503)
        .doesNotContain(500);
    assertThat(run("").statusCode()).as("afterwards there is room again").isEqualTo(200);
  }

  private int status(String body) {
    try {
      return run(body).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void publishesTheSchemaOfScenariosBesideThatOfTheState() throws Exception {
    HttpResponse<byte[]> answer = service.get("/schema/scenario.json");

    assertThat(Service.type(answer)).startsWith("application/schema+json");
    assertThat(Service.text(answer))
        .isEqualTo(ScenarioSchema.text("state.json"))
        .contains("\"state.json#/properties/")
        .doesNotContain("..");
  }
}
