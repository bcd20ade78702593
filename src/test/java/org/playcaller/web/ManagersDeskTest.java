package org.playcaller.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playcaller.Playcaller;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a manager asks the service before changing a rule: the words, the reasons, the effect. */
@SpringBootTest(classes = Playcaller.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ManagersDeskTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BEHIND = "plays/know-where-you-stand/massively-behind.dslr";

  @LocalServerPort private int port;
  private Service service;

  @BeforeEach
  void find() {
    service = new Service(port);
  }

  @Test
  void everyCardOfAPlanSaysWhyItWasCalled() throws Exception {
    JsonNode plan = Service.json(service.get("/api/v1/reps/david-roth/plan"));
    assertThat(plan.get("today")).isNotEmpty();
    for (JsonNode card : plan.get("today")) {
      JsonNode action = card.at(card.path("entries").isEmpty() ? "/points/0" : "/entries/0/point");
      JsonNode why =
          Service.json(
              service.get("/api/v1/reps/david-roth/plan/why/" + action.get("play").asString()));

      assertThat(why.get("playbook")).isEqualTo(plan.get("playbook"));
      assertThat(why.get("calls").valueStream())
          .anySatisfy(
              call -> {
                assertThat(call.get("rank")).isEqualTo(card.get("rank"));
                assertThat(call.at("/advice/why")).isEqualTo(action.get("why"));
              });
    }
  }

  @Test
  void aPlayThatWasNotCalledNamesTheNearestMiss() throws Exception {
    JsonNode whyNot =
        Service.json(service.get("/api/v1/reps/anna-berg/plan/why-not/touch-stalled-sales?most=2"));

    assertThat(whyNot.get("misses")).hasSizeBetween(1, 2);
    assertThat(whyNot.at("/misses/0/stops/0/needs").asString()).isNotBlank();
    assertThat(whyNot.get("text").asString()).startsWith("The nearest miss is ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/why/massivly-behind", "/why-not/massivly-behind"})
  void anUnknownPlayIsNotFoundWithTheNearestName(String path) throws Exception {
    HttpResponse<byte[]> answer = service.get("/api/v1/reps/anna-berg/plan" + path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Service.json(answer).get("detail").asString())
        .contains("did you mean \"massively-behind\"?");
    assertThat(service.get("/api/v1/reps/nobody/plan" + path).statusCode()).isEqualTo(404);
  }

  @Test
  void theVocabularyIsTheWholeOfIt() throws Exception {
    JsonNode entries = Service.json(service.get("/api/v1/playbook/vocabulary"));

    assertThat(entries).hasSizeGreaterThan(180);
    assertThat(entries.valueStream().map(entry -> entry.get("sentence").asString()))
        .contains("the rep is behind target");
  }

  @Test
  void aPreviewTellsWhatAnEditWouldDoAndChangesNothing() throws Exception {
    String revision = Service.json(service.get("/api/v1/playbook")).get("revision").asString();
    HttpResponse<byte[]> answer =
        preview("", edited("the period still runs", "the quota is not met"));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode impact = Service.json(answer);
    assertThat(impact.at("/edits/0/file").asString()).isEqualTo(BEHIND);
    assertThat(impact.at("/scenarios/broken").size() + impact.get("reps").size()).isPositive();
    assertThat(Service.json(service.get("/api/v1/playbook")).get("revision").asString())
        .isEqualTo(revision);
    HttpResponse<byte[]> markdown =
        preview("?format=markdown", edited("the period still runs", "the quota is not met"));
    assertThat(Service.type(markdown)).startsWith("text/markdown");
    assertThat(Service.text(markdown)).startsWith("## What this change of the playbook does");
  }

  @Test
  void aPreviewOfAFaultyFileListsItsFaults() throws Exception {
    HttpResponse<byte[]> answer =
        preview("", edited("the period still runs", "the period stil runs"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Service.json(answer).at("/faults/0/nearest").asString())
        .isEqualTo("the period still runs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "nonsense",
        "{\"files\": {}}",
        "{\"files\": {\"terms.yaml\": 3}}",
        "{\"files\": {\"../secret\": \"x\"}}",
      })
  void whatIsNoPreviewIsRefusedWithTheRightShape(String body) throws Exception {
    HttpResponse<byte[]> answer = preview("", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Service.type(answer)).startsWith("application/problem+json");
  }

  @Test
  void theVocabularyItselfIsNotPreviewed() throws Exception {
    assertThat(preview("", "{\"files\": {\"vocabulary.dsl\": \"x\"}}").statusCode()).isEqualTo(403);
  }

  @Test
  void theStatusTellsWhatLintRemarks() throws Exception {
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    JsonNode status = Service.json(service.get("/api/v1/playbook/status"));
    while (status.path("lint").isMissingNode() && Instant.now().isBefore(patience)) {
      Thread.sleep(100);
      status = Service.json(service.get("/api/v1/playbook/status"));
    }

    List<String> kinds =
        status.get("lint").valueStream().map(remark -> remark.get("kind").asString()).toList();
    assertThat(kinds).isNotEmpty().containsOnly("fired-for-nobody");
  }

  private String edited(String from, String to) throws Exception {
    String text = Service.text(service.get("/api/v1/playbook/files/" + BEHIND));
    assertThat(text).contains(from);
    var body = JSON.createObjectNode();
    body.putObject("files").put(BEHIND, text.replace(from, to));
    return body.toString();
  }

  private HttpResponse<byte[]> preview(String query, String body) throws Exception {
    return service.send(
        service
            .request("/api/v1/playbook/preview" + query)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }
}
