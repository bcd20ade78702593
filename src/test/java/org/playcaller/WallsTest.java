package org.playcaller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

@AnalyzeClasses(
    packages = "org.playcaller",
    importOptions = {ImportOption.DoNotIncludeTests.class, WallsTest.WrittenByHand.class})
class WallsTest {

  /** What is generated while packing knows every room it joins. */
  static final class WrittenByHand implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("__");
    }
  }

  /** Every room, with the rooms that may enter it. */
  private static final Map<String, List<String>> MAY_BE_ENTERED_FROM =
      Map.ofEntries(
          entry("cli", List.of("root")),
          entry("web", List.of()),
          entry("desk", List.of("cli", "web")),
          entry("backtest", List.of("cli")),
          entry("crm", List.of("cli", "backtest")),
          entry("report", List.of("cli")),
          entry("training", List.of("cli", "web")),
          entry("markup", List.of("report", "backtest")),
          entry("proof", List.of("cli", "web", "report")),
          entry("impact", List.of("cli", "web", "proof")),
          entry("lint", List.of("cli", "web")),
          entry("company", List.of("cli", "web")),
          entry("scenario", List.of("cli", "web", "desk", "proof", "impact", "report", "training")),
          entry("explain", List.of("cli", "web", "scenario", "training")),
          entry(
              "plan",
              List.of(
                  "cli",
                  "web",
                  "desk",
                  "proof",
                  "impact",
                  "lint",
                  "scenario",
                  "explain",
                  "training",
                  "backtest")),
          entry(
              "playbook",
              List.of(
                  "cli",
                  "web",
                  "desk",
                  "company",
                  "proof",
                  "impact",
                  "lint",
                  "scenario",
                  "explain",
                  "plan",
                  "report",
                  "training",
                  "backtest")),
          entry(
              "facts",
              List.of(
                  "cli",
                  "proof",
                  "lint",
                  "scenario",
                  "explain",
                  "plan",
                  "playbook",
                  "training",
                  "backtest")),
          entry("forecast", List.of("cli", "backtest", "facts", "plan", "scenario")),
          entry("yaml", List.of("playbook", "scenario", "proof", "training")));

  @ArchTest static final ArchRule ROOMS_KNOW_ONLY_WHAT_IS_BELOW_THEM = walls();

  private static ArchRule walls() {
    LayeredArchitecture rooms =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy("org.playcaller")
            .layer("state")
            .definedBy("org.playcaller.state..")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer();
    for (String room : new TreeSet<>(MAY_BE_ENTERED_FROM.keySet())) {
      rooms = rooms.layer(room).definedBy("org.playcaller." + room + "..");
    }
    for (Map.Entry<String, List<String>> room : new TreeMap<>(MAY_BE_ENTERED_FROM).entrySet()) {
      rooms =
          room.getValue().isEmpty()
              ? rooms.whereLayer(room.getKey()).mayNotBeAccessedByAnyLayer()
              : rooms
                  .whereLayer(room.getKey())
                  .mayOnlyBeAccessedByLayers(room.getValue().toArray(String[]::new));
    }
    return rooms;
  }

  @ArchTest
  static final ArchRule NO_ROOM_IS_ENTERED_IN_A_CIRCLE =
      slices().matching("org.playcaller.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_PLAYBOOK_KNOWS_DROOLS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.playcaller.playbook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule THE_DOMAIN_READS_NO_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.playcaller.web..", "org.playcaller.cli..")
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
      classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Processor|Data)$");
}
