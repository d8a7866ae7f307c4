package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.model.CoreFacts;

/** The facts of a class that count its children. They state how many there are, and how old they are. */
public final class ClassCounts {
  /** Those that state it themselves. */
  public static final ImmutableSet<String> STATED =
      ImmutableSet.of(
          CoreFacts.CHILDREN.name(), CoreFacts.CHILDREN_AGES.name(), CoreFacts.YOUNGEST_AGE.name(), CoreFacts.OLDEST_AGE.name());

  /** These, and that which has the enrolments of the case state it. */
  public static final ImmutableSet<String> ALL =
      ImmutableSet.<String>builder().addAll(STATED).add(CoreFacts.FROM_ENROLMENTS.name()).build();

  private ClassCounts() {}
}
