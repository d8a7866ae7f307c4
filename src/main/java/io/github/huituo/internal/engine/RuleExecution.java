package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.engine.direct.RuleFailure;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.CaseChoices;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Term;
import io.github.huituo.model.ChildcareCase;
import java.util.List;
import java.util.function.IntConsumer;

/** A way to run the rules of a jurisdiction. Implementations are thread-safe. */
interface RuleExecution {
  /**
   * Has the rules conclude about one case, and returns the terms that their definitions found.
   *
   * @param childcareCase the case
   * @param subjects its subjects
   * @param readings its choices
   * @param answers takes the conclusions
   * @param fired is given the place of each rule that fires, as often as it does
   * @throws RuleFailure if a rule fails
   */
  List<Term> run(
      ChildcareCase childcareCase, List<SubjectFact> subjects, CaseChoices readings, Answers answers, IntConsumer fired);

  /** Returns the same rules under other values. */
  RuleExecution withParameters(ImmutableMap<String, ParameterSeries> parameters);
}
