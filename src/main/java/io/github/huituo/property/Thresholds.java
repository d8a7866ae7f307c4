package io.github.huituo.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import io.github.huituo.law.Band;
import io.github.huituo.law.Cell;
import io.github.huituo.law.Deadline;
import io.github.huituo.law.ParameterSeries;
import io.github.huituo.law.ParameterSeries.Row;
import io.github.huituo.law.ParameterSeries.Version;
import io.github.huituo.law.Ratio;
import io.github.huituo.law.Setting;
import io.github.huituo.law.Taper;
import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.pack.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * The values at which the law of a pack may turn, question by question: every number, amount, date, band edge and ratio of the
 * parameters that the rules of a question ask, and the periods of the questions.
 *
 * <p>This class is immutable and thread-safe.
 */
final class Thresholds {
  private final ImmutableSortedSet<LocalDate> dates;
  private final Map<String, Of> byQuestion;

  /**
   * The thresholds of one question.
   *
   * @param facts the facts that its answer may depend on, by their paths
   * @param parameters the parameters that its answer may depend on, by their ids
   * @param numbers whole and decimal numbers, ordered
   * @param amounts amounts of money
   * @param dates days, ordered
   * @param words words of value lists and texts
   * @param sets sets of words
   * @param ratios ratios of staff to persons
   */
  record Of(
      ImmutableSet<String> facts,
      ImmutableSet<String> parameters,
      ImmutableList<BigDecimal> numbers,
      ImmutableList<Money> amounts,
      ImmutableList<LocalDate> dates,
      ImmutableList<String> words,
      ImmutableList<ImmutableSet<String>> sets,
      ImmutableList<Ratio> ratios) {}

  private Thresholds(ImmutableSortedSet<LocalDate> dates, Map<String, Of> byQuestion) {
    this.dates = dates;
    this.byQuestion = byQuestion;
  }

  static Thresholds of(Jurisdiction law, RuleReferences references) {
    Map<String, Of> byQuestion = new TreeMap<>();
    Collector all = new Collector(law);
    for (Question question : law.questions()) {
      Collector collector = new Collector(law);
      RuleReferences.Of referred = references.of(question);
      for (ParameterSeries parameter : law.parameters().values()) {
        if (referred.parameters().contains(parameter.id())) {
          collector.add(parameter);
        }
      }
      collector.add(question);
      all.add(question);
      collector.words.addAll(referred.words());
      byQuestion.put(question.id(), collector.built(referred));
    }
    law.parameters().values().forEach(all::add);
    return new Thresholds(ImmutableSortedSet.copyOf(all.dates), byQuestion);
  }

  /** Returns every date on which the law changes. */
  ImmutableSortedSet<LocalDate> dates() {
    return dates;
  }

  /** Returns the thresholds of a question. */
  Of of(Question question) {
    return java.util.Objects.requireNonNull(byQuestion.get(question.id()));
  }

  private static final class Collector {
    private final Jurisdiction law;
    private final TreeSet<BigDecimal> numbers = new TreeSet<>();
    private final Set<Money> amounts = new TreeSet<>(java.util.Comparator.comparing(Money::toString));
    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private final TreeSet<String> words = new TreeSet<>();
    private final Set<ImmutableSet<String>> sets = new java.util.LinkedHashSet<>();
    private final Set<Ratio> ratios = new java.util.LinkedHashSet<>();

    Collector(Jurisdiction law) {
      this.law = law;
    }

    void add(Question question) {
      question.from().ifPresent(dates::add);
      question.until().ifPresent(dates::add);
      question.scope().values().forEach(words::addAll);
      question.needs().forEach(n -> n.where().values().forEach(words::addAll));
      question.needs().forEach(n -> n.when().values().forEach(words::addAll));
    }

    void add(ParameterSeries parameter) {
      for (Version version : parameter.versions()) {
        dates.add(version.from());
        version.until().ifPresent(dates::add);
        for (Row row : version.rows()) {
          row.keys().forEach(this::add);
          row.cell().parts().forEach(this::add);
        }
      }
    }

    private void add(Cell part) {
      if (part instanceof Cell.Fixed fixed) {
        add(fixed.value());
      } else if (part instanceof Cell.OfSetting of) {
        Setting setting = law.settings().get(of.setting());
        if (setting != null) {
          setting.least().ifPresent(numbers::add);
          setting.most().ifPresent(numbers::add);
        }
      }
    }

    private void add(Object value) {
      if (value instanceof Integer || value instanceof Long) {
        numbers.add(new BigDecimal(value.toString()));
      } else if (value instanceof BigDecimal number) {
        numbers.add(number);
      } else if (value instanceof Money amount) {
        amounts.add(amount);
      } else if (value instanceof LocalDate day) {
        dates.add(day);
      } else if (value instanceof String word) {
        words.add(word);
      } else if (value instanceof Ratio ratio) {
        ratios.add(ratio);
        for (int times = 1; times <= 3; times++) {
          numbers.add(BigDecimal.valueOf((long) ratio.persons() * times));
          numbers.add(BigDecimal.valueOf((long) ratio.staff() * times));
        }
      } else if (value instanceof Taper taper) {
        taper.brackets().forEach(bracket -> bracket.end().ifPresent(numbers::add));
      } else if (value instanceof Deadline deadline) {
        deadline.fixed().ifPresent(dates::add);
      } else if (value instanceof Band band) {
        Range<?> range = band.range();
        if (range.hasLowerBound()) {
          add(range.lowerEndpoint());
        }
        if (range.hasUpperBound()) {
          add(range.upperEndpoint());
        }
      } else if (value instanceof Collection<?> choices) {
        List<String> all = new ArrayList<>();
        choices.forEach(c -> all.add(String.valueOf(c)));
        words.addAll(all);
        sets.add(ImmutableSet.copyOf(all));
      }
    }

    Of built(RuleReferences.Of referred) {
      return new Of(
          ImmutableSet.copyOf(referred.facts()),
          ImmutableSet.copyOf(referred.parameters()),
          ImmutableList.copyOf(numbers),
          ImmutableList.copyOf(amounts),
          ImmutableList.copyOf(dates),
          ImmutableList.copyOf(words),
          ImmutableList.copyOf(sets),
          ImmutableList.copyOf(ratios));
    }
  }
}
