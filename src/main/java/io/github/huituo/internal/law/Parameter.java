package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as one assessment sees it. It has the value in force on its date, under its readings. Rules ask it by id.
 *
 * <p>This class is thread-safe, and immutable but for the plain value and the lowest ones, which are resolved once.
 */
public final class Parameter implements PayableParameter {
  private static final Object[] NO_KEYS = {};

  private final ParameterSeries series;
  private final CaseChoices readings;
  private final ParameterSeries.@Nullable Version version;
  private final LowestFigures lowest;
  private @Nullable Figure plain;

  /** Creates the view of a parameter on a day. */
  public Parameter(ParameterSeries series, LocalDate asOf, CaseChoices readings) {
    this.series = series;
    this.readings = readings;
    this.version = series.versionOn(asOf);
    this.lowest = new LowestFigures(series, readings);
  }

  /** Returns the id. */
  public String getId() {
    return series.id();
  }

  /** Returns whether it has a value on the day of the assessment. */
  public boolean isInForce() {
    return version != null;
  }

  /** Returns whether it is a plain value and not a table. */
  public boolean isPlain() {
    return series.keyNames().isEmpty();
  }

  /** Returns the plain value. Threads that ask at once may each resolve it, and it is the same. */
  public Figure of() {
    Figure known = plain;
    if (known == null) {
      known = series.figure(version, readings, NO_KEYS);
      plain = known;
    }
    return known;
  }

  /**
   * Returns the only key whose row contains both values, a word. It is null if there is none or more than one. Asked of a table
   * of bands.
   */
  public @Nullable String keyOf(@Nullable Object first, @Nullable Object second) {
    String found = null;
    if (version != null) {
      for (ParameterSeries.Row row : version.rows()) {
        Object key = row.keys().get(0);
        if (key instanceof String word && of(word).admits(first) && of(word).admits(second)) {
          if (found != null) {
            return null;
          }
          found = word;
        }
      }
    }
    return found;
  }

  /** Returns the value in the row of this key. */
  public Figure of(@Nullable Object key) {
    return key == null ? Figure.absent() : series.figure(version, readings, key);
  }

  /** Returns the value in the row of these keys. */
  public Figure of(@Nullable Object first, @Nullable Object second) {
    return first == null || second == null ? Figure.absent() : series.figure(version, readings, first, second);
  }

  /** Returns the value in the row of these keys. */
  public Figure of(@Nullable Object first, @Nullable Object second, @Nullable Object third) {
    return first == null || second == null || third == null
        ? Figure.absent()
        : series.figure(version, readings, first, second, third);
  }

  /**
   * Returns the value in the row of this key. If the key is not known, it is the value in which all rows agree, and otherwise
   * absent. A row whose key is {@code *} holds for every key that no row before it names.
   */
  public Figure agreed(@Nullable Object key) {
    if (key != null) {
      return figure(key);
    }
    List<Figure> all = version == null ? List.of() : version.rows().stream().map(r -> series.figureOf(version, r, readings)).toList();
    boolean agree = !all.isEmpty() && all.stream().allMatch(f -> Objects.equals(f.value(), all.get(0).value()));
    return agree ? all.get(0) : Figure.absent();
  }

  /**
   * Returns the lowest value in the row of these keys. A key that is not known may be any that some row names. It is open, silent
   * or absent if one of those values is. A row for every key that no other row names counts, too, unless it is silent.
   */
  public Figure lowest(@Nullable Object... keys) {
    return lowest.of(version, keys);
  }

  /** Returns the {@linkplain #lowest(Object...) lowest value} of all rows. */
  public Figure getLowestOfAll() {
    return lowest(new Object[series.keyNames().size()]);
  }

  /** Returns the {@linkplain #lowest(Object...) lowest value} on the day of another figure. It rests on both. */
  public Figure lowestOn(Figure day, @Nullable Object... keys) {
    return day.value() instanceof LocalDate date
        ? lowest.of(series.versionOn(date), keys).withProvenanceOf(day)
        : day.unsettled();
  }

  /** Returns the plain value as it is in force on each day. */
  public Daily daily() {
    return new Daily(day -> inForce(day, v -> series.figure(v, readings, NO_KEYS)));
  }

  /** Returns the value in the row of this key on each day. It is that in force on the day. */
  public Daily daily(Object key) {
    return new Daily(day -> inForce(day, v -> series.figure(v, readings, key)));
  }

  /** Returns the value in the row of these keys on each day. It is that in force on the day. */
  public Daily daily(Object first, Object second) {
    return new Daily(day -> inForce(day, v -> series.figure(v, readings, first, second)));
  }

  /**
   * Returns the value in the row of these keys on each day. It is the one in force then. If the second is not known, it is the
   * value that holds for every second key, and otherwise absent.
   */
  public Daily dailyAgreed(Object first, @Nullable Object second) {
    return daily(first, second == null ? ParameterSeries.EVERY : second);
  }

  /** Returns the value in the row of this key on each day. If the key is not known, it is the lowest of all rows. */
  public Daily dailyOrLowest(@Nullable Object key) {
    return key != null ? daily(key) : getDailyLowest();
  }

