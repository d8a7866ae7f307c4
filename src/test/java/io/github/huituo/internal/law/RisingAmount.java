package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** A monthly amount that rises from 300 to 350 on 2025-04-01. It is an example of what schedules are built from. */
final class RisingAmount {
  static final Text TEXT = Text.same("amount");
  private static final CaseChoices NONE = new CaseChoices(ImmutableMap.of(), ImmutableMap.of());

  private static ParameterSeries.Version version(String from, String until, Money value) {
    return new ParameterSeries.Version(
        LocalDate.parse(from),
        Optional.ofNullable(until).map(LocalDate::parse),
        ImmutableList.of(
            new ParameterSeries.Row(
                ImmutableList.of(),
                new Cell.Fixed(new MoneyValue(value)),
                new Citation("act", Optional.of(from), Evidence.TEXT),
                Location.of("amount.yaml"))),
        Location.of("amount.yaml"));
  }

  private static Parameter amount(ParameterSeries.Version... versions) {
    return new Parameter(
        new ParameterSeries(
            "xx.amount",
            TEXT,
            ParameterValue.Type.MONEY,
            TEXT,
            ImmutableList.of(),
            ImmutableList.copyOf(versions),
            Location.of("amount.yaml")),
        LocalDate.of(2025, 1, 1),
        NONE);
  }

  static final Parameter RISING =
      amount(
          version("2024-01-01", "2025-04-01", Money.parse("CNY 300.00")),
          version("2025-04-01", null, Money.parse("CNY 350.00")));

  private RisingAmount() {}

  static Months months(String first, String last) {
    return Months.through(LocalDate.parse(first), LocalDate.parse(last));
  }

  static String[] shown(Schedule schedule) {
    return schedule.steps().stream().map(s -> s.text().in("en")).toArray(String[]::new);
  }
}
