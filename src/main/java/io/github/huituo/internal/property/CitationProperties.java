package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.ParameterSeries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Properties of explanations. Their steps are right, and the places that they cite give the amount. */
final class CitationProperties {
  private CitationProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofCase("explanation-replay", CitationProperties::explanationReplay),
        Property.ofCase("cited-parameters-give-the-amount", CitationProperties::citedParametersGiveTheAmount));
  }

  private static List<EntitlementAnswer> payable(PropertyCase trial) {
    return trial.result().assessment().map(Assessment::entitlements).orElse(List.of()).stream()
        .filter(a -> a.outcome() == Outcome.ELIGIBLE && a.total().isPresent())
        .toList();
  }

  /** Whoever computes the steps again comes to the amount. They compute from the cited places and the case. */
  private static Optional<Text> explanationReplay(PropertyCase trial) {
    return payable(trial).stream().flatMap(a -> ExplanationVerifier.fault(a, trial).stream()).findFirst();
  }

  /** An amount rests on the citations in the answer only. It stays the same when every other parameter changes. */
  private static Optional<Text> citedParametersGiveTheAmount(PropertyCase trial) {
    Optional<EntitlementAnswer> one =
        trial.chance().shuffled(payable(trial), a -> a.id() + a.subject()).stream().findFirst();
    if (one.isEmpty()) {
      return Optional.empty();
    }
    EntitlementAnswer answer = one.get();
    Set<String> cited = DerivableNumbers.cited(answer);
    ImmutableMap<String, ParameterSeries> others =
        ImmutableMap.copyOf(
            Maps.transformValues(
                trial.world().law().parameters(),
                series -> ParameterPerturbation.in(row -> !DerivableNumbers.isCited(row, cited), series)));
    AssessmentResult after = PropertyContext.assess(trial.world().engine().withParameters(others), trial.tried());
    if (after.failure().isPresent()) {
      return isOfAnother(answer.id(), after, trial.world()) ? Optional.empty() : AnswerDifference.of(trial.result(), after);
    }
    return after.assessment().stream()
        .flatMap(a -> a.entitlements().stream())
        .filter(a -> a.id().equals(answer.id()) && a.subject().equals(answer.subject()))
        .filter(a -> !a.payments().equals(answer.payments()))
        .findFirst()
        .map(a -> AnswerDifference.becomes(answer, AnswerDifference.shown(answer), AnswerDifference.shown(a)));
  }

  /** Returns whether only other questions are left without an answer or amount. Those depend on other places. */
  private static boolean isOfAnother(String question, AssessmentResult failed, PropertyContext world) {
    List<Problem> unanswered = Stream.of("no-rule", "no-amount").flatMap(key -> failed.problems(key).stream()).toList();
    return !unanswered.isEmpty()
        && world.law().question(question).filter(q -> unanswered.stream().noneMatch(p -> p.at().equals(q.at()))).isPresent();
  }
}
