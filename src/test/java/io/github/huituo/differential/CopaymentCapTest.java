package io.github.huituo.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Tries;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.tools.oracle.unitedstates.CopaymentCap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a state may charge a family is the cap of the federal frame. This holds for as long as it was in force, and no state
 * charges more.
 */
class CopaymentCapTest {
  private static final int CASES = Tries.times(400);
  private static final List<String> EDGES = List.of("2024-04-30", "2024-05-01", "2025-06-30", "2025-07-01", "2026-07-12", "2026-07-13", "2026-07-14");

  private final Random random = new Random(Tries.seed());

  private LocalDate day() {
    LocalDate first = LocalDate.of(2024, 4, 30);
    return random.nextBoolean() ? LocalDate.parse(EDGES.get(random.nextInt(EDGES.size()))) : first.plusDays(random.nextInt(880));
  }

  private static String figure(EntitlementAnswer answer, String id) {
    return answer.figures().stream().filter(f -> f.id().equals(id)).map(f -> f.value().toString()).findFirst().orElse("none");
  }

  private static void compare(EntitlementAnswer answer, Optional<BigDecimal> percent, BigDecimal income, String about) {
    assertThat(answer.outcome()).as(about).isEqualTo(percent.isPresent() ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
    assertThat(figure(answer, "percent")).as(about).isEqualTo(percent.map(BigDecimal::toString).orElse("none"));
    assertThat(figure(answer, "maximum")).as(about).isEqualTo(percent.map(p -> "USD " + CopaymentCap.most(p, income)).orElse("none"));
  }

  @Test
  void of_the_federal_frame() {
    for (int i = 0; i < CASES; i++) {
      LocalDate day = day();
      BigDecimal income = BigDecimal.valueOf(random.nextInt(12_000)).setScale(2); // whole dollars: how a cent is rounded is open
      Assessment answers = RateCells.assess(day, "us", "monthlyGrossIncome: USD " + income, "birthDate: 2024-01-01");
      compare(answers.entitlement("us.ccdf.copayment-cap").subject("f"), CopaymentCap.federal(day), income, day + " " + income);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-tx", "us-va", "us-ri"})
  void of_a_state_that_keeps_its_own(String state) {
    for (int i = 0; i < CASES / 3; i++) {
      LocalDate day = day();
      BigDecimal income = BigDecimal.valueOf(random.nextInt(12_000)).setScale(2);
      Assessment answers = RateCells.assess(day, state, "monthlyGrossIncome: USD " + income, "birthDate: 2024-01-01");
      compare(answers.entitlement("us.ccdf.copayment-cap").subject("f"), Optional.of(CopaymentCap.in(state, day)), income, day + " " + income);
    }
  }

  /** Returns the share that a state charges. */
  private static BigDecimal charged(LocalDate day, String state, String family, String question) {
    Assessment answers = RateCells.assess(day, state, family, "birthDate: 2024-01-01");
    return answers.entitlement(question).subject("f").total().map(Money::getAmount).orElse(BigDecimal.ZERO);
  }

  @Test
  void no_state_charges_more() {
    for (int i = 0; i < CASES; i++) {
      LocalDate day = LocalDate.of(2025, 1, 13).plusDays(random.nextInt(600));
      BigDecimal income = BigDecimal.valueOf(random.nextInt(900_000), 2);
      int children = 1 + random.nextInt(6);
      String family = "familySize: " + (1 + random.nextInt(8)) + ", monthlyCountableIncome: USD " + income + ", ";
      String about = day + " " + family + children;
      BigDecimal seven = CopaymentCap.most(CopaymentCap.in("us-ri", day), income);
      assertThat(charged(day, "us-ri", family + "childrenInCare: " + children, "us-ri.ccap.copayment")).as(about).isLessThanOrEqualTo(seven);
      assertThat(charged(day, "us-va", family + "eligibleChildrenInCare: " + children, "us-va.ccsp.copayment")).as(about).isLessThanOrEqualTo(seven);
      // Texas charges whole dollars, half up, which may be up to half a dollar above.
      BigDecimal texas = charged(day, "us-tx", family + "childrenInCare: " + children, "us-tx.ccs.copayment");
      assertThat(texas).as(about).isLessThanOrEqualTo(seven.add(new BigDecimal("0.50")));
    }
  }
}
