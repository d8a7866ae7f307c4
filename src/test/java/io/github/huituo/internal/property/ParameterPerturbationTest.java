package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.ParameterValue;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a property changes in a parameter really changes, whatever the type of its values. */
class ParameterPerturbationTest {
  private static final String NEIGHBOURS = "/property/neighbours.csv";

  private TestPack pack = TestPack.someland();

  /** Gives the parameter that limits the size of a class a value of another type. No rule on the grant cites the parameter. */
  private void writeLimit(String type, String value) throws IOException {
    pack = pack.edit("parameters/size.yaml", "unit: {zh: 人, en: children}", "type: " + type + "\nunit: " + (type.equals("money") ? "SEK" : "{zh: 人, en: children}"));
    pack = pack.edit("parameters/size.yaml", "value: 5", "value: " + value);
  }

  @ParameterizedTest(name = "{0} {1} becomes {2}")
  @CsvFileSource(resources = NEIGHBOURS, delimiter = '|')
  void a_value_of_each_type_becomes_its_neighbour(String type, String value, String neighbour) throws IOException {
    writeLimit(type, value);
    ParameterSeries limit = pack.policy().law("xx").parameters().get("xx.class.size");
    Cell other = ParameterPerturbation.in(row -> true, limit).versions().get(0).rows().get(0).cell();
    assertThat(((Cell.Fixed) other).value().written()).isEqualTo(neighbour);
  }

  @Test
  void no_type_of_value_is_left_out() throws IOException {
    Set<String> tried = new TreeSet<>();
    Files.readAllLines(Path.of("src/test/resources" + NEIGHBOURS)).stream()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> tried.add(line.substring(0, line.indexOf('|')).strip()));
    assertThat(tried).isEqualTo(new TreeSet<>(Arrays.stream(ParameterValue.Type.values()).map(ParameterValue.Type::word).toList()));
  }

  @Test
  void the_percentage_of_the_australian_subsidy_becomes_another() {
    ParameterSeries percentage = BundledPolicy.loaded().law("au").parameters().get("au.child-care-subsidy.percentage");
    LocalDate changed = LocalDate.of(2026, 1, 1);
    ParameterSeries other = ParameterPerturbation.from(changed, percentage);
    assertThat(other.versionOn(changed.minusDays(1)).rows()).isEqualTo(percentage.versionOn(changed.minusDays(1)).rows());
    assertThat(other.versionOn(changed).rows()).isNotEqualTo(percentage.versionOn(changed).rows());
  }

  @Test
  void another_question_that_depends_on_the_value_proves_nothing_of_the_amount() throws IOException {
    writeLimit("choices", "[HERE]");
    pack = pack.edit("class-size.drl", "$answers.atMost( $class, $children, $size.of() );", "$answers.met( $class );");
    pack = pack.edit("class-size.drl", "id == \"xx.class.size\"", "id == \"xx.class.size\", of().names(\"HERE\")");
    assertThat(
            PropertyRun.of(pack.policy(), "xx")
                .run(List.of(PropertyRun.named("cited-parameters-give-the-amount")), 1000, 7))
        .isEmpty();
  }

  @Test
  void another_grant_of_which_only_the_amount_depends_on_the_value_proves_nothing_either() throws IOException {
    writeLimit("choices", "[HERE]");
    pack = pack.edit("class-size.drl", "$answers.atMost( $class, $children, $size.of() );", "$answers.met( $class );");
    pack =
        pack.edit(
            "questions.yaml",
            "entitlements:\n",
            """
            entitlements:
              - id: xx.bonus
                subject: child
                from: 2020-01-01
                title: {zh: 奖励, en: Bonus}
                sources: [{source: act, article: "3"}]
                facts: [child.birthDate, child.resident]
            """);
    pack =
        pack.with(
            "bonus.drl",
            """
            rule "A child at home here has a bonus"
              @question("xx.bonus") @source("act 3") @en("Granted.") @zh("发给。")
            when
              $answers : Answers()
              $child : Child( resident == true, birthDate != null )
            then
              $answers.entitled( $child );
            end

            rule "The bonus is that of a month"
              @question("xx.bonus") @source("act 3") @en("Granted.") @zh("发给。")
            when
              $answers : Answers()
              $child : Child( resident == true, birthDate != null )
              Parameter( id == "xx.class.size", of().names("HERE") )
              $grant : Parameter( id == "xx.grant.monthly" )
            then
              $answers.eligible( $child, $grant.of() );
            end

            rule "A child at home elsewhere has no bonus"
              @question("xx.bonus") @source("act 3") @en("Not at home here.") @zh("不常住本国。")
            when
              $answers : Answers()
              $child : Child( resident == false )
            then
              $answers.notEligible( $child );
            end
            """);
    assertThat(
            PropertyRun.of(pack.policy(), "xx")
                .run(List.of(PropertyRun.named("cited-parameters-give-the-amount")), 1000, 7))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/property/uncited.csv", delimiter = '|')
  void an_amount_that_hangs_on_an_uncited_value_is_found(String type, String value, String condition) throws IOException {
    writeLimit(type, value);
    pack = pack.edit(
        "pack.yaml",
        "version: 1.0.0",
        """
        version: 1.0.0
        interpretations:
          fall:
            title: {zh: 下降, en: How it falls}
            why: {zh: 未写明, en: It is not written.}
            choices: {WHOLE_STEPS: {zh: 逐档, en: in steps}, CONTINUOUS: {zh: 连续, en: continuously}}
            default: WHOLE_STEPS
        """);
    pack = pack.edit(
        "vocabulary.yaml",
        "facts:",
        "currency: SEK\nfacts:\n  family:\n    income: {type: money, title: {zh: 收入, en: Income}, ask: {zh: 多少？, en: How much?}}");
    pack = pack.edit("questions.yaml", "facts: [child.birthDate, child.resident]", "facts: [child.birthDate, child.resident, family.income]");
    pack = pack.edit(
        "grant.drl",
        "$child : Child( resident == true )",
        """
        $child : Child( resident == true, $born : birthDate != null, $age : ageInMonths != null )
          Family( this == $child.family, $income : income != null )
          $fall : Interpretation( id == "fall" )
          Parameter( id == "xx.class.size", %s )"""
            .formatted(condition));
    List<Finding> found =
        PropertyRun.of(pack.policy(), "xx")
            .run(List.of(PropertyRun.named("cited-parameters-give-the-amount")), 1000, 7);
    assertThat(found).singleElement().satisfies(f -> assertThat(f.in("en")).contains("no rule answers 'xx.grant'"));
  }
}
