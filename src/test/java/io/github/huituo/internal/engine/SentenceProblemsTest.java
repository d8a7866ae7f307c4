package io.github.huituo.internal.engine;

import static io.github.huituo.internal.engine.SentencePack.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.HuituoException;
import io.github.huituo.testpack.TestPack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with rules in sentences, or with the dictionary of sentences. It is reported at the line of the author. */
class SentenceProblemsTest {
  private static TestPack rules(String text) {
    return SentencePack.LAND.with("rules.dslr", text);
  }

  private static List<String> problems(TestPack pack) {
    HuituoException thrown = catchThrowableOfType(HuituoException.class, pack::policy);
    assertThat(thrown).as("what is wrong").isNotNull();
    return thrown.problems().stream().map(p -> p.in("en")).toList();
  }

  @Test
  void an_unknown_sentence_is_reported_with_the_nearest_one() {
    assertThat(problems(rules(RULES.replaceFirst("不少于 班级人数", "不小于 班级人数").replaceFirst("班级 达标", "随便什么"))))
        .containsExactly(
            "xx/rules.dslr:10:5: no dictionary knows the sentence '- 不小于 班级人数'; did you mean '- 不少于 班级人数'?",
            "xx/rules.dslr:12:3: no dictionary knows the sentence '随便什么'");
  }

  @Test
  void a_sentence_is_not_found_within_a_longer_one() {
    assertThat(problems(rules(RULES.replaceFirst("  班级 达标", "  本班级 达标"))))
        .containsExactly("xx/rules.dslr:12:3: no dictionary knows the sentence '本班级 达标'; did you mean '班级 达标'?");
  }

  @Test
  void a_full_width_sign_in_a_sentence_is_reported_with_the_one_to_write() {
    assertThat(problems(rules(RULES.replaceFirst("标准 \"xx.size\"", "标准 「xx.size」"))))
        .containsExactly(
            "xx/rules.dslr:9:6: the full-width sign 「 cannot be outside quotation marks; write \" or leave it out",
            "xx/rules.dslr:9:14: the full-width sign 」 cannot be outside quotation marks; write \" or leave it out");
  }

  @Test
  void wrong_lines_of_a_dictionary_are_all_reported() {
    TestPack pack =
        SentencePack.LAND.append(
            "zh.dsl",
            """
            班级 有孩子=ClassGroup()
            [if]班级 有孩子=ClassGroup()
            [when]没有结论
            [when]班级（大）=ClassGroup()
            [when]班级 "{band}"=ClassGroup( band == "{kind}" )
            [when]班级 有三个孩子=ClassGroup( children == 3 )
            [then]从头再来=update( $class );
            """);
    assertThat(problems(pack))
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
  void a_variable_that_nothing_gives_is_reported_with_the_sentence_that_does() {
    assertThat(problems(rules(RULES.replaceFirst("    - 人数 已知\n", "\n"))))
        .containsExactly(
            "xx/rules.dslr:9:3: nothing in this rule defines $children; sentences that do: '- 人数 已知'");
  }

  @Test
  void a_variable_that_two_sentences_give_is_an_error() {
    assertThat(problems(rules(RULES.replaceFirst("    - 不少于 班级人数\n", "    - 不少于 班级人数\n  标准 \"xx.other\"\n"))))
        .containsExactly(
            "xx/rules.dslr:11:3: line 9 of this rule already defines $limit; use a sentence that does not define it again");
  }

  @Test
  void sentences_without_a_dictionary_are_an_error() {
    assertThat(problems(SentencePack.LAND.without("zh.dsl")))
        .containsExactly(
            "xx/rules.dslr:1:1: sentences need a dictionary: a .dsl file in this pack or in one that it extends");
  }

  @Test
  void a_sentence_that_fits_two_lines_is_an_error() {
    assertThat(problems(SentencePack.LAND.append("zh.dsl", "[then]{who} 达标=$answers.met( $class );\n")))
        .singleElement()
        .asString()
        .startsWith("xx/rules.dslr:12:3: the sentence '班级 达标' fits more than one line of the dictionaries: ")
        .endsWith("xx/zh.dsl:9:1");
  }

  @Test
  void a_restriction_needs_a_sentence_above_it() {
    assertThat(problems(rules(RULES.replaceFirst("  班级\n", ""))))
        .contains("xx/rules.dslr:6:5: the line '- 人数 已知' restricts nothing; it must follow a sentence that names a subject or a figure");
  }

  @Test
  void numbers_and_control_do_not_belong_in_sentences() {
    TestPack pack = rules(
        RULES.replaceFirst("  @question", "  salience 5\n  @question").replaceFirst("班级 达标", "> \\$answers.met( \\$class, \\$limit.of(), \\$children + \\$children );"));
    assertThat(problems(pack))
        .anySatisfy(p -> assertThat(p).startsWith("xx/rules.dslr:4:12: the number 5"));
    assertThat(problems(rules(RULES.replaceFirst("班级 达标", "> \\$answers.met( \\$class, \\$limit.of(), \\$children + \\$children );"))))
        .containsExactly("xx/rules.dslr:12:50: the operator + does not belong in a rule; ask a method of the parameter, such as times or percentOf");
  }

  @Test
  void rules_that_disagree_are_reported_at_the_lines_of_the_author() {
    TestPack pack = rules(RULES.replace("- 少于", "- 不少于"));
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> pack.assess(SentencePack.classOf("xx", 3)));
    assertThat(thrown.getMessage()).contains("xx/rules.dslr:3:1: two rules answer").contains("xx/rules.dslr:14:1 gives");
  }
}
