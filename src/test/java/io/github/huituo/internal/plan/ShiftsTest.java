package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Plan;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shifts of days, worked out by hand. Small ones are compared with every way to begin shifts. */
class ShiftsTest {
  private static Plan.PartOfDay part(String from, String until, int careWorkers) {
    return new Plan.PartOfDay(LocalTime.parse(from), LocalTime.parse(until), 0, careWorkers, BigDecimal.ZERO);
  }

  private static int heads(String hours, Plan.PartOfDay... day) {
    return Shifts.heads(List.of(day), new BigDecimal(hours));
  }

  /** Nobody who opens at seven with eight hours is there at seven in the evening. So there are two shifts of five. */
  @Test
  void twelve_hours_take_two_shifts_of_eight() {
    assertThat(heads("8", part("07:00", "19:00", 5))).isEqualTo(10);
    assertThat(heads("12", part("07:00", "19:00", 5))).isEqualTo(5);
  }

  @Test
  void a_day_no_longer_than_a_shift_takes_the_peak() {
    assertThat(heads("8", part("08:00", "10:00", 2), part("10:00", "16:00", 6))).isEqualTo(6);
  }

  /** Those who come at seven leave at half past two. Then seven are needed until three. */
  @Test
  void those_who_come_early_are_not_there_at_the_end_of_the_peak() {
    assertThat(heads("7.5", part("07:00", "09:00", 3), part("09:00", "15:00", 7), part("15:00", "18:00", 3))).isEqualTo(10);
  }

  /**
   * There are four at 07:00, four at 15:00 and two at 23:00. Nine would work 72 hours with nobody to spare, but four by day and two
   * by night do not fit.
   */
  @Test
  void a_night_ends_in_the_morning() {
    assertThat(heads("8", part("07:00", "19:00", 4), part("19:00", "07:00", 2))).isEqualTo(10);
    assertThat(heads("12", part("07:00", "19:00", 4), part("19:00", "07:00", 2))).isEqualTo(6);
  }

  /** Five all day and night are 120 hours. Twelve people work them, who begin every two hours. */
  @Test
  void shifts_that_overlap_leave_nobody_idle() {
    assertThat(heads("10", part("00:00", "00:00", 5))).isEqualTo(12);
  }

  @Test
  void nobody_is_needed_where_nobody_is_there() {
    assertThat(heads("8", part("07:00", "19:00", 0))).isZero();
    assertThat(Shifts.heads(List.of(), BigDecimal.TEN)).isZero();
  }

  /** Every choice of beginnings at one of six times of a day. At each there are at most as many as the peak. */
  @Test
  void small_days_are_covered_with_as_few_as_by_exhaustive_search() {
    Random random = new Random(4);
    for (int i = 0; i < 200; i++) {
      int[] needed = new int[6];
      List<Plan.PartOfDay> day = new ArrayList<>();
      for (int part = 0; part < 6; part++) {
        needed[part] = random.nextInt(4);
        day.add(part("%02d:00".formatted(4 * part), "%02d:00".formatted(4 * (part + 1) % 24), needed[part]));
      }
      int length = 1 + random.nextInt(6);
      assertThat(Shifts.heads(day, BigDecimal.valueOf(4L * length))).as("%s %s", day, length).isEqualTo(exhaustive(needed, length));
    }
  }

  private static int exhaustive(int[] needed, int length) {
    int fewest = Integer.MAX_VALUE;
    for (int code = 0; code < 4096; code++) {
      int heads = 0;
      boolean covers = true;
      for (int part = 0; part < 6; part++) {
        heads += begun(code, part);
        int there = 0;
        for (int earlier = 0; earlier < length; earlier++) {
          there += begun(code, Math.floorMod(part - earlier, 6));
        }
        covers &= there >= needed[part];
      }
      fewest = covers ? Math.min(fewest, heads) : fewest;
    }
    return fewest;
  }

  private static int begun(int code, int part) {
    return code >> 2 * part & 3;
  }
}
