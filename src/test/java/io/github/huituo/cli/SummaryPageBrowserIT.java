package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.HeadlessBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The page of a summary as a reader sees it, from disk in headless Chromium. */
class SummaryPageBrowserIT {
  @TempDir static Path folder;

  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    browser = HeadlessBrowser.open(folder.resolve("profile"));
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      cases.append(
          """
          {"asOf":"2025-09-01","jurisdiction":"cn-131100","family":{"id":"f","children":[{"id":"an",\
          "birthDate":"2023-12-05","birthOrder":%d,"policyCompliantBirth":true,"enrolment":{"institution":"garden",\
          "serviceType":"FULL_DAY","from":"2025-03-01","monthlyFee":"CNY 1800.00"}}]},\
          "institution":{"id":"garden","location":"%s","registered":true,"filed":true}}
          """
              .formatted(i % 2 + 1, i % 3 == 0 ? "cn-131102" : "cn-131182"));
    }
    Files.writeString(folder.resolve("cases.jsonl"), cases);
    CommandRun.of(
        "simulate", "--cases", folder.resolve("cases.jsonl").toString(), "--out", folder.resolve("out.jsonl").toString(), "--lang", "zh",
        "--summary", folder.resolve("summary.html").toString());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  /** 15 first children have 6300 yuan each, and 15 second ones 10500: 252000 in all. */
  @Test
  void it_opens_in_one_language_and_turns_to_the_other() throws IOException {
    browser.manage().logs().get(LogType.BROWSER);
    browser.get(folder.resolve("summary.html").toUri().toString());
    assertThat(browser.findElement(By.cssSelector("#zh h1")).getText()).isEqualTo("人群测算汇总");
    assertThat(browser.findElement(By.id("en")).isDisplayed()).isFalse();
    assertThat(browser.findElement(By.id("zh-programmes")).getText()).contains("入托补贴", "CNY 252,000.00");
    int drawn = browser.findElements(By.cssSelector("#zh .plot svg")).size();
    assertThat(drawn).isEqualTo(browser.findElements(By.cssSelector("#zh .plot")).size()).isGreaterThan(4);
    Path shots = Path.of("target/summary-pages");
    Files.createDirectories(shots);
    Files.write(shots.resolve("zh.png"), browser.getScreenshotAs(OutputType.BYTES));
    browser.findElement(By.cssSelector("#zh .switch")).click();
    assertThat(browser.findElement(By.id("zh")).isDisplayed()).isFalse();
    assertThat(browser.getTitle()).isEqualTo("Summary of a population");
    assertThat(browser.findElement(By.id("en-programmes")).getText()).contains("Care-place subsidy", "CNY 252,000.00");
    assertThat(browser.findElements(By.cssSelector("#en .plot svg"))).hasSize(drawn);
    assertThat(browser.findElement(By.id("en-places")).getText()).contains("Hebei", "cn-131182");
    Files.write(shots.resolve("en.png"), browser.getScreenshotAs(OutputType.BYTES));
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  @Test
  void it_needs_nothing_beside_it() throws IOException {
    String markup = Files.readString(folder.resolve("summary.html")).replaceAll("(?s)<script.*?</script>", "");
    assertThat(markup).contains("<style>").doesNotContain(" src=", "rel=\"stylesheet\"", "@import", "http:", "https:");
  }

  /** Two equal laws differ in nothing, but the values of an amount do. */
  @Test
  void the_cost_of_a_change_has_plots_by_year_group_and_value() throws IOException {
    CommandRun.of(
        "diff", "bundled", "bundled", "--cases", folder.resolve("cases.jsonl").toString(), "--years", "3", "--questions",
        "cn-131100.care-place-subsidy", "--sweep", "cn-131100.care-place-subsidy.monthly/birthOrder/1=200..400:100", "--lang", "en",
        "--summary", folder.resolve("cost.html").toString());
    browser.manage().logs().get(LogType.BROWSER);
    browser.get(folder.resolve("cost.html").toUri().toString());
    assertThat(browser.findElement(By.cssSelector("#en h1")).getText()).isEqualTo("Cost of a change of the law");
    assertThat(browser.findElements(By.cssSelector("#en-years-CNY svg"))).hasSize(1);
    assertThat(browser.findElements(By.cssSelector("#en-sweep-CNY svg"))).hasSize(1);
    // 15 first children have 21 months at 200 yuan, and 15 second ones at 500: 63000 and 157500.
    assertThat(browser.findElement(By.id("en-sweep")).getText()).contains("220,500.00", "-31,500.00");
    browser.findElement(By.cssSelector("#en .switch")).click();
    assertThat(browser.findElements(By.cssSelector("#zh-sweep-CNY svg"))).hasSize(1);
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    Files.write(Path.of("target/summary-pages/cost.png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
