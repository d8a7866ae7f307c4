package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entitlement that does not depend on a fact does not wait for it. */
final class OpenAmountProperties {
  /** A question is asked alone, but some cases have many subjects. */
  private static final int SOME = 4;

  private OpenAmountProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofCase("eligible-whatever-is-missing", OpenAmountProperties::eligibleWhateverIsMissing).onEvery(SOME));
  }

  /**
   * An undetermined answer is not eligible at some value of its missing fact. It is undetermined without that one fact. It may
   * also remain undetermined at some value, as open points are read by default. Facts of sessions and of several enrolments are
   * left out: what one of them takes decides about the others.
   */
  private static Optional<Text> eligibleWhateverIsMissing(PropertyCase trial) {
    if (!trial.tried().interpretations().isEmpty()) {
      return Optional.empty();
    }
    List<EntitlementAnswer> answers = trial.result().assessment().map(Assessment::entitlements).orElse(List.of());
    for (EntitlementAnswer answer : answers) {
      if (answer.outcome() == Outcome.ELIGIBLE) {
        Optional<Text> found = waiting(trial, answer);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Text> waiting(PropertyCase trial, EntitlementAnswer answer) {
    Question question = trial.world().law().question(answer.id()).orElseThrow();
    CandidateValues candidates = new CandidateValues(trial.world().law(), trial.world().thresholds());
    List<Subject> subjects = CaseSubjects.all(trial.tried());
    for (Need.FactRef needed : needed(question)) {
      Optional<FactDefinition> fact = trial.world().law().vocabulary().fact(needed.kind(), needed.name());
      for (Subject subject : fact.isPresent() ? subjects : List.<Subject>of()) {
        Object stated = subject.kind().equals(needed.kind()) ? subject.facts().get(needed.name()) : null;
        if (stated != null && !isOneOfSeveral(subject, subjects) && waits(trial, answer, needed, subject)) {
          ImmutableList<Object> values = candidates.of(fact.get(), question, trial.tried().asOf(), stated);
          boolean decides = values.stream().anyMatch(v -> !isEligible(trial, answer, with(trial.tried(), subject, needed.name(), v)));
          if (!values.isEmpty() && !decides) {
            return Optional.of(Messages.text("found.waits", answer.id(), answer.subject(), needed.path()));
          }
        }
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("ReferenceEquality") // Twins are equal and two.
  private static boolean isOneOfSeveral(Subject subject, List<Subject> subjects) {
    boolean enrolment = subject.kind().equals(SubjectKind.ENROLMENT);
    return subject.kind().equals(SubjectKind.SESSION)
        || (enrolment && subjects.stream().anyMatch(other -> other != subject && other.kind().equals(SubjectKind.ENROLMENT)));
  }

  private static Set<Need.FactRef> needed(Question question) {
    Set<Need.FactRef> needed = new LinkedHashSet<>();
    question.needs().forEach(need -> needed.addAll(need.anyOf()));
    return needed;
  }

  /** Returns whether the answer waits for this fact of the subject and for nothing else. */
  private static boolean waits(PropertyCase trial, EntitlementAnswer answer, Need.FactRef fact, Subject subject) {
    return asked(trial, answer, with(trial.tried(), subject, fact.name(), null))
        .filter(a -> a.outcome() == Outcome.UNDETERMINED && a.missing().stream().allMatch(m -> m.fact().equals(fact.path())))
        .isPresent();
  }

  private static boolean isEligible(PropertyCase trial, EntitlementAnswer answer, ChildcareCase filled) {
    return asked(trial, answer, filled).filter(a -> a.outcome() == Outcome.ELIGIBLE).isPresent();
  }

  private static Optional<Answer> asked(PropertyCase trial, EntitlementAnswer answer, ChildcareCase about) {
    AssessmentResult result = trial.world().assess(about, answer.id());
    return Optional.ofNullable(result.byQuestion().get(new AssessmentResult.QuestionKey(answer.id(), answer.subject())));
  }

  @SuppressWarnings("ReferenceEquality") // Twins are equal and two.
  private static ChildcareCase with(ChildcareCase stated, Subject changed, String name, @Nullable Object value) {
    return new Variation() {
      @Override
      Map<String, Object> facts(Subject subject) {
        if (subject != changed) {
          return subject.facts();
        }
        Map<String, Object> facts = new LinkedHashMap<>(subject.facts());
        if (value == null) {
          facts.remove(name);
        } else {
          facts.put(name, value);
        }
        return facts;
      }
    }.of(stated);
  }
}
