package io.github.huituo.internal.casefile;

import io.github.huituo.Location;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Bounds;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.Occurrence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** The values of a case, read within the {@link Bounds}. Those of a case that was built in Java are checked. */
public final class BoundedValues {
  private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3}) -?[0-9]+(?:\\.([0-9]+))?");

  /** Longer than any amount within the bounds. */
  private static final int LONGEST_AMOUNT = 30;

  private BoundedValues() {}

  /** Returns a whole number. */
  public static Optional<Integer> count(Node node, Problems problems) {
    Optional<BigDecimal> number = node.is(Node.Kind.NUMBER) ? Bounds.number(node.text()) : Optional.empty();
    if (!node.is(Node.Kind.NUMBER) || number.filter(n -> n.stripTrailingZeros().scale() > 0).isPresent()) {
      Fields.refuseCount(node, problems);
      return Optional.empty();
    }
    Optional<Integer> count =
        number.filter(n -> n.abs().compareTo(BigDecimal.valueOf(Bounds.GREATEST_COUNT)) <= 0).map(BigDecimal::intValueExact);
    if (count.isEmpty()) {
      countOutOfBounds(node.at(), node.shown(), problems);
    }
    return count;
  }

  /** Returns a date. */
  public static Optional<LocalDate> date(Node node, Problems problems) {
    Optional<LocalDate> day = Fields.date(node, problems);
    day.ifPresent(d -> checkDate(node.at(), d, problems));
    return day.filter(Bounds::admits);
  }

  /** Returns an amount with its currency, such as {@code CNY 1800.00}. */
  public static Optional<Money> money(Node node, Problems problems) {
    Matcher parts = AMOUNT.matcher(node.text());
    if (node.is(Node.Kind.STRING) && parts.matches() && decimals(parts) <= placesOf(parts.group(1))) {
      if (node.text().length() <= LONGEST_AMOUNT && Bounds.admits(Money.parse(node.text()).getAmount())) {
        return Optional.of(Money.parse(node.text()));
      }
      amountOutOfBounds(node.at(), node.shown(), problems);
      return Optional.empty();
    }
    Fields.refuseMoney(node, problems);
    return Optional.empty();
  }

  /** Returns whether none of the values lies outside the bounds. It notes the first that does. */
  static boolean check(Location at, Object value, Problems problems) {
    if (value instanceof Integer count && !Bounds.admits(count)) {
      countOutOfBounds(at, count, problems);
    } else if (value instanceof BigDecimal number && !Bounds.admits(number)) {
      Fields.numberOutOfBounds(at, number, problems);
    } else if (value instanceof LocalDate day && !Bounds.admits(day)) {
      checkDate(at, day, problems);
    } else if (value instanceof Money amount && !Bounds.admits(amount.getAmount())) {
      amountOutOfBounds(at, amount, problems);
    } else if (value instanceof Occurrence event && !event.on().map(Bounds::admits).orElse(true)) {
      checkDate(at, event.on().get(), problems);
    } else if (value instanceof Collection<?> items) {
      if (items.size() <= Bounds.ITEMS) {
        return items.stream().allMatch(item -> check(at, item, problems));
      }
      problems.error(at, "too-many-items", items.size(), Bounds.ITEMS);
    } else {
      return true;
    }
    return false;
  }

  static void checkDate(Location at, LocalDate day, Problems problems) {
    if (!Bounds.admits(day)) {
      problems.error(at, "date-out-of-bounds", day, Bounds.FIRST_DAY, Bounds.END.minusDays(1));
    }
  }

  private static int decimals(Matcher amount) {
    return amount.group(2) == null ? 0 : amount.group(2).length();
  }

  /** Returns how many decimals a currency has. It is fewer than none if there is no such currency. */
  private static int placesOf(String currency) {
    try {
      return CurrencyUnit.of(currency).getDecimalPlaces();
    } catch (IllegalCurrencyException e) {
      return -1;
    }
  }

  private static void amountOutOfBounds(Location at, Object amount, Problems problems) {
    problems.error(at, "amount-out-of-bounds", amount, Bounds.NUMBER_LIMIT.toPlainString());
  }

  private static void countOutOfBounds(Location at, Object count, Problems problems) {
    problems.error(at, "count-out-of-bounds", count, Bounds.GREATEST_COUNT);
  }
}
