package io.github.huituo.cli;

import io.github.huituo.assessment.Payment;
import io.github.huituo.internal.text.Messages;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days and the periods of payments in words. An example is "two weeks from 6 July 2026". */
final class Periods {
  private static final String ONCE = "once";
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;
  private static final int DAYS_OF_A_WEEK = 7;

  private final String language;

  Periods(String language) {
    this.language = language;
  }

  /** Returns a day in words. */
  String day(LocalDate day) {
    return written("cli.period.pattern-day", day);
  }

  /** Returns the period of a payment in words. */
  String of(String period) {
    return Payment.days(period)
        .map(
            days ->
                isMeasured(period)
                    ? text("cli.period.from", day(days.from()), length(period))
                    : begin(period, days.from()))
        .orElseGet(() -> period.equals(ONCE) ? text("cli.once") : period);
  }

  /** Returns the periods from one to another of the same kind in words. */
  String of(String first, String last) {
    Optional<Payment.Days> begin = Payment.days(first);
    Optional<Payment.Days> end = Payment.days(last);
    if (first.equals(last) || begin.isEmpty() || end.isEmpty()) {
      return of(first);
    }
    return isMeasured(first)
        ? text("cli.period.each", day(begin.get().from()), day(end.get().to().minusDays(1)), length(first))
        : text("cli.period.range", begin(first, begin.get().from()), begin(last, end.get().from()));
  }

  /** Returns whether a period comes right after another of its kind. Single days may leave days out between them. */
  static boolean follows(String before, String after) {
    Optional<Payment.Days> first = Payment.days(before);
    Optional<Payment.Days> second = Payment.days(after);
    if (first.isEmpty() || second.isEmpty()) {
      return before.equals(after);
    }
    return before.length() == after.length()
        && measure(before).equals(measure(after))
        && (before.length() == DAY || first.get().to().equals(second.get().from()));
  }

  private static boolean isMeasured(String period) {
    return period.length() > DAY;
  }

  /** Returns how long a period is, if it is written with its length. */
  private static String measure(String period) {
    return isMeasured(period) ? period.substring(DAY + 1) : "";
  }

  private String begin(String period, LocalDate from) {
    return switch (period.length()) {
      case YEAR -> written("cli.period.pattern-year", from);
      case MONTH -> written("cli.period.pattern-month", from);
      default -> day(from);
    };
  }

  private String length(String period) {
    Period length = Period.parse(measure(period));
    if (length.getYears() > 0) {
      return count("cli.period.years", length.getYears());
    } else if (length.getMonths() > 0) {
      return count("cli.period.months", length.getMonths());
    }
    int days = length.getDays();
    return days % DAYS_OF_A_WEEK == 0 ? count("cli.period.weeks", days / DAYS_OF_A_WEEK) : count("cli.period.days", days);
  }

  private String count(String key, int number) {
    List<String> words = List.of(text("cli.period.numbers").split(","));
    return text(key, number <= words.size() ? words.get(number - 1) : number, number);
  }

  private String written(String key, LocalDate day) {
    return DateTimeFormatter.ofPattern(text(key), Locale.forLanguageTag(language)).format(day);
  }

  private String text(String key, Object... arguments) {
    return Messages.in(language, key, arguments);
  }
}
