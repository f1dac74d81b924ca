package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.build.FolderSearch;
import org.banyan.build.Publisher;
import org.banyan.source.HtmlFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `banyan index` on pages that were written by hand, then used by a reader.
class IndexedFolderTest {

  private static final Path PAGES = Path.of("../generator/src/test/resources/html/handmade");

  @TempDir static Path folder;

  private static Map<String, String> before;
  private static SiteServer server;
  private static Chromium browser;

  @BeforeAll
  static void index() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        SearchFixture.write(
            folder.resolve(PAGES.relativize(file).toString()), Files.readAllBytes(file));
      }
    }
    before = files();
    FolderSearch search = made();
    assertEquals(List.of(), search.problems());
    Publisher.publish(search.output(), folder.resolve("search"));
    server = new SiteServer(folder);
    browser = new Chromium();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  private static FolderSearch made() throws IOException {
    Path output = folder.resolve("search");
    return FolderSearch.of(HtmlFolder.of(folder, output), Optional.empty(), "../");
  }

  @Test
  void noOtherFileIsTouchedAndASecondRunWritesNothing() throws IOException {
    assertEquals(before, files());
    assertEquals(0, Publisher.publish(made().output(), folder.resolve("search")).written());
  }

  @Test
  void aQueryLeadsToItsSection() {
    Page page = browser.open(server.url("search/en.html?q=bridle"));
    Locator section = page.locator(".result__heading").first();
    assertThat(section).hasText("Tying the bridle");
    assertThat(page.locator(".result__kind").first()).hasText("guide");
    section.click();
    page.waitForURL(server.url("guide/building.html#bridle%20knot"));
    page.goBack();
    page.locator("#q").fill("zeppelin");
    assertThat(page.locator("[data-part=search-status]")).containsText("Nothing was found");
  }

  @Test
  void eachLanguageHasAPageAndTheOtherIsATapAway() {
    Page page = browser.open(server.url("search/zh.html?q=风筝"));
    assertThat(page.locator("html")).hasAttribute("lang", "zh");
    assertThat(page.locator(".result__title").first()).hasText("Kite handbook");
    page.navigate(server.url("search/en.html?q=竹子"));
    page.locator(".search__way a").first().click();
    page.locator(".result__heading").first().click();
    page.waitForURL(server.url("guide/building.html#zh"));
  }

  @Test
  void facetsOfThePagesFilter() {
    Page page = browser.open(server.url("search/en.html?q=kite"));
    assertThat(page.locator(".result__title")).hasCount(2);
    page.locator(".refine__summary").click();
    page.getByLabel("bamboo").check();
    assertThat(page.locator(".result__title")).hasText("Building a kite");
  }

  @Test
  void theFieldOfAPageShowsItsFirstHits() {
    Page page = browser.open(server.url("index.html"));
    page.locator("#find").fill("spar");
    Locator hit = page.locator("[role=option]").first();
    assertThat(hit).containsText("Building a kite");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("guide/building\\.html"));
  }

  @Test
  void theSearchPageHasNoBarrier() {
    var options = new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(360, 740);
    Page page = browser.open(options, server.url("search/en.html?q=kite"));
    page.locator(".refine__summary").click();
    List<String> barriers =
        new AxeBuilder(page)
            .analyze().getViolations().stream().map(rule -> rule.getHelp()).toList();
    assertEquals(List.of(), barriers);
  }

  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(folder.resolve("search"))) {
          files.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return files;
  }
}
