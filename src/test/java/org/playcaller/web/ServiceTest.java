package org.playcaller.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playcaller.Playcaller;
import org.playcaller.desk.Desk;
import org.playcaller.state.StateJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = Playcaller.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ServiceTest {

  private static final List<String> PLAN =
      List.of(
          "rep",
          "day",
          "headline",
          "playbook",
          "standing",
          "hours",
          "today",
          "thisPeriod",
          "nextPeriod",
          "held",
          "warnings",
          "notes",
          "diagnosis");
  private static final Set<String> ALWAYS =
      Set.of(
          "id", "kind", "lane", "route", "rank", "title", "goal", "minutes", "horizon", "because",
          "gain");
  private static final Set<String> WHERE_KNOWN =
      Set.of("who", "play", "when", "deals", "found", "points", "entries", "later");

  @Autowired private ServletWebServerApplicationContext context;
  @Autowired private Desk desk;
  @LocalServerPort private int port;
  private Service service;

  @BeforeEach
  void find() {
    service = new Service(port);
  }

  @Test
  void listsTheRepsOfTheDemoCompany() throws Exception {
    HttpResponse<byte[]> answer = service.get("/api/v1/reps");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Service.json(answer).valueStream().map(rep -> rep.get("id").asString()))
        .hasSize(8)
        .contains("anna-berg", "david-roth")
        .isSorted();
  }

  @Test
  void plansHaveTheNamesOfTheContractForEveryRep() throws Exception {
    for (JsonNode rep : Service.json(service.get("/api/v1/reps"))) {
      JsonNode plan =
          Service.json(service.get("/api/v1/reps/" + rep.get("id").asString() + "/plan"));

      assertThat(plan.propertyNames()).containsAll(PLAN).startsWith(PLAN.toArray(String[]::new));
      for (JsonNode action : plan.get("today")) {
        assertThat(action.propertyNames()).containsAll(ALWAYS);
        assertThat(action.propertyNames())
            .allMatch(name -> ALWAYS.contains(name) || WHERE_KNOWN.contains(name));
      }
    }
  }

  @Test
  void makesTheSamePlanOfTheStateSentAsOfTheRepLoaded() throws Exception {
    byte[] state = service.get("/api/v1/reps/david-roth/state").body();

    HttpResponse<byte[]> answer = service.post(state);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Service.type(answer)).isEqualTo("application/json");
    assertThat(answer.body()).isEqualTo(service.get("/api/v1/reps/david-roth/plan").body());
    assertThat(Service.json(answer).get("today")).isNotEmpty();
  }

  @Test
  void whatAnAnswerLeavesOutIsCountedAndCanBeHad() throws Exception {
    String path = "/api/v1/reps/anna-berg/plan";
    JsonNode plan = Service.json(service.get(path + "?most=1"));
    byte[] state = service.get("/api/v1/reps/anna-berg/state").body();

    int left = plan.at("/more").get("/held").asInt();
    String items = "/items?list=/held&offset=1&most=50";
    JsonNode others = Service.json(service.get(path + items));
    HttpResponse<byte[]> ofState =
        service.send(
            service
                .request("/api/v1/plans" + items)
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(state))
                .build());

    assertThat(plan.get("held")).hasSize(1);
    assertThat(others.get("items")).hasSize(left);
    assertThat(others.get("count").asInt()).isEqualTo(left + 1);
    assertThat(Service.json(ofState)).isEqualTo(others);
  }

  @Test
  void ofLongTextsFewerItemsAreGivenThanAskedFor() throws Exception {
    String text = "a" + "\\u0001".repeat(449);
    String deals =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    """
                    {"id": "o%d", "name": "%s", "organisation": "%d%s", "amount": %d,
                     "probability": 0.5, "closeDate": "2026-09-%d", "lastActivityOn": "2026-08-01",
                     "stage": "%s", "obstacle": {"text": "%s", "removable": true},
                     "buyingReason": {"text": "%s"}}
                    """
                        .formatted(i, text, i, text, 9000 + i, 17 + i % 14, text, text, text))
            .collect(Collectors.joining(","));
    String state =
        """
        {"day": "2026-09-16", "rep": {"id": "r"}, "quota": {"amount": 900000}, "bookings": [],
         "period": {"start": "2026-09-01", "end": "2026-09-30"}, "opportunities": [%s],
         "leads": [%s], "oldProspects": [%s], "customers": [%s]}
        """
            .formatted(
                deals,
                many("{'id': 'l%d', 'name': '%s', 'source': 'website', 'answered': false}", text),
                many("{'id': 'p%d', 'name': '%s', 'saidNoOn': '2026-01-02'}", text),
                many("{'id': 'c%d', 'name': '%s', 'lastContactOn': '2026-01-02'}", text));

    HttpResponse<byte[]> answer =
        service.send(
            service
                .request("/api/v1/plans?most=50")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(state))
                .build());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSizeLessThan(2_000_000);
    JsonNode plan = Service.json(answer);
    assertThat(plan.at("/pipeline/entries").size()).isBetween(1, 49);
    assertThat(plan.at("/more").get("/pipeline/entries").asInt())
        .isEqualTo(60 - plan.at("/pipeline/entries").size());
  }

  private static String many(String one, String text) {
    return IntStream.range(0, 60)
        .mapToObj(i -> one.replace('\'', '"').formatted(i, text))
        .collect(Collectors.joining(","));
  }

  @Test
  void itemsThatNoListHasAreRefusedWithWhatToDo() throws Exception {
    String path = "/api/v1/reps/anna-berg/plan";

    assertThat(Service.text(service.get(path + "?most=0"))).contains("ask for 1 to 50 items");
    assertThat(Service.text(service.get(path + "?most=51"))).contains("ask for 1 to 50 items");
    assertThat(Service.text(service.get(path + "/items?list=/held&offset=-1")))
        .contains("leave out 0 items or more");
    assertThat(service.get(path + "/items?list=/helt").statusCode()).isEqualTo(404);
    assertThat(Service.text(service.get(path + "/items?list=/helt"))).contains("such as /held");
  }

  @Test
  void answersTwoCallersAtOnceWithTheSameBytesEveryTime() throws Exception {
    byte[] state = service.get("/api/v1/reps/elif-kaya/state").body();
    byte[] expected = service.post(state).body();
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> wrong = new ArrayList<>();
      Callable<Integer> calls = () -> wrongAnswers(state, expected, 200);
      wrong.add(callers.submit(calls));
      wrong.add(callers.submit(calls));
      for (Future<Integer> one : wrong) {
        assertThat(one.get()).isZero();
      }
    } finally {
      callers.shutdownNow();
    }
  }

  private int wrongAnswers(byte[] state, byte[] expected, int times) throws Exception {
    int wrong = 0;
    for (int i = 0; i < times; i++) {
      wrong += java.util.Arrays.equals(service.post(state).body(), expected) ? 0 : 1;
    }
    return wrong;
  }

  @Test
  void showsEveryPlayWithItsTextAndSource() throws Exception {
    JsonNode shown = Service.json(service.get("/api/v1/playbook"));

    assertThat(shown.get("revision").asString()).isEqualTo(desk.playbook().revision());
    assertThat(shown.get("plays")).hasSameSizeAs(desk.playbook().plays());
    for (JsonNode play : shown.get("plays")) {
      assertThat(play.get("text").asString()).startsWith("rule \"");
      assertThat(play.get("sources")).isNotEmpty();
      assertThat(play.get("file").asString()).matches("plays/[a-z-]+/[a-z-]+\\.dslr");
    }
  }

  @Test
  void isUpAndListensToThisMachineOnly() throws Exception {
    assertThat(Service.json(service.get("/actuator/health")).get("status").asString())
        .isEqualTo("UP");
    Connector connector = ((TomcatWebServer) context.getWebServer()).getTomcat().getConnector();
    InetAddress bound = (InetAddress) connector.getProperty("address");
    assertThat(bound.isLoopbackAddress()).isTrue();
    assertThat(service.get("/actuator").statusCode()).isEqualTo(404);
  }

  @Test
  void publishesTheSchemaOfTheState() throws Exception {
    HttpResponse<byte[]> answer = service.get("/schema/state.json");

    assertThat(Service.type(answer)).startsWith("application/schema+json");
    assertThat(Service.text(answer)).isEqualTo(StateJson.schema());
  }

  @Test
  void showsAManagerEveryRepsPaceAndWhatTheTeamShares() throws Exception {
    JsonNode team = Service.json(service.get("/api/v1/teams/manager-holm/standing"));

    assertThat(team.get("reps").valueStream().map(rep -> rep.at("/rep/id").asString()))
        .containsExactly("anna-berg", "ben-okafor", "clara-lind", "hugo-marin");
    assertThat(team.at("/reps/2/standing/verdict").asString()).isEqualTo("met");
    assertThat(team.get("shared").valueStream().map(shared -> shared.get("play").asString()))
        .contains("massively-behind");
    assertThat(team.get("advice").valueStream().map(advice -> advice.get("play").asString()))
        .doesNotHaveDuplicates()
        .contains("turn-on-chat");
  }

  @Test
  void namesTheNearestManagerWhereNobodyReportsToTheOneAskedFor() throws Exception {
    HttpResponse<byte[]> answer = service.get("/api/v1/teams/manager-home/standing");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Service.json(answer).get("detail").asString())
        .contains("did you mean \"manager-holm\"?");
  }

  @Test
  void describesItselfAsOpenApi31() throws Exception {
    JsonNode document = Service.json(service.get("/v3/api-docs"));

    assertThat(document.get("openapi").asString()).startsWith("3.1");
    assertThat(document.get("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/api/v1/plans",
            "/api/v1/plans/items",
            "/api/v1/reps",
            "/api/v1/reps/{id}/plan",
            "/api/v1/reps/{id}/plan/items",
            "/api/v1/reps/{id}/state",
            "/api/v1/playbook",
            "/api/v1/playbook/status",
            "/api/v1/playbook/vocabulary",
            "/api/v1/playbook/preview",
            "/api/v1/capture",
            "/api/v1/reps/{id}/capture",
            "/api/v1/reps/{id}/plan/why/{play}",
            "/api/v1/reps/{id}/plan/why-not/{play}",
            "/api/v1/playbook/files",
            "/api/v1/playbook/files/{path}",
            "/api/v1/playbook/revisions",
            "/api/v1/playbook/revisions/{revision}",
            "/api/v1/playbook/revisions/{revision}/changes",
            "/api/v1/playbook/revisions/{revision}/activate",
            "/api/v1/teams/{managerId}/standing",
            "/api/v1/scenarios/run",
            "/schema/scenario.json",
            "/schema/state.json");
    assertThat(
            document
                .at("/paths/~1api~1v1~1plans/post/requestBody/content/application~1json/schema")
                .get("$ref")
                .asString())
        .isEqualTo("/schema/state.json");
    assertThat(document.toString()).doesNotContain("http://127");
  }

  @Test
  void spellsWordsInTheDocumentAsOnTheWire() throws Exception {
    JsonNode schemas = Service.json(service.get("/v3/api-docs")).at("/components/schemas");

    assertThat(words(schemas.at("/Standing/properties/verdict")))
        .containsExactly("met", "on-track", "behind", "massively-behind");
    assertThat(words(schemas.at("/Card/properties/horizon")))
        .containsExactly("this-period", "next-period");
    assertThat(words(schemas.at("/PlayView/properties/kind"))).contains("hold-back");
  }

  private static List<String> words(JsonNode property) {
    return property.get("enum").valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void opensAPageThatFetchesNothingFromElsewhere() throws Exception {
    HttpResponse<byte[]> root = service.get("/");
    assertThat(root.statusCode()).isEqualTo(302);
    String page = root.headers().firstValue("Location").orElseThrow();

    HttpResponse<byte[]> answer = service.get(page);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Service.text(answer)).doesNotContain("http:", "https:", "src=\"//", "href=\"//");
    JsonNode config = Service.json(service.get("/v3/api-docs/swagger-config"));
    assertThat(config.get("url").asString()).isEqualTo("/v3/api-docs");
    assertThat(config.get("validatorUrl").asString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/reps", "/api/v1/playbook", "/v3/api-docs"})
  void answersTheSameRequestWithTheSameBytes(String path) throws Exception {
    assertThat(new String(service.get(path).body(), StandardCharsets.UTF_8))
        .isEqualTo(new String(service.get(path).body(), StandardCharsets.UTF_8));
  }
}
