package io.github.huituo.tools.oracle.britain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Section 4, G-98, G-99, G-105: who is in work in a monthly assessment period. It is also which partner need not be. */
public final class WorkCondition {
  private WorkCondition() {}

  /** What is stated of one of the couple, or of the only claimant. */
  public record Claimant(
      boolean inPaidWork,
      Optional<LocalDate> offer,
      Optional<LocalDate> ended,
      boolean statutoryPay,
      boolean limitedCapability,
      boolean carer,
      boolean absent,
      boolean student) {
    boolean works(LocalDate first, LocalDate last, Optional<LocalDate> award) {
      boolean offered = offer.isPresent() && offer.orElseThrow().isBefore(first.plusMonths(2));
      boolean justEnded = ended.isPresent() && isIn(ended.orElseThrow(), first.minusMonths(1), last);
      boolean firstTwo = award.isPresent() && !first.isAfter(award.orElseThrow().plusMonths(1));
      boolean endedBefore = firstTwo && ended.isPresent() && isIn(ended.orElseThrow(), award.orElseThrow().minusMonths(1), award.orElseThrow());
      return !student && (inPaidWork || offered || justEnded || endedBefore || statutoryPay);
    }

    boolean isUnableToCare() {
      return limitedCapability || carer || absent;
    }
  }

  private static boolean isIn(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Returns whether one claimant, or a couple, meets the condition. One of a couple must be in work. */
  public static boolean isMet(LocalDate first, LocalDate last, Optional<LocalDate> award, List<Claimant> claimants) {
    List<Claimant> without = claimants.stream().filter(claimant -> !claimant.works(first, last, award)).toList();
    return without.size() < claimants.size() && without.stream().allMatch(Claimant::isUnableToCare);
  }
}