  /**
   * Returns the value in the row of these keys on each day. It is that in force on the day; where the second is not known, the
   * lowest of all rows.
   */
  public Daily dailyOrLowest(Object first, @Nullable Object second) {
    return second != null ? daily(first, second) : getDailyLowest();
  }

  /**
   * Returns the highest value in the rows of these words on each day. It is that in force on the day; absent where there is none.
   */
  public Daily dailyHighest(@Nullable Set<String> words) {
    return new Daily(
        day ->
            words == null
                ? Figure.absent()
                : inForce(
                    day,
                    v -> words.stream().sorted().map(w -> series.figure(v, readings, w)).reduce(Figure::higherOf).orElse(Figure.absent())));
  }

  /** Returns the lowest number of all rows on each day. It is open or silent if a row is. */
  public Daily getDailyLowest() {
    return dailyOfRows(Figure::lowerOf);
  }

  /** Returns the highest number of all rows on each day. It is open or silent if a row is. */
  public Daily getDailyHighest() {
    return dailyOfRows(Figure::higherOf);
  }

  private Daily dailyOfRows(BinaryOperator<Figure> chosen) {
    return new Daily(
        day -> inForce(day, v -> v.rows().stream().map(r -> series.figureOf(v, r, readings)).reduce(chosen).orElse(Figure.absent())));
  }

  private Figure inForce(LocalDate day, Function<ParameterSeries.Version, Figure> read) {
    ParameterSeries.Version on = series.versionOn(day);
    return on != null
        ? read.apply(on)
        : Figure.silent(Messages.text("silent.not-in-force", series.description(), day), ImmutableSet.of());
  }

  /** Returns the version in force on a day, or null. */
  ParameterSeries.@Nullable Version versionOn(LocalDate day) {
    return series.versionOn(day);
  }

  /** Returns the value in the row of these keys in a version. */
  Figure in(ParameterSeries.Version inForce, Object... keys) {
    return series.figure(inForce, readings, keys);
  }

  Figure figure(Object... keys) {
    return series.figure(version, readings, keys);
  }

  /**
   * Returns the value in the row of these keys on the day of another figure. It is that in force on the day, and rests on both.
   */
  public Figure on(Figure day, @Nullable Object... keys) {
    for (Object key : keys) {
      if (key == null) {
        return Figure.absent();
      }
    }
    return day.value() instanceof LocalDate date ? on(date, keys).withProvenanceOf(day) : day.unsettled();
  }

  /** Returns the value in the row of these four keys. */
  public Figure of(@Nullable Object first, @Nullable Object second, @Nullable Object third, @Nullable Object fourth) {
    return first == null || second == null || third == null || fourth == null
        ? Figure.absent()
        : series.figure(version, readings, first, second, third, fourth);
  }

  /** Returns the value in the row of these five keys. */
  public Figure of(
      @Nullable Object first, @Nullable Object second, @Nullable Object third, @Nullable Object fourth, @Nullable Object fifth) {
    return first == null || second == null || third == null || fourth == null || fifth == null
        ? Figure.absent()
        : series.figure(version, readings, first, second, third, fourth, fifth);
  }

  /** Returns the sum of the numbers of the rows for persons of these ages. It is absent if the ages or a row is not known. */
  public Figure sumFor(@Nullable List<Integer> ages) {
    if (ages == null) {
      return Figure.absent();
    }
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    ages.forEach(age -> counts.merge(age, 1, Integer::sum));
    Map<Number, Integer> parts = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    Figure whole = Figure.given(0);
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      Figure row = figure(count.getKey());
      if (!(row.value() instanceof Number number)) {
        return row.unsettled();
      }
      parts.merge(number, count.getValue(), Integer::sum);
      sum = sum.add(Numbers.exact(number).multiply(BigDecimal.valueOf(count.getValue())));
      whole = row.withProvenanceOf(whole);
    }
    Number total = Numbers.plain(sum);
    return whole.derived(total, new TableStep.SumOfRows(parts, total));
  }

  /**
   * Returns the sum of the numbers for persons of these ages. Each has that of the row with the word of the range of its age. It is
   * absent if the ages are not known, and open or silent if the row of somebody is.
   *
   * @param ranges the bands of ages by these words
   */
  public Figure sumFor(Parameter ranges, @Nullable List<Integer> ages) {
    if (ages == null || ranges.version == null) {
      return Figure.absent();
    }
    Figure sum = null;
    for (ParameterSeries.Row range : ranges.version.rows()) {
      Object word = range.keys().get(0);
      Integer persons = Headcount.in(ranges.of(word), ages).getNumber();
      if (persons == null || persons > 0) {
        Figure part = of(word).times(persons);
        sum = sum == null ? part : sum.plus(part);
      }
    }
    return sum != null ? sum : of(ranges.version.rows().get(0).keys().get(0)).times(0);
  }

  /** Returns the value in the row of these keys on a day. It is that in force on the day; absent if none is. */
  Figure on(LocalDate day, Object... keys) {
    return series.figure(series.versionOn(day), readings, keys);
  }

  @Override
  public String toString() {
    return getId();
  }
}
