package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.law.BandValue;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.ChoicesValue;
import io.github.huituo.internal.law.Cycle;
import io.github.huituo.internal.law.CycleValue;
import io.github.huituo.internal.law.DateValue;
import io.github.huituo.internal.law.DaysOfYear;
import io.github.huituo.internal.law.DaysOfYearValue;
import io.github.huituo.internal.law.Deadline;
import io.github.huituo.internal.law.DeadlineValue;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.LineValue;
import io.github.huituo.internal.law.MoneyValue;
import io.github.huituo.internal.law.NumberValue;
import io.github.huituo.internal.law.ParameterValue;
import io.github.huituo.internal.law.PartMonthValue;
import io.github.huituo.internal.law.Ratio;
import io.github.huituo.internal.law.RatioValue;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.TaperValue;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** The reader of a parameter's cell. A cell is a value, a setting, a reading of an open point, or silence. */
final class CellReader {
  /** More years than the law gives for anything. */
  private static final BigDecimal YEARS = BigDecimal.valueOf(300);

  private final ParameterValue.Type type;
  private final String unit;
  private final LawContext context;
  private final Problems problems;

  CellReader(ParameterValue.Type type, String unit, LawContext context, Problems problems) {
    this.type = type;
    this.unit = unit;
    this.context = context;
    this.problems = problems;
  }

  /** Reads a cell; errors are noted, and the cell is then silent. */
  Cell read(Node node) {
    if (node.get("setting").isPresent()) {
      return setting(node);
    } else if (node.get("interpretation").isPresent()) {
      return interpretation(node);
    } else if (node.get("silent").isPresent()) {
      Fields fields = Fields.of(node, problems);
      Cell silent = new Cell.Silent(fields.translated("silent"));
      fields.finish();
      return silent;
    }
    if (node.get("value").isPresent() && node.get("source").isPresent()) {
      Fields fields = Fields.of(node, problems);
      Cell cited = new Cell.CitedCell(read(node.get("value").get()), new CitationReader(context.sources(), problems).read(fields));
      fields.node("value");
      fields.finish();
      return cited;
    }
    Optional<? extends ParameterValue> value = value(node);
    return value.isPresent() ? new Cell.Fixed(value.get()) : new Cell.Silent(io.github.huituo.assessment.Text.same("?"));
  }

  /** Reads a cell of a table file. In it, a word means a list of one choice. */
  Cell readOfTable(Node node) {
    return read(type == ParameterValue.Type.CHOICES ? Node.sequence(node.at(), ImmutableList.of(node)) : node);
  }

  private Cell setting(Node node) {
    Fields fields = Fields.of(node, problems);
    String name = fields.requiredString("setting");
    String id = context.fullSettingId(name);
    Setting known = context.settings().get(id);
    if (known == null) {
      problems.error(
          node.at(), "unknown-setting", name, Suggestions.didYouMean(id, context.settings().keySet()));
    }
    var between = fields.items("between");
    if (known != null && !between.isEmpty()) {
      boolean agrees =
          between.size() == 2
              && Fields.number(between.get(0), problems).equals(known.least())
              && Fields.number(between.get(1), problems).equals(known.most());
      if (!agrees) {
        problems.error(node.at(), "setting-range-differs", name, known.range());
      }
    }
    fields.finish();
    return new Cell.OfSetting(id);
  }

  private Cell interpretation(Node node) {
    Fields fields = Fields.of(node, problems);
    String id = fields.requiredString("interpretation");
    InterpretationPoint point = context.openPoints().get(id);
    if (point == null) {
      problems.error(
          node.at(), "unknown-interpretation", id, Suggestions.didYouMean(id, context.openPoints().keySet()));
      return new Cell.ByInterpretation(id, ImmutableMap.of());
    }
    ImmutableMap.Builder<String, Cell> byChoice = ImmutableMap.builder();
    Map<String, Node> cells = fields.mapping("choices");
    for (String choice : point.choices().keySet()) {
      Node cell = cells.get(choice);
      if (cell != null) {
        byChoice.put(choice, read(cell));
      } else if (cells.isEmpty()) {
        byChoice.put(choice, read(Node.scalar(Node.Kind.STRING, node.at(), choice)));
      } else {
        problems.error(node.at(), "choice-without-value", choice, id);
      }
    }
    for (Map.Entry<String, Node> cell : cells.entrySet()) {
      if (!point.choices().containsKey(cell.getKey())) {
        problems.error(
            cell.getValue().at(),
            "not-one-of",
            "'" + cell.getKey() + "'",
            id,
            String.join(", ", point.choices().keySet()),
            Suggestions.didYouMean(cell.getKey(), point.choices().keySet()));
      }
    }
    fields.finish();
    return new Cell.ByInterpretation(id, byChoice.buildOrThrow());
  }

