package io.github.huituo.internal.pack;

import static io.github.huituo.internal.pack.PaintedLand.rows;
import static io.github.huituo.internal.pack.PaintedLand.series;
import static io.github.huituo.internal.pack.PaintedLand.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Problem;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.NumberValue;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.text.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of a parameter has the rows that its file states. A gap in it is reported. */
class ParameterTablesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{file: fees.csv, where: {year: 2020}, keys: [kind]}                            | a table needs either 'across' or 'value', and not both",
        "{file: fees.csv, where: {year: 2019}, keys: [kind], value: fee}                | no line of xx/parameters/fees.csv has these words",
        "{file: fees.csv, where: {yaer: 2020}, keys: [kind], value: fee}                | the key 'yaer' is not known here; known: year, kind, fee; did you mean 'year'?",
        "{file: fees.csv, where: {year: 2020}, keys: [kind], across: {fees: OLD}}        | the key 'fees' is not known here; known: year, kind, fee; did you mean 'fee'?",
        "{file: feez.csv, where: {year: 2020}, keys: [kind], value: fee}                | there is no file 'feez.csv'",
      })
  void rows_of_a_table_that_are_none(String table, String message) {
    assertThat(
            with("unit: SEK\nkeys: [kind]\nvalues: [{from: 2020-01-01, source: act, table: " + table + "}]\n")
                .with("parameters/fees.csv", "year,kind,fee\n2020,OLD,5\n2020,NEW,6\n")
                .problems())
        .anySatisfy(problem -> assertThat(problem).contains(message));
  }

  @Test
  void a_row_may_stand_elsewhere_than_its_table() {
    List<Row> rows =
        rows(
            """
            unit: {zh: 个, en: pieces}
            values:
              - from: 2020-01-01
                source: act
                article: "1"
                evidence: corroborated
                by: {colour: {RED: 1, BLUE: {value: 2, article: "2", evidence: single-source}}}
            """);
    assertThat(rows).extracting(r -> r.citation().article()).containsExactly(Optional.of("1"), Optional.of("2"));
    assertThat(rows).extracting(r -> r.citation().evidence()).containsExactly(Evidence.CORROBORATED, Evidence.SINGLE_SOURCE);
    assertThat(rows).extracting(Row::cell).containsExactly(new Cell.Fixed(new NumberValue(1)), new Cell.Fixed(new NumberValue(2)));
  }

  @Test
  void a_table_in_the_rows_of_a_table() {
    ParameterSeries series =
        series(
            """
            unit: {zh: 个, en: pieces}
            values: [{from: 2020-01-01, source: act, by: {colour: {RED: {by: {order: {1: {by: {open: {true: 1, false: 2}}}, "[2, )": {by: {open: {"*": 3}}}}}}, BLUE: {by: {order: {"*": {by: {open: {"*": 4}}}}}}}}}]
            """);
    assertThat(series.keyNames()).containsExactly("colour", "order", "open");
    assertThat(series.versions().get(0).rows())
        .extracting(r -> r.keys().toString())
        .containsExactly("[RED, 1, true]", "[RED, 1, false]", "[RED, [2, ), *]", "[BLUE, *, *]");
  }

  @ParameterizedTest(name = "{1}")
  @CsvFileSource(resources = "/pack/table-gaps.csv", delimiter = '|', quoteCharacter = '`', nullValues = "-")
  void a_hole_in_a_table_is_reported(String key, String rows, String region) {
    String parameter = "unit: {zh: 个, en: pieces}\nvalues: [{from: 2020-01-01, source: act, by: {" + key + ": " + rows + "}}]\n";
    Jurisdiction law = with(parameter).law("xx");
    Problems problems = new Problems();
    TableCover.checkGaps(law.parameters().get("xx.p"), law.vocabulary(), java.util.Set.of(), problems);
    List<String> message = problems.sorted().stream().map(p -> p.in("en")).toList();
    if (region == null) {
      assertThat(message).isEmpty();
    } else {
      String[] regions = region.split("; ");
      assertThat(message).hasSize(regions.length);
      for (String one : regions) {
        assertThat(message).anyMatch(t -> t.contains(" covers " + one + "; "));
      }
    }
  }

  @Test
  void a_hole_between_bands_is_an_error_and_among_words_a_warning() {
    for (String[] rows : new String[][] {{"age: {\"[0, 12)\": 1, \"[13, 24)\": 2}", "ERROR"}, {"colour: {RED: 1}", "WARNING"}}) {
      Jurisdiction law =
          with("unit: {zh: 个, en: pieces}\nvalues: [{from: 2020-01-01, source: act, by: {" + rows[0] + "}}]\n").law("xx");
      Problems problems = new Problems();
      TableCover.checkGaps(law.parameters().get("xx.p"), law.vocabulary(), java.util.Set.of(), problems);
      assertThat(problems.sorted()).extracting(Problem::severity).extracting(Enum::name).containsExactly(rows[1]);
    }
  }

  @ParameterizedTest
  @CsvSource({"colourr,colour", "degres,degree", "monthlyFe,monthlyFee", "paintt,paint"})
  void a_key_that_is_nearly_a_name(String key, String name) {
    Jurisdiction law =
        with("unit: {zh: 个, en: pieces}\nvalues: [{from: 2020-01-01, source: act, by: {" + key + ": {1: 1}}}]\n").law("xx");
    Problems problems = new Problems();
    TableCover.checkNames(law.parameters().get("xx.p"), law.vocabulary(), problems);
    assertThat(problems.sorted()).singleElement().satisfies(p -> assertThat(p.in("en")).endsWith("the key '" + key + "' of 'xx.p' is the name of no fact, value list or term; did you mean '" + name + "'?"));
    Problems none = new Problems();
    TableCover.checkNames(series("unit: {zh: 个, en: pieces}\nvalues: [{from: 2020-01-01, source: act, by: {" + name + ": {1: 1}}}]\n"), law.vocabulary(), none);
    TableCover.checkNames(series("unit: {zh: 个, en: pieces}\nvalues: [{from: 2020-01-01, source: act, by: {colur: {1: 1}}}]\n"), law.vocabulary(), none);
    assertThat(none.sorted()).as("the right name, and one that is too short to suggest another").isEmpty();
  }
}
