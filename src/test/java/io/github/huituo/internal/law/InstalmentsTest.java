package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 200,000 in parts of 40, 30 and 30 per cent. They are for places that are there from 20 March 2024 on. Caps that the law gives
 * are tested, too.
 */
class InstalmentsTest {
  private static final Text TEXT = Text.same("parts");
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 20);

  private static Parameter shares(int... percents) {
    ImmutableList.Builder<ParameterSeries.Row> rows = ImmutableList.builder();
    for (int i = 0; i < percents.length; i++) {
      rows.add(
          new ParameterSeries.Row(
              ImmutableList.of(i + 1),
              new Cell.Fixed(new NumberValue(percents[i])),
              new Citation("act", Optional.of("4"), Evidence.TEXT),
              Location.of("parts.yaml")));
    }
    return new Parameter(
        new ParameterSeries(
            "xx.parts",
            TEXT,
            ParameterValue.Type.NUMBER,
            TEXT,
            ImmutableList.of("part"),
            ImmutableList.of(new ParameterSeries.Version(LocalDate.of(2020, 1, 1), Optional.empty(), rows.build(), Location.of("parts.yaml"))),
            Location.of("parts.yaml")),
        LocalDate.of(2024, 6, 1),
        new CaseChoices(ImmutableMap.of(), ImmutableMap.of()));
  }

  private static Schedule paid(String amount, Parameter shares, @Nullable LocalDate ended) {
    return Schedule.of("once", Figure.settled(Money.parse(amount), ImmutableSet.of(), TEXT)).inInstalments(shares, FIRST, ended);
  }

  private static String shown(Schedule schedule) {
    return schedule.payments().stream().map(p -> p.period() + " " + p.amount().getAmount()).reduce((a, b) -> a + "; " + b).orElse("");
  }

  @ParameterizedTest(name = "ended on {0}: {1}")
  @CsvSource({
    "2024-03-20, ''", "2024-03-21, '2024 80000.00'", "2025-03-20, '2024 80000.00'", "2025-03-21, '2024 80000.00; 2025 60000.00'",
    "2026-03-20, '2024 80000.00; 2025 60000.00'", "2026-03-21, '2024 80000.00; 2025 60000.00; 2026 60000.00'"
  })
  void a_part_is_lost_whose_day_comes_when_the_places_have_ended(LocalDate ended, String payments) {
    assertThat(shown(paid("CNY 200000.00", shares(40, 30, 30), ended))).isEqualTo(payments);
  }

  @Test
  void places_that_are_still_there_have_all_parts_and_the_last_is_the_rest() {
    assertThat(shown(paid("CNY 200000.00", shares(40, 30, 30), null))).isEqualTo("2024 80000.00; 2025 60000.00; 2026 60000.00");
    assertThat(shown(paid("CNY 0.10", shares(33, 33, 34), null))).isEqualTo("2024 0.03; 2025 0.03; 2026 0.04");
  }

  @Test
  void each_part_is_explained_and_so_is_the_one_that_is_lost() {
    assertThat(paid("CNY 200000.00", shares(40, 60), LocalDate.of(2025, 1, 1)).steps())
        .extracting(step -> step.text().in("en"))
        .endsWith(
            "2024: 40 % of CNY 200000.00 = CNY 80000.00",
            "2025: the part of 60 % is lost; it needs the places on 2025-03-20, and they ended on 2025-01-01");
  }

  @Test
  void without_parts_or_an_amount_nothing_is_parted() {
    assertThat(paid("CNY 10.00", shares(), null).unsettled()).isNotNull();
    Figure open = Figure.open("settings.xx", ImmutableSet.of());
    assertThat(Schedule.of("once", open).inInstalments(shares(40, 60), FIRST, null).unsettled()).isSameAs(open);
  }

  @Test
  void a_cap_of_the_law_is_a_ground_whether_it_is_reached_or_not() {
    Citation cited = new Citation("act", Optional.of("7"), Evidence.TEXT);
    Schedule amount = Schedule.of("once", Figure.settled(Money.parse("CNY 200000.00"), ImmutableSet.of(), TEXT));
    ParameterRef ground = new ParameterRef("xx.cap", ImmutableList.of(), LocalDate.of(2020, 1, 1), cited);
    Figure share = Figure.settled(100, ImmutableSet.of(ground), TEXT);
    Schedule reached = amount.cappedBy(share.percentOf(Money.parse("CNY 150000.00")));
    assertThat(shown(reached)).isEqualTo("once 150000.00");
    assertThat(reached.grounds()).contains(ground);
    assertThat(reached.steps()).extracting(s -> s.text().in("en")).contains("100 % of CNY 150000.00: CNY 150000.00", "capped at CNY 150000.00");
    Schedule notReached = amount.cappedBy(share.percentOf(Money.parse("CNY 250000.00")));
    assertThat(shown(notReached)).isEqualTo("once 200000.00");
    assertThat(notReached.grounds()).contains(ground);
    Figure open = Figure.open("settings.xx", ImmutableSet.of());
    assertThat(amount.cappedBy(open).unsettled()).isSameAs(open);
  }
}
