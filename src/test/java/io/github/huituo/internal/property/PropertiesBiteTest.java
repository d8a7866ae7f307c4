package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each property finds the fault for which it is there. The fault is put into the rules of a small country. */
class PropertiesBiteTest {
  private static final int TRIES = 300;
  private static final int TRIES_OF_ONE = 3000;
  private static final long SEED = 7;

  private TestPack pack = TestPack.someland();

  private List<Finding> findings() {
    return PropertyRun.of(pack.policy(), "xx").run(TRIES, SEED);
  }

  private Finding finding(String property) {
    List<Finding> found =
        PropertyRun.of(pack.policy(), "xx").run(List.of(PropertyRun.named(property)), TRIES_OF_ONE, SEED);
    assertThat(found).as(property).hasSize(1);
    return found.get(0);
  }

  @Test
  void nothing_is_found_in_someland() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void the_same_seed_finds_the_same() throws IOException {
    pack = pack.edit("grant.drl", "resident == false", "resident == true");
    assertThat(findings().toString()).isEqualTo(findings().toString());
  }

  @Test
  void a_question_without_a_rule_for_a_value_is_not_answered() throws IOException {
    pack = pack.edit("grant.drl", "word == \"ELSEWHERE\"", "word == \"AWAY\"");
    Finding finding = finding("totality");
    assertThat(finding.in("en")).contains("no rule answers 'xx.grant'");
    assertThat(finding.yaml()).contains("resident: false").doesNotContain("institutions", "employers");
  }

  @Test
  void two_rules_that_answer_differently_are_found() throws IOException {
    pack = pack.edit("grant.drl", "Child( resident == false )", "Child( resident != null )");
    Finding finding = finding("exclusivity");
    assertThat(finding.in("en")).contains("grant.drl");
    assertThat(finding.yaml()).contains("resident: true");
  }

  @Test
  void a_rule_that_decides_without_a_fact_is_found() throws IOException {
    pack = pack.edit("grant.drl", "$child : Child( resident == false )", "$child : Child( resident != true )");
    Finding finding = finding("missing-facts-never-decide");
    assertThat(finding.in("en")).contains("without", "child.resident", "it is NOT_ELIGIBLE, and with them ELIGIBLE");
    assertThat(finding.counterexample().orElseThrow().families()).hasSize(1);
  }

  @Test
  void an_entitlement_that_waits_for_a_fact_which_cannot_exclude_it_is_found() throws IOException {
    pack = pack.edit("grant.drl", "word == \"HERE\" )", "word != \"NOWHERE\" )").edit("grant.drl", "word == \"ELSEWHERE\"", "word == \"NOWHERE\"");
    assertThat(finding("eligible-whatever-is-missing").in("en"))
        .contains("xx.grant", "waits for child.resident, but is ELIGIBLE at every value of it");
  }

  @Test
  void a_source_that_is_not_yet_in_force_is_found() throws IOException {
    pack = pack.edit("sources.yaml", "evidence: text", "evidence: text, inForce: 2022-03-01");
    assertThat(finding("sources-in-force").in("en")).contains("cites 'act'");
  }

  @Test
  void more_children_that_make_a_class_lawful_are_found_if_declared_never_to() throws IOException {
    pack = pack.edit(
        "questions.yaml", "facts: [class.children]", "facts: [class.children]\n    monotone: [{more: class.children, never: worse}]");
    assertThat(finding("declared-monotonicity").in("en")).contains("class.children of 'class-1', 5, becomes ", "is MET, 5, and then NOT_MET, 5");
  }

  @Test
  void a_band_table_with_a_gap_is_found() throws IOException {
    pack = pack.edit(
        "parameters/size.yaml", "value: 5}", "by: {age: {\"[0, 12)\": 5, \"[13, 24)\": 6}}}");
    pack = pack.edit("class-size.drl", "$size.of()", "$size.of($children)");
    assertThat(finding("bands-partition").in("en")).contains("size.yaml", "[0, 12) and [13, 24)");
  }

