package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of small demands, worked out by hand from the standards. */
class PlannerTest {
  static final ChildcarePolicy HENGSHUI = ChildcarePolicy.bundled("cn-131100");
  static final ChildcarePolicy NEW_SOUTH_WALES = ChildcarePolicy.bundled("au-nsw");

  static Plan hengshui(String demand) {
    return HENGSHUI.plan("demand.yaml", "asOf: 2026-01-05\njurisdiction: cn-131100\n" + demand);
  }

  /** Returns the mandatory requirements that are not met, or of which something is missing. */
  static List<RequirementAnswer> open(Plan plan) {
    return plan.assessment().requirements().stream()
        .filter(a -> a.severity() == Severity.MANDATORY && !a.subjectKind().word().equals("employer"))
        .filter(a -> a.outcome() == Outcome.NOT_MET || a.outcome() == Outcome.UNDETERMINED)
        .toList();
  }

  private static Map<String, Integer> others(Plan plan) {
    return plan.staff().others().stream().collect(Collectors.toMap(Plan.Role::role, Plan.Role::heads));
  }

  /** Nine children under 12 months at 1:3 need three care workers. Six of 23 months at 1:5 need two (setting standard, art. 19 and 20). */
  @Test
  void a_hospital_with_fifteen_children_needs_two_classes_and_five_care_workers() {
    Plan plan = hengshui("employer: {id: hospital, kind: HOSPITAL}\ndemand: {agesInMonths: {6: 4, 9: 5, 23: 6}}");
    assertThat(plan.complies()).isTrue();
    assertThat(open(plan)).isEmpty();
    assertThat(plan.classes()).extracting(c -> c.kind().orElseThrow().in("en")).containsExactly("infant class", "junior toddler class");
    assertThat(plan.classes()).extracting(Plan.Room::careWorkers).containsExactly(3, 2);
    assertThat(plan.staff().careWorkers()).isEqualTo(5);
    assertThat(others(plan)).isEqualTo(Map.of("DIRECTOR", 1, "HEALTH_WORKER", 1, "COOK", 1, "SECURITY_GUARD", 1));
    assertThat(plan.bound().proved()).isTrue();
    // 9 × 6 m² and a feeding room of 10 m², sleeping and activity room of 50 m², observation room of 6 m².
    assertThat(plan.area().indoor()).isEqualByComparingTo("120");
    assertThat(plan.documents()).extracting(d -> d.in("en")).contains("food operation licence", "passed health evaluation report");
  }

  /**
   * Eleven infants are more than the ten of one class. There are two classes, of which the cheapest have four care workers, as 1:3
   * of 11 rounds up to 4.
   */
  @Test
  void eleven_infants_need_two_classes_that_waste_no_care_worker() {
    Plan plan = hengshui("demand: {agesInMonths: {8: 11}}");
    assertThat(plan.classes()).hasSize(2);
    assertThat(plan.staff().careWorkers()).isEqualTo(4);
  }

  /** 150 children need a full-time health worker. 200 need two as the ratio is read by default (measures of 2010, art. 12). */
  @Test
  void an_industrial_park_with_two_hundred_children_is_planned() {
    Plan plan = hengshui("demand: {agesInMonths: {14: 100, 26: 100}}");
    assertThat(open(plan)).isEmpty();
    assertThat(others(plan)).containsEntry("HEALTH_WORKER", 2);
    // 100 at 1:5 are 20, and 100 at 1:7 in classes of at most 20 are 15: classes of 7 and 14 waste nobody.
    assertThat(plan.staff().careWorkers()).isEqualTo(35);
  }

  /**
   * 9 under 24 months are at 1:4 and 13 up to 36 months at 1:5. 18 older ones are at 1:10. Three places left with the youngest
   * take older ones.
   */
  @Test
  void a_service_of_new_south_wales_has_educators_for_all_its_rooms() {
    Plan plan =
        NEW_SOUTH_WALES.plan(
            "demand.yaml",
            """
            asOf: 2026-02-02
            jurisdiction: au-nsw
            demand: {agesInMonths: {4: 3, 14: 6, 26: 9, 31: 4, 40: 10, 50: 8}}
            limits: {classSize: 20}
            """);
    assertThat(plan.complies()).isTrue();
    assertThat(open(plan)).isEmpty();
    assertThat(plan.staff().careWorkers()).isEqualTo(7);
    assertThat(plan.classes()).extracting(c -> c.ages().size()).containsExactly(20, 20);
  }

