package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import org.junit.jupiter.api.Test;

/** Mistakes of a {@code plan.yaml}, each at its place. */
class PlanReaderTest {
  private static final TestPack CHINA = TestPack.rules("index.yaml", "cn");

  private static String problems(String plan) {
    return String.join("\n", CHINA.with("cn/plan.yaml", plan).problems());
  }

  @Test
  void every_mistake_is_reported_at_its_place() {
    assertThat(
            problems(
                """
                nurseries:
                  - {id: a, title: {zh: 甲, en: a}, institution: {kinds: CHILDCARE_INSTITUTION}, class: {band: [INFANT, TODDLER]}}
                  - {id: a, title: {zh: 乙, en: b}, class: {band: [INFANT], beds: [1]}}
                  - {id: c, title: {zh: 丙, en: c}, class: {beds: [1]}, mostCareWorkers: 0}
                careWorkers: CARER
                area: [class.livingAre, class.band]
                documents: [institution.kind]
                fixd: []
                """))
        .contains(
            ":2:50: ",
            "did you mean 'kind'?",
            "TODDLER",
            ":3:5: the nursery 'a' is there twice",
            ":3:66: 'beds' is a second fact; only one fact states what kind of class it is, which is 'band'",
            ":4:50: 'class.beds' is no fact of type choice",
            ":4:73: the value 0 of 'mostCareWorkers' must be greater than 0",
            ":5:14: ",
            "'CARER' is not allowed for 'careWorkers'",
            ":6:8: ",
            ":6:25: 'class.band' is no fact of type count, number",
            ":7:13: 'institution.kind' is no fact of type choices",
            ":8:1: ");
  }

  @Test
  void mistakes_about_staff_and_classes_are_reported_at_their_places() {
    assertThat(
            problems(
                """
                nurseries:
                  - id: a
                    title: {zh: 甲, en: a}
                    institution: {staff: [{role: BAKER}]}
                    everyClass: {bed: 1}
                    notAsked: [cn.filing.file]
                qualifications:
                  - {id: x, title: {zh: 高, en: high}, staff: {education: NONE}}
                  - {id: x, title: {zh: 高, en: high}}
                classStaff: institution.places
                allChildren: [class.band]
                """))
        .contains(
            ":4:34: ",
            "BAKER",
            ":5:18: ",
            "did you mean 'beds'?",
            ":6:16: there is no question 'cn.filing.file' for 'notAsked'; did you mean 'cn.filing.filed'?",
            ":8:3: qualifications are those of care workers, so 'careWorkers' must be given",
            ":8:58: ",
            "NONE",
            ":9:5: the qualification 'x' is there twice",
            ":10:13: 'institution.places' is no fact of a class",
            ":11:15: 'class.band' is no fact of type count");
  }

  @Test
  void a_pack_without_one_has_that_of_the_pack_that_it_extends() {
    assertThat(CHINA.law("cn").plan().nurseries()).extracting(PlanTerms.Nursery::id).contains("own-nursery", "family-point");
    assertThat(TestPack.someland().law("xx").plan()).isEqualTo(PlanTerms.NONE);
  }
}
