package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the law attaches to a requirement that is not met.
 *
 * @param kind what it is
 * @param occasions when it follows
 * @param fine the range of a fine
 * @param by who decides
 * @param whom on whom it falls
 * @param lasting for how long
 * @param citation the place in the law
 * @param from the first day on which it holds
 * @param until the first day on which it no longer holds
 */
public record Sanction(
    Consequence.Kind kind,
    ImmutableList<Consequence.Occasion> occasions,
    Optional<Consequence.Fine> fine,
    Text by,
    Text whom,
    Text lasting,
    Citation citation,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  /** Returns it as answers name it. */
  public Consequence on(Jurisdiction law) {
    return new Consequence(kind, occasions, fine, by, whom, lasting, law.cited(citation));
  }

  /** Returns whether it holds on a day. */
  public boolean isInForce(LocalDate day) {
    return from.map(f -> !day.isBefore(f)).orElse(true) && until.map(day::isBefore).orElse(true);
  }

  /**
   * The sanctions of a requirement.
   *
   * @param named the names under which {@code pack.yaml} lists sanctions that several requirements share
   * @param own those that only this requirement has
   */
  public record OfQuestion(ImmutableList<String> named, ImmutableList<Sanction> own) {}
}
