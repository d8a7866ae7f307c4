package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.util.List;

/**
 * What two laws cost, year by year, and who gains and loses. Amounts of different currencies are never added up, and deductions do
 * not count.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param cases how many cases count
 * @param failed how many could not be read or assessed under one law or both
 * @param costs the cost of each programme in each year, ordered by programme, then year
 * @param groups who gains and loses, by what they have in common
 * @param sweep the cost for each value of a parameter, if one was swept
 * @param years how many calendar years are counted; 0 for the whole schedules
 */
public record ReformBudget(
    long cases, long failed, ImmutableList<Cost> costs, ImmutableList<Group> groups, ImmutableList<Swept> sweep, int years) {

  /**
   * The cost of a programme in a year.
   *
   * @param id the id of the entitlement
   * @param title what it is called
   * @param year the year, or {@code once}
   * @param currency the currency
   * @param before the cost under the old law
   * @param after the cost under the new law
   */
  public record Cost(String id, Text title, String year, String currency, BigDecimal before, BigDecimal after) {}

  /**
   * People who have something in common.
   *
   * @param by the kind of place, or the fact, by which they are grouped
   * @param byTitle what that is called
   * @param name the code of the place, or the value of the fact; empty if it is not known
   * @param title what it is called
   * @param currency the currency
   * @param before what they have under the old law
   * @param after what they have under the new law
   * @param gainers how many subjects, or cases of a place, have more
   * @param losers how many have less
   */
  public record Group(
      String by, Text byTitle, String name, Text title, String currency, BigDecimal before, BigDecimal after, long gainers, long losers) {}

  /**
   * The cost for a value of a parameter.
   *
   * @param value the value
   * @param currency the currency
   * @param byYear the cost of all programmes in each year
   * @param before the cost under the old law, all years together
   */
  public record Swept(BigDecimal value, String currency, ImmutableSortedMap<String, BigDecimal> byYear, BigDecimal before) {
    /** Returns the cost of all years together. */
    public BigDecimal after() {
      return byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** Returns the currencies of its amounts. */
  public List<String> currencies() {
    return costs.stream().map(Cost::currency).distinct().sorted().toList();
  }
}
