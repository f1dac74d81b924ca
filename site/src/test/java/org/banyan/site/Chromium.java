package org.banyan.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Chromium of the machine, without a window.
final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options = new BrowserType.LaunchOptions().setArgs(QUIET);
    chromium().ifPresent(options::setExecutablePath);
    browser = playwright.chromium().launch(options);
  }

  /// A new page, showing an address.
  Page open(String url) {
    Page page = browser.newContext().newPage();
    page.navigate(url);
    return page;
  }

  /// A page in a window of its own kind: another size, no script, dark.
  Page open(Browser.NewContextOptions options, String url) {
    Page page = browser.newContext(options).newPage();
    page.navigate(url);
    return page;
  }

  /// The browser that `verify` found, or the one on the path; otherwise Playwright uses its own.
  private static Optional<Path> chromium() {
    String found = System.getProperty("banyan.chromium", "");
    if (!found.isEmpty()) {
      return Optional.of(Path.of(found));
    }
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
