package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever mistake is made in the playbook: one message, at its line, in plain words. */
@Execution(ExecutionMode.CONCURRENT)
class FaultCorpusTest {

  private static final Logger LOG = LoggerFactory.getLogger(FaultCorpusTest.class);

  private static final SortedMap<String, byte[]> SHIPPED = FaultCorpus.SHIPPED.files();
  private static final List<PlantedFault> PLANTED = FaultCorpus.all();
  private static final int FEWEST = 400;

  /** What only those understand who know how files are read. */
  private static final Pattern JARGON =
      Pattern.compile(
          "expected <|mapping|token|Exception|\\bnull\\b|java\\.|snakeyaml|scann|block end|parsing"
              + "|regex|mismatch|NaN|\\[\\]\\[\\]@|scalar|stream|deserial|Optional|\\bindex\\b");

  @Test
  void eachPlantedFaultIsSaidOnceAtItsLineInPlainWordsWithWhatToDo() {
    SoftAssertions softly = new SoftAssertions();
    TreeSet<String> files = new TreeSet<>();
    int found = 0;
    for (PlantedFault planted : PLANTED) {
      List<RuleFault> faults = faults(planted.in(SHIPPED));
      String problem = problem(planted, faults);
      softly.assertThat(problem).as("%s said as %s", planted, faults).isEmpty();
      found += problem.isEmpty() ? 1 : 0;
      files.add(planted.path());
    }
    LOG.info(
        "faults: %d planted, %d found, one message each (in %d files)"
            .formatted(PLANTED.size(), found, files.size()));
    softly.assertThat(PLANTED).hasSizeGreaterThan(FEWEST);
    softly.assertAll();
  }

  private static String problem(PlantedFault planted, List<RuleFault> faults) {
    if (faults.isEmpty()) {
      return "it got through";
    }
    if (faults.size() > 1) {
      return faults.size() + " messages";
    }
    RuleFault fault = faults.get(0);
    if (!fault.path().equals(planted.path())) {
      return "another file";
    }
    if (fault.line() != planted.line()) {
      return "line " + fault.line();
    }
    if (fault.column() < 1 || fault.what().isBlank() || fault.remedy().isBlank()) {
      return "no column, fault or remedy";
    }
    if (JARGON.matcher(fault.toString()).find()) {
      return "jargon";
    }
    if (fault.remedy().startsWith("did you mean") && fault.nearest() == null) {
      return "the nearest is not given";
    }
    return fault.toString().contains(planted.named()) ? "" : "does not name " + planted.named();
  }

  @Test
  void severalMistakesAreAllSaidAtOnce() {
    List<PlantedFault> apart =
        PLANTED.stream().filter(planted -> planted.path().startsWith("plays/")).toList();
    int tried = 0;
    for (int i = 0; i + 40 < apart.size(); i += 3) {
      List<PlantedFault> several =
          List.of(apart.get(i), apart.get(i + 20), apart.get(i + 40)).stream()
              .filter(planted -> SHIPPED.containsKey(planted.path()))
              .toList();
      if (several.stream().map(PlantedFault::path).distinct().count() == several.size()) {
        SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED);
        several.forEach(planted -> files.put(planted.path(), planted.content()));
        assertThat(faults(files).stream().map(f -> f.path() + ":" + f.line()))
            .as("%s", several)
            .containsExactlyInAnyOrderElementsOf(
                several.stream().map(f -> f.path() + ":" + f.line()).toList());
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(50);
  }

  @Test
  void mistakesInOnePlayAndInTheRegistersAreAllSaidAtOnce() {
    String play = "plays/old-prospects/check-in-with-old-prospects.dslr";
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED);
    edit(files, play, "at least 90 days", "at least ninety days");
    edit(files, play, "{said no on}", "{says no on}");
    edit(files, play, "    takes 20 minutes\n", "");
    edit(files, play, "brings a deal", "brigns a deal");
    edit(files, "terms.yaml", "value: 0.65", "value: 0,65");
    edit(files, "advice.csv", ",guard,it is the final week", ",gaurd,it is the final week");

    assertThat(faults(files).stream().map(f -> f.path() + ":" + f.line()))
        .containsExactly(
            "advice.csv:3", play + ":6", play + ":11", play + ":15", play + ":17", "terms.yaml:10");
  }

  private static void edit(SortedMap<String, byte[]> files, String path, String from, String to) {
    String text = new String(files.get(path), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(path, text.replace(from, to).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static List<RuleFault> faults(SortedMap<String, byte[]> files) {
    List<RuleFault> faults = new ArrayList<>();
    try {
      Playbook.read(new RuleFiles("rules", files));
    } catch (UnsoundPlaybook e) {
      faults.addAll(e.faults());
    }
    return faults;
  }
}
