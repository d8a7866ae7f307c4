package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.ImmutableEntitlementAnswer;
import io.github.huituo.assessment.ImmutableRequirementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.law.Schedule;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Assembles the answer of conclusions about one subject, which all agree. Used for one answer. */
final class AnswerAssembler {
  /** By the names of the rules and what they say, so that the order of files, and of the rules in them, says nothing. */
  private static final Comparator<Conclusion> BY_RULE =
      Comparator.comparing((Conclusion c) -> c.rule().name())
          .thenComparing(c -> c.rule().at())
          .thenComparing(c -> String.valueOf(c.actual()));

  private final Jurisdiction law;
  private final Question question;
  private final SubjectFact subject;
  private final ImmutableList<Conclusion> conclusions;
  private final Outcome outcome;
  private final Optional<Object> shortfall;
  private final ImmutableList<Missing> ofCase;
  private final ImmutableList<Missing> missing;
  private final Text because;
  private final ProvenanceCollector provenance;

  AnswerAssembler(
      Jurisdiction law,
      Question question,
      SubjectFact subject,
      List<Conclusion> conclusions,
      List<Missing> missing,
      Scoping scoping) {
    this.law = law;
    this.question = question;
    this.subject = subject;
    this.conclusions = ImmutableList.sortedCopyOf(BY_RULE, conclusions);
    this.outcome = outcome(scoping);
    this.shortfall = outcome == Outcome.NOT_MET ? Quantities.shortfall(this.conclusions) : Optional.empty();
    this.ofCase = ImmutableList.copyOf(missing);
    this.missing = missing(law);
    this.because = new ReasonText(law, question, this.conclusions, missing, scoping, shortfall).text();
    this.provenance = new ProvenanceCollector(law, question, subject, this.conclusions);
  }

  private Outcome outcome(Scoping scoping) {
    if (scoping.kind() == Scoping.Kind.OUTSIDE) {
      return question.entitlement() ? Outcome.NOT_ELIGIBLE : Outcome.NOT_APPLICABLE;
    }
    return conclusions.isEmpty() ? Outcome.UNDETERMINED : conclusions.get(0).outcome();
  }

  /** Returns the answer to a requirement. */
  RequirementAnswer requirement() {
    Optional<Figure> required = first(Conclusion::required);
    Optional<Object> actual = first(Conclusion::actual);
    return ImmutableRequirementAnswer.builder()
        .id(question.id())
        .subject(subject.getId())
        .subjectKind(subject.subjectKind())
        .title(question.title())
        .severity(question.severity())
        .outcome(outcome)
        .required(required.flatMap(f -> Optional.ofNullable(f.value())).map(Quantities::of))
        .actual(actual.map(Quantities::of))
        .shortfall(shortfall.map(Quantities::of))
        .unit(required.map(Figure::unit).orElse(Text.empty()))
        .consequences(consequences())
        .because(because)
        .steps(provenance.steps())
        .sources(provenance.sources())
        .evidence(provenance.evidence())
        .interpretations(provenance.interpretations())
        .settings(provenance.settings())
        .missing(missing)
        .rules(rules())
        .build();
  }

  /** Returns the answer to an entitlement. */
  EntitlementAnswer entitlement() {
    Optional<Schedule> schedule = outcome == Outcome.ELIGIBLE ? first(Conclusion::schedule) : Optional.empty();
    List<Payment> payments = schedule.map(Schedule::payments).orElse(ImmutableList.of());
    return ImmutableEntitlementAnswer.builder()
        .id(question.id())
        .subject(subject.getId())
        .subjectKind(subject.subjectKind())
        .title(question.title())
        .outcome(outcome)
        .gives(question.gives())
        .exclusive(question.exclusive())
        .payments(payments)
        .offsets(schedule.flatMap(Schedule::offsetFee))
        .total(payments.stream().map(Payment::amount).reduce(Money::plus))
        .amountOpen(outcome == Outcome.ELIGIBLE ? ofCase : ImmutableList.of())
        .because(because)
        .steps(provenance.steps())
        .sources(provenance.sources())
        .evidence(provenance.evidence())
        .interpretations(provenance.interpretations())
        .settings(provenance.settings())
        .missing(missing)
        .rules(rules())
        .build();
  }

  /** Returns what follows if the requirement is not met, as far as it is in force on the day. */
  private ImmutableList<Consequence> consequences() {
    if (outcome != Outcome.NOT_MET) {
      return ImmutableList.of();
    }
    return law.sanctions(question).stream()
        .filter(s -> s.isInForce(subject.getAsOf()))
        .map(s -> s.on(law))
        .collect(ImmutableList.toImmutableList());
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

  private ImmutableList<Missing> missing(Jurisdiction law) {
    if (outcome != Outcome.UNDETERMINED) {
      return ImmutableList.of();
    }
    Set<Missing> all = new LinkedHashSet<>(ofCase);
    all.addAll(OpenChoice.missing(law, conclusions));
    return ImmutableList.copyOf(all);
  }

  private ImmutableList<String> rules() {
    return conclusions.stream().map(c -> c.rule().name()).distinct().collect(ImmutableList.toImmutableList());
  }
}
