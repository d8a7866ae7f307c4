package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.HeadlessBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The page of a plan as a reader sees it, in headless Chromium, from a disk. */
class PlanPageBrowserIT {
  @TempDir static Path folder;

  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    browser = HeadlessBrowser.open(folder.resolve("profile"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static Path page(String demand, String language) {
    Path page = folder.resolve(demand + "-" + language + ".html");
    CommandRun run =
        CommandRun.of(
            "plan", "src/test/resources/plans/" + demand + ".yaml", "--format", "html", "--lang", language, "--out", page.toString());
    assertThat(run.code()).isZero();
    return page;
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Complies: every mandatory requirement that applies is met (305).', Classes, senior toddler class",
    "zh, 合规：适用的305项强制性要求全部满足。, 班级, 托大班"
  })
  void it_shows_the_classes_the_budget_and_the_first_year(String language, String verdict, String heading, String kind) throws IOException {
    browser.manage().logs().get(LogType.BROWSER);
    browser.get(page("02-industrial-park", language).toUri().toString());
    assertThat(browser.findElement(By.id("verdict")).getText()).isEqualTo(verdict);
    assertThat(browser.findElements(By.cssSelector("section.plan h2"))).first().satisfies(h -> assertThat(h.getText()).isEqualTo(heading));
    assertThat(browser.findElements(By.cssSelector("section.plan:first-of-type tbody tr"))).hasSize(10);
    assertThat(browser.findElement(By.id("main")).getText()).contains(kind, "¥2,951,400.00", "2026-12");
    // No table is wider than the page but within its own frame.
    Object overflow = browser.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).isZero();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    Path shots = Path.of("target/plan-pages");
    Files.createDirectories(shots);
    Files.write(shots.resolve(language + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  @ParameterizedTest
  @CsvSource({"en, What stands against it", "zh, 障碍"})
  void it_shows_what_stands_against_a_plan(String language, String heading) {
    browser.get(page("05-tower", language).toUri().toString());
    assertThat(browser.findElement(By.cssSelector("section.plan h2")).getText()).isEqualTo(heading);
  }

  @ParameterizedTest
  @CsvSource({"en", "zh"})
  void it_needs_nothing_beside_it(String language) throws IOException {
    assertThat(Files.readString(page("03-county-bureau", language)))
        .contains("<style>")
        .doesNotContain(" src=", "<script", "rel=\"stylesheet\"", "@import", "http:", "https:");
  }
}
