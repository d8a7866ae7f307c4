package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.author.Someland;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertiesCommandTest {
  @TempDir Path folder;
  @TempDir Path counterexamples;
  private Someland someland;

  @BeforeEach
  void writePack() throws IOException {
    someland = Someland.in(folder);
  }

  private record Result(int code, String out) {}

  private Result run(String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] args = new String[5 + more.length];
    System.arraycopy(new String[] {"check", "--rules", folder.toString(), "--lang", "en"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return new Result(Huituo.run(stream, stream, args), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aPackThatHoldsThemPasses() {
    Result result = run("--properties", "--tries", "40", "--seed", "5");
    assertThat(result.out()).endsWith("properties of 1 pack tried on 40 cases each (seed 5): 0 do not hold\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void aFailureIsASentenceWithACaseFileThatIsWrittenBeside() throws IOException {
    someland.replace("xx/grant.drl", "$child : Child( resident == false )", "$child : Child( resident != true )");
    Result result = run("--properties", "--tries", "100", "--out", counterexamples.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("xx: it does not hold that an answer that is decided while facts are missing stays the same when they are given.")
        .contains("  jurisdiction: xx\n");
    Path file = counterexamples.resolve("xx.missing-facts-never-decide.yaml");
    assertThat(Files.readString(file)).contains("resident: true");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Huituo.run(stream, stream, "assess", "--rules", folder.toString(), "--lang", "en", file.toString())).isZero();
  }

  @Test
  void two_rules_that_disagree_on_a_case_are_an_error_with_the_case_below_it() throws IOException {
    someland.replace("xx/grant.drl", "Child( resident == false )", "Child( birthDate != null )");
    Result result = run();
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .startsWith(folder + "/xx/grant.drl:15:1: two rules answer 'xx.grant' for 'child-1' differently: ")
        .contains("; a smallest case is:\n    asOf: ", "\n    jurisdiction: xx\n    families:\n    - id: family-1\n", "resident: true\n")
        .endsWith("errors: 1, warnings: 0\n");
  }

  @Test
  void no_case_is_tried_where_none_is_wanted() throws IOException {
    someland.replace("xx/grant.drl", "Child( resident == false )", "Child( birthDate != null )");
    assertThat(run("--cases", "0").out()).isEqualTo(folder + ": no errors (packs: 1)\n");
  }

  @Test
  void theSameSeedPrintsTheSame() throws IOException {
    someland.replace("xx/grant.drl", "word == \"ELSEWHERE\"", "word == \"AWAY\"");
    assertThat(run("--properties", "--tries", "60", "--seed", "9")).isEqualTo(run("--properties", "--tries", "60", "--seed", "9"));
  }

  @Test
  void whatIsDeclaredOfAnUnknownFactIsAnError() throws IOException {
    someland.replace(
        "xx/questions.yaml", "facts: [class.children]", "facts: [class.children]\n    monotone: [{more: class.childs, never: worse}]");
    assertThat(run().out()).contains("questions.yaml:9:23: the fact 'class.childs' is not in the vocabulary");
  }

  @Test
  void aCliffIsOfAnAmount() throws IOException {
    someland.replace(
        "xx/questions.yaml", "facts: [class.children]", "facts: [class.children]\n    cliffs: [{at: class.children, why: {zh: 无, en: none}}]");
    assertThat(run().out()).contains("'class.children' cannot increase or decrease; allowed are facts of these types: money");
  }
}
