package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import org.junit.jupiter.api.Test;

/** A child is entitled, and only how much, or until when, is not known yet. */
class OpenAmountTest {
  private static final String AMOUNT_RULE =
      "$answers.eligible( $child, $grant.eachMonth(Months.upTo($born, $months.of().monthsAfter($born).date())).paidTo(\"FAMILY\") );";

  private TestPack pack =
      TestPack.someland()
          .with(
              "entitled.drl",
              """
              rule "A child at home here is entitled"
                @question("xx.grant") @source("act 2") @en("At home here.") @zh("常住本国。")
              when
                $answers : Answers()
                $child : Child()
                Term( name == "home", of == $child, word == "HERE" )
              then
                $answers.entitled( $child );
              end
              """);

  private EntitlementAnswer grant(String child) {
    return grant(child, "");
  }

  private EntitlementAnswer grant(String child, String more) {
    String text = "{asOf: 2025-02-01, jurisdiction: xx, %sfamily: {id: berg, children: [{id: ida%s}]}}".formatted(more, child);
    return pack.assess(text).entitlement("xx.grant").subject("ida");
  }

  @Test
  void what_would_settle_the_amount_is_asked_for() {
    EntitlementAnswer answer = grant(", resident: true");
    assertThat(answer.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(answer.amountOpen()).extracting(Missing::fact).containsExactly("child.birthDate");
    assertThat(answer.missing()).isEmpty();
    assertThat(answer.payments()).isEmpty();
    assertThat(answer.total()).isEmpty();
    assertThat(answer.rules()).containsExactly("A child at home here is entitled");
    assertThat(answer.because().in("en")).isEqualTo("At home here. The amount depends on what is not known: Date of birth.");
    assertThat(answer.because().in("zh")).isEqualTo("常住本国。金额还取决于尚不清楚的：出生日期。");
  }

  @Test
  void once_all_is_known_the_rule_of_the_amount_answers_alone() {
    EntitlementAnswer answer = grant(", resident: true, birthDate: 2025-01-15");
    assertThat(answer.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(answer.amountOpen()).isEmpty();
    assertThat(answer.total()).hasToString("Optional[SEK 300.00]");
    assertThat(answer.rules()).containsExactly("A child at home here has the grant");
  }

  @Test
  void whether_a_child_is_entitled_stays_open_without_the_rule_that_grants() {
    EntitlementAnswer answer = grant(", birthDate: 2025-01-15");
    assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer.missing()).extracting(Missing::fact).containsExactly("child.resident");
    assertThat(answer.amountOpen()).isEmpty();
  }

  @Test
  void an_amount_that_waits_for_a_setting_leaves_the_entitlement_decided() {
    pack = pack.edit("pack.yaml", "version: 1.0.0\n", """
        version: 1.0.0
        settings:
          amount:
            title: {zh: 每月金额, en: Amount a month}
            ask: {zh: 每月多少？, en: How much is it a month?}
            unit: SEK/month
            between: [50, 200]
        """);
    pack = pack.edit("parameters/grant.yaml", "value: 100.00", "value: {setting: amount, between: [50, 200]}");
    EntitlementAnswer open = grant(", resident: true, birthDate: 2025-01-15");
    assertThat(open.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(open.amountOpen()).extracting(Missing::fact).containsExactly("settings.xx.amount");
    EntitlementAnswer settled = grant(", resident: true, birthDate: 2025-01-15", "settings: {xx.amount: 150}, ");
    assertThat(settled.total()).hasToString("Optional[SEK 450.00]");
    assertThat(settled.amountOpen()).isEmpty();
  }

  @Test
  void nothing_that_falls_due_is_no_entitlement() {
    pack = pack.edit("grant.drl", AMOUNT_RULE, AMOUNT_RULE.replace("upTo($born, $months.of().monthsAfter($born).date())", "upTo($born, $born)"));
    assertThat(grant(", resident: true, birthDate: 2025-01-15").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
  }

  @Test
  void a_rule_that_grants_contradicts_one_that_refuses() {
    pack = pack.edit("grant.drl", AMOUNT_RULE, "$answers.notEligible( $child );");
    assertThatThrownBy(() -> grant(", resident: true, birthDate: 2025-01-15"))
        .hasMessageContaining("\"A child at home here is entitled\" gives ELIGIBLE")
        .hasMessageContaining("gives NOT_ELIGIBLE");
  }

  @Test
  void a_grant_without_an_amount_is_an_error_once_all_is_known() {
    pack = pack.edit("grant.drl", "word == \"HERE\" )\n  $months", "word == \"NOWHERE\" )\n  $months");
    assertThatThrownBy(() -> grant(", resident: true, birthDate: 2025-01-15"))
        .hasMessageContaining("no rule gives the amount of 'xx.grant' for the child 'ida', although all facts that it needs are known");
  }
}
