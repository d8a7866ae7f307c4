package io.github.huituo.fuzz;

import com.google.common.collect.ImmutableList;
import io.github.huituo.fuzz.JsonTree.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values at which readers break. They are numbers, dates, amounts and words at and beyond every bound, and deep nesting. */
final class OddValues {
  private static final ImmutableList<String> NUMBERS =
      ImmutableList.of(
          "0", "1", "-1", "-0", "2", "3", "7", "12", "36", "60", "0.5", "1.50", "1e3", "1E2", "100", "1000", "9999", "65536", "2147483647",
          "2147483648", "-2147483648", "9999999999", "9223372036854775807", "9223372036854775808", "99999999999999999999999999",
          "999999999999999999999999999999", "1e99999", "1E-2147483648", "1E2147483647", "1e30", "1e-30", "1e29", "-1e99999", "1e9", "1e12",
          "0.000000000000000000000000000001", "1000000", "100000000", "100000001", "1000000000000", "1000000000001", "33.333333333333336");

  private static final ImmutableList<String> DATES =
      ImmutableList.of(
          "2025-06-01", "2024-02-29", "2025-02-29", "1900-01-01", "1899-12-31", "2199-12-31", "2200-01-01", "0000-01-01", "0001-01-01",
          "-0001-01-01", "9999-12-31", "+10000-01-01", "+999999999-12-31", "-999999999-01-01", "2025-13-01", "2025-00-00", "2025-1-1", "1970-01-01",
          "2026-12-31", "2020-01-31");

  private static final ImmutableList<String> CURRENCIES = ImmutableList.of("CNY", "AUD", "USD", "JPY", "BHD", "XXX", "ZZZ", "CLF", "cny");

  private static final ImmutableList<String> WORDS =
      ImmutableList.of(
          "", " ", "null", "true", "~", "\u0000", "\n", "\t", "\uFEFF", "\u2028", "\ud800", "😀", "％", "：", "id: x", "{0}", "{1}", "{required}", "*",
          "&a", "<<", "../x", "%s", "\"", "'", "\\", "cn", "au", "cn-131100", "a".repeat(5000), "一".repeat(300), "$answers", "ONE", "NaN", "1:3", "[0, 3)");

  private OddValues() {}

  static Object any(FuzzChance chance) {
    return switch (chance.below(9)) {
      case 0, 1 -> new Token(chance.of(NUMBERS));
      case 2 -> Token.quoted(chance.of(DATES));
      case 3 -> Token.quoted(chance.of(CURRENCIES) + (chance.oneIn(9) ? "" : " ") + chance.of(NUMBERS));
      case 4 -> Token.quoted(chance.of(WORDS));
      case 5 -> new Token(chance.of(ImmutableList.of("true", "false", "null")));
      case 6 -> new LinkedHashMap<>(Map.of("on", Token.quoted(chance.of(DATES))));
      case 7 -> list(chance);
      default -> nested(chance);
    };
  }

  /** Returns a value of about the same form at a bound. So reading goes on, and the rules meet the value. */
  static Object alike(Object value, FuzzChance chance) {
    if (value instanceof Token token) {
      String text = token.text();
      if (text.matches("\"[0-9]{4}-[0-9]{2}-[0-9]{2}\"")) {
        return Token.quoted(chance.of(DATES));
      } else if (text.matches("\"[A-Z]{3} .*\"")) {
        return Token.quoted((chance.oneIn(3) ? chance.of(CURRENCIES) : text.substring(1, 4)) + " " + chance.of(NUMBERS));
      } else if (text.equals("true") || text.equals("false")) {
        return new Token(text.equals("true") ? "false" : "true");
      } else if (text.startsWith("\"")) {
        return Token.quoted(chance.of(WORDS));
      }
      return new Token(chance.of(NUMBERS));
    }
    return any(chance);
  }

  private static Object list(FuzzChance chance) {
    List<Object> items = new ArrayList<>();
    for (int i = chance.below(4); i > 0; i--) {
      items.add(new Token(chance.of(NUMBERS)));
    }
    return items;
  }

  private static Object nested(FuzzChance chance) {
    Object inner = new Token("1");
    int depth = chance.of(List.of(1, 2, 50, 99, 101, 1_500));
    boolean maps = chance.oneIn(2);
    for (int i = 0; i < depth; i++) {
      inner = maps ? new LinkedHashMap<>(Map.of("a", inner)) : new ArrayList<>(List.of(inner));
    }
    return inner;
  }
}
