package io.github.huituo.internal.engine.subject;

import io.github.huituo.internal.law.Ages;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.pack.CoreVocabulary;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A child. */
public abstract class ChildFact extends SubjectFact {
  private static final int BIRTH_DATE = CoreVocabulary.get().place(SubjectKind.CHILD, "birthDate");

  /** Creates the child. */
  protected ChildFact(SubjectData stated) {
    super(stated);
  }

  /** Returns the day of birth, or null if it is missing. */
  @Nullable LocalDate birth() {
    return (LocalDate) value(BIRTH_DATE);
  }

  /**
   * Returns the age in completed months on the day of the assessment. It is null if the birth date is missing or later. A child
   * born on a day that a month does not have completes the month on its last day.
   */
  public @Nullable Integer getAgeInMonths() {
    return value(BIRTH_DATE) instanceof LocalDate birth && !birth.isAfter(getAsOf())
        ? Ages.completedMonths(birth, getAsOf())
        : null;
  }

  /** Returns the age in completed years on the day of the assessment. It is counted in the way of {@link #getAgeInMonths}. */
  public @Nullable Integer getAgeInYears() {
    Integer months = getAgeInMonths();
    return months == null ? null : (Integer) (months / 12);
  }

  /**
   * Returns whether it was born before the other. On the same day the lesser id counts; it is false if either birth is missing.
   */
  public boolean isElderThan(ChildFact other) {
    LocalDate mine = birth();
    LocalDate theirs = other.birth();
    if (mine == null || theirs == null) {
      return false;
    }
    return mine.equals(theirs) ? getId().compareTo(other.getId()) < 0 : mine.isBefore(theirs);
  }

  /** Returns whether the other {@linkplain #isElderThan is elder}. */
  public boolean isYoungerThan(ChildFact other) {
    return other.isElderThan(this);
  }

  /**
   * Returns whether it is as many completed months old as the figure gives. It is so by a day, and false if either day is
   * missing.
   */
  public boolean isOldEnough(Figure months, @Nullable LocalDate day) {
    return months.monthsAfter(birth()).isAtMost(day);
  }
}
