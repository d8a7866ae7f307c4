package io.github.huituo.differential;

import static io.github.huituo.tools.oracle.unitedstates.PublishedTable.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.tools.oracle.unitedstates.PublishedScales;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Families are within the federal limits up to the cells of the law's own tables. A cent or a dollar of income above, they are not. */
class IncomeScalesTest {
  private final RateCells cells = new RateCells();
  private final PublishedScales scales = new PublishedScales(RateCells.table("us-fpg"), RateCells.table("us-smi"));

  @Test
  void median_incomes() {
    for (Map<String, String> row : scales.medians().rows()) {
      LocalDate from = LocalDate.parse(cell(row, "effectiveFrom"));
      LocalDate day = cells.day(from, from.plusYears(1).minusDays(1));
      int size = 1 + cells.random.nextInt(12);
      BigDecimal limit = scales.federalLimit(day, cell(row, "state"), size);
      for (int cents = 0; cents < 2; cents++) {
        String family =
            "state: " + cell(row, "state") + ", familySize: " + size + ", monthlyCountableIncome: USD " + limit.add(BigDecimal.valueOf(cents, 2))
                + ", assets: USD 1000000.00, guardians: [{id: g, workHoursPerWeek: 20}]";
        Assessment answers = RateCells.assess(day, "us", family, "birthDate: " + day.minusYears(2) + ", citizenshipStatus: CITIZEN");
        assertThat(answers.entitlement("us.ccdf.eligibility").subject("c").outcome()).as(day + " " + family)
            .isEqualTo(cents == 0 ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
      }
    }
  }

  @Test
  void poverty_guidelines() {
    for (Map<String, String> row : scales.guidelines().rows()) {
      int year = Integer.parseInt(cell(row, "year"));
      LocalDate day = LocalDate.of(year, 2, 1).plusDays(cells.random.nextInt(300)); // from when in January one counts is open
      if (day.isBefore(LocalDate.of(2017, 10, 1))) {
        continue;
      }
      int size = 1 + cells.random.nextInt(12);
      for (int dollars = 0; dollars < 2; dollars++) {
        BigDecimal income = scales.guideline(year, size).add(BigDecimal.valueOf(dollars)).setScale(2);
        String family = "familySize: " + size + ", familyIncome: USD " + income + ", publicAssistance: []";
        Assessment answers = RateCells.assess(day, "us", family, "birthDate: " + day.minusYears(2) + ", inFosterCare: false");
        assertThat(answers.entitlement("us.early-head-start.eligibility").subject("c").outcome()).as(day + " " + family)
            .isEqualTo(dollars == 0 ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
      }
    }
  }
}
