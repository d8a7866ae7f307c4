package io.github.huituo.assessment;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What follows by law from a requirement that is not met.
 *
 * <p>A fine that the authority may impose only after a warning has the occasion {@link Occasion#NOT_CORRECTED}, and not
 * {@link Occasion#FIRST_FINDING}:
 *
 * <pre>{@code
 * for (Consequence consequence : assessment.requirement("cn.filing.filed").subject("garden").consequences()) {
 *   consequence.fine().flatMap(Consequence.Fine::to).ifPresent(most -> plan.addRisk(consequence.occasions(), most));
 * }
 * }</pre>
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param kind what it is
 * @param occasions when it follows; on any of these
 * @param fine the range of a fine; empty for everything but a fine of a stated range
 * @param by who decides; empty if the law names nobody
 * @param whom on whom it falls; empty for whoever has to meet the requirement
 * @param lasting for how long; empty if the law states no time
 * @param source the place in the law
 */
public record Consequence(
    Kind kind, List<Occasion> occasions, Optional<Fine> fine, Text by, Text whom, Text lasting, CitedSource source) {

  /** Copies the occasions. */
  public Consequence {
    occasions = List.copyOf(occasions);
  }

  /** What may follow. */
  public enum Kind {
    /** An order to correct. */
    ORDER_TO_CORRECT,
    /** A warning. */
    WARNING,
    /** A fine. */
    FINE,
    /** An order to stop. */
    STOP_ORDER,
    /** A suspension of the business. */
    SUSPENSION,
    /** The loss of the licence. */
    LICENCE_WITHDRAWAL,
    /** The dismissal of a person. */
    DISMISSAL,
    /** A bar of a person from the work. */
    BAR,
    /** Discipline of the persons responsible. */
    DISCIPLINE
  }

  /** When something follows. */
  public enum Occasion {
    /** As soon as it is found. */
    FIRST_FINDING,
    /** When an order to correct was not followed. */
    NOT_CORRECTED,
    /** Where the case, or its result, is serious. */
    SERIOUS
  }

  /**
   * The range of a fine, of which at least one end is stated.
   *
   * @param from the least amount
   * @param fromIncluded whether that amount itself may be imposed
   * @param to the greatest amount
   * @param toIncluded whether that amount itself may be imposed
   */
  public record Fine(Optional<Money> from, boolean fromIncluded, Optional<Money> to, boolean toIncluded) {}
}
