package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.TestPack;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A country that the library has never heard of, written in files only. */
class SmallPackTest {
  private static final String RULES =
      """
      rule "Small enough"
        @question("xx.class.size") @source("act 1") @en("Small enough.") @zh("不大。")
      when
        $answers : Answers()
        $class : ClassGroup( $colour : colour != null, $children : children != null )
        $size : Parameter( id == "xx.class.size", of($colour).isAtLeast($children) )
      then
        $answers.met( $class, $size.of($colour), $children );
      end

      rule "Too large"
        @question("xx.class.size") @source("act 1") @en("Too large.") @zh("太大。")
      when
        $answers : Answers()
        $class : ClassGroup( $colour : colour != null, $children : children != null )
        $size : Parameter( id == "xx.class.size", of($colour).isBelow($children) )
      then
        $answers.notMet( $class, $size.of($colour), $children );
      end

      rule "Open"
        @question("xx.class.size") @source("act 1") @en("Open.") @zh("未定。")
      when
        $answers : Answers()
        $class : ClassGroup( $colour : colour != null )
        $size : Parameter( id == "xx.class.size", of($colour).open )
      then
        $answers.undetermined( $class, $size.of($colour) );
      end

      rule "Everybody has a grant"
        @question("xx.grant") @source("act 2") @en("Granted: {total}.") @zh("发给{total}。")
      when
        $answers : Answers()
        $child : Child( $born : birthDate != null )
        $grant : Parameter( id == "xx.grant.monthly" )
      then
        $answers.eligible( $child, $grant.eachMonth(Months.through($born, $born), "FIRST").paidTo("FAMILY") );
      end
      """;

  private static final TestPack LAND =
      TestPack.head()
          .append(
              "pack.yaml",
              """
              settings:
                top-up:
                  title: {zh: 加发, en: Top-up}
                  ask: {zh: 加发多少？, en: How much is the top-up?}
                  unit: SEK/month
                  between: [10, 20]
              interpretations:
                sunday:
                  title: {zh: 星期日, en: Whether Sundays count}
                  why: {zh: 未规定, en: Nothing is stated.}
                  choices: {YES: {zh: 计, en: they count}, NO: {zh: 不计, en: they do not}}
              protected: [{parameter: xx.class.size, stricter: LOWER}]
              """)
          .with(
              "vocabulary.yaml",
              """
              lists:
                colour: {RED: {zh: 红, en: red}, BLUE: {zh: 蓝, en: blue}}
              facts:
                class:
                  colour: {type: choice, list: colour, title: {zh: 颜色, en: Colour}, ask: {zh: 什么颜色？, en: Which colour?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - id: xx.class.size
                  subject: class
                  severity: MANDATORY
                  title: {zh: 人数, en: Size}
                  sources: [{source: act, article: "1"}]
                  facts: [class.colour, class.children]
              entitlements:
                - id: xx.grant
                  subject: child
                  title: {zh: 补助, en: Grant}
                  sources: [{source: act, article: "2"}]
                  facts: [child.birthDate]
              """)
          .with(
              "parameters/size.yaml",
              """
              id: xx.class.size
              description: {zh: 人数, en: Size}
              unit: {zh: 人, en: children}
              values:
                - {from: 2020-01-01, source: act, article: "1", evidence: text, by: {colour: {RED: 5, BLUE: {interpretation: sunday, choices: {YES: 6, NO: 7}}}}}
                - {from: 2025-01-01, source: act, article: "1", evidence: corroborated, by: {colour: {RED: 4, BLUE: {interpretation: sunday, choices: {YES: 6, NO: 7}}}}}
              """)
          .parameter("grant.monthly", "unit: SEK/month", "by: {order: {FIRST: 100.50, SECOND: {setting: top-up}}}")
          .with("rules.drl", RULES);

  private static String red(String asOf, int children) {
    return "asOf: " + asOf + "\njurisdiction: xx\ninstitution: {classes: [{id: k, colour: RED, children: " + children + "}]}\n";
  }

