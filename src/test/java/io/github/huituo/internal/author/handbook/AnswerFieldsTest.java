package io.github.huituo.internal.author.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.BundledScenarios;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a scenario expects of an answer is in words. No name of the format of answers is left. */
class AnswerFieldsTest {
  /** The page shows these beside the other fields. */
  private static final Set<String> BESIDE = Set.of("id", "subject", "outcome");

  private static final LoadedPolicy POLICY = BundledPolicy.loaded();

  private static Stream<Node> expected(Scenario scenario) {
    return Stream.concat(scenario.expected().stream(), scenario.dayBefore().stream().flatMap(List::stream));
  }

  private static Jurisdiction law(Scenario scenario) {
    return POLICY.law(scenario.childcareCase().get("jurisdiction").orElseThrow().text());
  }

  private static Question question(Jurisdiction law, String id) {
    return law.questions().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
  }

  private static String value(String jurisdiction, String question, String name, String yaml, String language) {
    Jurisdiction law = POLICY.law(jurisdiction);
    return AnswerFields.value(name, Documents.parse("value.yaml", yaml), question(law, question), law).in(language);
  }

  @Test
  void every_field_that_a_bundled_scenario_expects_has_a_title() {
    Set<String> names = new TreeSet<>();
    BundledScenarios.all().stream().flatMap(AnswerFieldsTest::expected).forEach(e -> names.addAll(e.entries().keySet()));
    names.removeAll(BESIDE);
    assertThat(names).contains("figures", "amountOpen", "unit");
    assertThat(names).filteredOn(name -> Messages.LANGUAGES.stream().anyMatch(l -> AnswerFields.title(name).in(l).equals(name))).isEmpty();
  }

  @Test
  void no_value_that_a_bundled_scenario_expects_shows_the_names_of_its_parts() {
    Set<String> shown = new TreeSet<>();
    for (Scenario scenario : BundledScenarios.all()) {
      if (scenario.error().isPresent()) {
        continue;
      }
      Jurisdiction law = law(scenario);
      for (Node each : scenario.expected()) {
        Question question = question(law, each.get("id").orElseThrow().text());
        each.entries().forEach((name, value) -> {
          String words = BESIDE.contains(name) ? "" : AnswerFields.value(name, value, question, law).in("zh");
          keys(value)
              .filter(key -> Pattern.compile("(?<![\\w.-])" + Pattern.quote(key) + "：").matcher(words).find())
              .forEach(key -> shown.add(name + ": " + key));
        });
      }
    }
    assertThat(shown).isEmpty();
  }

  /** Returns the keys of the mappings in a value. */
  private static Stream<String> keys(Node node) {
    return Stream.of(
            node.entries().keySet().stream(),
            node.entries().values().stream().flatMap(AnswerFieldsTest::keys),
            node.is(Node.Kind.SEQUENCE) ? node.items().stream().flatMap(AnswerFieldsTest::keys) : Stream.<String>empty())
        .flatMap(keys -> keys);
  }

  @Test
  void a_figure_is_called_by_its_title() {
    String figures = "[{id: percent, period: once, value: 7}, {id: maximum, value: USD 210.00}]";
    assertThat(value("us", "us.ccdf.copayment-cap", "figures", figures, "en"))
        .isEqualTo("percent of income (once): 7 %; most a month: USD 210.00");
  }

  @Test
  void what_would_settle_the_amount_is_called_by_the_title_of_the_fact() {
    assertThat(value("gb-nir", "gb-nir.childcare-subsidy", "amountOpen", "[child.monthlyBill]", "zh")).isEqualTo("每月账单");
  }

  @Test
  void a_reading_is_in_words_however_it_is_expected() {
    String words = "应配人数如何取整：每组不足一人按一人计";
    assertThat(value("us", "us.ccdf.copayment-cap", "interpretations", "{us.ratio-rounding: CEILING}", "zh")).isEqualTo(words);
    assertThat(value("us", "us.ccdf.copayment-cap", "interpretations", "[{id: us.ratio-rounding, choice: CEILING}]", "zh"))
        .isEqualTo(words);
  }

  @Test
  void a_source_is_called_by_its_title() {
    assertThat(value("cn", "cn.filing.filed", "sources", "[{id: population-law, article: \"41\"}, population-law]", "zh"))
        .isEqualTo("中华人民共和国人口与计划生育法 第41条；中华人民共和国人口与计划生育法");
  }

  @Test
  void what_follows_from_the_law_is_in_words() {
    String consequences =
        """
        - kind: FINE
          occasions: [NOT_CORRECTED, SERIOUS]
          fine: {from: CNY 5000.00, fromIncluded: true, to: CNY 50000.00, toIncluded: true}
        - {kind: BAR, whom: {zh: 主要负责人, en: the head}, lasting: {zh: 终身, en: for life}}
        - {kind: FINE, fine: {to: CNY 1000.00}, by: {zh: 民政部门, en: the civil affairs authority}}
        - {kind: WARNING, source: {id: population-law, article: "41", evidence: corroborated}}
        """;
    assertThat(value("cn", "cn.filing.filed", "consequences", consequences, "en"))
        .isEqualTo(
            "if not corrected or if serious: fine of CNY 5000.00 to CNY 50000.00; bar from the work of the head (for life);"
                + " fine of CNY 1000.00 or less, by the civil affairs authority;"
                + " warning (Population and Family Planning Law art. 41 (corroborated))");
  }
}
