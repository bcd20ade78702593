package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nothing that a file of the playbook may hold is run, and nothing but sentences is loaded. */
@Execution(ExecutionMode.CONCURRENT)
class AttackCorpusTest {

  private static final Logger LOG = LoggerFactory.getLogger(AttackCorpusTest.class);

  private static final SortedMap<String, byte[]> SHIPPED = FaultCorpus.SHIPPED.files();
  private static final int FEWEST = 100;
  private static final int LONGEST_MESSAGE = 600;

  /** Far above what any takes; what would not end at all is what this finds. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @Test
  void noAttackIsLoadedAndEachIsRefusedWithItsFileAndLine() {
    SoftAssertions softly = new SoftAssertions();
    List<Attack> attacks = AttackCorpus.all();
    Duration slowest = Duration.ZERO;
    int loaded = 0;
    for (Attack attack : attacks) {
      long began = System.nanoTime();
      List<RuleFault> faults = faults(attack.in(SHIPPED));
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
      loaded += faults.isEmpty() ? 1 : 0;
      softly.assertThat(took).as("time for %s", attack).isLessThan(LONGEST);
      softly
          .assertThat(faults)
          .as("%s", attack)
          .anyMatch(fault -> names(fault, attack))
          .allMatch(AttackCorpusTest::isFitForATerminal);
    }
    LOG.info(
        "attacks: %d tried, %d loaded; the slowest was refused in %d ms"
            .formatted(attacks.size(), loaded, slowest.toMillis()));
    softly.assertThat(attacks).hasSizeGreaterThan(FEWEST);
    softly.assertThat(loaded).isZero();
    softly.assertThat(Canary.sang()).as("somebody's code was run").isFalse();
    softly.assertAll();
  }

  private static boolean names(RuleFault fault, Attack attack) {
    return fault.path().equals(Signs.visible(attack.path()))
        && (attack.line() == 0 || fault.line() == attack.line());
  }

  private static boolean isFitForATerminal(RuleFault fault) {
    String shown = fault.toString() + fault.nearest();
    return shown.length() < LONGEST_MESSAGE
        && shown.codePoints().noneMatch(c -> Character.isISOControl(c) || Signs.isHidden(c));
  }

  @Test
  void aCanarySingsWhenItIsAskedTo() {
    assertThat(Canary.sang()).isFalse();
    System.setProperty(Canary.PROPERTY, "sung");
    assertThat(Canary.sang()).isTrue();
    System.clearProperty(Canary.PROPERTY);
  }

  @Test
  void thousandsOfFilesAreRefusedAsOne() {
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED);
    for (int i = 0; i < 6_000; i++) {
      files.put("plays/bulk/x" + i + ".dslr", bytes("the rep is mad\n".repeat(100)));
    }
    assertThat(faults(files)).singleElement().asString().contains("5000 files");
    for (int i = 0; i < 1_300; i++) {
      files.remove("plays/bulk/x" + i + ".dslr");
    }
    assertThat(faults(files)).hasSizeBetween(500, 501).last().asString().contains("more faults");
  }

  @Test
  void whatIsNoPartOfAPlaybookHasNoEffect(@TempDir Path folder) throws IOException {
    Path rules = folder.resolve("rules");
    for (var file : SHIPPED.entrySet()) {
      Path path = rules.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    String revision = RuleFiles.of(rules).revision();
    Path outside = Files.writeString(folder.resolve("outside.dslr"), "rule \"Outside\"");
    Path follow = rules.resolve("plays/follow-up");
    Files.createSymbolicLink(follow.resolve("outside.dslr"), outside);
    Files.createSymbolicLink(rules.resolve("plays/linked"), folder);
    for (String passedOver :
        List.of("..dslr", ".x.dslr", ".x.dslr.swp", "x.dslr~", "#x.dslr#", "4913", "x.dslr.tmp")) {
      Files.writeString(follow.resolve(passedOver), "eval( true )");
    }
    Files.writeString(rules.resolve("kmodule.xml"), "<kmodule/>");

    assertThat(RuleFiles.of(rules).revision()).isEqualTo(revision);
    assertThat(Playbook.read(RuleFiles.of(rules)).plays())
        .hasSameSizeAs(Playbook.read(FaultCorpus.SHIPPED).plays());
  }

  @Test
  void aRuleOutsideOfPlaysIsToldAndNotPassedOver() {
    byte[] rule = bytes("rule x when then System.exit( 1 ); end");

    for (String path : List.of("evil.drl", "follow-up.dslr", "Plays/follow-up/more.dslr")) {
      assertThatThrownBy(() -> Playbook.read(FaultCorpus.SHIPPED.with(path, rule)))
          .isInstanceOf(UnsoundPlaybook.class)
          .hasMessageContaining(path + ":1:1");
    }
  }

  @Test
  void aFolderWithoutPlaysIsNoPlaybook() {
    SortedMap<String, byte[]> files = new TreeMap<>(FaultCorpus.SHIPPED.files());
    files.keySet().removeIf(path -> path.startsWith("plays/"));

    assertThatThrownBy(() -> Playbook.read(new RuleFiles("none", files)))
        .isInstanceOf(UnsoundPlaybook.class)
        .hasMessageContaining("there is no play in this folder");
  }

  @Test
  void aRegisterThatIsALinkOutOfTheFolderIsNotRead(@TempDir Path folder) throws IOException {
    Path outside = Files.writeString(folder.resolve("terms.yaml"), "behind: 1");
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.createSymbolicLink(rules.resolve("terms.yaml"), outside);

    assertThatThrownBy(() -> Playbook.read(RuleFiles.of(rules)))
        .isInstanceOf(UnsoundPlaybook.class)
        .hasMessageContaining("terms.yaml:1:1 the file is missing");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<RuleFault> faults(SortedMap<String, byte[]> files) {
    try {
      Playbook.read(new RuleFiles("rules", files));
      return List.of();
    } catch (UnsoundPlaybook e) {
      return e.faults();
    }
  }
}
