package io.github.huituo.internal.pack;

/** The day whose state of affairs decides about the payment of a period. It matters where facts change within the period. */
public enum Decisive {
  /** On the first day of the period. */
  FIRST_DAY,
  /** On the last day of the period. */
  LAST_DAY,
  /** On the first day of the period on which the payment is due. */
  ANY_DAY
}
