package org.playcaller.state;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.playcaller.state.StateJsonTest.bytes;
import static org.playcaller.state.StateJsonTest.document;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a refusal in plain words, and soon. */
@Timeout(10)
class HostileInputTest {

  private final StateJson json = new StateJson();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n ",
        "{",
        "{'day'",
        "{'day': '2026-09-24', 'rep': {'id': 'r'}",
        "{'day': '2026-09-24', 'rep': {'id': 'r'}} {}",
        "{'day': '2026-09-24', 'rep': {'id': 'r'}}]",
        "{'day': '2026-09-24', 'rep': {'id': 'r'},}",
        "{'quota': {'amount': NaN}}",
        "{'quota': {'amount': Infinity}}",
        "{'quota': {'amount': 01}}",
        "{'quota': {'amount': +1}}",
        "{'quota': {'amount': 1.}}",
        "{day: '2026-09-24'}",
        "{/* why */ 'day': '2026-09-24'}",
        "{'day': 'a\tb'}",
        "nul",
        "<state/>"
      })
  void whatIsNoJsonIsRefusedWithItsPlaceAndNoParserTalk(String document) {
    NotJson refused = refusal(document.replace('\'', '"').getBytes(UTF_8));

    assertThat(refused.line()).isPositive();
    assertThat(refused.column()).isPositive();
    assertThat(refused.getMessage())
        .startsWith("The document is")
        .doesNotContain("Exception", "jackson", "token", "Token", "code ")
        .endsWith(".");
  }

  @Test
  void thePlaceIsTheLineAndColumnWhereItGoesWrong() {
    NotJson refused = refusal("{\n  \"day\": oops\n}".getBytes(UTF_8));

    assertThat(refused.line()).isEqualTo(2);
    assertThat(refused.column()).isBetween(10, 15);
    assertThat(refused).hasMessageContaining("line 2").hasMessageContaining("oops");
  }

  @Test
  void onlyUtf8IsRead() {
    for (Charset wide : List.of(UTF_16, UTF_16LE, Charset.forName("UTF-32"))) {
      assertThat(refusal(document("").replace('\'', '"').getBytes(wide)))
          .hasMessageContaining("UTF-8");
    }
    byte[] malformed = bytes(document(", 'currency': 'X'"));
    malformed[malformed.length - 3] = (byte) 0xFF;
    assertThat(refusal(malformed)).hasMessageContaining("UTF-8");
    byte[] surrogate = bytes(document(", 'currency': 'XYZ'"));
    int at = surrogate.length - 5;
    surrogate[at] = (byte) 0xED;
    surrogate[at + 1] = (byte) 0xA0;
    surrogate[at + 2] = (byte) 0x80;
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> json.read(surrogate))
        .isInstanceOfAny(NotJson.class, InvalidState.class);
  }

  @Test
  void nestingOverTheBoundIsAFault() {
    assertThat(faults("[".repeat(100_000) + "]".repeat(100_000)).get(0).what())
        .contains("deeper than 32");
    assertThat(faults("[".repeat(100_000)).get(0).what()).contains("deeper than 32");
    assertThat(faults("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)).get(0).what())
        .contains("deeper than 32");
  }

  @Test
  void nestingAtTheBoundIsJudgedLikeAnyOtherDocument() {
    assertThat(faults("[".repeat(32) + "]".repeat(32)).get(0).what()).contains("an object");
    assertThat(faults("[".repeat(33) + "]".repeat(33)).get(0).what()).contains("deeper");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000000",
        "-1e1000000000",
        "1e-1000000000",
        "0e1000000000",
        "0e-1000000000",
        "1e99999999999",
        "1e-99999999999",
        "1e16",
        "0.0000001",
        "1000000000000000.000001",
        "99999999999999999999999999"
      })
  void numbersThatWouldBlowUpAreFaultsOfTheirPlace(String number) {
    for (String rest :
        List.of(
            ", 'opportunities': [{'id': 'o', 'amount': " + number + "}]",
            ", 'opportunities': [{'id': 'o', 'timesPushed': " + number + "}]")) {
      assertThat(faults(document(rest)))
          .singleElement()
          .satisfies(fault -> assertThat(fault.pointer()).startsWith("/opportunities/0/"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e15", "1000000000000000", "0.000001", "0", "0.000000", "5E+2"})
  void numbersWithinTheBoundsAreRead(String number) {
    assertThatNoException()
        .isThrownBy(
            () ->
                json.read(
                    bytes(document(", 'opportunities': [{'id': 'o', 'amount': " + number + "}]"))));
  }

  @Test
  void aNumberOfAMillionDigitsIsAFault() {
    for (String number : List.of("9".repeat(1_000_000), "0." + "1".repeat(1_000_000))) {
      List<Fault> faults =
          faults(document(", 'opportunities': [{'id': 'o', 'amount': " + number + "}]"));

      assertThat(faults).singleElement().extracting(Fault::what).asString().contains("too long");
      assertThat(faults.get(0).value()).hasSizeLessThan(90);
    }
  }

  @Test
  void longKeysAndTextsAreShownCut() {
    List<Fault> faults =
        faults(
            document(
                ", '"
                    + "k".repeat(1_000_000)
                    + "': {'a': 1e99}, 'currency': '"
                    + "E".repeat(1_000_000)
                    + "', '\\u0000': 1"));

    assertThat(faults).hasSize(3);
    assertThat(faults).allSatisfy(fault -> assertThat(fault.toString()).hasSizeLessThan(900));
    assertThat(faults)
        .allSatisfy(fault -> assertThat(UTF_8.newEncoder().canEncode(fault.toString())).isTrue());
  }

  @Test
  void anIdAtTheBoundIsReadAndOneCharacterMoreIsAFault() {
    assertThat(json.read(bytes(withId("x".repeat(200)))).rep().id()).hasSize(200);
    assertThat(faults(withId("x".repeat(201))))
        .singleElement()
        .satisfies(fault -> assertThat(fault.what()).contains("200 characters"));
  }

  @Test
  void aTextAtTheBoundIsReadAndOneCharacterMoreIsAFault() {
    String emoji = "\uD83D\uDE80";
    for (String character : List.of("x", emoji)) {
      assertThat(json.read(bytes(named(character.repeat(2_000)))).rep().name()).isNotNull();
      assertThat(faults(named(character.repeat(2_001))))
          .singleElement()
          .satisfies(fault -> assertThat(fault.what()).contains("2000 characters"));
    }
  }

  @Test
  void aListAtTheBoundIsReadAndOneItemMoreIsAFault() {
    assertThat(json.read(bytes(document(leads(5_000)))).leads()).hasSize(5_000);
    assertThat(faults(document(leads(5_001))))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo("/leads");
              assertThat(fault.what()).isEqualTo("The list has 5001 items; 5000 are the most.");
            });
  }

  @Test
  void aDocumentAtTheBoundIsReadAndOneByteMoreIsNot() {
    byte[] sound = Arrays.copyOf(bytes(document("")), StateJson.MAX_BYTES);
    Arrays.fill(sound, bytes(document("")).length, sound.length, (byte) ' ');
    assertThat(json.read(sound).rep().id()).isEqualTo("r");

    byte[] over = Arrays.copyOf(sound, sound.length + 1);
    over[sound.length] = ' ';
    assertThatExceptionOfType(TooLarge.class)
        .isThrownBy(() -> json.read(over))
        .withMessageContaining("4194304");
    assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> json.read(new byte[5 << 20]));
  }

  @Test
  void aCrowdOfSmallFaultsIsCutShort() {
    String keys =
        IntStream.range(0, 300_000)
            .mapToObj(i -> "'k" + i + "':1")
            .collect(Collectors.joining(","));
    assertThat(faults(document("," + keys))).hasSizeLessThanOrEqualTo(200);
    String crowd = "{'id':'a'," + "'id':'a',".repeat(60) + "'x':1e99},";
    assertThat(faults(document(", 'leads': [" + crowd.repeat(4_000) + "{}]"))).hasSize(200);
    assertThat(faults(document(", 'x': [" + "[],".repeat(1_200_000) + "{}]")).get(0).what())
        .contains("more than 1000000");
  }

  @Test
  void aKeyGivenTwiceIsAFault() {
    assertThat(faults("{'day': '2026-09-24', 'rep': {'id': 'r'}, 'day': '2026-09-25'}"))
        .extracting(Fault::pointer)
        .containsExactly("/day");
  }

  private static String withId(String id) {
    return "{'day': '2026-09-24', 'rep': {'id': '" + id + "'}}";
  }

  private static String named(String name) {
    return "{'day': '2026-09-24', 'rep': {'id': 'r', 'name': '" + name + "'}}";
  }

  private static String leads(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{'id': 'l" + i + "'}")
        .collect(Collectors.joining(",", ", 'leads': [", "]"));
  }

  private List<Fault> faults(String document) {
    return catchThrowableOfType(InvalidState.class, () -> json.read(bytes(document))).faults();
  }

  private NotJson refusal(byte[] document) {
    return catchThrowableOfType(NotJson.class, () -> json.read(document));
  }
}
