package io.github.huituo.tools.oracle.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes random cases of Australia, each from its seed. Each has a family in care, a service, or both. Made for one thread. */
public final class AustralianCases {
  /** Days on which rates and hours begin. There are also the Mondays of fortnights and days that calendars trip over. */
  private static final List<LocalDate> DAYS =
      List.of("2025-07-07", "2026-01-05", "2026-01-12", "2026-01-19", "2026-06-22", "2026-06-29", "2026-07-06", "2026-07-13", "2026-07-20", "2028-02-29")
          .stream()
          .map(LocalDate::parse)
          .toList();

  /** Incomes at which a percentage turns in 2025 and in 2026. The first and last steps of each taper are among them. */
  private static final List<Integer> INCOMES =
      List.of(
          0, 85_279, 90_279, 535_279, 530_279, 143_273, 146_273, 188_273, 185_273, 267_563, 270_563, 357_563, 354_563, 367_563,
          88_520, 93_520, 538_520, 533_520, 146_437, 149_437, 191_437, 188_437, 270_727, 273_727, 360_727, 357_727, 370_727);

  /** Fees of an hour at which a cap is reached. */
  private static final List<String> FEES =
      List.of("14.63", "12.81", "13.56", "39.80", "41.31", "15.19", "13.30", "14.08", "17.55", "17.56", "10", "8.335", "0.5", "60");

  /** Births at which a child is three or four by the day of a scheme. */
  private static final List<LocalDate> PRESCHOOL_BIRTHS =
      List.of("2022-06-30", "2023-04-30", "2022-04-30").stream().map(LocalDate::parse).toList();

  private final String jurisdiction;
  private Dice dice = new Dice(0);
  private LocalDate asOf = LocalDate.EPOCH;
  private int missingPercent;

  public AustralianCases(String jurisdiction) {
    this.jurisdiction = jurisdiction;
  }

  /** Returns the case of a seed as a plain document. */
  public Map<String, Object> make(long seed) {
    dice = new Dice(seed);
    asOf = dice.percent(50) ? dice.around(dice.of(DAYS)) : LocalDate.parse("2025-06-20").plusDays(dice.below(600));
    missingPercent = dice.of(0, 0, 0, 2, 5, 15);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asOf", asOf.toString());
    document.put("jurisdiction", jurisdiction);
    document.put("interpretations", interpretations());
    List<Map<String, Object>> services = new ArrayList<>();
    for (int i = dice.of(1, 1, 2); i > 0; i--) {
      services.add(service("service" + i));
    }
    document.put("institutions", services);
    List<Map<String, Object>> families = new ArrayList<>();
    for (int i = dice.of(0, 1, 1, 2); i > 0; i--) {
      families.add(family("family" + i, services));
    }
    document.put("families", families);
    return document;
  }

  private boolean keeps() {
    return !dice.percent(missingPercent);
  }

  private void state(Map<String, Object> made, String fact, Object value) {
    if (keeps()) {
      made.put(fact, value);
    }
  }

  private Map<String, Object> interpretations() {
    Map<String, Object> chosen = new LinkedHashMap<>();
    for (List<String> point :
        List.of(
            List.of("taper", "WHOLE_STEPS", "CONTINUOUS"),
            List.of("amount-rounding", "HALF_UP", "DOWN"),
            List.of("payment-period", "WEEK", "FORTNIGHT", "SESSION"),
            List.of("exactly-eight-hours", "FROM_EIGHT", "ABOVE_EIGHT"),
            List.of("unstated-circumstances", "PRESUMED", "PRESUMED", "ASKED"),
            List.of("mixed-ages", "YOUNGEST_FIRST", "PER_RANGE", "SUM_THEN_ROUND_UP"))) {
      if (dice.percent(50)) {
        chosen.put(point.get(0), point.get(1 + dice.below(point.size() - 1)));
      }
    }
    return chosen;
  }

  private Map<String, Object> family(String id, List<Map<String, Object>> services) {
    Map<String, Object> family = new LinkedHashMap<>();
    family.put("id", id);
    state(family, "familyIncome", income());
    state(family, "activityHours", new BigDecimal(dice.of("0", "7.9", "8", "8.1", "12", "16", "16.01", "47.9", "48", "48.01", "49", "80")));
    state(family, "residenceStatus",
        dice.percent(6) ? "NOT_ELIGIBLE_STATUS" : dice.of("CITIZEN", "PERMANENT_RESIDENT", "SPECIAL_CATEGORY_VISA", "OTHER_ELIGIBLE_VISA"));
    boolean thorough = dice.percent(40);
    if (thorough || dice.percent(15)) {
      state(family, "activityKind", dice.percent(70) ? "ANY_ACTIVITY" : "VOLUNTEERING_OR_SEEKING");
      state(family, "circumstances", some("EXEMPTION", "GRANDPARENT_CARE", "AFTER_WELLBEING", "EXCEPTIONAL", "CARER_ALLOWANCE", "INCOME_SUPPORT"));
      state(family, "withholdingPercent", new BigDecimal(dice.of("0", "5", "7.5", "20", "100")));
    }
    List<Map<String, Object>> children = new ArrayList<>();
    LocalDate twin = birth();
    for (int i = dice.of(1, 2, 2, 3); i > 0; i--) {
      // The first by id is not always the first in the case.
      children.add(dice.below(children.size() + 1), child(id + "-child" + i, dice.percent(15) ? twin : birth(), services, thorough));
    }
    family.put("children", children);
    return family;
  }

