package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SearchPageTest {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <title>Search</title>
      <script type="module" src="../assets/js/search/main.js"></script>
      <div data-part="search" data-base="../" data-index="../search/" data-language="en">
        <form role="search" action="search.html" method="get">
          <label for="q">Search</label>
          <input id="q" name="q" type="search" autocomplete="off"><button>Search</button>
        </form>
        <div data-part="search-facets"></div>
        <p data-part="search-status" role="status" aria-live="polite"></p>
        <ol data-part="search-results"></ol>
        <template data-words>
          <span data-key="search.count">{0} results</span>
          <span data-key="search.count.one">1 result</span>
          <span data-key="search.none">Nothing found for “{0}”</span>
          <span data-key="search.failed">The search does not work just now</span>
          <span data-key="search.more">More results</span>
          <span data-key="search.language">Language</span>
          <span data-key="search.language.all">All languages</span>
          <span data-key="search.kind">Kind</span>
          <span data-key="language.zh">中文</span>
          <span data-key="language.en">English</span>
          <span data-key="kind.case">Cases</span>
          <span data-key="kind.guide">Guides</span>
        </template>
      </div>
      """;

  @TempDir Path site;

  private SiteServer server;
  private Chromium browser;

  @BeforeEach
  void serve() {
    List<Passage> passages = new ArrayList<>(SearchFixture.passages());
    String attack = "<img src=x onerror=alert(1)> attack";
    passages.add(
        new Passage("case/x", "case", "en", "en/x.html", attack, attack, attack, Map.of()));
    try (var index = SearchIndex.of(passages)) {
      SearchFixture.write(site, index);
    }
    SearchFixture.write(site.resolve("en/search.html"), PAGE.getBytes(StandardCharsets.UTF_8));
    server = new SiteServer(site);
    browser = new Chromium();
  }

  @AfterEach
  void stop() {
    browser.close();
    server.close();
  }

  @Test
  void anAddressShowsItsAnswer() {
    Page page = open("?q=asking+neighbours&kind=guide");
    assertThat(page.locator("#q")).hasValue("asking neighbours");
    assertThat(status(page)).hasText("1 result");
    Locator first = page.locator("[data-part=search-results] a").first();
    assertThat(first).hasText("How to start a play street");
    assertThat(first).hasAttribute("href", "../en/guides/start-a-play-street.html");
    assertThat(page.locator("mark").first()).hasText("asking");
    assertThat(page.locator(".facet__link[aria-current]"))
        .hasText(new String[] {"English", "Guides"});
  }

  @Test
  void theOtherLanguageIsAClickAwayAndBackReturns() {
    Page page = open("?q=奥斯陆");
    assertThat(status(page)).hasText("Nothing found for “奥斯陆”");
    page.getByText("中文").click();
    assertThat(status(page)).hasText("1 result");
    assertTrue(page.url().contains("lang=zh"), page.url());
    page.goBack();
    assertThat(status(page)).hasText("Nothing found for “奥斯陆”");
  }

  @Test
  void resultsComeWhileTypingAndKeysMoveThroughThem() {
    Page page = open("");
    page.keyboard().press("/");
    page.keyboard().type("council");
    assertThat(status(page)).hasText(Pattern.compile("\\d+ results"));
    assertTrue(page.url().endsWith("?q=council"), page.url());
    page.keyboard().press("ArrowDown");
    Locator first = page.locator("[data-part=search-results] a").first();
    assertThat(first).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Escape");
    assertThat(page.locator("#q")).isFocused();
    assertThat(page.locator("[data-part=search-results] li")).hasCount(0);
    assertThat(status(page)).hasText("");
  }

  @Test
  void aLateAnswerDoesNotReplaceANewerOne() {
    Page page = open("?q=garden");
    assertThat(status(page)).hasText("1 result");
    page.route(
        Pattern.compile("/p-.*\\.bin$"),
        route -> {
          page.waitForTimeout(300);
          route.resume();
        });
    page.locator("#q").fill("library");
    page.waitForTimeout(150);
    page.locator("#q").fill("garden");
    page.waitForTimeout(900);
    assertThat(page.locator(".result__title").first()).hasText("A pocket garden in Hill District");
  }

  @Test
  void whatIsIndexedIsNeverMarkup() {
    Page page = open("?q=attack");
    assertThat(status(page)).hasText("1 result");
    assertThat(page.locator(".result__title")).hasText("<img src=x onerror=alert(1)> attack");
    assertEquals(0, page.locator("img").count());
  }

  @Test
  void enterOpensTheResult() {
    Page page = open("?q=library+night");
    Locator first = page.locator("[data-part=search-results] a").first();
    first.focus();
    page.keyboard().press("Enter");
    page.waitForURL(server.url("en/cases/library-night.html"));
  }

  @Test
  void aBrokenIndexIsSaidAndNeverAnswers() throws IOException {
    JsonNode manifest = SearchComparison.JSON.readTree(read("manifest.json"));
    List<String> needed =
        List.of(
            "manifest.json", manifest.get("documents").stringValue(), postingsOf("plai", manifest));
    for (String name : needed) {
      Path file = site.resolve("search").resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (byte[] damaged : damaged(whole)) {
        Files.write(file, damaged);
        Page page = open("?q=play&lang=all");
        assertThat(status(page)).hasText("The search does not work just now");
        assertEquals(0, page.locator("[data-part=search-results] li").count());
      }
      Files.write(file, whole);
    }
  }

  /// Cut short, with one wrong byte, and another thing altogether.
  private static List<byte[]> damaged(byte[] whole) {
    byte[] wrong = whole.clone();
    wrong[whole.length / 2] ^= 0x15;
    byte[] other = "<!doctype html>not here".getBytes(StandardCharsets.UTF_8);
    return List.of(Arrays.copyOf(whole, whole.length - 9), wrong, other, new byte[0]);
  }

  private static String postingsOf(String term, JsonNode manifest) {
    return manifest
        .get("postings")
        .valueStream()
        .filter(row -> row.get(0).stringValue().compareTo(term) <= 0)
        .reduce((first, second) -> second)
        .orElseThrow()
        .get(1)
        .stringValue();
  }

  private byte[] read(String name) throws IOException {
    return Files.readAllBytes(site.resolve("search").resolve(name));
  }

  private Page open(String query) {
    return browser.open(server.url("en/search.html" + query));
  }

  private static Locator status(Page page) {
    return page.locator("[data-part=search-status]");
  }
}
