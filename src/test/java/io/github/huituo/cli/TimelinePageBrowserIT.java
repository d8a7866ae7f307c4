package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.HeadlessBrowser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The page of a timeline as a reader sees it, from disk in headless Chromium. */
class TimelinePageBrowserIT {
  private static final String CASE =
      """
      asOf: 2026-01-01
      jurisdiction: cn-131100
      family:
        id: li
        children:
          - {id: an, birthDate: 2023-05-10, birthOrder: 1, policyCompliantBirth: true,
             enrolment: {institution: garden, from: 2025-03-01, monthlyFee: CNY 1800.00, serviceType: FULL_DAY}}
      institution: {id: garden, location: cn-131100, registered: true, filed: true}
      """;

  @TempDir static Path folder;

  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    browser = HeadlessBrowser.open(folder.resolve("profile"));
    Files.writeString(folder.resolve("paid.yaml"), CASE);
    Files.writeString(folder.resolve("case.yaml"), CASE + "changes:\n  - {from: 2026-02-10, institution: {id: garden, filed: false}}\n");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static void write(String page, String language) {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    int code =
        Huituo.run(
            nowhere, nowhere, "timeline", folder.resolve("case.yaml").toString(), "--paid", folder.resolve("paid.yaml").toString(), "--from",
            "2026-01-01", "--to", "2028-01-01", "--format", "html", "--lang", language, "--out", folder.resolve(page).toString());
    assertThat(code).isZero();
  }

  @ParameterizedTest
  @CsvSource({"en, What changes, The institution is not registered or not filed on this day.", "zh, 变化, 截至该日托育机构未登记或未备案。"})
  void it_shows_a_calendar_what_changes_and_what_is_owed(String language, String heading, String sentence) throws IOException {
    String page = "timeline-" + language + ".html";
    write(page, language);
    browser.manage().logs().get(LogType.BROWSER);
    browser.get(folder.resolve(page).toUri().toString());
    assertThat(browser.findElement(By.cssSelector("#borders h2")).getText()).isEqualTo(heading);
    assertThat(browser.findElement(By.id("d2026-02-10")).getText()).contains(sentence);
    assertThat(browser.findElements(By.cssSelector("#corrections .border"))).hasSize(1);
    // Two years of days, each with a cell of the calendar.
    assertThat(browser.findElements(By.cssSelector("#calendar svg path")).size()).isGreaterThan(730);
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    Path shots = Path.of("target/timeline-pages");
    Files.createDirectories(shots);
    Files.write(shots.resolve(language + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    Object pdf = browser.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true)).get("data");
    byte[] printed = Base64.getDecoder().decode(String.valueOf(pdf));
    Files.write(shots.resolve(language + ".pdf"), printed);
    assertThat(printed.length).isGreaterThan(10_000);
  }

  /** Nothing is fetched: no address is in the page but names of markup. */
  @ParameterizedTest
  @CsvSource({"en", "zh"})
  void it_needs_nothing_beside_it(String language) throws IOException {
    String page = "alone-" + language + ".html";
    write(page, language);
    String markup = Files.readString(folder.resolve(page)).replaceAll("(?s)<script.*?</script>", "");
    assertThat(markup).contains("<style>").doesNotContain(" src=", "rel=\"stylesheet\"", "@import", "http:", "https:");
  }
}
