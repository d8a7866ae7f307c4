package io.github.huituo.tools.mutation;

import io.github.huituo.internal.law.Cycle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The nearest other values of a value, as an author would write them. */
final class Steps {
  private static final Pattern BAND = Pattern.compile("([\\[(])\\s*([^,\\s]*)\\s*,\\s*([^,\\s]*)\\s*([])])");

  private Steps() {}

  /** Returns a number one up and one down, in units of its last place. It returns nothing below zero. */
  static List<String> number(String text) {
    BigDecimal number = new BigDecimal(text);
    return around(number, number.ulp());
  }

  /** Returns an amount a cent up, a cent down, and one up. */
  static List<String> amount(String text) {
    BigDecimal number = new BigDecimal(text);
    List<String> all = around(number, new BigDecimal("0.01"));
    all.add(number.add(BigDecimal.ONE).toPlainString());
    return all;
  }

  private static List<String> around(BigDecimal number, BigDecimal step) {
    List<String> all = new ArrayList<>();
    all.add(number.add(step).toPlainString());
    if (number.compareTo(step) >= 0) {
      all.add(number.subtract(step).toPlainString());
    }
    return all;
  }

  /** Returns the day before and the day after. */
  static List<String> day(String text) {
    LocalDate day = LocalDate.parse(text);
    return List.of(day.minusDays(1).toString(), day.plusDays(1).toString());
  }

  /** Returns periods that begin a day earlier or later, or last a day longer. */
  static List<String> cycle(String text) {
    Cycle cycle = Cycle.parse(text).orElseThrow();
    return List.of(
        new Cycle(cycle.first().minusDays(1), cycle.days()).toString(),
        new Cycle(cycle.first().plusDays(1), cycle.days()).toString(),
        new Cycle(cycle.first(), cycle.days() + 1).toString());
  }

  /** Returns a ratio for one person fewer and one more. */
  static List<String> ratio(String text) {
    int colon = text.indexOf(':');
    int persons = Integer.parseInt(text.substring(colon + 1).strip());
    String head = text.substring(0, colon + 1);
    return persons > 1 ? List.of(head + (persons - 1), head + (persons + 1)) : List.of(head + (persons + 1));
  }

  static boolean isBand(String text) {
    return BAND.matcher(text).matches();
  }

  /** Returns a band with each of its bounds moved by a step. */
  static List<String> bounds(String text) {
    Matcher band = matched(text);
    List<String> all = new ArrayList<>();
    for (int bound : List.of(2, 3)) {
      String value = band.group(bound);
      if (!value.isEmpty()) {
        for (String other : value.matches("\\d{4}-.*") ? day(value) : number(value)) {
          all.add(with(band, bound, other));
        }
      }
    }
    return all;
  }

  /** Returns a band with each of its bounds taken in or left out. */
  static List<String> closures(String text) {
    Matcher band = matched(text);
    List<String> all = new ArrayList<>();
    if (!band.group(2).isEmpty()) {
      all.add(with(band, 1, band.group(1).equals("[") ? "(" : "["));
    }
    if (!band.group(3).isEmpty()) {
      all.add(with(band, 4, band.group(4).equals("]") ? ")" : "]"));
    }
    return all;
  }

  private static Matcher matched(String text) {
    Matcher band = BAND.matcher(text);
    if (!band.matches()) {
      throw new IllegalArgumentException(text);
    }
    return band;
  }

  private static String with(Matcher band, int group, String other) {
    return (group == 1 ? other : band.group(1))
        + (group == 2 ? other : band.group(2))
        + ", "
        + (group == 3 ? other : band.group(3))
        + (group == 4 ? other : band.group(4));
  }
}
