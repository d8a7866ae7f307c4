package io.github.huituo.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Tries;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.tools.oracle.unitedstates.FamilyShares;
import io.github.huituo.tools.oracle.unitedstates.PublishedScales;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What families of three states pay, and what is paid for their children. Both are what a second reading of the law file gives. */
class FamilySharesTest {
  private static final int CASES = Tries.times(400);

  private static final PublishedScales SCALES = new PublishedScales(RateCells.table("us-fpg"), RateCells.table("us-smi"));

  private final Random random = new Random(Tries.seed());

  private LocalDate day(LocalDate from, LocalDate until) {
    return from.plusDays(random.nextInt((int) (until.toEpochDay() - from.toEpochDay())));
  }

  private BigDecimal dollars(int most) {
    return BigDecimal.valueOf(random.nextInt(most * 100), 2);
  }

  private static BigDecimal total(Assessment assessment, String question, String subject) {
    return assessment.entitlement(question).subject(subject).total().map(Money::getAmount).orElseThrow();
  }

  private static Assessment assess(LocalDate day, String state, String family, String child) {
    String text = "asOf: " + day + "\njurisdiction: " + state + "\nfamily: {id: f, " + family + ", children: [{id: c, " + child + "}]}\n";
    return BundledPolicy.get().assess(BundledPolicy.get().read("case.yaml", text));
  }

  /**
   * Checks what is paid for the child of a family. For a family within the limit of income it is what the law has, and for
   * another nothing.
   */
  private static void checkSubsidy(Assessment answers, String question, boolean within, BigDecimal paid, String what) {
    if (within) {
      assertThat(total(answers, question, "c")).as(what).isEqualByComparingTo(paid);
    } else {
      assertThat(answers.entitlement(question).subject("c").outcome()).as(what).isEqualTo(Outcome.NOT_ELIGIBLE);
    }
  }

  @Test
  void in_rhode_island() {
    for (int i = 0; i < CASES; i++) {
      LocalDate day = day(LocalDate.of(2024, 7, 1), LocalDate.of(2026, 11, 1));
      int size = 1 + random.nextInt(11);
      BigDecimal income = dollars(9000);
      int children = 1 + random.nextInt(4);
      BigDecimal fee = dollars(400);
      Assessment answers =
          assess(day, "us-ri", "familySize: " + size + ", monthlyCountableIncome: USD " + income + ", childrenInCare: " + children,
              "birthDate: " + day.minusMonths(10) + ", providerType: LICENSED_FAMILY, starRating: 1, authorizedHoursPerWeek: 30, weeklyFee: USD " + fee);
      BigDecimal share = FamilyShares.ofRhodeIsland(day, size, income);
      assertThat(total(answers, "us-ri.ccap.copayment", "f")).as("%s %s %s", day, size, income).isEqualByComparingTo(share);
      boolean within = !FamilyShares.isAboveEveryLimitOfRhodeIsland(day, size, income);
      BigDecimal paid = FamilyShares.paid(fee, new BigDecimal("262.66"), FamilyShares.weeksOfAMonth(), share, children);
      checkSubsidy(answers, "us-ri.ccap.subsidy", within, paid, "%s %s %s %s %s".formatted(day, size, income, children, fee));
    }
  }

  @Test
  void in_texas() {
    for (int i = 0; i < CASES; i++) {
      LocalDate day = day(LocalDate.of(2025, 1, 13), LocalDate.of(2025, 10, 1));
      int size = 1 + random.nextInt(11);
      BigDecimal income = dollars(12000);
      int children = 1 + random.nextInt(4);
      BigDecimal fee = dollars(80);
      int days = random.nextInt(24);
      Assessment answers =
          assess(day, "us-tx", "county: BEXAR, familySize: " + size + ", monthlyCountableIncome: USD " + income + ", childrenInCare: " + children,
              "birthDate: " + day.minusMonths(10) + ", providerType: LCCC, quality: REG, careSchedule: FULL_DAY, publishedDailyRate: USD "
                  + fee + ", authorizedDaysPerMonth: " + days);
      BigDecimal share = FamilyShares.ofTexas(day, size, income, children);
      assertThat(total(answers, "us-tx.ccs.copayment", "f")).as("%s %s %s %s", day, size, income, children).isEqualByComparingTo(share);
      boolean within = income.compareTo(SCALES.federalLimit(day, "TX", size)) <= 0;
      BigDecimal paid = FamilyShares.paid(fee, new BigDecimal("44.40"), BigDecimal.valueOf(days), share, children);
      checkSubsidy(answers, "us-tx.ccs.subsidy", within, paid, "%s %s %s %s %s %s".formatted(day, size, income, children, fee, days));
    }
  }

  @Test
  void in_virginia() {
    for (int i = 0; i < CASES; i++) {
      LocalDate day = day(LocalDate.of(2023, 8, 3), LocalDate.of(2026, 10, 1));
      int size = 1 + random.nextInt(11);
      BigDecimal income = dollars(12000);
      int children = 1 + random.nextInt(5);
      BigDecimal fee = dollars(150);
      int days = random.nextInt(24);
      Assessment answers =
          assess(day, "us-va", "locality: FAIRFAX, localityKind: CITY, familySize: " + size + ", monthlyCountableIncome: USD " + income
                  + ", eligibleChildrenInCare: " + children,
              "birthDate: " + day.minusMonths(10) + ", providerType: CENTER, fullDay: true, dailyFee: USD " + fee + ", daysPerMonth: " + days);
      BigDecimal share = FamilyShares.ofVirginia(day, size, income, children);
      assertThat(total(answers, "us-va.ccsp.copayment", "f")).as("%s %s %s %s", day, size, income, children).isEqualByComparingTo(share);
      BigDecimal rate = new BigDecimal("94");
      BigDecimal counts = day.isBefore(LocalDate.of(2024, 10, 1)) ? fee : rate;
      boolean within = income.compareTo(SCALES.federalLimit(day, "VA", size)) <= 0;
      BigDecimal paid = FamilyShares.paid(counts, rate, BigDecimal.valueOf(days), share, children);
      checkSubsidy(answers, "us-va.ccsp.subsidy", within, paid, "%s %s %s %s %s %s".formatted(day, size, income, children, fee, days));
    }
  }
}
