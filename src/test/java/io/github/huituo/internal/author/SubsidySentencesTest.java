package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.TestPack;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A subsidy by order of birth, written in sentences of either language. A first child has 200 yuan a month, later ones 400. */
class SubsidySentencesTest {
  private static final Map<String, String> SENTENCES =
      Map.of(
          "en",
          """
          rule "A child in a supported place has the subsidy"
            @question("xx.subsidy")
            @source("act")
          when
            a child
              - enrolled, with the day of birth known
              - with the order of birth known
            the place is supported
            the months of care count as the open points are read
            the standard "xx.subsidy.monthly"
              - names an amount for this order of birth, or leaves it open
          then
            the amount of its order of birth is paid every month to the PAYEE
          end
          rule "A child in a place that is not supported has none"
            @question("xx.subsidy")
            @source("act")
          when
            a child
            the place is not supported, for a reason
          then
            the child is not eligible for that reason
          end
          rule "A child for whose order of birth nothing is named has none"
            @question("xx.subsidy")
            @source("act")
          when
            a child
              - with the order of birth known
            the standard "xx.subsidy.monthly"
              - names nothing for this order of birth
          then
            the child is not eligible
          end
          """,
          "zh",
          """
          rule "A child in a supported place has the subsidy"
            @question("xx.subsidy")
            @source("act")
          when
            儿童
              - 已入托且出生日期 已知
              - 孩次 已知
            该托位 予以支持
            在托月份 按所选读法计
            标准 "xx.subsidy.monthly"
              - 列有或留待确定 该孩次的金额
          then
            按孩次金额 逐月付给 PAYEE
          end
          rule "A child in a place that is not supported has none"
            @question("xx.subsidy")
            @source("act")
          when
            儿童
            该托位 因故不予支持
          then
            该儿童 因故不可享
          end
          rule "A child for whose order of birth nothing is named has none"
            @question("xx.subsidy")
            @source("act")
          when
            儿童
              - 孩次 已知
            标准 "xx.subsidy.monthly"
              - 未列 该孩次的金额
          then
            该儿童 不可享
          end
          """);

  private static LoadedPolicy city(String rules) {
    return TestPack.head()
        .append("pack.yaml", "extends: cn\n")
        .with(
            "questions.yaml",
            """
            entitlements:
              - id: xx.subsidy
                subject: child
                title: {zh: 补贴, en: Subsidy}
                sources: [{source: act, evidence: text}]
                facts: [child.birthDate, child.birthOrder, enrolment.from, enrolment.institution, institution.location, institution.filed, institution.recognisedInclusive]
            """)
        .parameter("subsidy.monthly", "unit: CNY/month", "by: {birthOrder: {1: 200, \"[2, 4)\": 400}}")
        .with("subsidy.dslr", rules)
        .policy();
  }

  private static EntitlementAnswer asked(LoadedPolicy city, String birthOrder, boolean inclusive) {
    Assessment assessment =
        city.assess(
            city.read(
                "case.yaml",
                """
                asOf: 2026-03-15
                jurisdiction: xx
                family: {id: sun, children: [{id: mu, birthDate: 2024-08-20%s, enrolment: {institution: garden, from: 2026-03-01, until: 2026-07-01}}]}
                institution: {id: garden, location: cn-139902, filed: {on: 2025-10-08}, recognisedInclusive: %s}
                """
                    .formatted(birthOrder.isEmpty() ? "" : ", birthOrder: " + birthOrder, inclusive)));
    return assessment.entitlement("xx.subsidy").subject("mu");
  }

  @ParameterizedTest
  @CsvSource({"en,institution,INSTITUTION", "en,family,FAMILY", "zh,机构,INSTITUTION", "zh,家庭,FAMILY"})
  void four_months_are_paid_by_the_order_of_birth(String language, String payee, String word) {
    LoadedPolicy city = city(SENTENCES.get(language).replace("PAYEE", payee));
    assertThat(asked(city, "1", true).total()).hasToString("Optional[CNY 800.00]");
    assertThat(asked(city, "2", true).total()).hasToString("Optional[CNY 1600.00]");
    assertThat(asked(city, "2", true).payments())
        .hasSize(4)
        .allSatisfy(payment -> assertThat(payment.payee()).isEqualTo(word));
  }

  @Test
  void the_older_wording_of_a_sentence_is_understood() {
    String older = SENTENCES.get("en").replace("PAYEE", "family").replaceAll("birth known\n", "birth told\n");
    assertThat(older).contains("- enrolled, with the day of birth told", "- with the order of birth told");
    assertThat(asked(city(older), "1", true).total()).hasToString("Optional[CNY 800.00]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void what_is_not_supported_not_named_or_not_known_is_not_paid(String language) {
    LoadedPolicy city = city(SENTENCES.get(language).replace("PAYEE", language.equals("en") ? "family" : "家庭"));
    assertThat(asked(city, "2", false).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(asked(city, "4", true).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    assertThat(asked(city, "", true).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }
}
