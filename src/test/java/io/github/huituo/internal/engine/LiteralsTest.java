package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.engine.Literals.Atom;
import io.github.huituo.internal.pack.RuleFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two things that a rule asks of one fact can hold together. */
class LiteralsTest {
  private static RuleView rule(String constraint) {
    String text = "rule \"x\"\nwhen\n  Child( " + constraint + " )\nthen\nend\n";
    return RuleViewReader.rules(new RuleFile("a.drl", "xx/a.drl", text)).get(0);
  }

  private static RuleExpression expression(RuleView rule) {
    return rule.patterns().findFirst().orElseThrow().constraints().get(0).expression();
  }

  private static List<Atom> atoms(String constraint) {
    RuleView rule = rule(constraint);
    return new Literals(rule.source()).of(expression(rule));
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvFileSource(resources = "/engine/literals.csv", delimiter = '~', quoteCharacter = '`')
  void together_or_not(String one, String other, boolean together) {
    List<Atom> first = atoms(one);
    List<Atom> second = atoms(other);
    assertThat(first.stream().allMatch(a -> second.stream().allMatch(a::fits))).isEqualTo(together);
    assertThat(second.stream().allMatch(a -> first.stream().allMatch(a::fits))).as("the other way round").isEqualTo(together);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"open | open", "this | this", "$it | $it", "3 | ''", "open == true | ''", "a.open | ''"})
  void the_name_that_an_expression_is(String expression, String name) {
    assertThat(expression(rule(expression)).name()).isEqualTo(name);
  }
}
