package io.github.huituo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.github.huituo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule DEPENDENCIES_POINT_ONE_WAY =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text").definedBy("io.github.huituo.text")
          .layer("document").definedBy("io.github.huituo.document")
          .layer("law").definedBy("io.github.huituo.law")
          .layer("model").definedBy("io.github.huituo.model")
          .layer("assessment").definedBy("io.github.huituo.assessment")
          .layer("pack").definedBy("io.github.huituo.pack")
          .layer("engine").definedBy("io.github.huituo.engine..")
          .layer("front door").definedBy("io.github.huituo")
          .layer("author").definedBy("io.github.huituo.author")
          .layer("population").definedBy("io.github.huituo.population")
          .layer("property").definedBy("io.github.huituo.property")
          .layer("testkit").definedBy("io.github.huituo.testkit")
          .layer("cli").definedBy("io.github.huituo.cli")
          .whereLayer("text").mayNotAccessAnyLayer()
          .whereLayer("document").mayOnlyAccessLayers("text")
          .whereLayer("law").mayOnlyAccessLayers("text")
          .whereLayer("model").mayOnlyAccessLayers("text", "document")
          .whereLayer("assessment").mayOnlyAccessLayers("text", "law", "model")
          .whereLayer("pack").mayOnlyAccessLayers("text", "document", "law", "model")
          .whereLayer("engine").mayOnlyAccessLayers("text", "document", "law", "model", "assessment", "pack")
          .whereLayer("front door")
          .mayOnlyAccessLayers("text", "document", "model", "assessment", "pack", "engine")
          .whereLayer("author")
          .mayOnlyAccessLayers("text", "document", "law", "model", "assessment", "pack", "engine", "front door")
          .whereLayer("population")
          .mayOnlyAccessLayers("text", "document", "model", "assessment", "front door")
          .whereLayer("property")
          .mayOnlyAccessLayers("text", "document", "law", "model", "assessment", "pack", "engine", "front door")
          .whereLayer("testkit")
          .mayOnlyAccessLayers(
              "text", "document", "law", "model", "assessment", "pack", "engine", "front door", "author", "property")
          .whereLayer("testkit").mayOnlyBeAccessedByLayers("cli")
          .because("a newcomer should be able to read a package without those above it");

  @ArchTest
  static final ArchRule ONLY_THE_ENGINE_IMPORTS_DROOLS =
      noClasses()
          .that().resideOutsideOfPackage("io.github.huituo.engine..")
          .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..")
          .because("the rule engine may be exchanged or upgraded in one place");

  @ArchTest
  static final ArchRule ONE_CLASS_READS_SPREADSHEETS =
      noClasses()
          .that().haveNameNotMatching("io\\.github\\.huituo\\.pack\\.Spreadsheet(\\$.*)?")
          .should().dependOnClassesThat().resideInAPackage("org.dhatim..")
          .because("a host without the optional library should load everything else");

  @ArchTest
  static final ArchRule ONLY_THE_TESTKIT_NEEDS_A_TEST_LIBRARY =
      noClasses()
          .that().resideOutsideOfPackage("io.github.huituo.testkit")
          .should().dependOnClassesThat().resideInAnyPackage("org.junit..", "net.jqwik..", "org.opentest4j..")
          .because("a host has no test library in production");

  @ArchTest
  static final ArchRule PUBLIC_SIGNATURES_HOLD_NO_FOREIGN_TYPES =
      noMethods()
          .that().arePublic()
          .and().areDeclaredInClassesThat()
          .resideInAnyPackage("io.github.huituo", "io.github.huituo.model", "io.github.huituo.assessment")
          .and().areDeclaredInClassesThat().arePublic()
          .and().areDeclaredInClassesThat().haveSimpleNameNotStartingWith("Immutable")
          .should().haveRawReturnType(FOREIGN())
          .because("a host should not compile against Drools, Guava or Jackson");

  @ArchTest
  static final ArchRule NOTHING_READS_THE_CLOCK_OR_THE_LOCALE =
      noClasses()
          .should().callMethod(java.time.LocalDate.class, "now")
          .orShould().callMethod(java.time.LocalDateTime.class, "now")
          .orShould().callMethod(java.time.Instant.class, "now")
          .orShould().callMethod(System.class, "currentTimeMillis")
          .orShould().callMethod(System.class, "nanoTime")
          .orShould().callMethod(java.util.Locale.class, "getDefault")
          .orShould().callMethod(java.util.TimeZone.class, "getDefault")
          .orShould().callMethod(java.time.ZoneId.class, "systemDefault")
          .because("the same case gives the same answer, wherever and whenever it is asked");

  @ArchTest
  static final ArchRule RULE_FACING_CLASSES_NEED_NO_DROOLS =
      classes()
          .that().resideInAPackage("io.github.huituo.engine.subject")
          .should().onlyDependOnClassesThat()
          .resideOutsideOfPackages("org.drools..", "org.kie..")
          .because("subjects are plain facts");

  private static DescribedPredicate<JavaClass> FOREIGN() {
    return JavaClass.Predicates.resideInAnyPackage(
        "org.drools..", "org.kie..", "com.google.common..", "com.fasterxml..");
  }

  /** Java knows what every jurisdiction has; everything else stands in files. */
  @Test
  void noJurisdictionCurrencyProgrammeOrBandIsNamedInJava() throws IOException {
    Pattern words =
        Pattern.compile(
            "\\b(China|Chinese|Hengshui|Hebei|Shijiazhuang|Shenzhen|Qingdao|Sichuan|Australia|Victoria|CNY|AUD|"
                + "INFANT|JUNIOR_TODDLER|SENIOR_TODDLER|MIXED|FOOD_LICENCE|DIRECTOR|HEALTH_WORKER|COOK|SECURITY_GUARD|"
                + "cn-1\\d+|au-[a-z]+)\\b|child-rearing|care-place|care-worker|[\"']cn\\.");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
        Matcher matcher = words.matcher(code);
        while (matcher.find()) {
          found.add(file + ": " + matcher.group());
        }
      }
    }
    // The command line names the file of the case that it runs when it is given none.
    found.removeIf(hit -> hit.contains("AssessCommand"));
    assertThat(found).isEmpty();
  }
}
