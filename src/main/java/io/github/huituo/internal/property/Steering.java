package io.github.huituo.internal.property;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Leads a drawn case, fact by fact, towards one that meets all the conditions of a question: where many must be met together,
 * drawing alone does not come there. Not thread-safe.
 */
final class Steering implements FactValues.Drawn {
  private static final int STEPS = 60;
  private static final int NOBODY_ASKED = 1000;

  private final CaseGenerator generator;
  private final Function<ChildcareCase, Result> assess;
  private final Question question;
  private final List<FactDefinition> facts = new ArrayList<>();
  private final Set<String> needed = new HashSet<>();
  private final Random random;
  private ChildcareCase best;

  private Steering(
      CaseGenerator generator, Function<ChildcareCase, Result> assess, Question question, ChildcareCase drawn, Random random) {
    this.generator = generator;
    this.assess = assess;
    this.question = question;
    this.best = drawn;
    this.random = random;
    question.needs().forEach(n -> n.anyOf().forEach(f -> needed.add(f.path())));
    Set<String> spoken = generator.thresholds().of(question).facts();
    generator.law().vocabulary().facts().filter(f -> spoken.contains(f.path())).forEach(facts::add);
  }

  /** Returns a case that is nearer to meeting the question than the drawn one, or as near. */
  static ChildcareCase towards(
      Question question, ChildcareCase drawn, CaseGenerator generator, Function<ChildcareCase, Result> assess, Random random) {
    return new Steering(generator, assess, question, drawn, random).steered();
  }

  private ChildcareCase steered() {
    int nearest = distance(best);
    for (int step = 0; step < STEPS && nearest > 0 && nearest < NOBODY_ASKED && !facts.isEmpty(); step++) {
      ChildcareCase next = varied(Chance.oneOf(facts, random));
      int distance = distance(next);
      if (distance <= nearest) {
        nearest = distance;
        best = next;
      }
    }
    return best;
  }

  /** Returns how many facts are missing or rules say no; 0 if the question is met. */
  private int distance(ChildcareCase tried) {
    return assess.apply(tried).answers().stream()
        .filter(a -> a.id().equals(question.id()))
        .mapToInt(Steering::distance)
        .min()
        .orElse(NOBODY_ASKED);
  }

  private static int distance(Answer answer) {
    return answer.outcome() == Outcome.MET || answer.outcome() == Outcome.ELIGIBLE
        ? 0
        : 1 + answer.missing().size() + answer.rules().size();
  }

  private ChildcareCase varied(FactDefinition fact) {
    return new Variation() {
      @Override
      Map<String, Object> facts(Subject subject) {
        if (!subject.kind().equals(fact.kind())) {
          return subject.facts();
        }
        Map<String, Object> facts = new LinkedHashMap<>(subject.facts());
        if (!needed.contains(fact.path()) && random.nextBoolean()) {
          facts.remove(fact.name());
          return facts;
        }
        Optional<Object> other = generator.values().draw(fact, best.asOf(), Steering.this, random);
        other.ifPresent(value -> facts.put(fact.name(), value));
        return facts;
      }
    }.of(best);
  }

  @Override
  public List<String> ids(SubjectKind kind) {
    return CaseSubjects.all(best).stream().filter(s -> s.kind().equals(kind)).map(Subject::id).toList();
  }

  @Override
  public int truths() {
    return 75;
  }
}
