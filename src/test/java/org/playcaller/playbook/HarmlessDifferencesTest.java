package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What makes no difference to a reader makes none to the plays. */
class HarmlessDifferencesTest {

  private static final SortedMap<String, byte[]> SHIPPED = FaultCorpus.SHIPPED.files();
  private static final String PLAY = AttackCorpus.PLAY;

  @Test
  void lineEndsBlanksAndMarksOfAnEditorMakeNoDifferenceInAnyFile() {
    assertSame("Windows' line ends", text -> text.replace("\n", "\r\n"));
    assertSame("old line ends", text -> text.replace("\n", "\r"));
    assertSame("trailing blanks", text -> text.replace("\n", "  \n"));
    assertSame("trailing tabs", text -> text.replace("\n", "\t\n"));
    assertSame("a byte order mark", text -> "\uFEFF" + text);
    assertSame("no line end at the end", String::stripTrailing);
    assertSame("blank lines at the end", text -> text + "\n\n  \n");
  }

  @Test
  void indentCapitalsCommentsAndBlankLinesAroundMakeNoDifferenceInAPlay() {
    assertSameIn(".dslr", "a tab for the indent", text -> text.replace("\n    ", "\n\t"));
    assertSameIn(".dslr", "no indent", text -> text.replace("\n    ", "\n"));
    assertSameIn(
        ".dslr", "comments", text -> "// ours\n" + text.replace("\nthen", "\n// so\nthen"));
    assertSameIn(".dslr", "blank lines above", text -> "\n\n" + text);
    assertSameIn(".dslr", "The rep", text -> text.replace("    the rep", "    The rep"));
    assertSameIn(".dslr", "Takes", text -> text.replace("    takes", "    Takes"));
    assertSameIn(".dslr", "- Not", text -> text.replace("    - not", "    - Not"));
    assertSameIn(".yaml", "comments", text -> "# ours\n" + text);
    assertSameIn(".yaml", "more indent", text -> text.replace("\n  ", "\n    "));
    assertSameIn(".dsl", "comments", text -> text.replace("\n[", "\n# ours\n["));
  }

  @Test
  void aTextMayHoldLettersOfAnyScriptHoweverTheyAreComposed() {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      String title =
          Normalizer.normalize(
              "\u00dcber \u017di\u017eek \u2014 \u201c\u6771\u4eac\u201d \u00a0\u20ac", form);
      SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED);
      files.put(PLAY, bytes(text(PLAY).replace("Check in with {who}", title)));

      Play play = Playbook.read(new RuleFiles("rules", files)).play("check-in-with-old-prospects");
      assertThat(play).isNotNull();
      assertThat(play.script().title().source()).isEqualTo(title);
    }
  }

  @Test
  void markupAndFormulasInATextAreTextAndNothingElse() {
    for (String text : List.of("<script>alert( 1 )</script>", "=cmd()", "7 * 7", "<b>{who}</b>")) {
      SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED);
      files.put(PLAY, bytes(text(PLAY).replace("Check in with {who}", text)));

      Play play = Playbook.read(new RuleFiles("rules", files)).play("check-in-with-old-prospects");
      assertThat(play).isNotNull();
      assertThat(play.script().title().source()).isEqualTo(text);
    }
  }

  private static void assertSame(String difference, UnaryOperator<String> change) {
    assertSameIn("", difference, change);
  }

  private static void assertSameIn(String ending, String difference, UnaryOperator<String> change) {
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED);
    files.replaceAll(
        (path, file) -> path.endsWith(ending) ? bytes(change.apply(text(path))) : file);
    assertThat(said(files)).as(difference).isEqualTo(said(SHIPPED));
  }

  /** What the plays say but for the place and the case of what they say it with. */
  private static List<String> said(SortedMap<String, byte[]> files) {
    return Playbook.read(new RuleFiles("rules", files)).plays().stream()
        .map(
            play ->
                List.of(
                        play.id(),
                        play.name(),
                        play.sources(),
                        play.kind(),
                        play.conditions().stream().map(Condition::id).toList(),
                        play.script().title().source(),
                        play.script().because().source(),
                        String.valueOf(play.script().minutes()),
                        String.valueOf(play.script().effect()))
                    .toString())
        .toList();
  }

  private static String text(String path) {
    return new String(SHIPPED.get(path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
