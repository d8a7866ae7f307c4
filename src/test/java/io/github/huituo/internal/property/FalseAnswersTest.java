package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.ImmutableAssessment;
import io.github.huituo.assessment.ImmutableEntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers that no rule of a pack can bring about. The engine does not let it. An assessment is altered by hand, and the property
 * finds it. The child of the case has three payments of 100.
 */
class FalseAnswersTest {
  private static final String CASE =
      "{asOf: 2024-05-02, jurisdiction: xx, family: {id: f, children: [{id: c, birthDate: 2024-03-10, resident: true, enrolment: {from: 2024-03-20}%s}]}}";

  private PropertyContext world;
  private ChildcareCase assessed;
  private Assessment right;

  @BeforeEach
  void assess() throws IOException {
    LoadedPolicy policy = TestPack.someland().policy();
    world = new PropertyContext(policy, "xx");
    assessed = policy.read("case.yaml", CASE.formatted(""));
    right = policy.assess(assessed);
    assertThat(right.entitlements()).singleElement().satisfies(a -> assertThat(a.total()).contains(sek("300.00")));
    assertThat(right.accounts()).singleElement().satisfies(a -> assertThat(a.total()).isEqualTo(sek("300.00")));
  }

  private static Money sek(String amount) {
    return Money.parse("SEK " + amount);
  }

  private Optional<String> found(String property, Assessment claimed) {
    return PropertyRun.named(property).violation(new PropertyCase(world, assessed, AssessmentResult.of(claimed))).map(t -> t.in("en"));
  }

  private Assessment with(UnaryOperator<ImmutableEntitlementAnswer> change) {
    EntitlementAnswer answer = right.entitlements().get(0);
    return ImmutableAssessment.copyOf(right).withEntitlements(change.apply(ImmutableEntitlementAnswer.copyOf(answer)));
  }

  private Assessment with(Account account) {
    return ImmutableAssessment.copyOf(right).withAccounts(account);
  }

  private Account account() {
    return right.accounts().get(0);
  }

