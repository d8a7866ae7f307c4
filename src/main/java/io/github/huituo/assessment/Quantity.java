package io.github.huituo.assessment;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A quantity of an answer, such as {@code 3} or {@code CNY 300.00} required.
 *
 * <p>{@link Object#toString} returns the value as it is written in sentences. Quantities are immutable and thread-safe.
 */
public sealed interface Quantity {
  /** Returns the number, without a currency. It is empty for everything but a count or a decimal number. */
  default Optional<BigDecimal> number() {
    return Optional.empty();
  }

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Count(long value) implements Quantity {
    @Override
    public Optional<BigDecimal> number() {
      return Optional.of(BigDecimal.valueOf(value));
    }

    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /**
   * A decimal number. {@code 1.5} and {@code 1.50} differ, as in the file.
   *
   * @param value the number
   */
  record Decimal(BigDecimal value) implements Quantity {
    @Override
    public Optional<BigDecimal> number() {
      return Optional.of(value);
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * An amount of money.
   *
   * @param value the amount
   */
  record Amount(Money value) implements Quantity {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * A day.
   *
   * @param value the day
   */
  record Day(LocalDate value) implements Quantity {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * Whether something is so.
   *
   * @param value whether it is
   */
  record Truth(boolean value) implements Quantity {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /**
   * A word of a value list, a band or a ratio. Examples are {@code [6, 12)} and {@code 1:3}.
   *
   * @param value the word
   */
  record Word(String value) implements Quantity {
    @Override
    public String toString() {
      return value;
    }
  }

  /**
   * Words of a value list.
   *
   * @param value the words in their natural order
   */
  record Words(List<String> value) implements Quantity {
    /** Copies the words. */
    public Words {
      value = value.size() < 2 ? ImmutableList.copyOf(value) : ImmutableList.sortedCopyOf(value);
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * Returns the quantity of a plain value. A decimal number without decimals is a count, a text that is an ISO date a day.
   *
   * @param value an integer, a decimal number, an amount of money, a day, a truth value, a text or a collection of texts
   * @throws IllegalArgumentException if it is of another type
   */
  static Quantity of(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return new Count(((Number) value).longValue());
    } else if (value instanceof BigDecimal number) {
      return number.scale() == 0 && number.toBigInteger().bitLength() < Long.SIZE ? new Count(number.longValue()) : new Decimal(number);
    } else if (value instanceof Money amount) {
      return new Amount(amount);
    } else if (value instanceof LocalDate day) {
      return new Day(day);
    } else if (value instanceof Boolean truth) {
      return new Truth(truth);
    } else if (value instanceof Collection<?> words) {
      return new Words(ImmutableList.copyOf(Iterables.transform(words, String::valueOf)));
    }
    Preconditions.checkArgument(value instanceof String, "%s is no quantity", value);
    return ofText((String) value);
  }

  private static Quantity ofText(String text) {
    if (text.lastIndexOf('-') != text.length() - "-01".length()) {
      return new Word(text);
    }
    try {
      return new Day(LocalDate.parse(text));
    } catch (DateTimeParseException word) {
      return new Word(text);
    }
  }
}
