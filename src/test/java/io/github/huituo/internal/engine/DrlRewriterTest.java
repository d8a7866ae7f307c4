package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.RuleFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules as they are compiled. */
class DrlRewriterTest {
  private static final List<PackCode> CODES =
      PackCode.of(PackLibrary.only(PackLibrary.folder(Path.of("rules"))).jurisdiction("cn").packs());

  /** Returns the lines behind the first, which holds package and imports. */
  private static String rewritten(String rule) {
    String text = DrlRewriter.rewritten(new RuleFile("a.drl", "a.drl", "\n" + rule), CODES.get(0));
    return text.substring(text.indexOf('\n') + 1);
  }

  @Test
  void a_definition_runs_first_also_if_its_name_or_a_comment_holds_the_word_when() {
    assertThat(rewritten("rule \"Known when born\"\nwhen\n  // when born\n  Child( )\nthen\nend\n"))
        .isEqualTo("rule \"Known when born\"\nsalience 1 when\n  // when born\n  Child( )\nthen\nend\n");
  }

  @Test
  void a_parameter_is_fetched_by_its_id_wherever_the_id_is() {
    String head = "rule \"x\" @question(\"a\")\nwhen";
    assertThat(rewritten(head + "\n  Parameter( id == \"cn.a\", of().settled )\nthen\nend\n"))
        .isEqualTo(head + " $law : Law()\n  Parameter(  of().settled ) from $law.parameter(\"cn.a\")\nthen\nend\n");
    assertThat(rewritten(head + "\n  $p : Parameter( of().settled, id == \"cn.a\" )\nthen\nend\n"))
        .isEqualTo(head + " $law : Law()\n  $p : Parameter( of().settled  ) from $law.parameter(\"cn.a\")\nthen\nend\n");
    assertThat(rewritten(head + "\n  Interpretation( id == \"cn.a\" )\nthen\nend\n"))
        .isEqualTo(head + " $law : Law()\n  Interpretation( ) from $law.interpretation(\"cn.a\")\nthen\nend\n");
  }

  @Test
  void the_words_of_a_consequence_stay() {
    String rule = "rule \"x\" @question(\"a\")\nwhen\n  Child( )\nthen\n  f( \"Parameter( id == 'a' ) when then\" );\nend\n";
    assertThat(rewritten(rule)).isEqualTo(rule);
  }

  @Test
  void a_rule_that_cannot_be_read_stays_as_it_is() {
    String rule = "rule \"x\"\nwhen\n  Parameter( id == \"cn.a\"\nthen\nend\n";
    assertThat(rewritten(rule)).isEqualTo(rule);
  }
}
