package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Safety, daily operation and meals. */
final class Operation {
  private static final String PRACTICES = "institution.practices";

  private Operation() {}

  static List<OracleQuestion> questions() {
    List<OracleQuestion> all = new ArrayList<>();
    all.add(requirement("cn.safety.cctv-retention", "institution").since("2019-10-08").ofInstitutions().by(Operation::recordings));
    all.add(requirement("cn.safety.cctv-coverage", "institution").since("2019-10-08").ofInstitutions() // N-35, N2-21
        .by(look -> OracleVerdict.allOf(
            look.words("institution.premises.cctvCoverage"), Set.of("LIVING_AREAS", "ACTIVITY_AREAS", "ARMED_ALL_DAY"))));
    all.add(practice("cn.safety.emergency", "2019-10-08", "EMERGENCY_PLAN", "FIRE_SAFETY_OFFICER")); // N2-23
    all.add(practice("cn.safety.fire-rules", "2026-01-01", "YEARLY_FIRE_PLAN", "YEAR_END_FIRE_REPORT", "NO_OPEN_FLAME",
        "NO_WELDING_NEAR_CHILDREN", "POWER_CUT_AT_CLOSE", "NO_E_BIKES")); // N2-63
    all.add(practice("cn.safety.liability-insurance", "2024-04-01", "LIABILITY_INSURANCE")); // N2-66
    all.add(practice("cn.safety.monthly-check", "2024-04-01", "MONTHLY_SAFETY_CHECK")); // N2-66
    all.add(practice("cn.operation.daily-check", "2019-10-08", "MORNING_CHECK", "NOON_CHECK", "ALL_DAY_OBSERVATION",
        "GUARDIAN_INFORMED")); // N-34
    all.add(practice("cn.operation.public-notice", "2019-10-08", "FEES_NOTICE", "CARE_NOTICE", "MEALS_NOTICE",
        "HEALTH_NOTICE", "SECURITY_NOTICE")); // N-37
    all.add(practice("cn.operation.reporting", "2019-10-08", "CHILD_INFORMATION_REPORT", "ANNUAL_PLAN", "ANNUAL_REPORT")); // N-38, N-39
    all.add(practice("cn.operation.child-protection", "2019-10-08", "VIOLENCE_REPORT", "ZERO_TOLERANCE")); // N-40, N2-23
    all.add(practice("cn.operation.disinfection", "2019-10-08", "DISINFECTION")); // N2-23
    all.add(requirement("cn.operation.outdoor-time", "institution").since("2019-10-08").ofInstitutions() // N-33
        .by(look -> OracleVerdict.atLeast(look.number("institution.premises.outdoorHoursPerDay"), 2)));
    all.add(requirement("cn.operation.outdoor-time-boarding", "institution").since("2012-06-01")
        .only("institution.boarding", "true") // H-13
        .by(look -> OracleVerdict.atLeast(look.number("institution.premises.boardingOutdoorHours"), 3)));
    all.add(requirement("cn.meals.snack", "institution").since("2012-06-01").ofInstitutions().by(Operation::snack));
    all.add(served("cn.meals.account-balance", "2012-06-01") // H-12
        .by(look -> OracleVerdict.atMost(look.number("institution.mealAccountBalance"), 2)));
    all.add(served("cn.meals.sample-hours", "2012-06-01") // N2-51, N2-52
        .by(look -> OracleVerdict.atLeast(look.number("institution.sampleHours"), 48)));
    all.add(served("cn.meals.sample-weight", "2012-06-01").by(Operation::sampleWeight));
    all.add(served("cn.meals.menu", "2012-06-01") // N2-51
        .by(look -> OracleVerdict.atMost(look.number("institution.menuWeeks"), 2)));
    all.add(served("cn.meals.kitchen-practice", "2012-06-01") // N2-51, H-15
        .by(look -> OracleVerdict.allOf(look.words(PRACTICES), Set.of("NO_COLD_DISHES", "SAMPLE_RECORDS", "MENU_QUANTITIES"))));
    all.add(requirement("cn.meals.food-safety-officer", "institution").since("2024-04-01")
        .only("institution.kitchen", "OUTSIDE_CATERING") // N2-66
        .by(look -> OracleVerdict.allOf(look.words(PRACTICES), Set.of("FOOD_SAFETY_OFFICER"))));
    all.add(served("cn.meals.weekly-menu", "2024-04-01") // N2-66
        .by(look -> OracleVerdict.allOf(look.words(PRACTICES), Set.of("WEEKLY_MENU"))));
    all.add(between("cn.meals.water", "institution.waterMillilitres", 50, 100)); // H-14
    all.add(between("cn.meals.water-times", "institution.waterTimes", 1, 2)); // H-14
    return all;
  }

  private static OracleQuestion practice(String id, String since, String... required) {
    return requirement(id, "institution").since(since).ofInstitutions()
        .by(look -> OracleVerdict.allOf(look.words(PRACTICES), Set.of(required)));
  }

  private static OracleQuestion served(String id, String since) {
    return requirement(id, "institution").since(since).only("institution.kitchen", "OWN", "OUTSIDE_CATERING");
  }

  private static OracleQuestion between(String id, String fact, int least, int most) {
    return requirement(id, "institution").since("2012-06-01").ofInstitutions()
        .by(
            look -> {
              BigDecimal there = look.number(fact);
              return OracleVerdict.met(
                  there == null
                      ? null
                      : (Boolean)
                          (there.compareTo(BigDecimal.valueOf(least)) >= 0 && there.compareTo(BigDecimal.valueOf(most)) <= 0));
            });
  }

  /** N-35, N2-21: 90 days; B-09, 10.6: the fire guide of 2022 has 30. */
  private static OracleVerdict recordings(OracleCase look) {
    boolean guide = "FIRE_GUIDE".equals(look.reading("cctv-retention", "MANAGEMENT_NORM"));
    return OracleVerdict.atLeast(look.number("institution.premises.cctvRetentionDays"), guide ? 30 : 90);
  }

  /** H-11: where no main meal is served, at least one snack a day. */
  private static OracleVerdict snack(OracleCase look) {
    BigDecimal main = look.number("institution.meals.main");
    if (main != null && main.signum() > 0) {
      return OracleVerdict.notApplicable();
    }
    BigDecimal snacks = look.number("institution.meals.snacks");
    return main == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(snacks, 1);
  }

  /** N2-51: 100 g; N2-53: 125 g in kindergartens since 2019-04-01 (N2-52). */
  private static OracleVerdict sampleWeight(OracleCase look) {
    BigDecimal grams = look.number("institution.sampleGrams");
    String kind = look.word("institution.kind");
    boolean school = "KINDERGARTEN_NURSERY_CLASS".equals(kind) && !look.asOf().isBefore(China.day("2019-04-01"));
    return kind == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(grams, school ? 125 : 100);
  }
}
