package io.github.huituo.cli;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Rewrites the sentences of answers for people: amounts, days, bands and large numbers. JSON has them as they are. */
final class Wording {
  private static final Pattern AMOUNT = Pattern.compile("(?<![A-Za-z])([A-Z]{3}) (-?\\d+(?:\\.\\d+)?)");
  private static final Pattern DAY = Pattern.compile("(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?:/P\\d+[DWMY])?(?![\\d-])");
  private static final Pattern BAND =
      Pattern.compile("( ?)([\\[(])(-?\\d+(?:\\.\\d+)?)?, ?(-?\\d+(?:\\.\\d+)?)?([\\])])( ?)");
  private static final Pattern NOTHING = Pattern.compile("(?<=[:：] ?)–(?=[.。;；]|$)");
  private static final double GROUPED = 1000;

  private final String language;
  private final Amounts amounts;
  private final Periods periods;
  private final SingularUnits units;

  Wording(Jurisdiction law, String language) {
    this.language = language;
    this.amounts = new Amounts(law);
    this.periods = new Periods(language);
    this.units = new SingularUnits(law, language);
  }

  /** Returns why an answer is as it is. */
  String because(Answer answer) {
    String sentence = answer.because().in(language);
    if (answer instanceof RequirementAnswer requirement) {
      for (Optional<Quantity> value : List.of(requirement.required(), requirement.actual(), requirement.shortfall())) {
        Optional<BigDecimal> number = value.flatMap(Quantity::number);
        sentence = number.isPresent() ? grouped(sentence, number.get()) : sentence;
      }
    }
    return of(sentence);
  }

  /** Returns a sentence in the form for people. */
  String of(String sentence) {
    String words = replaced(AMOUNT, sentence, this::amount);
    words = replaced(DAY, words, m -> day(m.group()));
    words = replaced(BAND, words, this::band);
    words = NOTHING.matcher(words).replaceAll(Matcher.quoteReplacement(Messages.in(language, "cli.nothing")));
    return units.of(words);
  }

  private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(by.apply(m)));
  }

  private static String grouped(String sentence, BigDecimal number) {
    if (Math.abs(number.doubleValue()) < GROUPED) {
      return sentence;
    }
    String written = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    return sentence.replaceAll("(?<![\\d.])" + Pattern.quote(number.toString()) + "(?!\\.?\\d)", written);
  }

  private String day(String written) {
    try {
      return periods.of(written);
    } catch (DateTimeException impossible) {
      return written;
    }
  }

  private String amount(MatchResult found) {
    boolean known = CurrencyUnit.registeredCurrencies().stream().anyMatch(c -> c.getCode().equals(found.group(1)));
    int decimals = found.group(2).length() - 1 - (found.group(2) + ".").indexOf('.');
    if (!known || decimals > CurrencyUnit.of(found.group(1)).getDecimalPlaces()) {
      return found.group();
    }
    return amounts.of(Money.parse(found.group()));
  }

  /** Returns a space beside a band, which some languages leave out. */
  private String space(String written) {
    return written.isEmpty() ? "" : Messages.in(language, "cli.band.space");
  }

  /** Returns a band in words. */
  private String band(MatchResult found) {
    String from = found.group(3);
    String to = found.group(4);
    if (from == null && to == null) {
      return found.group();
    }
    String bounds = found.group(2) + found.group(5);
    String key = from == null ? "cli.band.up-to" + found.group(5) : to == null ? "cli.band.from" + found.group(2) : "cli.band." + bounds;
    String words = Messages.in(language, key, from == null ? to : from, to == null ? "" : to);
    return space(found.group(1)) + words + space(found.group(6));
  }
}
