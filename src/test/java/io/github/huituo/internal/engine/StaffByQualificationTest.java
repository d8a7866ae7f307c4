package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.testpack.TestPack;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A country whose numbers of staff depend on what they hold. There is one of staff for three children under two, for five of two
 * years, and of older ones for 13 if somebody has level 6 and somebody else level 3, for eight if somebody has level 3, and
 * otherwise for six. Of level 3 there must be one for ten children of the largest class.
 */
class StaffByQualificationTest {
  private static final TestPack LAND =
      TestPack.head()
          .append(
              "pack.yaml",
              """
              interpretations:
                ages: {title: {zh: 混龄, en: Ages}, why: {zh: 未定, en: Open.}, choices: {PER_AGE: {zh: 各龄进位, en: each}, SUM_THEN_ROUND_UP: {zh: 合计进位, en: sum}}, default: PER_AGE}
              """)
          .with(
              "vocabulary.yaml",
              """
              terms: {six: {zh: 六级人数, en: at level 6}, three: {zh: 三级人数, en: at level 3}, team: {zh: 团队, en: team}, largest: {zh: 最大班人数, en: children of the largest class}}
              facts:
                staff:
                  level: {type: count, least: 0, title: {zh: 资格等级, en: Level}, ask: {zh: 几级？, en: Which level?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - {id: xx.staff, subject: institution, severity: MANDATORY, title: {zh: 人员, en: Staff}, sources: [{source: act}], facts: [institution.staff, staff.level, class.childrenAges]}
                - {id: xx.levels, subject: institution, severity: MANDATORY, title: {zh: 等级, en: Levels}, sources: [{source: act}], facts: [institution.staff, staff.level, class.children]}
              """)
          .parameter("six", "type: number", "value: 6")
          .parameter("three", "type: number", "value: 3")
          .parameter("one", "type: number", "value: 1")
          .parameter("two", "type: number", "value: 2")
          .parameter("ranges", "type: band\nunit: months", "by: {years: {UNDER_TWO: '[0, 24)', TWO: '[24, 36)', OLDER: '[36, )'}}")
          .parameter("young", "type: ratio\nunit: staff", "by: {years: {UNDER_TWO: '1:3', TWO: '1:5'}}")
          .parameter("older", "type: ratio\nunit: staff", "by: {team: {WITH_SIX: '1:13', WITH_THREE: '1:8', OTHER: '1:6'}}")
          .parameter("level", "type: ratio\nunit: staff", "value: '1:10'")
          .with(
              "rules.drl",
              """
              rule "Those with level 6 are counted" @zh("六级")
              when
                $it : Institution( staffStated )
                not( StaffMember( institution == $it, level == null ) )
                $six : Parameter( id == "xx.six" )
                accumulate( $staff : StaffMember( institution == $it, $level : level, $six.of().isAtMost($level) ); $number : count($staff) )
              then
                insert( Term.counting("six", $it, $number, $six.of()) );
              end
              rule "Those with level 3 or more are counted" @zh("三级")
              when
                $it : Institution( staffStated )
                not( StaffMember( institution == $it, level == null ) )
                $three : Parameter( id == "xx.three" )
                accumulate( $staff : StaffMember( institution == $it, $level : level, $three.of().isAtMost($level) ); $number : count($staff) )
              then
                insert( Term.counting("three", $it, $number, $three.of()) );
              end
              rule "A team with level 6 and another with level 3" @zh("六级与三级")
              when
                $it : Institution()
                Term( name == "six", of == $it, $six : count )
                Term( name == "three", of == $it, $three : count )
                $one : Parameter( id == "xx.one", of().isAtMost($six) )
                $two : Parameter( id == "xx.two", of().isAtMost($three) )
              then
                insert( Term.of("team", $it, "WITH_SIX", $one.of(), $two.of()) );
              end
              rule "A team with level 3" @zh("有三级")
              when
                $it : Institution()
                Term( name == "six", of == $it, $six : count )
                Term( name == "three", of == $it, $three : count )
                $one : Parameter( id == "xx.one", of().isAtMost($three) )
                not( Parameter( id == "xx.one", of().isAtMost($six) ) and Parameter( id == "xx.two", of().isAtMost($three) ) )
              then
                insert( Term.of("team", $it, "WITH_THREE", $one.of()) );
              end
              rule "Another team" @zh("其他")
              when
                $it : Institution()
                Term( name == "three", of == $it, $three : count )
                $one : Parameter( id == "xx.one", of().isAbove($three) )
              then
                insert( Term.of("team", $it, "OTHER", $one.of()) );
              end
              rule "The children of the largest class" @zh("最大班")
              when
                $it : Institution()
                not( ClassGroup( institution == $it, childCount == null ) )
                $group : ClassGroup( institution == $it, $children : childCount )
                not( ClassGroup( institution == $it, childCount > $children ) )
              then
                insert( Term.counting("largest", $it, $children) );
              end
              rule "There is staff for the children of each age"
                @question("xx.staff") @source("act") @en("{required}, {actual}.") @zh("{required}，{actual}。")
              when
                $answers : Answers()
                $mixed : Interpretation( id == "ages" )
                $it : Institution( $ages : childrenAges != null )
                Term( name == "team", of == $it, $team : word )
                accumulate( $staff : StaffMember( institution == $it ); $there : count($staff) )
                $ranges : Parameter( id == "xx.ranges" )
                $young : Parameter( id == "xx.young" )
                $older : Parameter( id == "xx.older" )
              then
                $answers.atLeast( $it, $there,
                    Staffing.of($young.of("UNDER_TWO"), Headcount.in($ranges.of("UNDER_TWO"), $ages)).and($young.of("TWO"), Headcount.in($ranges.of("TWO"), $ages))
                        .and($older.of($team), Headcount.in($ranges.of("OLDER"), $ages)).required($mixed) );
              end
              rule "There is staff of level 3 for the largest class"
                @question("xx.levels") @source("act") @en("{required}, {actual}.") @zh("{required}，{actual}。")
              when
                $answers : Answers()
                $it : Institution()
                Term( name == "largest", of == $it, $children : count )
                Term( name == "three", of == $it, $three : count )
                $level : Parameter( id == "xx.level" )
              then
                $answers.atLeast( $it, $three, $level.of().requiredFor($children) );
              end
              """);

