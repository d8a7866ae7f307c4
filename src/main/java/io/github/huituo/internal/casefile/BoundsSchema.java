package io.github.huituo.internal.casefile;

import io.github.huituo.internal.text.Bounds;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** The JSON Schema of values of a case within the {@link Bounds}. */
public final class BoundsSchema {
  private static final int YEARS_OF_A_CENTURY = 100;
  private static final int MOST_DECIMALS_OF_A_CURRENCY = 4;

  private BoundsSchema() {}

  /** Returns the schema of a date. */
  public static Map<String, Object> date() {
    Map<String, Object> schema = of("string");
    schema.put("format", "date");
    schema.put("pattern", "^" + yearPattern() + "-[0-9]{2}-[0-9]{2}$");
    return schema;
  }

  /** Returns the pattern of the years that a case may name. */
  static String yearPattern() {
    String centuries =
        IntStream.rangeClosed(Bounds.FIRST_DAY.getYear() / YEARS_OF_A_CENTURY, Bounds.END.minusDays(1).getYear() / YEARS_OF_A_CENTURY)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining("|"));
    return "(" + centuries + ")[0-9]{2}";
  }

  /** Returns the schema of a whole number between what a fact allows. */
  static Map<String, Object> count(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    BigDecimal greatest = BigDecimal.valueOf(Bounds.GREATEST_COUNT);
    Map<String, Object> schema = of("integer");
    schema.put("minimum", least.map(greatest.negate()::max).orElse(greatest.negate()));
    schema.put("maximum", most.map(greatest::min).orElse(greatest));
    return schema;
  }

  /** Returns the schema of a number between what a fact allows. */
  static Map<String, Object> number(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    Map<String, Object> schema = of("number");
    schema.putAll(limits(least, most));
    return schema;
  }

  /** Returns the limits of a number between what a fact or setting allows. */
  public static Map<String, Object> limits(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    Map<String, Object> limits = new LinkedHashMap<>();
    limits.put(least.isPresent() ? "minimum" : "exclusiveMinimum", least.orElse(Bounds.NUMBER_LIMIT.negate()));
    limits.put(most.isPresent() ? "maximum" : "exclusiveMaximum", most.orElse(Bounds.NUMBER_LIMIT));
    return limits;
  }

  /** Returns the schema of an amount. The amount is in the currency of the law if it has one. */
  static Map<String, Object> money(Optional<String> currency) {
    int decimals = currency.map(c -> CurrencyUnit.of(c).getDecimalPlaces()).orElse(MOST_DECIMALS_OF_A_CURRENCY);
    int digits = Bounds.NUMBER_LIMIT.precision() - 1;
    String fraction = decimals > 0 ? "(\\.[0-9]{1," + decimals + "})?" : "";
    Map<String, Object> schema = of("string");
    schema.put("pattern", "^" + currency.orElse("[A-Z]{3}") + " -?[0-9]{1," + digits + "}" + fraction + "$");
    return schema;
  }

  /** Returns the schema of a list of values. */
  static Map<String, Object> list(Map<String, Object> items) {
    return list(Bounds.ITEMS, items);
  }

  /** Returns the schema of a list of subjects of a kind. */
  public static Map<String, Object> subjects(SubjectKind kind, Map<String, Object> one) {
    return list(kind.equals(SubjectKind.SESSION) ? Bounds.ITEMS : Bounds.SUBJECTS_OF_A_LIST, one);
  }

  /** Returns the schema of the changes of a case. */
  public static Map<String, Object> changes(Map<String, Object> one) {
    return list(Bounds.CHANGES, one);
  }

  private static Map<String, Object> list(int most, Map<String, Object> items) {
    Map<String, Object> schema = of("array");
    schema.put("maxItems", most);
    schema.put("items", items);
    return schema;
  }

  private static Map<String, Object> of(String type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    return schema;
  }
}
