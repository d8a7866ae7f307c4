package io.github.huituo.internal.casefile;

import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.SubjectKind;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** How the values of a type of fact are read, written, described and checked. Immutable and thread-safe. */
abstract class FactForm {
  private final Class<?> javaType;

  FactForm(Class<?> javaType) {
    this.javaType = javaType;
  }

  /** What a value is checked against. */
  interface CheckContext {
    /** Returns the vocabulary of the jurisdiction. */
    Vocabulary vocabulary();

    /** Returns all that is known of the subject, by name. */
    Map<String, Object> facts();

    /** Returns the ids of the subjects of a kind that the case has. */
    Iterable<String> ids(SubjectKind kind);

    /** Notes an amount in another currency than the other amounts of the case. */
    void currency(Money amount);

    /** Notes an error at the location of the value. */
    void error(String key, Object... arguments);
  }

  /** Returns the Java type of the values. */
  final Class<?> javaType() {
    return javaType;
  }

  /** Returns the Java type as a source file names it. */
  String sourceType() {
    return javaType.getName();
  }

  /** Returns whether a value has this form. */
  boolean accepts(Object value) {
    return javaType.isInstance(value);
  }

  /** Reads a value, noting what is wrong with it. */
  abstract Optional<?> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems);

  /** Writes a value as it is read. */
  abstract Node write(Object value);

  /** Returns the JSON Schema of the values. It holds strings, numbers, truth values, lists and mappings in their order. */
  abstract Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary);

  /** Notes what is wrong with a value that has this form. */
  void check(FactDefinition fact, Object value, CheckContext check) {}
}
