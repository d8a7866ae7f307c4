package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parts of a day with those who work in them.
 *
 * @param parts the parts
 * @param teams the care workers of each, where the law asks what they hold
 */
record WorkingDay(ImmutableList<Plan.PartOfDay> parts, ImmutableList<CareTeam> teams) {
  /**
   * Returns how many are hired who hold each qualification. In each part of the day there are then as many as it needs.
   *
   * @param whole the care workers when all children are there
   * @param hours how long a shift may be at the most
   */
  ImmutableList<Integer> byQualification(CareTeam whole, Optional<BigDecimal> hours) {
    return IntStream.range(0, whole.numbers().size())
        .map(i -> Math.max(whole.numbers().get(i), hours.map(h -> Shifts.heads(of(i), h)).orElse(0)))
        .boxed()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the parts with those who hold a qualification. */
  private List<Plan.PartOfDay> of(int qualification) {
    return IntStream.range(0, parts.size()).mapToObj(i -> with(parts.get(i), teams.get(i), qualification)).toList();
  }

  private static Plan.PartOfDay with(Plan.PartOfDay part, CareTeam team, int qualification) {
    int number = team.numbers().isEmpty() ? 0 : team.numbers().get(qualification);
    return new Plan.PartOfDay(part.from(), part.until(), part.children(), number, part.hours());
  }
}
