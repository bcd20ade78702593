package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in routes.csv is said at its place, with what to do. */
class RoutesFaultsTest {

  private static final RuleFiles SHIPPED = RuleFiles.of(Path.of("rules"));
  private static final String FILE = "routes.csv";

  @Test
  void theRoutesAreReadWithLaneOrderAndMost() {
    Route route = Playbook.read(SHIPPED).routes().get("thanks");
    assertThat(route.lane()).isEqualTo(Lane.OWED);
    assertThat(route.order()).isEqualTo(3);
    assertThat(route.dailyMost()).isEqualTo(3);
    assertThat(Playbook.read(SHIPPED).routes().get("answers").dailyMost()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thanks,owed,3,3 | thanks,owd,3,3 | 7:8 | did you mean "owed"?
          thanks,owed,3,3 | thanks,owed,0,3 | 7:13 | write its place in the lane, from 1 to 999
          thanks,owed,3,3 | thanks,owed,,3 | 7:13 | the route has no order
          thanks,owed,3,3 | thanks,owed,2,3 | 7:13 | taken on line 6
          thanks,owed,3,3 | thanks,owed,3,0 | 7:15 | leave it empty for as many as there are
          thanks,owed,3,3 | thanks,owed,3 | 7:1 | the row has 4 columns instead of 5
          thanks,owed,3,3 | Thanks,owed,3,3 | 7:1 | write it in lower case letters
          "People who helped deserve thanks" | "" | 7:17 | say why it stands there
          "People who helped deserve thanks" | "People who helped | 7:17 | the quote is not closed
          route,lane,order,most a day,reason | route,lane,order,most,reason | 4:1 | write route,lane,order,most a day,reason above the rows
          """)
  void aFaultIsSaidAtItsPlace(String sound, String faulty, String place, String says) {
    assertThat(faults(FILE, edited(FILE, sound, faulty)))
        .anySatisfy(fault -> assertThat(fault).startsWith(FILE + ":" + place + " ").contains(says));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "catch up get straight,1,,",
        "catch up,get straight;1;;",
        "catch up;get straight;1;;"
      })
  void aCommaThatIsLostIsTheOnlyFault(String faulty) {
    assertThat(faults(FILE, edited(FILE, "catch up,get straight,1,,", faulty)))
        .singleElement()
        .asString()
        .startsWith(FILE + ":8:1 ")
        .contains("columns instead of 5");
  }

  @Test
  void aRouteThatIsGoneIsMissedByItsPlays() {
    assertThat(faults(FILE, text(FILE).replaceFirst("(?m)^your manager,.*\n", "")))
        .singleElement()
        .asString()
        .startsWith("routes.csv:1:1 the route \"your manager\" is missing, and 3 plays ask for it")
        .contains("plays/after-the-period/quota-of-the-period-that-is-over.dslr");
  }

  @Test
  void aRouteThatIsGoneIsMissedByItsOnlyPlayWhereItStands() {
    assertThat(faults(FILE, text(FILE).replaceFirst("(?m)^pause,.*\n", "")))
        .singleElement()
        .asString()
        .contains("routes.csv has no route \"pause\"");
  }

  @Test
  void aRouteTwiceAndAFileWithoutRoutesAreFaults() {
    assertThat(faults(FILE, text(FILE) + "thanks,owed,9,1,again\n"))
        .singleElement()
        .asString()
        .contains("the route \"thanks\" stands on line 7 too");
    assertThat(faults(FILE, "# nothing\n"))
        .singleElement()
        .asString()
        .contains("there is no route in the file");
    UnsoundPlaybook gone =
        catchThrowableOfType(UnsoundPlaybook.class, () -> Playbook.read(SHIPPED.with(FILE, null)));
    assertThat(gone.faults()).extracting(RuleFault::what).containsExactly("the file is missing");
  }

  private static List<String> faults(String path, String text) {
    UnsoundPlaybook unsound =
        catchThrowableOfType(
            UnsoundPlaybook.class,
            () -> Playbook.read(SHIPPED.with(path, text.getBytes(StandardCharsets.UTF_8))));
    return unsound.faults().stream().map(RuleFault::toString).toList();
  }

  private static String edited(String path, String sound, String faulty) {
    assertThat(text(path)).contains(sound);
    return text(path).replace(sound, faulty);
  }

  private static String text(String path) {
    return new String(SHIPPED.files().get(path), StandardCharsets.UTF_8);
  }
}
