package io.github.huituo.pack;

import io.github.huituo.law.Cell;
import io.github.huituo.law.ParameterSeries;
import io.github.huituo.law.ParameterSeries.Row;
import io.github.huituo.law.ParameterSeries.Version;
import io.github.huituo.law.Ratio;
import io.github.huituo.text.Problems;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/** Refuses a local value that loosens a protected minimum. */
final class Protection {
  private Protection() {}

  static void check(ParameterSeries inherited, ParameterSeries local, Pack.Stricter stricter, Problems problems) {
    for (Version own : local.versions()) {
      for (Version theirs : inherited.versions()) {
        if (overlap(own, theirs)) {
          own.rows().forEach(row -> check(row, theirs, stricter, inherited.id(), problems));
        }
      }
    }
  }

  private static boolean overlap(Version a, Version b) {
    return a.until().map(b.from()::isBefore).orElse(true) && b.until().map(a.from()::isBefore).orElse(true);
  }

  private static void check(Row own, Version inherited, Pack.Stricter stricter, String id, Problems problems) {
    for (Row theirs : inherited.rows()) {
      Optional<BigDecimal> mine = size(own.cell());
      Optional<BigDecimal> floor = size(theirs.cell());
      if (theirs.keys().equals(own.keys()) && mine.isPresent() && floor.isPresent()) {
        int order = mine.get().compareTo(floor.get());
        if (stricter == Pack.Stricter.LOWER ? order > 0 : order < 0) {
          problems.error(
              own.at(),
              "loosens",
              ((Cell.Fixed) own.cell()).value(),
              id,
              ((Cell.Fixed) theirs.cell()).value(),
              theirs.citation().source());
        }
      }
    }
  }

  /** Returns the number by which values are compared: for a ratio, the persons to one of staff. */
  private static Optional<BigDecimal> size(Cell cell) {
    if (!(cell instanceof Cell.Fixed fixed)) {
      return Optional.empty();
    }
    if (fixed.value() instanceof Ratio ratio) {
      return Optional.of(
          BigDecimal.valueOf(ratio.persons())
              .divide(BigDecimal.valueOf(ratio.staff()), 9, java.math.RoundingMode.HALF_UP));
    }
    if (fixed.value() instanceof Money money) {
      return Optional.of(money.getAmount());
    }
    return fixed.value() instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
  }
}
