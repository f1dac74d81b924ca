package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The example on the page about the search API, run as it stands there, on another site.
class SearchApiTest {

  private static final Path PAGES = Path.of("../content/pages");

  @TempDir Path folder;

  @Test
  void theExampleIsTheSameInBothLanguages() throws IOException {
    assertEquals(example("search-api.md"), example("search-api.en.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search-api.md", "search-api.en.md"})
  void theExampleRunsOnAnotherSite(String name) throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    try (SearchSite site = SearchSite.in(folder.resolve("site"));
        var other = new SiteServer(elsewhere);
        var browser = new Chromium()) {
      String script = example(name).replace("https://example.org/", site.url(""));
      assertTrue(script.contains(site.url("search/")), script);
      write(elsewhere.resolve("example.js"), script);
      write(
          elsewhere.resolve("page.html"),
          "<!doctype html><script type=\"module\" src=\"example.js\"></script>");
      // The policy that the server of the tests sends names no other host.
      var options = new Browser.NewContextOptions().setBypassCSP(true);
      Page page = browser.open(options, "about:blank");
      List<String> said = new CopyOnWriteArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("log")) {
          said.add(message.text());
        }
      });
      page.navigate(other.url("page.html"));
      page.waitForCondition(() -> said.size() >= 2);
      assertTrue(said.getFirst().matches("[1-9]\\d* entries"), said::toString);
      assertTrue(
          said.get(1).matches(".*[Pp]lay street.*: " + site.url("en/") + ".*"), said::toString);
    }
  }

  /// The first block of script on the page.
  private static String example(String name) throws IOException {
    String page = Files.readString(PAGES.resolve(name));
    int start = page.indexOf("```js\n") + 6;
    return page.substring(start, page.indexOf("```", start));
  }

  private static void write(Path file, String text) {
    SearchFixture.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
