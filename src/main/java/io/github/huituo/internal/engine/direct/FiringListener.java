package io.github.huituo.internal.engine.direct;

/** Learns which rule concludes next. */
public interface FiringListener {
  /**
   * Takes in that a rule fires.
   *
   * @param rule the place of the rule in the row of all rules
   * @param grounds the parameters, interpretations and terms that its conditions match, but for those within other conditions
   */
  void firing(int rule, Object[] grounds);
}
