package io.github.huituo.differential;

import static io.github.huituo.differential.BritishCases.CASES;
import static io.github.huituo.differential.BritishCases.assess;
import static io.github.huituo.differential.BritishCases.figure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.tools.oracle.britain.MinimumIncome;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The minimum income from work of every age and of apprentices. It is that of a second reading of the law file. */
class BritishWagesTest {
  private final BritishCases draw = new BritishCases();

  private static EntitlementAnswer answer(LocalDate day, LocalDate born, String work) {
    String text =
        "asOf: %s\njurisdiction: gb\nfamily: {id: f, guardians: [{id: g, birthDate: %s, declarationDate: %s, %s}]}\n".formatted(day, born, day, work);
    return assess(text).entitlement("gb.minimum-income").subject("g");
  }

  @Test
  void by_age_and_first_year_of_an_apprenticeship() {
    for (int i = 0; i < CASES; i++) {
      int year = 2017 + draw.below(10);
      LocalDate day = draw.rarely(3) ? draw.beside(LocalDate.of(year + 1, 4, 1)) : LocalDate.of(year, 4, 21).plusDays(draw.below(340));
      boolean apprentice = draw.rarely(2);
      LocalDate born = draw.beside(day.minusYears(apprentice ? draw.one(17, 19, 19, 19, 20, 21) : draw.one(16, 17, 18, 19, 20, 21, 22, 23, 25, 40)));
      LocalDate since = draw.rarely(2) ? draw.beside(day.minusYears(1)) : day.minusDays(draw.below(900));
      if (day.isAfter(LocalDate.of(2027, 3, 31)) || born.getDayOfMonth() == 29) {
        continue;
      }
      BigDecimal hour = apprentice ? MinimumIncome.hour(born, since, day) : MinimumIncome.hour(born, day);
      EntitlementAnswer answer = answer(day, born, apprentice ? "workStatus: APPRENTICE, apprenticeshipStart: " + since : "workStatus: EMPLOYED");
      String about = day + " " + born + " " + apprentice + " " + since;
      assertThat(figure(answer, "hourly-rate")).as(about).isEqualTo("GBP " + hour);
      assertThat(figure(answer, "week")).as(about).isEqualTo("GBP " + MinimumIncome.ofWeek(hour));
      assertThat(figure(answer, "quarter")).as(about).isEqualTo("GBP " + MinimumIncome.ofQuarter(hour));
    }
  }

  /** The check values of section 1, of which the published pages cut the pence. */
  @ParameterizedTest
  @CsvSource({
    "2020-06-01, 1990-01-01, quarter, 1813.76",
    "2023-06-01, 1990-01-01, week, 166.72",
    "2023-06-01, 1990-01-01, tax-year, 8669.44",
    "2023-06-01, 2004-01-01, week, 119.84",
    "2024-06-01, 1990-01-01, quarter, 2379.52",
    "2024-06-01, 2005-01-01, quarter, 1788.80",
    "2024-06-01, 2007-01-01, quarter, 1331.20",
    "2025-06-01, 1990-01-01, quarter, 2539.68",
    "2026-06-01, 1990-01-01, week, 203.36",
    "2026-06-01, 1990-01-01, tax-year, 10574.72",
    "2026-06-01, 2007-01-01, week, 173.60",
    "2026-06-01, 2009-01-01, week, 128.00",
  })
  void as_published(LocalDate day, LocalDate born, String figure, String published) {
    assertThat(figure(answer(day, born, "workStatus: EMPLOYED"), figure)).isEqualTo("GBP " + published);
    BigDecimal week = MinimumIncome.week(born, day);
    BigDecimal read = figure.equals("week") ? week : figure.equals("quarter") ? MinimumIncome.quarter(born, day) : week.multiply(BigDecimal.valueOf(52));
    assertThat(read).isEqualByComparingTo(published);
  }
}
