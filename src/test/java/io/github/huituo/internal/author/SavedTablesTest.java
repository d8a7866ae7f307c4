package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Problem;
import io.github.huituo.testpack.TestPack;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and other files of a pack as editors and spreadsheets save them. They have these programs' encodings and separators. */
class SavedTablesTest {
  private static final TestPack PACK = TestPack.of(Path.of("src/test/resources/check/pack"));
  private static final String TABLE = "xx/tables/floor-area.csv";
  private static final String ROWS =
      """
      from;group;age;value;source;article;evidence
      2020-01-01;INFANTS;[0, 12);4;act;第四条;text
      2020-01-01;INFANTS;[12, 24);5;act;第四条;text
      2020-01-01;TODDLERS;[0, 12);6;act;第四条;text
      2020-01-01;TODDLERS;[12, 24);7,5;act;第四条;text
      """;

  private static List<String> problems(String file, byte[] bytes, String language) {
    return Check.of(PACK.with(file, bytes)).stream().map((Problem p) -> p.in(language)).toList();
  }

  private static String pointed() {
    return ROWS.replace("7,5", "7.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void a_table_with_semicolons_is_read_in_the_encodings_of_spreadsheets(String charset) {
    assertThat(problems(TABLE, pointed().getBytes(Charset.forName(charset)), "en")).isEmpty();
  }

  @Test
  void a_table_with_tabs_windows_line_ends_and_a_byte_order_mark_is_read() {
    String text = "\uFEFF" + pointed().replace(';', '\t').replace("\n", "\r\n");
    assertThat(problems(TABLE, text.getBytes(StandardCharsets.UTF_8), "en")).isEmpty();
  }

  @Test
  void a_table_with_every_cell_in_quotation_marks_and_a_stated_separator_is_read() {
    String text = "sep=,\r\n" + pointed().replaceAll("([^;\n]+)", "\"$1\"").replace(';', ',').replace("\n", "\r\n");
    assertThat(problems(TABLE, text.getBytes(StandardCharsets.UTF_8), "en")).isEmpty();
  }

  @Test
  void a_decimal_comma_is_reported_by_line_and_column() {
    assertThat(problems(TABLE, ROWS.getBytes(StandardCharsets.UTF_8), "en"))
        .containsExactly(TABLE + ":5:30: '7,5' must be a number with a decimal point; write 7.5");
  }

  @Test
  void utf16_is_named() {
    assertThat(problems(TABLE, ROWS.getBytes(StandardCharsets.UTF_16), "en"))
        .containsExactly(TABLE + ":1:1: the text is UTF-16 (\"Unicode\" in some editors); save the file with the encoding UTF-8");
  }

  @Test
  void a_chinese_encoding_of_a_file_that_is_no_table_is_named() {
    String text = PACK.content("xx/parameters/size.yaml");
    assertThat(problems("xx/parameters/size.yaml", text.getBytes(Charset.forName("GBK")), "zh"))
        .containsExactly("xx/parameters/size.yaml:2:20: 文本不是 UTF-8，而是 GBK（GB18030）编码；请将文件另存为 UTF-8 编码");
  }

  @Test
  void a_letter_of_another_encoding_is_reported_with_its_location() {
    byte[] utf8 = PACK.content("xx/questions.yaml").replace("en: Size", "en: Gr?sse").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < utf8.length; i++) {
      utf8[i] = utf8[i] == '?' ? (byte) 0xF6 : utf8[i];
    }
    assertThat(problems("xx/questions.yaml", utf8, "en"))
        .containsExactly("xx/questions.yaml:5:29: the text is not UTF-8 from here on; save the file with the encoding UTF-8");
  }

  @Test
  void a_byte_order_mark_before_rules_is_read() {
    String text = "\uFEFF" + PACK.content("xx/size.drl");
    assertThat(problems("xx/size.drl", text.getBytes(StandardCharsets.UTF_8), "en")).isEmpty();
  }
}
