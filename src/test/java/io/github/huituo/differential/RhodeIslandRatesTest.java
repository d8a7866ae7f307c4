package io.github.huituo.differential;

import static io.github.huituo.tools.oracle.unitedstates.PublishedTable.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.tools.oracle.unitedstates.FamilyShares;
import io.github.huituo.tools.oracle.unitedstates.RhodeIslandMaxima;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What Rhode Island pays for a week is the cell of the law's own table. First and last rows are included, and the subsidy follows
 * from it.
 */
class RhodeIslandRatesTest {
  private final RateCells cells = new RateCells();
  private final RhodeIslandMaxima maxima = new RhodeIslandMaxima(RateCells.table("us-ri-rates"));

  @Test
  void cells_of_all_providers() {
    List<Map<String, String>> rows = cells.rows(maxima.rates(), 3, RateCells.CELLS);
    for (Map<String, String> row : rows) {
      String to = cell(row, "effectiveTo");
      LocalDate day = cells.day(LocalDate.parse(cell(row, "effectiveFrom")), to.isEmpty() ? RateCells.LAST_DAY : LocalDate.parse(to));
      int[] ages =
          switch (cell(row, "ageGroup")) {
            case "INFANT" -> new int[] {0, 18};
            case "TODDLER" -> new int[] {18, 36};
            case "INFANT_TODDLER" -> new int[] {0, 36};
            case "PRESCHOOL" -> new int[] {36, 72};
            default -> new int[] {60, 156};
          };
      LocalDate born = cells.born(day, ages[0], ages[1]);
      String[] hours =
          switch (cell(row, "timeAuthorization")) {
            case "FULL_TIME" -> new String[] {"30", "40"};
            case "THREE_QUARTER_TIME" -> new String[] {"20", "29", "29.5"};
            case "HALF_TIME" -> new String[] {"10", "15", "19.5"};
            default -> new String[] {"0.5", "5", "9.5"};
          };
      String hour = hours[cells.random.nextInt(hours.length)];
      String type = cell(row, "providerType");
      int quality = Integer.parseInt(cell(row, "quality").substring(5));
      boolean kindergarten = cell(row, "ageGroup").equals("SCHOOL_AGE");
      Optional<BigDecimal> rate = maxima.ofWeek(day, type, quality, new BigDecimal(hour), kindergarten, born);
      assertThat(rate.orElseThrow()).isEqualTo(new BigDecimal(cell(row, "weeklyRate"))); // the reader has found the cell that was drawn
      BigDecimal fee = cells.beside(rate.orElseThrow());
      int children = 1 + cells.random.nextInt(3);
      BigDecimal income = BigDecimal.valueOf(cells.random.nextInt(220_000), 2); // below every limit of three persons
      String family = "familySize: 3, monthlyCountableIncome: USD " + income + ", childrenInCare: " + children;
      String child =
          "birthDate: " + born + ", providerType: " + type + ", " + (type.equals("LICENSE_EXEMPT") ? "stepRating: " : "starRating: ") + quality
              + ", inKindergartenOrAbove: " + kindergarten + ", authorizedHoursPerWeek: " + hour + ", weeklyFee: USD " + fee;
      Assessment answers = RateCells.assess(day, "us-ri", family, child);
      String about = day + " " + family + " " + child;
      RateCells.compare(about, answers.entitlement("us-ri.ccap.rate").subject("c"), rate);
      if (!RhodeIslandMaxima.isOldEnough(day, born)) {
        assertThat(answers.entitlement("us-ri.ccap.subsidy").subject("c").outcome()).as(about).isEqualTo(Outcome.NOT_ELIGIBLE);
      } else {
        BigDecimal share = FamilyShares.ofRhodeIsland(day, 3, income);
        RateCells.comparePaid(about, answers.entitlement("us-ri.ccap.subsidy").subject("c"),
            rate.map(most -> FamilyShares.paid(fee, most, FamilyShares.weeksOfAMonth(), share, children)));
      }
    }
  }

  /** A week, and six weeks from 23 July 2025 on. */
  @Test
  void the_youngest_children() {
    for (LocalDate day : List.of(LocalDate.of(2025, 7, 22), LocalDate.of(2025, 7, 23))) {
      for (int age : new int[] {6, 7, 41, 42}) {
        String child = "birthDate: " + day.minusDays(age) + ", providerType: LICENSED_FAMILY, starRating: 1, authorizedHoursPerWeek: 30, weeklyFee: USD 100.00";
        Assessment answers = RateCells.assess(day, "us-ri", "familySize: 3, monthlyCountableIncome: USD 900.00, childrenInCare: 1", child);
        assertThat(answers.entitlement("us-ri.ccap.subsidy").subject("c").outcome()).as(day + " " + age)
            .isEqualTo(RhodeIslandMaxima.isOldEnough(day, day.minusDays(age)) ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
      }
    }
  }

  @Test
  void days_on_which_no_row_is_in_force() {
    for (String day :
        List.of("2022-01-01", "2022-06-30", "2022-07-01", "2022-12-31", "2023-01-01", "2024-06-30", "2024-07-01", "2025-06-30", "2025-07-01")) {
      for (String type : List.of("LICENSED_CENTER", "LICENSED_FAMILY", "LICENSE_EXEMPT")) {
        LocalDate born = LocalDate.parse(day).minusMonths(20);
        String child =
            "birthDate: " + born + ", providerType: " + type + ", starRating: 2, stepRating: 2, authorizedHoursPerWeek: 29.5";
        Assessment answers = RateCells.assess(LocalDate.parse(day), "us-ri", "familySize: 3", child);
        RateCells.compare(day + " " + child, answers.entitlement("us-ri.ccap.rate").subject("c"),
            maxima.ofWeek(LocalDate.parse(day), type, 2, new BigDecimal("29.5"), false, born));
      }
    }
  }
}
