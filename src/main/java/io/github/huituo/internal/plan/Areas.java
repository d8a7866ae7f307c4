package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Adds up areas. Of those that overlap the greatest counts. */
final class Areas {
  private Areas() {}

  /** Returns the area that the facts of a subject of a kind add up to. */
  static BigDecimal of(SubjectKind kind, Map<String, Object> facts, ImmutableList<ImmutableList<Need.FactRef>> entries) {
    BigDecimal sum = BigDecimal.ZERO;
    for (List<Need.FactRef> overlapping : entries) {
      BigDecimal greatest = BigDecimal.ZERO;
      for (Need.FactRef fact : overlapping) {
        Object value = fact.kind().equals(kind) ? facts.get(fact.name()) : null;
        greatest = greatest.max(value instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO);
      }
      sum = sum.add(greatest);
    }
    return sum;
  }

  /** Returns the area that a subject and all that is in it add up to. */
  static BigDecimal of(Subject subject, ImmutableList<ImmutableList<Need.FactRef>> entries) {
    BigDecimal own = of(subject.kind(), subject.facts(), entries);
    return subject.parts().values().stream().flatMap(List::stream).map(s -> of(s, entries)).reduce(own, BigDecimal::add);
  }
}
