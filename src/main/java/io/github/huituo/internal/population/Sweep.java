package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.MoneyValue;
import io.github.huituo.internal.law.NumberValue;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.ParameterValue;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Suggestions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A parameter that takes one value after another, written {@code pack.topic.parameter/key/value=800..1200:100}. Without keys it is a
 * plain value, and with some of the keys all rows of a table that have them.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param text how it is written
 * @param parameter the id of the parameter
 * @param keys the values of keys, by the name of the key
 * @param values the values that it takes, in their order
 */
public record Sweep(String text, String parameter, ImmutableMap<String, String> keys, ImmutableList<BigDecimal> values) {
  private static final int MOST = 100;
  private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern FORM = Pattern.compile("([^/=]+)((?:/[^/=]+/[^/=]+)*)=" + NUMBER + "\\.\\." + NUMBER + ":" + NUMBER);

  /**
   * Returns the sweep of a text.
   *
   * @throws HuituoException if it is none
   */
  public static Sweep of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw problem("no-sweep", text);
    }
    Map<String, String> keys = new LinkedHashMap<>();
    String[] parts = form.group(2).split("/", -1);
    for (int i = 1; i + 1 < parts.length; i += 2) {
      keys.put(parts[i], parts[i + 1]);
    }
    BigDecimal least = new BigDecimal(form.group(3));
    BigDecimal most = new BigDecimal(form.group(4));
    BigDecimal step = new BigDecimal(form.group(5));
    if (step.signum() <= 0 || least.compareTo(most) > 0) {
      throw problem("no-sweep", text);
    }
    BigDecimal steps = most.subtract(least).divide(step, 0, RoundingMode.FLOOR);
    if (steps.compareTo(BigDecimal.valueOf(MOST)) >= 0) {
      throw problem("sweep-too-long", text, MOST);
    }
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i <= steps.intValueExact(); i++) {
      values.add(least.add(step.multiply(BigDecimal.valueOf(i))));
    }
    return new Sweep(text, form.group(1), ImmutableMap.copyOf(keys), ImmutableList.copyOf(values));
  }

  private static HuituoException problem(String key, Object... arguments) {
    return new ProblemException(Problem.error(Location.of("--sweep"), key, arguments));
  }

  /**
   * Returns the parameters of a law with another value of this one. Those of a law that does not have it stay as they are.
   *
   * @throws HuituoException if the parameter has no such row, or a type of value that is not swept
   */
  ImmutableMap<String, ParameterSeries> with(Jurisdiction law, BigDecimal value) {
    ParameterSeries series = law.parameters().get(parameter);
    if (series == null) {
      return law.parameters();
    }
    ImmutableMap.Builder<String, ParameterSeries> others = ImmutableMap.builder();
    law.parameters().forEach((id, same) -> others.put(id, id.equals(parameter) ? with(series, value) : same));
    return others.buildOrThrow();
  }

  /**
   * Holds it to the law.
   *
   * @throws HuituoException if no law has the parameter
   */
  void check(Iterable<Jurisdiction> laws) {
    List<String> known = new ArrayList<>();
    for (Jurisdiction law : laws) {
      if (law.parameters().containsKey(parameter)) {
        with(law, values.get(0));
        return;
      }
      known.addAll(law.parameters().keySet());
    }
    throw problem("unknown-parameter", parameter, Suggestions.didYouMean(parameter, known));
  }

  private ParameterSeries with(ParameterSeries series, BigDecimal value) {
    boolean found = false;
    List<Version> versions = new ArrayList<>();
    for (Version version : series.versions()) {
      ImmutableList.Builder<Row> rows = ImmutableList.builder();
      for (Row row : version.rows()) {
        boolean swept = isSwept(series, row);
        found |= swept;
        rows.add(swept ? new Row(row.keys(), new Cell.Fixed(cell(series, value)), row.citation(), row.at()) : row);
      }
      versions.add(new Version(version.from(), version.until(), rows.build(), version.at()));
    }
    if (!found) {
      throw problem("no-swept-row", parameter, String.join("/", series.keyNames()));
    }
    return new ParameterSeries(
        series.id(), series.description(), series.type(), series.unit(), series.keyNames(), ImmutableList.copyOf(versions), series.at());
  }

  private boolean isSwept(ParameterSeries series, Row row) {
    if (!series.keyNames().containsAll(keys.keySet())) {
      return false;
    }
    return keys.entrySet().stream()
        .allMatch(
            key -> {
              Object at = row.keys().get(series.keyNames().indexOf(key.getKey()));
              return at.toString().equals(key.getValue()) || at instanceof Band band && contains(band, key.getValue());
            });
  }

  private static boolean contains(Band band, String number) {
    return number.matches("[0-9]+") && band.contains(Integer.valueOf(number));
  }

  private static ParameterValue cell(ParameterSeries series, BigDecimal value) {
    return switch (series.type()) {
      case MONEY -> {
        CurrencyUnit currency = CurrencyUnit.of(series.unit().in("en").substring(0, 3));
        yield new MoneyValue(Money.of(currency, value, RoundingMode.HALF_EVEN));
      }
      case NUMBER -> new NumberValue(number(series, value));
      default -> throw problem("not-swept", series.id(), series.type().word());
    };
  }

  /** Returns the number in the type that the parameter has it. */
  private static Number number(ParameterSeries series, BigDecimal value) {
    boolean whole =
        series.versions().stream()
            .flatMap(v -> v.rows().stream())
            .map(Row::cell)
            .flatMap(Cell::parts)
            .map(c -> c instanceof Cell.Fixed fixed ? fixed.value().plain() : null)
            .filter(Objects::nonNull)
            .allMatch(Integer.class::isInstance);
    return whole && value.stripTrailingZeros().scale() <= 0 ? (Number) value.intValueExact() : value;
  }
}
