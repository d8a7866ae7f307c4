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
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The page of a plan as a reader sees it, from disk in headless Chromium. */
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
    "en, zh, 'Complies: every mandatory requirement that applies is met (306).', Classes, senior toddler class, 托大班",
    "zh, en, 合规：适用的306项强制性要求全部满足。, 班级, 托大班, senior toddler class"
  })
  void it_opens_in_one_language_and_turns_to_the_other(
      String language, String other, String verdict, String heading, String kind, String kindInOther) throws IOException {
    browser.manage().logs().get(LogType.BROWSER);
    browser.get(page("02-industrial-park", language).toUri().toString());
    WebElement shown = browser.findElement(By.id(language));
    assertThat(shown.findElement(By.cssSelector(".verdict")).getText()).isEqualTo(verdict);
    assertThat(shown.findElements(By.cssSelector("section.plan h2"))).first().satisfies(h -> assertThat(h.getText()).isEqualTo(heading));
    assertThat(shown.findElements(By.cssSelector("section.plan:first-of-type tbody tr"))).hasSize(10);
    assertThat(shown.getText()).contains(kind, "¥2,951,400.00", "2026-12").doesNotContain(kindInOther);
    assertThat(browser.findElement(By.id(other)).isDisplayed()).isFalse();
    assertThat(width()).isZero();
    screenshot(language);
    String title = browser.getTitle();
    shown.findElement(By.cssSelector(".switch")).click();
    assertThat(browser.findElement(By.id(language)).isDisplayed()).isFalse();
    assertThat(browser.findElement(By.id(other)).getText()).contains(kindInOther, "¥2,951,400.00", "2026-12").doesNotContain(kind);
    assertThat(browser.findElement(By.tagName("html")).getAttribute("lang")).startsWith(other);
    assertThat(browser.getTitle()).isNotEqualTo(title);
    assertThat(width()).isZero();
    screenshot(language + "-" + other);
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  /** Returns by how much the page is wider than the window. No table is wider, but within its own frame. */
  private static int width() {
    return ((Number) browser.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
  }

  private static void screenshot(String name) throws IOException {
    Path shots = Path.of("target/plan-pages");
    Files.createDirectories(shots);
    Files.write(shots.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  @ParameterizedTest
  @CsvSource({"en, Obstacles", "zh, 障碍"})
  void it_shows_the_obstacles_to_a_plan(String language, String heading) {
    browser.get(page("05-tower", language).toUri().toString());
    assertThat(browser.findElement(By.cssSelector("#" + language + " section.plan h2")).getText()).isEqualTo(heading);
  }

  @ParameterizedTest
  @CsvSource({"en", "zh"})
  void it_needs_nothing_beside_it(String language) throws IOException {
    assertThat(Files.readString(page("03-county-bureau", language)))
        .contains("<style>")
        .doesNotContain(" src=", "rel=\"stylesheet\"", "@import", "http:", "https:");
  }
}
