package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Advice;
import io.github.huituo.assessment.Plan;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.TestPack;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * A country whose law counts the guides of a yard one by one. It also asks what they hold. There is one for four children or,
 * where a master guide is there, one for six; for every five guides, or part of five, one has a first-aid box.
 */
class GuideCountryTest {
  private static final TestPack COUNTRY =
      TestPack.someland()
          .with(
              "vocabulary.yaml",
              """
              currency: SEK
              words:
                class: {zh: 庭, en: yard}
                classes: {zh: 庭, en: yards}
                division: {zh: 分庭, en: division into yards}
                careWorker: {zh: 向导, en: guide}
                careWorkers: {zh: 向导, en: guides}
              facts:
                child:
                  resident: {type: boolean, title: {zh: 常住, en: Resident}, ask: {zh: 孩子常住本国吗？, en: Does the child live here?}}
                staff:
                  master: {type: boolean, title: {zh: 师傅, en: Master}, ask: {zh: 是师傅吗？, en: Is the guide a master?}}
                  box: {type: boolean, title: {zh: 急救箱, en: Box}, ask: {zh: 有急救箱吗？, en: Has the guide a box?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - id: xx.guides
                  subject: institution
                  from: 2020-01-01
                  severity: MANDATORY
                  title: {zh: 向导, en: Guides}
                  sources: [{source: act, article: "3"}]
                  facts: [institution.classes, class.childrenAges, institution.staff, staff.master]
                - id: xx.boxes
                  subject: institution
                  from: 2020-01-01
                  severity: MANDATORY
                  title: {zh: 急救箱, en: Boxes}
                  sources: [{source: act, article: "4"}]
                  facts: [institution.staff, staff.box]
              """)
          .with(
              "guides.drl",
              """
              rule "A yard with a master guide has guides for its children"
                @question("xx.guides") @source("act 3") @en("{required} guides, {actual} there.") @zh("向导{required}名，现有{actual}名。")
              when
                $answers : Answers()
                $it : Institution( staffStated, $ages : childrenAges != null )
                not( StaffMember( institution == $it, master == null ) )
                exists( StaffMember( institution == $it, master == true ) )
                accumulate( $guide : StaffMember( institution == $it ); $guides : count($guide) )
                $ratio : Parameter( id == "xx.with-master" )
              then
                $answers.atLeast( $it, $guides, $ratio.of().requiredFor(Headcount.of($ages.size()).getNumber()) );
              end

              rule "A yard without a master guide has more guides"
                @question("xx.guides") @source("act 3") @en("{required} guides, {actual} there.") @zh("向导{required}名，现有{actual}名。")
              when
                $answers : Answers()
                $it : Institution( staffStated, $ages : childrenAges != null )
                not( StaffMember( institution == $it, master == null ) )
                not( StaffMember( institution == $it, master == true ) )
                accumulate( $guide : StaffMember( institution == $it ); $guides : count($guide) )
                $ratio : Parameter( id == "xx.without-master" )
              then
                $answers.atLeast( $it, $guides, $ratio.of().requiredFor(Headcount.of($ages.size()).getNumber()) );
              end

              rule "The guides have boxes"
                @question("xx.boxes") @source("act 4") @en("{required} boxes, {actual} there.") @zh("急救箱{required}个，现有{actual}个。")
              when
                $answers : Answers()
                $it : Institution( staffStated )
                not( StaffMember( institution == $it, box == null ) )
                accumulate( $guide : StaffMember( institution == $it ); $guides : count($guide) )
                accumulate( $one : StaffMember( institution == $it, box == true ); $boxes : count($one) )
                $ratio : Parameter( id == "xx.boxes-of-guides" )
              then
                $answers.atLeast( $it, $boxes, $ratio.of().requiredFor(Headcount.of($guides).getNumber()) );
              end
              """)
          .parameter("with-master", "type: ratio", "value: '1:6'")
          .parameter("without-master", "type: ratio", "value: '1:4'")
          .parameter("boxes-of-guides", "type: ratio", "value: '1:5'")
          .with(
              "plan.yaml",
              """
              nurseries:
                - {id: yard, title: {zh: 庭院, en: yard of the employer}}
              careWorkers: CARE_WORKER
              qualifications:
                - {id: guide, title: {zh: 向导, en: plain guide}, staff: {master: false, box: true}}
                - {id: master-guide, title: {zh: 师傅, en: master guide}, staff: {master: true, box: true}}
              """)
          .without("grant.drl")
          .without("class-size.drl");

