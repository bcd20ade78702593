package org.playcaller.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StateJsonTest {

  private final StateJson json = new StateJson();

  @Test
  void aDayAndARepAreEnough() {
    State state = read("");

    assertThat(state.day()).isEqualTo(LocalDate.of(2026, 9, 24));
    assertThat(state.rep().id()).isEqualTo("r");
    assertThat(state.quota()).isNull();
    assertThat(state.opportunities()).isNull();
  }

  @Test
  void activitiesThatAreNotTrackedAreNotTheSameAsNone() {
    assertThat(read("").activities()).isNull();
    assertThat(read(", 'activities': null").activities()).isNull();
    assertThat(read(", 'activities': []").activities()).isEmpty();
    assertThat(text(read(", 'activities': []"))).contains("\"activities\":[]");
    assertThat(text(read(""))).doesNotContain("activities");
  }

  @Test
  void aListThatIsLeftOutIsNotTheSameAsNone() {
    for (String list :
        List.of(
            "bookings",
            "opportunities",
            "oldProspects",
            "customers",
            "network",
            "groups",
            "leads",
            "intentions")) {
      assertThat(text(read(""))).doesNotContain(list);
      assertThat(text(read(", '" + list + "': null"))).doesNotContain(list);
      assertThat(text(read(", '" + list + "': []"))).contains("\"" + list + "\":[]");
    }
    assertThat(text(read(", 'groups': [{'id': 'g', 'events': []}]"))).contains("\"events\":[]");
    assertThat(text(read(", 'groups': [{'id': 'g'}]"))).doesNotContain("events");
  }

  @Test
  void nullIsUnknownWhereverUnknownIsAllowed() {
    State state =
        read(", 'currency': null, 'quota': null, 'leads': null, 'mood': {'pressure': null}");

    assertThat(state).isEqualTo(read(", 'mood': {}"));
  }

  @Test
  void anEmptyNextStepIsKept() {
    State state = read(", 'opportunities': [{'id': 'o', 'nextStep': ''}]");

    assertThat(state.opportunities().get(0).nextStep()).isEmpty();
    assertThat(text(state)).contains("\"nextStep\":\"\"");
  }

  @Test
  void anAmountIsKeptAsItIsWritten() {
    State state =
        read(
            ", 'opportunities': [{'id': 'a', 'amount': 500000}, {'id': 'b', 'amount': 500000.00}]");

    BigDecimal whole = state.opportunities().get(0).amount();
    BigDecimal cents = state.opportunities().get(1).amount();
    assertThat(whole).isEqualTo(new BigDecimal("500000"));
    assertThat(cents).isEqualTo(new BigDecimal("500000.00")).isEqualByComparingTo(whole);
    assertThat(text(state)).contains("500000}", "500000.00}");
  }

  @Test
  void aWholeNumberMayBeWrittenWithZerosAfterThePointAsInAnyJsonSchema() {
    State state = read(", 'opportunities': [{'id': 'o', 'timesPushed': 3.0}]");

    assertThat(state.opportunities().get(0).timesPushed()).isEqualTo(3);
  }

  @Test
  void anExponentIsWrittenOut() {
    State state = read(", 'quota': {'amount': 5e5}");

    assertThat(state.quota().amount()).isEqualByComparingTo("500000");
    assertThat(text(state)).contains("{\"amount\":500000}");
  }

  @Test
  void wordsDaysTimesAndZonesAreReadAndWrittenAlike() {
    String rest =
        ", 'customers': [{'id': 'c', 'goodwill': 'high', 'bestTime': '17:30'}]"
            + ", 'network': [{'id': 'n', 'relation': 'business-contact'}]"
            + ", 'intentions': [{'kind': 'cold-calls'}]";
    State state = read(rest);

    assertThat(state.customers().get(0).bestTime()).isEqualTo(LocalTime.of(17, 30));
    assertThat(state.network().get(0).relation()).isEqualTo(Relation.BUSINESS_CONTACT);
    assertThat(text(state))
        .contains("\"17:30\"", "\"business-contact\"", "\"cold-calls\"", "\"2026-09-24\"");
    State zoned =
        json.read(
            bytes(
                "{'day': '2026-09-24', 'rep': {'id': 'r', 'timeZone': 'Europe/Berlin',"
                    + " 'workingDays': ['monday']}}"));
    assertThat(zoned.rep().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(zoned.rep().workingDays()).containsExactly(Weekday.MONDAY);
    assertThat(text(zoned)).contains("\"Europe/Berlin\"", "[\"monday\"]");
  }

  @Test
  void aTimeIsWrittenToTheMinute() {
    DecisionMaker busy = new DecisionMaker(null, null, LocalTime.of(9, 5, 59), null);

    assertThat(JsonMapper.builder().addModule(new StrictScalars()).build().writeValueAsString(busy))
        .contains("\"09:05\"");
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    State state = read(", 'history': {'winRate': 0.25, 'closedDeals': []}, 'team': {}");

    assertThat(json.read(json.write(state))).isEqualTo(state);
    assertThat(json.read(json.writePretty(state).getBytes(UTF_8))).isEqualTo(state);
    assertThat(json.write(state)).isEqualTo(json.write(json.read(json.write(state))));
    assertThat(json.writePretty(state)).doesNotContain("\r").endsWith("}\n");
  }

  @Test
  void aTreeReadsLikeItsText() {
    String text = document(", 'quota': {'amount': 500000.00}, 'activities': []").replace('\'', '"');

    assertThat(json.read(JsonMapper.shared().readTree(text)))
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(json.read(text.getBytes(UTF_8)));
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(json.read(bytes("\uFEFF" + document("")))).isEqualTo(read(""));
  }

  @Test
  void theSchemaIsPublishedUnderItsName() {
    assertThat(StateJson.schema())
        .contains("\"$id\": \"https://playcaller.org/schema/state.json\"");
  }

  @Test
  void listsOfAStateCannotBeChanged() {
    assertThat(read(", 'leads': [{'id': 'l'}]").leads()).isUnmodifiable();
  }

  private State read(String rest) {
    return json.read(bytes(document(rest)));
  }

  private String text(State state) {
    return new String(json.write(state), UTF_8);
  }

  static String document(String rest) {
    return "{'day': '2026-09-24', 'rep': {'id': 'r'}" + rest + "}";
  }

  static byte[] bytes(String singleQuoted) {
    return singleQuoted.replace('\'', '"').getBytes(UTF_8);
  }
}
