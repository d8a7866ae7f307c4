package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.engine.Literals.Atom;
import java.util.List;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two things that a rule asks of one fact can hold together. */
class LiteralsTest {
  private static List<Atom> atoms(String constraint) {
    return Literals.of(DrlxParseUtil.parseExpression(constraint).getExpr());
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "group == \"A\"                  ~ group == \"A\"              ~ true",
        "group == \"A\"                  ~ group == \"B\"              ~ false",
        "group == \"A\"                  ~ kind == \"B\"               ~ true",
        "group == \"A\"                  ~ group != \"A\"              ~ false",
        "group == \"A\"                  ~ group != \"B\"              ~ true",
        "group != \"A\"                  ~ group != \"B\"              ~ true",
        "group != \"A\"                  ~ group == \"A\"              ~ false",
        "(group == \"A\")                ~ group == \"B\"              ~ false",
        "group != null                   ~ group == null               ~ false",
        "group == null                   ~ group == null               ~ true",
        "group == \"A\" || == \"B\"      ~ group == \"B\"              ~ true",
        "group == \"A\" || == \"B\"      ~ group == \"C\"              ~ false",
        "group == \"A\" || group == \"B\"~ group == \"C\"              ~ false",
        "group == \"A\" || group == \"B\"~ group != \"A\"              ~ true",
        "group == \"A\" || == \"B\" || == \"C\" ~ group == \"D\"       ~ false",
        "group == \"A\" || == \"B\" || == \"C\" ~ group == \"A\"       ~ true",
        "group == \"A\" || kind == \"B\" ~ group == \"C\"              ~ true",
        "group == \"A\" || != \"B\"      ~ group == \"C\"              ~ true",
        "group != \"A\" || == \"B\"      ~ group == \"A\"              ~ true",
        "group in (\"A\", \"B\")         ~ group == \"C\"              ~ false",
        "group in (\"A\", \"B\")         ~ group == \"B\"              ~ true",
        "group not in (\"A\", \"B\")     ~ group == \"C\"              ~ true",
        "group not in (\"A\", \"B\")     ~ group == \"A\"              ~ false",
        "group in ($one, \"B\")          ~ group == \"C\"              ~ true",
        "groups contains \"A\"           ~ groups not contains \"A\"   ~ false",
        "groups contains \"A\"           ~ groups contains \"B\"       ~ true",
        "groups contains \"A\"           ~ groups contains \"A\"       ~ true",
        "group == \"A\" && open == true  ~ open == false               ~ false",
        "open == true && group == \"A\"  ~ group == \"B\"              ~ false",
        "open                            ~ !open                       ~ false",
        "!open                           ~ !open                       ~ true",
        "open                            ~ open                        ~ true",
        "this.open                       ~ !this.open                  ~ false",
        "fee > 3                         ~ fee == 2                    ~ true",
        "sponsor == $employer            ~ sponsor != $employer        ~ false",
        "sponsor == $employer            ~ sponsor == $employer        ~ true",
        "sponsor == $employer            ~ sponsor == $other           ~ true",
        "$limit.of().isAtLeast($n)       ~ $limit.of().isBelow($n)     ~ false",
        "$limit.of().isBelow($n)         ~ $limit.of().isAtLeast($n)   ~ false",
        "$limit.of().isAtLeast($n)       ~ $limit.of().isBelow($m)     ~ true",
        "$limit.of().isAtLeast($n)       ~ !$limit.of().isBelow($n)    ~ true",
        "$limit.of().isAtLeast($n)       ~ $limit.of().isAtMost($n)    ~ true",
        "$limit.of().isAbove($n)         ~ $limit.of().isBelow($n)     ~ false",
        "$list.of().admits($n)           ~ $list.of().excludes($n)     ~ false",
        "$list.of().isWithin($n)         ~ $list.of().exceeds($n)      ~ false",
      })
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