  private static final LoadedPolicy POLICY = COUNTRY.policy();

  private static Plan plan(String demand) {
    return new Planner(POLICY.engine("xx")).of(Demands.read(POLICY, "demand.yaml", "asOf: 2026-01-05\njurisdiction: xx\n" + demand));
  }

  private static List<String> advice(String staff, int children) {
    Engine engine = POLICY.engine("xx");
    String ages = String.join(", ", java.util.Collections.nCopies(children, "20"));
    String text =
        "asOf: 2026-01-05\njurisdiction: xx\ninstitution: {id: y, classes: [{id: k, childrenAges: [%s]}], staff: [%s]}".formatted(ages, staff);
    return new Advisor(engine)
        .of(POLICY.read("case.yaml", text)).stream()
            .flatMap(a -> a.remedies().stream())
            .map((Advice.Remedy r) -> String.join("; ", r.changes().stream().map(c -> c.in("en")).toList()))
            .toList();
  }

  /** 30 children at 1:4 need eight, of whom one is there. */
  @Test
  void as_many_more_as_are_lacking_are_added_at_once() {
    assertThat(advice("{id: ann, role: CARE_WORKER, master: false, box: true}", 30)).contains("7 more like ann at y");
  }

  /** With a master there, 24 children at 1:6 need four, of whom two are there. */
  @Test
  void those_are_added_who_are_like_one_that_is_there() {
    assertThat(advice("{id: ann, role: CARE_WORKER, master: false, box: false}, {id: bob, role: CARE_WORKER, master: true, box: true}", 24))
        .contains("2 more like ann at y", "2 more like bob at y");
  }

  /** 30 children: eight guides or, with a master, five. */
  @Test
  void the_cheaper_team_is_planned() {
    Plan cheap = plan("demand: {agesInMonths: {20: 30}}\ncosts: {careWorkerMonth: SEK 10.00, masterGuideMonth: SEK 39.00}");
    // 4 × 10 + 39 is less than 80.
    assertThat(cheap.complies()).isTrue();
    assertThat(cheap.staff().careWorkers()).isEqualTo(5);
    assertThat(cheap.staff().qualified()).extracting(Plan.Role::role).containsExactly("master-guide", "guide");
    assertThat(cheap.staff().qualified()).extracting(Plan.Role::heads).containsExactly(1, 4);
    assertThat(cheap.budget().cost()).contains(Money.parse("SEK 948.00"));
    assertThat(cheap.bound().proved()).isTrue();
    Plan dear = plan("demand: {agesInMonths: {20: 30}}\ncosts: {careWorkerMonth: SEK 10.00, masterGuideMonth: SEK 41.00}");
    assertThat(dear.staff().careWorkers()).isEqualTo(8);
    assertThat(dear.staff().qualified()).extracting(Plan.Role::role).containsExactly("guide");
    assertThat(dear.classes()).extracting(Plan.Room::careWorkers).containsExactly(8);
  }

  @Test
  void a_limit_of_staff_is_kept_at_a_higher_cost() {
    String costs = "costs: {careWorkerMonth: SEK 10.00, masterGuideMonth: SEK 99.00}\n";
    Plan few = plan("demand: {agesInMonths: {20: 30}}\n" + costs + "limits: {staff: 7}");
    assertThat(few.complies()).isTrue();
    assertThat(few.staff().careWorkers()).isEqualTo(5);
    Plan none = plan("demand: {agesInMonths: {20: 30}}\n" + costs + "limits: {staff: 4}");
    assertThat(none.complies()).isFalse();
    assertThat(none.relaxations()).extracting(t -> t.in("en")).containsExactly("staff of at most 4 → 5");
  }

  /** In the morning six children need one guide, who is a master or not. All day somebody is there who is one when all are. */
  @Test
  void each_qualification_has_its_shifts() {
    Plan plan =
        plan(
            """
            demand:
              agesInMonths: {20: 30}
              attendance:
                - {from: "08:00", until: "16:00", agesInMonths: {20: 30}}
                - {from: "16:00", until: "20:00", agesInMonths: {20: 4}}
            costs: {careWorkerMonth: SEK 10.00, masterGuideMonth: SEK 39.00, careWorkerHours: 8}
            """);
    assertThat(plan.staff().day()).extracting(Plan.PartOfDay::careWorkers).containsExactly(5, 1);
    assertThat(plan.staff().qualified()).extracting(Plan.Role::heads).containsExactly(1, 5);
    assertThat(plan.staff().careWorkers()).isEqualTo(6);
  }
}
