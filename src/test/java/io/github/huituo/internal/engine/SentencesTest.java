package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author writes rules in sentences of her own language. */
class SentencesTest {
  private static final String ZH =
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
  private static final String EN =
      """
      [when]a class=$class : ClassGroup() $answers : Answers()
      [when]- with full-time children told=$children : children != null
      [when]the standard "{id}"=$limit : Parameter( id == "{id}" )
      [when]- is no less than the children=of().isAtLeast($children)
      [then]the class complies=$answers.met( $class, $limit.of(), $children );
      """;
  private static final String RULES =
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

  @TempDir Path folder;

  @BeforeEach
  void writePack() throws IOException {
    write("xx/pack.yaml", "id: xx\ntitle: {zh: 某国, en: Someland}\nversion: 1.0.0\n");
    write(
        "xx/sources.yaml",
        "sources: [{id: act, title: {zh: 法, en: Act}, issuer: {zh: 议会, en: Parliament}, evidence: text}]\n");
    write(
        "xx/questions.yaml",
        """
        requirements:
          - {id: xx.size, subject: class, severity: MANDATORY, title: {zh: 人数, en: Size},
             sources: [{source: act, article: "1"}], facts: [class.children]}
        """);
    write(
        "xx/parameters/size.yaml",
        """
        id: xx.size
        description: {zh: 人数, en: Size}
        unit: {zh: 人, en: children}
        values: [{from: 2020-01-01, source: act, article: "1", evidence: text, value: 5}]
        """);
    write("xx/zh.dsl", ZH);
    write("xx/rules.dslr", RULES);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Outcome outcome(String jurisdiction, int children) {
    LoadedPolicy policy = LoadedPolicy.load(folder);
    String text = "asOf: 2025-06-01\njurisdiction: %s\ninstitution: {classes: [{id: k, children: %d}]}\n";
    return policy
        .assess(policy.read("case.yaml", text.formatted(jurisdiction, children)))
        .requirement("xx.size")
        .subject("k")
        .outcome();
  }

  private List<String> problems() {
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> LoadedPolicy.load(folder));
    assertThat(thrown).as("what is wrong").isNotNull();
    return thrown.problems().stream().map(p -> p.in("en").substring(folder.toString().length() + 1)).toList();
  }

