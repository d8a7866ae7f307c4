package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A country where two grants exclude each other and two others are taken off the same fee, and where one is asked of public
 * nurseries only.
 */
class StackingTest {
  @TempDir Path folder;
  private LoadedPolicy policy;

  @BeforeEach
  void load() throws IOException {
    write("xx/pack.yaml", "id: xx\ntitle: {zh: 某国, en: Someland}\nversion: 1.0.0\n");
    write("xx/sources.yaml", "sources: [{id: act, title: {zh: 法, en: Act}, issuer: {zh: 议会, en: Parliament}, evidence: text}]\n");
    write(
        "xx/vocabulary.yaml",
        """
        lists:
          owner: {STATE: {zh: 公办, en: the state}, OTHER_OWNER: {zh: 其他, en: another}}
        facts:
          institution:
            owner: {type: choice, list: owner, title: {zh: 举办者, en: Owner}, ask: {zh: 谁举办？, en: Who owns it?}}
        """);
    StringBuilder questions = new StringBuilder("entitlements:\n");
    StringBuilder rules = new StringBuilder();
    entitlement(questions, rules, "a-small", "exclusive: grant", "CNY", 100, ".once()");
    entitlement(questions, rules, "great", "exclusive: grant", "CNY", 300, ".once()");
    entitlement(questions, rules, "first-offset", "", "CNY/month", 700, ".inMonth($day).offsetting($fee)");
    entitlement(questions, rules, "second-offset", "", "CNY/month", 500, ".inMonth($day).offsetting($fee)");
    entitlement(questions, rules, "strict", "scope: {institution.owner: STATE}", "CNY", 1, ".once()");
    entitlement(questions, rules, "presumed", "scope: {institution.owner: STATE}\n    presumed: true", "CNY", 1, ".once()");
    entitlement(questions, rules, "deduction", "gives: DEDUCTION", "CNY", 9000, ".once()");
    write("xx/questions.yaml", questions.toString());
    write("xx/rules.drl", rules.toString());
    policy = LoadedPolicy.load(folder);
  }

  private void entitlement(
      StringBuilder questions, StringBuilder rules, String name, String more, String unit, int amount, String schedule)
      throws IOException {
    questions.append(
        "  - id: xx.%s%n    subject: child%n    title: {zh: 补助, en: Grant}%n    sources: [{source: act}]%n    facts: [enrolment.monthlyFee]%n"
            .formatted(name));
    if (!more.isEmpty()) {
      questions.append("    ").append(more).append('\n');
    }
    write(
        "xx/parameters/" + name + ".yaml",
        "id: xx.%s%ndescription: {zh: 补助, en: Grant}%nunit: %s%nvalues: [{from: 2020-01-01, source: act, evidence: text, value: %d}]%n"
            .formatted(name, unit, amount));
    rules.append(
        """
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
            .formatted(name, schedule));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Assessment assess(String fee, String owner) throws IOException {
    return policy.assess(
        policy.read(
            "case.yaml",
            "asOf: 2025-06-01\njurisdiction: xx\nfamily: {id: li, children: [{id: an, enrolment: {institution: garden, monthlyFee: "
                + fee
                + "}}]}\ninstitution: {id: garden"
                + owner
                + "}\n"));
  }

  private static Account account(Assessment assessment, String period) {
    return assessment.accounts().stream().filter(a -> a.period().equals(period)).findFirst().orElseThrow();
  }

  @Test
  void of_two_grants_that_exclude_each_other_the_greater_counts() throws IOException {
    Account once = account(assess("CNY 5000.00", ", owner: STATE"), "once");
    assertThat(once.payee()).isEqualTo("FAMILY");
    assertThat(once.subject()).isEqualTo("li");
    assertThat(once.entries()).extracting(Account.Entry::id).containsExactly("xx.great", "xx.presumed", "xx.strict");
    assertThat(once.setAside()).extracting(Account.Entry::id).containsExactly("xx.a-small");
    assertThat(once.total()).hasToString("CNY 302.00");
  }

  @Test
  void what_is_taken_off_a_fee_is_together_no_more_than_the_fee() throws IOException {
    Account year = account(assess("CNY 1000.00", ""), "2025");
    assertThat(year.total()).hasToString("CNY 1000.00");
    assertThat(year.entries()).extracting(e -> e.id() + " " + e.amount())
        .containsExactly("xx.first-offset CNY 700.00", "xx.second-offset CNY 300.00");
    assertThat(year.setAside()).extracting(e -> e.id() + " " + e.amount()).containsExactly("xx.second-offset CNY 200.00");
    assertThat(account(assess("CNY 1200.00", ""), "2025").total()).hasToString("CNY 1200.00");
    assertThat(account(assess("CNY 5000.00", ""), "2025").setAside()).isEmpty();
  }

  @Test
  void a_deduction_is_no_money_of_an_account() throws IOException {
    assertThat(assess("CNY 5000.00", "").accounts())
        .flatExtracting(Account::entries)
        .extracting(Account.Entry::id)
        .doesNotContain("xx.deduction");
  }

  @Test
  void a_question_is_not_asked_outside_its_scope() throws IOException {
    Assessment outside = assess("CNY 5000.00", ", owner: OTHER_OWNER");
    assertThat(outside.entitlement("xx.strict").subject("an").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(outside.entitlement("xx.presumed").subject("an").outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(outside.entitlement("xx.strict").subject("an").because().in("en")).contains("another");
  }

  @Test
  void an_unknown_scope_is_asked_for_or_presumed_and_stated() throws IOException {
    Assessment open = assess("CNY 5000.00", "");
    var strict = open.entitlement("xx.strict").subject("an");
    assertThat(strict.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(strict.missing()).extracting(Missing::fact).containsExactly("institution.owner");
    var presumed = open.entitlement("xx.presumed").subject("an");
    assertThat(presumed.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(presumed.because().in("en")).contains("Not known: Owner; presumed: the state");
  }

  @Test
  void totals_do_not_depend_on_the_order_of_rules_and_files() throws IOException {
    Assessment once = policy.assess(policy.read("case.yaml", CASE));
    for (int seed = 0; seed < 3; seed++) {
      Path rules = folder.resolve("xx/rules.drl");
      RuleSections sections = RuleSections.of(Files.readString(rules));
      List<String> parts = new ArrayList<>(sections.rules().stream().map(RuleSections.RuleSection::text).toList());
      Collections.shuffle(parts, new java.util.Random(seed));
      Files.writeString(rules, sections.head() + String.join("\n", parts));
      Assessment again = LoadedPolicy.load(folder).assess(policy.read("case.yaml", CASE));
      assertThat(again.accounts()).isEqualTo(once.accounts());
      assertThat(again.entitlements()).isEqualTo(once.entitlements());
    }
  }

  private static final String CASE =
      "asOf: 2025-06-01\njurisdiction: xx\nfamily: {id: li, children: [{id: an, enrolment: {monthlyFee: CNY 1000.00}}]}\n";
}