  private String income() {
    BigDecimal income =
        dice.percent(70)
            ? dice.around(BigDecimal.valueOf(dice.of(INCOMES)), "0.01")
            : BigDecimal.valueOf(dice.below(56_000_000), 2);
    return "AUD " + income.setScale(2, RoundingMode.DOWN);
  }

  private LocalDate birth() {
    return switch (dice.below(8)) {
      case 0 -> LocalDate.of(dice.of(2020, 2024), 2, 29);
      case 1 -> dice.around(asOf.minusYears(dice.of(14, 14, 19)));
      case 2, 3 -> dice.around(asOf.minusYears(6));
      case 4 -> dice.percent(50) ? asOf.plusDays(dice.below(3) - 1) : dice.around(dice.of(PRESCHOOL_BIRTHS));
      default -> asOf.minusDays(dice.below(3_000));
    };
  }

  private List<String> some(String... words) {
    List<String> some = new ArrayList<>();
    for (String word : words) {
      if (dice.percent(8)) {
        some.add(word);
      }
    }
    return some;
  }

  private Map<String, Object> child(String id, LocalDate born, List<Map<String, Object>> services, boolean thorough) {
    Map<String, Object> child = new LinkedHashMap<>();
    child.put("id", id);
    state(child, "birthDate", born.toString());
    state(child, "schooling", dice.percent(5) ? "SECONDARY_SCHOOL" : dice.of("BELOW_SCHOOL_AGE", "SCHOOL_AGE"));
    if (dice.percent(30)) {
      state(child, "secondarySchoolCare", dice.of("NOT_IN_SECONDARY_SCHOOL", "NEEDS_SUPERVISION", "DISABILITY", "NO_GROUND"));
    }
    if (thorough || dice.percent(30)) {
      state(child, "additionalSubsidy",
          dice.percent(60) ? "NO_ADDITIONAL_SUBSIDY" : dice.of("CHILD_WELLBEING", "TEMPORARY_HARDSHIP", "GRANDPARENT", "TRANSITION_TO_WORK"));
    }
    if (thorough || dice.percent(15)) {
      state(child, "circumstances", some("FIRST_NATIONS", "PRESCHOOL_YEAR"));
      state(child, "immunised", !dice.percent(5));
      state(child, "careShare", dice.percent(5) ? new BigDecimal("13.99") : new BigDecimal(dice.of("14", "50", "100")));
      state(child, "weeksWithoutCare", dice.percent(5) ? 26 : dice.of(0, 3, 25));
    }
    if (dice.percent(40)) {
      state(child, "absenceDaysUsed", dice.of(0, 10, 39, 40, 41, 42, 50));
    }
    if (jurisdiction.equals("au-qld") && (thorough || dice.percent(30))) {
      state(child, "kindyHoursUsed", dice.of(0, 300, 560, 585, 590, 600, 700));
    }
    if (jurisdiction.equals("au-nsw")) {
      state(child, "feeRelief", dice.of("STANDARD_RELIEF", "MAXIMUM_RELIEF"));
    } else if (jurisdiction.equals("au-vic")) {
      state(child, "kinderCohort", dice.of("OTHER_CHILD", "PRIORITY_COHORT"));
    }
    if (dice.percent(90) && keeps()) {
      Map<String, Object> enrolment = new LinkedHashMap<>();
      if (thorough || dice.percent(15)) {
        state(enrolment, "inAustralia", !dice.percent(4));
        state(enrolment, "compulsoryEducation", dice.percent(4));
      }
      state(enrolment, "institution", dice.of(services).get("id"));
      state(enrolment, "liableForFee", !dice.percent(5));
      if (jurisdiction.equals("au-vic")) {
        state(enrolment, "kinderHours", dice.of(5, 7, 15));
      }
      state(enrolment, "sessions", sessions(id));
      child.put("enrolment", enrolment);
    }
    return child;
  }

