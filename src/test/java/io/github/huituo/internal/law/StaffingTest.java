package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffingTest {
  private static final Text TEXT = Text.same("staff");

  private static Figure figure(Object value) {
    return Figure.settled(value, ImmutableSet.of(), TEXT);
  }

  private static Figure ratio(String text) {
    return figure(Ratio.parse(text).orElseThrow());
  }

  private static Interpretation read(String choice) {
    return Interpretation.chosen(new InterpretationPoint("mixed", TEXT, TEXT, ImmutableMap.of(choice, TEXT), Optional.empty()), choice);
  }

  @ParameterizedTest(name = "{0} at 1:4 and {1} at 2:25 need {2}, or {3} if added first")
  @CsvSource({
    // 5/4 = 1.25 and 13·2/25 = 1.04: 2 + 2; together 2.29
    "5, 13, 4, 3",
    // 4/4 = 1 and 0
    "4, 0, 1, 1",
    // 1/4 = 0.25 and 9·2/25 = 0.72: 1 + 1; together 0.97
    "1, 9, 2, 1",
    // 3/4 = 0.75 and 25·2/25 = 2: 1 + 2; together 2.75
    "3, 25, 3, 3",
    "0, 0, 0, 0"
  })
  void groups_are_rounded_up_each_or_together(int babies, int others, int perRange, int summed) {
    Staffing staffing = Staffing.of(ratio("1:4"), Headcount.of(babies)).and(ratio("2:25"), Headcount.of(others));
    assertThat(staffing.required(read("PER_RANGE")).value()).isEqualTo(perRange);
    assertThat(staffing.required(read("SUM_THEN_ROUND_UP")).value()).isEqualTo(summed);
    assertThat(staffing.required(read("OTHERWISE")).isAbsent()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"PER_RANGE", "SUM_THEN_ROUND_UP"})
  void more_staff_than_an_integer_holds_is_a_number_all_the_same(String rounding) {
    Staffing staffing = Staffing.of(ratio("9999:1"), Headcount.of(100_000_000)).and(ratio("1:1"), Headcount.of(1));
    assertThat(staffing.required(read(rounding)).value()).isEqualTo(new BigDecimal("999900000001"));
    assertThat(ratio("9999:1").requiredFor(100_000_000).isAtLeast(new BigDecimal("999900000000"))).isTrue();
  }

  @Test
  void thirds_that_make_a_whole_are_not_rounded_to_more() {
    Staffing thirds = Staffing.of(ratio("1:3"), Headcount.of(1)).and(ratio("1:6"), Headcount.of(4));
    assertThat(thirds.required(read("SUM_THEN_ROUND_UP")).value()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} at 1:4, {1} at 1:5 and {2} at 1:11 need {3} filled from the first on, {4} added up one by one")
  @CsvSource({
    // 1 with 2 places left for 2 of 7; the other 5 at 1:5 need 1; 10 at 1:11 need 1
    "2, 7, 10, 3, 3",
    // 2 with a place left for 1 of 2; the other needs 1; 7/4 + 2/11 = 1.93 alone would be 2
    "7, 0, 2, 3, 3",
    // 3 with 3 left; 8 need 2 with 2 left; 19 need 2
    "9, 11, 21, 7, 7",
    // 1 with 3 left for all of 3
    "1, 3, 0, 1, 1",
    "0, 0, 0, 0, 0"
  })
  void places_that_are_left_take_persons_of_the_groups_after(int first, int second, int third, int filled, int summed) {
    Staffing staffing =
        Staffing.of(ratio("1:4"), Headcount.of(first)).and(ratio("1:5"), Headcount.of(second)).and(ratio("1:11"), Headcount.of(third)).oneByOne();
    assertThat(staffing.required(read("YOUNGEST_FIRST")).value()).isEqualTo(filled);
    assertThat(staffing.required(read("SUM_THEN_ROUND_UP")).value()).isEqualTo(summed);
  }

  @Test
  void a_group_without_persons_needs_no_ratio_and_one_with_persons_waits_for_it() {
    Figure silent = Figure.silent(Text.same("none is known"), ImmutableSet.of());
    Staffing none = Staffing.of(ratio("1:4"), Headcount.of(4)).and(silent, Headcount.none());
    assertThat(none.required(read("PER_RANGE")).value()).isEqualTo(1);
    Staffing some = Staffing.of(ratio("1:4"), Headcount.of(4)).and(silent, Headcount.of(1));
    assertThat(some.required(read("PER_RANGE")).isSilent()).isTrue();
  }

  @Test
  void a_number_that_is_not_known_leaves_the_whole_unknown() {
    Staffing unknown = Staffing.of(ratio("1:4"), Headcount.of(4)).and(ratio("1:5"), Headcount.of(null));
    assertThat(unknown.required(read("PER_RANGE")).isAbsent()).isTrue();
  }

  @Test
  void the_reading_is_a_ground_and_every_group_is_explained() {
    Staffing staffing = Staffing.of(ratio("1:4"), Headcount.of(5)).and(ratio("1:5"), Headcount.of(6));
    assertThat(staffing.required(read("PER_RANGE")).grounds()).hasAtLeastOneElementOfType(Interpretation.class);
    assertThat(staffing.required(read("PER_RANGE")).steps())
        .extracting(s -> s.text().in("en"))
        .containsExactly("5 at 1:4, a part rounded up: 2 staff", "6 at 1:5, a part rounded up: 2 staff", "in all 4 staff");
    assertThat(staffing.required(read("SUM_THEN_ROUND_UP")).steps())
        .extracting(s -> s.text().in("en"))
        .containsExactly("5 at 1:4: 5/4", "6 at 1:5: 6/5", "added up, a part rounded up: 3 staff");
  }

  @Test
  void persons_are_counted_by_a_band_that_may_be_closed_above() {
    List<Integer> ages = List.of(23, 24, 24, 25);
    assertThat(Headcount.in(figure(Band.parse("[0, 24]").orElseThrow()), ages).getNumber()).isEqualTo(3);
    assertThat(Headcount.in(figure(Band.parse("[0, 24)").orElseThrow()), ages).getNumber()).isEqualTo(1);
    assertThat(Headcount.in(figure(Band.parse("[0, 24)").orElseThrow()), null).getNumber()).isNull();
  }

  @Test
  void of_fewer_persons_than_are_taken_away_nobody_is_left() {
    assertThat(Headcount.of(3).minus(2).plus(Headcount.of(4)).getNumber()).isEqualTo(5);
    assertThat(Headcount.of(3).minus(null).plus(Headcount.of(1)).getNumber()).isNull();
    assertThat(Headcount.of(3).minus(5).isNobody()).isTrue();
    assertThat(Headcount.of(3).minus(2).isNobody()).isFalse();
    assertThat(Headcount.of(null).minus(2).isNobody()).isFalse();
  }

  /** 4 at 1:3 and 5 at 1:5 need 2 + 1. By the strictest ratio 9 at 1:3 need 3. */
  @Test
  void the_ratio_of_the_youngest_may_be_that_of_all() {
    Staffing mixed = Staffing.of(ratio("1:3"), Headcount.of(4)).and(ratio("1:5"), Headcount.of(5));
    assertThat(mixed.required(read("PER_AGE")).value()).isEqualTo(3);
    Staffing more = Staffing.of(ratio("1:5"), Headcount.of(9)).and(ratio("1:3"), Headcount.of(1));
    assertThat(more.required(read("PER_AGE")).value()).isEqualTo(3);
    assertThat(more.required(read("YOUNGEST")).value()).isEqualTo(4);
    assertThat(Staffing.of(ratio("1:5"), Headcount.none()).required(read("YOUNGEST")).value()).isEqualTo(0);
  }
}
