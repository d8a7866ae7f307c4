package io.github.huituo.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static final String TOO_LARGE = "the document is nested too deeply or unfolds to too many values";

  @Test
  void every_node_knows_its_place_in_yaml() {
    Node node = Documents.yaml("a.yaml", "a:\n  - {b: 1,\n     c: two}\n");
    Node item = node.get("a").orElseThrow().items().get(0);
    assertThat(item.get("b").orElseThrow().at()).isEqualTo(new Location("a.yaml", 2, 9));
    assertThat(item.get("c").orElseThrow().at()).isEqualTo(new Location("a.yaml", 3, 9));
    assertThat(item.keyAt("c")).isEqualTo(new Location("a.yaml", 3, 6));
  }

  @Test
  void every_node_knows_its_place_in_json() {
    Node node = Documents.json("a.jsonl", 7, "{\"a\": [1,\t\"x\"]}");
    assertThat(node.get("a").orElseThrow().items().get(1).at()).isEqualTo(new Location("a.jsonl", 7, 11));
    assertThat(node.get("a").orElseThrow().items().get(0).kind()).isEqualTo(Node.Kind.NUMBER);
  }

  @Test
  void yaml_and_json_of_the_same_shape_read_alike() {
    Node yaml = Documents.yaml("a.yaml", "{on: 2025-06-01, n: 3, yes: true, none: null, s: '3'}");
    Node json = Documents.json("a.json", 1, "{\"on\": \"2025-06-01\", \"n\": 3, \"yes\": true, \"none\": null, \"s\": \"3\"}");
    for (String name : yaml.entries().keySet()) {
      assertThat(json.get(name).orElseThrow().kind()).as(name).isEqualTo(yaml.get(name).orElseThrow().kind());
      assertThat(json.get(name).orElseThrow().text()).as(name).isEqualTo(yaml.get(name).orElseThrow().text());
    }
  }

  @Test
  void a_duplicate_name_is_refused_with_its_location() {
    assertThatThrownBy(() -> Documents.yaml("a.yaml", "a: 1\nb: 2\na: 3\n"))
        .hasMessage("a.yaml:3:1: 'a' appears here for the second time; each name may appear once");
    assertThatThrownBy(() -> Documents.json("a.json", 1, "{\"a\": 1, \"a\": 2}"))
        .hasMessage("a.json:1:10: 'a' appears here for the second time; each name may appear once");
  }

  @Test
  void documents_that_unfold_without_end_are_refused() {
    assertThatThrownBy(() -> Documents.yaml("a.yaml", "&a [*a]")).isInstanceOf(HuituoException.class)
        .hasMessageContaining(TOO_LARGE);
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(9) + before + "]\n");
    }
    assertThatThrownBy(() -> Documents.yaml("a.yaml", bomb.toString())).isInstanceOf(HuituoException.class);
    assertThatThrownBy(() -> Documents.yaml("a.yaml", "[".repeat(5000) + "]".repeat(5000)))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining(TOO_LARGE);
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_read() {
    assertThat(Documents.yaml("a.yaml", "\uFEFFa: 1\r\nb: 2\r\n").entries()).hasSize(2);
    assertThat(Documents.json("a.json", 1, "\uFEFF{\"a\": 1}").entries()).hasSize(1);
  }

  @Test
  void json_that_goes_on_is_refused() {
    assertThatThrownBy(() -> Documents.json("a.json", 1, "{} {}")).hasMessageStartingWith("a.json:1:4: ");
    assertThatThrownBy(() -> Documents.json("a.json", 3, "{\"a\": }")).hasMessageStartingWith("a.json:3:");
  }

  @Test
  void half_a_character_is_refused_with_its_place() {
    assertThatThrownBy(() -> Documents.json("a.json", 1, "{\"id\": \"\\ud80an\"}")).hasMessage("a.json:1:8: \\ud80a is half of a character only; the other half is missing");
    assertThatThrownBy(() -> Documents.json("a.json", 1, "{\"\udc00\": 1}")).hasMessageStartingWith("a.json:1:2: \\udc00 is half");
    assertThatThrownBy(() -> Documents.yaml("a.yaml", "id: \"\\ud800\"")).hasMessageStartingWith("a.yaml:1:5: \\ud800 is half");
    assertThat(Documents.json("a.json", 1, "{\"id\": \"\\ud83d\\ude00\"}").get("id").orElseThrow().text()).isEqualTo("😀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null", "true", "3", "+3", "1e3", "", " ", "2025-06-01", "a: b", "#", "\t", "\u0000", "😀", "\u0085", "\uFEFF", "'", "<<"})
  void words_are_written_so_that_they_are_read_as_the_same_words(String words) {
    Node document = Documents.json("a.json", 1, "{}");
    Node written = Node.mapping(document.at(), ImmutableMap.of("id", Node.scalar(Node.Kind.STRING, document.at(), words)), ImmutableMap.of());
    Node read = Documents.yaml("a.yaml", YamlText.of(written)).get("id").orElseThrow();
    assertThat(read.text()).isEqualTo(words);
    assertThat(read.kind()).isNotEqualTo(Node.Kind.NULL);
  }

  @Test
  void differences_are_merged_by_id() {
    Node base = Documents.yaml("b.yaml", "{a: 1, list: [{id: x, n: 1}, {id: y, n: 2}], gone: 3}");
    Node differences = Documents.yaml("d.yaml", "{list: [{id: y, n: 5}, {id: z}], gone: null}");
    Node merged = Merge.over(base, differences);
    assertThat(merged.get("gone")).isEmpty();
    assertThat(merged.get("list").orElseThrow().items()).extracting(i -> i.get("id").orElseThrow().text()).containsExactly("x", "y", "z");
    assertThat(merged.get("list").orElseThrow().items().get(1).get("n").orElseThrow().text()).isEqualTo("5");
  }

  @Test
  void a_parsed_file_reads_back_the_same_document_with_its_places() throws IOException {
    Node node = Documents.yaml("a.yaml", "a:\n  - {b: 1, c: 两}\n  - [true, null, 'x']\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NodeCodec.write(node, new DataOutputStream(bytes));
    Node read = NodeCodec.read("a.yaml", new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(shown(read)).isEqualTo(shown(node));
  }

  private static String shown(Node node) {
    StringBuilder out = new StringBuilder(node.at() + " " + node.kind() + " " + node.text());
    node.entries().forEach((name, value) -> out.append('\n').append(node.keyAt(name)).append(name).append(shown(value)));
    node.items().forEach(item -> out.append('\n').append(shown(item)));
    return out.toString();
  }
}
