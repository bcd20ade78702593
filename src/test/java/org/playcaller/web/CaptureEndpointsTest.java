package org.playcaller.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.playcaller.Playcaller;
import org.playcaller.state.StateJson;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A scenario is made from a state over HTTP, too. */
@SpringBootTest(classes = Playcaller.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CaptureEndpointsTest {

  @LocalServerPort private int port;
  private Service service;

  @BeforeEach
  void connect() {
    service = new Service(port);
  }

  private HttpResponse<byte[]> post(String path, String body) throws Exception {
    return service.send(
        service
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void aRepsPlanBecomesAScenarioThatNamesNobody() throws Exception {
    HttpResponse<byte[]> answer = post("/api/v1/reps/anna-berg/capture?play=answer-the-buyer", "");

    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    assertThat(Service.json(answer).get("text").asString())
        .startsWith("cases:\n  - case: ")
        .contains("day: 2026-09-24", "play: answer-the-buyer")
        .doesNotContain("anna", "berg");
  }

  @Test
  void aStateThatIsSentBecomesTheSameScenario() throws Exception {
    String state = Service.text(service.get("/api/v1/reps/anna-berg/state"));

    HttpResponse<byte[]> sent =
        post("/api/v1/capture", "{\"play\": \"answer-the-buyer\", \"state\": " + state + "}");

    assertThat(Service.text(sent))
        .isEqualTo(Service.text(post("/api/v1/reps/anna-berg/capture?play=answer-the-buyer", "")));
  }

  @Test
  void whatCannotBeCapturedIsAnsweredWithWhatToDo() throws Exception {
    assertProblem(
        post("/api/v1/reps/anna-berg/capture?play=name-the-obstacel", ""),
        404,
        "did you mean \\\"name-the-obstacle\\\"?");
    assertProblem(post("/api/v1/reps/nobody/capture", ""), 404, "unknown-rep");
    assertProblem(
        post("/api/v1/reps/anna-berg/capture?play=answer-the-buyer&with=nobody", ""),
        422,
        "not-captured");
    assertProblem(post("/api/v1/reps/anna-berg/capture?with=nobody", ""), 422, "is said of a play");
    assertProblem(post("/api/v1/capture", "{"), 400, "the body is no JSON");
    assertProblem(post("/api/v1/capture", "{\"play\": \"x\"}"), 400, "the body has no state");
    assertProblem(
        post("/api/v1/capture", "{\"state\": {}, \"whit\": \"x\"}"),
        400,
        "\\\"whit\\\" is not a known key: use state, play, with, not");
    assertProblem(post("/api/v1/capture", "{\"state\": {}}"), 422, "invalid-state");
    assertProblem(
        post("/api/v1/capture", " ".repeat(StateJson.MAX_BYTES + 20_000)), 413, "too-large");
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String text) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    assertThat(Service.type(answer)).startsWith("application/problem+json");
    assertThat(Service.text(answer)).contains(text);
  }
}
