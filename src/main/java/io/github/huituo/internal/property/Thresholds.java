package io.github.huituo.internal.property;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.law.BandValue;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.ParameterValue;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.joda.money.Money;

/**
 * The values at which the law of a pack may change, by question. They are every number, amount, date and band edge of the
 * parameters that the rules of a question ask for, and the periods of the questions. Those of a question are found when they are
 * first asked for.
 *
 * <p>This class is thread-safe.
 */
public final class Thresholds {
  private final Jurisdiction law;
  private final QuestionReferences references;
  private final Supplier<ImmutableSortedSet<LocalDate>> dates = Suppliers.memoize(this::allDates);
  private final Map<String, Of> byQuestion = new ConcurrentHashMap<>();

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
   */
  public record Of(
      ImmutableSet<String> facts,
      ImmutableSet<String> parameters,
      ImmutableList<BigDecimal> numbers,
      ImmutableList<Money> amounts,
      ImmutableList<LocalDate> dates,
      ImmutableList<String> words,
      ImmutableList<ImmutableSet<String>> sets) {}

  private Thresholds(Jurisdiction law, QuestionReferences references) {
    this.law = law;
    this.references = references;
  }

  public static Thresholds of(Jurisdiction law, QuestionReferences references) {
    return new Thresholds(law, references);
  }

  /** Returns every date on which the law changes. */
  ImmutableSortedSet<LocalDate> dates() {
    return dates.get();
  }

  private ImmutableSortedSet<LocalDate> allDates() {
    Collector all = new Collector(law);
    law.questions().forEach(all::add);
    law.parameters().values().forEach(all::add);
    return ImmutableSortedSet.copyOf(all.dates);
  }

  /** Returns the thresholds of a question. */
  public Of of(Question question) {
    return byQuestion.computeIfAbsent(question.id(), id -> found(question));
  }

  private Of found(Question question) {
    QuestionReferences.Of referred = references.of(question);
    Collector collector = new Collector(law);
    for (ParameterSeries parameter : law.parameters().values()) {
      if (referred.parameters().contains(parameter.id())) {
        collector.add(parameter);
      }
    }
    collector.add(question);
    collector.words.addAll(referred.words());
    return collector.built(referred);
  }

  private static final class Collector implements ParameterValue.Edges {
    private final Jurisdiction law;
    private final TreeSet<BigDecimal> numbers = new TreeSet<>();
    private final TreeMap<String, Money> amounts = new TreeMap<>();
    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private final TreeSet<String> words = new TreeSet<>();
    private final Set<ImmutableSet<String>> sets = new LinkedHashSet<>();

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
          row.keys().forEach(this::addKey);
          row.cell().parts().forEach(this::add);
        }
      }
    }

    private void add(Cell part) {
      if (part instanceof Cell.Fixed fixed) {
        fixed.value().giveEdges(this);
      } else if (part instanceof Cell.OfSetting of) {
        Setting setting = law.settings().get(of.setting());
        if (setting != null) {
          setting.least().ifPresent(numbers::add);
          setting.most().ifPresent(numbers::add);
        }
      }
    }

    private void addKey(Object key) {
      if (key instanceof Band band) {
        new BandValue(band).giveEdges(this);
      } else if (key instanceof Integer number) {
        numbers.add(BigDecimal.valueOf(number));
      } else {
        words.add(key.toString());
      }
    }

    @Override
    public void number(BigDecimal number) {
      numbers.add(number);
    }

    @Override
    public void amount(Money amount) {
      amounts.put(amount.toString(), amount);
    }

    @Override
    public void day(LocalDate day) {
      dates.add(day);
    }

    @Override
    public void words(Set<String> together) {
      words.addAll(together);
      sets.add(ImmutableSet.copyOf(together));
    }

    Of built(QuestionReferences.Of referred) {
      return new Of(
          ImmutableSet.copyOf(referred.facts()),
          ImmutableSet.copyOf(referred.parameters()),
          ImmutableList.copyOf(numbers),
          ImmutableList.copyOf(amounts.values()),
          ImmutableList.copyOf(dates),
          ImmutableList.copyOf(words),
          ImmutableList.copyOf(sets));
    }
  }
}