  private static RequirementAnswer answer(String id, String mixed, String staff, String classes) {
    return LAND.assess(
            "{asOf: 2024-01-01, jurisdiction: xx, interpretations: {ages: " + mixed + "}, institution: {id: park, staff: [" + staff + "], classes: [" + classes + "]}}")
        .requirement(id).subject("park");
  }

  private static String staff(String levels) {
    return Arrays.stream(levels.split(" ")).map(level -> "{level: " + level + "}").collect(Collectors.joining(", "));
  }

  /** A class with children of so many months. */
  private static String aged(Integer... ages) {
    return "{id: ants, childrenAges: " + List.of(ages) + "}";
  }

  private static String group(int babies, int twos, int older) {
    List<Integer> ages =
        Stream.of(Collections.nCopies(babies, 23), Collections.nCopies(twos, 35), Collections.nCopies(older, 36)).flatMap(List::stream).toList();
    return aged(ages.toArray(Integer[]::new));
  }

  private static String required(RequirementAnswer answer) {
    return answer.outcome() + " " + answer.required().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "6 3, 13, MET 1",
    "6 3, 26, MET 2",
    "6 3, 27, NOT_MET 3",
    "6 6, 26, MET 2", // the other one may have level 6, too
    "6 2, 16, MET 2", // nobody else has level 3: 1:8
    "6 2, 17, NOT_MET 3",
    "5 3, 16, MET 2", // nobody has level 6
    "5 3, 17, NOT_MET 3",
    "3 2, 16, MET 2",
    "3 0, 17, NOT_MET 3",
    "2 2, 12, MET 2", // nobody has level 3: 1:6
    "2 2, 13, NOT_MET 3",
  })
  void how_many_older_children_one_of_staff_may_have_goes_by_what_the_staff_hold(String levels, int older, String required) {
    assertThat(required(answer("xx.staff", "PER_AGE", staff(levels), group(0, 0, older)))).isEqualTo(required);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 5, 13, 3, 3", // full groups
    "4, 5, 13, 4, 4", // 2 + 1 + 1; 4/3 + 1 + 1 = 3.33
    "4, 6, 14, 6, 4", // 2 + 2 + 2; 1.333 + 1.2 + 1.077 = 3.61
    "1, 1, 1, 3, 1", // 0.333 + 0.2 + 0.077 = 0.61
    "2, 1, 1, 3, 1", // 0.667 + 0.2 + 0.077 = 0.94
    "2, 2, 1, 3, 2", // 0.667 + 0.4 + 0.077 = 1.14
    "0, 0, 0, 0, 0",
    "7, 0, 0, 3, 3",
  })
  void children_of_each_age_need_staff_of_their_own_or_share_it(int babies, int twos, int older, int each, int together) {
    String team = staff("6 3 0");
    assertThat(answer("xx.staff", "PER_AGE", team, group(babies, twos, older)).required()).get().hasToString(String.valueOf(each));
    assertThat(answer("xx.staff", "SUM_THEN_ROUND_UP", team, group(babies, twos, older)).required()).get().hasToString(String.valueOf(together));
  }

  /** Four of one age are two of staff under two years. They are one at any other age. */
  @ParameterizedTest
  @CsvSource({"0, 2", "23, 2", "24, 1", "35, 1", "36, 1"})
  void an_age_ends_with_its_last_month(int months, int required) {
    assertThat(answer("xx.staff", "PER_AGE", staff("6 3"), aged(months, months, months, months)).required()).get().hasToString(String.valueOf(required));
  }

  /** Six children of two years are two of staff, and six older ones are one. */
  @ParameterizedTest
  @CsvSource({"35, 2", "36, 1"})
  void two_years_end_with_the_last_month_of_the_third_year(int months, int required) {
    assertThat(answer("xx.staff", "PER_AGE", staff("6 3"), aged(months, months, months, months, months, months)).required()).get().hasToString(String.valueOf(required));
  }

  @Test
  void the_children_of_all_classes_are_counted_together() {
    String two = "{id: ants, childrenAges: [12, 36]}, {id: bees, childrenAges: [12, 23, 40]}";
    assertThat(required(answer("xx.staff", "PER_AGE", staff("6 3"), two))).isEqualTo("MET 2");
    assertThat(required(answer("xx.staff", "PER_AGE", staff("6 3"), two.replace("[12, 36]", "[12, 13, 36]")))).isEqualTo("NOT_MET 3");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 9, 3, MET 1",
    "11, 9, 3, NOT_MET 2",
    "9, 11, 3, NOT_MET 2", // whichever class
    "11, 11, 3, NOT_MET 2", // of two that are as large one counts
    "11, 9, 3 6, MET 2", // level 6 is also level 3
    "11, 9, 3 2, NOT_MET 2",
    "20, 20, 3 3 0, MET 2",
    "21, 0, 3 3 0, NOT_MET 3",
  })
  void the_largest_class_decides_how_many_must_have_level_3(int ants, int bees, String levels, String required) {
    String classes = "{id: ants, children: " + ants + "}, {id: bees, children: " + bees + "}";
    assertThat(required(answer("xx.levels", "PER_AGE", staff(levels), classes))).isEqualTo(required);
  }

  @Test
  void a_level_or_the_size_of_a_class_that_is_not_known_is_asked_for() {
    RequirementAnswer level = answer("xx.staff", "PER_AGE", "{id: ann, level: 6}, {id: ben}", group(0, 0, 5));
    assertThat(level.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(level.missing()).extracting(Missing::fact, Missing::subject).containsExactly(Tuple.tuple("staff.level", "ben"));
    RequirementAnswer size = answer("xx.levels", "PER_AGE", staff("3"), "{id: ants, children: 5}, {id: bees}");
    assertThat(size.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(size.missing()).extracting(Missing::fact, Missing::subject).containsExactly(Tuple.tuple("class.children", "bees"));
  }
}
