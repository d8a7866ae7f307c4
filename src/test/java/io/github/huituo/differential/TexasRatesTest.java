package io.github.huituo.differential;

import static io.github.huituo.tools.oracle.unitedstates.PublishedTable.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Tries;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.tools.oracle.unitedstates.FamilyShares;
import io.github.huituo.tools.oracle.unitedstates.PublishedTable;
import io.github.huituo.tools.oracle.unitedstates.TexasMaxima;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What Texas pays for a day is the cell of the law's own tables. First and last rows are included, and the subsidy follows from
 * the cell.
 */
class TexasRatesTest {
  private final RateCells cells = new RateCells();
  private final TexasMaxima maxima =
      new TexasMaxima(RateCells.table("us-tx-rates"), RateCells.table("us-tx-rates-4age"), RateCells.table("us-tx-boards"));

  private void compareCells(PublishedTable rates, int[] bounds, LocalDate end) {
    List<String> counties = maxima.boards().rows().stream().map(row -> cell(row, "county")).toList();
    int published = 0;
    List<Map<String, String>> rows = cells.rows(rates, bounds.length, RateCells.CELLS);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      String board = cell(row, "board");
      String type = cell(row, "providerType");
      String unit = cell(row, "unit");
      LocalDate from = LocalDate.parse(cell(row, "effectiveFrom"));
      LocalDate day = cells.day(from, from.getYear() == 2025 && from.getMonthValue() == 1 ? LocalDate.of(2025, 9, 30) : end);
      int age = i / 2 < bounds.length ? i / 2 : cells.random.nextInt(bounds.length);
      LocalDate born = cells.born(day, bounds[age], age + 1 < bounds.length ? bounds[age + 1] : 156);
      Optional<BigDecimal> rate = maxima.ofDay(day, board, type, cell(row, "quality"), unit, born);
      String drawn = row.values().stream().skip(5).toList().get(age);
      assertThat(rate.map(BigDecimal::toString).orElse("")).isEqualTo(drawn); // the reader has found the cell that was drawn
      List<String> ofBoard = counties.stream().filter(county -> maxima.board(county).equals(board)).toList();
      String place = cells.random.nextBoolean() ? "board: " + board : "county: " + ofBoard.get(cells.random.nextInt(ofBoard.size()));
      String hours = unit.equals("FULL_DAY") ? "hoursPerDay: " + (6 + cells.random.nextInt(7)) : "hoursPerDay: " + (0.5 + cells.random.nextInt(11) / 2.0);
      BigDecimal fee = cells.beside(rate.orElse(BigDecimal.TEN));
      int days = cells.random.nextInt(24);
      int size = 2 + cells.random.nextInt(4);
      int children = 1 + cells.random.nextInt(3);
      BigDecimal income = BigDecimal.valueOf(cells.random.nextInt(500_000), 2);
      String child =
          "birthDate: " + born + ", providerType: " + type + ", quality: " + cell(row, "quality") + ", publishedDailyRate: USD " + fee
              + ", authorizedDaysPerMonth: " + days + ", "
              + (unit.equals("BLENDED_DAY") || cells.random.nextBoolean() ? "careSchedule: " + unit : hours);
      String family = place + ", familySize: " + size + ", monthlyCountableIncome: USD " + income + ", childrenInCare: " + children;
      Assessment answers = RateCells.assess(day, "us-tx", family, child);
      String about = day + " " + family + " " + child;
      RateCells.compare(about, answers.entitlement("us-tx.ccs.rate").subject("c"), rate);
      if (!day.isBefore(LocalDate.of(2025, 1, 13))) { // before, every board had a scale of its own
        BigDecimal share = FamilyShares.ofTexas(day, size, income, children);
        RateCells.comparePaid(about, answers.entitlement("us-tx.ccs.subsidy").subject("c"),
            rate.map(most -> FamilyShares.paid(fee, most, BigDecimal.valueOf(days), share, children)));
      }
      published += rate.isPresent() ? 1 : 0;
    }
    assertThat(published).isGreaterThan(rows.size() / 2);
  }

  @Test
  void cells_by_eight_ages_and_by_four() {
    compareCells(maxima.eight(), new int[] {0, 12, 18, 24, 36, 48, 60, 72}, RateCells.LAST_DAY);
    compareCells(maxima.four(), new int[] {0, 18, 36, 72}, LocalDate.of(2025, 1, 12));
  }

  @Test
  void relatives_before_and_after_they_enter_the_table_of_eight_ages() {
    for (String day : List.of("2025-01-12", "2025-01-13", "2025-09-28", "2025-10-01")) {
      for (String born : List.of("2024-12-01", "2023-01-05", "2021-02-03", "2020-12-31", "2017-02-03")) {
        for (String unit : List.of("FULL_DAY", "PART_DAY", "BLENDED_DAY")) {
          for (String quality : List.of("REG", "TRS3")) {
            String child = "birthDate: " + born + ", providerType: RELATIVE, quality: " + quality + ", careSchedule: " + unit;
            Assessment answers = RateCells.assess(LocalDate.parse(day), "us-tx", "board: DALLAS_COUNTY", child);
            RateCells.compare(day + " " + child, answers.entitlement("us-tx.ccs.rate").subject("c"),
                maxima.ofDay(LocalDate.parse(day), "DALLAS_COUNTY", "RELATIVE", quality, unit, LocalDate.parse(born)));
          }
        }
      }
    }
  }

  @Test
  void counties_and_their_boards() {
    LocalDate day = LocalDate.of(2025, 11, 3);
    LocalDate born = LocalDate.of(2024, 1, 5);
    List<Map<String, String>> all = maxima.boards().rows();
    for (Map<String, String> row : cells.rows(maxima.boards(), 1, Tries.times(all.size()))) {
      String child = "birthDate: " + born + ", providerType: LCCC, quality: TRS4, careSchedule: FULL_DAY";
      Assessment answers = RateCells.assess(day, "us-tx", "county: " + cell(row, "county"), child);
      RateCells.compare(cell(row, "county"), answers.entitlement("us-tx.ccs.rate").subject("c"),
          maxima.ofDay(day, cell(row, "board"), "LCCC", "TRS4", "FULL_DAY", born));
    }
  }
}
