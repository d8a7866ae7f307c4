package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The sessions for which a place is used and charged. They are in the order of their days.
 *
 * <p>Sessions of one day are ordered by fee, hours and id, so that their order in the case has no effect.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Sessions {
  private static final Comparator<CareSession> ORDER =
      Comparator.comparing(CareSession::day)
          .thenComparing(s -> s.fee().getAmount())
          .thenComparing(CareSession::hours)
          .thenComparing(CareSession::id);

  private final ImmutableList<CareSession> sessions;

  /**
   * One session.
   *
   * @param id its id
   * @param day the day
   * @param hours how many hours it has, more than 0
   * @param fee what is charged for it
   * @param absent whether the child is absent
   * @param others what a third party pays of the fee, if it pays something
   * @param elsewhere whether it is at another place of the child, uses hours and is paid for there
   * @param unpaid by which figure nothing is paid for it, and it uses no hours; null where something may be
   */
  public record CareSession(
      String id,
      LocalDate day,
      BigDecimal hours,
      Money fee,
      boolean absent,
      @Nullable Money others,
      boolean elsewhere,
      @Nullable Figure unpaid) {
    /** Creates a session at the place itself. */
    public CareSession(String id, LocalDate day, BigDecimal hours, Money fee, boolean absent, @Nullable Money others) {
      this(id, day, hours, fee, absent, others, false, null);
    }

    /** Returns this session at another place of the child. */
    public CareSession atAnotherPlace() {
      return new CareSession(id, day, hours, fee, absent, others, true, unpaid);
    }

    private CareSession unpaidBy(Figure limit) {
      return new CareSession(id, day, hours, fee, absent, others, elsewhere, limit);
    }
  }

  private Sessions(ImmutableList<CareSession> sessions) {
    this.sessions = sessions;
  }

  /** Returns the sessions, in their order. */
  public static Sessions of(List<CareSession> sessions) {
    return new Sessions(ImmutableList.sortedCopyOf(ORDER, sessions));
  }

  /** Returns the day of the first session, or null if there is none. */
  public @Nullable LocalDate firstDay() {
    return sessions.isEmpty() ? null : sessions.get(0).day();
  }

  /** Returns the days of the sessions, one for each. */
  ImmutableList<LocalDate> days() {
    return sessions.stream().map(CareSession::day).collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the sessions at an age that lies in a band. It is that, in completed months, of somebody born then on the day of the
   * session.
   */
  public Sessions atAge(Figure band, LocalDate birth) {
    return new Sessions(
        sessions.stream().filter(s -> band.admits(Ages.completedMonths(birth, s.day()))).collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns the sessions of which those of absence are limited. Beyond so many days of a year they are unpaid.
   *
   * @param most the days of absence of a year that may be paid for
   * @param years the first day of each year
   * @param used the days of absence before the first session, in its year; null where they are not known and may be all
   */
  public Sessions absentAtMost(Figure most, Figure years, @Nullable Number used) {
    LocalDate first = firstDay();
    Number all = most.number();
    if (first == null || all == null) {
      return this;
    }
    BigDecimal before = Numbers.exact(used == null ? all : used);
    LocalDate firstYear = yearOf(first, years);
    Map<LocalDate, Set<LocalDate>> absences = new HashMap<>();
    ImmutableList.Builder<CareSession> counted = ImmutableList.builder();
    for (CareSession session : sessions) {
      if (!session.absent()) {
        counted.add(session);
        continue;
      }
      LocalDate year = yearOf(session.day(), years);
      Set<LocalDate> days = absences.computeIfAbsent(year, y -> new HashSet<>());
      days.add(session.day());
      BigDecimal so = BigDecimal.valueOf(days.size()).add(year.equals(firstYear) ? before : BigDecimal.ZERO);
      counted.add(most.isAtLeast(so) ? session : session.unpaidBy(most.withProvenanceOf(years)));
    }
    return new Sessions(counted.build());
  }

  /** Returns whether the child attends all sessions of the year of the first one. */
  boolean attendedInFirstYear(Figure years) {
    LocalDate first = firstDay();
    return first == null || sessions.stream().noneMatch(s -> s.absent() && yearOf(s.day(), years).equals(yearOf(first, years)));
  }

  private static LocalDate yearOf(LocalDate day, Figure years) {
    LocalDate begin = years.yearDayUpTo(day).date();
    return begin == null ? LocalDate.MIN : begin;
  }

  /**
   * Returns whether the hours fit into what is allowed. In no period are they more than that on its first day. Where that is open
   * or silent it is not the hours that decide, and they fit.
   */
  boolean fitInto(Daily allowed, Figure cycle) {
    if (!(cycle.value() instanceof Cycle periods)) {
      return cycle.isOpen() || cycle.isSilent();
    }
    TreeMap<LocalDate, BigDecimal> used = new TreeMap<>();
    sessions.forEach(s -> used.merge(periods.beginOf(s.day()), s.hours(), BigDecimal::add));
    return used.entrySet().stream()
        .allMatch(
            e -> {
              Figure hours = allowed.on(e.getKey());
              return hours.isAtLeast(e.getValue()) || hours.isOpen() || hours.isSilent();
            });
  }

  /**
   * Returns for each session so many per cent of its fee an hour. The fee counts up to a cap.
   *
   * @param percent the percentage of the day
   * @param cap the greatest fee an hour that counts on the day
   * @param rounding how the amount an hour is rounded to what can be paid, a word of {@link java.math.RoundingMode}
   */
  public HourlyAmounts share(Daily percent, Daily cap, String rounding) {
    return HourlyAmounts.shares(sessions, percent, cap, null, Numbers.rounding(rounding));
  }

  /**
   * Returns for each session so many per cent of its fee an hour. The fee counts up to so many per cent of a cap.
   *
   * @param raised the percentage of the cap that counts on the day
   */
  public HourlyAmounts share(Daily percent, Daily cap, Daily raised, String rounding) {
    return HourlyAmounts.shares(sessions, percent, cap, raised, Numbers.rounding(rounding));
  }
}
