package io.github.huituo.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.huituo.ChildcarePolicy;
import io.github.huituo.Tries;
import io.github.huituo.differential.OracleComparison.Difference;
import io.github.huituo.tools.oracle.Oracle;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.australia.Australia;
import io.github.huituo.tools.oracle.cases.AustralianCases;
import io.github.huituo.tools.oracle.cases.CaseMaker;
import io.github.huituo.tools.oracle.cases.Json;
import io.github.huituo.tools.oracle.cases.Yaml;
import io.github.huituo.tools.oracle.china.China;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules answer random cases as a second, naive reading of the law file does. {@link Tries} sets the number. Where all cases
 * are tried, every question must have had every outcome that it can have. The system property {@code huituo.rules} names another
 * folder of packs to be compared.
 */
class IndependentReadingTest {
  private static final Path RULES = Path.of(System.getProperty("huituo.rules", "rules"));
  private static final Path CORE = Path.of("src/main/resources/huituo/core-vocabulary.yaml");
  private static final long SEED = Tries.seed();
  private static final int CASES = Tries.times(200);

  /** Rare outcomes are waited for, but not longer than this. */
  private static final int PATIENCE = Tries.areAll() ? 20 * CASES : CASES;

  private static final ChildcarePolicy POLICY =
      System.getProperty("huituo.rules") == null ? ChildcarePolicy.bundled() : ChildcarePolicy.load(RULES);

  static Stream<String> packs() {
    return POLICY.jurisdictions().stream().filter(id -> isOf("cn", id) || isOf("au", id));
  }

  private static boolean isOf(String country, String jurisdiction) {
    return jurisdiction.equals(country) || jurisdiction.startsWith(country + "-");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void every_question_has_the_answer_of_the_law_file_in_each_outcome_it_can_have(String jurisdiction) {
    boolean australian = isOf("au", jurisdiction);
    Oracle oracle = australian ? Australia.oracle(jurisdiction) : China.oracle(jurisdiction);
    LongFunction<Map<String, Object>> cases =
        australian ? new AustralianCases(jurisdiction)::make : new CaseMaker(RULES, CORE, jurisdiction, "CNY")::make;
    OracleComparison comparison = new OracleComparison(POLICY, oracle);
    SetMultimap<String, String> agreed = HashMultimap.create();
    for (int i = 0; i < CASES || (i < PATIENCE && !unseen(oracle, agreed).isEmpty()); i++) {
      Map<String, Object> document = cases.apply(SEED + i);
      List<Difference> differences = comparison.of(Json.write(document), agreed::put);
      if (!differences.isEmpty()) {
        fail(shown(comparison, document, differences.get(0), SEED + i));
      }
    }
    assertThat(agreed.values()).isNotEmpty();
    if (Tries.areAll()) {
      assertThat(unseen(oracle, agreed)).as("outcomes that no case had").isEmpty();
    }
  }

  private static List<String> unseen(Oracle oracle, SetMultimap<String, String> agreed) {
    List<String> unseen = new ArrayList<>();
    for (OracleQuestion question : oracle.questions()) {
      for (String outcome : question.outcomes()) {
        if (!agreed.containsEntry(question.id(), outcome)) {
          unseen.add(question.id() + " " + outcome);
        }
      }
    }
    return unseen;
  }

  private static String shown(OracleComparison comparison, Map<String, Object> document, Difference first, long seed) {
    Map<String, Object> smallest =
        new Shrinking(smaller -> find(comparison, smaller, first) != null).smallest(document);
    return "the policy and the oracle differ on " + find(comparison, smallest, first) + "\n\n# case of the seed " + seed
        + ", as small as it gets\n" + Yaml.write(smallest);
  }

  private static Difference find(OracleComparison comparison, Map<String, Object> document, Difference like) {
    return comparison.of(Json.write(document), (question, outcome) -> { }).stream()
        .filter(like::isLike)
        .findFirst()
        .orElse(null);
  }
}
