package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;

/**
 * The care workers of a nursery whose law asks what they hold.
 *
 * @param numbers how many hold each qualification, the lowest first; empty where the law does not ask
 * @param cost what they cost a year in the smallest unit of the currency
 * @param atLeast what no team costs less than
 * @param fewest the members than whom no team has fewer
 * @param proved whether no team costs less
 */
record CareTeam(ImmutableList<Integer> numbers, long cost, long atLeast, int fewest, boolean proved) {
  /** The team where the law does not ask. */
  static final CareTeam UNASKED = new CareTeam(ImmutableList.of(), 0, 0, 0, true);

  int heads() {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
