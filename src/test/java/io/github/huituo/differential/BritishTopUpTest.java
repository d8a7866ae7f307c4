package io.github.huituo.differential;

import static io.github.huituo.differential.BritishCases.CASES;
import static io.github.huituo.differential.BritishCases.assess;
import static io.github.huituo.differential.BritishCases.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.tools.oracle.britain.ReturnToWork;
import io.github.huituo.tools.oracle.britain.TaxFreeChildcare;
import io.github.huituo.tools.oracle.britain.TopUpConditions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tax-Free Childcare is as a second reading of the law file has it. It is about leave, starts of work, the opening of the scheme
 * and what excludes.
 */
class BritishTopUpTest {
  private static final String WORKS = "hasNationalInsuranceNumber: true, inUnitedKingdom: true, workStatus: EMPLOYED";

  private final BritishCases draw = new BritishCases();

  private static EntitlementAnswer answer(LocalDate declared, String child, String... parents) {
    StringBuilder guardians = new StringBuilder();
    for (int i = 0; i < parents.length; i++) {
      guardians.append(
          "    - {id: g%d, applicant: %s, expectedQuarterIncome: GBP 9000.00, adjustedNetIncome: GBP 30000.00, universalCreditPayable: false, %s}\n"
              .formatted(i, i == 0, parents[i]));
    }
    String text =
        """
        asOf: %s
        jurisdiction: gb
        family:
          id: f
          hasPartner: %s
          children:
            - {id: c, declarationDate: %s, entitlementPeriodStart: %s, entitlementPeriodEnd: %s, %s}
            - {id: other, birthDate: %s, declarationDate: %s}
          guardians:
        %s"""
            .formatted(declared, parents.length > 1, declared, declared, end(declared), child, declared.minusYears(2), declared, guardians);
    return assess(text).entitlement("gb.tax-free-childcare").subject("c");
  }

  private static LocalDate end(LocalDate declared) {
    return declared.plusMonths(3).minusDays(1);
  }

  private static void compare(String about, EntitlementAnswer answer, BigDecimal topUp) {
    assertThat(answer.outcome()).as(about).isEqualTo(topUp.signum() > 0 ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
    assertThat(total(answer)).as(about).isEqualByComparingTo(topUp);
  }

  private LocalDate work() {
    return switch (draw.below(4)) {
      case 0 -> draw.day("2017-06-01", "2018-01-10");
      case 1 -> draw.day("2018-01-11", "2025-10-15");
      case 2 -> draw.day("2025-10-16", "2027-03-01");
      default -> draw.beside(draw.one(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 10, 1), LocalDate.of(2027, 2, 1)));
    };
  }

