package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.engine.Literals.Atom;
import java.util.List;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two things that a rule asks of one fact can hold together. */
class LiteralsTest {
  private static List<Atom> atoms(String constraint) {
    return Literals.of(DrlxParseUtil.parseExpression(constraint).getExpr());
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
    assertThat(Literals.name(DrlxParseUtil.parseExpression(expression).getExpr())).isEqualTo(name);
  }
}
