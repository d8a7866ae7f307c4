package io.github.huituo.internal.engine;

import io.github.huituo.testpack.TestPack;

/** A country whose author writes in sentences of her own language. They provide that a class has at most five children. */
final class SentencePack {
  static final String ZH =
      """
      # 托育班
      [when]班级=$class : ClassGroup() $answers : Answers()
      [when]- 人数 已知=$children : children != null
      [when]标准 "{id}"=$limit : Parameter( id == "{id}" )
      [when]- 不少于 班级人数=of().isAtLeast($children)
      [when]- 少于 班级人数=of().isBelow($children)
      [then]班级 达标=$answers.met( $class, $limit.of(), $children );
      [then]班级 不达标=$answers.notMet( $class, $limit.of(), $children );
      """;
  static final String RULES =
      """
      /* 班级人数，
         第一条 */
      rule "人数合格"
        @question("xx.size") @source("act 1") @en("Small (enough).") @zh("人数（合格）。")
      when
        班级
          - 人数 已知
        // 以参数为准
        标准 "xx.size"
          - 不少于 班级人数
      then
        班级 达标
      end
      rule "人数超标"
        @question("xx.size") @source("act 1") @en("Too large.") @zh("超标。")
      when
        班级
          - 人数 已知
        标准 "xx.size"
          - 少于 班级人数
      then
        班级 不达标
      end
      """;

  static final TestPack LAND =
      TestPack.head()
          .with(
              "questions.yaml",
              """
              requirements:
                - {id: xx.size, subject: class, severity: MANDATORY, title: {zh: 人数, en: Size},
                   sources: [{source: act, article: "1"}], facts: [class.children]}
              """)
          .parameter("size", "unit: {zh: 人, en: children}", "value: 5")
          .with("zh.dsl", ZH)
          .with("rules.dslr", RULES);

  private SentencePack() {}

  /** Returns the case of a class. */
  static String classOf(String jurisdiction, int children) {
    return "asOf: 2025-06-01\njurisdiction: %s\ninstitution: {classes: [{id: k, children: %d}]}\n".formatted(jurisdiction, children);
  }
}
