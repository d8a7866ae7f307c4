package io.github.huituo.internal.property;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Ratio;
import io.github.huituo.model.DaysByMonth;
import io.github.huituo.model.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The numbers, amounts and ratios from which a reader can compute an answer. They are those of the places that it cites, the
 * settings that it names and the case, and those that were computed from them.
 */
final class DerivableNumbers {
  private final Set<Object> known = new HashSet<>();
  private final List<BigDecimal> fees = new ArrayList<>();

  /** Returns what is known before the first step. */
  static DerivableNumbers of(Answer answer, PropertyCase trial) {
    DerivableNumbers numbers = new DerivableNumbers();
    Set<String> cited = cited(answer);
    for (ParameterSeries series : trial.world().law().parameters().values()) {
      for (Version version : series.versions()) {
        version.rows().stream().filter(row -> isCited(row, cited)).flatMap(row -> row.cell().parts()).forEach(numbers::add);
      }
    }
    answer.settings().forEach(s -> numbers.add(s.value()));
    for (Subject subject : CaseSubjects.all(trial.tried())) {
      subject.facts().values().forEach(numbers::add);
    }
    CaseSubjects.sessionsOf(trial.tried(), answer.subject())
        .forEach(s -> numbers.fees.add(s.facts().get("fee") instanceof Money fee ? fee.getAmount() : BigDecimal.ZERO));
    return numbers;
  }

  /** Returns the places that an answer cites. */
  static Set<String> cited(Answer answer) {
    return answer.sources().stream().map(s -> s.id() + s.article().orElse("")).collect(Collectors.toSet());
  }

  /** Returns whether the place of a row in the law is one of these. */
  static boolean isCited(Row row, Set<String> cited) {
    return isCited(row.citation(), cited) || isCited(row.cell(), cited);
  }

  private static boolean isCited(Cell cell, Set<String> cited) {
    if (cell instanceof Cell.CitedCell own) {
      return isCited(own.citation(), cited) || isCited(own.cell(), cited);
    }
    return cell instanceof Cell.ByInterpretation by
        && by.byChoice().values().stream().anyMatch(c -> isCited(c, cited));
  }

  private static boolean isCited(Citation citation, Set<String> cited) {
    return cited.contains(citation.source() + citation.article().orElse(""));
  }

  /** Returns whether an amount is the sum of some session fees of the case. */
  boolean hasSumOfFees(Money sum) {
    Set<BigDecimal> sums = new HashSet<>(Set.of(BigDecimal.ZERO));
    for (BigDecimal fee : fees) {
      sums.addAll(sums.stream().map(fee::add).toList());
    }
    return sums.stream().anyMatch(s -> s.compareTo(sum.getAmount()) == 0);
  }

  /** Adds a value, and those in it. */
  void add(Object value) {
    if (value instanceof Number number) {
      known.add(exact(number));
    } else if (value instanceof Quantity.Amount amount) {
      known.add(amount.value());
    } else if (value instanceof Quantity quantity) {
      quantity.number().ifPresent(this::add);
    } else if (value instanceof Money || value instanceof Ratio) {
      known.add(value);
    } else if (value instanceof Cell.Fixed fixed) {
      fixed.value().numbers().forEach(this::add);
    } else if (value instanceof Subject subject) {
      subject.facts().values().forEach(this::add);
    } else if (value instanceof Collection<?> all) {
      all.forEach(this::add);
    } else if (value instanceof DaysByMonth days) {
      days.byMonth().values().forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::add);
    }
  }

  /** Returns whether a number, an amount or a ratio is known. */
  boolean has(Object value) {
    return value instanceof Money || value instanceof Ratio ? known.contains(value) : known.contains(exact(value));
  }

  /** Returns a number, or one that is written out, without zeros at its end. */
  static BigDecimal exact(Object number) {
    return new BigDecimal(number.toString()).stripTrailingZeros();
  }
}
