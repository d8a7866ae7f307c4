package io.github.huituo.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
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
  CHOICES("choices", ImmutableSet.class),
  /** Whole numbers in order. */
  COUNTS("counts", ImmutableList.class),
  /** Something that happened, on a day or not: {@code {on: 2024-05-10}}, {@code true} or {@code false}. */
  EVENT("event", Occurrence.class),
  /** The same, where the day must be told if it happened: {@code {on: 2024-05-10}} or {@code false}. */
  DATED_EVENT("dated-event", Occurrence.class),
  /** The id of another subject. */
  REFERENCE("reference", String.class),
  /** The ids of other subjects. */
  REFERENCES("references", ImmutableList.class);

  private final String word;
  private final Class<?> javaType;

  FactType(String word, Class<?> javaType) {
    this.word = word;
    this.javaType = javaType;
  }

  /** Returns the word used in files. */
  public String word() {
    return word;
  }

  /** Returns the Java type of its values. */
  public Class<?> javaType() {
    return javaType;
  }
}
