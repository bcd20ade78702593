package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.playcaller.RandomStates;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is not answered of a plan is counted, and can be had. */
class ExcerptTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int KILOBYTE = 1024;

  private static Plan large() {
    return Planner.plan(PLAYBOOK, RandomStates.seeded(1).ofAbout(200));
  }

  @Test
  void theBenchmarksStateIsAnsweredInFortyKilobytes() {
    byte[] answer = PlanJson.write(Excerpt.of(large(), Excerpt.USUAL));

    assertThat(answer).hasSizeLessThanOrEqualTo(40 * KILOBYTE);
  }

  @Test
  void eachListHasItsFirstItemsAndTheOthersAreCounted() {
    Plan plan = large();
    JsonNode whole = JSON.readTree(PlanJson.write(Excerpt.whole(plan)));

    Plan excerpt = Excerpt.of(plan, 3);
    JsonNode cut = JSON.readTree(PlanJson.write(excerpt));

    assertThat(excerpt.more()).containsKeys("/nextPeriod", "/held", "/unknowns");
    assertThat(excerpt.more().keySet()).anyMatch(ExcerptTest::isWithinAnItem);
    for (Map.Entry<String, Integer> more : excerpt.more().entrySet()) {
      JsonPointer list = JsonPointer.compile(more.getKey());
      int shown = isWithinAnItem(more.getKey()) ? 1 : 3;
      assertThat(cut.at(list)).as("%s", list).hasSize(shown);
      assertThat(whole.at(list)).as("%s", list).hasSize(shown + more.getValue());
    }
  }

  private static boolean isWithinAnItem(String list) {
    return list.matches("/\\w+/\\d+/\\w+");
  }

  @Test
  void longTextsAreCutInTheAnswerButNoKeysAndNoCharacters() {
    String key = "k".repeat(500);
    String name = "x" + "\uD83D\uDE00".repeat(300);

    JsonNode who = JSON.readTree(PlanJson.writeShort(new Who(key, name)));

    assertThat(who.get("id").asString()).isEqualTo(key);
    assertThat(who.get("name").asString())
        .hasSize(400)
        .endsWith("\uD83D\uDE00…")
        .startsWith("x\uD83D");
    assertThat(PlanJson.writeShort(new Who(key, "y".repeat(400))))
        .isEqualTo(PlanJson.write(new Who(key, "y".repeat(400))));
    JsonNode one = JSON.readTree(PlanJson.writeShort(new Who("k", "\uD83D\uDE00".repeat(300))));
    assertThat(one.get("name").asString()).hasSize(399).endsWith("\uD83D\uDE00…");
  }

  @Test
  void whatIsCountedCanBeHadPageByPageEachItemOnce() {
    Plan plan = large();
    JsonNode whole = JSON.readTree(PlanJson.write(Excerpt.whole(plan)));
    Set<String> lists = Excerpt.of(plan, 3).more().keySet();
    assertThat(lists).isNotEmpty();
    for (String list : lists) {
      List<JsonNode> expected = new ArrayList<>();
      whole.at(JsonPointer.compile(list)).forEach(expected::add);
      assertThat(paged(plan, list)).as("%s", list).isEqualTo(expected);
    }
  }

  /** All items of a list, page by page, and so the lists within them that are cut. */
  private static List<JsonNode> paged(Plan plan, String list) {
    List<JsonNode> items = new ArrayList<>();
    Excerpt.Items page;
    do {
      page = Excerpt.items(plan, list, items.size(), Excerpt.MOST);
      JSON.readTree(PlanJson.write(page)).get("items").forEach(items::add);
      for (String within : page.more().keySet()) {
        if (within.startsWith(list + "/")) {
          String[] path = within.substring(list.length() + 1).split("/");
          ArrayNode whole = ((ObjectNode) items.get(Integer.parseInt(path[0]))).putArray(path[1]);
          paged(plan, within).forEach(whole::add);
        }
      }
    } while (items.size() < page.count());
    return items;
  }

  @Test
  void aListThatIsNotThereIsNotMadeUp() {
    Plan plan = large();

    for (String list :
        List.of("", "/", "/helt", "/today/999/entries", "/today/0/points", "/held/x/holds")) {
      assertThat(Excerpt.items(plan, list, 0, 1)).as("%s", list).isNull();
    }
    assertThat(Excerpt.items(plan, "/held", 1_000_000, 1).items()).isEmpty();
  }

  @Test
  void theScriptOfAListAndItsConditionsStandAboveItsEntriesOnce() {
    Card list =
        IntStream.rangeClosed(1, 20)
            .mapToObj(seed -> Planner.plan(PLAYBOOK, RandomStates.seeded(seed).ofAbout(200)))
            .flatMap(plan -> Excerpt.whole(plan).cards().stream())
            .filter(card -> card.entries().size() > 1 && card.points().size() == 1)
            .findFirst()
            .orElseThrow();

    assertThat(list.points().get(0).evidence()).isNotEmpty().allMatch(one -> one.value() == null);
    for (Entry entry : list.entries()) {
      assertThat(entry.point().evidence())
          .hasSameSizeAs(list.points().get(0).evidence())
          .allMatch(one -> one.condition() == null && one.value() != null);
      assertThat(entry.point().source()).isEmpty();
    }
  }
}
