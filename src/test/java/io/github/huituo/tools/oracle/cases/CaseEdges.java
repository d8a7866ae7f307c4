package io.github.huituo.tools.oracle.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the law changes: days and numbers, for the cases to lie on and beside. */
final class CaseEdges {
  /** Days on which something begins or ends, and days that calendars trip over. */
  static final List<LocalDate> DAYS =
      List.of(
              "2010-11-01", "2012-06-01", "2019-04-01", "2019-10-01", "2019-10-08", "2020-01-01", "2020-02-29", "2021-08-20", "2022-01-01",
              "2022-01-14", "2022-08-16", "2022-09-01", "2022-10-01", "2023-01-01", "2023-03-27", "2023-06-01", "2023-07-01", "2023-09-01",
              "2023-09-04", "2023-10-16", "2024-01-01", "2024-02-01", "2024-02-29", "2024-04-01", "2024-04-25", "2024-08-01", "2024-09-01",
              "2024-09-18", "2024-10-01", "2024-11-01", "2024-11-18", "2024-12-01", "2024-12-31", "2025-01-01", "2025-02-28", "2025-03-01",
              "2025-04-01", "2025-05-01", "2025-06-01", "2025-07-08", "2025-08-30", "2025-09-18", "2025-11-01", "2025-12-01", "2025-12-31",
              "2026-01-01", "2026-01-05", "2026-01-31", "2026-03-01", "2026-03-13", "2026-09-08", "2026-12-31", "2027-02-28", "2027-08-30",
              "2027-12-31", "2028-01-01", "2028-02-29", "2028-06-01", "2029-08-01",
              "2030-01-01")
          .stream()
          .map(LocalDate::parse)
          .toList();

  /** Ages in months at which bands end. */
  static final List<Integer> AGES = List.of(0, 5, 6, 7, 11, 12, 13, 17, 18, 19, 23, 24, 25, 30, 35, 36, 37);

  /** Numbers of facts at which an answer turns. */
  static final Map<String, List<String>> NUMBERS =
      Map.ofEntries(
          Map.entry("managementYears", List.of("2", "2.5", "3", "4")),
          Map.entry("directorTrainingHours", List.of("59", "59.5", "60", "80")),
          Map.entry("premises.leaseYears", List.of("2", "2.9", "3", "5")),
          Map.entry("premises.observationRoomArea", List.of("5.9", "6", "8", "11.99", "12", "15")),
          Map.entry("premises.observationBeds", List.of("0", "1", "2")),
          Map.entry("premises.windowPercent", List.of("19.9", "20", "25")),
          Map.entry("premises.winterSunHours", List.of("2.9", "3", "4")),
          Map.entry("premises.guardRailHeight", List.of("1.29", "1.3", "1.30", "1.4")),
          Map.entry("premises.guardRailGap", List.of("0.08", "0.09", "0.1")),
          Map.entry("premises.stairwellWidth", List.of("0.1", "0.11", "0.12")),
          Map.entry("premises.fireResistanceGrade", List.of("1", "2", "3", "4")),
          Map.entry("premises.cctvRetentionDays", List.of("0", "29", "30", "60", "89", "90", "100")),
          Map.entry("premises.outdoorHoursPerDay", List.of("0", "1.9", "2", "3")),
          Map.entry("premises.boardingOutdoorHours", List.of("2.5", "3", "4")),
          Map.entry("meals.main", List.of("0", "0", "1", "2", "3", "4")),
          Map.entry("meals.snacks", List.of("0", "1", "1", "2", "3")),
          Map.entry("mealAccountBalance", List.of("0", "1.9", "2", "2.1")),
          Map.entry("sampleHours", List.of("47", "48", "50")),
          Map.entry("sampleGrams", List.of("99", "100", "124", "125", "150")),
          Map.entry("menuWeeks", List.of("0.5", "1", "2", "3")),
          Map.entry("waterMillilitres", List.of("49", "50", "75", "100", "101")),
          Map.entry("waterTimes", List.of("0", "1", "2", "3")),
          Map.entry("filingReceiptDays", List.of("4", "5", "6")),
          Map.entry("filingRefusalDays", List.of("14", "15", "16")),
          Map.entry("prepaidMonths", List.of("2.5", "3", "3.5", "5", "6", "6.5")),
          Map.entry("boughtPlaceChildren", List.of("0", "4", "5", "9", "10", "11")),
          Map.entry("approvedPlaces", List.of("29", "30")),
          Map.entry("claimedChildren", List.of("28", "29", "30", "31")),
          Map.entry("openedClasses", List.of("0", "1", "3")),
          Map.entry("places", List.of("0", "7", "12", "19", "20", "29", "30", "49", "50", "99", "100", "149", "150", "200")),
          Map.entry("newInclusivePlaces", List.of("0", "1", "20")),
          Map.entry("stars", List.of("3", "4", "5")),
          Map.entry("chainInstitutions", List.of("1", "2", "3", "4")),
          Map.entry("supportYear", List.of("1", "2", "3", "4")),
          Map.entry("subsidyPaidAfter", List.of("0", "14", "15", "16")),
          Map.entry("chainBrands", List.of("0", "1", "2")),
          Map.entry("ground", List.of("59.9", "60", "70")),
          Map.entry("combinedRoomArea", List.of("49.9", "50", "60")),
          Map.entry("feedingRoomArea", List.of("9.9", "10", "12")),
          Map.entry("activityArea", List.of("14.9", "15", "34.9", "35", "40")),
          Map.entry("toilets", List.of("1", "2", "3")),
          Map.entry("urinals", List.of("1", "2", "3")),
          Map.entry("basins", List.of("2", "3", "4")),
          Map.entry("birthOrder", List.of("1", "2", "3", "3", "4", "5")),
          Map.entry("enrolmentOrder", List.of("1", "2", "3", "4")),
          Map.entry("monthsAway", List.of("0", "2.9", "3", "3.1", "6")),
          Map.entry("healthChecksPerYear", List.of("0", "1", "2", "3")),
          Map.entry("haemoglobinChecksPerYear", List.of("0", "1", "2")),
          Map.entry("hearingChecksPerYear", List.of("0", "1", "2")),
          Map.entry("nursingBreakHours", List.of("0", "0.5", "1", "2")),
          Map.entry("subsidyReviewDays", List.of("29", "30", "31")),
          Map.entry("womanAge", List.of("34", "35", "36")),
          Map.entry("staffChildrenEnrolled", List.of("0", "5", "6", "7", "9", "12", "30")));

