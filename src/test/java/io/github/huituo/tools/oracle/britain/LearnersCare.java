package io.github.huituo.tools.oracle.britain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** Section 5.2: Care to Learn for a child of a parent under 20. */
public final class LearnersCare {
  private static final Set<String> PROGRAMMES = Set.of("SCHOOL", "SIXTH_FORM", "COLLEGE", "OTHER_PROVIDER");

  private LearnersCare() {}

  /** What is stated of the parent and the programme. */
  public record Learner(
      LocalDate born, LocalDate start, LocalDate end, String programme, boolean funded, boolean carer, boolean england, boolean london, boolean right) {
    boolean qualifies(LocalDate day) {
      return start.isBefore(born.plusYears(20))
          && !day.isAfter(end)
          && PROGRAMMES.contains(programme)
          && funded
          && carer
          && england
          && right;
    }
  }

  /** What is stated of the care of the child. */
  public record Care(BigDecimal cost, boolean registered, boolean relative, boolean otherParentCares, boolean otherParentFunded) {
    boolean qualifies() {
      return registered && !relative && !otherParentCares && !otherParentFunded;
    }
  }

  /** Returns the most of a week, on a day in the programme. */
  public static BigDecimal most(LocalDate day, boolean london) {
    boolean later = !day.isBefore(LocalDate.of(2023, 9, 1));
    return new BigDecimal(later ? (london ? "195.00" : "180.00") : london ? "175.00" : "160.00");
  }

  /** Returns what is paid a week on a day in the programme. */
  public static BigDecimal week(LocalDate day, Learner learner, Care care) {
    return learner.qualifies(day) && care.qualifies() ? care.cost().min(most(day, learner.london())) : BigDecimal.ZERO;
  }

  /** Returns from when it is paid. It is the start if applied for within 28 days of it, else the Monday of the week of receipt. */
  public static LocalDate from(LocalDate start, LocalDate applied) {
    return applied.isAfter(start.plusDays(28)) ? applied.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : start;
  }
}