  @Test
  void an_amount_that_nobody_cites_is_found() throws IOException {
    // Only children older in months than a class may be large are at home, and the term does not name the figure.
    pack = pack.edit(
        "grant.drl",
        "$child : Child( resident == true )",
        "$child : Child( resident == true, $age : ageInMonths != null ) Parameter( id == \"xx.class.size\", of().isBelow($age) )");
    assertThat(finding("cited-parameters-give-the-amount").in("en")).contains("no rule answers 'xx.grant'");
  }

  /** Lets the grant of a child at home hang on a number. A class may have {@code most} children there. */
  private void grantHangsOn(String number, int most) throws IOException {
    pack = pack.edit("parameters/size.yaml", "value: 5", "value: " + most);
    pack = pack.edit(
        "grant.drl",
        "$child : Child( resident == true )",
        "$child : Child( resident == true, birthDate != null, $number : " + number + " ) Parameter( id == \"xx.class.size\", of().isAtLeast($number) )");
  }

  @Test
  void an_age_in_days_that_the_law_gives_is_no_fault_of_birthdays() throws IOException {
    pack = pack.edit("parameters/size.yaml", "value: 5", "value: 42");
    pack = pack.edit(
        "grant.drl",
        "$child : Child( resident == true )",
        "$child : Child( resident == true, $born : birthDate != null, $day : asOf )"
            + " Parameter( id == \"xx.class.size\", of().daysAfter($born).isAtMost($day) )");
    assertThat(PropertyRun.of(pack.policy(), "xx").run(List.of(PropertyRun.named("birthday-boundaries")), TRIES_OF_ONE, SEED)).isEmpty();
  }

  @Test
  void a_rule_that_asks_the_day_of_the_month_of_a_birth_is_found() throws IOException {
    grantHangsOn("birthDate.dayOfMonth", 15);
    assertThat(finding("birthday-boundaries").in("en")).contains("no rule answers 'xx.grant'");
  }

  @Test
  void a_rule_that_asks_the_day_of_the_month_of_the_assessment_is_found() throws IOException {
    grantHangsOn("asOf.dayOfMonth", 15);
    assertThat(finding("constancy-between-dates").in("en")).contains("no rule answers 'xx.grant'");
  }

  @Test
  void a_rule_that_asks_for_a_name_is_found() throws IOException {
    grantHangsOn("id.length()", 10);
    assertThat(finding("names-and-ids").in("en")).contains("no rule answers 'xx.grant'");
  }

  @Test
  void a_rule_that_takes_whoever_comes_first_is_found() throws IOException {
    pack = pack.edit("grant.drl", "Child( resident == true )", "Child( resident == true ) not( Term( name == \"home\", word == \"HERE\" ) )");
    assertThat(finding("order-of-facts").in("en")).contains("no rule answers 'xx.grant'");
  }

  @Test
  void rules_of_which_the_first_wins_are_found() throws IOException {
    for (String resident : List.of("true", "false")) {
      pack = pack.edit(
          "grant.drl", "Child( resident == " + resident + " )", "Child( resident != null ) not( Term( name == \"home\", of == $child ) )");
    }
    List<Finding> found =
        PropertyRun.of(pack.policy(), "xx")
            .run(List.of(PropertyRun.named("order-of-files-and-rules")), TRIES, SEED);
    assertThat(found).singleElement().satisfies(f -> assertThat(f.in("en")).contains("xx.grant", "Not at home here."));
  }