  private static Payment payment(Payment like, String amount) {
    return new Payment(like.period(), sek(amount), like.payee());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "determinism-across-runs", "determinism-across-threads", "determinism-across-engines", "order-of-facts", "enrolment-cut-in-two",
        "order-of-files-and-rules", "names-and-ids", "no-retroactivity"
      })
  void another_answer_than_the_one_that_comes_again(String property) {
    assertThat(found(property, right)).isEmpty();
    assertThat(found(property, with(a -> a.withOutcome(Outcome.NOT_ELIGIBLE).withPayments())))
        .hasValueSatisfying(message -> assertThat(message).contains("xx.grant", "NOT_ELIGIBLE"));
    assertThat(found(property, with(a -> a.withTotal(sek("299.99")).withPayments(payment(a.payments().get(0), "299.99")))))
        .hasValueSatisfying(message -> assertThat(message).contains("299.99"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "determinism-across-runs", "determinism-across-threads", "determinism-across-engines", "order-of-facts", "enrolment-cut-in-two",
        "order-of-files-and-rules"
      })
  void one_other_byte(String property) {
    assertThat(found(property, with(a -> a.withBecause(Text.same("granted")))))
        .hasValueSatisfying(message -> assertThat(message).contains("granted", "Granted: SEK 300.00."));
  }

  @Test
  void a_question_that_is_not_answered_or_twice() {
    assertThat(found("totality", right)).isEmpty();
    assertThat(found("totality", ImmutableAssessment.copyOf(right).withEntitlements())).isPresent();
    EntitlementAnswer answer = right.entitlements().get(0);
    assertThat(found("totality", ImmutableAssessment.copyOf(right).withEntitlements(answer, answer))).isPresent();
    assertThat(found("totality", with(a -> a.withSubject("d")))).isPresent();
  }

  @Test
  void an_open_answer_that_does_not_say_why() {
    assertThat(found("undetermined-says-what-is-missing", right)).isEmpty();
    assertThat(found("undetermined-says-what-is-missing", with(a -> a.withOutcome(Outcome.UNDETERMINED).withRules())))
        .hasValueSatisfying(message -> assertThat(message).contains("xx.grant", "UNDETERMINED"));
  }

  @Test
  void money_for_who_is_not_entitled_and_money_below_nothing() {
    assertThat(found("caps-and-floors", right)).isEmpty();
    assertThat(found("caps-and-floors", with(a -> a.withOutcome(Outcome.NOT_ELIGIBLE)))).isPresent();
    assertThat(found("caps-and-floors", with(a -> a.withOutcome(Outcome.UNDETERMINED)))).isPresent();
    assertThat(found("caps-and-floors", with(a -> a.withPayments(payment(a.payments().get(0), "-0.01"))))).isPresent();
    assertThat(found("caps-and-floors", with(a -> a.withPayments(payment(a.payments().get(0), "0.00"))))).isEmpty();
    assertThat(found("caps-and-floors", with(a -> a.withOffsets(sek("100.00"))))).isEmpty();
    assertThat(found("caps-and-floors", with(a -> a.withOffsets(sek("99.99"))))).isPresent();
  }

  @Test
  void a_total_that_is_not_the_sum() {
    assertThat(found("rounding-adds-up", right)).isEmpty();
    assertThat(found("rounding-adds-up", with(a -> a.withTotal(sek("300.01"))))).isPresent();
    assertThat(found("rounding-adds-up", with(a -> a.withTotal(Optional.empty())))).isPresent();
    assertThat(found("rounding-adds-up", with(a -> a.withPayments()))).isPresent();
  }

  @Test
  void an_account_that_does_not_hold_what_is_paid() {
    Account is = account();
    assertThat(found("accounts-add-up", right)).isEmpty();
    assertThat(found("accounts-add-up", with(new Account(is.payee(), is.subject(), is.period(), is.entries(), is.setAside(), sek("299.00"))))).isPresent();
    List<Account.Entry> less = List.of(new Account.Entry("xx.grant", "c", sek("200.00")));
    assertThat(found("accounts-add-up", with(new Account(is.payee(), is.subject(), is.period(), less, List.of(), sek("200.00"))))).isPresent();
    List<Account.Entry> rest = List.of(new Account.Entry("xx.grant", "c", sek("100.00")));
    assertThat(found("accounts-add-up", with(new Account(is.payee(), is.subject(), is.period(), less, rest, sek("200.00"))))).isEmpty();
    assertThat(found("accounts-add-up", ImmutableAssessment.copyOf(right).withAccounts())).isPresent();
  }

  @Test
  void an_account_of_another_sum_than_the_payments_of_the_year() {
    Account is = account();
    assertThat(found("stacking-is-order-free", right)).isEmpty();
    assertThat(found("stacking-is-order-free", with(new Account(is.payee(), is.subject(), is.period(), is.entries(), is.setAside(), sek("299.00"))))).isPresent();
    assertThat(found("stacking-is-order-free", with(new Account("EMPLOYER", is.subject(), is.period(), is.entries(), is.setAside(), is.total())))).isPresent();
    assertThat(found("stacking-is-order-free", with(new Account(is.payee(), is.subject(), "2025", is.entries(), is.setAside(), is.total())))).isPresent();
  }

  @Test
  void a_case_that_nobody_could_read_again() {
    assertThat(found("round-trip-of-cases", right)).isEmpty();
    assessed = world.read(io.github.huituo.internal.document.Documents.yaml("case.yaml", CASE.replace("{from: 2024-03-20}", "{monthlyFee: SEK 5.00}").formatted(""))).orElseThrow();
    assertThat(found("round-trip-of-cases", right)).isEmpty();
    assessed =
        new Variation() {
          @Override
          java.util.Map<String, Object> facts(io.github.huituo.model.Subject subject) {
            return java.util.Map.of("height", 3);
          }
        }.of(assessed);
    assertThat(found("round-trip-of-cases", right)).isPresent();
  }
}