  /** The three who come at 07:00 leave at 14:30. Then seven others are needed until 15:00. */
  @Test
  void the_shifts_of_the_day_decide_whom_to_hire_where_the_peak_does_not() {
    Plan plan =
        NEW_SOUTH_WALES.plan(
            "demand.yaml",
            """
            asOf: 2026-02-02
            jurisdiction: au-nsw
            demand:
              agesInMonths: {4: 3, 14: 6, 26: 9, 31: 4, 40: 10, 50: 8}
              attendance:
                - {from: "07:00", until: "09:00", agesInMonths: {14: 2, 26: 5, 40: 6}}
                - {from: "09:00", until: "15:00", agesInMonths: {4: 3, 14: 6, 26: 9, 31: 4, 40: 10, 50: 8}}
                - {from: "15:00", until: "18:00", agesInMonths: {14: 3, 26: 4, 40: 5}}
            limits: {classSize: 20}
            costs: {careWorkerHours: 7.5}
            """);
    assertThat(plan.staff().day()).extracting(Plan.PartOfDay::careWorkers).containsExactly(3, 7, 3);
    assertThat(plan.staff().needed()).isEqualTo(7);
    assertThat(plan.staff().careWorkers()).isEqualTo(10);
  }

  /** Five care workers from 07:00 to 15:00 and five from 11:00 to 19:00. Those and the other four are 14. */
  @Test
  void opening_hours_longer_than_a_shift_take_two_shifts() {
    String demand =
        """
        demand: {agesInMonths: {6: 4, 9: 5, 23: 6}}
        limits: {openingHours: {from: "07:00", until: "19:00"}, staff: 14}
        """;
    Plan plan = hengshui(demand + "costs: {careWorkerMonth: CNY 4500.00, careWorkerHours: 8}");
    assertThat(plan.complies()).isTrue();
    assertThat(plan.staff().needed()).isEqualTo(5);
    assertThat(plan.staff().careWorkers()).isEqualTo(10);
    assertThat(plan.staff().day()).singleElement().satisfies(p -> assertThat(p.hours()).isEqualByComparingTo("60"));
    assertThat(plan.budget().cost()).contains(Money.parse("CNY 540000.00"));
    Plan whole = hengshui(demand + "costs: {careWorkerMonth: CNY 4500.00, careWorkerHours: 12}");
    assertThat(whole.staff().careWorkers()).isEqualTo(5);
    Plan fewer = hengshui(demand.replace("staff: 14", "staff: 13") + "costs: {careWorkerHours: 8}");
    assertThat(fewer.complies()).isFalse();
    assertThat(fewer.relaxations().get(0).in("en")).isEqualTo("staff of at most 13 → 14");
  }

  /** Five care workers at 4,500 a month are 270,000 a year. 15 fees of 1,800 are 324,000. */
  @Test
  void the_budget_adds_up_what_is_stated() {
    Plan plan =
        hengshui(
            """
            demand: {agesInMonths: {6: 4, 9: 5, 23: 6}}
            costs: {careWorkerMonth: CNY 4500.00, rentSquareMetreMonth: CNY 30.00}
            fee: CNY 1800.00
            """);
    // 120 m² at 30 yuan a month are 43,200 a year.
    assertThat(plan.budget().cost()).contains(Money.parse("CNY 313200.00"));
    assertThat(plan.budget().balance()).contains(Money.parse("CNY -10800.00"));
    assertThat(plan.budget().unstated()).extracting(t -> t.in("en")).contains("director", "cook").doesNotContain("Care workers");
  }

  @Test
  void limits_that_conflict_are_named_with_the_least_that_would_do() {
    Plan plan =
        hengshui(
            """
            demand: {agesInMonths: {9: 8, 18: 20, 28: 20}}
            limits: {places: 40, staff: 12}
            """);
    assertThat(plan.complies()).isFalse();
    assertThat(plan.conflict()).extracting(t -> t.in("en")).containsExactly("at most 40 places", "staff of at most 12");
    // 3 + 4 + 3 care workers, and one each of director, health worker, cook and security guard.
    assertThat(plan.relaxations().get(0).in("en")).isEqualTo("at most 40 places → 48; staff of at most 12 → 14");
  }

