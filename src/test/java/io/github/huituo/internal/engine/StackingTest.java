package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.AskedQuestions;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.TestPack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A country where two grants exclude each other. Two others are taken off the same fee, and one is asked of public nurseries only.
 */
class StackingTest {
  private static final TestPack LAND =
      grants(
          TestPack.head().with(
              "vocabulary.yaml",
              """
              lists:
                owner: {STATE: {zh: 公办, en: the state}, OTHER_OWNER: {zh: 其他, en: another}}
              facts:
                institution:
                  owner: {type: choice, list: owner, title: {zh: 举办者, en: Owner}, ask: {zh: 谁举办？, en: Who owns it?}}
              """),
          new Grant("a-small", "exclusive: grant", "CNY", 100, ".once()"),
          new Grant("great", "exclusive: grant", "CNY", 300, ".once()"),
          new Grant("first-offset", "", "CNY/month", 700, ".inMonth($day).offsetting($fee)"),
          new Grant("second-offset", "", "CNY/month", 500, ".inMonth($day).offsetting($fee)"),
          new Grant("strict", "scope: {institution.owner: STATE}", "CNY", 1, ".once()"),
          new Grant("presumed", "scope: {institution.owner: STATE}\n    presumed: true", "CNY", 1, ".once()"),
          new Grant("deduction", "gives: DEDUCTION", "CNY", 9000, ".once()"));

  /** A grant of an amount to each child with a fee. */
  private record Grant(String name, String more, String unit, int amount, String schedule) {
    String question() {
      return """
            - id: xx.%s
              subject: child
              title: {zh: 补助, en: Grant}
              sources: [{source: act}]
              facts: [enrolment.monthlyFee]
              %s
          """
          .formatted(name, more);
    }

    String rule() {
      return """
          rule "%1$s"
            @question("xx.%1$s") @source("act") @en("It is.") @zh("是。")
          when
            $answers : Answers()
            $child : Child( $enrolment : enrolment, $day : asOf )
            Enrolment( this == $enrolment, $fee : monthlyFee != null )
            $amount : Parameter( id == "xx.%1$s" )
          then
            $answers.eligible( $child, $amount%2$s.paidTo("FAMILY") );
          end

          """
          .formatted(name, schedule);
    }
  }

  private static TestPack grants(TestPack land, Grant... grants) {
    TestPack all =
        land.with("questions.yaml", Arrays.stream(grants).map(Grant::question).collect(Collectors.joining("", "entitlements:\n", "")))
            .with("rules.drl", Arrays.stream(grants).map(Grant::rule).collect(Collectors.joining()));
    for (Grant grant : grants) {
      all = all.parameter(grant.name(), "unit: " + grant.unit(), "value: " + grant.amount());
    }
    return all;
  }

  private static Assessment assess(String fee, String owner) {
    return LAND.assess(
        """
        asOf: 2025-06-01
        jurisdiction: xx
        family: {id: li, children: [{id: an, enrolment: {institution: garden, monthlyFee: %s}}]}
        institution: {id: garden%s}
        """
            .formatted(fee, owner));
  }

  private static Account account(Assessment assessment, String period) {
    return assessment.accounts().stream().filter(a -> a.period().equals(period)).findFirst().orElseThrow();
  }

  @Test
  void of_two_grants_that_exclude_each_other_the_greater_counts() {
    Account once = account(assess("CNY 5000.00", ", owner: STATE"), "once");
    assertThat(once.payee()).isEqualTo("FAMILY");
    assertThat(once.subject()).isEqualTo("li");
    assertThat(once.entries()).extracting(Account.Entry::id).containsExactly("xx.great", "xx.presumed", "xx.strict");
    assertThat(once.setAside()).extracting(Account.Entry::id).containsExactly("xx.a-small");
    assertThat(once.total()).hasToString("CNY 302.00");
  }

  /** Whether the smaller grant is paid depends on the greater, about which nobody asked. */
  @Test
  void accounts_of_one_grant_know_the_other_that_excludes_it() {
    LoadedPolicy policy = LAND.policy();
    ChildcareCase read = policy.read("case.yaml", CASE);
    Assessment one = policy.assess(read, Set.of("xx.a-small"));
    assertThat(one.questions()).contains(new AskedQuestions(List.of("xx.a-small"), List.of("xx.a-small", "xx.great")));
    assertThat(one.entitlements()).extracting(Answer::id).containsExactly("xx.a-small");
    Account once = account(one, "once");
    assertThat(once.entries()).extracting(Account.Entry::id).containsExactly("xx.great");
    assertThat(once.setAside()).extracting(Account.Entry::id).containsExactly("xx.a-small");
    assertThat(once.total()).hasToString("CNY 300.00");
    assertThat(one.toJson()).contains("\"accounted\"").contains("xx.great");
  }

  @Test
  void what_is_taken_off_a_fee_is_together_no_more_than_the_fee() {
    Account year = account(assess("CNY 1000.00", ""), "2025");
    assertThat(year.total()).hasToString("CNY 1000.00");
    assertThat(year.entries()).extracting(e -> e.id() + " " + e.amount())
        .containsExactly("xx.first-offset CNY 700.00", "xx.second-offset CNY 300.00");
    assertThat(year.setAside()).extracting(e -> e.id() + " " + e.amount()).containsExactly("xx.second-offset CNY 200.00");
    assertThat(account(assess("CNY 1200.00", ""), "2025").total()).hasToString("CNY 1200.00");
    assertThat(account(assess("CNY 5000.00", ""), "2025").setAside()).isEmpty();
  }

  @Test
  void a_deduction_is_no_money_of_an_account() {
    assertThat(assess("CNY 5000.00", "").accounts())
        .flatExtracting(Account::entries)
        .extracting(Account.Entry::id)
        .doesNotContain("xx.deduction");
  }

  @Test
  void a_question_is_not_asked_outside_its_scope() {
    Assessment outside = assess("CNY 5000.00", ", owner: OTHER_OWNER");
    assertThat(outside.entitlement("xx.strict").subject("an").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(outside.entitlement("xx.presumed").subject("an").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(outside.entitlement("xx.strict").subject("an").because().in("en")).contains("another");
  }

  @Test
  void an_unknown_scope_is_asked_for_or_presumed_and_stated() {
    Assessment open = assess("CNY 5000.00", "");
    var strict = open.entitlement("xx.strict").subject("an");
    assertThat(strict.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(strict.missing()).extracting(Missing::fact).containsExactly("institution.owner");
    var presumed = open.entitlement("xx.presumed").subject("an");
    assertThat(presumed.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(presumed.because().in("en")).contains("Not known: Owner; presumed: the state");
  }

  @Test
  void totals_do_not_depend_on_the_order_of_rules_and_files() {
    Assessment once = LAND.assess(CASE);
    for (int seed = 0; seed < 3; seed++) {
      RuleSections sections = RuleSections.of(LAND.content("rules.drl"));
      List<String> parts = new ArrayList<>(sections.rules().stream().map(RuleSections.RuleSection::text).toList());
      Collections.shuffle(parts, new java.util.Random(seed));
      Assessment again = LAND.with("rules.drl", sections.head() + String.join("\n", parts)).assess(CASE);
      assertThat(again.accounts()).isEqualTo(once.accounts());
      assertThat(again.entitlements()).isEqualTo(once.entitlements());
    }
  }

  private static final String CASE =
      "asOf: 2025-06-01\njurisdiction: xx\nfamily: {id: li, children: [{id: an, enrolment: {monthlyFee: CNY 1000.00}}]}\n";
}
