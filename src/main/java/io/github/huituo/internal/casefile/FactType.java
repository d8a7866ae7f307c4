package io.github.huituo.internal.casefile;

import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The type of a fact's values. It determines how they are read, written, described in a schema and checked. */
public enum FactType {
  /** {@code true} or {@code false}. */
  BOOLEAN("boolean", DayForms.BOOLEAN),
  /** A whole number. */
  COUNT("count", NumberForms.COUNT),
  /** A decimal number. */
  NUMBER("number", NumberForms.DECIMAL),
  /** An amount with its currency, {@code CNY 1800.00}. */
  MONEY("money", NumberForms.MONEY),
  /** A day. */
  DATE("date", DayForms.DATE),
  /** Free words. */
  TEXT("text", WordForms.TEXT),
  /** One word of a value list. */
  CHOICE("choice", WordForms.CHOICE),
  /** Some words of a value list. */
  CHOICES("choices", ListForm.ofDifferent(WordForms.CHOICE)),
  /** Whole numbers in order. */
  COUNTS("counts", ListForm.inOrder(NumberForms.WHOLE)),
  /** Amounts in order, such as those of several periods. */
  AMOUNTS("amounts", ListForm.inOrder(NumberForms.MONEY)),
  /** Something that happened, on a day or not: {@code {on: 2024-05-10}}, {@code true} or {@code false}. */
  EVENT("event", DayForms.EVENT),
  /** The same, where the day is required if it happened: {@code {on: 2024-05-10}} or {@code false}. */
  DATED_EVENT("dated-event", DayForms.DATED_EVENT),
  /** So many days in each month: {@code {2025-03: 17, 2025-04: 22}}. */
  DAYS_BY_MONTH("days-by-month", MonthForm.DAYS),
  /** The id of another subject. */
  REFERENCE("reference", WordForms.REFERENCE),
  /** The ids of other subjects. */
  REFERENCES("references", ListForm.inOrder(WordForms.REFERENCE));

  private final String word;
  private final FactForm form;

  FactType(String word, FactForm form) {
    this.word = word;
    this.form = form;
  }

  /** Returns the word used in files. */
  public String word() {
    return word;
  }

  /** Returns the Java type of its values. */
  public Class<?> javaType() {
    return form.javaType();
  }

  /** Returns the Java type of its values as a source file names it: {@code java.util.List<String>}. */
  public String sourceType() {
    return form.sourceType();
  }

  /** Returns whether a value is of this type. If it is a collection, so are the values in it. */
  public boolean accepts(Object value) {
    return form.accepts(value);
  }

  /** Returns whether its values are words of a value list. */
  public boolean isOfList() {
    return this == CHOICE || this == CHOICES;
  }

  /** Returns whether its values name other subjects. */
  public boolean isReference() {
    return this == REFERENCE || this == REFERENCES;
  }

  /** Returns whether its values are numbers of days by month. */
  public boolean isByMonth() {
    return this == DAYS_BY_MONTH;
  }

  /** Returns whether its values state that something happened, and when. */
  public boolean isEvent() {
    return this == EVENT || this == DATED_EVENT;
  }

  /**
   * Returns the JSON Schema of the values of a fact. It holds strings, numbers, truth values, lists and mappings in their order.
   *
   * @param vocabulary the vocabulary that has the fact
   */
  public Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
    return form.schema(fact, vocabulary);
  }

  /** Reads the value of a fact, noting what is wrong with it. */
  Optional<?> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
    return form.parse(fact, node, vocabulary, problems);
  }

  /** Notes what is wrong with the value of a fact, which is of this type. */
  void check(FactDefinition fact, Object value, FactForm.CheckContext check) {
    form.check(fact, value, check);
  }

  /**
   * Writes a value as it is read.
   *
   * @throws IllegalArgumentException if no fact has such a value
   */
  static Node write(Object value) {
    return Arrays.stream(values())
        .filter(type -> type.accepts(value))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(value + " is no value of a fact"))
        .form
        .write(value);
  }
}
