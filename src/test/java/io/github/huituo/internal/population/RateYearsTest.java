package io.github.huituo.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the Australian rates from 6 July 2026 bring to eleven families. Each has sessions of 10 hours on that day, and the rates
 * are set against those of the year before going on. The day of a session decides its rate, so that the same sessions under two
 * sets of rules compare the years, and two days under one set do not.
 *
 * <p>Subsidy of a session: percentage × the lower of fee and cap an hour, to the cent, × 10, less 5 %. At AUD 10.00 an hour the fee is
 * below every cap.
 */
class RateYearsTest {
  private static final String YOUNG = "\"birthDate\":\"2024-01-15\",\"schooling\":\"BELOW_SCHOOL_AGE\"";
  private static final String FOUR = "\"birthDate\":\"2021-09-01\",\"schooling\":\"BELOW_SCHOOL_AGE\"";
  private static final String SEVEN = "\"birthDate\":\"2019-02-01\",\"schooling\":\"SCHOOL_AGE\"";
  private static final String CENTRE = "CENTRE_BASED_DAY_CARE";

  private static Impact impact;

  private static String child(String id, String age, int fee) {
    return ("{\"id\":\"%s\",%s,\"enrolment\":{\"institution\":\"wattle\",\"liableForFee\":true,\"sessions\":"
            + "[{\"id\":\"%s-1\",\"date\":\"2026-07-06\",\"hours\":10,\"fee\":\"AUD %d.00\"}]}}")
        .formatted(id, age, id, fee);
  }

  private static String family(String id, int income, String care, String... children) {
    return ("{\"caseId\":\"%s\",\"asOf\":\"2026-07-06\",\"jurisdiction\":\"au\",\"family\":{\"id\":\"%s\",\"familyIncome\":\"AUD %d.00\","
            + "\"activityHours\":60,\"residenceStatus\":\"CITIZEN\",\"children\":[%s]},"
            + "\"institution\":{\"id\":\"wattle\",\"careType\":\"%s\",\"approvedProvider\":true}}")
        .formatted(id, id, income, String.join(",", children), care);
  }

  /** The bundled rules without what holds from 6 July 2026. So the rates of the year before go on. */
  private static LoadedPolicy yearBefore() {
    TestPack australia = TestPack.rules("au");
    String file = "au/subsidy/child-care-subsidy.parameters.yaml";
    String before = australia.content(file).replaceAll("(?m)^    - from: 2026-07-06\\n(?:      .*\\n)+", "");
    assertThat(before).isNotEqualTo(australia.content(file));
    australia = australia.with(file, before);
    return australia.policy();
  }

  @BeforeAll
  static void compare() throws IOException {
    String population =
        String.join(
            "\n",
            family("nguyen", 80_000, CENTRE, child("mia", YOUNG, 100)),
            family("lee", 90_279, CENTRE, child("kim", YOUNG, 100)),
            family("silva", 80_000, CENTRE, child("rui", YOUNG, 200)),
            family("okafor", 200_000, CENTRE, child("ada", FOUR, 100), child("ben", YOUNG, 100)),
            family("rossi", 188_273, CENTRE, child("eva", FOUR, 100), child("leo", YOUNG, 100)),
            family("chen", 368_000, CENTRE, child("lin", FOUR, 100), child("wei", YOUNG, 100)),
            family("brown", 540_000, CENTRE, child("amy", YOUNG, 100)),
            family("jones", 536_000, CENTRE, child("tom", YOUNG, 100)),
            family("khan", 150_000, CENTRE, child("zoe", SEVEN, 200), child("omar", FOUR, 100), child("sara", YOUNG, 100)),
            family("ito", 100_000, "FAMILY_DAY_CARE", child("ken", YOUNG, 200)),
            family("ward", 80_000, "IN_HOME_CARE", child("jack", YOUNG, 300)));
    impact =
        Reform.of(yearBefore(), BundledPolicy.loaded(), "families.jsonl")
            .run(PopulationLines.of(population), PopulationLines.UNHEARD);
  }

  /** Nguyen is at 90 % in both years, and Brown has none in either. Ward is below both caps of in home care. */
  @Test
  void eight_families_gain_and_three_are_unchanged() {
    assertThat(impact.unreadable()).isEmpty();
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(3, 8, 0, 0, 0));
  }

  /**
   * Wei: from 368,000 less than 370,727 the second child has 50 % again. That is 47.50 against 33.46 %, 33.50 - 1.68. Ken:
   * 87.70 % of 14.08, 123.50 - 6.18, against 87.06 % of 13.56, 118.10 - 5.91. Rui: 90 % of 15.19 and not 14.63, 136.70 - 6.84
   * against 131.70 - 6.59. Zoe: 77.70 % of 13.30, 103.30 - 5.17, against 77.06 % of 12.81, 98.70 - 4.94. Leo: 81.05 % and not
   * 80 %, 81.10 - 4.06. Sara: 93.81 and not 92.76 %. Kim: 89.65 and not 89 %. Eva: 70.05 and not 69.40 %. Ada: 67.70 and not
   * 67.06 %. Lin: 34.10 and not 33.46 %.
   */
  @Test
  void every_change_is_as_worked_out_by_hand() {
    assertThat(impact.largest())
        .extracting(l -> l.subject() + " " + l.before().getAmount() + " -> " + l.after().getAmount())
        .containsExactly(
            "wei 31.82 -> 47.50",
            "ken 112.19 -> 117.32",
            "rui 125.11 -> 129.86",
            "zoe 93.76 -> 98.13",
            "leo 76.00 -> 77.04",
            "sara 88.16 -> 89.11",
            "kim 84.55 -> 85.21",
            "eva 65.93 -> 66.59",
            "ada 63.74 -> 64.31",
            "lin 31.82 -> 32.39");
  }

  @Test
  void one_family_comes_into_the_subsidy() {
    assertThat(impact.outcomes())
        .extracting(o -> o.before().orElseThrow() + " -> " + o.after().orElseThrow() + " " + o.count())
        .containsExactlyInAnyOrder("NOT_ELIGIBLE -> ELIGIBLE 1");
  }

  /** 15.68, 5.13, 4.75, 4.37, 1.04, 0.95, 0.66, 0.66, 0.57, 0.57, and two more are 35.42. The two are Omar's 0.57 and Tom's 0.47. */
  @Test
  void twelve_children_have_more() {
    Impact.Totals totals = impact.programmes().get(0).totals();
    assertThat(totals.difference()).hasToString("AUD 35.42");
    assertThat(totals.gainers()).isEqualTo(12);
    assertThat(totals.losers()).isZero();
  }
}
