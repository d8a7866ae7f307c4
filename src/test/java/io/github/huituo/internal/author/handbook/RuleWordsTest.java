package io.github.huituo.internal.author.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.engine.RuleView;
import io.github.huituo.internal.engine.RuleViewReader;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.testpack.BundledPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditions in rule language, described in words. */
class RuleWordsTest {
  private static final Jurisdiction NATION = BundledPolicy.loaded().law("cn");

  private static List<String> inWords(String language, String conditions) {
    String text = "rule \"x\"\nwhen\n" + conditions + "\nthen\nend\n";
    RuleView rule = RuleViewReader.rules(new RuleFile("x.drl", "x.drl", text)).get(0);
    return new RuleWords(
            NATION, Map.of("lawful-child", List.of(Text.same("A child is lawfully born or adopted"))), rule.source())
        .of(rule.conditions()).stream().map(t -> t.in(language)).toList();
  }

  @Test
  void facts_are_called_by_their_titles() {
    String rule = "$answers : Answers()\n$child : Child( policyCompliantBirth == false, $born : birthDate != null )";
    assertThat(inWords("en", rule)).containsExactly("the child: Birth in line with law and policy: no, Date of birth is known");
    assertThat(inWords("zh", rule)).containsExactly("儿童：符合法律法规规定生育：否、出生日期已知");
  }

  /** A fact that nobody stated is neither true nor false. */
  @Test
  void a_fact_that_is_not_false_is_true_or_not_known() {
    String rule = "Child( policyCompliantBirth != false )";
    assertThat(inWords("en", rule)).containsExactly("the child: Birth in line with law and policy: yes or not known");
    assertThat(inWords("zh", rule)).containsExactly("儿童：符合法律法规规定生育：是或未知");
    assertThat(inWords("en", "Child( policyCompliantBirth != true )")).containsExactly("the child: Birth in line with law and policy: no or not known");
  }

  @Test
  void a_word_of_a_value_list_appears_by_its_title() {
    assertThat(inWords("en", "ClassGroup( band == \"MIXED\" || band == null )"))
        .containsExactly("the class: Kind of class is mixed-age class, or Kind of class is not known");
  }

  @Test
  void a_parameter_is_asked_for_what_was_bound_before() {
    String rule =
        """
        $class : ClassGroup( $children : childCount != null, $workers : careWorkers != null )
        $ratio : Parameter( id == "cn.staffing.care-worker-ratio", of("INFANT").requiredFor($children).isAbove($workers) )
        """;
    assertThat(inWords("en", rule).get(1))
        .isEqualTo(
            "“Care workers to children, not lower than” (for infant class), reckoned for number of children, is above Care workers of the class");
  }

  @Test
  void an_open_point_appears_with_its_reading() {
    assertThat(inWords("en", "Interpretation( id == \"ratio-rounding\", choice == \"PER_CLASS\" )"))
        .containsExactly(
            "“Whether the ratio is counted for each class or for all classes of a kind” is read as:"
                + " each class by itself, rounded up");
  }

  @Test
  void a_term_appears_by_the_rule_that_establishes_it_and_not_means_that_there_is_none() {
    assertThat(inWords("en", "not( Term( name == \"lawful-child\", of == $child ) )"))
        .containsExactly("not: it is established: “A child is lawfully born or adopted”");
    assertThat(inWords("en", "not( StaffMember( institution == $it ) )"))
        .containsExactly("not: there is such a member of staff");
  }

  @Test
  void each_of_several_terms_appears() {
    assertThat(inWords("en", "exists( Term( of == $child, name == \"lawful-child\" || == \"grown-up\" ) )"))
        .containsExactly(
            "there is such a case: it is established: “A child is lawfully born or adopted”,"
                + " or “grown up” is established by one of 0 rules below");
  }

  @Test
  void a_sum_is_named() {
    String rule =
        """
        accumulate( $each : ClassGroup( institution == $institution, $c : childCount != null );
                    $children : sum($c) )
        """;
    assertThat(inWords("en", rule)).containsExactly("counting the sum of number of children");
  }

  @Test
  void a_fact_of_another_subject_has_its_title_and_a_call_compared_with_false_is_denied() {
    String rule =
        """
        $child : Child( $other : family, $born : birthDate, $where : enrolment.institution.location )
        $area : Parameter( id == "cn.local.area", of().admits($where) == false )
        Child( this != $child, isYoungerThan($child) == false, isElderThan($child) == true )
        """;
    assertThat(inWords("en", rule))
        .containsExactly("not: “Where an institution is local” covers Location", "the child: not: younger than child, elder than child");
  }

  @Test
  void a_figure_of_a_fact_and_the_number_of_a_list_have_the_words_of_the_fact() {
    String rule =
        """
        $class : ClassGroup( $workers : careWorkers != null, $ages : childrenAges != null )
        $ratio : Parameter( id == "cn.staffing.care-worker-ratio", of().lowerOf(Figure.given($workers)).isAtLeast($ages.size()) )
        """;
    assertThat(inWords("en", rule).get(1))
        .isEqualTo(
            "the lower of “Care workers to children, not lower than” and Care workers of the class is at least the number of Ages of the children");
  }

  @Test
  void the_word_of_a_row_is_compared_by_its_title_and_a_missing_row_is_named() {
    String rule =
        """
        $class : ClassGroup( $youngest : youngest != null, $oldest : oldest != null )
        $ages : Parameter( id == "cn.class.age-band", keyOf($youngest, $oldest) == null, of($youngest).word() == "MIXED" )
        """;
    assertThat(inWords("en", rule).get(1))
        .isEqualTo(
            "the row of “Ages of each kind of class in completed months” that holds age of the youngest, age of the oldest: there is none,"
                + " and “Ages of each kind of class in completed months” (for age of the youngest) is mixed-age class");
  }

  @Test
  void a_part_that_is_stated_is_called_by_its_subjects() {
    assertThat(inWords("en", "Institution( classesStated )")).containsExactly("the institution: its classes are stated, even if there are none");
    assertThat(inWords("zh", "Institution( staffStated )")).containsExactly("机构：各工作人员的情况已列明（也可以没有）");
  }

  @Test
  void what_it_cannot_read_stays_as_it_is_written() {
    assertThat(inWords("en", "Unheard( of > 3 )")).containsExactly("Unheard( of > 3 )");
  }
}
