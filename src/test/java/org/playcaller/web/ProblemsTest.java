package org.playcaller.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playcaller.Playcaller;
import org.playcaller.state.StateJson;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = Playcaller.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ProblemsTest.Trouble.class)
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

  @LocalServerPort private int port;
  private Service service;

  @TestConfiguration(proxyBeanMethods = false)
  @RestController
  static class Trouble {
    @GetMapping("/trouble")
    String trouble() {
      throw new IllegalStateException("the secret of the house");
    }
  }

  @BeforeEach
  void find() {
    service = new Service(port);
  }

  @Test
  void saysWhereABodyStopsBeingJson() throws Exception {
    JsonNode problem = problem(service.post("{\n  \"day\": }"), 400);

    assertThat(problem.get("type").asString()).endsWith("/not-json");
    assertThat(problem.get("line").asInt()).isEqualTo(2);
    assertThat(problem.get("column").asInt()).isPositive();
    assertThat(problem.get("detail").asString()).contains("line 2, column ");
  }

  @Test
  void listsAllFaultsOfAStateAtOnce() throws Exception {
    JsonNode problem =
        problem(service.post("{\"day\":\"soon\",\"quota\":{\"amount\":\"5\"},\"moood\":{}}"), 422);

    List<JsonNode> faults = problem.get("faults").valueStream().toList();
    assertThat(faults.stream().map(fault -> fault.get("pointer").asString()))
        .containsExactlyInAnyOrder("/rep", "/day", "/quota/amount", "/moood");
    assertThat(faults).allSatisfy(fault -> assertThat(fault.get("remedy").asString()).isNotBlank());
    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.path("value").asString("")).isEqualTo("\"soon\"");
              assertThat(fault.get("remedy").asString()).contains("2026-03-31");
            });
    assertThat(faults.toString()).contains("Did you mean \\\"mood\\\"?");
  }

  @Test
  void boundsNestingAndListLengths() throws Exception {
    String deep = "[".repeat(40) + "]".repeat(40);
    problem(service.post("{\"bookings\":" + deep + "}"), 422);
    String item = "{\"id\":\"b\"},";
    String items = item.repeat(20_001);
    problem(service.post("{\"bookings\":[" + items.substring(0, items.length() - 1) + "]}"), 422);
  }

  @Test
  void refusesABodyThatIsTooLargeHoweverItIsSent() throws Exception {
    byte[] large = new byte[StateJson.MAX_BYTES + 1];
    Arrays.fill(large, (byte) ' ');

    problem(service.post(large), 413);
    problem(
        service.send(
            service
                .plans(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build()),
        413);
  }

  @Test
  void aParameterThatIsNotKnownIsNamedAndNotIgnored() throws Exception {
    JsonNode problem = problem(service.get("/api/v1/reps/david-roth/plan?mots=3"), 400);

    assertThat(problem.get("type").asString()).endsWith("/unknown-parameter");
    assertThat(problem.get("detail").asString())
        .isEqualTo("the parameter \"mots\" is not known here; did you mean \"most\"?");
    assertThat(problem(service.get("/api/v1/reps?all=1"), 400).get("detail").asString())
        .contains("leave it out");
  }

  @Test
  void aBodyInPartsIsNotReadWhateverItsBoundary() throws Exception {
    for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=x"}) {
      HttpRequest request =
          service
              .request("/api/v1/plans")
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString("x"))
              .build();
      assertThat(problem(service.send(request), 415).get("detail").asString())
          .contains("send Content-Type: application/json");
    }
  }

  @Test
  void aParameterThatIsGivenTwiceOrNotAtAllIsNamed() throws Exception {
    assertThat(
            problem(service.get("/api/v1/reps/david-roth/plan?most=1&most=2"), 400)
                .get("detail")
                .asString())
        .isEqualTo("the parameter most is given 2 times: give it once");
    assertThat(
            problem(service.get("/api/v1/reps/david-roth/plan/items"), 400)
                .get("detail")
                .asString())
        .isEqualTo("the parameter list is not given: add it to the address");
  }

  @Test
  void aParameterOfAnotherTypeIsNamedWithWhatToGive() throws Exception {
    JsonNode problem = problem(service.get("/api/v1/reps/david-roth/plan?most=few"), 400);

    assertThat(problem.get("detail").asString())
        .isEqualTo(
            "the parameter most is \"few\": give a whole number of at most 2147483647, as 5");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /api/v1/plans, 405",
    "GET, /api/v1/plans, 405",
    "DELETE, /api/v1/reps, 405",
    "GET, /nosuch, 404",
    "GET, /error, 404",
    "GET, /actuator/env, 404",
    "GET, /api/v1/reps/%00/plan, 400",
    "GET, /api/v1/reps/%2e%2e/plan, 404",
    "GET, /api/v1/reps/a%2fb/plan, 400",
    "GET, /api/v1/reps/a%5cb/plan, 400",
    "GET, /api/v1/reps/%7f/plan, 404"
  })
  void refusesWhatItDoesNotServe(String method, String path, int status) throws Exception {
    problem(
        service.send(service.request(path).method(method, BodyPublishers.noBody()).build()),
        status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/reps/%zz/plan HTTP/1.1",
        "GET /api/v1/reps/x|y/plan HTTP/1.1",
        "GET /../../etc/passwd HTTP/1.1",
        "G=T / HTTP/1.1",
        "nonsense"
      })
  void answersMalformedRequestsAsProblems(String line) throws Exception {
    String answer = raw(line);

    assertThat(answer).startsWith("HTTP/1.1 40").doesNotContainIgnoringCase("tomcat", "<html");
    assertThat(answer).contains("application/problem+json").doesNotContain("Exception");
  }

  @Test
  void answersTraceAsAProblem() throws Exception {
    assertThat(raw("TRACE /api/v1/plans HTTP/1.1"))
        .startsWith("HTTP/1.1 405")
        .contains("application/problem+json");
  }

  @Test
  void answersHeadAndOptionsInShort() throws Exception {
    HttpResponse<byte[]> head =
        service.send(
            service.request("/api/v1/reps").method("HEAD", BodyPublishers.noBody()).build());
    HttpResponse<byte[]> options =
        service.send(
            service.request("/api/v1/plans").method("OPTIONS", BodyPublishers.noBody()).build());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(options.statusCode()).isEqualTo(200);
    assertThat(options.headers().firstValue("Allow").orElse("")).contains("POST");
  }

  @Test
  void takesJsonOnly() throws Exception {
    JsonNode notRead = problem(emptyPlan("Content-Type", "text/plain"), 415);
    JsonNode notWritten = problem(emptyPlan("Accept", "text/html"), 406);

    assertThat(notRead.get("detail").asString())
        .isEqualTo("the body is \"text/plain\": send Content-Type: application/json");
    assertThat(notWritten.get("detail").asString())
        .startsWith("ask for what there is, or leave Accept out: application/json");
  }

  private HttpResponse<byte[]> emptyPlan(String header, String value) throws Exception {
    return service.send(
        service.plans(BodyPublishers.ofString("{}")).setHeader(header, value).build());
  }

  @Test
  void saysWhichMethodAnAddressTakes() throws Exception {
    JsonNode problem = problem(service.get("/api/v1/plans"), 405);

    assertThat(problem.get("detail").asString()).isEqualTo("the method is \"GET\": use POST");
  }

  @Test
  void namesTheRepThatWasProbablyMeant() throws Exception {
    assertThat(problem(service.get("/api/v1/reps/david-rot/plan"), 404).get("detail").asString())
        .isEqualTo("there is no rep \"david-rot\"; did you mean \"david-roth\"?");
  }

  @Test
  void keepsItsOwnTroubleToItselfAndLogsItOnce(CapturedOutput output) throws Exception {
    JsonNode problem = problem(service.get("/trouble"), 500);

    assertThat(problem.toString()).doesNotContain("secret");
    assertThat(output.getAll().split("the secret of the house", -1)).hasSize(2);
  }

  private static JsonNode problem(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    assertThat(Service.type(answer)).startsWith("application/problem+json");
    assertThat(Service.text(answer))
        .doesNotContain("Exception", "java.", "org.spring", "org.playcaller.", "trace", "\tat ");
    JsonNode problem = Service.json(answer);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank();
    return problem;
  }

  private String raw(String line) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