  /** Children's rooms must not be on the fourth floor or above (fire guide of 2022). */
  @Test
  void of_the_floors_offered_only_those_that_comply_are_used() {
    Plan plan = hengshui("demand: {agesInMonths: {18: 5}}\nlimits: {floors: [1, 5]}");
    assertThat(plan.complies()).isTrue();
    assertThat(plan.planned().institutions().get(0).facts()).containsEntry("premises.floors", List.of(1));
    Plan tower = hengshui("demand: {agesInMonths: {18: 5}}\nlimits: {floors: [5]}");
    assertThat(tower.complies()).isFalse();
    assertThat(tower.conflict().get(0).in("en")).startsWith("Floors of the children's rooms: ");
    assertThat(tower.relaxations().get(0).in("en")).isEqualTo("Floors used of nursery: 5 → 3");
  }

  /** Children of 48 months are too old for every class. */
  @Test
  void children_whom_no_class_takes_are_named() {
    Plan plan = hengshui("demand: {agesInMonths: {18: 5, 48: 2}}");
    assertThat(plan.complies()).isFalse();
    assertThat(plan.conflict()).extracting(t -> t.in("en")).containsExactly("2 children of 48 months can be in no class");
  }

  /** Four toddlers of a county bureau may be in a family point. It has at most three to a carer, and no director or guard. */
  @Test
  void a_family_point_is_better_for_four_children() {
    Plan plan = hengshui("employer: {id: bureau, kind: GOVERNMENT_AGENCY}\ndemand: {agesInMonths: {20: 4}}");
    assertThat(plan.alternatives())
        .filteredOn(a -> a.title().in("en").equals("family childcare point"))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.complies()).isTrue();
              assertThat(a.better()).isTrue();
              assertThat(a.careWorkers()).contains(2);
            });
  }

  /**
   * An educator may have at most four of preschool age or under. This is in the national regulations (family day care): one is
   * enough for four, not five.
   */
  @ParameterizedTest
  @CsvSource({"4, true, ''", "5, false, '2 educators are needed, but at most 1 may be there'", "40, false, '10 educators are needed, but at most 1 may be there'"})
  void family_day_care_has_one_educator(int children, boolean possible, String because) {
    Plan plan = NEW_SOUTH_WALES.plan("demand.yaml", "asOf: 2026-02-02\njurisdiction: au-nsw\ndemand: {agesInMonths: {20: %d}}".formatted(children));
    assertThat(plan.alternatives()).singleElement().satisfies(a -> {
      assertThat(a.title().in("en")).isEqualTo("family day care with one educator");
      assertThat(a.complies()).isEqualTo(possible);
      assertThat(a.because().in("en")).contains(because);
    });
  }

  /** Two enterprises with five children each share one director, cook, health worker and guard. */
  @Test
  void two_enterprises_that_share_need_fewer_people_than_each_alone() {
    Plan plan =
        hengshui(
            """
            employers: [{id: mill}, {id: works}]
            demand:
              agesInMonths: {20: 5}
              partners: [{employer: works, agesInMonths: {20: 5}}]
            """);
    assertThat(plan.complies()).isTrue();
    assertThat(plan.classes()).hasSize(1);
    assertThat(plan.alternatives())
        .filteredOn(a -> a.title().in("en").equals("a nursery of each employer"))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.better()).isFalse();
              assertThat(a.because().in("en")).isEqualTo("10 on the staff instead of 6");
            });
  }

  /** The children of 6 and 9 months turn 12 months in July and in April. Until then they need the ratio of infants. */
  @Test
  void the_first_year_shows_when_children_outgrow_their_classes() {
    Plan plan = hengshui("demand: {agesInMonths: {6: 4, 9: 5, 23: 6}}");
    assertThat(plan.months()).hasSize(12);
    assertThat(plan.months()).extracting(Plan.Month::careWorkers).containsExactly(5, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3);
    assertThat(plan.months()).extracting(m -> m.month().toString()).startsWith("2026-01", "2026-02");
    // The children of 23 months are 24 months old on 5 February, which is too old for a junior toddler class.
    Plan.Outgrown outgrown = plan.outgrown().orElseThrow();
    assertThat(outgrown.day()).isEqualTo("2026-02-05");
    assertThat(outgrown.because()).extracting(t -> t.in("en")).singleElement().asString().startsWith("Ages in the class · class-2: ");
  }

  @Test
  void what_may_come_back_states_its_conditions() {
    Plan plan = hengshui("demand: {agesInMonths: {6: 4, 9: 5, 23: 6}}\nfee: CNY 1800.00");
    assertThat(plan.subsidies())
        .filteredOn(s -> s.id().equals("cn-131100.care-place-subsidy"))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.children()).isEqualTo(15);
              assertThat(s.conditions()).extracting(i -> i.title().in("en")).containsExactly("Birth order", "Birth in line with law and policy");
              // 300 yuan for each of the 30 months from January 2026 to the last before the third birthday, 5 July 2028.
              assertThat(s.total()).contains(Money.parse("CNY 9000.00"));
            });
  }

  private static Plan england(String demand) {
    return ChildcarePolicy.bundled("gb-eng").plan("demand.yaml", "asOf: 2026-01-05\njurisdiction: gb-eng\n" + demand);
  }

  private static Map<String, Integer> qualified(Plan plan) {
    return plan.staff().qualified().stream().collect(Collectors.toMap(Plan.Role::role, Plan.Role::heads));
  }

  /**
   * Six under two at 1:3 need two, and twelve of two years at 1:5 three. 24 of three and four at 1:8 need three, or at 1:13 two
   * where somebody at level 6 and another at level 3 are there. Of those besides that person at least half are at level 2.
   */
  @Test
  void a_nursery_of_england_hires_somebody_at_level_6_where_that_is_cheaper() {
    String children = "demand: {agesInMonths: {9: 2, 18: 4, 26: 6, 31: 6, 40: 12, 52: 12}}\n";
    Plan few = england(children);
    assertThat(few.complies()).isTrue();
    assertThat(open(few)).isEmpty();
    assertThat(qualified(few)).isEqualTo(Map.of("level-6", 1, "level-3", 1, "level-2", 2, "unqualified", 3));
    assertThat(few.bound().proved()).isTrue();
    // 6 × 3.5 + 12 × 2.5 + 24 × 2.3 m².
    assertThat(few.area().indoor()).isEqualByComparingTo("106.2");
    // Six at 2,200 and one at 4,300 are 17,500, and eight at 2,200 are 17,600.
    Plan cheap = england(children + "costs: {careWorkerMonth: GBP 2200.00, level6Month: GBP 4300.00}");
    assertThat(qualified(cheap)).containsEntry("level-6", 1);
    // Of eight one is at level 3, and four of the other seven at level 2.
    Plan dear = england(children + "costs: {careWorkerMonth: GBP 2200.00, level6Month: GBP 4500.00}");
    assertThat(qualified(dear)).isEqualTo(Map.of("level-3", 1, "level-2", 4, "unqualified", 3));
    assertThat(dear.staff().careWorkers()).isEqualTo(8);
    assertThat(dear.budget().cost()).contains(Money.parse("GBP 211200.00"));
  }

  private static Plan nation(String jurisdiction, String ages) {
    String demand = "asOf: 2026-01-15\njurisdiction: %s\ndemand: {agesInMonths: {%s}}".formatted(jurisdiction, ages);
    return ChildcarePolicy.bundled(jurisdiction).plan("demand.yaml", demand);
  }

  /**
   * Ten of two years need two at 1:5 and three at 1:4. The first is in Scotland and England, the second in Wales. Their area is
   * no more than is required, though the law of the ages has greater numbers.
   */
  @ParameterizedTest
  @CsvSource({"gb-sct, 2, 28", "gb-wls, 3, 28", "gb-eng, 2, 25"})
  void a_nursery_of_each_nation_has_its_ratio_for_two_year_olds(String jurisdiction, int practitioners, String area) {
    Plan plan = nation(jurisdiction, "24: 10");
    assertThat(plan.complies()).isTrue();
    assertThat(open(plan)).isEmpty();
    assertThat(plan.staff().careWorkers()).isEqualTo(practitioners);
    assertThat(plan.area().indoor()).isEqualByComparingTo(area);
  }

  /**
   * Six under two at 1:3 need two. 24 of three and four at 1:8 need three. The twelve of two years need three at 1:5 in Scotland,
   * and three at 1:4 in Wales. Ten of eight need one at 1:10 in Wales, and are part of 34 at 1:8 in Scotland.
   */
  @ParameterizedTest
  @CsvSource({"gb-sct, 10", "gb-wls, 9"})
  void a_nursery_of_another_nation_has_the_ratios_of_its_ages(String jurisdiction, int practitioners) {
    Plan plan = nation(jurisdiction, "9: 2, 18: 4, 26: 6, 31: 6, 40: 12, 52: 12, 96: 10");
    assertThat(plan.complies()).isTrue();
    assertThat(open(plan)).isEmpty();
    assertThat(plan.staff().careWorkers()).isEqualTo(practitioners);
    // 6 × 3.7 + 12 × 2.8 + 34 × 2.3 m².
    assertThat(plan.area().indoor()).isEqualByComparingTo("134.0");
  }

  /** One is enough for three children at 1:3. With the manager there are two adults. */
  @Test
  void the_two_adults_of_a_nursery_in_scotland_are_a_practitioner_and_the_manager() {
    Plan plan = nation("gb-sct", "12: 3");
    assertThat(plan.complies()).isTrue();
    assertThat(plan.staff().careWorkers()).isEqualTo(1);
  }

  /** In Texas the standards for 12 children or fewer were not collected. So no plan for them is stated to comply. */
  @Test
  void where_the_law_is_not_known_no_plan_complies() {
    ChildcarePolicy texas = ChildcarePolicy.bundled("us-tx");
    String demand = "asOf: 2026-01-05\njurisdiction: us-tx\ndemand: {agesInMonths: {%s}}";
    assertThat(texas.plan("demand.yaml", demand.formatted("5: 12")).complies()).isFalse();
    Plan larger = texas.plan("demand.yaml", demand.formatted("5: 8, 30: 22"));
    assertThat(larger.complies()).isTrue();
    // Eight infants at 1:4, and 22 of two years at 1:11.
    assertThat(larger.classes()).extracting(Plan.Room::careWorkers).containsExactly(2, 2);
  }

  /** The packs have what families are entitled to, and Northern Ireland limits for childminders. Of nurseries they ask nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"gb", "gb-nir", "us"})
  void where_the_law_asks_nothing_of_a_nursery_nobody_knows_whether_a_plan_complies(String jurisdiction) {
    String demand = "asOf: 2026-01-15\njurisdiction: %s\ndemand: {agesInMonths: {24: 10}}".formatted(jurisdiction);
    Plan plan = ChildcarePolicy.bundled(jurisdiction).plan("demand.yaml", demand);
    assertThat(plan.complies()).isFalse();
    assertThat(plan.conflict()).singleElement().asString().contains("no mandatory requirement that applies to it on this day");
    assertThat(plan.relaxations()).isEmpty();
  }

  /**
   * Of 21 children the eleventh decides, who is two. It is 1:11 and at most 22 in a group, though 19 with the tenth of 20 months
   * are too many.
   */
  @Test
  void a_group_may_be_larger_with_older_children_where_a_smaller_one_may_not_be() {
    Plan plan =
        ChildcarePolicy.bundled("us-tx")
            .plan("demand.yaml", "asOf: 2026-01-05\njurisdiction: us-tx\ndemand: {agesInMonths: {20: 10, 24: 11}}");
    assertThat(plan.classes()).extracting(Plan.Room::careWorkers).containsExactly(2);
  }

  /** Four infants need one at 1:4, and eight of two years one at 1:8. Infants are from birth to under 16 months. */
  @Test
  void a_center_of_virginia_has_staff_for_its_groups() {
    Plan plan =
        ChildcarePolicy.bundled("us-va")
            .plan("demand.yaml", "asOf: 2026-01-05\njurisdiction: us-va\ndemand: {agesInMonths: {5: 4, 30: 8, 40: 20}}");
    assertThat(plan.complies()).isTrue();
    // Eight of two years at 1:8, and twenty of three at 1:10.
    assertThat(plan.classes()).extracting(Plan.Room::careWorkers).containsExactly(1, 1, 2);
    assertThat(plan.staff().careWorkers()).isEqualTo(4);
  }

  @Test
  void the_same_demand_gives_the_same_bytes() {
    String demand = "demand: {agesInMonths: {6: 4, 9: 5, 23: 6}}\nfee: CNY 1800.00";
    assertThat(hengshui(demand).toJson()).isEqualTo(hengshui(demand).toJson()).contains("\"plan\" : {", "\"assessment\" : {");
  }
}
