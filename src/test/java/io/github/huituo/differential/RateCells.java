package io.github.huituo.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Tries;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.tools.oracle.unitedstates.PublishedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;

/** Draws cells of the law's own tables of rates, and cases in which they count. */
final class RateCells {
  static final int CELLS = Tries.times(500);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 28);

  final Random random = new Random(Tries.seed());

  static PublishedTable table(String name) {
    try (InputStream in = RateCells.class.getResourceAsStream("/law/" + name + ".csv")) {
      return PublishedTable.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the first and the last row as often as there are ages. Rows between are drawn by seed. */
  List<Map<String, String>> rows(PublishedTable table, int ages, int cells) {
    List<Map<String, String>> all = table.rows();
    List<Map<String, String>> chosen = new ArrayList<>();
    for (int i = 0; i < ages; i++) {
      chosen.add(all.get(0));
      chosen.add(all.get(all.size() - 1));
    }
    for (int i = 0; i < cells; i++) {
      chosen.add(all.get(random.nextInt(all.size())));
    }
    return chosen;
  }

  /** Returns the first day of a row, its last, or one between. */
  LocalDate day(LocalDate first, LocalDate last) {
    return switch (random.nextInt(4)) {
      case 0 -> first;
      case 1 -> last.getDayOfMonth() > 28 ? last.withDayOfMonth(28) : last;
      default -> {
        LocalDate drawn = first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay())));
        yield drawn.getDayOfMonth() > 28 ? first : drawn; // how ends of months count is open
      }
    };
  }

  /** Returns a birthday on which the months are complete. Or it is the last day before they are one more. */
  LocalDate born(LocalDate day, int from, int until) {
    LocalDate first = day.minusMonths(from);
    LocalDate last = day.minusMonths(until).plusDays(1);
    int kind = random.nextInt(3);
    LocalDate drawn = kind == 0 ? first : kind == 1 ? last : last.plusDays(random.nextInt((int) (first.toEpochDay() - last.toEpochDay()) + 1));
    return drawn.getDayOfMonth() > 28 ? first : drawn;
  }

  BigDecimal beside(BigDecimal rate) {
    return rate.add(BigDecimal.valueOf(random.nextInt(2001) - 1000L, 2)).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
  }

  static Assessment assess(LocalDate day, String state, String family, String child) {
    String text = "asOf: " + day + "\njurisdiction: " + state + "\nfamily: {id: f, " + family + ", children: [{id: c, " + child + "}]}\n";
    return BundledPolicy.get().assess(BundledPolicy.get().read("case.yaml", text));
  }

  /** Compares the maximum, which is unknown if it was not published. */
  static void compare(String about, EntitlementAnswer answer, Optional<BigDecimal> expected) {
    Optional<BigDecimal> given =
        answer.figures().stream().filter(f -> f.id().equals("maximum")).findFirst().map(f -> new BigDecimal(f.value().toString().substring(4)));
    assertThat(answer.outcome()).as(about).isEqualTo(expected.isPresent() ? Outcome.ELIGIBLE : Outcome.UNDETERMINED);
    assertThat(given.isPresent()).as(about).isEqualTo(expected.isPresent());
    expected.ifPresent(rate -> assertThat(given.orElseThrow()).as(about).isEqualByComparingTo(rate));
  }

  static void comparePaid(String about, EntitlementAnswer answer, Optional<BigDecimal> expected) {
    if (expected.isEmpty()) {
      assertThat(answer.outcome()).as(about).isEqualTo(Outcome.UNDETERMINED);
    } else {
      assertThat(answer.total().map(Money::getAmount).orElseThrow()).as(about).isEqualByComparingTo(expected.orElseThrow());
    }
  }
}
