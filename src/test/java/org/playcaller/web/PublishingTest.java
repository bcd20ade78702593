package org.playcaller.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playcaller.cli.CopiedRules;
import tools.jackson.databind.JsonNode;

/** Writing the playbook over HTTP, as a manager's program does. */
class PublishingTest {

  private static final String FILES = "/api/v1/playbook/files/";
  private static final String PLAY = FILES + CopiedRules.CHECK_IN;
  private static final String SIGNED = "?who=Ana&why=" + encoded("sixty days were too long");

  @TempDir private static Path folder;
  private static Started started;
  private Service service;

  @BeforeAll
  static void start() throws Exception {
    started = Started.in(folder, "--playcaller.writing=true", "--server.address=0.0.0.0");
  }

  @AfterAll
  static void stop() {
    started.close();
  }

  @BeforeEach
  void find() {
    service = started.service();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String etag(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private HttpResponse<byte[]> put(String path, String text, String... headers) throws Exception {
    HttpRequest.Builder request =
        service.request(path).PUT(BodyPublishers.ofString(text, StandardCharsets.UTF_8));
    return service.send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private HttpResponse<byte[]> delete(String path, String... headers) throws Exception {
    return service.send(service.request(path).DELETE().headers(headers).build());
  }

  private static String days(String text, int days) {
    return text.replaceAll("for at least \\d+ days", "for at least " + days + " days");
  }

  private static JsonNode problem(HttpResponse<byte[]> answer, int status, String type) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(status);
    assertThat(Service.type(answer)).startsWith("application/problem+json");
    assertThat(Service.json(answer).get("type").asString()).endsWith("/" + type);
    return Service.json(answer);
  }

  @Test
  void publishesAnEditListsItComparesItAndGoesBack() throws Exception {
    HttpResponse<byte[]> read = service.get(PLAY);
    String before = serving();
    assertThat(Service.type(read)).startsWith("text/plain");

    HttpResponse<byte[]> written =
        put(
            PLAY + SIGNED + "&despite-scenarios=true",
            days(Service.text(read), 64),
            "If-Match",
            etag(read));

    assertThat(written.statusCode()).as(Service.text(written)).isEqualTo(200);
    String now = Service.json(written).get("revision").asString();
    assertThat(serving()).isEqualTo(now).isNotEqualTo(before);
    assertThat(etag(written)).isEqualTo(etag(service.get(PLAY)));
    assertThat(Files.readString(started.rules.resolve(CopiedRules.CHECK_IN))).contains("64 days");
    JsonNode newest = Service.json(service.get("/api/v1/playbook/revisions")).get(0);
    assertThat(newest.get("revision").asString()).isEqualTo(now);
    assertThat(newest.get("who").asString()).isEqualTo("Ana");
    assertThat(newest.get("why").asString()).isEqualTo("sixty days were too long");
    assertThat(newest.at("/changes/0/path").asString()).isEqualTo(CopiedRules.CHECK_IN);
    assertThat(newest.at("/changes/0/change").asString()).isEqualTo("changed");
    String diff =
        Service.text(service.get("/api/v1/playbook/revisions/" + now + "/changes?since=" + before));
    assertThat(diff).contains("+    - not contacted for at least 64 days");
    JsonNode shown = Service.json(service.get("/api/v1/playbook/revisions/" + now));
    assertThat(shown.get("files").get(CopiedRules.CHECK_IN).asString()).contains("64 days");

    String back = "/api/v1/playbook/revisions/" + before + "/activate?who=Ben&why=back";
    JsonNode done = Service.json(post(back));
    assertThat(done.get("changed").asBoolean()).isTrue();
    assertThat(serving()).isEqualTo(before);
    assertThat(service.get(PLAY).body()).isEqualTo(read.body());
    assertThat(Service.json(post(back)).get("changed").asBoolean()).isFalse();
    problem(
        post("/api/v1/playbook/revisions/000000000000/activate?who=B&why=b"),
        404,
        "unknown-revision");
  }

  private HttpResponse<byte[]> post(String path) throws IOException, InterruptedException {
    return service.send(service.request(path).POST(BodyPublishers.noBody()).build());
  }

  private String serving() throws Exception {
    return Service.json(service.get("/api/v1/playbook")).get("revision").asString();
  }

  @Test
  void refusesAFaultWithItsPlaceAndLeavesEverythingAsItWas() throws Exception {
    HttpResponse<byte[]> read = service.get(PLAY);
    String before = serving();

    JsonNode problem =
        problem(
            put(
                PLAY + SIGNED,
                Service.text(read).replace("not contacted", "not contactd"),
                "If-Match",
                etag(read)),
            422,
            "unsound-playbook");

    assertThat(problem.at("/faults/0/line").asInt()).isEqualTo(7);
    assertThat(problem.at("/faults/0/remedy").asString()).contains("did you mean");
    assertThat(service.get(PLAY).body()).isEqualTo(read.body());
    assertThat(serving()).isEqualTo(before);
  }

  @Test
  void refusesAnEditThatBreaksAScenarioAndSaysWhich() throws Exception {
    HttpResponse<byte[]> read = service.get(PLAY);

    JsonNode problem =
        problem(
            put(PLAY + SIGNED, days(Service.text(read), 600), "If-Match", etag(read)),
            409,
            "broken-scenarios");

    assertThat(problem.get("scenarios").get(0).asString()).contains("check-in-with-old-prospects");
    assertThat(service.get(PLAY).body()).isEqualTo(read.body());
  }

  @Test
  void createsAPlayAndRetiresIt() throws Exception {
    String text =
        Service.text(service.get(PLAY))
            .replace("Check in with old prospects", "Call them back")
            .replace("at least 90 days ago", "at least 900 days ago");
    String path = FILES + "plays/old-prospects/call-them-back.dslr";

    assertThat(put(path + SIGNED, text, "If-None-Match", "*").statusCode()).isEqualTo(200);
    problem(put(path + SIGNED, text, "If-None-Match", "*"), 412, "stale");
    String etag = etag(service.get(path));
    problem(delete(path + SIGNED, "If-Match", "\"other\""), 412, "stale");
    assertThat(delete(path + SIGNED, "If-Match", etag).statusCode()).isEqualTo(200);
    problem(delete(path + SIGNED, "If-Match", etag), 404, "unknown-file");
    problem(service.get(path), 404, "unknown-file");
    problem(delete(FILES + "terms.yaml" + SIGNED, "If-Match", "*"), 403, "closed-path");
  }

  @Test
  void asksWhoAndWhyAndFromWhichContent() throws Exception {
    String text = Service.text(service.get(PLAY));

    problem(put(PLAY + "?why=x", text, "If-Match", "*"), 400, "unsigned");
    problem(put(PLAY + "?who=x&why=%20", text, "If-Match", "*"), 400, "unsigned");
    problem(put(PLAY + "?who=a%0Ab&why=x", text, "If-Match", "*"), 400, "unsigned");
    problem(
        put(PLAY + "?who=" + "a".repeat(501) + "&why=x", text, "If-Match", "*"), 400, "unsigned");
    problem(put(PLAY + SIGNED, text), 428, "unconditional");
    problem(put(PLAY + SIGNED, text, "If-Match", "\"old\""), 412, "stale");
    problem(put(PLAY + SIGNED, text, "If-Match", "W/" + etag(service.get(PLAY))), 412, "stale");
    problem(put(FILES + "plays/a/b.dslr" + SIGNED, text, "If-Match", "*"), 412, "stale");
    problem(put(PLAY + SIGNED, "x".repeat(256 * 1024 + 1), "If-Match", "*"), 413, "too-large");
    HttpResponse<byte[]> same = put(PLAY + SIGNED, text, "If-Match", "*");
    assertThat(Service.json(same).get("changed").asBoolean()).isFalse();
  }

  @Test
  void takesTheBodyAsItIsWhateverItIsCalled() throws Exception {
    HttpResponse<byte[]> read = service.get(PLAY);

    HttpResponse<byte[]> written =
        put(
            PLAY + SIGNED,
            Service.text(read),
            "If-Match",
            etag(read),
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(written.statusCode()).as(Service.text(written)).isEqualTo(200);
  }

  @Test
  void letsOneOfTwoWin() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 10; round++) {
        HttpResponse<byte[]> read = service.get(PLAY);
        String text = Service.text(read);
        int days = 200 + 2 * round;
        Callable<HttpResponse<byte[]>> one = () -> race(days(text, days), etag(read));
        Callable<HttpResponse<byte[]>> other = () -> race(days(text, days + 1), etag(read));
        var answers = both.invokeAll(List.of(one, other));

        List<Integer> codes =
            List.of(answers.get(0).get().statusCode(), answers.get(1).get().statusCode());
        assertThat(codes).containsExactlyInAnyOrder(200, 412);
        int won = codes.get(0) == 200 ? days : days + 1;
        assertThat(Service.text(service.get(PLAY))).isEqualTo(days(text, won));
      }
    } finally {
      both.shutdownNow();
    }
    HttpResponse<byte[]> last = service.get(PLAY);
    assertThat(
            put(PLAY + SIGNED, days(Service.text(last), 60), "If-Match", etag(last)).statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<byte[]> race(String text, String etag) throws Exception {
    return put(PLAY + SIGNED + "&despite-scenarios=true", text, "If-Match", etag);
  }

  @ParameterizedTest
  @CsvSource({
    "vocabulary.dsl, 403",
    "README.md, 403",
    "quota.csv, 403",
    "plays/a.dslr, 403",
    "plays/a/b/c.dslr, 403",
    "plays/a/b.drl, 403",
    "plays/a/.b.dslr, 403",
    "plays/A/B.dslr, 403",
    "plays/a/b.dslr~, 400",
    "plays/a/b%20c.dslr, 400",
    "plays//b.dslr, 400",
    "../rules/terms.yaml, 400",
    "plays/../terms.yaml, 400",
    "plays/%2e%2e/terms.yaml, 400",
    "plays/%252e%252e/x.dslr, 400",
    "plays/..%2fterms.yaml, 400",
    "plays/a/..%5c..%5cb.dslr, 400",
    "plays/a/b%00.dslr, 400",
    "%2fetc/passwd, 400",
    "/etc/passwd, 400",
    "C:/x.dslr, 400",
    "plays/a/..dslr, 400",
    "plays/a/%C3%A4.dslr, 400"
  })
  void writesNoOtherFile(String path, int status) throws Exception {
    List<Path> before = files();

    String answer = raw("PUT", FILES + path + SIGNED, Map.of("If-Match", "\"none\""), "x");

    assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void writesNoPathThatIsTooLong() throws Exception {
    problem(
        put(FILES + "plays/a/" + "b".repeat(300) + ".dslr" + SIGNED, "x", "If-None-Match", "*"),
        400,
        "unsafe-path");
  }

  private static List<Path> files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> !file.startsWith(folder.resolve("data"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: playcaller.example",
        "Host: 192.0.2.1",
        "Host: 127.0.0.1.example.org",
        "Host: localhost.example.org",
        "Origin: https://example.org",
        "Origin: null",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site",
        "X-Forwarded-For: 127.0.0.1",
        "Forwarded: for=127.0.0.1"
      })
  void isWrittenFromThisMachineOnly(String header) throws Exception {
    String name = header.substring(0, header.indexOf(':'));
    String value = header.substring(header.indexOf(':') + 2);

    String answer = raw("PUT", PLAY + SIGNED, Map.of(name, value, "If-Match", "*"), "x");

    assertThat(answer).startsWith("HTTP/1.1 403").contains("/writing-closed");
    assertThat(raw("GET", PLAY, Map.of(name, value), "")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST:80"})
  void isWrittenUnderEachNameOfThisMachine(String host) throws Exception {
    String origin = "http://" + host;

    String answer =
        raw("PUT", PLAY + SIGNED, Map.of("Host", host, "Origin", origin, "If-Match", "\"x\""), "x");

    assertThat(answer).startsWith("HTTP/1.1 412");
  }

  @Test
  void isNotWrittenFromAnAddressThatOthersReach() throws Exception {
    Optional<InetAddress> outward =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .findFirst();
    assumeTrue(outward.isPresent(), "no address but loopback");

    String answer = raw(outward.get(), "PUT", PLAY + SIGNED, Map.of("If-Match", "*"), "x");

    assertThat(answer).startsWith("HTTP/1.1 403").contains("/writing-closed");
  }

  @Test
  void isOffUnlessSwitchedOn(@TempDir Path other) throws Exception {
    try (Started closed = Started.in(other)) {
      Service asked = closed.service();
      for (HttpRequest request :
          List.of(
              asked.request(PLAY + SIGNED).PUT(BodyPublishers.ofString("x")).build(),
              asked.request(PLAY + SIGNED).DELETE().build(),
              asked
                  .request("/api/v1/playbook/revisions/0/activate" + SIGNED)
                  .POST(BodyPublishers.noBody())
                  .build())) {
        JsonNode problem = problem(asked.send(request), 403, "writing-closed");
        assertThat(problem.get("detail").asString()).contains("--playcaller.writing=true");
      }
    }
  }

  private static String raw(String method, String path, Map<String, String> headers, String body)
      throws IOException {
    return raw(InetAddress.getLoopbackAddress(), method, path, headers, body);
  }

  /** As it is sent, with nothing put right on the way. */
  private static String raw(
      InetAddress to, String method, String path, Map<String, String> headers, String body)
      throws IOException {
    try (Socket socket = new Socket(to, started.port())) {
      socket.setSoTimeout(10_000);
      StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
      if (!headers.containsKey("Host")) {
        request.append("Host: localhost\r\n");
      }
      headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
      request.append("Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
