package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.internal.engine.RuleCondition.Accumulation;
import io.github.huituo.internal.engine.RuleCondition.ConditionGroup;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleCondition.Joint;
import io.github.huituo.internal.engine.RuleExpression.Comparison;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.pack.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule as its view shows it. */
class RuleViewTest {
  private static final String RULE =
      """
      // A comment of the file.
      rule "A class then has few when counted"
        @question("xx.class") @en("It has {actual}.")
      when
        // when there are children
        $answers : Answers()
        $class : ClassGroup( $children : childCount != null, band == "A" || == "B" )
        $limit : Parameter( id == "xx.limit", of($class.band).isAtMost($children) )
        exists( Term( of == $class, name == "first" || name == "second" ) )
        not( $o : Child( !$o.settled ) and not( Term( name in ("third", "fourth"), of == $o ) ) )
        accumulate( $each : Child( $age : age != null ); $sum : sum($age), $n : count($each) )
      then
        // then it is enough
        $answers.met( $class, $limit.of("A"), "a \\"word\\"" );
      end
      """;

  private static RuleView view(String text) {
    return RuleViewReader.rules(new RuleFile("a.drl", "xx/a.drl", text)).get(0);
  }

  private static RuleView defining(String condition, String consequence) {
    return view("rule \"x\"\nwhen\n  " + condition + "\nthen\n  " + consequence + "\nend\n");
  }

  @Test
  void name_question_and_annotations_are_those_of_the_author() {
    RuleView rule = view(RULE);
    assertThat(rule.name()).isEqualTo("A class then has few when counted");
    assertThat(rule.question()).contains("xx.class");
    assertThat(rule.annotations()).containsEntry("en", "It has {actual}.");
    assertThat(rule.source().at()).hasToString("xx/a.drl:2:1");
  }

  @Test
  void what_it_reads_is_known_by_names_those_of_alternatives_too() {
    RuleView rule = view(RULE);
    assertThat(rule.parameters()).containsExactly("xx.limit");
    assertThat(rule.termsRead()).containsExactly("first", "second", "third", "fourth");
    assertThat(rule.readsAnyTerm()).isFalse();
    assertThat(rule.patterns().map(FactPattern::type).distinct()).containsExactly("Answers", "ClassGroup", "Parameter", "Term", "Child");
    assertThat(defining("Term( of != null )", "").readsAnyTerm()).isTrue();
    assertThat(defining("Interpretation( id == \"rounding\", $r : choice )", "").interpretations()).containsExactly("rounding");
  }

  @Test
  void each_part_has_its_words_and_its_place() {
    RuleView rule = view(RULE);
    assertThat(rule.conditions().stream().map(c -> rule.source().words(c.span())).toList())
        .hasSize(6)
        .startsWith("$answers : Answers()", "$class : ClassGroup( $children : childCount != null, band == \"A\" || == \"B\" )")
        .endsWith("accumulate( $each : Child( $age : age != null ); $sum : sum($age), $n : count($each) )");
    FactPattern pattern = (FactPattern) rule.conditions().get(1);
    assertThat(rule.source().at(pattern.span())).hasToString("xx/a.drl:7:3");
    assertThat(pattern.constraints().get(0).variable()).isEqualTo("$children");
    assertThat(rule.source().at(pattern.constraints().get(1).span())).hasToString("xx/a.drl:7:56");
    assertThat(rule.conditionExpressions().filter(Comparison.class::isInstance).map(c -> rule.source().words(c.span())).toList())
        .contains("band == \"A\"", "== \"B\"", "name in (\"third\", \"fourth\")");
    assertThat(rule.conditionExpressions().filter(Invocation.class::isInstance).map(c -> rule.source().words(c.span())).toList())
        .containsExactly("of($class.band).isAtMost($children)", "of($class.band)");
  }

  @Test
  void the_second_of_two_alternatives_compares_what_the_first_does() {
    List<Comparison> compared =
        view(RULE).conditionExpressions().filter(Comparison.class::isInstance).map(Comparison.class::cast).toList();
    assertThat(compared.get(2).left().name()).isEqualTo("band");
    assertThat(compared.get(2).operator()).isEqualTo("==");
  }

  @Test
  void groups_and_accumulations_hold_their_conditions() {
    RuleView rule = view(RULE);
    ConditionGroup not = (ConditionGroup) rule.conditions().get(4);
    assertThat(not.joint()).isEqualTo(Joint.NOT);
    assertThat(not.parts()).hasSize(2);
    Accumulation counted = (Accumulation) rule.conditions().get(5);
    assertThat(counted.functions()).extracting(RuleCondition.AccumulateFunction::variable).containsExactly("$sum", "$n");
  }

  @Test
  void the_consequence_is_calls_with_verb_and_arguments() {
    RuleView rule = view(RULE);
    RuleView.AnswerCall answer = rule.answers().get(0);
    assertThat(answer.verb()).isEqualTo(AnswerVerb.MET);
    assertThat(answer.call().arguments().stream().map(a -> rule.source().words(a.span())).toList())
        .containsExactly("$class", "$limit.of(\"A\")", "\"a \\\"word\\\"\"");
    assertThat(rule.source().at(answer.call().methodSpan())).hasToString("xx/a.drl:14:12");
    assertThat(rule.inserts()).isFalse();
  }

  @Test
  void inserted_terms_are_known_by_name_and_word() {
    RuleView rule = defining("$child : Child()", "insert( Term.of(\"young\", $child, \"\") ); insert( Term.of(\"kind\", $child, $child.kind) );");
    assertThat(rule.termsInserted()).extracting(t -> t.name().orElse("?") + "/" + t.word().orElse("?")).containsExactly("young/", "kind/?");
    assertThat(rule.inserts()).isTrue();
    assertThat(rule.changesFacts()).isFalse();
    assertThat(rule.question()).isEmpty();
  }

  @Test
  void a_change_of_facts_is_seen() {
    assertThat(defining("$child : Child()", "update( $child );").changesFacts()).isTrue();
    assertThat(defining("$child : Child()", "delete( $child );").changesFacts()).isTrue();
    assertThat(defining("$child : Child()", "$child.update( $child );").changesFacts()).isFalse();
  }

  @Test
  void a_verb_that_there_is_not_is_an_error_with_its_place() {
    RuleView rule = view(RULE.replace("$answers.met(", "$answers.perhapsMet("));
    assertThatThrownBy(rule::answers)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("xx/a.drl:14:12: no answer has the verb 'perhapsMet'");
  }

  @Test
  void a_part_that_a_sentence_brought_about_is_at_the_authors_sentence() {
    RuleFile sentence =
        new RuleFile("a.dslr", "xx/a.dslr", "rule \"x\"\nwhen\n    机构已备案\nthen\n    够了\nend\n")
            .translated("rule \"x\"\nwhen\n$it : Institution( filed == true )\nthen\ninsert( Term.of(\"filed\", $it, \"\") );\nend\n");
    RuleView rule = RuleViewReader.rules(sentence).get(0);
    FactPattern pattern = (FactPattern) rule.conditions().get(0);
    assertThat(rule.source().at(pattern.constraints().get(0).span())).hasToString("xx/a.dslr:3:5");
    assertThat(WrittenRule.of(sentence).get(0).conditions()).containsExactly("机构已备案");
  }
}
