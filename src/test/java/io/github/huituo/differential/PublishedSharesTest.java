package io.github.huituo.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.tools.oracle.unitedstates.FamilyShares;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shares of families that the states' plans and leaflets print. They are those of the packs and of the second reading. */
class PublishedSharesTest {
  @ParameterizedTest
  @CsvSource({
    // Texas, plan from 2025-10-01: the first and the last income charged.
    "us-tx, 2025-10-01, 2, 62, 1, 1",
    "us-tx, 2025-10-01, 2, 5216, 1, 365",
    "us-tx, 2025-10-01, 3, 76, 1, 2",
    "us-tx, 2025-10-01, 3, 6443, 1, 451",
    "us-tx, 2025-10-01, 4, 91, 1, 2",
    "us-tx, 2025-10-01, 4, 7670, 1, 537",
    "us-tx, 2025-10-01, 5, 105, 1, 2",
    "us-tx, 2025-10-01, 5, 8897, 1, 623",
    // Virginia, leaflet of 2025, and the scale of 2023.
    "us-va, 2025-07-01, 4, 3000, 2, 150",
    "us-va, 2025-07-01, 3, 5400, 1, 270",
    "us-va, 2025-07-01, 5, 9500, 2, 475",
    "us-va, 2024-10-01, 2, 1704, 1, 60",
    "us-va, 2024-10-01, 3, 2153, 1, 60",
    "us-va, 2024-10-01, 4, 2601, 1, 60",
    "us-va, 2024-10-01, 5, 3049, 1, 60",
    "us-va, 2024-10-01, 2, 6455, 1, 180",
    // Rhode Island, plan with the guideline of 2024.
    "us-ri, 2024-07-01, 2, 1703.42, 1, 34.07",
    "us-ri, 2024-07-01, 2, 3406.67, 1, 238.47",
    "us-ri, 2024-07-01, 3, 2151.75, 1, 43.04",
    "us-ri, 2024-07-01, 3, 4303.33, 1, 301.23",
    "us-ri, 2024-07-01, 4, 2600.08, 1, 52.00",
    "us-ri, 2024-07-01, 4, 5200.00, 1, 364.00",
    "us-ri, 2024-07-01, 5, 3048.42, 1, 60.97",
    "us-ri, 2024-07-01, 5, 6096.67, 1, 426.77",
  })
  void as_published(String state, LocalDate day, int size, BigDecimal income, int children, BigDecimal published) {
    boolean virginia = state.equals("us-va");
    String family =
        "familySize: " + size + ", monthlyCountableIncome: USD " + income.setScale(2)
            + (virginia ? ", eligibleChildrenInCare: " : ", childrenInCare: ") + children;
    Assessment answers = RateCells.assess(day, state, family, "birthDate: 2023-05-05");
    String question = state + (state.equals("us-tx") ? ".ccs" : virginia ? ".ccsp" : ".ccap") + ".copayment";
    assertThat(answers.entitlement(question).subject("f").total().map(Money::getAmount).orElseThrow()).isEqualByComparingTo(published);
    BigDecimal read =
        switch (state) {
          case "us-tx" -> FamilyShares.ofTexas(day, size, income, children);
          case "us-va" -> FamilyShares.ofVirginia(day, size, income, children);
          default -> FamilyShares.ofRhodeIsland(day, size, income);
        };
    assertThat(read).isEqualByComparingTo(published);
  }
}
