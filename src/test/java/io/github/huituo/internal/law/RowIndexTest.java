package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.ParameterSeries.Row;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables with 15,000 rows over four keys, whose words count how often they are compared. A row is looked up by its keys and not
 * searched for, so that the last one takes no more comparisons than the first.
 */
class RowIndexTest {
  private static final Location AT = Location.of("rates.csv");
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final int KEYS = 4;

  /** The first axis has 125 words, and the others 3, 5 and 8. Row n has the number n. */
  private static final int[] SIZES = {125, 3, 5, 8};

  private static int comparisons;

  /** A word that counts. */
  private static final class Word {
    private final String text;

    Word(String text) {
      this.text = text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      comparisons++;
      return other instanceof Word word && word.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  private static Object[] keys(int number, boolean bands) {
    Object[] keys = new Object[KEYS];
    int rest = number - 1;
    for (int i = KEYS - 1; i >= 0; i--) {
      int place = rest % SIZES[i];
      keys[i] = bands && i == KEYS - 1 ? Integer.valueOf(12 * place) : new Word("axis" + i + "-" + place);
      rest /= SIZES[i];
    }
    return keys;
  }

  private static Row row(Object[] keys, Cell cell) {
    return new Row(ImmutableList.copyOf(keys), cell, new Citation("act", Optional.empty(), Evidence.TEXT), AT);
  }

  private static Parameter table(boolean bands) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (int number = 1; number <= 15_000; number++) {
      Object[] keys = keys(number, bands);
      if (keys[KEYS - 1] instanceof Integer months) {
        keys[KEYS - 1] = Band.parse("[" + months + ", " + (months + 12) + ")").orElseThrow();
      }
      rows.add(row(keys, new Cell.Fixed(new NumberValue(number))));
    }
    rows.add(row(new Object[] {"*", "*", "*", "*"}, new Cell.Silent(Text.same("There is none."))));
    ImmutableList<Row> all = rows.build();
    ParameterSeries series =
        new ParameterSeries(
            "xx.rates", Text.same("Rates"), ParameterValue.Type.NUMBER, Text.empty(), ImmutableList.of("region", "kind", "quality", "age"),
            ImmutableList.of(ParameterSeries.Version.ofFile(LocalDate.of(2020, 1, 1), Optional.empty(), () -> all, AT)), AT);
    return new Parameter(series, DAY, new CaseChoices(ImmutableMap.of(), ImmutableMap.of()));
  }

  private static final Parameter WORDS = table(false);
  private static final Parameter BANDS = table(true);

  private static Figure find(Parameter table, Object[] keys) {
    table.of(keys(1, table == BANDS)[0], keys[1], keys[2], keys[3]);
    comparisons = 0;
    return table.of(keys[0], keys[1], keys[2], keys[3]);
  }

  /** Each of four keys is compared twice. The first time finds the row, and the second sees that it is the one. */
  @ParameterizedTest
  @CsvSource({"1", "2", "7499", "7500", "7501", "14999", "15000"})
  void a_row_of_words_is_found_by_comparing_each_key_twice_wherever_it_stands(int number) {
    assertThat(find(WORDS, keys(number, false))).hasToString(String.valueOf(number));
    assertThat(comparisons).isBetween(1, 2 * KEYS);
  }

  /** The rows of three words are eight bands. Three words of each may be compared. */
  @ParameterizedTest
  @CsvSource({"1", "8", "7500", "14993", "15000"})
  void a_row_of_bands_is_found_among_those_of_its_words_alone(int number) {
    assertThat(find(BANDS, keys(number, true))).hasToString(String.valueOf(number));
    assertThat(comparisons).isBetween(1, 3 + 3 * 8);
  }

  @Test
  void a_row_that_there_is_not_is_known_to_be_missing_without_a_search() {
    Object[] none = keys(15_000, false);
    none[0] = new Word("axis0-125");
    assertThat(find(WORDS, none).isSilent()).isTrue();
    assertThat(comparisons).isLessThanOrEqualTo(2 * KEYS);
    Object[] tooOld = keys(15_000, true);
    tooOld[KEYS - 1] = 96;
    assertThat(find(BANDS, tooOld).isSilent()).isTrue();
    assertThat(comparisons).isLessThanOrEqualTo(3 + 3 * 8);
  }
}
