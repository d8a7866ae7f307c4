package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.HuituoException;
import io.github.huituo.Tries;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.internal.engine.RuleSections;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The staffing rules of the nation decide alike in sentences and in rule language. */
class SentenceTwinsTest {
  private static final LoadedPolicy IN_RULE_LANGUAGE = BundledPolicy.loaded();
  /** The twins establish nothing that other rules read. */
  private static final Set<String> TOPIC = Set.of("cn.staffing");
  /** Establishes the bands of classes, which staffing rests on. */
  private static final String BANDS = "cn/classes/class-band.drl";
  private static final int CASES_OF_CHANCE = 200;
  private static final List<Node> CASES = cases();
  private static final List<String> ANSWERS = CASES.stream().map(document -> answers(IN_RULE_LANGUAGE, document, new HashSet<>())).toList();

  /** Returns the cases of the nation's scenarios and generated ones. It also has some on both sides of the numbers of the law. */
  private static List<Node> cases() {
    List<Node> cases = new ArrayList<>();
    Scenarios.of(TestPack.rules("cn")).forEach(scenario -> cases.add(scenario.childcareCase()));
    PropertyRun nation = PropertyRun.of(IN_RULE_LANGUAGE, "cn");
    for (int i = 0; i < Tries.times(CASES_OF_CHANCE); i++) {
      cases.add(Documents.yaml("case.yaml", YamlText.of(CaseWriter.write(nation.cases().next(new Random(i))))));
    }
    casesAtTheBounds().forEach(text -> cases.add(Documents.yaml("case.yaml", text)));
    return cases;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void rules_in_sentences_give_the_same_assessments_to_the_byte(String language) throws IOException {
    LoadedPolicy inSentences = withTwins(language).policy();
    Set<String> decided = new HashSet<>();
    for (int i = 0; i < CASES.size(); i++) {
      Node document = CASES.get(i);
      assertThat(answers(inSentences, document, decided)).as(() -> document.at() + "\n" + YamlText.of(document)).isEqualTo(ANSWERS.get(i));
    }
    assertThat(decided).as("every rule on a question that is written in sentences decides in one of the cases").containsAll(rulesOfTwins(language));
  }

  private static Set<String> rulesOfTwins(String language) throws IOException {
    Set<String> names = new HashSet<>();
    for (Path twin : twins(language)) {
      RuleSections.of(Files.readString(twin)).rules().stream()
          .filter(rule -> rule.text().contains("@question"))
          .forEach(rule -> names.add(rule.name()));
    }
    assertThat(names).isNotEmpty();
    return names;
  }

  private static List<Path> twins(String language) throws IOException {
    try (Stream<Path> twins = Files.list(Path.of("src/test/resources/sentences", language))) {
      return twins.toList();
    }
  }

  /**
   * Returns the nation's pack with the rules of this topic alone. Sentences of a language take the place of the rules that they
   * translate to.
   */
  private static TestPack withTwins(String language) throws IOException {
    TestPack pack = TestPack.rules("cn");
    for (String file : pack.files()) {
      pack = file.endsWith(".drl") && !file.startsWith("cn/staffing/") && !file.equals(BANDS) ? pack.without(file) : pack;
    }
    for (Path twin : twins(language)) {
      String name = "cn/staffing/" + twin.getFileName();
      pack = pack.without(name.replace(".dslr", ".drl")).with(name, Files.readString(twin));
    }
    return pack;
  }

  /**
   * Returns the answers to the questions of the twins about a case. The hash of the rules is left out, and the rules that the
   * answers name are added.
   */
  private static String answers(LoadedPolicy policy, Node document, Set<String> rules) {
    try {
      Assessment assessment = policy.assess(policy.read(document), TOPIC);
      assessment.requirements().forEach(answer -> rules.addAll(answer.rules()));
      assessment.entitlements().forEach(answer -> rules.addAll(answer.rules()));
      return assessment.toJsonLine().replaceFirst("\"contentHash\":\"[0-9a-f]+\"", "");
    } catch (HuituoException e) {
      return e.problems().toString();
    }
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
