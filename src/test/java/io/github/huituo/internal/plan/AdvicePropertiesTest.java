package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.HuituoException;
import io.github.huituo.Tries;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.BundledScenarios;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every piece of advice. It turns the answer, and no part of it does; the cases are of scenarios and drawn ones of
 * bundled packs.
 */
class AdvicePropertiesTest {
  private static final Set<Outcome> WANTED = Set.of(Outcome.MET, Outcome.ELIGIBLE);
  private static final int CASES = 20;
  private static final List<Scenario> SCENARIOS = BundledScenarios.all();
  private static final Map<String, Advisor> ADVISORS = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"cn-131100", "au-nsw"})
  void advice_turns_the_answer_and_no_part_of_it_does(String jurisdiction) {
    PropertyRun run = PropertyRun.of(BundledPolicy.loaded(), jurisdiction);
    List<ChildcareCase> scenarios =
        SCENARIOS.stream().filter(s -> s.error().isEmpty()).map(AdvicePropertiesTest::read).filter(c -> c.jurisdiction().equals(jurisdiction)).toList();
    Random random = new Random(Tries.seed());
    int advised = 0;
    for (int i = 0; i < Tries.times(CASES); i++) {
      advised += assertSmallest(jurisdiction, scenarios.get(random.nextInt(scenarios.size())), random);
      advised += assertSmallest(jurisdiction, run.cases().next(random), random);
    }
    assertThat(advised).as("pieces of advice").isPositive();
  }

  private static ChildcareCase read(Scenario scenario) {
    return BundledPolicy.loaded().read(scenario.childcareCase());
  }

  /** Asks for advice on one of the answers, and returns how many pieces there are. It asks on one only, since advice takes its time. */
  private static int assertSmallest(String jurisdiction, ChildcareCase drawn, Random random) {
    Engine engine = BundledPolicy.loaded().engine(jurisdiction);
    ChildcareCase asked = drawn.changes().isEmpty() ? drawn : drawn.on(drawn.asOf());
    List<Answer> advised = AnswerLookup.all(engine.assess(asked, CaseLocator.NONE)).filter(Advisor::isAdvised).toList();
    if (advised.isEmpty()) {
      return 0;
    }
    Answer answer = advised.get(random.nextInt(advised.size()));
    Advisor advisor = ADVISORS.computeIfAbsent(jurisdiction, id -> new Advisor(engine));
    List<CaseRemedy> remedies = advisor.searched(answer, asked);
    for (CaseRemedy remedy : remedies) {
      String what = answer.id() + " of " + answer.subject() + " on " + asked.asOf() + ": " + remedy.edits();
      assertThat(outcome(engine, CaseEdit.all(remedy.edits(), asked), answer)).as(what).hasValueSatisfying(o -> assertThat(o).isIn(WANTED));
      parts(remedy.edits()).forEach(
          part -> assertThat(outcome(engine, CaseEdit.all(part, asked), answer).filter(WANTED::contains)).as("%s, and %s", what, part).isEmpty());
    }
    return remedies.size();
  }

  /** Returns every part of the changes but all; of many changes those without one. */
  private static List<List<CaseEdit>> parts(List<CaseEdit> edits) {
    int all = (1 << Math.min(edits.size(), 20)) - 1;
    IntStream sets = edits.size() <= 8 ? IntStream.range(0, all) : IntStream.range(0, edits.size()).map(i -> all & ~(1 << i));
    return sets.mapToObj(set -> IntStream.range(0, edits.size()).filter(i -> (set >> i & 1) == 1).mapToObj(edits::get).toList()).toList();
  }

  private static Optional<Outcome> outcome(Engine engine, ChildcareCase changed, Answer answer) {
    try {
      return AnswerLookup.in(engine.assess(changed, Set.of(answer.id()), CaseLocator.NONE), answer.id(), answer.subject()).map(Answer::outcome);
    } catch (HuituoException impossible) {
      return Optional.empty();
    }
  }
}
