package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium, for tests that run with {@code -Dhuituo.browser=required} only, as {@code .ci/run} does. */
public final class HeadlessBrowser {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private HeadlessBrowser() {}

  /** Opens a browser that keeps its profile in a folder. */
  public static ChromeDriver open(Path profile) {
    assumeTrue("required".equals(System.getProperty("huituo.browser")), "tests in a browser need -Dhuituo.browser=required");
    assertThat(CHROMIUM).as("Debian: chromium").isExecutable();
    assertThat(DRIVER).as("Debian: chromium-driver").isExecutable();
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1100,900",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).withLogFile(new File("/dev/null")).build();
    return new ChromeDriver(service, options);
  }
}
