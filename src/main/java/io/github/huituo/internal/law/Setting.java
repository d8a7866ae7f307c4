package io.github.huituo.internal.law;

import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value that the law leaves to an authority. The host must therefore give it.
 *
 * @param id the name with the pack's id before it, such as {@code xx.amount}
 * @param title what it is
 * @param ask the question to ask the authority
 * @param unit the unit; an amount of money begins with its currency
 * @param least the least value that the law allows
 * @param most the greatest value that the law allows
 */
public record Setting(
    String id, Text title, Text ask, String unit, Optional<BigDecimal> least, Optional<BigDecimal> most) {
  /** Returns the name within the pack. */
  public String localName() {
    return id.substring(id.indexOf('.') + 1);
  }

  /** Returns whether the law allows the value. */
  public boolean allows(BigDecimal value) {
    return least.map(l -> value.compareTo(l) >= 0).orElse(true) && most.map(m -> value.compareTo(m) <= 0).orElse(true);
  }

  /** Returns the allowed values as a closed interval, such as {@code [800, 1200]}. */
  public String range() {
    return "[" + least.map(BigDecimal::toPlainString).orElse("") + ", "
        + most.map(BigDecimal::toPlainString).orElse("") + "]";
  }
}
