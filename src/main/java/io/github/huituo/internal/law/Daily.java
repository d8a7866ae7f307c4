package io.github.huituo.internal.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /** Returns the figure on a day. It is silent, with the reason, if nothing is in force on it. */
  public Figure on(LocalDate day) {
    return byDay.apply(day);
  }

  /** Returns each day's value of the {@link Taper} at the amount. It falls as the open point is read. */
  public Daily at(@Nullable Money amount, Interpretation fall) {
    return new Daily(day -> on(day).at(amount, fall));
  }

  /** Returns each day's greatest value of the {@link Taper}, at whichever amount. */
  public Daily highest() {
    return new Daily(day -> on(day).highest());
  }

  /** Returns the greater of the two on each day. Where one has no value, it is the other. */
  public Daily higherOf(Daily other) {
    return new Daily(day -> on(day).higherOf(other.on(day)));
  }

  /** Returns the other figure on the days on which it is more. On the others it is this one, whatever the other is. */
  public Daily raisedTo(Daily other) {
    return new Daily(
        day -> {
          Figure figure = on(day);
          Figure more = other.on(day);
          return more.isAbove(figure.value()) ? more.withProvenanceOf(figure) : figure;
        });
  }

  /** Returns the figure on the days before a day only. It is on none if there is no such day. */
  public Daily until(Figure end) {
    return new Daily(day -> end.isAbove(day) ? on(day).withProvenanceOf(end) : Figure.absent());
  }

  /**
   * Returns the figure until a day, and another from it on. Where either day is not known, it is only the other or only this one.
   */
  public Daily from(Figure begin, Daily later) {
    return new Daily(day -> begin.isAtMost(day) ? later.on(day).withProvenanceOf(begin) : on(day));
  }

  /** Returns the sum of the amounts of so many weeks from a day on. Each amount is that in force on the first day of the week. */
  public Figure overWeeks(LocalDate first, Figure weeks) {
    if (!(weeks.value() instanceof Integer count)) {
      return weeks;
    }
    List<Figure> runs = new ArrayList<>();
    int begun = 0;
    for (int week = 1; week <= count; week++) {
      if (week == count || !Objects.equals(on(first.plusWeeks(week)).value(), on(first.plusWeeks(begun)).value())) {
        runs.add(on(first.plusWeeks(begun)).times(week - begun));
        begun = week;
      }
    }
    return Arithmetic.sum(runs);
  }

  /** Returns each day's amount divided by a fact, rounded down to what can be paid. It is absent if the fact is not known. */
  public Daily dividedBy(@Nullable Number number) {
    return new Daily(day -> on(day).dividedBy(number));
  }

  /** Returns whether the child is absent in the year of the first session. The figure is the first day of each year. */
  public boolean hasAbsence(@Nullable Sessions sessions) {
    LocalDate first = sessions == null ? null : sessions.firstDay();
    return sessions != null && first != null && !sessions.attendedInFirstYear(on(first));
  }

  /**
   * Returns whether the periods of the cycle that have a session have a value. It counts on their first days, and a silent law
   * counts, too.
   */
  public boolean isKnownFor(@Nullable Sessions sessions, Figure cycle) {
    return sessions != null
        && cycle.value() instanceof Cycle periods
        && sessions.days().stream().map(day -> on(periods.beginOf(day))).allMatch(figure -> figure.isSettled() || figure.isSilent());
  }

  /**
   * Returns whether the figure suffices for the hours of the sessions. In no period of the cycle are they more than it allows.
   */
  public boolean suffices(@Nullable Sessions sessions, Figure cycle) {
    return sessions != null && sessions.fitInto(this, cycle);
  }
}
