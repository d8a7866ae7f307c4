package io.github.huituo.internal.engine.direct;

import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.law.Term;
import java.util.List;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/** The steps that match patterns, by where what they match is found. */
final class MatchSteps {
  private MatchSteps() {}

  /**
   * What a pattern matches.
   *
   * @param slot the slot of what it matches
   * @param type the type
   * @param tests the constraints, those on nothing but what it matches first, and the fillings of slots
   */
  record Match(int slot, Class<?> type, SlotTest[] tests) {}

  /** A step that matches a pattern. */
  abstract static class MatchStep extends RuleStep {
    private final Match match;

    MatchStep(Match match) {
      this.match = match;
    }

    final boolean isOfType(@Nullable Object candidate) {
      return match.type.isInstance(candidate);
    }

    /** Goes on with a candidate of the type, if the constraints hold. */
    final boolean candidate(RuleRun run, @Nullable Object[] slots, Object candidate) throws Exception {
      slots[match.slot] = candidate;
      return SlotTest.all(match.tests, slots) && proceed(run, slots);
    }

    final boolean among(RuleRun run, @Nullable Object[] slots, List<? extends SubjectFact> candidates) throws Exception {
      for (int i = 0; i < candidates.size(); i++) {
        SubjectFact fact = candidates.get(i);
        if (isOfType(fact) && candidate(run, slots, fact)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Every subject of a kind. */
  static final class Subjects extends MatchStep {
    private final int kind;

    Subjects(Match match, int kind) {
      super(match);
      this.kind = kind;
    }

    @Override
    boolean run(RuleRun run, @Nullable Object[] slots) throws Exception {
      return among(run, slots, run.subjects(kind));
    }
  }

  /** The subject of another variable: {@code this == $child}. One without facts is in no case. */
  static final class Same extends MatchStep {
    private final int other;

    Same(Match match, int other) {
      super(match);
      this.other = other;
    }

    @Override
    boolean run(RuleRun run, @Nullable Object[] slots) throws Exception {
      return slots[other] instanceof SubjectFact fact && fact.isStated() && isOfType(fact) && candidate(run, slots, fact);
    }
  }

  /** The subjects in a part of the subject of another variable: {@code institution == $institution}. */
  static final class Held extends MatchStep {
    private final int holder;
    private final String part;

    Held(Match match, int holder, String part) {
      super(match);
      this.holder = holder;
      this.part = part;
    }

    @Override
    boolean run(RuleRun run, @Nullable Object[] slots) throws Exception {
      return slots[holder] instanceof SubjectFact fact && among(run, slots, fact.part(part));
    }
  }

  /** Terms, of one name and one subject where the constraints name them. */
  static final class Terms extends MatchStep {
    private final int name;
    private final int of;

    /**
     * Creates the step.
     *
     * @param name the name among those of the rules, or -1 for terms of any name
     * @param of the slot of the subject, or -1 for terms of any subject
     */
    Terms(Match match, int name, int of) {
      super(match);
      this.name = name;
      this.of = of;
    }

    @Override
    boolean run(RuleRun run, @Nullable Object[] slots) throws Exception {
      Object subject = of < 0 ? null : slots[of];
      List<Term> candidates = run.terms(name, subject);
      for (int i = 0; i < candidates.size(); i++) {
        Term term = candidates.get(i);
        if ((of < 0 || term.getOf() == subject) && candidate(run, slots, term)) {
          return true;
        }
      }
      return false;
    }
  }

  /** What the law gives: {@code from $law.parameter("id")}. */
  static final class Fetched extends MatchStep {
    private final Function1<Law, @Nullable Object> provider;

    Fetched(Match match, Function1<Law, @Nullable Object> provider) {
      super(match);
      this.provider = provider;
    }

    @Override
    boolean run(RuleRun run, @Nullable Object[] slots) throws Exception {
      Object fetched = provider.apply((Law) slots[Variables.LAW]);
      return fetched != null && isOfType(fetched) && candidate(run, slots, fetched);
    }
  }

  /**
   * Constraints between what the law gives and facts of the case. What the law gives was fetched before; or they compare fillings
   * of slots alone.
   */
  static final class ConstraintCheck extends RuleStep {
    private final SlotTest[] tests;

    ConstraintCheck(SlotTest[] tests) {
      this.tests = tests;
    }

    @Override
    boolean run(RuleRun run, @Nullable Object[] slots) throws Exception {
      return SlotTest.all(tests, slots) && proceed(run, slots);
    }
  }
}
