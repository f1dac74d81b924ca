package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What readers do on the real site, in a real browser.
class RealSiteInBrowserTest {

  /// Pages of every language that stand once, and the entries that hold the most.
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "search.html",
          "all.html",
          "cases/bristol-play-streets.html",
          "cases/by/topics/child-safety.html",
          "standards/model-community.html",
          "guides/play-street.html",
          "evaluations/china-reach-trial.html",
          "training/child-friendly-introduction.html",
          "training/child-friendly-introduction/hearing-children.html",
          "pages/method.html",
          "by/elements/index.html",
          "by/topics/index.html",
          "by/topics/child-safety.html");

  private static final Set<String> TOOLS =
      Set.of(
          "agenda.html",
          "assessment.html",
          "budget.html",
          "coverage.html",
          "plan.html",
          "readiness.html",
          "trainer.html");

  private static SiteServer server;
  private static Chromium browser;

  @BeforeAll
  static void serve() {
    server = new SiteServer(RealSite.built().folder());
    browser = new Chromium();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  @Test
  void theOtherLanguageKeepsTheQueryAndTheSection() {
    Page page = browser.open(server.url("en/search.html?q=play&kind=case"));
    List<String> wrong = watch(page);
    Locator other = page.locator("[data-part=languages] a[hreflang=zh]");
    other.click();
    page.waitForURL(url -> url.endsWith("/zh/search.html?q=play&kind=case"));
    assertThat(page.locator("#q")).hasValue("play");
    page.navigate(server.url("en/standards/model-community.html"));
    String section = page.locator("main h2[id]").nth(2).getAttribute("id");
    page.locator("a[href='#" + section + "']").first().click();
    other.focus();
    other.press("Enter");
    page.waitForURL(url -> url.endsWith("/zh/standards/model-community.html#" + section));
    assertThat(page.locator("[id='" + section + "']")).isInViewport();
    assertEquals(List.of(), wrong);
  }

  /// A Chinese word or an English one leads to a case, the case to a clause it meets, the clause to
  /// the guide that repeats it.
  @ParameterizedTest
  @CsvSource({"zh, 玩耍街 布里斯托, 布里斯托, 复制", "en, play streets Bristol, Bristol, play street"})
  void aWordLeadsToACaseItsClauseAndTheGuide(
      String language, String words, String inCase, String inGuide) {
    Page page = browser.open(server.url(language + "/index.html"));
    List<String> wrong = watch(page);
    page.locator("main [name=q]").fill(words);
    page.locator("main [name=q]").press("Enter");
    page.waitForURL(Pattern.compile("search\\.html\\?q="));
    page.locator("[data-part=search-results] a[href*='/cases/']").first().click();
    assertThat(page.locator("h1")).containsText(inCase);
    page.locator("a[href*='standards/model-community.html#']").first().click();
    assertThat(page.locator("h1")).isVisible();
    String clause = page.url().substring(page.url().indexOf('#') + 1);
    assertThat(page.locator("[id='" + clause + "']")).isInViewport();
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
    page.locator("a[href*='guides/play-street.html']").first().click();
    assertThat(page.locator("h1")).containsText(Pattern.compile(inGuide, Pattern.CASE_INSENSITIVE));
    assertEquals(List.of(), wrong);
  }

  /// What the browser complains of, and every request to another host.
  private static List<String> watch(Page page) {
    List<String> wrong = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("favicon")) {
        wrong.add(message.text());
      }
    });
    page.onPageError(wrong::add);
    page.onRequest(request -> {
      if (!request.url().startsWith(server.url(""))) {
        wrong.add("asks " + request.url());
      }
    });
    return wrong;
  }

  @Test
  void everythingCanBeReachedWithoutScript() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    Page page = browser.open(options, server.url("index.html"));
    page.locator("a[href$='zh/index.html']").first().click();
    page.locator("main a[href$='cases/index.html']").first().click();
    page.locator("main a[href$='oslo-traffic-agent.html']").first().click();
    assertThat(page.locator("h1")).containsText("奥斯陆");
    page.locator("header a[hreflang=en]").first().click();
    assertThat(page.locator("h1")).containsText("Oslo");
    page.navigate(server.url("en/search.html"));
    assertThat(page.locator("main a[href$='cases/index.html']").first()).isVisible();
  }

  /// A phone of 360, and the 320 to which WCAG asks a page to reflow.
  @ParameterizedTest
  @MethodSource("pages")
  void aPageFitsAPhone(String path) {
    var options = new Browser.NewContextOptions().setViewportSize(360, 740);
    Page page = browser.open(options, server.url(path));
    for (int width : List.of(360, 320)) {
      page.setViewportSize(width, 740);
      Object needed = page.evaluate("document.documentElement.scrollWidth");
      assertTrue((int) needed <= width, () -> path + " at " + width + " is " + needed + " wide");
    }
    page.context().close();
  }

  /// Name, search and menu in one row; what is folded opens over the page, without script too.
  @ParameterizedTest
  @CsvSource({"zh, true", "zh, false", "en, true", "en, false"})
  void theHeadOfAPageIsOneRowOnAPhone(String language, boolean script) {
    var options =
        new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(script);
    Page page = browser.open(options, server.url(language + "/cases/bristol-play-streets.html"));
    assertTrue(page.locator(".top").boundingBox().height <= 64, language);
    double text = page.locator("h1").boundingBox().y;
    page.locator(".fold--search > summary").click();
    assertTrue(page.locator("#top_search").boundingBox().width >= 200, language);
    page.locator(".fold--menu > summary").click();
    assertThat(page.locator(".menu a[href$='toolbox.html']")).isVisible();
    assertThat(page.locator("[data-part=languages] a")).isVisible();
    assertEquals(text, page.locator("h1").boundingBox().y, "the page did not move");
    page.context().close();
  }

  /// Each page that somebody works with is linked from home, or from the page of tools.
  @ParameterizedTest
  @CsvSource({"zh", "en"})
  void everyToolIsAtMostTwoClicksFromHome(String language) throws IOException {
    Set<String> reached = new TreeSet<>();
    for (String path : List.of("/index.html", "/toolbox.html")) {
      Page page = browser.open(server.url(language + path));
      for (Object href :
          (List<?>)
              page.evaluate(
                  "[...document.querySelectorAll('main a')].map(a => a.href.split('#')[0])")) {
        reached.add(href.toString());
      }
      page.context().close();
    }
    assertTrue(reached.contains(server.url(language + "/toolbox.html")), "home leads to the tools");
    List<String> far = new ArrayList<>();
    int tools = 0;
    Path tree = RealSite.built().folder().resolve(language);
    try (var files = Files.walk(tree, 3)) {
      for (Path file : files.filter(RealSiteInBrowserTest::isTool).sorted().toList()) {
        tools++;
        String url =
            server.url(language + "/" + tree.relativize(file).toString().replace('\\', '/'));
        if (!reached.contains(url)) {
          far.add(url);
        }
      }
    }
    assertTrue(tools > 40, tools + " tools");
    assertEquals(List.of(), far);
  }

  /// `cases/views/costs.html`, `guides/play-street/plan.html` beside `guides/play-street.html`.
  private static boolean isTool(Path file) {
    Path folder = file.getParent();
    boolean isOfEntry = Files.exists(folder.resolveSibling(folder.getFileName() + ".html"));
    return folder.endsWith("views") || isOfEntry && TOOLS.contains(file.getFileName().toString());
  }

  /// A link narrows a listing to a term; a link takes that back.
  @Test
  void aListingIsNarrowedWithoutScript() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    Page page = browser.open(options, server.url("en/cases/index.html"));
    int all = page.locator("[data-marks]").count();
    page.locator("a[data-mark='topics/child-safety']").click();
    page.waitForURL(Pattern.compile("cases/by/topics/child-safety\\.html$"));
    int some = page.locator("[data-marks]").count();
    assertTrue(0 < some && some < all, () -> some + " of " + all);
    assertThat(page.locator("[data-part=count]")).hasText(some + " of " + all + " entries");
    page.locator("[data-part=filters] a").click();
    assertThat(page.locator("[data-marks]")).hasCount(all);
    page.context().close();
  }

  /// With script two facets narrow together, the address keeps them, and going back undoes.
  @Test
  void aListingIsNarrowedByTwoFacetsWithScript() {
    Page page = browser.open(server.url("en/cases/index.html"));
    List<String> wrong = watch(page);
    Locator shown = page.locator("[data-marks]:visible");
    int all = shown.count();
    page.locator("a[data-mark='topics/child-safety']").click();
    int one = shown.count();
    page.locator(".facets__rest > summary").click();
    page.locator(".facets__facet:has(a[data-mark='grades/b']) > summary").click();
    page.locator("a[data-mark='grades/b']").click();
    int two = shown.count();
    assertTrue(0 < two && two < one && one < all, () -> two + " < " + one + " < " + all);
    assertThat(page).hasURL(Pattern.compile("\\?topics=child-safety&grades=b$"));
    page.reload();
    assertThat(shown).hasCount(two);
    page.goBack();
    assertThat(shown).hasCount(one);
    page.locator("[data-part=filters] button").click();
    assertThat(shown).hasCount(all);
    assertEquals(List.of(), wrong);
    page.context().close();
  }

  /// Dark is chosen on one page and holds on the next.
  @Test
  void aReadersChoiceOfDarkIsRemembered() {
    var options = new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT);
    Page page = browser.open(options, server.url("en/index.html"));
    page.locator("[data-part=theme]").click();
    page.navigate(server.url("zh/index.html"));
    assertEquals("dark", page.evaluate("getComputedStyle(document.documentElement).colorScheme"));
    page.locator("[data-part=theme]").click();
    assertEquals("light", page.evaluate("getComputedStyle(document.documentElement).colorScheme"));
    page.context().close();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasNoBarrier(String path) {
    ColorScheme scheme = path.startsWith("en/") ? ColorScheme.DARK : ColorScheme.LIGHT;
    var options = new Browser.NewContextOptions().setColorScheme(scheme).setBypassCSP(true);
    Page page = browser.open(options, server.url(path));
    List<String> barriers =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .map(RealSiteInBrowserTest::said)
                .toList();
    assertEquals(List.of(), barriers, path + " " + scheme);
    page.context().close();
  }

  private static String said(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getHtml();
  }

  /// Of every kind the listing and an entry besides.
  static Stream<String> pages() throws IOException {
    Set<String> pages = new TreeSet<>(List.of("index.html", "404.html"));
    for (String language : List.of("zh/", "en/")) {
      PAGES.forEach(page -> pages.add(language + page));
      Path tree = RealSite.built().folder().resolve(language);
      try (var folders = Files.list(tree)) {
        for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
          entries(folder)
              .limit(2)
              .forEach(
                  file -> pages.add(language + folder.getFileName() + "/" + file.getFileName()));
        }
      }
    }
    assertTrue(pages.size() > 60, () -> pages.size() + " pages");
    return pages.stream();
  }

  private static Stream<Path> entries(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted(
              Comparator.comparing((Path file) -> !file.endsWith("index.html"))
                  .thenComparing(Comparator.naturalOrder()))
          .toList()
          .stream();
    }
  }
}
