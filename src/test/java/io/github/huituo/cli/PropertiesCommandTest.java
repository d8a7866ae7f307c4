package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertiesCommandTest {
  @TempDir Path folder;
  @TempDir Path counterexamples;
  private TestPack pack;

  @BeforeEach
  void writePack() throws IOException {
    pack = TestPack.someland().writeTo(folder);
  }

  private void edit(String file, String from, String to) {
    pack = pack.edit(file, from, to).writeTo(folder);
  }

  private CommandRun run(String... more) {
    return CommandRun.of(Stream.concat(Stream.of("check", "--rules", folder.toString(), "--lang", "en"), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void a_pack_that_holds_them_passes() {
    CommandRun result = run("--properties", "--tries", "40", "--seed", "5");
    assertThat(result.out()).endsWith("properties of 1 pack tried on 40 cases each (seed 5): 0 do not hold\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void a_failure_is_a_sentence_with_a_case_file_that_is_written_beside() throws IOException {
    edit("grant.drl", "$child : Child( resident == false )", "$child : Child( resident != true )");
    CommandRun result = run("--properties", "--tries", "100", "--out", counterexamples.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("xx: it does not hold that an answer that is decided while facts are missing stays the same when they are given.")
        .contains("  jurisdiction: xx\n");
    Path file = counterexamples.resolve("xx.missing-facts-never-decide.yaml");
    assertThat(Files.readString(file)).contains("resident: true");
    assertThat(CommandRun.of("assess", "--rules", folder.toString(), "--lang", "en", file.toString()).code()).isZero();
  }

  @Test
  void two_rules_that_disagree_on_a_case_are_an_error_with_the_case_below_it() throws IOException {
    edit("grant.drl", "Child( resident == false )", "Child( birthDate != null )");
    CommandRun result = run();
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .startsWith(folder + "/xx/grant.drl:15:1: two rules answer 'xx.grant' for 'child-1' differently: ")
        .contains("; a smallest case is:\n    asOf: ", "\n    jurisdiction: xx\n    families:\n    - id: family-1\n", "resident: true\n")
        .endsWith("errors: 1, warnings: 0\n");
  }

  @Test
  void no_case_is_tried_where_none_is_wanted() throws IOException {
    edit("grant.drl", "Child( resident == false )", "Child( birthDate != null )");
    assertThat(run("--cases", "0").out()).isEqualTo(folder + ": no errors (packs: 1)\n");
  }

  @Test
  void the_same_seed_prints_the_same() throws IOException {
    edit("grant.drl", "word == \"ELSEWHERE\"", "word == \"AWAY\"");
    assertThat(run("--properties", "--tries", "60", "--seed", "9")).isEqualTo(run("--properties", "--tries", "60", "--seed", "9"));
  }

  @Test
  void what_is_declared_of_an_unknown_fact_is_an_error() throws IOException {
    edit(
        "questions.yaml", "facts: [class.children]", "facts: [class.children]\n    monotone: [{more: class.childs, never: worse}]");
    assertThat(run().out()).contains("questions.yaml:9:23: the fact 'class.childs' is not in the vocabulary");
  }

  @Test
  void a_cliff_is_of_an_amount() throws IOException {
    edit(
        "questions.yaml", "facts: [class.children]", "facts: [class.children]\n    cliffs: [{at: class.children, why: {zh: 无, en: none}}]");
    assertThat(run().out()).contains("'class.children' cannot increase or decrease; allowed are facts of these types: money");
  }
}
