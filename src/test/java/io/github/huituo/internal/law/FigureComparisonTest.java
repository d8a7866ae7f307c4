package io.github.huituo.internal.law;

import static io.github.huituo.internal.law.ExampleFigures.ABSENT;
import static io.github.huituo.internal.law.ExampleFigures.OPEN;
import static io.github.huituo.internal.law.ExampleFigures.SILENT;
import static io.github.huituo.internal.law.ExampleFigures.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules conclude from a figure of the law and a fact. From what is not known, they conclude nothing. */
class FigureComparisonTest {
  static Stream<Figure> unsettled() {
    return Stream.of(OPEN, SILENT, ABSENT);
  }

  @ParameterizedTest
  @MethodSource("unsettled")
  void nothing_is_concluded_from_a_figure_without_a_value(Figure figure) {
    assertThat(figure.isAbove(1)).isFalse();
    assertThat(figure.isAtLeast(1)).isFalse();
    assertThat(figure.isBelow(1)).isFalse();
    assertThat(figure.isAtMost(1)).isFalse();
    assertThat(figure.admits(1)).isFalse();
    assertThat(figure.excludes(1)).isFalse();
    assertThat(figure.isWithin(Set.of("A"))).isFalse();
    assertThat(figure.exceeds(Set.of("A"))).isFalse();
    assertThat(figure.requiredFor(7).isSettled()).isFalse();
    assertThat(figure.lastDay(LocalDate.of(2025, 1, 1)).isSettled()).isFalse();
    assertThat(figure.monthsAfter(LocalDate.of(2025, 1, 1)).isSettled()).isFalse();
  }

  @Test
  void nothing_is_concluded_from_a_fact_that_is_missing() {
    assertThat(of(3).isAbove(null)).isFalse();
    assertThat(of(3).isAtLeast(null)).isFalse();
    assertThat(of(3).isBelow(null)).isFalse();
    assertThat(of(3).isAtMost(null)).isFalse();
    assertThat(of(ImmutableSet.of("A")).admits(null)).isFalse();
    assertThat(of(ImmutableSet.of("A")).excludes(null)).isFalse();
    assertThat(of(ImmutableSet.of("A")).isWithin(null)).isFalse();
    assertThat(of(ImmutableSet.of("A")).exceeds(null)).isFalse();
    assertThat(of(new Ratio(1, 3)).requiredFor(null).isSettled()).isFalse();
    assertThat(of(36).monthsAfter(null).isSettled()).isFalse();
  }

  @Test
  void a_figure_has_a_value_or_is_open_or_silent_or_absent() {
    assertThat(of(3).isAbsent()).isFalse();
    assertThat(OPEN.isAbsent()).isFalse();
    assertThat(SILENT.isAbsent()).isFalse();
    assertThat(ABSENT.isAbsent()).isTrue();
    assertThat(SILENT.silence().in("en")).isEqualTo("the standard names none");
    assertThat(of(3).silence().isEmpty()).isTrue();
    assertThat(Figure.settled(3, ImmutableSet.of(), Text.same("beds")).unit().in("en")).isEqualTo("beds");
  }

  @Test
  void a_figure_is_compared_with_its_own_value_and_its_neighbours() {
    assertThat(of(3).isAbove(2)).isTrue();
    assertThat(of(3).isAbove(3)).isFalse();
    assertThat(of(3).isAtLeast(3)).isTrue();
    assertThat(of(3).isAtLeast(4)).isFalse();
    assertThat(of(3).isBelow(4)).isTrue();
    assertThat(of(3).isBelow(3)).isFalse();
    assertThat(of(3).isAtMost(3)).isTrue();
    assertThat(of(3).isAtMost(2)).isFalse();
  }

  @Test
  void whole_and_decimal_numbers_compare_exactly() {
    assertThat(of(new BigDecimal("0.3")).isAbove(new BigDecimal("0.30"))).isFalse();
    assertThat(of(3).isAtLeast(new BigDecimal("3.00"))).isTrue();
    assertThat(of(3).isAtMost(3L)).isTrue();
  }

