package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import org.junit.jupiter.api.Test;

/** An author writes rules in sentences of her own language. */
class SentencesTest {
  private static final String EN =
      """
      [when]a class=$class : ClassGroup() $answers : Answers()
      [when]- with full-time children known=$children : children != null
      [when]the standard "{id}"=$limit : Parameter( id == "{id}" )
      [when]- is no less than the children=of().isAtLeast($children)
      [then]the class complies=$answers.met( $class, $limit.of(), $children );
      """;
  private static Outcome outcome(TestPack pack, int children) {
    return pack.assess(SentencePack.classOf("xx", children)).requirement("xx.size").subject("k").outcome();
  }

  @Test
  void sentences_decide() {
    assertThat(outcome(SentencePack.LAND, 5)).isEqualTo(Outcome.MET);
    assertThat(outcome(SentencePack.LAND, 6)).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void a_town_writes_in_the_sentences_of_its_country_and_adds_its_own() {
    TestPack town = SentencePack.LAND.town("xx-1").with(
        "xx-1/questions.yaml",
        """
        requirements:
          - {id: xx-1.size, subject: class, severity: MANDATORY, title: {zh: 人数, en: Size},
             sources: [{source: act, article: "1"}], facts: [class.children]}
        """);
    town = town.with("xx-1/town.dsl", "[then]本镇 认可=$answers.met( $class, $limit.of(), $children );\n").with(
        "xx-1/rules.dslr",
        """
        rule "镇的人数"
          @question("xx-1.size") @source("act 1") @en("Well.") @zh("好。")
        when
          班级
            - 人数 已知
          标准 "xx.size"
        then
          本镇 认可
        end
        """);
    assertThat(town.assess(SentencePack.classOf("xx-1", 9)).requirement("xx-1.size").subject("k").outcome())
        .isEqualTo(Outcome.MET);
  }

  @Test
  void a_local_author_writes_in_the_sentences_of_a_bundled_pack() {
    TestPack city = TestPack.head().append("pack.yaml", "extends: cn\n").with(
        "questions.yaml",
        """
        entitlements:
          - {id: xx.bonus, subject: institution, title: {zh: 奖补, en: Bonus},
             sources: [{source: nhc-2019-58-setting, article: "20"}], facts: [institution.filed]}
        """);
    city = city.with(
        "bonus.dslr",
        """
        rule "已备案机构可享奖补"
          @question("xx.bonus") @source("nhc-2019-58-setting 20") @en("Filed.") @zh("已备案。")
        when
          机构
            - 已备案
        then
          该机构 可享
        end
        rule "An institution that is not filed has no bonus"
          @question("xx.bonus") @source("nhc-2019-58-setting 20") @en("Not filed.") @zh("未备案。")
        when
          an institution
            - that is not filed
        then
          the institution is not eligible
        end
        """);
    String text = "asOf: 2025-06-01\njurisdiction: xx\ninstitution: {id: garden, filed: %s}\n";
    assertThat(city.assess(text.formatted("{on: 2024-05-10}")).entitlement("xx.bonus").subject("garden").outcome())
        .isEqualTo(Outcome.ELIGIBLE);
    assertThat(city.assess(text.formatted("false")).entitlement("xx.bonus").subject("garden").outcome())
        .isEqualTo(Outcome.NOT_ELIGIBLE);
  }

  @Test
  void two_languages_may_stand_in_one_pack() {
    TestPack both =
        SentencePack.LAND
            .with("en.dsl", EN)
            .with("too-large.dslr", SentencePack.RULES.substring(SentencePack.RULES.indexOf("rule \"人数超标\"")))
            .with(
                "rules.dslr",
                """
                rule "Small enough"
                  @question("xx.size") @source("act 1") @en("Small enough.") @zh("合格。")
                when
                  a class
                    - with full-time children known
                  the standard "xx.size"
                    - is no less than the children
                then
                  the class complies
                end
                """);
    assertThat(outcome(both, 5)).isEqualTo(Outcome.MET);
    assertThat(outcome(both, 6)).isEqualTo(Outcome.NOT_MET);
  }
}
