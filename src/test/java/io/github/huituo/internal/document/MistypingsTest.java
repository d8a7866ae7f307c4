package io.github.huituo.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.internal.text.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an author reads of a document with signs of Chinese typing. It is also what an author reads of one that cannot be read for
 * another reason.
 */
class MistypingsTest {
  private static List<Problem> problems(String file, String text) {
    return catchThrowableOfType(HuituoException.class, () -> Documents.parse(file, text.replace("\\n", "\n"))).problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kind：A\\nplaces: 60        | f:1:5: full-width colon at column 5, write ':'                   | f:1:5: 第 5 列是全角冒号，请写 ':'",
        "kind：A                     | f:1:5: full-width colon at column 5, write ':'                   | f:1:5: 第 5 列是全角冒号，请写 ':'",
        "- {kind: A，places: 60}     | f:1:11: full-width comma at column 11, write ','                 | f:1:11: 第 11 列是全角逗号，请写 ','",
        "kinds: [\"A\"，\"B\"]       | f:1:12: full-width comma at column 12, write ','                 | f:1:12: 第 12 列是全角逗号，请写 ','",
        "kinds: {｝                  | f:1:9: full-width brace at column 9, write '}'                   | f:1:9: 第 9 列是全角花括号，请写 '}'",
        "“kind”: A                   | f:1:1: typographic quotation mark at column 1, write '\"'        | f:1:1: 第 1 列是中文引号，请写 '\"'",
        "kind: “A”                   | f:1:7: typographic quotation mark at column 7, write '\"'        | f:1:7: 第 7 列是中文引号，请写 '\"'",
        "- A\\n－ B\\nkind: A        | f:2:1: long dash at column 1, write '-'                          | f:2:1: 第 1 列是全角横线，请写 '-'",
        "a:\\n\tb: 1                 | f:2:1: tab at column 1, indent with spaces                       | f:2:1: 第 1 列是制表符，请用空格缩进",
        "a:\\n\u3000b: 1             | f:2:1: full-width space at column 1, write a plain space         | f:2:1: 第 1 列是全角空格，请写半角空格",
        "a:\u00A01\\nb: 2            | f:1:3: no-break space at column 3, write a plain space           | f:1:3: 第 3 列是不换行空格，请写普通空格",
        "a\u200B: 1                  | f:1:2: invisible sign at column 2, delete it                     | f:1:2: 第 2 列有看不见的字符，请删去",
        "a: 1\\nb:2\\nc: 3           | f:2:1: 'b:2' has no colon and space after its name; write 'name: value' | f:2:1: “b:2”的名称之后没有冒号和空格；请写成“name: value”",
        "a: b: c                     | f:1:5: this is the second colon of one entry; put the value 'b…' in quotation marks | f:1:5: 这是同一项中的第二个冒号；请给值“b…”加引号",
        "- a\\nb: 2                  | f:2:1: 'b' differs from the entries before it; list items (- item) and names (name: value) cannot be side by side | f:2:1: “b”与前面各项不同；列表项（- 项）与名称（name: value）不能并列",
        "a: \"x: y\\nb: 1\\nc: \"z\" | f:1:4: the quotation mark \" that begins here is not closed on its line | f:1:4: 此处的引号 \" 在本行没有配对的后引号",
      })
  void yaml_that_cannot_be_read_is_explained_in_both_languages(String yaml, String en, String zh) {
    List<Problem> problems = problems("f", yaml);
    assertThat(problems).extracting(p -> p.in("en")).containsExactly(en);
    assertThat(problems).extracting(p -> p.in("zh")).containsExactly(zh);
  }

  @Test
  void the_text_of_a_block_and_the_end_of_a_text_are_explained() {
    assertThat(problems("f", "a: > b")).extracting(Problem::toString).containsExactly("f:1:6: the text of > begins on the next line");
    assertThat(problems("f.json", "-")).extracting(Problem::toString).containsExactly("f.json:1:2: the text ends here, but something is missing");
  }

  @Test
  void every_mistyped_sign_of_a_document_is_reported_at_once() {
    List<Problem> problems = problems("f", "a：1\\nb：｛c：2｝\\nd: 3");
    assertThat(problems).extracting(Problem::key).containsOnly("mistyped");
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "f:1:2: full-width colon at column 2, write ':'",
            "f:2:2: full-width colon at column 2, write ':'",
            "f:2:3: full-width brace at column 3, write '{'",
            "f:2:5: full-width colon at column 5, write ':'",
            "f:2:7: full-width brace at column 7, write '}'");
  }

  @Test
  void the_punctuation_of_a_text_is_its_own() {
    Node read = Documents.yaml("f", "zh: 标准：每班“十人”，不得超过\nen: \"a：b\"\nlist: [一、二, 三，四]\n# 注：此处\n");
    assertThat(read.entries()).hasSize(3);
    assertThat(problems("f", "zh: 标准：每班“十人”，见注\\nb:2\\nc: 3"))
        .extracting(Problem::toString)
        .containsExactly("f:2:1: 'b:2' has no colon and space after its name; write 'name: value'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\"：1}               | :5: full-width colon at column 5, write ':'          | :5: 第 5 列是全角冒号，请写 ':'",
        "{“a”: 1}                 | :2: typographic quotation mark at column 2, write '\"' | :2: 第 2 列是中文引号，请写 '\"'",
        "{\"a\": 1，\"b\": 2}     | :8: full-width comma at column 8, write ','          | :8: 第 8 列是全角逗号，请写 ','",
        "{\"a\": 1,}              | :8: this comma is too much; nothing follows it before } | :8: 此处的逗号多余；它与 } 之间没有内容",
        "{\"a\": 1 \"b\": 2}      | :9: before '\"b\"', a comma or a colon is missing    | :9: “\"b\"”之前缺少逗号或冒号",
        "{a: 1}                   | :2: 'a' must be in double quotation marks, or be true, false or null | :2: “a”应加双引号，或为 true、false、null",
        "{'a': 1}                 | :2: names and texts are in double quotation marks; write \" | :2: 名称和文本须用双引号，请写 \"",
        "{\"a\": NaN}             | :7: 'NaN' must be in double quotation marks, or be true, false or null | :7: “NaN”应加双引号，或为 true、false、null",
        "{\"a\": 01}              | :7: '01' must be a number such as 12, -1 or 0.5, or a text in double quotation marks | :7: “01”应为 12、-1、0.5 这样的数字，或加双引号的文本",
        "{\"a\": 2025-06-01}      | :7: '2025-06-01' must be a number such as 12, -1 or 0.5, or a text in double quotation marks | :7: “2025-06-01”应为 12、-1、0.5 这样的数字，或加双引号的文本",
        "{\"a\": \"x              | :7: the quotation mark \" that begins here is not closed on its line | :7: 此处的引号 \" 在本行没有配对的后引号",
        "{\"a\": [1, 2            | :7: the bracket [ that begins here is not closed by ] | :7: 此处的括号 [ 没有用 ] 结束",
        "{\"a\": [1, 2}           | :12: before '}', a comma or the closing ] of the [ at 1:7 is missing | :12: “}”之前缺少逗号，或缺少与 1:7 处 [ 配对的 ]",
        "[1,,2]                   | :4: a value is missing before this                   | :4: 此处之前缺少值",
        "{\"a\": 1}}              | :9: the bracket } closes nothing here                | :9: 此处的括号 } 没有与之配对的前括号",
        "{\"a\": \"\\q\"}         | :8: '\\q' means nothing between double quotation marks; write the backslash twice | :8: 双引号之间的“\\q”没有意义；请把反斜线写两次",
        "{\"a\": \u0007}          | :7: the control character U+0007 cannot be in a text; delete it | :7: 文本中不能有控制字符 U+0007，请删去",
        "// a                     | :1: JSON has no comments; delete it                  | :1: JSON 没有注释，请删去",
        "{} {}                    | :4: a second value begins here; a text holds one     | :4: 此处开始了第二个值；一份文本只能有一个值",
      })
  void json_that_cannot_be_read_is_explained_in_both_languages(String json, String en, String zh) {
    List<Problem> problems = problems("f.json", json);
    assertThat(problems).extracting(p -> p.in("en")).containsExactly("f.json:1" + en);
    assertThat(problems).extracting(p -> p.in("zh")).containsExactly("f.json:1" + zh);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'31,200'    | without thousands separators, without quotation marks; write 31200 | 不加千位分隔符、不加引号；请写 31200",
        "31,200.50   | without thousands separators; write 31200.50               | 不加千位分隔符；请写 31200.50",
        "1 200       | without thousands separators; write 1200                   | 不加千位分隔符；请写 1200",
        "60%         | without %, the unit is percent; write 60                   | 不加 %，单位即为百分比；请写 60",
        "６０％      | without full-width signs, without %, the unit is percent; write 60 | 不用全角字符、不加 %，单位即为百分比；请写 60",
        "1_000       | without underscores; write 1000                            | 不加下划线；请写 1000",
        "¥300        | without a currency, which the unit names; write 300        | 不加货币符号（由单位写明）；请写 300",
        "300元       | without a unit behind it; write 300                        | 后面不加单位；请写 300",
        "3,5         | with a decimal point; write 3.5                            | 用小数点；请写 3.5",
        "'12'        | without quotation marks; write 12                          | 不加引号；请写 12",
      })
  void the_excess_in_a_number_as_people_write_it_is_reported(String written, String en, String zh) {
    Problems problems = new Problems();
    Fields.of(Documents.yaml("f", "a: " + written), problems).number("a");
    String shown = "'" + written.replace("'", "") + "'";
    assertThat(problems.sorted()).extracting(p -> p.in("en")).containsExactly("f:1:4: " + shown + " must be a number " + en);
    assertThat(problems.sorted()).extracting(p -> p.in("zh")).containsExactly("f:1:4: " + shown + " 应为数字，" + zh);
  }
}
