package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A plot with what the rules answered.
 *
 * @param plot what was asked
 * @param places the places on the axis, in order
 * @param lines the series, each with a value for every place
 * @param unit the unit of the values
 * @param sources the places in the law on which the answers rest
 * @param readings the readings on which they rest
 * @param days the days for which the law was asked
 */
public record DrawnPlot(
    Plot plot,
    ImmutableList<Text> places,
    ImmutableList<Series> lines,
    Text unit,
    ImmutableList<CitedSource> sources,
    ImmutableList<InterpretationChoice> readings,
    ImmutableSortedSet<LocalDate> days) {

  /**
   * A series.
   *
   * @param line what was asked
   * @param values its values, one for each place; empty where there is none to draw
   */
  public record Series(Plot.Line line, ImmutableList<Optional<BigDecimal>> values) {}
}
