package io.github.huituo.internal.property;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.pack.Monotone;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** The declarations of authors. They are directions in which an answer never changes, and jumps of payments. */
final class DeclaredProperties {
  /** The least ratio of a jump to the steps beside it. */
  private static final BigDecimal JUMP = BigDecimal.TEN;

  private DeclaredProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofCase("declared-monotonicity", DeclaredProperties::declaredMonotonicity),
        Property.ofCase("no-undeclared-cliff", DeclaredProperties::noUndeclaredCliff));
  }

  /** A fact of a subject of the case. */
  private record KnownFact(Subject subject, FactDefinition fact) {
    Object value() {
      return requireNonNull(subject.facts().get(fact.name()));
    }
  }

  /** Returns one of the known facts by chance, if there is any. */
  private static Optional<KnownFact> oneOf(PropertyCase trial, List<FactDefinition> facts) {
    List<KnownFact> known = new ArrayList<>();
    for (Subject subject : CaseSubjects.all(trial.tried())) {
      facts.stream()
          .filter(f -> f.kind().equals(subject.kind()) && subject.facts().containsKey(f.name()))
          .forEach(f -> known.add(new KnownFact(subject, f)));
    }
    return trial.chance().shuffled(known, t -> t.fact().path() + t.subject().id()).stream().findFirst();
  }

  private static ChildcareCase with(ChildcareCase tried, KnownFact known, Object value) {
    return new Variation() {
      @Override
      Map<String, Object> facts(Subject subject) {
        Map<String, Object> facts = new LinkedHashMap<>(subject.facts());
        if (subject.kind().equals(known.subject().kind()) && subject.id().equals(known.subject().id())) {
          facts.put(known.fact().name(), value);
        }
        return facts;
      }
    }.of(tried);
  }

  private static Optional<Text> declaredMonotonicity(PropertyCase trial) {
    Map<String, FactDefinition> declared = new TreeMap<>();
    for (Question question : trial.world().law().questions()) {
      for (Monotone monotone : question.monotone()) {
        Need.FactRef fact = monotone.more();
        declared.put(fact.path(), trial.world().law().vocabulary().fact(fact.kind(), fact.name()).orElseThrow());
      }
    }
    Optional<KnownFact> known = oneOf(trial, List.copyOf(declared.values()));
    Optional<Object> more = known.flatMap(t -> more(t, trial));
    if (more.isEmpty() || trial.result().failure().isPresent()) {
      return Optional.empty();
    }
    Map<AssessmentResult.QuestionKey, Answer> after = trial.world().assess(with(trial.tried(), known.get(), more.get())).byQuestion();
    for (Answer before : trial.result().answers()) {
      Question question = trial.world().law().question(before.id()).orElseThrow();
      Answer then = after.get(new AssessmentResult.QuestionKey(before.id(), before.subject()));
      for (Monotone monotone : question.monotone()) {
        boolean declaredOf = monotone.more().path().equals(known.get().fact().path()) && isReadSo(monotone, trial);
        if (then != null && declaredOf && violates(monotone.never(), before, then)) {
          return Optional.of(
              Messages.text(
                  "found.more",
                  known.get().fact().path(),
                  known.get().subject().id(),
                  known.get().value(),
                  more.get(),
                  AnswerDifference.becomes(before, AnswerDifference.shown(before), AnswerDifference.shown(then))));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isReadSo(Monotone monotone, PropertyCase trial) {
    return monotone.readings().entrySet().stream()
        .allMatch(r -> trial.world().reading(r.getKey(), trial.tried()).filter(r.getValue()::equals).isPresent());
  }

  /** Returns a little more: one step, or so much that the next threshold is reached. */
  private static Optional<Object> more(KnownFact known, PropertyCase trial) {
    Object value = known.value();
    BigDecimal step = BigDecimal.valueOf(1 + Math.floorMod(trial.chance().number("step"), 3L) * 12);
    Object more = value;
    if (value instanceof Boolean truth) {
      return truth ? Optional.empty() : Optional.of(true);
    } else if (value instanceof Integer number) {
      more = number + step.intValue();
    } else if (value instanceof BigDecimal number) {
      more = number.add(step);
    } else if (value instanceof Money amount) {
      more = amount.plusMinor(step.longValue() * (trial.chance().takes(50, "large") ? 100_000 : 1));
    } else if (value instanceof java.time.LocalDate day) {
      more = day.plusDays(step.longValue());
    } else if (value instanceof List<?> items && !items.isEmpty()) {
      more = ImmutableList.builder().addAll(items).add(items.get(items.size() - 1)).build();
    }
    boolean tooMuch =
        known.fact().most().isPresent()
            && more instanceof Number number
            && new BigDecimal(number.toString()).compareTo(known.fact().most().get()) > 0;
    return tooMuch || more.equals(value) ? Optional.empty() : Optional.of(more);
  }

  private static boolean violates(Monotone.Never never, Answer before, Answer after) {
    Outcome was = before.outcome();
    Outcome is = after.outcome();
    return switch (never) {
      case WORSE -> isGood(was) && isBad(is);
      case BETTER -> isBad(was) && isGood(is);
      case LESS -> sizes(before, after).map(s -> s.get(1).compareTo(s.get(0)) < 0).orElse(false);
      case MORE -> sizes(before, after).map(s -> s.get(1).compareTo(s.get(0)) > 0).orElse(false);
    };
  }

  private static boolean isGood(Outcome outcome) {
    return outcome == Outcome.MET || outcome == Outcome.ELIGIBLE;
  }

  private static boolean isBad(Outcome outcome) {
    return outcome == Outcome.NOT_MET || outcome == Outcome.NOT_ELIGIBLE;
  }

  /** Returns what is required or paid before and after, where both are known. */
  private static Optional<List<BigDecimal>> sizes(Answer before, Answer after) {
    Optional<BigDecimal> was = size(before);
    Optional<BigDecimal> is = size(after);
    return was.flatMap(w -> is.map(i -> List.of(w, i)));
  }

  private static Optional<BigDecimal> size(Answer answer) {
    if (answer instanceof RequirementAnswer requirement) {
      return requirement.required().flatMap(Quantity::number);
    }
    EntitlementAnswer entitlement = (EntitlementAnswer) answer;
    return switch (answer.outcome()) {
      case ELIGIBLE ->
          !entitlement.amountOpen().isEmpty()
              ? Optional.empty()
              : Optional.of(entitlement.total().map(Money::getAmount).orElse(BigDecimal.ZERO));
      case NOT_ELIGIBLE -> Optional.of(BigDecimal.ZERO);
      default -> Optional.empty();
    };
  }

  /** The smallest change of an amount is no jump. It does not change what is paid by far more than the next such change does. */
  private static Optional<Text> noUndeclaredCliff(PropertyCase trial) {
    List<FactDefinition> amounts = new ArrayList<>();
    trial.world().law().vocabulary().facts().filter(f -> f.type() == FactType.MONEY).forEach(amounts::add);
    Optional<KnownFact> known = oneOf(trial, amounts);
    if (known.isEmpty() || trial.result().failure().isPresent()) {
      return Optional.empty();
    }
    Money amount = (Money) known.get().value();
    List<Map<AssessmentResult.QuestionKey, Answer>> around = new ArrayList<>();
    for (int step = -2; step <= 2; step++) {
      Money beside = amount.plusMinor(step);
      if (beside.isNegative()) {
        return Optional.empty();
      }
      around.add(
          step == 0
              ? trial.result().byQuestion()
              : trial.world().assess(with(trial.tried(), known.get(), beside)).byQuestion());
    }
    for (Answer answer : trial.result().answers()) {
      Question question = trial.world().law().question(answer.id()).orElseThrow();
      boolean declared = question.cliffs().stream().anyMatch(c -> c.at().path().equals(known.get().fact().path()));
      if (answer instanceof EntitlementAnswer entitlement && entitlement.gives() == Gives.MONEY && !declared) {
        Optional<Text> jump = jump(answer, around, known.get());
        if (jump.isPresent()) {
          return jump;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Text> jump(Answer answer, List<Map<AssessmentResult.QuestionKey, Answer>> around, KnownFact known) {
    AssessmentResult.QuestionKey asked = new AssessmentResult.QuestionKey(answer.id(), answer.subject());
    List<BigDecimal> sizes = new ArrayList<>();
    BigDecimal units = BigDecimal.ONE;
    for (Map<AssessmentResult.QuestionKey, Answer> at : around) {
      Answer there = at.get(asked);
      Optional<BigDecimal> size = there == null ? Optional.empty() : size(there);
      if (size.isEmpty() || !(there instanceof EntitlementAnswer entitlement)) {
        return Optional.empty();
      }
      sizes.add(size.get());
      units = units.max(BigDecimal.valueOf(entitlement.payments().size()));
    }
    List<BigDecimal> changes = new ArrayList<>();
    for (int i = 1; i < sizes.size(); i++) {
      changes.add(sizes.get(i).subtract(sizes.get(i - 1)).abs());
    }
    BigDecimal most = changes.stream().max(BigDecimal::compareTo).orElseThrow();
    BigDecimal least = changes.stream().min(BigDecimal::compareTo).orElseThrow();
    // What each payment is rounded by is no jump.
    if (most.compareTo(least.multiply(JUMP).add(units.movePointLeft(1))) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Messages.text("found.cliff", answer.id(), answer.subject(), known.fact().path(), known.value(), sizes));
  }
}
