package io.github.huituo.internal.author.handbook;

import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.ParameterSeries;
import java.util.Set;
import java.util.TreeSet;

/** What the values of a parameter refer to. */
final class ParameterUsage {
  private final Set<String> points = new TreeSet<>();
  private final Set<String> settings = new TreeSet<>();
  private final Set<String> sources = new TreeSet<>();

  private ParameterUsage(ParameterSeries series) {
    for (ParameterSeries.Version version : series.versions()) {
      for (ParameterSeries.Row row : version.rows()) {
        cited(row.citation());
        cell(row.cell());
      }
    }
  }

  private void cited(Citation citation) {
    sources.add(citation.source());
  }

  private void cell(Cell cell) {
    if (cell instanceof Cell.ByInterpretation by) {
      points.add(by.point());
      by.byChoice().values().forEach(this::cell);
    } else if (cell instanceof Cell.OfSetting of) {
      settings.add(of.setting());
    } else if (cell instanceof Cell.CitedCell cited) {
      cited(cited.citation());
      cell(cited.cell());
    }
  }

  static ParameterUsage of(ParameterSeries series) {
    return new ParameterUsage(series);
  }

  /** Returns the open points on which they depend. */
  Set<String> points() {
    return points;
  }

  /** Returns the settings on which they depend. */
  Set<String> settings() {
    return settings;
  }

  /** Returns the sources that they cite. */
  Set<String> sources() {
    return sources;
  }
}
