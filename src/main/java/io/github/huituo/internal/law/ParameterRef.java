package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a parameter on which an answer rests. It has its place in the law.
 *
 * @param parameter the id of the parameter
 * @param keys the row, for a value that is a table
 * @param from the first day on which the value is in force
 * @param citation its place in the law
 */
public record ParameterRef(String parameter, ImmutableList<Object> keys, LocalDate from, Citation citation)
    implements Provenance {
  // Written out: the JVM links generated ones at run time, which delays the first assessment.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ParameterRef that
        && parameter.equals(that.parameter)
        && from.equals(that.from)
        && keys.equals(that.keys)
        && citation.equals(that.citation);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * parameter.hashCode() + keys.hashCode()) + from.hashCode();
  }
}
