package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import io.github.huituo.Problem;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Problems;
import java.util.List;
import java.util.Set;

/**
 * The coverage of the rules and questions of packs by scenarios.
 *
 * <p>A deciding rule is covered if it concluded in some answer. A definition rule is covered if it fired: what it defines is used
 * by deciding rules, and a term that never holds is a rule that was never tried.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rules how many rules there are
 * @param rulesFired how many of them are covered
 * @param questions how many questions there are
 * @param questionsCovered how many of them have an expected answer
 * @param questionsBothWays how many of them have both an expected yes and an expected no
 * @param problems an error for each rule and question that is not covered, a warning for each question without an expected yes or an
 *     expected no; ordered by location
 */
public record ScenarioCoverage(
    int rules,
    int rulesFired,
    int questions,
    int questionsCovered,
    int questionsBothWays,
    ImmutableList<Problem> problems) {

  static ScenarioCoverage of(
      List<Engine> engines, Set<String> concluded, Set<String> fired, SetMultimap<String, String> outcomes) {
    Problems problems = new Problems();
    int rules = 0;
    int uncoveredRules = 0;
    int questions = 0;
    int uncoveredQuestions = 0;
    int oneWay = 0;
    for (Engine engine : engines) {
      String pack = engine.law().id();
      Set<String> deciding = engine.catalogue().decidingRules(pack);
      Set<String> defining = engine.catalogue().definitionRules(pack);
      rules += deciding.size() + defining.size();
      uncoveredRules += uncovered(engine, deciding, concluded, problems) + uncovered(engine, defining, fired, problems);
      questions += engine.law().pack().questions().size();
      for (Question question : engine.law().pack().questions()) {
        List<String> lacking =
            yesAndNo(question).stream().filter(o -> !outcomes.containsEntry(question.id(), o)).toList();
        if (!outcomes.containsKey(question.id())) {
          uncoveredQuestions++;
          problems.error(question.at(), "question-not-covered", question.id());
        } else if (!lacking.isEmpty()) {
          oneWay++;
          problems.warning(question.at(), "outcome-not-covered", question.id(), String.join(", ", lacking));
        }
      }
    }
    return new ScenarioCoverage(
        rules,
        rules - uncoveredRules,
        questions,
        questions - uncoveredQuestions,
        questions - uncoveredQuestions - oneWay,
        problems.sorted());
  }

  private static List<String> yesAndNo(Question question) {
    return question.entitlement() ? List.of("ELIGIBLE", "NOT_ELIGIBLE") : List.of("MET", "NOT_MET");
  }

  private static int uncovered(Engine engine, Set<String> rules, Set<String> covered, Problems problems) {
    List<String> left = rules.stream().filter(r -> !covered.contains(r)).toList();
    left.forEach(rule -> problems.error(engine.catalogue().ruleAt(rule), "rule-not-covered", rule));
    return left.size();
  }

  /** Returns the rules and questions that are not covered. */
  public List<Problem> errors() {
    return problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList();
  }
}