  @Test
  void an_amount_that_falls_at_a_limit_of_income_is_found_unless_it_is_declared() throws IOException {
    pack = pack.edit(
        "vocabulary.yaml",
        "facts:",
        "currency: SEK\nfacts:\n  family:\n    income: {type: money, title: {zh: 收入, en: Income}, ask: {zh: 多少？, en: How much?}}");
    pack = pack.parameter("grant.limit", "unit: SEK", "value: 9000");
    String home = "Child( resident == true )";
    String away = "Child( resident == false )";
    String income = " Family( this == $child.family, $income : income != null ) ";
    String limit = "Parameter( id == \"xx.grant.limit\", of().%s($income) )";
    pack = pack.edit("grant.drl", home, home + income + limit.formatted("isAtLeast"));
    pack = pack.edit("grant.drl", away, "Child()" + income + limit.formatted("isBelow"));
    pack = pack.edit("questions.yaml", "facts: [child.birthDate, child.resident]", "facts: [child.birthDate, child.resident, family.income]");
    assertThat(finding("no-undeclared-cliff").in("en")).contains("xx.grant", "at family.income SEK ", ", 0] is paid");
    pack = pack.edit(
        "questions.yaml",
        "child.resident, family.income]",
        "child.resident, family.income]\n    cliffs: [{at: family.income, why: {zh: 第三条, en: Article 3}}]");
    assertThat(
            PropertyRun.of(pack.policy(), "xx").run(List.of(PropertyRun.named("no-undeclared-cliff")), TRIES_OF_ONE, SEED))
        .isEmpty();
  }

  @Test
  void a_place_that_exempts_from_a_national_minimum_is_found() throws IOException {
    pack = pack.edit("pack.yaml", "version: 1.0.0", "version: 1.0.0\nprotected: [{parameter: xx.class.size, stricter: LOWER}]");
    pack = pack.edit("class-size.drl", "$size :", "not( Term( name == \"exempt\", of == $class ) ) $size :");
    pack = pack.with(
        "exempt.drl",
        """
        rule "An exempt class is small enough"
          @question("xx.class.size") @source("act 1") @en("It is exempt.") @zh("豁免。")
        when
          $answers : Answers()
          $class : ClassGroup( childCount != null )
          Term( name == "exempt", of == $class )
        then
          $answers.met( $class );
        end
        """);
    pack = pack.town("xx-1").with(
        "xx-1/exempt.drl",
        """
        rule "Every class of the town is exempt"
        when
          $class : ClassGroup()
        then
          insert( Term.of("exempt", $class, "YES") );
        end
        """);
    List<Finding> found =
        PropertyRun.of(pack.policy(), "xx-1")
            .run(List.of(PropertyRun.named("local-never-loosens-national")), TRIES_OF_ONE, SEED);
    assertThat(found).singleElement().satisfies(f -> assertThat(f.in("en")).contains("xx.class.size", "NOT_MET", "MET"));
  }

  @Test
  void more_than_the_fee_is_found_where_an_entitlement_offsets_it() throws IOException {
    pack = pack.edit("questions.yaml", "child.resident]", "child.resident, enrolment.monthlyFee]");
    pack = pack.edit("grant.drl", "Term( name == \"home\", of == $child, word == \"HERE\" )", "Term( name == \"home\", of == $child, word == \"HERE\" ) Enrolment( child == $child, $fee : monthlyFee != null )");
    pack = pack.edit("grant.drl", ".paidTo(\"FAMILY\")", ".paidTo(\"FAMILY\").offsetting($fee)");
    assertThat(finding("caps-and-floors").in("en")).contains("xx.grant");
  }

  @Test
  void a_counterexample_is_a_case_file_that_shows_the_same() throws IOException {
    pack = pack.edit("grant.drl", "$child : Child( resident == false )", "$child : Child( resident != true )");
    LoadedPolicy policy = pack.policy();
    Finding finding = finding("missing-facts-never-decide");
    ChildcareCase read = policy.read("case.yaml", finding.yaml());
    assertThat(read).isEqualTo(finding.counterexample().orElseThrow());
    assertThat(policy.assess(read).entitlement("xx.grant").all())
        .filteredOn(a -> finding.in("en").contains("about '" + a.subject() + "'"))
        .singleElement()
        .extracting(EntitlementAnswer::outcome)
        .isEqualTo(Outcome.ELIGIBLE);
  }
}
