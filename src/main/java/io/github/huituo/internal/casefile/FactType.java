package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The type of a fact's values. It determines how they are read, written, described in a schema and checked.
 *
 * <p>A new type is three places, and Java does not compile without one of them: its constant here with its {@link FactForm} and its
 * traits, how its values are drawn ({@code property.FactValues}), and which of them may turn an answer ({@code
 * plan.FactCandidates}). Whoever else tells types apart does so by their traits, or treats a few of them in a way of their own and
 * the others alike.
 */
public enum FactType {
  /** {@code true} or {@code false}. */
  BOOLEAN("boolean", DayForms.BOOLEAN, Trait.GROWS),
  /** A whole number. */
  COUNT("count", NumberForms.COUNT, Trait.GROWS),
  /** A decimal number. */
  NUMBER("number", NumberForms.DECIMAL, Trait.GROWS),
  /** An amount with its currency, {@code CNY 1800.00}. */
  MONEY("money", NumberForms.MONEY, Trait.GROWS),
  /** A day. */
  DATE("date", DayForms.DATE, Trait.GROWS),
  /** Free words. */
  TEXT("text", WordForms.TEXT),
  /** One word of a value list. */
  CHOICE("choice", WordForms.CHOICE, Trait.OF_LIST),
  /** Some words of a value list. */
  CHOICES("choices", ListForm.ofDifferent(WordForms.CHOICE), Trait.OF_LIST),
  /** Whole numbers in order. */
  COUNTS("counts", ListForm.inOrder(NumberForms.WHOLE), Trait.GROWS),
  /** Amounts in order, such as those of several periods. */
  AMOUNTS("amounts", ListForm.inOrder(NumberForms.MONEY)),
  /** Something that happened, on a day or not: {@code {on: 2024-05-10}}, {@code true} or {@code false}. */
  EVENT("event", DayForms.EVENT, Trait.EVENT),
  /** The same, where the day is required if it happened: {@code {on: 2024-05-10}} or {@code false}. */
  DATED_EVENT("dated-event", DayForms.DATED_EVENT, Trait.EVENT),
  /** So many days in each month: {@code {2025-03: 17, 2025-04: 22}}. */
  DAYS_BY_MONTH("days-by-month", MonthForm.DAYS, Trait.BY_MONTH),
  /** The id of another subject. */
  REFERENCE("reference", WordForms.REFERENCE, Trait.REFERENCE),
  /** The ids of other subjects. */
  REFERENCES("references", ListForm.inOrder(WordForms.REFERENCE), Trait.REFERENCE);

  /** What some types have in common, whatever their form. */
  private enum Trait {
    /** Its values can increase, so that a question may declare what more of it does. */
    GROWS,
    /** Its values are words of a value list. */
    OF_LIST,
    /** Its values name other subjects. */
    REFERENCE,
    /** Its values state that something happened, and when. */
    EVENT,
    /** Its values are numbers of days by month. */
    BY_MONTH
  }

  private final String word;
  private final FactForm form;
  private final ImmutableSet<Trait> traits;

  FactType(String word, FactForm form, Trait... traits) {
    this.word = word;
    this.form = form;
    this.traits = ImmutableSet.copyOf(traits);
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

  /** Returns whether its values can increase. */
  public boolean canIncrease() {
    return traits.contains(Trait.GROWS);
  }

  /** Returns whether its values are words of a value list. */
  public boolean isOfList() {
    return traits.contains(Trait.OF_LIST);
  }

  /** Returns whether its values name other subjects. */
  public boolean isReference() {
    return traits.contains(Trait.REFERENCE);
  }

  /** Returns whether its values are numbers of days by month. */
  public boolean isByMonth() {
    return traits.contains(Trait.BY_MONTH);
  }

  /** Returns whether its values state that something happened, and when. */
  public boolean isEvent() {
    return traits.contains(Trait.EVENT);
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
