package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.casefile.CaseValidator;
import io.github.huituo.internal.law.CaseChoices;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.pack.CaseChoicesReader;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.BoundedCache;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.ChildcareCase;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The laws of cases that are asked about. Each is kept for others of the same day, choices and questions.
 *
 * <p>This class is thread-safe.
 */
final class CaseLaws {
  /**
   * The number of laws that are kept. Most hosts ask for one day and one choice; a plan asks for each question of a day by
   * itself, and a sweep over days for some questions on each day of several years.
   */
  private static final int LAWS = 256;

  private final Jurisdiction law;
  private final RuleExecution execution;
  private final ValidCases valid;
  private final BoundedCache<LawKey, CaseLaw> laws;

  /** The parts of a case on which its law depends. */
  private record LawKey(LocalDate asOf, Map<String, String> interpretations, Map<String, Object> settings, Set<String> words) {
    // Written out: the JVM links generated ones at run time, which delays the first assessment.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof LawKey that
          && asOf.equals(that.asOf)
          && words.equals(that.words)
          && settings.equals(that.settings)
          && interpretations.equals(that.interpretations);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * asOf.hashCode() + words.hashCode()) + settings.hashCode()) + interpretations.hashCode();
    }
  }

  /**
   * Creates the laws of cases in a jurisdiction.
   *
   * @param rules how many rules it has
   */
  CaseLaws(Jurisdiction law, RuleExecution execution, ValidCases valid, int rules) {
    this.law = law;
    this.execution = execution;
    this.valid = valid;
    this.laws = new BoundedCache<>((long) LAWS * rules);
  }

  /** Validates a case, unless it is known to be valid. It returns what the case has in common with others. */
  CaseLaw validated(ChildcareCase childcareCase, Set<String> words, CaseLocator locator) {
    Optional<CaseLaw> known = laws.find(key(childcareCase, words));
    boolean isValid = valid.contains(childcareCase);
    if (known.isPresent() && isValid) {
      return known.get();
    }
    Problems problems = new Problems();
    if (!isValid) {
      CaseValidator.validate(childcareCase, law.vocabulary(), locator, problems);
    }
    CaseChoices choices =
        known.isPresent() ? known.get().choices() : CaseChoicesReader.of(childcareCase, law, locator, problems);
    problems.throwIfErrors();
    return known.isPresent() ? known.get() : of(childcareCase, choices, words);
  }

  /** Validates what is otherwise from some day on, unless it is known to be valid. */
  void validateChanges(ChildcareCase childcareCase, CaseLocator locator) {
    if (!valid.contains(childcareCase)) {
      Problems problems = new Problems();
      CaseValidator.validate(childcareCase, law.vocabulary(), locator, problems);
      CaseChoicesReader.of(childcareCase, law, locator, problems);
      problems.throwIfErrors();
    }
  }

  /** Returns the law of a case with these choices, which is kept for others. */
  CaseLaw of(ChildcareCase childcareCase, CaseChoices choices, Set<String> words) {
    LawKey key = key(childcareCase, words);
    Optional<CaseLaw> known = laws.find(key);
    if (known.isPresent()) {
      return known.get();
    }
    CaseLaw made = on(childcareCase.asOf(), choices, words);
    laws.put(key, made, 1 + made.rules().count());
    return made;
  }

  private CaseLaw on(LocalDate asOf, CaseChoices choices, Set<String> words) {
    ImmutableList<Question> questions =
        law.questions().stream().filter(q -> q.isAskedOn(asOf)).collect(ImmutableList.toImmutableList());
    QuestionSelection selection = QuestionSelection.of(words, law, questions);
    Law onDay = new Law(law.parameters(), asOf, choices);
    if (words.isEmpty()) {
      return new CaseLaw(choices, selection, execution.under(onDay));
    }
    return new CaseLaw(choices, selection, execution.under(onDay, selection.questions()));
  }

  private static LawKey key(ChildcareCase childcareCase, Set<String> words) {
    return new LawKey(childcareCase.asOf(), childcareCase.interpretations(), childcareCase.settings(), words);
  }
}