  @Test
  void amounts_of_different_currencies_do_not_compare() {
    Figure cny = of(Money.parse("CNY 300.00"));
    assertThat(cny.isAbove(Money.parse("CNY 299.99"))).isTrue();
    assertThat(cny.isAbove(Money.parse("AUD 1.00"))).isFalse();
    assertThat(cny.isAtMost(Money.parse("AUD 1.00"))).isFalse();
  }

  @Test
  void a_number_does_not_compare_with_a_day() {
    assertThat(of(3).isAbove(LocalDate.of(2025, 1, 1))).isFalse();
    assertThat(of(3).isAtMost(LocalDate.of(2025, 1, 1))).isFalse();
  }

  @Test
  void days_compare_by_the_calendar() {
    assertThat(of(LocalDate.of(2025, 1, 2)).isAbove(LocalDate.of(2025, 1, 1))).isTrue();
    assertThat(of(LocalDate.of(2025, 1, 1)).isAbove(LocalDate.of(2025, 1, 1))).isFalse();
    assertThat(of(LocalDate.of(2025, 1, 1)).isAtMost(LocalDate.of(2025, 1, 1))).isTrue();
  }

  @Test
  void only_a_value_of_zero_is_nothing() {
    assertThat(of(0).isNothing()).isTrue();
    assertThat(of(new BigDecimal("0.00")).isNothing()).isTrue();
    assertThat(of(Money.parse("EUR 0.00")).isNothing()).isTrue();
    assertThat(of(1).isNothing()).isFalse();
    assertThat(ABSENT.isNothing()).isFalse();
    assertThat(SILENT.isNothing()).isFalse();
  }

  @Test
  void a_band_admits_what_lies_in_it_and_excludes_the_rest() {
    Figure infants = of(Band.parse("[6, 12)").orElseThrow());
    assertThat(infants.admits(6)).isTrue();
    assertThat(infants.admits(12)).isFalse();
    assertThat(infants.excludes(12)).isTrue();
    assertThat(infants.excludes(6)).isFalse();
  }

  @Test
  void choices_admit_their_words_only() {
    Figure education = of(ImmutableSet.of("JUNIOR_COLLEGE", "BACHELOR"));
    assertThat(education.admits("BACHELOR")).isTrue();
    assertThat(education.excludes("SENIOR_HIGH")).isTrue();
  }

  @Test
  void a_choice_with_a_star_names_every_word_that_begins_so() {
    Figure area = of(ImmutableSet.of("cn-1311*", "cn-130600"));
    assertThat(Stream.of("cn-131100", "cn-131182", "cn-130600")).allMatch(area::admits);
    assertThat(Stream.of("cn-130100", "cn-130601", "cn-131", "xx-cn-1311")).allMatch(area::excludes);
  }

  @Test
  void documents_that_must_be_there_are_within_those_that_are() {
    Figure documents = of(ImmutableSet.of("LICENCE", "PREMISES"));
    assertThat(documents.isWithin(Set.of("LICENCE", "PREMISES", "FOOD"))).isTrue();
    assertThat(documents.isWithin(Set.of("LICENCE"))).isFalse();
    assertThat(documents.exceeds(Set.of("LICENCE"))).isTrue();
    assertThat(documents.exceeds(Set.of("LICENCE", "PREMISES"))).isFalse();
  }

  @Test
  void choices_name_their_words_and_nothing_else_does() {
    assertThat(of(ImmutableSet.of("LICENCE")).names("LICENCE")).isTrue();
    assertThat(of(ImmutableSet.of("LICENCE")).names("FOOD")).isFalse();
    assertThat(of(3).names("LICENCE")).isFalse();
    assertThat(ABSENT.names("LICENCE")).isFalse();
  }
}
