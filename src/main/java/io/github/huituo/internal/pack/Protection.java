package io.github.huituo.internal.pack;

import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.NumberValue;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.ParameterValue.Order;
import io.github.huituo.internal.law.ParameterValue;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.text.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The protection of minimums. A local value that loosens one is refused, and so is a minimum without a stricter side. */
final class Protection {
  private Protection() {}

  /** Notes the protected parameters of a pack whose values cannot be ordered by strictness. */
  static void checkTypes(Pack pack, Map<String, ParameterSeries> parameters, Problems problems) {
    pack.protectedAt()
        .forEach(
            (id, at) -> {
              ParameterSeries series = parameters.get(id);
              if (series != null && !series.type().isOrdered()) {
                problems.error(at, "cannot-protect", id, series.type().word(), ordered());
              }
            });
  }

  private static String ordered() {
    return Arrays.stream(ParameterValue.Type.values())
        .filter(ParameterValue.Type::isOrdered)
        .map(ParameterValue.Type::word)
        .collect(Collectors.joining(", "));
  }

  /** Notes where a local value loosens an inherited one. Compared are values in force on the same day and for the same key. */
  static void check(
      ParameterSeries inherited,
      ParameterSeries local,
      Pack.Stricter stricter,
      Map<String, Setting> settings,
      Problems problems) {
    if (!inherited.type().isOrdered()) {
      return;
    }
    for (Version own : local.versions()) {
      for (Version theirs : inherited.versions()) {
        if (overlap(own, theirs)) {
          own.rows().forEach(row -> check(row, theirs, stricter, settings, inherited.id(), problems));
        }
      }
    }
  }

  private static boolean overlap(Version a, Version b) {
    return a.until().map(b.from()::isBefore).orElse(true) && b.until().map(a.from()::isBefore).orElse(true);
  }

  private static void check(
      Row own, Version inherited, Pack.Stricter stricter, Map<String, Setting> settings, String id, Problems problems) {
    for (Row theirs : inherited.rows()) {
      if (overlap(own.keys(), theirs.keys())) {
        check(own, values(own.cell(), settings).toList(), theirs, values(theirs.cell(), settings).toList(), stricter, id, problems);
      }
    }
  }

  /** Compares every value that a row may have. It does so however open points are read and settings are chosen. */
  private static void check(
      Row own,
      List<ParameterValue> mine,
      Row theirs,
      List<ParameterValue> floors,
      Pack.Stricter stricter,
      String id,
      Problems problems) {
    String source = theirs.citation().source();
    for (ParameterValue value : mine) {
      for (ParameterValue floor : floors) {
        if (value.compareStrictness(floor) == Order.INCOMPARABLE) {
          problems.error(own.at(), "not-comparable", value.plain(), id, floor.plain(), source);
          return;
        }
      }
    }
    Predicate<ParameterValue> isLooserThanAll =
        value -> !floors.isEmpty() && floors.stream().allMatch(floor -> isLooser(value, floor, stricter));
    loosest(mine.stream().filter(isLooserThanAll), stricter)
        .ifPresent(
            value ->
                problems.error(
                    own.at(), "loosens", value.plain(), id, loosest(floors.stream(), stricter).orElseThrow().plain(), source));
  }

  /** Returns whether a value allows something that the other does not, or demands less. */
  private static boolean isLooser(ParameterValue value, ParameterValue floor, Pack.Stricter stricter) {
    Order order = value.compareStrictness(floor);
    return order == Order.CROSSING || order == (stricter == Pack.Stricter.LOWER ? Order.MORE : Order.LESS);
  }

  /** Returns a value than which none is looser; the first of several. */
  private static Optional<ParameterValue> loosest(Stream<ParameterValue> values, Pack.Stricter stricter) {
    return values.reduce((known, next) -> isLooser(next, known, stricter) ? next : known);
  }

  private static boolean overlap(List<Object> a, List<Object> b) {
    return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> overlap(a.get(i), b.get(i)));
  }

  private static boolean overlap(Object a, Object b) {
    if (a instanceof Band x && b instanceof Band y) {
      return x.overlaps(y);
    } else if (a instanceof Band x) {
      return x.contains(b);
    }
    return b instanceof Band y ? y.contains(a) : a.equals(b);
  }

  private static Stream<ParameterValue> values(Cell cell, Map<String, Setting> settings) {
    if (cell instanceof Cell.ByInterpretation by) {
      return by.byChoice().values().stream().flatMap(c -> values(c, settings));
    } else if (cell instanceof Cell.OfSetting of) {
      return Optional.ofNullable(settings.get(of.setting())).stream()
          .flatMap(s -> Stream.concat(s.least().stream(), s.most().stream()))
          .map(NumberValue::new);
    }
    if (cell instanceof Cell.CitedCell cited) {
      return values(cited.cell(), settings);
    }
    return cell instanceof Cell.Fixed fixed ? Stream.of(fixed.value()) : Stream.empty();
  }
}
