package io.github.huituo.cli;

import io.github.huituo.internal.pack.Jurisdiction;
import java.util.Locale;
import org.joda.money.Money;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/** Writes amounts with the money sign of the jurisdiction's country, such as ¥1,800.00. */
final class Amounts {
  // The separators are fixed, so that the same case prints the same bytes on every machine.
  private static final MoneyFormatter FIGURES =
      new MoneyFormatterBuilder().appendAmount(MoneyAmountStyle.ASCII_DECIMAL_POINT_GROUP3_COMMA).toFormatter(Locale.ROOT);

  private final Locale country;

  /**
   * Creates the format of amounts of a country. The id of the jurisdiction begins with its ISO 3166 code, and the most general
   * pack has its language; a city whose pack is in another language has the same money.
   */
  Amounts(Jurisdiction law) {
    String code = law.id().split("-", 2)[0].toUpperCase(Locale.ROOT);
    this.country = new Locale(LanguageOption.of(law.packs().get(0).language()), code);
  }

  /** Returns the amount with its sign. If the country has no sign for it, it is the code of the currency. */
  String of(Money amount) {
    String sign = amount.getCurrencyUnit().getSymbol(country);
    boolean isCode = sign.equals(amount.getCurrencyUnit().getCode());
    return (amount.isNegative() ? "-" : "") + sign + (isCode ? " " : "") + FIGURES.print(amount.abs());
  }
}
