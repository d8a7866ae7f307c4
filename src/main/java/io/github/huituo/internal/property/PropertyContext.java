package io.github.huituo.internal.property;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.HuituoException;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.engine.CompileCache;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A pack under test. Thread-safe. */
final class PropertyContext {
  private final LoadedPolicy policy;
  private final Engine engine;
  private final Supplier<Engine> otherEngine;
  private final Supplier<Engine> reordered;
  private final QuestionReferences references;
  private final Thresholds thresholds;
  private final CaseGenerator generator;
  private final Supplier<Optional<PropertyContext>> parent;
  private final Supplier<ImmutableSet<Integer>> countedDays;
  private final Supplier<ImmutableSet<Integer>> agesInDays;

  PropertyContext(LoadedPolicy policy, String jurisdiction) {
    this.policy = policy;
    this.engine = policy.engine(jurisdiction);
    this.otherEngine = Suppliers.memoize(() -> Engine.of(engine.law(), new CompileCache()));
    this.reordered = Suppliers.memoize(engine::reordered);
    this.references = QuestionReferences.of(engine);
    this.thresholds = Thresholds.of(engine.law(), references);
    this.countedDays = Suppliers.memoize(() -> CountedDays.all(engine));
    this.agesInDays = Suppliers.memoize(() -> CountedDays.fromBirth(engine));
    this.generator = new CaseGenerator(engine.law(), thresholds, (tried, question) -> assess(tried, question.id()));
    this.parent =
        Suppliers.memoize(
            () -> law().pack().parent().filter(policy.jurisdictions()::contains).map(id -> new PropertyContext(policy, id)));
  }

  Jurisdiction law() {
    return engine.law();
  }

  Engine engine() {
    return engine;
  }

  /** Returns a second engine for the same law, made anew. */
  Engine otherEngine() {
    return otherEngine.get();
  }

  /** Returns an engine for the same law, with its rules the other way round. */
  Engine reordered() {
    return reordered.get();
  }

  QuestionReferences references() {
    return references;
  }

  Thresholds thresholds() {
    return thresholds;
  }

  /** Returns the numbers of days that its rules count from days of a case. */
  ImmutableSet<Integer> countedDays() {
    return countedDays.get();
  }

  /** Returns the ages of children in days that its rules know. */
  ImmutableSet<Integer> agesInDays() {
    return agesInDays.get();
  }

  CaseGenerator generator() {
    return generator;
  }

  /** Returns the same pack under the law of the pack that it extends. There is one if the policy answers for that. */
  Optional<PropertyContext> parent() {
    return parent.get();
  }

  /** Returns how an open point is read for a case. */
  Optional<String> reading(String point, ChildcareCase childcareCase) {
    return Optional.ofNullable(childcareCase.interpretations().get(point))
        .or(() -> Optional.ofNullable(law().openPoints().get(point)).flatMap(InterpretationPoint::byDefault));
  }

  /** Reads a case, if it is one. */
  Optional<ChildcareCase> read(Node document) {
    try {
      return Optional.of(policy.read(document));
    } catch (HuituoException e) {
      return Optional.empty();
    }
  }

  AssessmentResult assess(ChildcareCase childcareCase) {
    return assess(engine, childcareCase);
  }

  /** Assesses one question of a case. */
  AssessmentResult assess(ChildcareCase childcareCase, String question) {
    return assess(childcareCase, question, rule -> {});
  }

  /** Assesses one question of a case. It gives the name of each rule that fires, be it its own or of a definition it needs. */
  AssessmentResult assess(ChildcareCase childcareCase, String question, Consumer<String> fired) {
    try {
      return AssessmentResult.of(engine.assess(childcareCase, ImmutableSet.of(question), CaseLocator.NONE, fired));
    } catch (RuntimeException e) {
      return AssessmentResult.of(e);
    }
  }

  static AssessmentResult assess(Engine engine, ChildcareCase childcareCase) {
    return assess(engine, childcareCase, rule -> {});
  }

  /** Assesses a case, and gives the name of each rule that fires. */
  static AssessmentResult assess(Engine engine, ChildcareCase childcareCase, Consumer<String> fired) {
    try {
      return AssessmentResult.of(engine.assess(childcareCase, CaseLocator.NONE, fired));
    } catch (RuntimeException e) {
      return AssessmentResult.of(e);
    }
  }
}
