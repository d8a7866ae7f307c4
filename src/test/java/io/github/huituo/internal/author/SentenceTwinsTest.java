package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.HuituoException;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.model.ChildcareCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The staffing rules of the nation decide alike in sentences and in rule language. */
class SentenceTwinsTest {
  private static final Path NATION = Path.of("rules/cn");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void rulesInSentencesGiveTheSameAssessmentsToTheByte(String language) throws IOException {
    LoadedPolicy inRuleLanguage = LoadedPolicy.bundled("cn");
    LoadedPolicy inSentences = LoadedPolicy.load(withTwins(language));
    List<Scenario> scenarios = Scenarios.of(PackLibrary.folder(NATION));
    assertThat(scenarios).hasSizeGreaterThan(500);
    for (Scenario scenario : scenarios) {
      assertThat(answers(inSentences, scenario)).as(scenario.name()).isEqualTo(answers(inRuleLanguage, scenario));
    }
    PropertyRun pack = PropertyRun.of(inRuleLanguage, "cn");
    for (int i = 0; i < 200; i++) {
      ChildcareCase drawn = pack.cases().next(new Random(i));
      String asked = YamlText.of(CaseWriter.write(drawn));
      assertThat(answers(inSentences, asked)).as(asked).isEqualTo(answers(inRuleLanguage, asked));
    }
    List<String> cases = casesAtTheBounds();
    assertThat(cases).hasSizeGreaterThan(500);
    for (String text : cases) {
      assertThat(answers(inSentences, text)).as(text).isEqualTo(answers(inRuleLanguage, text));
    }
    assertThat(Scenarios.runAll(PackLibrary.folder(folder), inSentences))
        .as("scenarios, and what none of them covers, but definitions that only other packs use")
        .filteredOn(problem -> !problem.at().file().endsWith("/local/supported-place.drl"))
        .isEmpty();
  }

  /** Returns the packs with the sentences of a language in the place of the rules that they translate to. */
  private Path withTwins(String language) throws IOException {
    try (Stream<Path> files = Files.walk(NATION)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, folder.resolve("cn").resolve(NATION.relativize(file)));
      }
    }
    try (Stream<Path> twins = Files.list(Path.of("src/test/resources/sentences", language))) {
      for (Path twin : twins.toList()) {
        Path place = folder.resolve("cn/staffing").resolve(twin.getFileName());
        Files.delete(place.resolveSibling(place.getFileName().toString().replace(".dslr", ".drl")));
        copy(twin, place);
      }
    }
    return folder;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private static String answers(LoadedPolicy policy, Scenario scenario) {
    try {
      return withoutHash(policy.assess(policy.read(scenario.childcareCase())).toJson());
    } catch (HuituoException e) {
      return e.problems().toString();
    }
  }

  private static String answers(LoadedPolicy policy, String text) {
    return withoutHash(policy.assess(policy.read("case.yaml", text)).toJson());
  }

  private static String withoutHash(String json) {
    return json.replaceFirst("\"contentHash\" : \"[0-9a-f]+\"", "");
  }

  private static List<String> casesAtTheBounds() {
    List<String> cases = new ArrayList<>();
    for (String band : List.of("INFANT", "JUNIOR_TODDLER", "SENIOR_TODDLER", "MIXED")) {
      for (int children : List.of(0, 1, 3, 4, 5, 6, 7, 8, 10, 11, 14, 15, 16, 18)) {
        for (int workers = 0; workers <= 4; workers++) {
          String classes =
              "institution: {id: garden, kind: CHILDCARE_INSTITUTION, classes: [{id: a, band: %s, children: %d, careWorkers: %d}, "
                  + "{id: b, band: %s, children: 4, careWorkers: 1}]}";
          cases.add(wholeCase("PER_CLASS", classes.formatted(band, children, workers, band)));
          cases.add(wholeCase("POOLED", classes.formatted(band, children, workers, band)));
        }
      }
    }
    for (int children : List.of(0, 1, 49, 50, 51, 79, 80, 81, 100, 101, 160, 161)) {
      for (String meals : List.of("{main: 3, snacks: 1}", "{main: 1, snacks: 2}", "{main: 3, snacks: 3}", "{main: 0, snacks: 0}")) {
        for (String staff : List.of("", "{id: a, role: COOK}", "{id: a, role: COOK}, {id: b, role: COOK}", "{id: a, role: COOK}, {id: b}")) {
          cases.add(
              wholeCase(
                  "PER_CLASS",
                  "institution: {id: garden, kind: CHILDCARE_INSTITUTION, independentSite: %s, meals: %s, staff: [%s], classes: [{id: a, band: INFANT, children: %d}]}"
                      .formatted(children % 2 == 0, meals, staff, children)));
        }
      }
    }
    for (int children : List.of(0, 1, 149, 150, 151, 299, 300, 301)) {
      for (String facts : List.of("", ", healthTraining: true", ", healthTraining: true, fullTime: true", ", healthTraining: false")) {
        for (String role : List.of("", ", role: HEALTH_WORKER")) {
          cases.add(
              wholeCase(
                  "PER_CLASS",
                  "institution: {id: garden, kind: CHILDCARE_INSTITUTION, staff: [{id: a%s%s}, {id: b%s%s}], classes: [{id: a, band: INFANT, children: %d}]}"
                      .formatted(role, facts, role, facts, children)));
        }
      }
    }
    for (String checked : List.of("2024-05-31", "2024-06-01", "2024-06-02", "2025-06-01", "2025-06-02")) {
      for (String role : List.of("COOK", "SECURITY_GUARD", "CARE_WORKER", "DIRECTOR")) {
        for (String facts : List.of("mentalIllness: true", "mentalIllness: false", "certificates: []", "infantExperience: false")) {
          cases.add(
              wholeCase(
                  "PER_CLASS",
                  "institution: {id: garden, kind: CHILDCARE_INSTITUTION, staff: [{id: li, role: %s, healthCheckedOn: %s, %s}]}"
                      .formatted(role, checked, facts)));
        }
      }
    }
    return cases;
  }

  private static String wholeCase(String rounding, String institution) {
    return "asOf: 2025-06-01\njurisdiction: cn\ninterpretations: {ratio-rounding: %s}\n%s\n".formatted(rounding, institution);
  }
}
