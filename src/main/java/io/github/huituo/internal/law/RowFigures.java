package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a parameter's rows under the choices of a case. Those of rows that depend on no choice are resolved once.
 *
 * <p>This class is immutable and thread-safe.
 */
final class RowFigures {
  private final String id;
  private final Text unit;
  private final int keyCount;
  private final boolean continued;
  /** The figures of rows, by identity. A row of a long table is looked up for every person and month. */
  private final Map<Row, Figure> settled = new IdentityHashMap<>();

  /**
   * Creates the figures of these rows.
   *
   * @param id the id of the parameter
   * @param unit its unit
   * @param keyCount how many keys its table has
   * @param continued whether its rows {@linkplain ParameterSeries#continuedBeyondRows go on}
   */
  RowFigures(String id, Text unit, int keyCount, boolean continued, ImmutableList<Version> versions) {
    this.id = id;
    this.unit = unit;
    this.keyCount = keyCount;
    this.continued = continued;
    for (Version version : versions) {
      if (!version.isOfFile()) {
        for (Row row : version.rows()) {
          if (row.cell() instanceof Cell.Fixed fixed) {
            settled.put(row, Figure.settled(fixed.value().plain(), ImmutableSet.of(provision(version, row)), unit));
          }
        }
      }
    }
  }

  private ParameterRef provision(Version version, Row row) {
    return new ParameterRef(id, row.keys(), version.from(), row.citation());
  }

  /** Returns the figure in the row of these keys; absent if there is none. */
  Figure of(@Nullable Version version, CaseChoices readings, Object... keys) {
    if (version == null) {
      return Figure.absent();
    }
    Row row = version.index().find(keys);
    if (continued
        && (row == null || row.keys().contains(ParameterSeries.EVERY))
        && keys.length == keyCount
        && keys[keys.length - 1] instanceof Integer wanted) {
      Figure beyond = beyond(version, readings, keys, wanted);
      if (row == null || !beyond.isAbsent()) {
        return beyond;
      }
    }
    return row == null ? Figure.absent() : ofRow(version, row, readings);
  }

  /** Returns what a row behind the last one has. */
  private Figure beyond(Version version, CaseChoices readings, Object[] keys, int wanted) {
    Object[] others = keys.clone();
    int last = -1;
    for (Row row : version.rows()) {
      if (row.keys().get(keys.length - 1) instanceof Integer number && number > last) {
        others[keys.length - 1] = number;
        last = row.matches(others) ? number : last;
      }
    }
    if (last < 0 || wanted <= last) {
      return Figure.absent();
    }
    others[keys.length - 1] = last;
    Figure end = of(version, readings, others);
    others[keys.length - 1] = last - 1;
    Figure before = of(version, readings, others);
    if (!end.isSettled() || !before.isSettled()) {
      return end.isSettled() ? before : end;
    }
    Object from = Objects.requireNonNull(end.value());
    Object previous = Objects.requireNonNull(before.value());
    Object result = TableStep.BeyondRows.of(from, previous, wanted - last);
    return end.withProvenanceOf(before).derived(result, new TableStep.BeyondRows(from, previous, wanted - last, result));
  }

  /** Returns the figure of a row. */
  Figure ofRow(Version version, Row row, CaseChoices readings) {
    Figure known = settled.get(row);
    return known != null ? known : resolve(row.cell(), readings, ImmutableSet.of(provision(version, row)));
  }

  private Figure resolve(Cell cell, CaseChoices readings, ImmutableSet<Provenance> grounds) {
    if (cell instanceof Cell.Fixed fixed) {
      return Figure.settled(fixed.value().plain(), grounds, unit);
    } else if (cell instanceof Cell.Silent silent) {
      return Figure.silent(silent.reason(), grounds);
    } else if (cell instanceof Cell.OfSetting of) {
      return readings
          .setting(of.setting())
          .map(value -> Figure.settled(value, with(grounds, new ChosenSetting(of.setting(), value)), unit))
          .orElseGet(() -> Figure.open("settings." + of.setting(), grounds));
    }
    if (cell instanceof Cell.CitedCell cited) {
      return resolve(cited.cell(), readings, citing(cited.citation(), grounds));
    }
    Cell.ByInterpretation by = (Cell.ByInterpretation) cell;
    Optional<Interpretation> chosen = readings.interpretation(by.point()).filter(Interpretation::isSettled);
    if (chosen.isEmpty()) {
      return Figure.open("interpretations." + by.point(), grounds);
    }
    Cell inner = by.byChoice().get(chosen.get().getChoice());
    return inner == null ? Figure.absent() : resolve(inner, readings, with(grounds, chosen.get()));
  }

  private static ImmutableSet<Provenance> citing(Citation citation, ImmutableSet<Provenance> grounds) {
    return grounds.stream()
        .map(g -> g instanceof ParameterRef p ? new ParameterRef(p.parameter(), p.keys(), p.from(), citation) : g)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<Provenance> with(ImmutableSet<Provenance> grounds, Provenance more) {
    return ImmutableSet.<Provenance>builder().addAll(grounds).add(more).build();
  }
}
