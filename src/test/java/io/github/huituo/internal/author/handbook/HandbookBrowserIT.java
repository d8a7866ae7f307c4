package io.github.huituo.internal.author.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.HeadlessBrowser;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.testpack.BundledPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The handbook of Hengshui as a reader sees it, in headless Chromium, from a disk. */
class HandbookBrowserIT {
  @TempDir static Path folder;

  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    browser = HeadlessBrowser.open(folder.resolve("profile"));
    PackSource rules = PackLibrary.folder(Path.of("rules"));
    Handbook.write(Handbook.of(rules, BundledPolicy.loaded(), List.of("cn-131100", "au-nsw")), folder.resolve("site"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @AfterEach
  void asOnADesk() {
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
  }

  private static void visit(String page) {
    browser.get("about:blank");
    browser.get(folder.resolve("site").toUri() + page);
  }

  private static void await(BooleanSupplier what) {
    for (int i = 0; i < 200 && !what.getAsBoolean(); i++) {
      try {
        Thread.sleep(Duration.ofMillis(50).toMillis());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(what.getAsBoolean()).isTrue();
  }

  private static Object ask(String script) {
    return browser.executeScript(script);
  }

  private static List<String> found(String words) {
    WebElement box = browser.findElement(By.id("search"));
    box.clear();
    box.sendKeys(words);
    await(() -> !browser.findElements(By.cssSelector("#found a, #found p")).isEmpty());
    return browser.findElements(By.cssSelector("#found a")).stream().map(WebElement::getText).toList();
  }

  @Test
  void every_kind_of_page_renders_without_a_word_in_the_console() {
    browser.manage().logs().get(LogType.BROWSER);
    for (String language : List.of("zh", "en")) {
      for (String page :
          List.of(
              "index.html", "cn/index.html", "cn/question-cn.staffing.care-worker-ratio.html", "cn/parameters.html",
              "cn/sources.html", "cn/interpretations.html", "cn/timeline.html", "cn/coverage.html", "cn/plots.html",
              "cn-131100/index.html", "cn-131100/question-cn-131100.care-place-subsidy.html", "cn-131100/plots.html",
              "au/question-au.child-care-subsidy.html", "au/plots.html", "au-nsw/plots.html")) {
        visit(language + "/" + page);
        assertThat(browser.findElement(By.tagName("h1")).getText()).as(page).isNotBlank();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).as(language + "/" + page).isEmpty();
      }
    }
  }

  @Test
  void a_chinese_word_in_the_middle_of_a_title_is_found() {
    visit("zh/index.html");
    assertThat(found("托补贴")).anyMatch(f -> f.startsWith("入托补贴\n"));
  }

  @Test
  void english_words_are_found_in_any_order_and_lead_to_their_page() {
    visit("en/cn/parameters.html");
    assertThat(found("subsidy care-place")).first().asString().startsWith("Care-place subsidy\nEntitlement · Hengshui");
    browser.findElement(By.id("search")).sendKeys(Keys.ARROW_DOWN);
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    await(() -> browser.getCurrentUrl().endsWith("/en/cn-131100/question-cn-131100.care-place-subsidy.html"));
  }

  @Test
  void words_that_occur_nowhere_find_nothing_and_the_page_states_it() {
    visit("en/index.html");
    assertThat(found("zzzzqqqq xxwwvv")).isEmpty();
    assertThat(browser.findElement(By.cssSelector("#found p")).getText()).isEqualTo("Nothing found.");
  }

  @Test
  void plots_have_their_series_as_the_law_has_them() {
    visit("zh/cn/plots.html");
    String option = "return JSON.stringify(echarts.getInstanceByDom(document.querySelectorAll('.chart')[0]).getOption().series.map(s => [s.name, s.data.map(([children, workers]) => workers)]))";
    // 20 infants need 7 care workers, 20 juniors 4, 20 seniors 3.
    assertThat(ask(option))
        .isEqualTo(
            "[[\"乳儿班\",[1,1,1,2,2,2,3,3,3,4,4,4,5,5,5,6,6,6,7,7]],"
                + "[\"托小班\",[1,1,1,1,1,2,2,2,2,2,3,3,3,3,3,4,4,4,4,4]],"
                + "[\"托大班\",[1,1,1,1,1,1,1,2,2,2,2,2,2,2,3,3,3,3,3,3]]]");
    long charts = browser.findElements(By.cssSelector(".chart")).size();
    assertThat(ask("return document.querySelectorAll('.chart svg path[stroke-width]').length > 0")).isEqualTo(true);
    assertThat(browser.findElements(By.cssSelector(".chart svg"))).hasSize((int) charts);
    assertThat(browser.findElements(By.cssSelector("figure.plot table"))).hasSize((int) charts);
  }

  @Test
  void the_subsidy_against_income_has_both_rates_of_both_years() {
    // 90 % and 95 % less 5 % of it are 85.5 and 90.25; at 200,000 it is 80 %: 76, and 67.06 or
    // 67.70 %, an hour of 10.00 at 6.71 or 6.77 less 5 %: 63.74 and 64.31; at 600,000 nothing.
    String at =
        "return JSON.stringify(echarts.getInstanceByDom(document.querySelector('.chart')).getOption().series.map(s =>"
            + " [s.name, ...s.data.filter(([income]) => [0, 200000, 600000].includes(income)).map(([income, share]) => share)]))";
    visit("en/au/plots.html");
    assertThat(ask(at))
        .isEqualTo(
            "[[\"Standard rate, from 7 July 2025\",85.5,63.74,0],[\"Higher rate, from 7 July 2025\",90.25,76,0],"
                + "[\"Standard rate, from 6 July 2026\",85.5,64.31,0],[\"Higher rate, from 6 July 2026\",90.25,76,0]]");
    visit("zh/au/plots.html");
    assertThat(ask(at)).asString().startsWith("[[\"标准比例，自2025年7月7日\",85.5,63.74,0]");
  }

  @Test
  void the_language_switch_keeps_the_page_and_the_place() {
    visit("zh/cn/question-cn.class.size.html#figures");
    browser.findElement(By.cssSelector("a.switch")).click();
    await(() -> browser.getCurrentUrl().endsWith("/en/cn/question-cn.class.size.html#figures"));
    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("en");
    assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Class size");
  }

  @Test
  void nothing_is_wider_than_a_telephone() {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride", Map.of("width", 375, "height", 740, "deviceScaleFactor", 2, "mobile", true));
    for (String page :
        List.of(
            "zh/index.html", "en/cn/index.html", "en/cn/parameters.html", "zh/cn/timeline.html", "en/cn/coverage.html",
            "en/cn/interpretations.html", "zh/cn-131100/question-cn-131100.care-place-subsidy.html", "en/cn-131100/plots.html",
            "zh/au/question-au.child-care-subsidy.html", "en/au/plots.html")) {
      visit(page);
      assertThat(((Number) ask("return document.documentElement.scrollWidth")).intValue()).as(page).isLessThanOrEqualTo(375);
    }
  }

  @Test
  void paper_shows_what_is_folded_and_no_controls() {
    visit("en/cn/question-cn.class.size.html");
    String shown = "return [...document.querySelectorAll('.scenario .two')].map(e => e.checkVisibility() ? 'shown' : 'folded').join()";
    assertThat(ask(shown)).asString().contains("folded").doesNotContain("shown");
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(ask(shown)).asString().contains("shown").doesNotContain("folded");
    assertThat(ask("return getComputedStyle(document.querySelector('header.top')).display")).isEqualTo("none");
    assertThat(ask("return getComputedStyle(document.querySelector('.scenario')).breakInside")).isEqualTo("avoid");
  }

  @Test
  void a_dark_screen_is_printed_on_white_paper_with_its_plots() {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    visit("en/cn-131100/plots.html");
    assertThat(ask("return getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(22, 25, 28)");
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("media", "print", "features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    assertThat(ask("return getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
    assertThat(ask("return [...document.querySelectorAll('.chart svg')].every(s => s.getBoundingClientRect().height > 150)"))
        .isEqualTo(true);
    Object pdf = browser.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
    byte[] bytes = Base64.getDecoder().decode(String.valueOf(pdf));
    assertThat(new String(bytes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    // A4 at 72 points to the inch, as the style sheet asks.
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)).containsPattern("/MediaBox\\s*\\[0 0 59[45][.0-9]* 84[12]");
  }
}
