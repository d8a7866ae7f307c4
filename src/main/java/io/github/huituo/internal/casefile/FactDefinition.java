package io.github.huituo.internal.casefile;

import io.github.huituo.assessment.Text;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a jurisdiction knows about one kind of subject.
 *
 * @param kind about whom
 * @param name the name in a case file; a dot separates a group, as in {@code premises.tenure}
 * @param ruleName the name in rules
 * @param type what kind of value it has
 * @param title what it is
 * @param ask the question to ask a person when it is missing
 * @param unit the unit of a number
 * @param list the id of the value list of a choice
 * @param to the kind of subject that a reference names
 * @param least the least allowed number
 * @param most the greatest allowed number
 * @param fewest how many items a list names at the least; 0 if it may be empty
 * @param among the other facts of the subject that are an upper bound of a number: their own number, or how many of their numbers lie
 *     in the range
 * @param inferable whether a definition of the law may infer it from other facts when it is missing
 */
public record FactDefinition(
    SubjectKind kind,
    String name,
    String ruleName,
    FactType type,
    Text title,
    Text ask,
    Text unit,
    Optional<String> list,
    Optional<SubjectKind> to,
    Optional<BigDecimal> least,
    Optional<BigDecimal> most,
    int fewest,
    Map<String, NumberRange> among,
    boolean inferable) {

  /** Returns the name with the kind of subject before it, such as {@code child.birthDate}. */
  public String path() {
    return kind.word() + "." + name;
  }

  /** Returns the fact with another title, question and unit. */
  FactDefinition with(Text otherTitle, Text otherAsk, Text otherUnit) {
    return new FactDefinition(kind, name, ruleName, type, otherTitle, otherAsk, otherUnit, list, to, least, most, fewest, among, inferable);
  }

  /** Returns the smallest upper bound that the known facts set. It has its fact, and is empty if none is known. */
  public Optional<Map.Entry<String, Long>> mostAmong(Map<String, Object> facts) {
    return among.entrySet().stream()
        .flatMap(other -> counted(facts.get(other.getKey()), other.getValue()).map(n -> Map.entry(other.getKey(), n)).stream())
        .min(Map.Entry.comparingByValue());
  }

  private static Optional<Long> counted(@Nullable Object value, NumberRange range) {
    if (value instanceof Collection<?> numbers) {
      return Optional.of(numbers.stream().filter(n -> n instanceof Integer i && range.contains(i)).count());
    }
    return value instanceof Integer number ? Optional.of(number.longValue()) : Optional.empty();
  }
}