  /** Returns a first day of the 14 or 31 days, or of a term. */
  private LocalDate edge(LocalDate work) {
    LocalDate days = work.minusDays(work.getYear() == 2017 ? draw.one(14, 14, 31) : 31);
    if (work.isBefore(LocalDate.of(2025, 10, 16)) || draw.rarely(5)) {
      return days;
    }
    List<LocalDate> terms =
        List.of(LocalDate.of(2025, 9, 15), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 1));
    List<LocalDate> before = terms.stream().filter(term -> term.isBefore(work) && term.isAfter(work.minusDays(160))).toList();
    return before.get(draw.below(before.size()));
  }

  @Test
  void leave_and_starts_of_work() {
    int paid = 0;
    for (int i = 0; i < CASES; i++) {
      LocalDate work = work();
      LocalDate declared = draw.rarely(5) ? work.minusDays(1 + draw.below(150)) : draw.beside(edge(work));
      if (declared.isBefore(LocalDate.of(2017, 4, 21)) || !declared.isBefore(work) || declared.isBefore(work.minusYears(1))) {
        continue;
      }
      String kind =
          draw.one("START", "START", "START", "UNPAID", "UNPAID", "UNPAID", "MATERNITY", "MATERNITY_ALLOWANCE", "PATERNITY", "ADOPTION",
              "SHARED_PARENTAL", "STATUTORY_SICK_PAY", "PARENTAL_BEREAVEMENT", "ANNUAL");
      boolean forChild = Set.of("MATERNITY", "MATERNITY_ALLOWANCE", "PATERNITY", "ADOPTION", "SHARED_PARENTAL").contains(kind) && draw.mostly(3);
      String leaveFor = forChild ? ", leaveForChildId: c" : kind.equals("UNPAID") ? "" : ", leaveForChildId: other";
      String parent =
          "birthDate: 1980-01-01, hasNationalInsuranceNumber: true, inUnitedKingdom: true, inEmployerChildcareScheme: false, "
              + (kind.equals("START") ? "workStatus: NOT_WORKING, expectedWorkStartDate: " + work
                  : "workStatus: EMPLOYED, leaveKind: " + kind + ", leaveReturnDate: " + work + leaveFor);
      LocalDate born = declared.minusDays(200);
      String child = "birthDate: " + born + ", livesWithApplicant: true, paymentsIntoAccount: GBP 800.00";
      boolean atWork = ReturnToWork.isSoon(declared, work) || !(kind.equals("START") || kind.equals("UNPAID") || forChild);
      BigDecimal topUp = atWork ? TaxFreeChildcare.topUp(born, false, declared, declared, end(declared), new BigDecimal("800"), List.of()) : BigDecimal.ZERO;
      compare(declared + " " + parent, answer(declared, child, parent), topUp);
      paid += topUp.signum();
    }
    assertThat(paid).isBetween(CASES / 10, CASES - CASES / 10);
  }

  /** On leave for a child not claimed for, anyone is treated as in work (G-30). The claim for another child is answered. */
  @Test
  void leave_for_a_child_of_whom_nothing_is_declared() {
    String text =
        """
        asOf: 2023-05-01
        jurisdiction: gb
        family:
          id: f
          hasPartner: false
          children:
            - {id: c, declarationDate: 2023-05-01, entitlementPeriodStart: 2023-05-01, entitlementPeriodEnd: 2023-07-31, birthDate: 2019-11-01,
               livesWithApplicant: true, paymentsIntoAccount: GBP 800.00}
            - {id: baby, birthDate: 2023-01-01}
          guardians:
            - {id: g, birthDate: 1980-01-01, hasNationalInsuranceNumber: true, inUnitedKingdom: true, workStatus: EMPLOYED, expectedQuarterIncome: GBP 9000.00,
               adjustedNetIncome: GBP 30000.00, universalCreditPayable: false, inEmployerChildcareScheme: false, leaveKind: MATERNITY, leaveForChildId: baby,
               leaveReturnDate: 2023-12-01}
        """;
    assertThat(total(assess(text).entitlement("gb.tax-free-childcare").subject("c"))).isEqualByComparingTo("200.00");
  }

  @Test
  void the_opening_of_the_scheme() {
    for (int i = 0; i < CASES; i++) {
      LocalDate declared = draw.rarely(3) ? draw.day("2017-04-21", "2018-03-31")
          : draw.beside(draw.one(LocalDate.of(2017, 11, 24), LocalDate.of(2018, 1, 1), LocalDate.of(2018, 2, 1), LocalDate.of(2018, 2, 14)));
      LocalDate born = draw.beside(draw.one(LocalDate.of(2013, 8, 31), LocalDate.of(2011, 11, 24), LocalDate.of(2009, 1, 15), LocalDate.of(2008, 1, 1)));
      boolean disabled = draw.rarely(6);
      String child =
          "birthDate: " + born + ", livesWithApplicant: true, paymentsIntoAccount: GBP 800.00"
              + (disabled ? ", disabilityBenefits: [DISABILITY_LIVING_ALLOWANCE]" : "");
      EntitlementAnswer answer = answer(declared, child, "birthDate: 1980-01-01, inEmployerChildcareScheme: false, " + WORKS);
      Optional<Boolean> open = TopUpConditions.isOpen(declared, born, disabled);
      if (open.isEmpty()) {
        assertThat(answer.outcome()).as(declared + " " + child).isEqualTo(Outcome.UNDETERMINED);
      } else {
        compare(declared + " " + child, answer,
            open.orElseThrow() ? TaxFreeChildcare.topUp(born, disabled, declared, declared, end(declared), new BigDecimal("800"), List.of()) : BigDecimal.ZERO);
      }
    }
  }

  private TopUpConditions.Person person(LocalDate declared) {
    LocalDate born = draw.rarely(2) ? draw.beside(declared.minusYears(16)) : declared.minusYears(30);
    // Exactly three months are left out: "within" may be read either way.
    Optional<LocalDate> leaves = draw.rarely(2) ? Optional.empty() : Optional.of(declared.plusMonths(3).plusDays(draw.one(-29, -1, 1, 30)));
    Set<String> support = draw.mostly(5) ? Set.of() : Set.of(draw.one("CHILDCARE_GRANT", "NHS_CHILDCARE_HELP", "OTHER_NATIONAL_SUPPORT", "FUNDED_HOURS"));
    return new TopUpConditions.Person(born, draw.mostly(6), draw.mostly(30), draw.rarely(3), leaves, support);
  }

  private static String parent(TopUpConditions.Person person) {
    return ("birthDate: %s, inUnitedKingdom: %s, hasNationalInsuranceNumber: %s, workStatus: EMPLOYED, inEmployerChildcareScheme: %s, "
            + "otherChildcareSupport: %s%s")
        .formatted(person.born(), person.inUnitedKingdom(), person.insuranceNumber(), person.scheme(), BritishCases.list(List.copyOf(person.support())),
            person.leaves().map(l -> ", leavesEmployerSchemeOn: " + l).orElse(""));
  }

  @Test
  void what_else_excludes_and_bills_instead_of_payments() {
    int paid = 0;
    for (int i = 0; i < CASES; i++) {
      LocalDate declared = draw.day("2019-04-06", "2027-03-28");
      if (declared.getDayOfMonth() > 28) { // ends of months are open
        continue;
      }
      Set<String> benefits =
          draw.mostly(3) ? Set.of() : Set.of(draw.one("DISABILITY_LIVING_ALLOWANCE", "CHILD_DISABILITY_PAYMENT", "ADULT_DISABILITY_PAYMENT",
              "PERSONAL_INDEPENDENCE_PAYMENT", "ARMED_FORCES_INDEPENDENCE_PAYMENT", "SIMILAR_EEA_PAYMENT"));
      Optional<LocalDate> absent = draw.mostly(6) ? Optional.empty() : Optional.of(draw.beside(declared.minusMonths(6)));
      TopUpConditions.Child child =
          new TopUpConditions.Child(declared.minusDays(400 + draw.below(3000)), benefits, draw.rarely(3), draw.mostly(30), draw.rarely(30), absent);
      boolean bill = draw.rarely(2);
      BigDecimal amount = draw.twenties(draw.one(1500, 9000));
      TopUpConditions.Person applicant = person(declared);
      TopUpConditions.Person partner = person(declared);
      boolean couple = draw.rarely(2);
      String described =
          "birthDate: %s, disabilityBenefits: %s, certifiedSevereSightImpairment: %s, livesWithApplicant: %s, lookedAfterByAuthority: %s, %s: GBP %s%s"
              .formatted(child.born(), BritishCases.list(List.copyOf(benefits)), child.blind(), child.livesWithApplicant(), child.lookedAfter(),
                  bill ? "childcareCharges" : "paymentsIntoAccount", amount, absent.map(a -> ", absentSince: " + a).orElse(""));
      boolean met = child.qualifies(declared) && applicant.qualifies(declared, false) && (!couple || partner.qualifies(declared, true));
      BigDecimal payments = bill ? amount.multiply(new BigDecimal("0.8")) : amount;
      BigDecimal topUp =
          met ? TaxFreeChildcare.topUp(child.born(), child.isDisabled(), declared, declared, end(declared), payments, List.of()) : BigDecimal.ZERO;
      EntitlementAnswer answer = couple ? answer(declared, described, parent(applicant), parent(partner)) : answer(declared, described, parent(applicant));
      compare(declared + " " + described + " " + applicant + (couple ? " " + partner : ""), answer, topUp);
      paid += topUp.signum();
    }
    assertThat(paid).isBetween(CASES / 10, CASES - CASES / 10);
  }
}
