package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;

/** Figures of each kind. */
final class ExampleFigures {
  static final Figure OPEN = Figure.open("settings.xx.amount", ImmutableSet.of());
  static final Figure SILENT = Figure.silent(Text.same("the standard names none"), ImmutableSet.of());
  static final Figure ABSENT = Figure.absent();

  private ExampleFigures() {}

  /** Returns a figure with a value. */
  static Figure of(Object value) {
    return Figure.settled(value, ImmutableSet.of(), Text.empty());
  }
}