  /** Sessions from a week before to three weeks after the day of the question. Long ones use up the hours of a fortnight. */
  private List<Map<String, Object>> sessions(String child) {
    List<Map<String, Object>> sessions = new ArrayList<>();
    int luck = dice.below(10);
    int most = luck == 0 ? 0 : luck < 6 ? 1 + dice.below(3) : 4 + dice.below(8);
    for (int i = 1; i <= most; i++) {
      LocalDate day = asOf.plusDays(luck == 1 ? dice.below(28) - 7 : dice.below(14));
      BigDecimal hours = new BigDecimal(luck < 6 ? dice.of("10", "10.5", "7.25", "3", "0.01") : dice.of("10", "12", "24", "8", "4"));
      BigDecimal fee = dice.around(new BigDecimal(dice.of(FEES)).multiply(hours).setScale(2, RoundingMode.HALF_UP), "0.01");
      Map<String, Object> session = new LinkedHashMap<>();
      session.put("id", child + "-" + i);
      boolean stated = dice.percent(90);
      if (stated || keeps()) {
        session.put("date", day.toString());
      }
      if (stated || keeps()) {
        session.put("hours", hours);
      }
      if (stated || keeps()) {
        session.put("fee", "AUD " + fee);
      }
      if (dice.percent(10)) {
        session.put("paidByOthers", "AUD " + dice.of("5.00", "20.00", "60.00", "200.00"));
      }
      if (dice.percent(10)) {
        session.put("absent", dice.percent(80));
      }
      sessions.add(session);
    }
    return sessions;
  }

  /** What a scheme of the state asks of a service. */
  private void preschool(Map<String, Object> service) {
    switch (jurisdiction) {
      case "au-act" -> {
        state(service, "preschoolForThrees", !dice.percent(20));
        state(service, "programmeWeeks", dice.of("WEEKS_40", "WEEKS_50"));
      }
      case "au-nsw" -> {
        state(service, "startStrong", !dice.percent(20));
        state(service, "operatingWeeks", dice.of(40, 48, 50, 52));
      }
      case "au-qld" -> {
        state(service, "kindyProgramme", !dice.percent(20));
        state(service, "kindyHours", dice.of("BY_WEEK", "BY_FORTNIGHT"));
      }
      case "au-vic" -> state(service, "kinderProgramme", !dice.percent(20));
      default -> { }
    }
  }

  private Map<String, Object> service(String id) {
    Map<String, Object> service = new LinkedHashMap<>();
    service.put("id", id);
    boolean home = dice.percent(30);
    state(service, "careType", home ? "FAMILY_DAY_CARE" : dice.of("CENTRE_BASED_DAY_CARE", "CENTRE_BASED_DAY_CARE", "OUTSIDE_SCHOOL_HOURS_CARE", "IN_HOME_CARE"));
    state(service, "approvedProvider", !dice.percent(5));
    preschool(service);
    state(service, "preschoolProgramme", dice.of("NO_PRESCHOOL", "PRESCHOOL", "DISADVANTAGED_PRESCHOOL"));
    state(service, "kindergartenChildren", dice.percent(50));
    if (home && dice.percent(70)) {
      List<Integer> own = new ArrayList<>();
      for (int i = dice.below(4); i > 0; i--) {
        own.add(dice.of(10, 35, 36, 60, 155, 156, 180));
      }
      state(service, "ownChildrenAges", own);
      state(service, "ownChildrenOtherCarer", dice.percent(40));
      state(service, "ownChildrenOverPreschoolAge", dice.below(1 + (int) own.stream().filter(a -> a >= 36 && a < 156).count()));
    }
    if (keeps()) {
      List<Map<String, Object>> groups = new ArrayList<>();
      for (int i = dice.of(0, 1, 1, 2, 3); i > 0; i--) {
        groups.add(group(id + "-group" + i, home));
      }
      service.put("classes", groups);
    }
    return service;
  }

  /** A group of one age or of several. It has as many educators as it takes, or one more or fewer. */
  private Map<String, Object> group(String id, boolean home) {
    List<Integer> ages = new ArrayList<>();
    int middle = dice.of(10, 24, 25, 30, 35, 36, 50, 90);
    for (int i = home ? dice.below(10) : dice.of(0, 1, 4, 5, 8, 9, 10, 11, 12, 13, 15, 16, 20, 25, 26); i > 0; i--) {
      ages.add(dice.percent(80) ? middle : dice.of(10, 24, 25, 35, 36, 50, 90));
    }
    int most = (int) ages.stream().filter(age -> age >= 36).count();
    int old = (int) ages.stream().filter(age -> age == 90).count();
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("id", id);
    boolean listed = !home || dice.percent(60);
    if (listed) {
      state(group, "childrenAges", ages);
    }
    if (!listed || dice.percent(20)) {
      state(group, "children", ages.size());
    }
    if (most == 0 ? dice.percent(50) : keeps()) {
      group.put("overPreschoolAge", dice.percent(70) ? old : dice.below(most + 1));
    }
    int each = dice.of(4, 5, 10, 11, 15);
    state(group, "careWorkers", dice.around(BigDecimal.valueOf((ages.size() + each - 1) / each), "1").intValue());
    return group;
  }
}
