package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.HuituoException;
import io.github.huituo.Tries;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.BundledScenarios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A question that is asked alone has the answers that it has among all. It does not matter what other rules conclude: what it needs
 * may be needed {@code unless} a rule of another question finds something.
 */
class QuestionsAloneTest {
  private static final LoadedPolicy POLICY = BundledPolicy.loaded();

  /** In these, questions need something unless a term holds. */
  private static final List<String> ALWAYS = List.of("au-nsw", "cn", "gb-wls", "us-tx");

  /** So many cases of each jurisdiction, from the first to the last scenario. */
  private static final int CASES = 3;

  private static Map<String, List<ChildcareCase>> casesOfJurisdictions() {
    Map<String, List<ChildcareCase>> cases = new LinkedHashMap<>();
    for (Scenario scenario : BundledScenarios.all()) {
      try {
        ChildcareCase read = POLICY.read(scenario.childcareCase());
        cases.computeIfAbsent(read.jurisdiction(), id -> new ArrayList<>()).add(read);
      } catch (HuituoException e) {
        assertThat(scenario.error()).as(scenario.name()).isPresent();
      }
    }
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> every_question_alone_has_the_answers_that_it_has_among_all() {
    Map<String, List<ChildcareCase>> cases = casesOfJurisdictions();
    Set<String> chosen = new TreeSet<>(Tries.among(List.copyOf(cases.keySet())));
    chosen.addAll(ALWAYS);
    assertThat(cases.keySet()).containsAll(chosen);
    return chosen.stream().map(id -> DynamicTest.dynamicTest(id, () -> some(cases.get(id)).forEach(c -> check(POLICY.engine(id), c))));
  }

  private static Stream<ChildcareCase> some(List<ChildcareCase> cases) {
    int step = Math.max(1, (cases.size() - 1) / Math.max(1, CASES - 1));
    return Stream.iterate(0, i -> i < cases.size(), i -> i + step).limit(CASES).map(cases::get);
  }

  private static void check(Engine engine, ChildcareCase childcareCase) {
    Assessment whole = engine.assess(childcareCase, CaseLocator.NONE);
    Set<String> ids = new TreeSet<>();
    Stream.concat(whole.requirements().stream(), whole.entitlements().stream()).forEach(a -> ids.add(a.id()));
    assertThat(ids).isNotEmpty();
    for (String id : ids) {
      Assessment one = engine.assess(childcareCase, Set.of(id), CaseLocator.NONE);
      assertThat(one.requirements()).as("%s", childcareCase).isEqualTo(of(id, whole.requirements()));
      assertThat(one.entitlements()).as("%s", childcareCase).isEqualTo(of(id, whole.entitlements()));
    }
  }

  private static <A extends Answer> List<A> of(String id, List<A> answers) {
    return answers.stream().filter(a -> a.id().equals(id)).toList();
  }
}
