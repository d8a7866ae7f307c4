package io.github.huituo.differential;

import static io.github.huituo.tools.oracle.unitedstates.PublishedTable.cell;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.tools.oracle.unitedstates.FamilyShares;
import io.github.huituo.tools.oracle.unitedstates.VirginiaMaxima;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What Virginia pays for a day is the cell of the law's own table. The region is that of the locality, and the subsidy follows from
 * the cell.
 */
class VirginiaRatesTest {
  private static final List<String> AGES = List.of("INFANT", "TODDLER", "TWO_YEAR_OLD", "PRESCHOOL", "SCHOOL_AGE");
  private static final int[] MONTHS = {0, 16, 24, 36, 60, 156};

  private final RateCells cells = new RateCells();
  private final VirginiaMaxima maxima = new VirginiaMaxima(RateCells.table("us-va-rates"), RateCells.table("us-va-localities"));

  private <T> T one(List<T> among) {
    return among.get(cells.random.nextInt(among.size()));
  }

  private void compare(Map<String, String> locality, String type, int age) {
    LocalDate day = cells.day(LocalDate.of(2023, 8, 3), RateCells.LAST_DAY);
    LocalDate born = cells.born(day, MONTHS[age], MONTHS[age + 1]);
    boolean full = cells.random.nextInt(3) > 0;
    BigDecimal needs = new BigDecimal(one(List.of("1", "1", "1.5", "2", "2.5")));
    Optional<BigDecimal> rate = maxima.ofDay(day, cell(locality, "readyRegion"), type, full, needs, born);
    BigDecimal fee = cells.beside(rate.orElse(BigDecimal.TEN));
    int days = cells.random.nextInt(24);
    int size = 2 + cells.random.nextInt(4);
    int children = 1 + cells.random.nextInt(4);
    BigDecimal income = BigDecimal.valueOf(cells.random.nextInt(500_000), 2);
    String family =
        "locality: " + cell(locality, "locality") + ", localityKind: " + cell(locality, "kind") + ", familySize: " + size
            + ", monthlyCountableIncome: USD " + income + ", eligibleChildrenInCare: " + children;
    String child =
        "birthDate: " + born + ", providerType: " + type + ", fullDay: " + full + ", specialNeedsMultiplier: " + needs + ", dailyFee: USD " + fee
            + ", daysPerMonth: " + days;
    Assessment answers = RateCells.assess(day, "us-va", family, child);
    String about = day + " " + family + " " + child;
    RateCells.compare(about, answers.entitlement("us-va.ccsp.rate").subject("c"), rate);
    BigDecimal share = FamilyShares.ofVirginia(day, size, income, children);
    boolean lowered = day.isBefore(LocalDate.of(2024, 10, 1)); // to a lower fee, by the default reading of V-49
    RateCells.comparePaid(about, answers.entitlement("us-va.ccsp.subsidy").subject("c"),
        rate.map(most -> FamilyShares.paid(lowered ? fee : most, most, BigDecimal.valueOf(days), share, children)));
  }

  @Test
  void every_cell_in_a_locality_of_its_region() {
    for (Map<String, String> row : maxima.rates().rows()) {
      List<Map<String, String>> localities =
          maxima.localities().rows().stream().filter(l -> cell(l, "readyRegion").equals(cell(row, "readyRegion"))).toList();
      if (cell(row, "providerType").equals("CENTER")) {
        compare(one(localities), "CENTER", AGES.indexOf(cell(row, "ageGroup")));
      } else {
        compare(one(localities), "UNLICENSED_FAMILY_DAY_HOME", cells.random.nextInt(5));
        compare(one(localities), "LICENSED_FAMILY_DAY_HOME", cells.random.nextInt(5));
      }
    }
  }

  @Test
  void localities_and_their_regions() {
    List<String> types = List.of("CENTER", "CENTER", "CENTER", "LICENSED_FAMILY_DAY_HOME", "UNLICENSED_FAMILY_DAY_HOME");
    for (Map<String, String> row : cells.rows(maxima.localities(), 1, RateCells.CELLS)) {
      compare(row, one(types), cells.random.nextInt(5));
    }
  }
}
