package org.playcaller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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

  @ArchTest
  static final ArchRule ROOMS_KNOW_ONLY_WHAT_IS_BELOW_THEM =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("root")
          .definedBy("org.playcaller")
          .layer("cli")
          .definedBy("org.playcaller.cli..")
          .layer("web")
          .definedBy("org.playcaller.web..")
          .layer("backtest")
          .definedBy("org.playcaller.backtest..")
          .layer("crm")
          .definedBy("org.playcaller.crm..")
          .layer("scenario")
          .definedBy("org.playcaller.scenario..")
          .layer("proof")
          .definedBy("org.playcaller.proof..")
          .layer("impact")
          .definedBy("org.playcaller.impact..")
          .layer("lint")
          .definedBy("org.playcaller.lint..")
          .layer("company")
          .definedBy("org.playcaller.company..")
          .layer("explain")
          .definedBy("org.playcaller.explain..")
          .layer("plan")
          .definedBy("org.playcaller.plan..")
          .layer("playbook")
          .definedBy("org.playcaller.playbook..")
          .layer("facts")
          .definedBy("org.playcaller.facts..")
          .layer("state")
          .definedBy("org.playcaller.state..")
          .layer("yaml")
          .definedBy("org.playcaller.yaml..")
          .whereLayer("root")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("web")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("backtest")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("crm")
          .mayOnlyBeAccessedByLayers("cli", "backtest")
          .whereLayer("proof")
          .mayOnlyBeAccessedByLayers("cli", "web")
          .whereLayer("impact")
          .mayOnlyBeAccessedByLayers("cli", "web", "proof")
          .whereLayer("lint")
          .mayOnlyBeAccessedByLayers("cli", "web")
          .whereLayer("company")
          .mayOnlyBeAccessedByLayers("cli", "web")
          .whereLayer("scenario")
          .mayOnlyBeAccessedByLayers("cli", "web", "proof", "impact", "lint")
          .whereLayer("explain")
          .mayOnlyBeAccessedByLayers("cli", "web", "scenario")
          .whereLayer("plan")
          .mayOnlyBeAccessedByLayers(
              "cli", "web", "proof", "impact", "lint", "scenario", "explain", "backtest")
          .whereLayer("playbook")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "web",
              "company",
              "proof",
              "impact",
              "lint",
              "scenario",
              "explain",
              "plan",
              "backtest")
          .whereLayer("facts")
          .mayOnlyBeAccessedByLayers(
              "cli", "proof", "lint", "explain", "plan", "playbook", "backtest")
          .whereLayer("yaml")
          .mayOnlyBeAccessedByLayers("playbook", "scenario", "proof");

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
