package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huituo.assessment.Assessment;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments end, though a law has no end and a case many children. */
class PaymentHorizonTest {
  /** A hundred and eighty years, from 2020 to 2199. */
  private static final int MONTHS = 180 * 12;

  private ChildcarePolicy policy;

  @BeforeEach
  void load() throws IOException {
    policy = GrantPack.load("", "$answers.eligible($child, $monthly.eachMonth(Months.through($born, $last.of().date())));");
  }

  private Assessment assess(int children) {
    String all =
        IntStream.range(0, children).mapToObj(i -> "{id: c" + i + ", birthDate: 1900-01-01}").collect(Collectors.joining(", "));
    return policy.assess(policy.read("case.yaml", "{asOf: 2025-06-01, jurisdiction: xx, family: {id: li, children: [" + all + "]}}"));
  }

  @Test
  void the_last_payment_is_that_of_december_2199() {
    var payments = assess(1).entitlement("xx.grant").subject("c0").payments();
    assertThat(payments).hasSize(MONTHS);
    assertThat(payments.get(0).period()).isEqualTo("2020-01");
    assertThat(payments.get(MONTHS - 1).period()).isEqualTo("2199-12");
  }

  @Test
  void a_hundred_thousand_payments_are_the_most_of_one_case() {
    assertThat(100_000 / MONTHS).isEqualTo(46);
    assertThat(assess(46).entitlements()).hasSize(46);
    assertThatExceptionOfType(HuituoException.class)
        .isThrownBy(() -> assess(47))
        .withMessageContaining("xx/grant.drl:")
        .withMessageContaining("the case has more than 100000 payments, the last of them by the rule \"Every child has a part of the grant\" for the child 'c");
  }
}
