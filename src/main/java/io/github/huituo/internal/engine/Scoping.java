package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Missing;
import io.github.huituo.internal.casefile.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Whether a question is asked of a subject.
 *
 * @param kind the result
 * @param missing the missing facts, if it is open or presumed
 * @param fact the fact by which the subject is outside, or null
 * @param value its value, or null
 */
record Scoping(Kind kind, ImmutableList<Missing> missing, @Nullable FactDefinition fact, @Nullable Object value) {
  static final Scoping WITHIN = new Scoping(Kind.WITHIN, ImmutableList.of(), null, null);

  /** Returns whether the question is asked, be it that it is presumed to be. */
  boolean isAsked() {
    return kind == Kind.WITHIN || kind == Kind.PRESUMED;
  }

  enum Kind {
    /** It is asked. */
    WITHIN,
    /** It is not asked. */
    OUTSIDE,
    /** That is not known; it is presumed to be asked, and the answer states it. */
    PRESUMED,
    /** That is not known; the facts must be provided. */
    OPEN
  }
}
