package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Gives parameters other values, to see what depends on them. */
final class ParameterPerturbation {
  private ParameterPerturbation() {}

  /** Returns the parameter with other values from a day on. */
  static ParameterSeries from(LocalDate day, ParameterSeries series) {
    List<Version> versions = new ArrayList<>();
    for (Version version : series.versions()) {
      if (version.until().filter(end -> !end.isAfter(day)).isPresent()) {
        versions.add(version);
      } else if (version.from().isBefore(day)) {
        versions.add(version.during(version.from(), Optional.of(day)));
        versions.add(new Version(day, version.until(), others(version, row -> true), version.at()));
      } else {
        versions.add(new Version(version.from(), version.until(), others(version, row -> true), version.at()));
      }
    }
    return with(series, versions);
  }

  /** Returns the parameter with other values in these rows. */
  static ParameterSeries in(Predicate<Row> rows, ParameterSeries series) {
    List<Version> versions = new ArrayList<>();
    for (Version version : series.versions()) {
      versions.add(new Version(version.from(), version.until(), others(version, rows), version.at()));
    }
    return with(series, versions);
  }

  private static ParameterSeries with(ParameterSeries series, List<Version> versions) {
    return series.with(series.description(), ImmutableList.copyOf(versions), series.at());
  }

  private static ImmutableList<Row> others(Version version, Predicate<Row> rows) {
    return version.rows().stream()
        .map(row -> rows.test(row) ? new Row(row.keys(), other(row.cell()), row.citation(), row.at()) : row)
        .collect(ImmutableList.toImmutableList());
  }

  private static Cell other(Cell cell) {
    if (cell instanceof Cell.Fixed fixed) {
      return new Cell.Fixed(fixed.value().perturbed());
    } else if (cell instanceof Cell.CitedCell cited) {
      return new Cell.CitedCell(other(cited.cell()), cited.citation());
    } else if (cell instanceof Cell.ByInterpretation by) {
      return new Cell.ByInterpretation(
          by.point(), ImmutableMap.copyOf(Maps.transformValues(by.byChoice(), ParameterPerturbation::other)));
    }
    return cell;
  }
}
