package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.testpack.TestPack;
import java.util.List;

/** A pack with one parameter, whose classes have colours. */
final class PaintedLand {
  private static final TestPack LAND =
      TestPack.head()
          .append(
              "pack.yaml",
              """
              settings: {top-up: {title: {zh: 加, en: Top-up}, ask: {zh: 多少？, en: How much?}, unit: SEK, between: [10, 20]}}
              interpretations:
                sunday: {title: {zh: 日, en: Sundays}, why: {zh: 无, en: silent}, choices: {COUNT: {zh: 计, en: they count}, SKIP: {zh: 不计, en: skipped}}}
              """)
          .with(
              "vocabulary.yaml",
              """
              lists:
                colour: {RED: {zh: 红, en: red}, BLUE: {zh: 蓝, en: blue}}
                paint: {RED: {zh: 红, en: red}, BLUE: {zh: 蓝, en: blue}, GREEN: {zh: 绿, en: green}}
              terms: {degree: {zh: 程度, en: degree}}
              facts:
                class:
                  colour: {type: choice, list: colour, title: {zh: 颜色, en: Colour}, ask: {zh: 什么？, en: Which?}}
                  wall.colour: {type: choice, list: paint, title: {zh: 颜色, en: Colour}, ask: {zh: 什么？, en: Which?}}
                  area: {type: number, title: {zh: 面积, en: Area}, ask: {zh: 多大？, en: How large?}}
                  rent: {type: money, title: {zh: 租金, en: Rent}, ask: {zh: 多少？, en: How much?}}
              """);

  private PaintedLand() {}

  /** Returns the pack with a parameter. */
  static TestPack with(String parameter) {
    return LAND.with("parameters/p.yaml", "id: xx.p\ndescription: {zh: 数, en: P}\n" + parameter);
  }

  static ParameterSeries series(String parameter) {
    TestPack pack = with(parameter);
    assertThat(pack.check()).isEmpty();
    return pack.law("xx").parameters().get("xx.p");
  }

  static List<Row> rows(String parameter) {
    return series(parameter).versions().get(0).rows();
  }
}
