package io.github.huituo.internal.engine;

import io.github.huituo.internal.engine.direct.RuleFailure;
import io.github.huituo.internal.engine.direct.RuleReach;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.law.Term;
import io.github.huituo.internal.pack.Question;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** A way to run the rules of a jurisdiction. Implementations are thread-safe. */
interface RuleExecution {
  /** Returns the rules under a law. */
  PreparedRules under(Law law);

  /**
   * Returns the rules that some questions need, or more. Those for the terms on which it depends which facts they need are
   * included.
   */
  PreparedRules under(Law law, Collection<Question> questions);

  /** Returns how far rules look over the families of a case. They are the rules that some questions need. */
  RuleReach.Extent extent(Collection<Question> questions);

  /** Rules under one law, which run on any number of cases. */
  interface PreparedRules {
    /**
     * Has the rules conclude about one case, and returns the terms that their definitions found.
     *
     * @param subjects the subjects of the case
     * @param answers takes the conclusions
     * @param unasked the questions of which no subject is in scope; their rules do not fire
     * @param fired is given the place of each rule that fires, as often as it does
     * @throws RuleFailure if a rule fails
     */
    List<Term> run(List<SubjectFact> subjects, Answers answers, Set<Question> unasked, IntConsumer fired);

    /** Returns how many rules there are. */
    int count();
  }
}
