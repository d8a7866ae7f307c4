package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Span;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.internal.author.Check;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.internal.timeline.Timelines;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.TestPack;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A country with one rule for children who are too old, and towns. Each town gives the rule an age of its own. */
class LocalTermsTest {
  private static final TestPack COUNTRY =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              terms: {too-old: {zh: 过大, en: too old}}
              localTerms: {age-limit: {zh: 年龄限制, en: limit of age}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - {id: xx.young, subject: child, from: 2020-01-01, severity: MANDATORY, title: {zh: 幼儿, en: Young}, sources: [{source: act}], facts: [child.birthDate]}
              """)
          .with(
              "rules.drl",
              """
              rule "A child that has reached the age is too old" @zh("过大")
              when
                $child : Child( $born : birthDate, $day : asOf )
                Term( name == "age-limit", of == $child, figure.monthsAfter($born).isAtMost($day) )
              then
                insert( Term.of("too-old", $child, "") );
              end

              rule "A child is too old" @question("xx.young") @source("act") @en("Old.") @zh("过大。")
              when
                $answers : Answers()
                $child : Child()
                exists( Term( name == "too-old", of == $child ) )
              then
                $answers.notMet( $child );
              end

              rule "A child is young" @question("xx.young") @source("act") @en("Young.") @zh("年幼。")
              when
                $answers : Answers()
                $child : Child( birthDate != null )
                not( Term( name == "too-old", of == $child ) )
              then
                $answers.met( $child );
              end
              """);

  private static TestPack town(TestPack country, String id, int months) {
    return country
        .town(id)
        .with(
            id + "/parameters/age.yaml",
            """
            id: %s.age
            description: {zh: 月龄, en: Age}
            type: number
            unit: months
            values:
              - {from: 2020-01-01, source: act, evidence: text, value: %d}
            """
                .formatted(id, months))
        .with(
            id + "/rules.drl",
            """
            rule "The age of the town" @zh("镇的月龄")
            when
              $child : Child()
              $age : Parameter( id == "%s.age" )
            then
              insert( Term.valued("age-limit", $child, $age.of()) );
            end
            """
                .formatted(id));
  }

  private final LoadedPolicy policy = town(town(COUNTRY, "xx-1", 36), "xx-2", 24).policy();

  private ChildcareCase born(String day, String town) {
    return policy.read("case.yaml", "asOf: 2025-06-01\njurisdiction: %s\nfamily: {id: f, children: [{id: an, birthDate: %s}]}\n".formatted(town, day));
  }

  @ParameterizedTest
  @CsvSource({"xx-1, 2022-06-01, NOT_MET", "xx-1, 2022-06-02, MET", "xx-2, 2023-06-01, NOT_MET", "xx-2, 2023-06-02, MET", "xx, 2000-06-01, MET"})
  void a_rule_of_the_country_reads_what_each_town_gives(String town, String born, Outcome outcome) {
    ChildcareCase read = born(born, town);
    assertThat(policy.assess(read).requirement("xx.young").subject("an").outcome()).isEqualTo(outcome);
    TwoEngines.of(policy.engine(town)).agree(read);
  }

  @Test
  void a_timeline_has_the_day_on_which_somebody_reaches_an_age_that_a_term_gives() {
    Timeline timeline =
        new Timelines(policy.engine("xx-1")).of(born("2022-08-15", "xx-1"), LocalDate.parse("2025-06-01"), LocalDate.parse("2026-06-01"));
    assertThat(timeline.spans()).extracting(Span::from).containsExactly(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-08-15"));
    assertThat(timeline.on(LocalDate.parse("2025-08-14")).requirement("xx.young").subject("an").outcome()).isEqualTo(Outcome.MET);
    assertThat(timeline.on(LocalDate.parse("2025-08-15")).requirement("xx.young").subject("an").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void a_term_that_is_not_left_to_towns_must_be_defined() {
    TestPack defined = COUNTRY.with("vocabulary.yaml", "terms: {too-old: {zh: 过大, en: too old}, age-limit: {zh: 年龄限制, en: limit of age}}");
    assertThat(Check.of(defined, 0).stream().map(problem -> problem.in("en")))
        .anyMatch(problem -> problem.contains("asks for the term 'age-limit', which no definition concludes"));
    assertThat(Check.of(COUNTRY, 0)).isEmpty();
  }

  @Test
  void properties_hold_for_a_town() {
    assertThat(PropertyRun.of(policy, "xx-2").run(60, 1)).isEmpty();
  }
}
