package io.github.huituo.internal.population;

import static io.github.huituo.internal.population.ReformRun.run;
import static io.github.huituo.internal.population.ReformRun.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A country that pays in two currencies and reduces a tax. It answers a new question after the reform. */
class ReformOfSeveralCurrenciesTest {
  /** A grant of an amount, once, to each child. */
  private record Grant(String name, Gives gives, String currency, int amount) {
    String question() {
      return """
            - {id: xx.%s, subject: child, title: {zh: 补助, en: Grant}, gives: %s, sources: [{source: act}], facts: [child.birthDate]}
          """
          .formatted(name, gives);
    }

    String rule() {
      return """
          rule "%1$s"
            @question("xx.%1$s") @source("act") @en("It is.") @zh("是。")
          when
            $answers : Answers()
            $child : Child( birthDate != null )
            $amount : Parameter( id == "xx.%1$s" )
          then
            $answers.eligible( $child, $amount.once().paidTo("FAMILY") );
          end

          """
          .formatted(name);
    }
  }

  private static TestPack land(int krona, int euro, int relief) {
    List<Grant> grants =
        List.of(
            new Grant("krona", Gives.MONEY, "SEK", krona),
            new Grant("euro", Gives.MONEY, "EUR", euro),
            new Grant("relief", Gives.DEDUCTION, "SEK", relief));
    TestPack land =
        TestPack.head()
            .with("questions.yaml", grants.stream().map(Grant::question).collect(Collectors.joining("", "entitlements:\n", "")))
            .with("rules.drl", grants.stream().map(Grant::rule).collect(Collectors.joining()));
    for (Grant grant : grants) {
      land = land.parameter(grant.name(), "unit: " + grant.currency(), "value: " + grant.amount());
    }
    return land;
  }

  @Test
  void amounts_of_other_currencies_and_deductions_are_never_added_up() throws IOException {
    Impact impact =
        run(
            Reform.of(land(100, 10, 1000).policy(), land(150, 5, 4000).policy(), "cases.jsonl"),
            "{\"asOf\":\"2025-06-01\",\"jurisdiction\":\"xx\",\"family\":{\"id\":\"f\",\"children\":[{\"id\":\"zhu-2\",\"birthDate\":\"2024-05-05\"},{\"id\":\"zhu-1\",\"birthDate\":\"2024-05-05\"}]}}");
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(0, 0, 0, 1, 0));
    assertThat(impact.programmes())
        .extracting(p -> p.id() + " " + p.totals().gives() + ": " + words(p.totals()))
        .containsExactly(
            "xx.euro MONEY: EUR 20.00 -> EUR 10.00, EUR -10.00, 0 gain, 2 lose",
            "xx.krona MONEY: SEK 200.00 -> SEK 300.00, SEK 100.00, 2 gain, 0 lose",
            "xx.relief DEDUCTION: SEK 2000.00 -> SEK 8000.00, SEK 6000.00, 2 gain, 0 lose");
    assertThat(impact.payees())
        .extracting(p -> p.payee() + " " + p.totals().gives() + ": " + words(p.totals()))
        .containsExactly(
            "FAMILY MONEY: EUR 20.00 -> EUR 10.00, EUR -10.00, 0 gain, 1 lose",
            "FAMILY MONEY: SEK 200.00 -> SEK 300.00, SEK 100.00, 1 gain, 0 lose",
            "FAMILY DEDUCTION: SEK 2000.00 -> SEK 8000.00, SEK 6000.00, 2 gain, 0 lose");
    assertThat(impact.largest())
        .extracting(l -> l.gives() + " " + words(l))
        .containsExactly(
            "MONEY 1 zhu-1 EUR -5.00",
            "MONEY 1 zhu-2 EUR -5.00",
            "MONEY 1 zhu-1 SEK 50.00",
            "MONEY 1 zhu-2 SEK 50.00",
            "DEDUCTION 1 zhu-1 SEK 3000.00",
            "DEDUCTION 1 zhu-2 SEK 3000.00");
    assertThat(impact.programmes()).extracting(p -> p.totals().gives()).contains(Gives.DEDUCTION);
  }

  @Test
  void an_answer_to_a_new_question_is_another_outcome() throws IOException {
    TestPack before = land(100, 10, 1000);
    TestPack after =
        before.append(
            "questions.yaml",
            "requirements:\n  - {id: xx.born, subject: child, severity: ADVISORY, title: {zh: 出生, en: Born}, sources: [{source: act}], facts: [child.birthDate]}\n");
    after = after.with(
        "born.drl",
        """
        rule "Born"
          @question("xx.born") @source("act") @en("Born.") @zh("已出生。")
        when
          $answers : Answers()
          $child : Child( birthDate != null )
        then
          $answers.met( $child );
        end
        """);
    Impact impact =
        run(
            Reform.of(before.policy(), after.policy(), "cases.jsonl"),
            "{\"asOf\":\"2025-06-01\",\"jurisdiction\":\"xx\",\"family\":{\"id\":\"f\",\"children\":[{\"id\":\"an\",\"birthDate\":\"2024-05-05\"}]}}");
    assertThat(impact.cases()).isEqualTo(new Impact.Cases(0, 0, 0, 1, 0));
    assertThat(impact.outcomes())
        .extracting(o -> o.id() + " " + o.title() + " " + o.before() + " " + o.after())
        .isEqualTo(List.of("xx.born Born " + Optional.empty() + " " + Optional.of(Outcome.MET)));
  }
}
