package io.github.huituo.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Problem;
import io.github.huituo.internal.text.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private final Problems problems = new Problems();

  private Fields fields(String yaml) {
    return Fields.of(Documents.yaml("f", yaml), problems);
  }

  private List<String> messages() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void an_unknown_key_is_reported_with_those_that_are_known_and_the_nearest() {
    Fields fields = fields("title: x\nissed: 2025-01-01\n");
    fields.string("title");
    fields.date("issued");
    fields.finish();
    assertThat(messages()).containsExactly("f:2:1: the key 'issed' is not known here; known: title, issued; did you mean 'issued'?");
  }

  @Test
  void a_key_that_is_like_no_other_gets_no_suggestion() {
    Fields fields = fields("colour: red\n");
    fields.string("title");
    fields.finish();
    assertThat(messages()).containsExactly("f:1:1: the key 'colour' is not known here; known: title");
  }

  @Test
  void all_problems_are_reported_at_once_in_the_order_of_the_file() {
    Fields fields = fields("from: 2025-02-30\ncount: many\nlater: [1]\nother: 1\n");
    fields.bool("later");
    fields.number("count");
    fields.date("from");
    fields.requiredString("id");
    fields.finish();
    assertThat(messages())
        .containsExactly(
            "f:1:1: 'id' is missing here",
            "f:1:7: '2025-02-30' must be a date that exists, written like 2025-06-01",
            "f:2:8: 'many' must be a number such as 1200 or 0.5",
            "f:3:8: [1] must be true or false",
            "f:4:1: the key 'other' is not known here; known: later, count, from, id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025-02-30", "2025-02-29", "2025-13-01", "2025-6-1", "01.06.2025", "2025/06/01", "20250601", "2025-06-01T00:00", "today", "true"})
  void only_a_day_that_exists_is_a_date(String text) {
    assertThat(fields("from: " + text).date("from")).isEmpty();
    assertThat(messages()).hasSize(1);
  }

  @Test
  void the_29th_of_february_exists_in_a_leap_year() {
    assertThat(fields("from: 2024-02-29").date("from")).hasValueSatisfying(d -> assertThat(d).isEqualTo("2024-02-29"));
  }

  @Test
  void a_year_as_a_number_is_no_date() {
    assertThat(fields("from: 2025").date("from")).isEmpty();
    assertThat(messages()).containsExactly("f:1:7: 2025 must be a date that exists, written like 2025-06-01");
  }

  @Test
  void quotation_marks_make_a_number_a_word() {
    assertThat(fields("count: \"3\"").number("count")).isEmpty();
    assertThat(messages()).containsExactly("f:1:8: '3' must be a number without quotation marks; write 3");
  }

  @Test
  void a_number_of_absurd_size_is_refused() {
    assertThat(fields("count: 1e999999999").number("count")).isEmpty();
    assertThat(messages()).hasSize(1);
  }

  @Test
  void null_counts_as_absent() {
    assertThat(fields("count: null").number("count")).isEmpty();
    assertThat(messages()).isEmpty();
  }

  @Test
  void a_required_entry_that_is_there_but_wrong_is_reported_once() {
    Fields fields = fields("from: soon");
    fields.required("from", fields.date("from"));
    assertThat(messages()).containsExactly("f:1:7: 'soon' must be a date that exists, written like 2025-06-01");
  }

  @Test
  void a_list_where_a_mapping_belongs_is_reported_and_reads_as_empty() {
    assertThat(fields("[1, 2]").string("title")).isEmpty();
    assertThat(messages()).containsExactly("f:1:1: [1, 2] must be a mapping of names to values");
  }
}
