package io.github.huituo.tools.oracle.unitedstates;

import static io.github.huituo.tools.oracle.unitedstates.PublishedTable.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;

/** Section 1.2: poverty guidelines and median incomes of families of any size, by the tables. */
public record PublishedScales(PublishedTable guidelines, PublishedTable medians) {
  /** Returns the guideline of a year. */
  public BigDecimal guideline(int year, int size) {
    Map<String, String> row = guidelines.rows().stream().filter(r -> cell(r, "year").equals(String.valueOf(year))).findFirst().orElseThrow();
    BigDecimal eight = new BigDecimal(cell(row, "size" + Math.min(8, size)));
    return eight.add(new BigDecimal(cell(row, "eachFurtherPerson")).multiply(BigDecimal.valueOf(Math.max(0, size - 8))));
  }

  /**
   * Returns the most that a family may have a month, in whole cents. It is a twelfth of 85 per cent of the median income of a
   * state.
   */
  public BigDecimal federalLimit(LocalDate day, String state, int size) {
    Map<String, String> row = medians.row(day, r -> cell(r, "state").equals(state)).orElseThrow();
    BigDecimal further = new BigDecimal("0.03").multiply(new BigDecimal(cell(row, "fourPersonAnnual"))).multiply(BigDecimal.valueOf(Math.max(0, size - 8)));
    BigDecimal year = new BigDecimal(cell(row, "size" + Math.min(8, size))).add(further);
    return year.multiply(new BigDecimal("0.85")).divide(IncomeScales.TWELVE, 2, RoundingMode.DOWN);
  }
}
