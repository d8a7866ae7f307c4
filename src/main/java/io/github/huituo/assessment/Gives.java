package io.github.huituo.assessment;

/** What an entitlement gives. */
public enum Gives {
  /** Payments. */
  MONEY,
  /** Amounts that are deducted from taxable income, and not paid. */
  DEDUCTION,
  /** A standing, a relief or a price, without amounts. */
  STATUS
}
