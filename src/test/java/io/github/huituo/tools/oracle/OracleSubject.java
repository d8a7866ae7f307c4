package io.github.huituo.tools.oracle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case: a child, a class, an institution.
 *
 * @param kind what it is
 * @param id its id
 * @param document its part of the case
 * @param within the part that holds it: of a class its institution, of a child its family
 */
public record OracleSubject(String kind, String id, Map<?, ?> document, @Nullable OracleSubject within) {
  /** Returns a value of the case, or null; a dot separates a group. */
  @Nullable Object stated(String fact) {
    int dot = fact.indexOf('.');
    if (dot < 0) {
      return document.get(fact);
    }
    return document.get(fact.substring(0, dot)) instanceof Map<?, ?> group ? group.get(fact.substring(dot + 1)) : null;
  }
}
