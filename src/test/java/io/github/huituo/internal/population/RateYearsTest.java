package io.github.huituo.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the Australian rates from 6 July 2026 bring to eleven families, each with sessions of 10 hours on that day, against the rates
 * of the year before going on. The day of a session decides its rate, so that the same sessions under two sets of rules compare the
 * years, and two days under one set do not.
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

  /** The bundled rules without what holds from 6 July 2026, so that the rates of the year before go on. */
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
            .run(new BufferedReader(new StringReader(population)), done -> {});
  }

  /** Nguyen, Okafor and Brown are unchanged; Ward has an amount that is not settled any more. */
  @Test
  void seven_families_gain_three_are_unchanged_and_one_has_no_settled_cap() {
    assertThat(impact.unreadable()).isEmpty();
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(3, 7, 1, 0, 0));
  }

  /**
   * Wei: from 368,000 less than 370,727 the second child has 50 % again, 47.50 against 34 %, 32.30. Rui: 90 % of 15.19 and not 14.63,
   * 13.67 × 10 - 6.84 = 129.86 against 13.17 × 10 - 6.59 = 125.11. Ken: 88 % of 14.08 and not 13.56, 123.90 - 6.20 = 117.70 against
   * 119.30 - 5.97 = 113.33. Zoe: 78 % of 13.30 and not 12.81, 103.70 - 5.19 = 98.51 against 99.90 - 5.00 = 94.90. Leo: 82 % and not 80 %.
   * One step of the taper, 1 % of 100.00 less 5 % of it, is 0.95: Kim 90 and not 89, Lin 35 and not 34, Eva 71 and not 70, Tom 1 and
   * not 0, Sara 94 and not 93. Jack had 90 % of 300.00, 270.00 - 13.50; the cap of in home care of the new year was not found.
   */
  @Test
  void every_change_is_as_worked_out_by_hand() {
    assertThat(impact.largest())
        .extracting(l -> l.subject() + " " + l.before().getAmount() + " -> " + l.after().getAmount())
        .containsExactly(
            "jack 256.50 -> 0.00",
            "wei 32.30 -> 47.50",
            "rui 125.11 -> 129.86",
            "ken 113.33 -> 117.70",
            "zoe 94.90 -> 98.51",
            "leo 76.00 -> 77.90",
            "kim 84.55 -> 85.50",
            "eva 66.50 -> 67.45",
            "lin 32.30 -> 33.25",
            "tom 0.00 -> 0.95");
  }

  @Test
  void one_family_comes_into_the_subsidy_and_one_waits_for_its_cap() {
    assertThat(impact.outcomes())
        .extracting(o -> o.before().orElseThrow() + " -> " + o.after().orElseThrow() + " " + o.count())
        .containsExactlyInAnyOrder("ELIGIBLE -> UNDETERMINED 1", "NOT_ELIGIBLE -> ELIGIBLE 1");
  }

  /** 15.20 + 0.95, 4.75, 4.37, 3.61 + 0.95, 1.90 + 0.95, 0.95 and 0.95 are 34.58; less 256.50 it is 221.92 less. */
  @Test
  void ten_children_have_more_and_one_less() {
    Impact.Totals totals = impact.programmes().get(0).totals();
    assertThat(totals.difference()).hasToString("AUD -221.92");
    assertThat(totals.gainers()).isEqualTo(10);
    assertThat(totals.losers()).isEqualTo(1);
  }
}
