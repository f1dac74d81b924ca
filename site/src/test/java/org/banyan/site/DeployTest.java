package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site is published anew while somebody reads it, on a host that caches: pages, scripts and
/// index of two builds are there, each as fresh or as old as a cache may have it.
class DeployTest {

  private static final Pattern HASH = Pattern.compile("-([0-9a-f])([0-9a-f]{9})(?=\\.(js|css)\\b)");
  private static final String MANIFEST = "search/manifest-5.json";

  @TempDir Path folder;

  private SearchSite site;
  private Chromium browser;
  private Page page;
  private final List<String> opened = new ArrayList<>();

  @BeforeEach
  void serve() {
    site = SearchSite.in(folder);
    browser = new Chromium();
    page = browser.open("about:blank");
    page.onRequest(request -> {
      if (request.isNavigationRequest()) {
        opened.add(request.url());
      }
    });
  }

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void anOpenPageGoesOnWithWhatItWasMadeFor() throws IOException {
    search("garden");
    page.evaluate("window.isSame = true");
    deploy(true);
    page.locator("#q").fill("\"play street\" -nothing");
    assertThat(hits().first()).isVisible();
    page.locator("#q").fill("grden");
    assertThat(page.locator("[data-part=search-notes]")).containsText("garden");
    assertEquals(true, page.evaluate("window.isSame"));
    assertEquals(1, opened.size(), opened.toString());
  }

  /// What a cache keeps for ten minutes: the file that says which index is current.
  @Test
  void aPageFindsThroughAnOldPointerWhatIsKept() throws IOException {
    site.server().hold(MANIFEST);
    deploy(true);
    search("garden");
    page.locator("#q").fill("\"play street\"");
    assertThat(hits().first()).isVisible();
    assertEquals(1, opened.size(), opened.toString());
  }

  @Test
  void afterADeployOnAHostThatLetsBrowsersCacheSearchWorksAtOnce() throws IOException {
    for (boolean keeps : List.of(true, false)) {
      site.server().letCache(600);
      search("garden");
      deploy(keeps);
      search("unheard");
      assertThat(hits().first()).hasText("Unheard of before");
      page.locator("#q").fill("\"play street\"");
      assertThat(hits().first()).isVisible();
    }
  }

  @Test
  void anOldPageWhoseFilesAreGoneIsLoadedAgainOnceWithItsQuery() throws IOException {
    search("garden");
    deploy(false);
    page.locator("#q").fill("\"play street\"");
    page.waitForURL(url -> opened.size() == 2);
    assertThat(page.locator("#q")).hasValue("\"play street\"");
    assertThat(hits().first()).isVisible();
    assertEquals(2, opened.size(), opened.toString());
  }

  @Test
  void theFieldOfAnOldPageKeepsWhatIsTyped() throws IOException {
    page.navigate(site.url("en/all.html"));
    deploy(false);
    page.keyboard().press("/");
    page.locator("[data-part=search-box] [name=q]").fill("unheard");
    assertThat(page.locator(".suggestions__title").first()).hasText("Unheard of before");
    assertThat(page.locator("[data-part=search-box] [name=q]")).hasValue("unheard");
    assertEquals(2, opened.size(), opened.toString());
  }

  @Test
  void aPageIntoWhichMoreWasTypedIsNotLoadedAgain() throws IOException {
    page.navigate(site.url("en/all.html"));
    page.evaluate(
        "document.querySelector('main').append(document.createElement('textarea'));"
            + "document.querySelector('textarea').value = 'mine'");
    deploy(false);
    page.keyboard().press("/");
    page.waitForTimeout(1000);
    assertThat(page.locator("textarea")).hasValue("mine");
    assertEquals(1, opened.size(), opened.toString());
  }

  /// Two servers of one host answer in turn, one with the old page and one with the new; neither
  /// has the scripts.
  @Test
  void noPageIsLoadedAgainForEver() throws IOException {
    byte[] old = Files.readAllBytes(folder.resolve("en/search.html"));
    deploy(false);
    byte[] now = Files.readAllBytes(folder.resolve("en/search.html"));
    deleteBut("main-|page-|site-|theme-");
    for (Path script : assets()) {
      String name = script.getFileName().toString();
      Files.writeString(script.resolveSibling(renamed(name)), renamed(Files.readString(script)));
    }
    int[] turn = {0};
    page.route(
        Pattern.compile("/en/search\\.html"),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setBodyBytes(turn[0]++ % 2 == 0 ? old : now)
                    .setContentType("text/html")));
    page.navigate(site.url("en/search.html?q=garden"));
    page.waitForTimeout(4000);
    assertTrue(opened.size() <= 3, opened.toString());
    assertThat(page.locator(".search__retry")).isVisible();
  }

  private void search(String query) {
    page.navigate(site.url("en/search.html?q=" + query));
    assertThat(hits().first()).isVisible();
  }

  private Locator hits() {
    return page.locator(".result__title");
  }

  /// Publishes the site with other scripts, which have other names, and another index.
  private void deploy(boolean keepsOld) throws IOException {
    List<Path> before = assets();
    List<Path> shards = site.filesOfTheIndex();
    for (Path file : before) {
      Path renamed = file.resolveSibling(renamed(file.getFileName().toString()));
      Files.writeString(renamed, renamed(Files.readString(file)));
      if (!keepsOld && !renamed.equals(file)) {
        Files.delete(file);
      }
    }
    for (String name : List.of("en/search.html", "en/all.html", "en/index.html")) {
      Path file = folder.resolve(name);
      Files.writeString(file, renamed(Files.readString(file)));
    }
    if (!keepsOld) {
      for (Path shard : shards) {
        Files.delete(shard);
      }
    }
    List<Passage> passages = new ArrayList<>(SearchFixture.passages());
    passages.add(
        new Passage(
            "case/new",
            "case",
            "en",
            "en/new.html",
            "Unheard of before",
            "",
            "An unheard of thing.",
            Map.of()));
    try (var index = SearchIndex.of(passages)) {
      SearchFixture.writeIndex(folder, index);
    }
  }

  private static String renamed(String text) {
    return HASH.matcher(text)
        .replaceAll(found ->
            "-" + Integer.toHexString(15 - Integer.parseInt(found.group(1), 16)) + found.group(2));
  }

  private void deleteBut(String kept) throws IOException {
    Pattern stays = Pattern.compile("(?:" + kept + ").*");
    for (Path file : assets()) {
      if (!stays.matcher(file.getFileName().toString()).matches()) {
        Files.delete(file);
      }
    }
  }

  private List<Path> assets() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("assets"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(js|css)"))
          .toList();
    }
  }
}