  /** Fees and prices at which an answer changes, apart from those that a setting gives. */
  static final List<String> FEES =
      List.of("200", "300", "499.99", "500", "800", "1000", "1100", "1200", "1300", "1400", "1600", "1630", "1710", "1880", "1900",
          "2000", "2090", "2120", "2200", "2400", "2450", "2500", "2600", "2650", "3000", "3030", "3100", "3300", "3500", "4000", "240.90", "270.60", "359.70", "401.50", "451", "599.50", "600", "778.80", "838.20",
          "1019.70", "1298", "1397", "1699.50");

  /** Days of attendance at which a month counts or does not. The months have working days of 15, 20, 22 and 23. */
  static final List<Integer> DAYS_ATTENDED = List.of(0, 1, 7, 8, 10, 11, 12, 14, 15, 15, 16, 20, 22, 28);

  /** Children of classes, at and beside the sizes at which aid turns. */
  static final List<List<Integer>> CLASS_SIZES = List.of(List.of(), List.of(4), List.of(5, 9), List.of(10, 18, 4), List.of(19), List.of(9, 10));

  /** Counties of a city whose measures hold in some of them only. */
  static final Map<String, List<String>> COUNTIES =
      Map.of("cn-330100", List.of("cn-330111", "cn-330112", "cn-330122", "cn-330127", "cn-330182", "cn-330182", "cn-330102"));

  /** Amounts of facts at which an answer turns and that are no fees. */
  static final Map<String, List<String>> AMOUNTS =
      Map.of(
          "totalWages", List.of("0", "100000", "50000.49", "99999.99"),
          "unionContribution", List.of("0", "1000", "1000.01", "1999.99", "2000"),
          "welfareSpending", List.of("0", "0.01", "7000", "13999.99", "14000", "14000.01"),
          "ownAllowanceReceived", List.of("0", "1000", "3600", "3600.01", "7199.99", "7200", "10799.99", "10800", "12000"));

  /** What is seldom so. */
  static final Set<String> SELDOM =
      Set.of("mentalIllness", "barredRecord", "childAbuse", "nurseryAccident", "vaccineDoseMissing", "bunkBeds", "premises.basement",
          "chargesOutsideList", "chargesHeating", "preschoolMoney", "mixedWithPreschoolers", "premisesGrantedBefore");

  private CaseEdges() {}
}
