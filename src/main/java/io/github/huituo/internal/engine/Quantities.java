package io.github.huituo.internal.engine;

import io.github.huituo.assessment.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Makes the quantities that answers name of the values with which rules work. */
final class Quantities {
  private Quantities() {}

  /** Returns the quantity of a value; a band or a ratio as it is written. */
  static Quantity of(Object value) {
    boolean written = value instanceof Number || value instanceof Money || value instanceof Boolean || value instanceof Collection<?>;
    return Quantity.of(written ? value : value.toString());
  }

  /** Returns the shortfall. It is by how much, or by which words, what there is falls short of what is required. */
  static Optional<Object> shortfall(List<Conclusion> conclusions) {
    for (Conclusion conclusion : conclusions) {
      Object required = conclusion.required() == null ? null : conclusion.required().value();
      Object actual = conclusion.actual();
      if (required instanceof Number a && actual instanceof Number b) {
        return Optional.of(new BigDecimal(a.toString()).subtract(new BigDecimal(b.toString())).abs());
      } else if (required instanceof Money a && actual instanceof Money b && a.isSameCurrency(b)) {
        return Optional.of(a.minus(b).abs());
      } else if (required instanceof Set<?> words && actual instanceof Collection<?> there) {
        Set<Object> lacking = new LinkedHashSet<>(words);
        lacking.removeAll(there);
        return Optional.of(lacking);
      }
    }
    return Optional.empty();
  }
}
