package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.NumberValue;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.ParameterValue;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Versions are written {@code [from, until) value}. The national value is 10 from 2020 and 12 from 2024. */
class LayeringTest {
  private static Version version(int value, String from, String until) {
    Location at = Location.of("size.yaml");
    return new Version(
        LocalDate.parse(from),
        Optional.ofNullable(until).map(LocalDate::parse),
        ImmutableList.of(
            new ParameterSeries.Row(
                ImmutableList.of(),
                new Cell.Fixed(new NumberValue(value)),
                new Citation("act", Optional.empty(), Evidence.TEXT),
                at)),
        at);
  }

  private static ParameterSeries series(Version... versions) {
    Text text = Text.same("size");
    return new ParameterSeries(
        "xx.size",
        text,
        ParameterValue.Type.NUMBER,
        text,
        ImmutableList.of(),
        ImmutableList.copyOf(versions),
        Location.of("size.yaml"));
  }

  private static final ParameterSeries NATIONAL =
      series(version(10, "2020-01-01", "2024-01-01"), version(12, "2024-01-01", null));

  private static String[] over(Version... local) {
    return Layering.over(NATIONAL, series(local)).versions().stream()
        .map(
            v ->
                "[" + v.from() + ", " + v.until().map(LocalDate::toString).orElse("") + ") "
                    + ((Cell.Fixed) v.rows().get(0).cell()).value().plain())
        .toArray(String[]::new);
  }

  @Test
  void a_local_value_without_end_holds_from_its_first_day_on() {
    assertThat(over(version(8, "2022-01-01", null)))
        .containsExactly("[2020-01-01, 2022-01-01) 10", "[2022-01-01, ) 8");
  }

  @Test
  void after_a_local_value_that_ends_the_inherited_one_holds_again() {
    assertThat(over(version(8, "2022-01-01", "2023-01-01")))
        .containsExactly(
            "[2020-01-01, 2022-01-01) 10",
            "[2022-01-01, 2023-01-01) 8",
            "[2023-01-01, 2024-01-01) 10",
            "[2024-01-01, ) 12");
  }

  @Test
  void a_local_value_may_lie_across_a_change_of_the_inherited_one() {
    assertThat(over(version(8, "2023-07-01", "2024-07-01")))
        .containsExactly("[2020-01-01, 2023-07-01) 10", "[2023-07-01, 2024-07-01) 8", "[2024-07-01, ) 12");
  }

  @Test
  void a_local_value_of_the_same_days_replaces_the_inherited_one() {
    assertThat(over(version(8, "2020-01-01", "2024-01-01")))
        .containsExactly("[2020-01-01, 2024-01-01) 8", "[2024-01-01, ) 12");
  }

  @Test
  void a_local_value_before_all_inherited_ones_cuts_nothing() {
    assertThat(over(version(8, "2015-01-01", "2016-01-01")))
        .containsExactly("[2015-01-01, 2016-01-01) 8", "[2020-01-01, 2024-01-01) 10", "[2024-01-01, ) 12");
  }

  @Test
  void two_local_values_cut_both_their_days() {
    assertThat(over(version(8, "2021-01-01", "2022-01-01"), version(9, "2023-01-01", null)))
        .containsExactly(
            "[2020-01-01, 2021-01-01) 10",
            "[2021-01-01, 2022-01-01) 8",
            "[2022-01-01, 2023-01-01) 10",
            "[2023-01-01, ) 9");
  }
}
