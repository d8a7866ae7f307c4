package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the law requires of one class.
 *
 * @param kind the word for the kind of class; empty where the law knows no kinds
 * @param ages the ages of its children, the youngest first
 * @param workers the care workers
 * @param area its area indoors in square metres
 * @param outdoor its area outdoors in square metres
 * @param facts everything that the class has
 */
record ClassNeed(
    Optional<String> kind,
    ImmutableList<Integer> ages,
    int workers,
    BigDecimal area,
    BigDecimal outdoor,
    ImmutableMap<String, Object> facts) {

  /** Returns the same of other children whom the law treats alike. */
  ClassNeed of(ImmutableList<Integer> others) {
    ImmutableMap.Builder<String, Object> all = ImmutableMap.builder();
    facts.forEach((name, value) -> all.put(name, name.equals(CaseEdit.AGES) ? others : value));
    return new ClassNeed(kind, others, workers, area, outdoor, all.buildOrThrow());
  }
}
