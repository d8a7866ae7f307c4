package io.github.huituo.pack;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.text.Bounds;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** Writes the {@link Bounds} of a case into its JSON Schema. */
final class BoundsSchema {
  private static final int YEARS_OF_A_CENTURY = 100;
  private static final int MOST_DECIMALS_OF_A_CURRENCY = 4;

  private final JsonGenerator out;

  BoundsSchema(JsonGenerator out) {
    this.out = out;
  }

  /** Writes a string that is a date. */
  void date() throws IOException {
    out.writeStringField("type", "string");
    out.writeStringField("format", "date");
    String centuries =
        IntStream.rangeClosed(Bounds.FIRST_DAY.getYear() / YEARS_OF_A_CENTURY, Bounds.END.minusDays(1).getYear() / YEARS_OF_A_CENTURY)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining("|"));
    out.writeStringField("pattern", "^(" + centuries + ")[0-9]{2}-[0-9]{2}-[0-9]{2}$");
  }

  /** Writes a whole number between what a fact allows, within the bounds. */
  void count(Optional<BigDecimal> least, Optional<BigDecimal> most) throws IOException {
    out.writeStringField("type", "integer");
    BigDecimal greatest = BigDecimal.valueOf(Bounds.GREATEST_COUNT);
    out.writeNumberField("minimum", least.map(greatest.negate()::max).orElse(greatest.negate()));
    out.writeNumberField("maximum", most.map(greatest::min).orElse(greatest));
  }

  /** Writes the limits of a number between what a fact allows, within the bounds. */
  void number(Optional<BigDecimal> least, Optional<BigDecimal> most) throws IOException {
    if (least.isPresent()) {
      out.writeNumberField("minimum", least.get());
    } else {
      out.writeNumberField("exclusiveMinimum", Bounds.NUMBER_LIMIT.negate());
    }
    if (most.isPresent()) {
      out.writeNumberField("maximum", most.get());
    } else {
      out.writeNumberField("exclusiveMaximum", Bounds.NUMBER_LIMIT);
    }
  }

  /** Writes a string that is an amount, in the currency of the law if it has one. */
  void money(Optional<String> currency) throws IOException {
    int decimals = currency.map(c -> CurrencyUnit.of(c).getDecimalPlaces()).orElse(MOST_DECIMALS_OF_A_CURRENCY);
    int digits = Bounds.NUMBER_LIMIT.precision() - 1;
    out.writeStringField("type", "string");
    out.writeStringField(
        "pattern",
        "^" + currency.orElse("[A-Z]{3}") + " -?[0-9]{1," + digits + "}" + (decimals > 0 ? "(\\.[0-9]{1," + decimals + "})?" : "") + "$");
  }

  /** Writes that the value is a list of values or sessions, and how many it has at the most. */
  void list() throws IOException {
    out.writeStringField("type", "array");
    out.writeNumberField("maxItems", Bounds.ITEMS);
  }

  /** Writes that the value is a list of subjects of a kind, and how many it has at the most. */
  void subjects(SubjectKind kind) throws IOException {
    out.writeStringField("type", "array");
    out.writeNumberField("maxItems", kind == SubjectKind.SESSION ? Bounds.ITEMS : Bounds.SUBJECTS_OF_A_LIST);
  }
}
