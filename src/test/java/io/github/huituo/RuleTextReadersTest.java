package io.github.huituo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One package reads the text of rules. Programs and tests outside it use what it exports. */
class RuleTextReadersTest {
  @Test
  void only_the_engine_takes_the_text_of_a_rule_file() {
    noClasses()
        .that().resideOutsideOfPackage("io.github.huituo.internal.engine..")
        .and().doNotHaveFullyQualifiedName(RuleFile.class.getName())
        .should().callMethod(RuleFile.class, "text")
        .orShould().callMethod(RuleFile.class, "written")
        .because("a new form of rules should be taught to one reader")
        .check(CompiledClasses.ALL);
  }

  @Test
  void only_the_engine_parses() {
    noClasses()
        .that().resideOutsideOfPackage("io.github.huituo.internal.engine..")
        .should().dependOnClassesThat().resideInAnyPackage("org.drools.drl..", "org.drools.mvel..", "com.github.javaparser..")
        .because("what the parser gives is exported as a view")
        .check(CompiledClasses.ALL);
  }

  /** A call that takes a regular expression. What is written behind it, up to the end of its statement, is included. */
  private static final Pattern TAKES_A_PATTERN =
      Pattern.compile("(?:Pattern\\s*\\.\\s*compile|\\.split|\\.replaceAll|\\.replaceFirst|\\.matches)\\s*\\(\\s*([^;]*)");

  /** Words of the rule language, as a regular expression would have to spell them. */
  private static final Pattern RULE_LANGUAGE =
      Pattern.compile(
          "\\b(?:rule|when|then|end|accumulate|salience)(?:\\\\[sb]|\\s)"
              + "|@question|answers\\\\?\\.|accumulate|\\bid\\\\s\\*=="
              + "|\\b(?:" + types() + ")(?:\\\\[.(s]|\\()");

  private static String types() {
    return Stream.concat(
            Stream.of("Answers", "Parameter", "Interpretation", "Term", "Law"),
            CaseShape.core().kinds().stream().map(SubjectKind::ruleName))
        .collect(Collectors.joining("|"));
  }

  private static List<String> found(String code) {
    List<String> found = new ArrayList<>();
    Matcher call = TAKES_A_PATTERN.matcher(code);
    while (call.find()) {
      Matcher literals = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"").matcher(call.group(1));
      String words = literals.results().map(m -> m.group().replace("\\u", "u").translateEscapes()).collect(Collectors.joining());
      if (RULE_LANGUAGE.matcher(words).find()) {
        found.add(words);
      }
    }
    return found;
  }

  @Test
  void no_regular_expression_outside_the_engine_spells_the_rule_language() throws IOException {
    List<String> all = new ArrayList<>();
    for (String root : List.of("src/main/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          boolean mayRead = file.toString().contains("/huituo/internal/engine/") || file.endsWith("RuleTextReadersTest.java");
          found(mayRead ? "" : Files.readString(file)).forEach(words -> all.add(file + ": " + words));
        }
      }
    }
    assertThat(all).isEmpty();
  }

  /** The classes of the engine that read the text of rules. They also read that of the sentences that bring rules about. */
  private static final Set<String> READERS =
      Set.of("RuleScanner.java", "RuleSections.java", "RuleParser.java", "ParsedRule.java", "RulePlaces.java", "Dictionary.java");

  /** Those with an expression for something else. It is for the text of a literal, or the slots of a sentence. */
  private static final Set<String> OTHERS = Set.of("LintCheck.java", "RuleInfo.java");

  @Test
  void no_class_of_the_engine_but_the_readers_has_a_regular_expression_for_rules() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/github/huituo/internal/engine"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".java")).filter(RuleTextReadersTest::compilesPatterns))
        .extracting(f -> f.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(Sets.union(READERS, OTHERS));
    }
  }

  private static boolean compilesPatterns(Path file) {
    try {
      return Files.readString(file).contains("Pattern.compile(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_expressions_that_tools_once_had_would_be_found() {
    assertThat(found("Pattern.compile(\"\\\\s*rule\\\\s+\\\"\");")).hasSize(1);
    assertThat(found("Pattern.compile(\"(?m)^\\\\s*when\\\\b\");")).hasSize(1);
    assertThat(found("Pattern.compile(\"\\\\$answers\\\\.(\\\\w+)\\\\(\");")).hasSize(1);
    assertThat(found("Pattern.compile(\n\"Parameter\\\\(\\\\s*id\\\\s*==\\\\s*\\\"([^\\\"]+)\\\"\");")).hasSize(1);
    assertThat(found("Pattern.compile(\"Term\\\\.(?:of|counting)\\\\(\");")).hasSize(1);
    assertThat(found("rules.split(\"(?=rule \\\")\");")).hasSize(1);
    assertThat(found("Pattern.compile(\"@question\\\\(\\\"([^\\\"]+)\\\"\\\\)\");")).hasSize(1);
    assertThat(found("Pattern.compile(\"[0-9]+\"); files.write(\"rule \\\"x\\\" when\");")).isEmpty();
  }
}
