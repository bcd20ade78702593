package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A careless edit gives one message, at its place, with what to do. */
@Execution(ExecutionMode.CONCURRENT)
class PlaybookFaultsTest {

  private static final RuleFiles SHIPPED = RuleFiles.of(Path.of("rules"));
  private static final String PLAY = "plays/old-prospects/check-in-with-old-prospects.dslr";
  private static final String AT = PLAY + ":";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - not contacted for at least 60 days | - not contactd for at least 60 days | 7:18 | did you mean "- not contacted for at least 60 days"?
          - not contacted for at least 60 days | - not contacted for at least sixty days | 7:34 | write a whole number, in digits
          - not contacted for at least 60 days | - not contacted for at least 60,5 days | 7:34 | write a whole number, in digits
          - not contacted for at least 60 days | not contacted for at least 60 days | 7:5 | did you mean "- not contacted for at least 60 days"?
          too little is under way for the quota | too little is on the way for the quota | 4:19 | did you mean "too little is under way for the quota"?
          there is an old prospect | there is a local group | 6:5 | put it below a line that it can be said of
          takes 20 minutes | takes 20 percent | 14:14 | did you mean "takes 20 minutes"?
          takes 20 minutes | takes 0 minutes | 14:11 | write a number from 1 to 480
          takes 20 minutes | takes 481 minutes | 14:11 | write a number from 1 to 480
          brings a deal 8 times in 100, typically within 30 days | brings a deal 0 times in 100, typically within 30 days | 16:19 | write 1 or more, or that it has no price
          brings a deal 8 times in 100, typically within 30 days | brings a deal 101 times in 100, typically within 30 days | 16:19 | write a number up to 100
          brings a deal 8 times in 100, typically within 30 days | brings a deal 8 times in 100, typically within 0 days | 16:52 | write 1 or more
          brings a deal 8 times in 100, typically within 30 days | brings a deal 8 times in 100, typically within 3651 days | 16:52 | write a number up to 3650
          brings a deal 8 times in 100, typically within 30 days | brings a deal 8 times in 100, typicaly within 30 days | 16:42 | did you mean "brings a deal 8 times in 100, typically within 30 days"?
          brings a deal 8 times in 100, typically within 30 days | raises the odds by 20 percent | 16:5 | write how often it brings a deal, or that it has no price
          belongs to the route old prospects | belongs to the route old prospect | 17:26 | did you mean "old prospects"?
          belongs to the route old prospects | belongs to the route Old prospects | 17:26 | did you mean "belongs to the route old prospects"?
          rule "Check in with old prospects" | rule "Check in with prospects" | 1:7 | rename the file to check-in-with-prospects.dslr, or the play
          rule "Check in with old prospects" | rule Check in with old prospects | 1:1 | write rule "Name of the play"
          final-week/no-is-not-forever | final-week/no-is-forever | 2:58 | did you mean "final-week/no-is-not-forever"?
          {said no on} | {says no on} | 11:30 | did you mean "said no on"?
          recommend checking in with them | recommend calling in with them | 9:16 | did you mean
          """)
  void aMisspeltLineIsFoundAtItsPlaceWithWhatWasMeant(
      String sound, String faulty, String place, String remedy) {
    assertThat(faults(PLAY, edited(PLAY, sound, faulty)))
        .singleElement()
        .asString()
        .startsWith(AT + place + " ")
        .contains(remedy);
  }

  @Test
  void aConditionWithoutItsSubjectIsAFaultAndNotDroppedInSilence() {
    assertThat(faults(PLAY, edited(PLAY, "    there is an old prospect\n", "")))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault).startsWith(AT));
    assertThat(
            faults(
                PLAY,
                edited(
                    PLAY,
                    "    too little is under way for the quota\n    there is an old prospect\n",
                    "")))
        .first()
        .asString()
        .startsWith(AT + "4:5 ")
        .contains("has no subject above it");
  }

  @Test
  void aMisspeltSubjectIsOneFaultAndNotOneForEachLineBelowIt() {
    assertThat(faults(PLAY, edited(PLAY, "there is an old prospect", "there is an odd prospect")))
        .singleElement()
        .asString()
        .startsWith(AT + "5:")
        .contains("did you mean \"there is an old prospect\"?");
  }

  @Test
  void oddsAreRaisedThreeTimesAtMost() {
    String play = "plays/follow-up/follow-up.dslr";
    assertThat(faults(play, edited(play, "by 15 percent", "by 201 percent")))
        .singleElement()
        .asString()
        .contains("nothing raises the odds by 201 percent: write a number up to 200");
    assertThat(read(play, edited(play, "by 15 percent", "by 200 percent")).play("follow-up"))
        .isNotNull();
  }

  @Test
  void whatIsNotRecommendedTakesNoTimeAndBringsNothing() {
    String play = "plays/conduct/never-deceive.dslr";
    String minutes = edited(play, "\nend", "\n    takes 20 minutes\n    has no price\nend");
    assertThat(faults(play, minutes))
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault).asString().contains("recommends nothing"));
  }

  @Test
  void aMissingEndIsSaidAtTheLastLine() {
    assertThat(faults(PLAY, edited(PLAY, "\nend\n", "\n")))
        .singleElement()
        .asString()
        .startsWith(AT + "17:1 ")
        .contains("write end next");
  }

  @Test
  void aSecondPlayInAFileABlankLineInsideAndAnEmptyFileAreFaults() {
    String text = text(PLAY);
    assertThat(faults(PLAY, text + "\n" + text)).first().asString().contains("one play a file");
    assertThat(faults(PLAY, edited(PLAY, "then\n", "\nthen\n")))
        .singleElement()
        .asString()
        .startsWith(AT + "8:1 ")
        .contains("blank line");
    assertThat(faults(PLAY, "")).singleElement().asString().contains("no play in this file");
  }

  @Test
  void aPlayThatCitesNothingOrLacksALineIsAFault() {
    assertThat(faults(PLAY, text(PLAY).replaceFirst("(?m)^ *@source.*\n", "")))
        .singleElement()
        .asString()
        .startsWith(AT + "2:1 ")
        .contains("cites no advice");
    assertThat(faults(PLAY, edited(PLAY, "    takes 20 minutes\n", "")))
        .singleElement()
        .asString()
        .contains("add takes {minutes} minutes above");
    String effect = "    brings a deal 8 times in 100, typically within 30 days\n";
    assertThat(faults(PLAY, edited(PLAY, effect, "")))
        .singleElement()
        .asString()
        .contains("add raises the odds by {odds} percent or brings a deal", "or has no price");
    assertThat(faults(PLAY, edited(PLAY, effect, effect + "    has no price\n")))
        .singleElement()
        .asString()
        .startsWith(AT + "17:5 ")
        .contains("says what it brings already, on line 16");
  }

  @Test
  void harmlessDifferencesAreAccepted() {
    String text = text(PLAY);
    assertThat(read(PLAY, text.replace("\n", "\r\n")).plays()).hasSize(playCount());
    assertThat(read(PLAY, text.replace("\n", "  \n")).plays()).hasSize(playCount());
    assertThat(read(PLAY, "\uFEFF" + text).plays()).hasSize(playCount());
    assertThat(read(PLAY, text.replace("    there is", "    There is")).plays())
        .hasSize(playCount());
    assertThat(read(PLAY, "// a comment\n" + text + "\n\n").plays()).hasSize(playCount());
  }

  @Test
  void whatIsNoTextIsAFault() {
    byte[] binary = {(byte) 0xff, (byte) 0xfe, 0, 1};
    assertThat(faults(PLAY, binary)).singleElement().asString().contains("UTF-8");
    assertThat(faults(PLAY, edited(PLAY, "rule", "ru\u0000le")))
        .singleElement()
        .asString()
        .startsWith(AT + "1:3 ");
  }

  @Test
  void nothingButSentencesCanBeSaid() {
    for (String attack :
        List.of(
            "eval( true )",
            "OldProspectFact( )",
            "$s : OldProspectFact( eval( System.exit( 0 ) == null ) )",
            "java.lang.Runtime.getRuntime().exec( \"x\" );",
            "there is an old prospect ) or eval( true",
            "not contacted for at least 60 days || true",
            "from $x")) {
      assertThat(faults(PLAY, edited(PLAY, "there is an old prospect", attack)))
          .as(attack)
          .isNotEmpty();
    }
    assertThat(
            faults(PLAY, edited(PLAY, "takes 20 minutes", "say \"a\" + System.exit( 0 ) + \"\"")))
        .isNotEmpty();
    assertThat(
            faults(
                "vocabulary.dsl", text("vocabulary.dsl") + "[condition][]anything=eval( true )\n"))
        .singleElement()
        .asString()
        .contains("is none that a sentence can have");
    assertThat(
            faults(
                "vocabulary.dsl",
                text("vocabulary.dsl") + "[consequence][]do it=System.exit( 0 );\n"))
        .singleElement()
        .asString()
        .contains("is none that a sentence can have");
  }

  @Test
  void twoSentencesOfOneWordingAreAFaultOfTheVocabulary() {
    assertThat(
            faults(
                "vocabulary.dsl",
                text("vocabulary.dsl")
                    + "[condition][]there is an old prospect=$subject : LeadFact( )\n"))
        .singleElement()
        .asString()
        .contains("stands on line");
  }

  @ParameterizedTest
  @CsvSource({
    "feasible, 0.5, 0.91, use a chance from 0.2 to 0.9",
    "feasible, 0.5, 0.19, use a chance from 0.2 to 0.9",
    "stretch, 0.1, 0, use a chance above 0",
    "stretch, 0.1, 0.51, 0.5 at most",
    "selling hours, 5, 24.5, use more than 0 hours",
    "selling hours, 5, 0, use more than 0 hours",
    "massively behind, 0.65, 0.95, not above that of \"\"behind\"\"",
    "behind, 0.9, 1.5, use a pace from 0.5 to 1",
    "behind, 0.9, 0.49, use a pace from 0.5 to 1",
    "contact spacing, 2, 2.5, 'use 0 to 365 days, a whole number'",
  })
  void aTermThatWouldMakeAFalseSentenceIsAFault(
      String term, String sound, String value, String remedy) {
    String at = "\n" + term + ":\n  value: ";
    assertThat(faults("terms.yaml", edited("terms.yaml", at + sound, at + value)))
        .anySatisfy(fault -> assertThat(fault).contains(remedy.replace("\"\"", "\"")));
  }

  @Test
  void termsAreReadStrictly() {
    assertThat(faults("terms.yaml", edited("terms.yaml", "value: 0.9", "value: 0,9")))
        .singleElement()
        .asString()
        .startsWith("terms.yaml:4:3 ")
        .contains("with a point, like 7 or 0.9");
    assertThat(
            faults(
                "terms.yaml",
                edited("terms.yaml", "  meaning: below this pace a rep is behind\n", "")))
        .singleElement()
        .asString()
        .contains("has no meaning");
    assertThat(faults("terms.yaml", edited("terms.yaml", "value: 0.25", "value: 25")))
        .singleElement()
        .asString()
        .contains("\"usual win rate\" is 25, out of range: use a share above 0");
    assertThat(
            faults(
                "terms.yaml",
                edited("terms.yaml", "unit: days left, this day included", "unit: weeks")))
        .singleElement()
        .asString()
        .contains("the unit of \"final week\" is \"weeks\", and it is counted in days: write");
    assertThat(
            faults(
                "terms.yaml",
                edited("terms.yaml", "final week:\n  value: 7", "final week:\n  value: 0")))
        .singleElement()
        .asString()
        .contains("\"final week\" is 0, out of range: use 1 to 365 days");
    assertThat(
            faults(
                "terms.yaml",
                edited("terms.yaml", "stretch:\n  value: 0.1", "stretch:\n  value: 0.4")
                    .replace("feasible:\n  value: 0.5", "feasible:\n  value: 0.3")))
        .singleElement()
        .asString()
        .contains("\"stretch\" is 0.4, above \"feasible\", 0.3");
    assertThat(faults("terms.yaml", term("full pipeline", "5", "2.5")))
        .singleElement()
        .asString()
        .contains("\"full pipeline\" is 2.5, out of range: use 1 to 10000 open deals, a whole");
    assertThat(faults("terms.yaml", term("full pipeline", "5", "-1")))
        .singleElement()
        .asString()
        .contains("which cannot be used: use 1 to 10000 open deals, a whole number");
    assertThat(faults("terms.yaml", term("full pipeline", "5", "\"5\"")))
        .singleElement()
        .asString()
        .endsWith("write it without the quotes: 5");
    assertThat(faults("terms.yaml", term("let go least worth", "0.1", "0.9")))
        .singleElement()
        .asString()
        .contains("\"let go least worth\" is 0.9, above \"let go worth\", 0.8");
    assertThat(faults("terms.yaml", edited("terms.yaml", "final week:", "the end:")))
        .singleElement()
        .asString()
        .startsWith("vocabulary.dsl:")
        .contains("needs the term \"final week\"");
  }

  private static String term(String name, String value, String other) {
    String at = name + ":\n  value: ";
    return edited("terms.yaml", at + value, at + other);
  }

  @Test
  void everyTermThatAPlanNeedsIsMissedByItsName() {
    for (String term : Playbook.KNOWN_TERMS) {
      assertThat(faults("terms.yaml", edited("terms.yaml", "\n" + term + ":", "\nanother one:")))
          .as(term)
          .anySatisfy(fault -> assertThat(fault).contains("the term \"" + term + "\" is missing"));
    }
  }

  @Test
  void allFaultsAreListedAtOnceByPlace() {
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED.files());
    files.put(PLAY, bytes(edited(PLAY, "at least 60 days", "at lest 60 days")));
    String other = "plays/follow-up/follow-up.dslr";
    files.put(other, bytes(edited(other, "takes 15 minutes", "takes 15 minuts")));
    assertThat(faults(files)).hasSize(2).satisfies(f -> assertThat(f.get(0)).startsWith(other));
  }

  @Test
  void theSameContentIsTheSameRevisionAndAnyChangeIsAnother() {
    assertThat(RuleFiles.of(Path.of("rules")).revision()).isEqualTo(SHIPPED.revision());
    assertThat(read(PLAY, edited(PLAY, "90", "30")).revision()).isNotEqualTo(SHIPPED.revision());
  }

  private static int playCount() {
    return Playbook.read(SHIPPED).plays().size();
  }

  private static String text(String path) {
    return new String(SHIPPED.files().get(path), StandardCharsets.UTF_8);
  }

  private static String edited(String path, String sound, String faulty) {
    assertThat(text(path)).contains(sound);
    return text(path).replace(sound, faulty);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Playbook read(String path, String text) {
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED.files());
    files.put(path, bytes(text));
    return Playbook.read(new RuleFiles("rules", files));
  }

  private static List<String> faults(String path, String text) {
    return faults(path, bytes(text));
  }

  private static List<String> faults(String path, byte[] content) {
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED.files());
    files.put(path, content);
    return faults(files);
  }

  private static List<String> faults(SortedMap<String, byte[]> files) {
    List<String> faults = new ArrayList<>();
    assertThatThrownBy(() -> Playbook.read(new RuleFiles("rules", files)))
        .isInstanceOfSatisfying(
            UnsoundPlaybook.class, e -> e.faults().forEach(f -> faults.add(f.toString())));
    return faults;
  }
}
