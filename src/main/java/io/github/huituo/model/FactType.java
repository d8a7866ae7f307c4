package io.github.huituo.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** What kind of value a fact has, as a case holds it. */
public enum FactType {
  /** {@code true} or {@code false}. */
  BOOLEAN("boolean", Boolean.class),
  /** A whole number. */
  COUNT("count", Integer.class),
  /** A decimal number. */
  NUMBER("number", BigDecimal.class),
  /** An amount with its currency, {@code CNY 1800.00}. */
  MONEY("money", Money.class),
  /** A day. */
  DATE("date", LocalDate.class),
  /** Free words. */
  TEXT("text", String.class),
  /** One word of a value list. */
  CHOICE("choice", String.class),
  /** Some words of a value list. */
  CHOICES("choices", Set.class, String.class),
  /** Whole numbers in order. */
  COUNTS("counts", List.class, Integer.class),
  /** Something that happened, on a day or not: {@code {on: 2024-05-10}}, {@code true} or {@code false}. */
  EVENT("event", Occurrence.class),
  /** The same, where the day must be told if it happened: {@code {on: 2024-05-10}} or {@code false}. */
  DATED_EVENT("dated-event", Occurrence.class),
  /** The id of another subject. */
  REFERENCE("reference", String.class),
  /** The ids of other subjects. */
  REFERENCES("references", List.class, String.class);

  private final String word;
  private final Class<?> javaType;
  private final Class<?> itemType;

  FactType(String word, Class<?> javaType) {
    this(word, javaType, Object.class);
  }

  FactType(String word, Class<?> javaType, Class<?> itemType) {
    this.word = word;
    this.javaType = javaType;
    this.itemType = itemType;
  }

  /** Returns the word used in files. */
  public String word() {
    return word;
  }

  /** Returns the Java type of its values. */
  public Class<?> javaType() {
    return javaType;
  }

  /** Returns whether a value is of this type, and so are the values in it if it is a collection. */
  public boolean accepts(Object value) {
    return javaType.isInstance(value)
        && (!(value instanceof Collection<?> items) || items.stream().allMatch(itemType::isInstance));
  }
}