  private Optional<? extends ParameterValue> value(Node node) {
    return switch (type) {
      case NUMBER ->
          Fields.number(node, problems).flatMap(n -> notNegative(node, n)).map(CellReader::wholeOrDecimal).map(NumberValue::new);
      case MONEY ->
          Fields.number(node, problems).flatMap(n -> notNegative(node, n)).flatMap(n -> money(node, n)).map(MoneyValue::new);
      case DATE -> Fields.date(node, problems).map(DateValue::new);
      case RATIO -> parsed(node, Ratio.parse(node.text()), "not-a-ratio").map(RatioValue::new);
      case BAND -> parsed(node, Band.parse(node.text()), "not-a-band").map(BandValue::new);
      case DEADLINE -> deadline(node).map(DeadlineValue::new);
      case TAPER -> new TaperReader(problems).read(node).map(TaperValue::new);
      case PART_MONTH -> new PartMonthReader(problems).read(node).map(PartMonthValue::new);
      case DAYS_OF_YEAR -> daysOfYear(node).map(DaysOfYearValue::new);
      case LINE -> new LineReader(problems).read(node).map(LineValue::new);
      case CYCLE -> parsed(node, Cycle.parse(node.text()), "not-a-cycle").map(CycleValue::new);
      case CHOICES ->
          Optional.of(
              new ChoicesValue(
                  Fields.items(node, problems).stream()
                      .flatMap(n -> Fields.string(n, problems).stream())
                      .collect(ImmutableSet.toImmutableSet())));
    };
  }

  private Optional<BigDecimal> notNegative(Node node, BigDecimal number) {
    if (number.signum() < 0) {
      problems.error(node.at(), "negative", node.shown());
      return Optional.empty();
    }
    return Optional.of(number);
  }

  private static Number wholeOrDecimal(BigDecimal number) {
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      return number;
    }
  }

  private Optional<Money> money(Node node, BigDecimal number) {
    try {
      return Optional.of(Money.of(CurrencyUnit.of(unit.substring(0, Math.min(3, unit.length()))), number));
    } catch (IllegalCurrencyException e) {
      problems.error(node.at(), "no-currency", unit);
    } catch (ArithmeticException e) {
      problems.error(node.at(), "too-many-decimals", node.shown(), unit.substring(0, Math.min(3, unit.length())));
    }
    return Optional.empty();
  }

  private <T> Optional<T> parsed(Node node, Optional<T> value, String key) {
    if (value.isEmpty()) {
      problems.error(node.at(), key, node.shown());
    }
    return value;
  }

  /**
   * Reads days such as {@code [04-01, 09-01, 01-01]}. They may also be the day of each window by its first day:
   * {@code {01-01: 03-31, 04-01: 08-31}}.
   */
  private Optional<DaysOfYear> daysOfYear(Node node) {
    ImmutableSortedMap.Builder<MonthDay, MonthDay> windows = ImmutableSortedMap.naturalOrder();
    Map<MonthDay, MonthDay> read = new TreeMap<>();
    boolean valid = node.is(Node.Kind.MAPPING) ? !node.entries().isEmpty() : node.is(Node.Kind.SEQUENCE) && !node.items().isEmpty();
    for (Node item : node.is(Node.Kind.SEQUENCE) ? node.items() : List.<Node>of()) {
      Optional<MonthDay> day = DaysOfYear.parse(item.text());
      valid &= day.isPresent() && read.put(day.get(), day.get()) == null;
    }
    for (Map.Entry<String, Node> window : node.is(Node.Kind.MAPPING) ? node.entries().entrySet() : Set.<Map.Entry<String, Node>>of()) {
      Optional<MonthDay> begin = DaysOfYear.parse(window.getKey());
      Optional<MonthDay> day = DaysOfYear.parse(window.getValue().text());
      valid &= begin.isPresent() && day.isPresent() && read.put(begin.get(), day.get()) == null;
    }
    return parsed(node, valid ? Optional.of(new DaysOfYear(windows.putAll(read).build())) : Optional.empty(), "not-days-of-year");
  }

  private Optional<Deadline> deadline(Node node) {
    if (!node.is(Node.Kind.MAPPING)) {
      return Fields.date(node, problems).map(d -> new Deadline(Optional.of(d), 0));
    }
    Fields fields = Fields.of(node, problems);
    Optional<BigDecimal> years = fields.required("yearsAfter", fields.number("yearsAfter"));
    fields.finish();
    if (years.filter(y -> y.stripTrailingZeros().scale() > 0 || y.signum() < 0 || y.compareTo(YEARS) > 0).isPresent()) {
      Node wrong = node.get("yearsAfter").orElse(node);
      problems.error(wrong.at(), "not-years-after", wrong.shown(), YEARS);
      return Optional.empty();
    }
    return years.map(y -> new Deadline(Optional.empty(), y.intValue()));
  }
}