  @Test
  void sentencesDecide() {
    assertThat(outcome("xx", 5)).isEqualTo(Outcome.MET);
    assertThat(outcome("xx", 6)).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aTownWritesInTheSentencesOfItsCountryAndAddsItsOwn() throws IOException {
    write("xx-1/pack.yaml", "id: xx-1\ntitle: {zh: 镇, en: Town}\nversion: 1.0.0\nextends: xx\n");
    write(
        "xx-1/questions.yaml",
        """
        requirements:
          - {id: xx-1.size, subject: class, severity: MANDATORY, title: {zh: 人数, en: Size},
             sources: [{source: act, article: "1"}], facts: [class.children]}
        """);
    write("xx-1/town.dsl", "[then]本镇 认可=$answers.met( $class, $limit.of(), $children );\n");
    write(
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
    LoadedPolicy policy = LoadedPolicy.load(folder);
    String text = "asOf: 2025-06-01\njurisdiction: xx-1\ninstitution: {classes: [{id: k, children: 9}]}\n";
    assertThat(policy.assess(policy.read("case.yaml", text)).requirement("xx-1.size").subject("k").outcome())
        .isEqualTo(Outcome.MET);
  }

  @Test
  void aLocalAuthorWritesInTheSentencesOfABundledPack() throws IOException {
    write("cn-999999/pack.yaml", "id: cn-999999\ntitle: {zh: 某市, en: Some City}\nversion: 1.0.0\nextends: cn\n");
    write(
        "cn-999999/questions.yaml",
        """
        entitlements:
          - {id: cn-999999.bonus, subject: institution, title: {zh: 奖补, en: Bonus},
             sources: [{source: nhc-2019-58-setting, article: "20"}], facts: [institution.filed]}
        """);
    write(
        "cn-999999/bonus.dslr",
        """
        rule "已备案机构可享奖补"
          @question("cn-999999.bonus") @source("nhc-2019-58-setting 20") @en("Filed.") @zh("已备案。")
        when
          机构
            - 已备案
        then
          该机构 可享
        end
        rule "An institution that is not filed has no bonus"
          @question("cn-999999.bonus") @source("nhc-2019-58-setting 20") @en("Not filed.") @zh("未备案。")
        when
          an institution
            - that is not filed
        then
          the institution is not eligible
        end
        """);
    LoadedPolicy policy = LoadedPolicy.load(folder);
    String text = "asOf: 2025-06-01\njurisdiction: cn-999999\ninstitution: {id: garden, filed: %s}\n";
    assertThat(policy.assess(policy.read("c.yaml", text.formatted("{on: 2024-05-10}"))).entitlement("cn-999999.bonus").subject("garden").outcome())
        .isEqualTo(Outcome.ELIGIBLE);
    assertThat(policy.assess(policy.read("c.yaml", text.formatted("false"))).entitlement("cn-999999.bonus").subject("garden").outcome())
        .isEqualTo(Outcome.NOT_ELIGIBLE);
  }

  @Test
  void twoLanguagesMayStandInOnePack() throws IOException {
    write("xx/en.dsl", EN);
    write("xx/too-large.dslr", RULES.substring(RULES.indexOf("rule \"人数超标\"")));
    write(
        "xx/rules.dslr",
        """
        rule "Small enough"
          @question("xx.size") @source("act 1") @en("Small enough.") @zh("合格。")
        when
          a class
            - with full-time children told
          the standard "xx.size"
            - is no less than the children
        then
          the class complies
        end
        """);
    assertThat(outcome("xx", 5)).isEqualTo(Outcome.MET);
    assertThat(outcome("xx", 6)).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void anUnknownSentenceIsReportedWithTheNearestOne() throws IOException {
    write("xx/rules.dslr", RULES.replaceFirst("不少于 班级人数", "不小于 班级人数").replaceFirst("班级 达标", "随便什么"));
    assertThat(problems())
        .containsExactly(
            "xx/rules.dslr:10:5: no dictionary knows the sentence '- 不小于 班级人数'; did you mean '- 不少于 班级人数'?",
            "xx/rules.dslr:12:3: no dictionary knows the sentence '随便什么'");
  }

  @Test
  void aSentenceIsNotFoundWithinALongerOne() throws IOException {
    write("xx/rules.dslr", RULES.replaceFirst("  班级 达标", "  本班级 达标"));
    assertThat(problems())
        .containsExactly("xx/rules.dslr:12:3: no dictionary knows the sentence '本班级 达标'; did you mean '班级 达标'?");
  }

  @Test
  void aFullWidthSignInASentenceIsReportedWithTheOneToWrite() throws IOException {
    write("xx/rules.dslr", RULES.replaceFirst("标准 \"xx.size\"", "标准 「xx.size」"));
    assertThat(problems())
        .containsExactly(
            "xx/rules.dslr:9:6: the full-width sign 「 cannot be outside quotation marks; write \" or leave it out",
            "xx/rules.dslr:9:14: the full-width sign 」 cannot be outside quotation marks; write \" or leave it out");
  }

  @Test
  void wrongLinesOfADictionaryAreAllReported() throws IOException {
    write(
        "xx/zh.dsl",
        ZH
            + """
            班级 有孩子=ClassGroup()
            [if]班级 有孩子=ClassGroup()
            [when]没有结论
            [when]班级（大）=ClassGroup()
            [when]班级 "{band}"=ClassGroup( band == "{kind}" )
            [when]班级 有三个孩子=ClassGroup( children == 3 )
            [then]从头再来=update( $class );
            """);
    assertThat(problems())
        .containsExactly(
            "xx/zh.dsl:9:1: '班级 有孩子=ClassGroup()' is not a line of a dictionary; write [when]sentence=conditions or [then]sentence=conclusion, or # and a comment",
            "xx/zh.dsl:10:1: '[if]班级 有孩子=ClassGroup()' is not a line of a dictionary; write [when]sentence=conditions or [then]sentence=conclusion, or # and a comment",
            "xx/zh.dsl:11:1: '[when]没有结论' is not a line of a dictionary; write [when]sentence=conditions or [then]sentence=conclusion, or # and a comment",
            "xx/zh.dsl:12:9: the full-width sign （ cannot be outside quotation marks; write ( or leave it out",
            "xx/zh.dsl:12:11: the full-width sign ） cannot be outside quotation marks; write ) or leave it out",
            "xx/zh.dsl:13:40: 'kind' between braces is not in the sentence '班级 \"{band}\"'",
            "xx/zh.dsl:14:40: the number 3 does not belong in a rule; put it into a parameter file",
            "xx/zh.dsl:15:12: 'update' does not belong in a rule; rules have no order, no state and no clock; let a definition insert a term, and ask for the term");
  }

  @Test
  void aVariableThatNothingGivesIsReportedWithTheSentenceThatDoes() throws IOException {
    write("xx/rules.dslr", RULES.replaceFirst("    - 人数 已知\n", "\n"));
    assertThat(problems())
        .containsExactly(
            "xx/rules.dslr:9:3: nothing in this rule defines $children; sentences that do: '- 人数 已知'");
  }

  @Test
  void aVariableThatTwoSentencesGiveIsAnError() throws IOException {
    write("xx/rules.dslr", RULES.replaceFirst("    - 不少于 班级人数\n", "    - 不少于 班级人数\n  标准 \"xx.other\"\n"));
    assertThat(problems())
        .containsExactly(
            "xx/rules.dslr:11:3: line 9 of this rule already defines $limit; use a sentence that does not define it again");
  }

  @Test
  void sentencesWithoutADictionaryAreAnError() throws IOException {
    Files.delete(folder.resolve("xx/zh.dsl"));
    assertThat(problems())
        .containsExactly(
            "xx/rules.dslr:1:1: sentences need a dictionary: a .dsl file in this pack or in one that it extends");
  }

  @Test
  void aSentenceThatFitsTwoLinesIsAnError() throws IOException {
    write("xx/zh.dsl", ZH + "[then]{who} 达标=$answers.met( $class );\n");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("xx/rules.dslr:12:3: the sentence '班级 达标' fits more than one line of the dictionaries: ")
        .endsWith("/xx/zh.dsl:9:1");
  }

  @Test
  void aRestrictionNeedsASentenceAboveIt() throws IOException {
    write("xx/rules.dslr", RULES.replaceFirst("  班级\n", ""));
    assertThat(problems())
        .contains("xx/rules.dslr:6:5: the line '- 人数 已知' restricts nothing; it must follow a sentence that names a subject or a figure");
  }

  @Test
  void numbersAndControlDoNotBelongInSentences() throws IOException {
    write(
        "xx/rules.dslr",
        RULES.replaceFirst("  @question", "  salience 5\n  @question").replaceFirst("班级 达标", "> \\$answers.met( \\$class, \\$limit.of(), \\$children + \\$children );"));
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith("xx/rules.dslr:4:12: the number 5"));
    write("xx/rules.dslr", RULES.replaceFirst("班级 达标", "> \\$answers.met( \\$class, \\$limit.of(), \\$children + \\$children );"));
    assertThat(problems())
        .containsExactly("xx/rules.dslr:12:50: the operator + does not belong in a rule; ask a method of the parameter, such as times or percentOf");
  }

  @Test
  void rulesThatDisagreeAreReportedAtTheLinesOfTheAuthor() throws IOException {
    write("xx/rules.dslr", RULES.replace("- 少于", "- 不少于"));
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> outcome("xx", 3));
    assertThat(thrown.getMessage()).contains("xx/rules.dslr:3:1: two rules answer").contains("xx/rules.dslr:14:1 gives");
  }
}
