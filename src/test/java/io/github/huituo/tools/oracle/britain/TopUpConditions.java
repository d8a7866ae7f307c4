package io.github.huituo.tools.oracle.britain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Sections 2.1 to 2.3: from when the scheme is open to a child. It is also what else excludes a child and a parent who works enough. */
public final class TopUpConditions {
  private static final Set<String> OTHER_SUPPORT = Set.of("CHILDCARE_GRANT", "NHS_CHILDCARE_HELP", "OTHER_NATIONAL_SUPPORT");

  private TopUpConditions() {}

  /** What is stated of the child. */
  public record Child(LocalDate born, Set<String> benefits, boolean blind, boolean livesWithApplicant, boolean lookedAfter, Optional<LocalDate> absentSince) {
    /** G-12, G-13: every benefit of the list, or a certificate. */
    public boolean isDisabled() {
      return !benefits.isEmpty() || blind;
    }

    /** G-14. */
    public boolean qualifies(LocalDate declared) {
      return livesWithApplicant && !lookedAfter && !(absentSince.isPresent() && !declared.isBefore(absentSince.orElseThrow().plusMonths(6)));
    }
  }

  /** What is stated of a parent. */
  public record Person(LocalDate born, boolean inUnitedKingdom, boolean insuranceNumber, boolean scheme, Optional<LocalDate> leaves, Set<String> support) {
    /** G-20, G-21, G-22, G-36; the partner need not be in the United Kingdom, or 16. */
    public boolean qualifies(LocalDate declared, boolean partner) {
      boolean staysInScheme = scheme && (leaves.isEmpty() || leaves.orElseThrow().isAfter(declared.plusMonths(3)));
      boolean applies = partner || (inUnitedKingdom && !declared.isBefore(born.plusYears(16)));
      return applies && insuranceNumber && !staysInScheme && support.stream().noneMatch(OTHER_SUPPORT::contains);
    }
  }

  /** G-08: returns whether the scheme is open. It is empty where the day in January 2018 decides, which is not known. */
  public static Optional<Boolean> isOpen(LocalDate declared, LocalDate born, boolean disabled) {
    boolean first = disabled || LocalDate.of(2017, 8, 31).isBefore(born.plusYears(4));
    boolean second = !born.isBefore(LocalDate.of(2011, 11, 24)) && !declared.isBefore(LocalDate.of(2017, 11, 24));
    boolean third = !born.isBefore(LocalDate.of(2009, 1, 15)) && !declared.isBefore(LocalDate.of(2018, 2, 1));
    if (first || second || third || !declared.isBefore(LocalDate.of(2018, 2, 14))) {
      return Optional.of(true);
    }
    boolean january = !born.isBefore(LocalDate.of(2009, 1, 15)) && !declared.isBefore(LocalDate.of(2018, 1, 1));
    return january ? Optional.empty() : Optional.of(false);
  }
}
