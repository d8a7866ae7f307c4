package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;

/**
 * Persons by age, the oldest first.
 *
 * <p>Persons born on one day are ordered by id, so that their order in the case has no effect.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Ranking {
  private final ImmutableMap<String, LocalDate> births;

  private Ranking(ImmutableMap<String, LocalDate> births) {
    this.births = births;
  }

  /** Returns the ranking of persons, given by id with their days of birth. */
  public static Ranking of(Map<String, LocalDate> births) {
    return new Ranking(ImmutableMap.copyOf(births));
  }

  /**
   * Returns the rank of a person by age, 1 for the oldest. Counted are those who are born by the day and are then younger than
   * the limit; 0 if the person is not among them.
   *
   * @param belowMonths the limit in completed months
   */
  public int placeOf(String id, LocalDate day, int belowMonths) {
    LocalDate birth = births.get(id);
    if (birth == null || !isRanked(birth, day, belowMonths)) {
      return 0;
    }
    return 1
        + (int)
            births.entrySet().stream()
                .filter(other -> isRanked(other.getValue(), day, belowMonths))
                .filter(
                    other ->
                        other.getValue().isBefore(birth)
                            || (other.getValue().equals(birth) && other.getKey().compareTo(id) < 0))
                .count();
  }

  private static boolean isRanked(LocalDate birth, LocalDate day, int belowMonths) {
    return !birth.isAfter(day) && Ages.completedMonths(birth, day) < belowMonths;
  }
}
