package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import org.junit.jupiter.api.Test;

/** What belongs to one of several enrolments is answered. Its kind may be one that a pack declares. */
class KindsWithinEnrolmentsTest {
  private static final TestPack LAND =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              kinds:
                meal: {in: enrolment, plural: meals, as: Meal, one: {zh: 餐, en: meal}, many: {zh: 餐, en: meals}, ask: {zh: 有哪些餐？, en: Which meals are there?}}
              facts:
                meal:
                  warm: {type: boolean, title: {zh: 热, en: Warm}, ask: {zh: 热吗？, en: Is the meal warm?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - {id: xx.meal, subject: meal, from: 2020-01-01, severity: MANDATORY, title: {zh: 热餐, en: Warm meal}, sources: [{source: act}], facts: [meal.warm]}
              """)
          .with(
              "rules.drl",
              """
              rule "A warm meal is right"
                @question("xx.meal") @source("act") @en("It is warm.") @zh("是热的。")
              when
                $answers : Answers()
                $meal : Meal( warm == true )
              then
                $answers.met( $meal );
              end

              rule "A cold meal is not right"
                @question("xx.meal") @source("act") @en("It is cold.") @zh("是冷的。")
              when
                $answers : Answers()
                $meal : Meal( warm == false )
              then
                $answers.notMet( $meal );
              end
              """);

  @Test
  void a_meal_of_each_enrolment_has_its_answer() {
    String two =
        """
        asOf: 2025-06-01
        jurisdiction: xx
        family:
          id: berg
          children:
            - id: ida
              enrolments:
                - {id: morning, institution: park, meals: [{id: breakfast, warm: true}]}
                - {id: evening, institution: brook, meals: [{id: supper, warm: false}]}
        institutions: [{id: park}, {id: brook}]
        """;

    assertThat(LAND.assess(two).requirements())
        .extracting(Answer::subject, Answer::outcome)
        .containsExactly(
            tuple("breakfast", Outcome.MET), tuple("supper", Outcome.NOT_MET));
  }
}
