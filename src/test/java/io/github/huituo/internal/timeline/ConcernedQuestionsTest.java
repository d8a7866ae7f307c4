package io.github.huituo.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.DayDependence;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.TestPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A definition concerns the questions whose rules read its terms. They do so directly or through those of others. */
class ConcernedQuestionsTest {
  private static DayDependence rule(String question, ImmutableSet<String> reads, ImmutableSet<String> inserts) {
    Optional<String> id = Optional.of(question).filter(q -> !q.isEmpty());
    return new DayDependence(id, ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of(), reads, inserts);
  }

  private static final DayDependence AGED = rule("", ImmutableSet.of(), ImmutableSet.of("aged"));
  private static final DayDependence FIT = rule("", ImmutableSet.of("aged"), ImmutableSet.of("fit"));
  private static final DayDependence GRANT = rule("xx.grant", ImmutableSet.of("fit"), ImmutableSet.of());
  private static final DayDependence LOAN = rule("xx.loan", ImmutableSet.of("rich"), ImmutableSet.of());

  private static ConcernedQuestions of(DayDependence... rules) {
    return new ConcernedQuestions(List.of(rules), List.of());
  }

  @Test
  void a_definition_concerns_what_depends_on_it_through_other_terms() {
    ConcernedQuestions concerned = of(AGED, FIT, GRANT, LOAN);
    assertThat(concerned.of(AGED)).containsExactly("xx.grant");
    assertThat(concerned.of(LOAN)).containsExactly("xx.loan");
  }

  @Test
  void what_reads_or_inserts_terms_of_any_name_leaves_it_open() {
    DayDependence any = rule("xx.all", ImmutableSet.of(DayDependence.ANY), ImmutableSet.of());
    DayDependence all = rule("", ImmutableSet.of(), ImmutableSet.of(DayDependence.ANY));
    assertThat(of(AGED, FIT, GRANT, LOAN, any).of(AGED)).containsExactlyInAnyOrder("xx.grant", "xx.all");
    assertThat(of(AGED, FIT, GRANT, LOAN, all).of(all)).isEmpty();
  }

  @Test
  void a_border_does_not_name_the_law_of_terms_that_other_answers_rest_on() {
    LoadedPolicy policy =
        TestPack.head()
            .with(
                "questions.yaml",
                """
                requirements:
                  - {id: xx.many, subject: class, from: 2020-01-01, severity: MANDATORY, title: {zh: 多, en: Many}, sources: [{source: act}], facts: [class.children]}
                  - {id: xx.few, subject: class, from: 2020-01-01, severity: MANDATORY, title: {zh: 少, en: Few}, sources: [{source: act}], facts: [class.children]}
                """)
            .with("parameters/most.yaml", parameter("most", 5, 3))
            .with("parameters/least.yaml", parameter("least", 1, 1))
            .with("rules.drl", rules("many", "most", "atMost") + rules("few", "least", "atLeast"))
            .policy();
    var timeline =
        new Timelines(policy.engine("xx"))
            .of(
                policy.read("case.yaml", "{asOf: 2024-01-01, jurisdiction: xx, institution: {id: park, classes: [{id: ants, children: 4}]}}"),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2026-01-01"));
    assertThat(timeline.spans()).hasSize(2);
    assertThat(timeline.spans().get(1).causes()).extracting(cause -> cause.text().in("en")).singleElement().asString().contains("most");
  }

  private static String parameter(String name, int before, int after) {
    return """
        id: xx.%1$s
        description: {zh: %1$s, en: %1$s}
        type: number
        unit: {zh: 人, en: children}
        values:
          - {from: 2020-01-01, source: act, evidence: text, value: %2$d}
          - {from: 2025-03-01, source: act, evidence: text, value: %3$d}
        """
        .formatted(name, before, after);
  }

  private static String rules(String question, String parameter, String compares) {
    return """
        rule "What is %1$s"
          @zh("%1$s")
        when
          $group : ClassGroup()
          $number : Parameter( id == "xx.%2$s" )
        then
          insert( Term.valued("%1$s", $group, $number.of()) );
        end

        rule "A class has not %1$s"
          @question("xx.%1$s") @source("act") @en("So many.") @zh("人数。")
        when
          $answers : Answers()
          $group : ClassGroup( $children : childCount != null )
          Term( name == "%1$s", of == $group, $number : figure )
        then
          $answers.%3$s( $group, $children, $number );
        end

        """
        .formatted(question, parameter, compares);
  }
}
