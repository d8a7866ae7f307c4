package io.github.huituo.pack;

import io.github.huituo.law.Band;
import io.github.huituo.law.Cell;
import io.github.huituo.law.ParameterSeries;
import io.github.huituo.law.ParameterSeries.Row;
import io.github.huituo.law.ParameterSeries.Version;
import io.github.huituo.law.Ratio;
import io.github.huituo.law.Setting;
import io.github.huituo.text.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Refuses a local value that loosens a protected minimum. */
final class Protection {
  private Protection() {}

  static void check(
      ParameterSeries inherited,
      ParameterSeries local,
      Pack.Stricter stricter,
      Map<String, Setting> settings,
      Problems problems) {
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
      Optional<Value> mine = loosest(own.cell(), stricter, settings);
      Optional<Value> floor = loosest(theirs.cell(), stricter, settings);
      if (overlap(own.keys(), theirs.keys()) && mine.isPresent() && floor.isPresent()) {
        int order = mine.get().size().compareTo(floor.get().size());
        if (stricter == Pack.Stricter.LOWER ? order > 0 : order < 0) {
          problems.error(
              own.at(), "loosens", mine.get().shown(), id, floor.get().shown(), theirs.citation().source());
        }
      }
    }
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

  /** A value as the user wrote it, and the number by which it is compared. */
  private record Value(Object shown, BigDecimal size) {}

  /** Returns the loosest value that a cell may have, however open points are read and settings are chosen. */
  private static Optional<Value> loosest(Cell cell, Pack.Stricter stricter, Map<String, Setting> settings) {
    Comparator<Value> bySize = Comparator.comparing(Value::size);
    return values(cell, settings).max(stricter == Pack.Stricter.LOWER ? bySize : bySize.reversed());
  }

  private static Stream<Value> values(Cell cell, Map<String, Setting> settings) {
    if (cell instanceof Cell.ByInterpretation by) {
      return by.byChoice().values().stream().flatMap(c -> values(c, settings));
    } else if (cell instanceof Cell.OfSetting of) {
      return Optional.ofNullable(settings.get(of.setting())).stream()
          .flatMap(s -> Stream.concat(s.least().stream(), s.most().stream()))
          .map(n -> new Value(n, n));
    }
    if (cell instanceof Cell.Cited cited) {
      return values(cited.cell(), settings);
    }
    return cell instanceof Cell.Fixed fixed
        ? size(fixed.value()).map(n -> new Value(fixed.value(), n)).stream()
        : Stream.empty();
  }

  /** Returns the number by which values are compared: for a ratio, the persons to one of staff. */
  private static Optional<BigDecimal> size(Object value) {
    if (value instanceof Ratio ratio) {
      return Optional.of(
          BigDecimal.valueOf(ratio.persons()).divide(BigDecimal.valueOf(ratio.staff()), 9, RoundingMode.HALF_UP));
    }
    if (value instanceof Money money) {
      return Optional.of(money.getAmount());
    }
    return value instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
  }
}
