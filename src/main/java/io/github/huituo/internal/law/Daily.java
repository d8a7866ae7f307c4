package io.github.huituo.internal.law;

import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A figure that may differ from day to day. An example is a rate that changes in the middle of a schedule.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Daily {
  private final Function<LocalDate, Figure> byDay;

  Daily(Function<LocalDate, Figure> byDay) {
    this.byDay = byDay;
  }

  /** Returns the figure on a day; silent, with the reason, if nothing is in force on it. */
  public Figure on(LocalDate day) {
    return byDay.apply(day);
  }

  /** Returns each day's value of the {@link Taper} at the amount, falling as the open point is read. */
  public Daily at(@Nullable Money amount, Interpretation fall) {
    return new Daily(day -> on(day).at(amount, fall));
  }

  /** Returns the greater of the two on each day; where one has no value, the other. */
  public Daily higherOf(Daily other) {
    return new Daily(day -> on(day).higherOf(other.on(day)));
  }

  /**
   * Returns the figure on those days on which a person has the rank or a later one. The rank is by age among those who are
   * younger than the limit.
   *
   * @param place the first place that counts
   * @param belowMonths the age in completed months below which somebody is ranked
   */
  public Daily forPlace(Ranking ranking, String id, Figure place, Figure belowMonths) {
    return new Daily(
        day -> {
          if (!(place.value() instanceof Integer least) || !(belowMonths.value() instanceof Integer limit)) {
            return Figure.absent();
          }
          int at = ranking.placeOf(id, day, limit);
          return at < least ? Figure.absent() : inPlace(on(day), new DateStep.PlaceByAge(at, limit), place, belowMonths);
        });
  }

  private static Figure inPlace(Figure figure, ComputationStep place, Figure from, Figure belowMonths) {
    Object value = figure.value();
    return value == null ? figure : figure.derived(value, place).withProvenanceOf(from).withProvenanceOf(belowMonths);
  }

  /** Returns whether the hours of the sessions are in no period of the cycle more than the figure allows. */
  public boolean suffices(@Nullable Sessions sessions, Figure cycle) {
    return sessions != null && sessions.fitInto(this, cycle);
  }
}
