package io.github.huituo.internal.pack;

import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.ParameterValue;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The currency of a jurisdiction that declares none. */
final class LawCurrency {
  private static final int CODE = 3;

  private LawCurrency() {}

  /** Returns the currency of the amounts among the parameters. It is empty unless they have one and no other. */
  static Optional<String> of(Collection<ParameterSeries> parameters) {
    Set<String> currencies =
        parameters.stream()
            .filter(p -> p.type() == ParameterValue.Type.MONEY)
            .map(p -> p.unit().in("en"))
            .filter(unit -> unit.length() >= CODE)
            .map(unit -> unit.substring(0, CODE))
            .collect(Collectors.toSet());
    return currencies.size() == 1 ? Optional.of(currencies.iterator().next()) : Optional.empty();
  }
}
