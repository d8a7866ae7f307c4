package io.github.huituo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.Architectures;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void dependencies_point_one_way() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("text").definedBy(BASE_TYPES())
        .layer("model").definedBy("io.github.huituo.model")
        .layer("assessment").definedBy(JavaClass.Predicates.resideInAPackage("io.github.huituo.assessment").and(DescribedPredicate.not(BASE_TYPES())))
        .layer("front door").definedBy(JavaClass.Predicates.resideInAPackage("io.github.huituo").and(DescribedPredicate.not(BASE_TYPES())))
        .layer("document").definedBy("io.github.huituo.internal.document")
        .layer("casefile").definedBy("io.github.huituo.internal.casefile")
        .layer("law").definedBy("io.github.huituo.internal.law")
        .layer("pack").definedBy("io.github.huituo.internal.pack")
        .layer("engine").definedBy("io.github.huituo.internal.engine..")
        .layer("policy").definedBy("io.github.huituo.internal.policy")
        .layer("timeline").definedBy("io.github.huituo.internal.timeline")
        .layer("plan").definedBy("io.github.huituo.internal.plan")
        .layer("author").definedBy("io.github.huituo.internal.author")
        .layer("handbook").definedBy("io.github.huituo.internal.author.handbook")
        .layer("population").definedBy("io.github.huituo.internal.population")
        .layer("property").definedBy("io.github.huituo.internal.property")
        .layer("testkit").definedBy("io.github.huituo.testkit")
        .layer("cli").definedBy("io.github.huituo.cli")
        .whereLayer("text").mayNotAccessAnyLayer()
        .whereLayer("model").mayOnlyAccessLayers("text")
        .whereLayer("assessment").mayOnlyAccessLayers("text", "model", "document")
        .whereLayer("document").mayOnlyAccessLayers("text")
        .whereLayer("casefile").mayOnlyAccessLayers("text", "document", "model")
        .whereLayer("law").mayOnlyAccessLayers("text", "assessment")
        .whereLayer("pack").mayOnlyAccessLayers("text", "document", "law", "model", "casefile", "assessment")
        .whereLayer("engine").mayOnlyAccessLayers("text", "document", "law", "model", "casefile", "assessment", "pack")
        .whereLayer("policy").mayOnlyAccessLayers("text", "document", "model", "casefile", "assessment", "pack", "engine")
        .whereLayer("front door").mayOnlyAccessLayers("text", "document", "model", "casefile", "assessment", "pack", "policy", "timeline", "plan")
        .whereLayer("plan")
        .mayOnlyAccessLayers(
              "text", "document", "law", "model", "casefile", "assessment", "pack", "engine", "policy", "property", "timeline")
        .whereLayer("timeline").mayOnlyAccessLayers("text", "law", "model", "casefile", "assessment", "pack", "engine")
        .whereLayer("author")
        .mayOnlyAccessLayers(
              "text", "document", "law", "model", "casefile", "assessment", "pack", "engine", "policy", "property")
        .whereLayer("handbook")
        .mayOnlyAccessLayers(
              "text", "document", "law", "model", "casefile", "assessment", "pack", "engine", "policy", "author")
        .whereLayer("population")
        .mayOnlyAccessLayers(
              "text", "document", "law", "model", "casefile", "assessment", "pack", "engine", "policy", "timeline")
        .whereLayer("property")
        .mayOnlyAccessLayers(
              "text", "document", "law", "model", "casefile", "assessment", "pack", "engine", "policy", "timeline")
        .whereLayer("testkit")
        .mayOnlyAccessLayers(
              "text", "document", "law", "model", "casefile", "assessment", "pack", "engine", "policy", "author", "property")
        .whereLayer("testkit").mayOnlyBeAccessedByLayers("cli")
        .because("a newcomer should be able to read a package without those above it")
        .check(CompiledClasses.LIBRARY);
  }

  @Test
  void only_the_engine_imports_drools() {
    noClasses()
        .that().resideOutsideOfPackage("io.github.huituo.internal.engine..")
        .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..")
        .because("the rule engine may be exchanged or upgraded in one place")
        .check(CompiledClasses.LIBRARY);
  }

  @Test
  void one_class_reads_spreadsheets() {
    noClasses()
        .that().haveNameNotMatching("io\\.github\\.huituo\\.internal\\.pack\\.Spreadsheet(\\$.*)?")
        .should().dependOnClassesThat().resideInAPackage("org.dhatim..")
        .because("a host without the optional library should load everything else")
        .check(CompiledClasses.LIBRARY);
  }

  @Test
  void only_the_testkit_needs_a_test_library() {
    noClasses()
        .that().resideOutsideOfPackage("io.github.huituo.testkit")
        .should().dependOnClassesThat().resideInAnyPackage("org.junit..", "net.jqwik..", "org.opentest4j..")
        .because("a host has no test library in production")
        .check(CompiledClasses.LIBRARY);
  }

  @Test
  void nothing_reads_the_clock_or_the_locale() {
    noClasses()
        .should().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(java.time.LocalDateTime.class, "now")
        .orShould().callMethod(java.time.Instant.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(System.class, "nanoTime")
        .orShould().callMethod(java.util.Locale.class, "getDefault")
        .orShould().callMethod(java.util.TimeZone.class, "getDefault")
        .orShould().callMethod(java.time.ZoneId.class, "systemDefault")
        .because("the same case gives the same answer, wherever and whenever it is asked")
        .check(CompiledClasses.LIBRARY);
  }

  @Test
  void rule_facing_classes_need_no_drools() {
    classes()
        .that().resideInAPackage("io.github.huituo.internal.engine.subject")
        .should().onlyDependOnClassesThat()
        .resideOutsideOfPackages("org.drools..", "org.kie..")
        .because("subjects are plain facts")
        .check(CompiledClasses.LIBRARY);
  }

  /** What every layer uses: texts, problems with their places, and the exception that holds them. */
  private static DescribedPredicate<JavaClass> BASE_TYPES() {
    DescribedPredicate<JavaClass> types =
        JavaClass.Predicates.resideInAPackage("io.github.huituo.internal.text")
            .or(JavaClass.Predicates.belongToAnyOf(Text.class, Location.class, Problem.class, HuituoException.class, PolicySource.class));
    return DescribedPredicate.<JavaClass>describe("texts and problems", type -> types.test(type.getBaseComponentType()))
        .as("texts and problems");
  }

  /**
   * Java knows what every jurisdiction has; everything else is in files. The words are those of the packs themselves, so that
   * a new pack brings its own.
   */
  @Test
  void no_jurisdiction_currency_programme_or_band_is_named_in_java() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
        wordsIn(code).forEach(word -> found.add(file + ": " + word));
      }
    }
    // The command line names the file of the case that it runs when it is given none.
    found.removeIf(hit -> hit.contains("AssessCommand"));
    // The two sides that diff compares are called OLD and NEW.
    found.removeIf(hit -> hit.endsWith("DiffCommand.java: NEW"));
    assertThat(found).isEmpty();
  }

  @Test
  void a_word_of_a_pack_is_found_alone_in_a_path_and_between_other_signs() {
    assertThat(wordsIn("\"CNY\" cn.child-rearing-subsidy.months(child-rearing-subsidy) 在衡水市 au-wa/INFANT"))
        .containsExactlyInAnyOrder(
            "CNY", "cn", "cn.child-rearing-subsidy", "child-rearing-subsidy", "child-rearing-subsidy", "衡水市", "au-wa", "INFANT");
    assertThat(wordsIn("CNYX cny x-child-rearing-subsidy my_cn INFANTS")).isEmpty();
  }

  @Test
  void the_words_of_the_packs_are_those_that_every_jurisdiction_brings() {
    assertThat(PACK_WORDS)
        .contains("cn", "au-wa", "China", "Hengshui", "衡水市", "Victoria", "CNY", "AUD", "INFANT", "COOK", "IN_HOME_CARE")
        .contains("cn.child-rearing-subsidy", "child-rearing-subsidy", "educator-ratio")
        .doesNotContain("FAMILY", "TEXT");
  }

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}(/.*)?");
  private static final Pattern NAME = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");
  private static final Set<String> PACK_WORDS = wordsOfThePacks();
  private static final List<String> OTHER_PACK_WORDS = PACK_WORDS.stream().filter(word -> !NAME.matcher(word).matches()).toList();

  /** Returns the words of packs that a text has. They appear as names, as parts of names between dots, or in another script anywhere. */
  private static List<String> wordsIn(String text) {
    List<String> found = new ArrayList<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      List<String> parts = List.of(name.group().split("\\."));
      for (int from = 0; from < parts.size(); from++) {
        for (int to = from + 1; to <= parts.size(); to++) {
          String word = String.join(".", parts.subList(from, to));
          if (PACK_WORDS.contains(word)) {
            found.add(word);
          }
        }
      }
    }
    OTHER_PACK_WORDS.stream().filter(text::contains).forEach(found::add);
    return found;
  }

  /**
   * Returns the words of all jurisdictions. They are their ids, proper names and currencies, their questions, and the words of
   * their value lists and of those of the core. A word that is also the name of a constant of the library other than a text, such
   * as a kind of subject, is no word of a jurisdiction.
   */
  private static Set<String> wordsOfThePacks() {
    PackLibrary library = PackLibrary.only(PackLibrary.folder(Path.of("rules")));
    Set<String> words = new TreeSet<>();
    for (String id : library.ownPacks()) {
      Jurisdiction law = library.jurisdiction(id);
      words.add(id);
      words.add(law.pack().title().in("zh"));
      for (String name : law.pack().title().in("en").split("[^A-Za-z]+")) {
        if (name.matches("[A-Z][a-z]{3,}")) {
          words.add(name);
        }
      }
      law.vocabulary().currency().ifPresent(words::add);
      law.parameters().values().forEach(p -> currency(p.unit().in("en"), words));
      law.settings().values().forEach(s -> currency(s.unit(), words));
      law.vocabulary().lists().forEach(list -> words.addAll(law.vocabulary().list(list).keySet()));
      law.questions().forEach(q -> question(q.id(), words));
    }
    words.removeAll(constants());
    // Every jurisdiction uses yes and no; Java has the same words.
    words.removeAll(Set.of("true", "false"));
    return words;
  }

  private static void currency(String unit, Set<String> words) {
    if (CURRENCY.matcher(unit).matches()) {
      words.add(unit.substring(0, 3));
    }
  }

  /** A question by its id, and by its parts of more than one word. */
  private static void question(String id, Set<String> words) {
    words.add(id);
    Stream.of(id.split("\\.")).skip(1).filter(part -> part.contains("-")).forEach(words::add);
  }

  private static Set<String> constants() {
    return CompiledClasses.LIBRARY.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL)))
        .filter(field -> !field.getRawType().isEquivalentTo(String.class))
        .map(field -> field.getName())
        .collect(Collectors.toSet());
  }
}
