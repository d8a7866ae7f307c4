package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What holds between a pack and the one that it extends. */
final class LayerProperties {
  private LayerProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofCase("local-never-loosens-national", LayerProperties::localNeverLoosensNational));
  }

  /**
   * The law of a place allows nothing that the nation forbids. What a protected minimum does not allow, it does not allow either.
   */
  private static Optional<Text> localNeverLoosensNational(PropertyCase trial) {
    Optional<PropertyContext> parent = trial.world().parent();
    if (parent.isEmpty() || trial.result().failure().isPresent()) {
      return Optional.empty();
    }
    Jurisdiction national = parent.get().law();
    ImmutableSet<String> minimums =
        national.packs().stream()
            .map(Pack::protectedParameters)
            .flatMap(p -> p.keySet().stream())
            .collect(ImmutableSet.toImmutableSet());
    Map<AssessmentResult.QuestionKey, Answer> local = trial.result().byQuestion();
    AssessmentResult under = parent.get().assess(under(national, trial.world().law(), trial.tried()));
    for (Answer answer : under.answers()) {
      Answer here = local.get(new AssessmentResult.QuestionKey(answer.id(), answer.subject()));
      Optional<Question> question = national.question(answer.id());
      boolean isProtected =
          question.filter(q -> parent.get().thresholds().of(q).parameters().stream().anyMatch(minimums::contains)).isPresent();
      if (isProtected && answer.outcome() == Outcome.NOT_MET && here != null && here.outcome() == Outcome.MET) {
        return Optional.of(AnswerDifference.becomes(answer, AnswerDifference.shown(answer), AnswerDifference.shown(here)));
      }
    }
    return Optional.empty();
  }

  /** Returns the case in the vocabulary of national law. It has the local readings of open points. */
  private static ChildcareCase under(Jurisdiction national, Jurisdiction local, ChildcareCase tried) {
    ChildcareCase known =
        new Variation() {
          @Override
          boolean states(Subject holder, CasePart part) {
            return national.vocabulary().shape().parts(holder.kind()).contains(part);
          }

          @Override
          Map<String, Object> facts(Subject subject) {
            Map<String, Object> facts = new LinkedHashMap<>();
            subject.facts().forEach(
                (name, value) -> {
                  Optional<FactDefinition> fact = national.vocabulary().fact(subject.kind(), name);
                  if (fact.isPresent() && isWord(fact.get(), value, national.vocabulary())) {
                    facts.put(name, value);
                  }
                });
            return facts;
          }
        }.of(tried);
    Map<String, String> readings = new LinkedHashMap<>();
    for (InterpretationPoint point : local.openPoints().values()) {
      InterpretationPoint there = national.openPoints().get(point.id());
      Optional<String> choice =
          Optional.ofNullable(tried.interpretations().get(point.id())).or(point::byDefault);
      if (there != null && choice.filter(there.choices()::containsKey).isPresent()) {
        readings.put(point.id(), choice.get());
      }
    }
    Map<String, Object> settings = new LinkedHashMap<>(tried.settings());
    settings.keySet().retainAll(national.settings().keySet());
    return known.toBuilder()
        .jurisdiction(national.id())
        .interpretations(readings)
        .settings(settings)
        .build();
  }

  private static boolean isWord(FactDefinition fact, Object value, Vocabulary vocabulary) {
    if (!fact.type().isOfList()) {
      return true;
    }
    Collection<String> words = vocabulary.list(fact.list().orElse("")).keySet();
    return value instanceof Collection<?> all ? words.containsAll(all) : words.contains(value.toString());
  }
}
