package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.InvalidCaseException;
import org.junit.jupiter.api.Test;

/** Mistakes of a demand, each at its place and all at once. */
class DemandReaderTest {
  private static String problems(String demand) {
    InvalidCaseException wrong =
        catchThrowableOfType(InvalidCaseException.class, () -> PlannerTest.HENGSHUI.plan("demand.yaml", demand));
    return String.join("\n", wrong.problems().stream().map(p -> p.in("en").lines().findFirst().orElse("")).toList());
  }

  @Test
  void all_mistakes_are_reported_at_once() {
    assertThat(
            problems(
                """
                asOf: 2026-01-05
                jurisdiction: cn-131100
                employers: [{id: mill}]
                demand:
                  agesInMonths: {6: -4, x: 2, 300: 1, 20: 3}
                  attendance: [{from: "7 Uhr", until: "18:00", agesInMonths: {20: 2}}, {from: "08:00", until: "12:00", agesInMonths: {20: 5}}]
                  partners: [{employer: mil, agesInMonths: {20: 1}}]
                limits: {area: 0, floor: 1, classSize: -2}
                costs: {careWorkerMonths: CNY 4500.00, rentSquareMetreMonth: AUD 30.00, cookMonth: CNY -1.00}
                fees: CNY 1800.00
                """))
        .contains(
            "demand.yaml:5:21: the value -4 of 'agesInMonths' must not be less than 0",
            "demand.yaml:5:25: 'x' must be an age in completed months, from 0 to 216",
            "demand.yaml:5:31: '300' must be an age in completed months, from 0 to 216",
            "demand.yaml:6:23: '7 Uhr' must be a time such as 07:30",
            "demand.yaml:7:25: 'mil' names no employer of this demand; there are: mill; did you mean 'mill'?",
            "demand.yaml:8:16: the value 0 of 'area' must be greater than 0",
            "demand.yaml:8:19: ",
            "demand.yaml:8:40: the value -2 of 'classSize' must be greater than 0",
            "demand.yaml:9:9: ",
            "did you mean 'careWorkerMonth'?",
            "must be in CNY",
            "demand.yaml:10:1: ",
            "did you mean 'fee'?");
  }

  @Test
  void more_children_attend_than_there_are() {
    assertThat(
            problems(
                """
                asOf: 2026-01-05
                jurisdiction: cn-131100
                demand: {agesInMonths: {20: 3}, attendance: [{from: "08:00", until: "12:00", agesInMonths: {20: 5}}]}
                """))
        .isEqualTo("demand.yaml:3:97: 5 children of 20 months attend here, but there are 3");
  }

  @Test
  void parts_of_the_day_are_within_the_opening_hours_and_one_after_another() {
    assertThat(
            problems(
                """
                asOf: 2026-01-05
                jurisdiction: cn-131100
                demand:
                  agesInMonths: {20: 3}
                  attendance:
                    - {from: "08:00", until: "12:00", agesInMonths: {20: 3}}
                    - {from: "11:00", until: "18:30", agesInMonths: {20: 2}}
                limits: {openingHours: {from: "07:00", until: "18:00"}}
                """))
        .isEqualTo(
            """
            demand.yaml:7:7: 11:00–18:30 is outside the opening hours 07:00–18:00
            demand.yaml:7:7: 11:00–18:30 overlaps 08:00–12:00; each part of the day states all children who are there then""");
    assertThat(
            problems(
                """
                asOf: 2026-01-05
                jurisdiction: cn-131100
                demand: {agesInMonths: {20: 3}}
                limits: {openingHours: {from: "7", to: "18:00"}}
                """))
        .contains("'7' must be a time such as 07:30", "'until' is missing here");
  }

  @Test
  void a_demand_has_children_but_not_too_many() {
    String head = "asOf: 2026-01-05\njurisdiction: cn-131100\n";
    assertThat(problems(head)).isEqualTo("demand.yaml:1:1: 'demand' is missing here");
    assertThat(problems(head + "demand: {agesInMonths: {}}")).isEqualTo("demand.yaml:3:24: a plan needs at least one child");
    assertThat(problems(head + "demand: {agesInMonths: {20: 1500, 21: 900}}"))
        .isEqualTo("demand.yaml:3:24: 2400 children are too many for a plan; at most 2000 are planned for");
  }
}
