package io.github.huituo.internal.property;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.law.CaseChoices;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.law.Parameter;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Ratio;
import io.github.huituo.internal.law.RatioValue;
import io.github.huituo.internal.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds of the parameters of a pack, whatever the case. */
final class LawProperties {
  private LawProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofPack("bands-partition", LawProperties::bandsPartition),
        Property.ofPack("ratio-scaling", LawProperties::ratioScaling));
  }

  /** The bands of the keys of a table divide everything. They leave no gap between them and do not overlap. */
  private static Optional<Text> bandsPartition(PropertyContext world) {
    for (ParameterSeries series : world.law().parameters().values()) {
      for (Version version : series.versions()) {
        for (int key = 0; key < series.keyNames().size(); key++) {
          for (List<Row> rows : byOtherKeys(version, key).values()) {
            Optional<Text> broken = brokenBetween(rows, key, series.id());
            if (broken.isPresent()) {
              return broken;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the rows with a band in this key. Those that agree in the other keys are together. */
  private static Map<List<Object>, List<Row>> byOtherKeys(Version version, int key) {
    Map<List<Object>, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : version.rows()) {
      if (row.keys().get(key) instanceof Band) {
        List<Object> others = new ArrayList<>(row.keys());
        others.remove(key);
        groups.computeIfAbsent(others, o -> new ArrayList<>()).add(row);
      }
    }
    return groups;
  }

  private static Optional<Text> brokenBetween(List<Row> rows, int key, String parameter) {
    List<Row> ordered = new ArrayList<>(rows);
    ordered.sort(Comparator.comparing(r -> lower(band(r, key)), Comparator.nullsFirst(LawProperties::compare)));
    for (int i = 1; i < ordered.size(); i++) {
      Band below = band(ordered.get(i - 1), key);
      Band above = band(ordered.get(i), key);
      if (below.overlaps(above) || !meet(below.range(), above.range())) {
        return Optional.of(place(ordered.get(i).at(), Messages.text("found.bands", parameter, below, above)));
      }
    }
    return Optional.empty();
  }

  private static Text place(Location at, Text what) {
    return Messages.text("found.problem", at, what);
  }

  private static Band band(Row row, int key) {
    return (Band) row.keys().get(key);
  }

  private static @org.jspecify.annotations.Nullable Comparable<?> lower(Band band) {
    return band.range().hasLowerBound() ? band.range().lowerEndpoint() : null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compare(Comparable<?> a, Comparable<?> b) {
    return ((Comparable) a).compareTo(b);
  }

  /** Returns whether one ends where the other begins. The bound is in exactly one of them. */
  private static boolean meet(Range<?> below, Range<?> above) {
    return below.hasUpperBound()
        && above.hasLowerBound()
        && compare(below.upperEndpoint(), above.lowerEndpoint()) == 0
        && (below.upperBoundType() == BoundType.CLOSED) != (above.lowerBoundType() == BoundType.CLOSED);
  }

  /**
   * The staff required grows with the persons of a ratio. For so many times the persons, as many times the staff are required;
   * for one more, more; for none, none.
   */
  private static Optional<Text> ratioScaling(PropertyContext world) {
    CaseChoices readings = new CaseChoices(com.google.common.collect.ImmutableMap.of(), com.google.common.collect.ImmutableMap.of());
    for (ParameterSeries series : world.law().parameters().values()) {
      for (Version version : series.versions()) {
        Parameter parameter = new Parameter(series, version.from(), readings);
        for (Row row : version.rows()) {
          Optional<Text> broken =
              row.cell() instanceof Cell.Fixed fixed && fixed.value() instanceof RatioValue value
                  ? broken(value.ratio(), figure(parameter, row), row, series.id())
                  : Optional.empty();
          if (broken.isPresent()) {
            return broken;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Figure figure(Parameter parameter, Row row) {
    List<Object> keys = new ArrayList<>();
    row.keys().forEach(k -> keys.add(k instanceof Band band ? inside(band) : k));
    return switch (keys.size()) {
      case 0 -> parameter.of();
      case 1 -> parameter.of(keys.get(0));
      case 2 -> parameter.of(keys.get(0), keys.get(1));
      default -> parameter.of(keys.get(0), keys.get(1), keys.get(2));
    };
  }

  private static Object inside(Band band) {
    java.math.BigDecimal edge =
        band.range().hasLowerBound()
            ? (java.math.BigDecimal) band.range().lowerEndpoint()
            : java.math.BigDecimal.ZERO;
    return band.contains(edge) ? edge : edge.add(java.math.BigDecimal.ONE);
  }

  private static Optional<Text> broken(Ratio ratio, Figure figure, Row row, String parameter) {
    for (int times = 0; times <= 4; times++) {
      Object full = figure.requiredFor(ratio.persons() * times).value();
      Object oneMore = figure.requiredFor(ratio.persons() * times + 1).value();
      Integer staff = ratio.staff() * times;
      if (!staff.equals(full) || !(oneMore instanceof Integer more) || more <= staff) {
        return Optional.of(
            place(
                row.at(),
                Messages.text("found.ratio", parameter, ratio, ratio.persons() * times, String.valueOf(full), String.valueOf(oneMore))));
      }
    }
    return Optional.empty();
  }
}