  @Test
  void a_new_country_needs_no_java() {
    var answer = LAND.assess(red("2024-12-31", 6)).requirement("xx.class.size").subject("k");
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer.required()).contains(Quantity.of(5));
    assertThat(answer.shortfall()).contains(Quantity.of(1));
    assertThat(answer.because().in("zh")).isEqualTo("太大。");
  }

  @Test
  void the_value_of_the_day_is_used() {
    assertThat(LAND.assess(red("2024-12-31", 5)).requirement("xx.class.size").subject("k").outcome()).isEqualTo(Outcome.MET);
    var later = LAND.assess(red("2025-01-01", 5)).requirement("xx.class.size").subject("k");
    assertThat(later.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(later.evidence().orElseThrow().word()).isEqualTo("corroborated");
  }

  @Test
  void another_currency_is_paid_to_the_cent() {
    var answer =
        LAND.assess("asOf: 2025-06-01\njurisdiction: xx\nfamily: {children: [{id: a, birthDate: 2025-03-31}]}\n")
            .entitlement("xx.grant")
            .subject("a");
    assertThat(answer.payments()).containsExactly(new Payment("2025-03", Money.parse("SEK 100.50"), "FAMILY"));
    assertThat(answer.because().in("en")).isEqualTo("Granted: SEK 100.50.");
  }

  @Test
  void missing_facts_are_listed_with_the_question_to_ask() {
    var answer =
        LAND.assess("asOf: 2025-06-01\njurisdiction: xx\ninstitution: {classes: [{id: k, children: 3}]}\n")
            .requirement("xx.class.size")
            .subject("k");
    assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer.missing()).extracting(Missing::fact).containsExactly("class.colour");
    assertThat(answer.missing().get(0).ask().in("zh")).isEqualTo("什么颜色？");
    assertThat(answer.missing().get(0).ask().in("en")).isEqualTo("Which colour?");
    assertThat(answer.because().in("en")).isEqualTo("Not known: Colour.");
  }

  @Test
  void an_open_point_without_default_is_not_guessed() {
    String blue = "asOf: 2025-06-01\njurisdiction: xx\ninstitution: {classes: [{id: k, colour: BLUE, children: 7}]}\n";
    var open = LAND.assess(blue).requirement("xx.class.size").subject("k");
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).extracting(Missing::fact).containsExactly("interpretations.sunday");
    var read = LAND.assess(blue + "interpretations: {sunday: \"NO\"}\n").requirement("xx.class.size").subject("k");
    assertThat(read.outcome()).isEqualTo(Outcome.MET);
    assertThat(read.interpretations()).singleElement().satisfies(i -> assertThat(i.byHost()).isTrue());
  }

  @Test
  void two_rules_that_conclude_differently_are_an_error_that_names_both() {
    TestPack both = LAND.edit("rules.drl", "of($colour).isBelow($children)", "of($colour).isAtLeast($children)");
    assertThatThrownBy(() -> both.assess(red("2025-06-01", 3)))
        .isInstanceOf(HuituoException.class)
        .hasMessage(
            "xx/rules.drl:1:1: two rules answer 'xx.class.size' for 'k' differently: \"Small enough\" gives MET, "
                + "\"Too large\" at xx/rules.drl:11:1 gives NOT_MET");
  }

  @Test
  void no_rule_though_all_facts_are_there_is_an_error_that_names_the_question() {
    TestPack none = LAND.edit("rules.drl", "of($colour).isBelow($children)", "of($colour).isBelow($children), !inForce");
    assertThatThrownBy(() -> none.assess(red("2025-06-01", 9)))
        .isInstanceOf(HuituoException.class)
        .hasMessage(
            "xx/questions.yaml:2:5: no rule answers 'xx.class.size' for the class 'k', although all facts that it needs are known");
  }

  @Test
  void a_local_pack_overrides_a_parameter_from_a_date_and_keeps_the_rest() {
    LoadedPolicy policy = town(3).policy();
    assertThat(outcome(policy, "2025-06-30", 4)).isEqualTo(Outcome.MET);
    assertThat(outcome(policy, "2025-07-01", 4)).isEqualTo(Outcome.NOT_MET);
    assertThat(policy.assess(policy.read("c.yaml", red("2025-07-01", 4))).requirement("xx.class.size").subject("k").outcome())
        .as("the country itself")
        .isEqualTo(Outcome.MET);
  }

  @Test
  void a_local_pack_may_not_loosen_a_protected_minimum() {
    assertThatThrownBy(() -> town(5).policy())
        .hasMessageContaining("xx-1/parameters/size.yaml:6:22: the value 5 of 'xx.class.size' loosens the protected minimum 4 of 'act'");
  }

  private static TestPack town(int size) {
    return LAND.town("xx-1").with(
        "xx-1/parameters/size.yaml",
        """
        id: xx.class.size
        description: {zh: 人数, en: Size}
        unit: {zh: 人, en: children}
        values:
          - {from: 2025-07-01, source: act, article: "1", evidence: text, by: {colour:
              {BLUE: 1, RED: %d}}}
        """
            .formatted(size));
  }

  private static Outcome outcome(LoadedPolicy policy, String asOf, int children) {
    return policy
        .assess(policy.read("c.yaml", red(asOf, children).replace("jurisdiction: xx", "jurisdiction: xx-1")))
        .requirement("xx.class.size")
        .subject("k")
        .outcome();
  }

  @Test
  void the_order_of_facts_rules_and_files_does_not_change_the_bytes() {
    String one = "{id: k, colour: RED, children: 3}";
    String two = "{id: l, colour: BLUE, children: 3}";
    String first = LAND.assess("asOf: 2025-06-01\njurisdiction: xx\ninstitution: {classes: [" + one + ", " + two + "]}\n").toJson();
    RuleSections sections = RuleSections.of(RULES);
    List<String> rules = sections.rules().stream().map(RuleSections.RuleSection::text).toList();
    TestPack parted = LAND.without("rules.drl").with("z.drl", rules.get(0)).with("a.drl", rules.get(3) + rules.get(2) + rules.get(1));
    String second = parted.assess("jurisdiction: xx\nasOf: 2025-06-01\ninstitution: {classes: [" + two + ", " + one + "]}\n").toJson();
    String hash = "\"contentHash\" : \"[0-9a-f]+\"";
    assertThat(second.replaceAll(hash, "")).isEqualTo(first.replaceAll(hash, ""));
  }
}
