package io.github.huituo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.BundledPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number, date and list of a case has bounds. They apply whether the case is read or built in Java. */
class CaseBoundsTest {
  private static ChildcarePolicy policy;

  @BeforeAll
  static void load() {
    policy = BundledPolicy.get();
  }

  private static List<String> problems(String jurisdiction, String facts) {
    String text = "{asOf: 2025-06-01, jurisdiction: " + jurisdiction + ",\n" + facts + "}";
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> policy.assess(policy.read("case.yaml", text)));
    return thrown == null ? List.of() : thrown.problems().stream().map(p -> p.key() + " " + p.in("en")).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "institution: {premises: {leaseYears: 1e99999}}       | number-out-of-bounds case.yaml:2:38: the number 1e99999 is out of bounds; a number is less than 1000000000000",
        "institution: {premises: {leaseYears: 1E-2147483648}} | number-out-of-bounds case.yaml:2:38: the number 1E-2147483648 is out of bounds",
        "institution: {premises: {leaseYears: 1000000000000}} | number-out-of-bounds case.yaml:2:38: the number 1000000000000 is out of bounds",
        "institution: {places: 9999999999}                    | count-out-of-bounds case.yaml:2:23: the number 9999999999 is out of bounds; a whole number lies between -100000000 and 100000000",
        "institution: {places: 100000001}                     | count-out-of-bounds case.yaml:2:23: ",
        "institution: {places: 1e99999}                       | count-out-of-bounds case.yaml:2:23: ",
        "institution: {premises: {floors: [1, 9999999999]}}   | count-out-of-bounds case.yaml:2:38: ",
        "city: {population: 9223372036854775808}              | count-out-of-bounds case.yaml:2:20: ",
        "family: {children: [{id: an, birthDate: 9999-12-31}]} | date-out-of-bounds case.yaml:2:41: the date 9999-12-31 is out of bounds; a date lies between 1900-01-01 and 2199-12-31",
        "family: {children: [{id: an, birthDate: 1899-12-31}]} | date-out-of-bounds case.yaml:2:41: ",
        "family: {children: [{id: an, enrolment: {until: 2200-01-01}}]} | date-out-of-bounds case.yaml:2:49: ",
        "institution: {filed: {on: 9999-12-31}}               | date-out-of-bounds case.yaml:2:27: ",
        "family: {children: [{id: an, enrolment: {monthlyFee: CNY 1000000000000.00}}]} | amount-out-of-bounds case.yaml:2:54: ",
        "family: {children: [{id: an, enrolment: {monthlyFee: CNY 1e3}}]} | not-money case.yaml:2:54: ",
        "family: {children: [{id: an, enrolment: {monthlyFee: CNY 5.000}}]} | not-money case.yaml:2:54: ",
        "family: {children: [{id: an, enrolment: {monthlyFee: USD 9.99}}]} | other-currency case.yaml:2:54: the amount USD 9.99 of 'monthlyFee' must be in CNY",
        "settings: {cn-131100.third-child-amount: 1e99999}    | number-out-of-bounds case.yaml:2:42: ",
      })
  void what_lies_beyond_a_bound_is_refused_with_the_bound(String facts, String problem) {
    assertThat(problems("cn-131100", facts)).singleElement().asString().startsWith(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "institution: {premises: {leaseYears: 999999999999.999}}", "institution: {premises: {leaseYears: 1e3}}", "institution: {places: 100000000}",
        "family: {children: [{id: an, birthDate: 1900-01-01}]}", "family: {children: [{id: an, enrolment: {until: 2199-12-31}}]}",
        "family: {children: [{id: an, enrolment: {monthlyFee: CNY 999999999999.99}}]}",
        "institution: {premises: {leaseYears: 33.333333333333336}}", "city: {population: 1e6}"
      })
  void what_lies_at_a_bound_is_taken(String facts) {
    assertThat(problems("cn-131100", facts)).isEmpty();
  }

  @Test
  void the_day_that_is_asked_about_has_the_bounds_of_dates() {
    HuituoException thrown =
        catchThrowableOfType(HuituoException.class, () -> policy.read("case.yaml", "{asOf: 9999-12-31, jurisdiction: cn}"));
    assertThat(thrown.problems()).extracting(Problem::key).containsExactly("date-out-of-bounds");
  }

  @Test
  void a_number_with_an_exponent_is_the_number_written_in_full() {
    ChildcareCase read = policy.read("case.yaml", "{asOf: 2025-06-01, jurisdiction: cn, institution: {premises: {leaseYears: 1e3}}}");
    assertThat(read.institutions().get(0).facts()).containsEntry("premises.leaseYears", new BigDecimal("1000"));
  }

  private static ChildcareCase with(String fact, Object value) {
    return ChildcareCase.builder()
        .asOf(LocalDate.of(2025, 6, 1))
        .jurisdiction("cn")
        .addInstitutions(Institution.builder().id("garden").putFacts(fact, value).build())
        .build();
  }

  static List<Object[]> valuesOfHosts() {
    return List.of(
        new Object[] {"premises.leaseYears", new BigDecimal("1E+2147483647"), "number-out-of-bounds"},
        new Object[] {"premises.leaseYears", new BigDecimal("1E-2147483647"), "number-out-of-bounds"},
        new Object[] {"places", Integer.MAX_VALUE, "count-out-of-bounds"},
        new Object[] {"premises.floors", List.of(1, Integer.MIN_VALUE), "count-out-of-bounds"},
        new Object[] {"premises.floors", Collections.nCopies(10_001, 1), "too-many-items"},
        new Object[] {"filed", Occurrence.on(LocalDate.MAX), "date-out-of-bounds"},
        new Object[] {"filed", Occurrence.on(LocalDate.of(2200, 1, 1)), "date-out-of-bounds"});
  }

  @ParameterizedTest
  @MethodSource("valuesOfHosts")
  void a_case_built_in_java_meets_the_same_bounds(String fact, Object value, String key) {
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> policy.assess(with(fact, value)));
    assertThat(thrown.problems()).extracting(Problem::key).containsExactly(key);
    assertThat(thrown.getMessage()).startsWith("institution 'garden', " + fact + ": ");
  }

  @Test
  void the_day_and_the_settings_of_a_case_built_in_java_meet_them_too() {
    ChildcareCase late = ChildcareCase.builder().asOf(LocalDate.MAX).jurisdiction("cn").build();
    assertThat(catchThrowableOfType(HuituoException.class, () -> policy.assess(late)).problems())
        .extracting(Problem::key)
        .containsExactly("date-out-of-bounds");
    ChildcareCase rich =
        ChildcareCase.builder()
            .asOf(LocalDate.of(2025, 6, 1))
            .jurisdiction("cn-131100")
            .putSettings("cn-131100.third-child-amount", new BigDecimal("1E+2147483647"))
            .build();
    assertThat(catchThrowableOfType(HuituoException.class, () -> policy.assess(rich)).problems())
        .extracting(Problem::key)
        .containsExactly("number-out-of-bounds");
  }

  @Test
  void an_amount_built_in_java_has_the_currency_of_the_law() {
    Enrolment enrolment = Enrolment.builder().id("an").monthlyFee(Money.of(CurrencyUnit.USD, 9)).build();
    Child child = Child.builder().id("an").enrolment(enrolment).build();
    ChildcareCase foreign =
        ChildcareCase.builder()
            .asOf(LocalDate.of(2025, 6, 1))
            .jurisdiction("cn")
            .addFamilies(Family.builder().id("li").addChildren(child).build())
            .build();
    assertThat(catchThrowableOfType(HuituoException.class, () -> policy.assess(foreign)).getMessage())
        .isEqualTo("enrolment 'an', monthlyFee: the amount USD 9.00 of 'monthlyFee' must be in CNY");
  }

  private static String many(int number, String item) {
    return IntStream.range(0, number).mapToObj(i -> item.replace("#", String.valueOf(i))).collect(Collectors.joining(", "));
  }

  @Test
  void a_list_has_a_thousand_subjects_at_the_most() {
    assertThat(problems("cn", "employers: [" + many(1_000, "{id: e#}") + "]")).isEmpty();
    assertThat(problems("cn", "institution: {id: garden, classes: [" + many(1_001, "{id: k#}") + "]}"))
        .containsExactly("too-many-in-list case.yaml:2:37: the list 'classes' has 1001 entries; at most 1000 are allowed");
  }

  @Test
  void a_case_has_three_thousand_subjects_and_ten_thousand_sessions_at_the_most() {
    String staff = "institutions: [{id: a, staff: [" + many(1_000, "{id: a#}") + "]}, {id: b, staff: [" + many(1_000, "{id: b#}") + "]}, ";
    assertThat(problems("au", staff + "{id: c, staff: [" + many(997, "{id: c#}") + "]}]")).isEmpty();
    assertThat(problems("au", staff + "{id: c, staff: [" + many(998, "{id: c#}") + "]}]"))
        .containsExactly(
            "too-many-subjects case.yaml:1:1: the case has 3001 subjects (children, classes, staff and all others together, without sessions); at most 3000 are allowed");
    String child = "family: {id: f, children: [{id: c, enrolment: {sessions: [";
    assertThat(problems("au", child + many(10_000, "{hours: 2}") + "]}}]}")).isEmpty();
    assertThat(problems("au", child + many(10_001, "{hours: 2}") + "]}}]}"))
        .containsExactly("too-many-sessions case.yaml:1:1: the case has 10001 sessions; at most 10000 are allowed");
  }

  @Test
  void a_class_of_ten_thousand_has_an_answer() {
    Assessment assessment =
        policy.assess(policy.read("case.yaml", "{asOf: 2025-06-01, jurisdiction: cn, institution: {classes: [{id: k, band: INFANT, children: 10000, careWorkers: 1}]}}"));
    assertThat(assessment.requirement("cn.staffing.care-worker-ratio").subject("k").outcome()).isEqualTo(Outcome.NOT_MET);
  }
}
