package io.github.huituo.differential;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.tools.oracle.CaseDocument;
import io.github.huituo.tools.oracle.Oracle;
import io.github.huituo.tools.oracle.OracleVerdict;
import io.github.huituo.tools.oracle.cases.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.joda.money.Money;

/** Asks the policy and the oracle about the same case file, and reports the differences. */
final class OracleComparison {
  private final ChildcarePolicy policy;
  private final Oracle oracle;

  OracleComparison(ChildcarePolicy policy, Oracle oracle) {
    this.policy = policy;
    this.oracle = oracle;
  }

  /** A question about a subject on which the two differ, with both answers. */
  record Difference(String question, String subject, String policy, String oracle) {
    /** Returns whether it is of the same kind. Then the question and subject are the same, and the outcome of each of the two. */
    boolean isLike(Difference that) {
      return question.equals(that.question)
          && subject.equals(that.subject)
          && outcome(policy).equals(outcome(that.policy))
          && outcome(oracle).equals(outcome(that.oracle));
    }

    private static String outcome(String shown) {
      return shown.split("[^A-Za-z_]", 2)[0];
    }

    @Override
    public String toString() {
      return question + " of '" + subject + "':\n  policy: " + policy + "\n  oracle: " + oracle;
    }
  }

  /**
   * Compares all answers.
   *
   * @param agreed accepts each question and outcome on which both agree
   */
  List<Difference> of(String json, BiConsumer<String, String> agreed) {
    Assessment assessment;
    try {
      assessment = policy.assess(policy.read("case.json", json));
    } catch (HuituoException e) {
      return List.of(new Difference("every question", "case", e.getMessage(), "an answer"));
    }
    Map<String, OracleVerdict> verdicts = oracle.answer(new CaseDocument(Json.read(json)));
    Map<String, Answer> answers = new TreeMap<>();
    assessment.requirements().forEach(a -> answers.put(a.id() + " " + a.subject(), a));
    assessment.entitlements().forEach(a -> answers.put(a.id() + " " + a.subject(), a));
    Set<String> all = new TreeSet<>(answers.keySet());
    all.addAll(verdicts.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String key : all) {
      Answer answer = answers.get(key);
      OracleVerdict verdict = verdicts.get(key);
      if (answer == null || verdict == null || !agree(answer, verdict)) {
        String[] names = key.split(" ", 2);
        differences.add(new Difference(names[0], names[1], shown(answer), verdict == null ? "not asked" : shown(verdict)));
      } else {
        agreed.accept(answer.id(), verdict.outcome());
      }
    }
    return differences;
  }

  private static boolean agree(Answer answer, OracleVerdict verdict) {
    if (!answer.outcome().name().equals(verdict.outcome())) {
      return false;
    }
    if (answer.outcome() == Outcome.UNDETERMINED) {
      return missing(answer).equals(verdict.missing());
    }
    if (answer instanceof RequirementAnswer requirement) {
      return same(verdict.required(), requirement.required().orElse(null))
          && same(verdict.actual(), requirement.actual().orElse(null))
          && same(verdict.shortfall(), requirement.shortfall().orElse(null));
    }
    EntitlementAnswer entitlement = (EntitlementAnswer) answer;
    List<String> due = payments(Objects.requireNonNull(verdict.payments()));
    BigDecimal total = verdict.payments().stream().map(OracleVerdict.Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return payments(entitlement).equals(due)
        && entitlement.total().map(Money::getAmount).orElse(BigDecimal.ZERO).compareTo(total) == 0;
  }

  private static Set<String> missing(Answer answer) {
    Set<String> missing = new TreeSet<>();
    answer.missing().forEach(m -> missing.add(m.fact() + " " + m.subject()));
    return missing;
  }

  /** Returns whether the policy agrees with the oracle. Values that the oracle leaves out are not compared. */
  private static boolean same(Object verdict, Object answer) {
    return verdict == null || Objects.equals(plain(verdict), plain(answer));
  }

  private static Object plain(Object value) {
    if (value instanceof Quantity.Words words) {
      return new TreeSet<>(words.value());
    } else if (value instanceof Quantity.Amount amount) {
      return plain(amount.value());
    } else if (value instanceof Quantity.Truth truth) {
      return truth.value();
    } else if (value instanceof Quantity.Day day) {
      return day.value();
    } else if (value instanceof Quantity quantity) {
      return quantity.number().<Object>map(OracleComparison::plain).orElse(quantity.toString());
    } else if (value instanceof Money money) {
      return money.getAmount().stripTrailingZeros();
    } else if (value instanceof Number number) {
      return new BigDecimal(number.toString()).stripTrailingZeros();
    }
    return value instanceof Collection<?> words ? new TreeSet<>(words.stream().map(String::valueOf).toList()) : value;
  }

  private static List<String> payments(EntitlementAnswer answer) {
    return answer.payments().stream()
        .map(p -> p.period() + " " + p.amount().getAmount().stripTrailingZeros().toPlainString() + " " + p.payee())
        .sorted()
        .toList();
  }

  private static List<String> payments(List<OracleVerdict.Payment> payments) {
    return payments.stream()
        .map(p -> p.period() + " " + p.amount().stripTrailingZeros().toPlainString() + " " + p.payee())
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static String shown(Answer answer) {
    if (answer == null) {
      return "not asked";
    }
    String numbers =
        answer instanceof RequirementAnswer r
            ? " required " + r.required().orElse(null) + ", actual " + r.actual().orElse(null) + ", shortfall " + r.shortfall().orElse(null)
            : " " + payments((EntitlementAnswer) answer);
    return answer.outcome() + numbers + " missing " + missing(answer) + " by " + answer.rules();
  }

  private static String shown(OracleVerdict verdict) {
    String numbers =
        verdict.payments() == null
            ? " required " + verdict.required() + ", actual " + verdict.actual() + ", shortfall " + verdict.shortfall()
            : " " + payments(verdict.payments());
    return verdict.outcome() + numbers + " missing " + verdict.missing();
  }
}
