package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.testpack.BundledPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final Jurisdiction CHINA = BundledPolicy.loaded().law("cn");
  private static final Jurisdiction AUSTRALIA = BundledPolicy.loaded().law("au-vic");

  private static String english(String sentence) {
    return new Wording(CHINA, "en").of(sentence);
  }

  private static String chinese(String sentence) {
    return new Wording(CHINA, "zh").of(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 2025, 2025年",
    "2025-03, March 2025, 2025年3月",
    "2025-03-10, 10 March 2025, 2025年3月10日",
    "2026-07-06/P14D, two weeks from 6 July 2026, 2026年7月6日起两周",
    "2026-07-06/P7D, one week from 6 July 2026, 2026年7月6日起一周",
    "2026-07-06/P10D, ten days from 6 July 2026, 2026年7月6日起十天",
    "2026-07-06/P30D, 30 days from 6 July 2026, 2026年7月6日起30天",
    "2026-07-06/P1M, one month from 6 July 2026, 2026年7月6日起一个月",
    "2026-07-06/P2W, two weeks from 6 July 2026, 2026年7月6日起两周",
    "2026-07-06/P1Y, one year from 6 July 2026, 2026年7月6日起一年",
    "once, once, 一次性"
  })
  void every_form_of_a_period_has_words_in_both_languages(String period, String english, String chinese) {
    assertThat(new Periods("en").of(period)).isEqualTo(english);
    assertThat(new Periods("zh").of(period)).isEqualTo(chinese);
  }

  @Test
  void amounts_have_separators_and_the_sign_of_the_jurisdictions_country() {
    assertThat(new Amounts(CHINA).of(Money.parse("CNY 1234567.50"))).isEqualTo("¥1,234,567.50");
    assertThat(new Amounts(AUSTRALIA).of(Money.parse("AUD 1800"))).isEqualTo("$1,800.00");
    assertThat(new Amounts(AUSTRALIA).of(Money.parse("AUD -0.50"))).isEqualTo("-$0.50");
  }

  @Test
  void amounts_of_another_country_cannot_be_taken_for_those_of_ones_own() {
    assertThat(new Amounts(CHINA).of(Money.parse("USD 5"))).isEqualTo("US$5.00");
    assertThat(new Amounts(AUSTRALIA).of(Money.parse("CNY 5"))).isNotEqualTo("¥5.00").contains("5.00");
  }

  @Test
  void a_city_whose_pack_is_in_another_language_has_the_sign_of_its_country(@TempDir Path folder) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("cn-139900")).resolve("pack.yaml");
    Files.writeString(pack, "id: cn-139900\ntitle: {zh: 示例市, en: Sample City}\nversion: 0.1.0\nlanguage: en\nextends: cn\n");
    Jurisdiction city = PackLibrary.of(PackLibrary.folder(folder)).jurisdiction("cn-139900");
    assertThat(city.language()).contains("en");
    assertThat(new Amounts(city).of(Money.parse("CNY 1600"))).isEqualTo("¥1,600.00");
  }

  @Test
  void amounts_and_days_in_a_sentence_are_rewritten_and_document_numbers_are_not() {
    assertThat(chinese("收费CNY 1500.00，上限CNY 1800.00。")).isEqualTo("收费¥1,500.00，上限¥1,800.00。");
    assertThat(english("Checked on 2025-03-12, by GB 50016 and JGJ 39-2016.")).isEqualTo("Checked on 12 March 2025, by GB 50016 and JGJ 39-2016.");
    assertThat(english("ABC 5 and CNY 0.125 stay.")).isEqualTo("ABC 5 and CNY 0.125 stay.");
    assertThat(english("2025-02-30 is no day.")).isEqualTo("2025-02-30 is no day.");
  }

  @Test
  void bands_are_words() {
    assertThat(english("All children are within [6, 12) completed months.")).isEqualTo("All children are within 6 to under 12 completed months.");
    assertThat(chinese("混合班收 [18, ) 月龄。")).isEqualTo("混合班收18及以上月龄。");
    assertThat(chinese("应为[50, 100]毫升；缺：–。")).isEqualTo("应为50至100毫升；缺：无。");
    assertThat(english("Above (24, 36] or (, 3).")).isEqualTo("Above above 24 up to 36 or less than 3.");
  }

  @Test
  void only_a_number_that_is_one_is_singular() {
    assertThat(english("1 children, 11 children, 2.1 years, 1 years, 1:1 years.")).isEqualTo("1 child, 11 children, 2.1 years, 1 year, 1:1 years.");
    assertThat(english("Changed every 1 weeks; 1 working days are enough.")).isEqualTo("Changed every 1 week; 1 working day is enough.");
    assertThat(english("Only 1 is there, and 1 less.")).isEqualTo("Only 1 is there, and 1 less.");
  }
}
