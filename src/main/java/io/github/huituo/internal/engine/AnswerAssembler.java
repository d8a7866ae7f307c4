package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.ComputationStep;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.law.Schedule;
import io.github.huituo.internal.law.StatedFigure;
import io.github.huituo.internal.pack.FigureDefinition;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The assembly of an answer from conclusions about one subject, which all agree. What came out is found at once, and why when
 * somebody asks.
 *
 * <p>Immutable but for what is put together on demand, and thread-safe.
 */
final class AnswerAssembler {
  /** The order by the names and conclusions of the rules. The order of files and rules has no effect by it. */
  private static final Comparator<Conclusion> BY_RULE =
      Comparator.comparing((Conclusion c) -> c.rule().name())
          .thenComparing(c -> c.rule().at())
          .thenComparing(c -> String.valueOf(c.actual()));

  private final Jurisdiction law;
  private final AnswerBases bases;
  private final Question question;
  private final SubjectFact subject;
  private final ImmutableList<Conclusion> conclusions;
  private final Outcome outcome;
  private final ImmutableList<Missing> ofCase;
  private final ImmutableList<Missing> missing;
  private final Scoping scoping;
  private @Nullable Text because;
  private @Nullable AnswerBasis basis;

  AnswerAssembler(
      Jurisdiction law,
      AnswerBases bases,
      Question question,
      SubjectFact subject,
      List<Conclusion> conclusions,
      List<Missing> missing,
      Scoping scoping) {
    this.law = law;
    this.bases = bases;
    this.question = question;
    this.subject = subject;
    this.conclusions = conclusions.size() < 2 ? ImmutableList.copyOf(conclusions) : ImmutableList.sortedCopyOf(BY_RULE, conclusions);
    this.scoping = scoping;
    this.outcome = outcome(scoping);
    this.ofCase = ImmutableList.copyOf(missing);
    this.missing = outcome == Outcome.UNDETERMINED ? unsettled() : ImmutableList.of();
  }

  private Outcome outcome(Scoping scoping) {
    if (scoping.kind() == Scoping.Kind.OUTSIDE) {
      return question.entitlement() ? Outcome.NOT_ELIGIBLE : Outcome.NOT_APPLICABLE;
    }
    return conclusions.isEmpty() ? Outcome.UNDETERMINED : conclusions.get(0).outcome();
  }

  /** Returns the answer to a requirement. */
  RequirementAnswer requirement() {
    return new AssembledRequirement(this);
  }

  /** Returns the answer to an entitlement. */
  EntitlementAnswer entitlement() {
    return new AssembledEntitlement(this);
  }

  Question question() {
    return question;
  }

  SubjectFact subject() {
    return subject;
  }

  Outcome outcome() {
    return outcome;
  }

  /** Returns the reason. Threads that ask at once may each put it together, and it is the same. */
  Text because() {
    Text known = because;
    if (known == null) {
      known = new ReasonText(law, question, conclusions, ofCase, scoping, this::shortfall).text();
      because = known;
    }
    return known;
  }

  ImmutableList<Missing> missing() {
    return missing;
  }

  /** Returns what the conclusions rest on. Threads that ask at once may each look it up, and it is the same. */
  AnswerBasis basis() {
    AnswerBasis known = basis;
    if (known == null) {
      known = bases.of(question, subject.getAsOf(), outcome, conclusions);
      basis = known;
    }
    return known;
  }

  /** Returns the steps of each conclusion without those of the conclusions before it. One conclusion may repeat a step. */
  ImmutableList<ComputationStep> steps() {
    if (conclusions.size() == 1) {
      return conclusions.get(0).steps();
    }
    List<ComputationStep> collected = new ArrayList<>();
    for (Conclusion conclusion : conclusions) {
      List<ComputationStep> before = List.copyOf(collected);
      conclusion.steps().stream().filter(s -> !before.contains(s)).forEach(collected::add);
    }
    return ImmutableList.copyOf(collected);
  }

  Optional<Figure> required() {
    return first(Conclusion::required);
  }

  Optional<Object> actual() {
    return first(Conclusion::actual);
  }

  Optional<Object> shortfall() {
    return outcome == Outcome.NOT_MET ? Quantities.shortfall(conclusions) : Optional.empty();
  }

  /** Returns what is paid, if the subject is entitled to payments. */
  Optional<Schedule> schedule() {
    return outcome == Outcome.ELIGIBLE ? first(Conclusion::schedule) : Optional.empty();
  }

  /** Returns what would settle the amount, if the subject is entitled. */
  ImmutableList<Missing> amountOpen() {
    return outcome == Outcome.ELIGIBLE ? ofCase : ImmutableList.of();
  }

  /** Returns the consequences if the requirement is not met. They are those in force on the day. */
  ImmutableList<Consequence> consequences() {
    if (outcome != Outcome.NOT_MET) {
      return ImmutableList.of();
    }
    return law.sanctions(question).stream()
        .filter(s -> s.isInForce(subject.getAsOf()))
        .map(s -> s.on(law))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the figures besides the payments, in the order in which the question declares them. */
  ImmutableList<NamedFigure> figures() {
    Set<StatedFigure> all = stated();
    if (all.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<NamedFigure> figures = ImmutableList.builder();
    for (FigureDefinition figure : question.figures()) {
      all.stream()
          .filter(stated -> stated.id().equals(figure.id()))
          .map(stated -> new NamedFigure(figure.id(), figure.title(), figure.unit(), stated.period(), Quantities.of(stated.value())))
          .forEach(figures::add);
    }
    List<String> declared = question.figures().stream().map(FigureDefinition::id).toList();
    for (StatedFigure stated : all) {
      if (!declared.contains(stated.id())) {
        throw new ProblemException(
            Problem.error(
                conclusions.get(0).rule().at(),
                "undeclared-figure",
                stated.id(),
                question.id(),
                String.join(", ", declared),
                Suggestions.didYouMean(stated.id(), declared)));
      }
    }
    return figures.build();
  }

  /** Returns the figures that the rules state, each once. Most answers have none. */
  private Set<StatedFigure> stated() {
    Set<StatedFigure> all = Set.of();
    for (Conclusion conclusion : conclusions) {
      Schedule schedule = outcome == Outcome.ELIGIBLE ? conclusion.schedule() : null;
      List<StatedFigure> paid = schedule == null ? ImmutableList.of() : schedule.stated();
      List<StatedFigure> other = outcome == Outcome.UNDETERMINED ? ImmutableList.of() : conclusion.stated();
      if (!paid.isEmpty() || !other.isEmpty()) {
        all = all.isEmpty() ? new LinkedHashSet<>() : all;
        all.addAll(paid);
        all.addAll(other);
      }
    }
    return all;
  }

  private <T> Optional<T> first(Function<Conclusion, @Nullable T> part) {
    for (Conclusion conclusion : conclusions) {
      T found = part.apply(conclusion);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private ImmutableList<Missing> unsettled() {
    ImmutableList<Missing> ofChoices = conclusions.isEmpty() ? ImmutableList.of() : OpenChoice.missing(law, conclusions);
    if (ofChoices.isEmpty() && scoping.kind() != Scoping.Kind.OPEN) {
      return ofCase;
    }
    Set<Missing> all = new LinkedHashSet<>(ofCase);
    all.addAll(ofChoices);
    return ImmutableList.copyOf(all);
  }
}
