package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.DayDependence;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.ParameterSeries;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The numbers of days that rules count. They count them from days of a case. */
final class CountedDays {
  private static final String BIRTHS = "child.birthDate";

  private CountedDays() {}

  /** Returns those counted from the birth of a child: its ages in days. */
  static ImmutableSet<Integer> fromBirth(Engine engine) {
    return of(engine, rule -> rule.facts().contains(BIRTHS));
  }

  /** Returns those counted from any day. */
  static ImmutableSet<Integer> all(Engine engine) {
    return of(engine, rule -> true);
  }

  private static ImmutableSet<Integer> of(Engine engine, Predicate<DayDependence> which) {
    return engine.catalogue().dayDependences().stream()
        .filter(rule -> rule.turns().contains(DayDependence.Turn.AFTER_DAYS))
        .filter(which)
        .flatMap(rule -> rule.parameters().stream())
        .distinct()
        .flatMap(id -> Optional.ofNullable(engine.law().parameters().get(id)).stream())
        .flatMap(CountedDays::numbers)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Stream<Integer> numbers(ParameterSeries parameter) {
    return parameter.versions().stream()
        .flatMap(version -> version.rows().stream())
        .flatMap(row -> row.cell().parts())
        .flatMap(part -> part instanceof Cell.Fixed fixed ? fixed.value().numbers().stream() : Stream.empty())
        .flatMap(number -> number instanceof Integer days ? Stream.of(days) : Stream.empty());
  }
}
