package io.github.huituo.cli;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CountryWords;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/** The words of plans in one language. With them are those of the law for classes and staff. */
final class PlanWords {
  private final String language;
  private final Amounts amounts;
  private final Periods periods;
  private final Wording wording;
  private final CountryWords country;

  PlanWords(Jurisdiction law, String language) {
    this.language = language;
    this.amounts = new Amounts(law);
    this.periods = new Periods(language);
    this.wording = new Wording(law, language);
    this.country = new CountryWords(law.vocabulary());
  }

  String text(String key, Object... arguments) {
    return Messages.in(language, key, arguments);
  }

  /** Returns a sentence or a title of a plan. */
  String of(Text text) {
    return wording.of(text.in(language));
  }

  String of(Money amount) {
    return amounts.of(amount);
  }

  String of(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  String of(LocalDate day) {
    return periods.day(day);
  }

  /** Returns the word of the country, such as one for its classes. */
  Text word(String key) {
    return country.of(key);
  }

  String heading(String key) {
    return country.heading(key).in(language);
  }

  String careWorkers() {
    return country.of(CountryWords.CARE_WORKERS).in(language);
  }

  /** Returns the word for so many care workers. */
  Text careWorkers(int number) {
    return country.careWorkers(number);
  }
}
