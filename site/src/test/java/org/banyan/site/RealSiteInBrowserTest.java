package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
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

  /// One page of each template.
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "search.html",
          "all.html",
          "cases/index.html",
          "cases/bristol-play-streets.html",
          "standards/model-community.html",
          "training/child-friendly-introduction.html",
          "evaluations/index.html",
          "guides/play-street.html",
          "terms/index.html",
          "sources/index.html",
          "communities/index.html",
          "organisations/index.html",
          "pages/about.html",
          "by/topics/index.html",
          "by/topics/child-safety.html");

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

  @ParameterizedTest
  @MethodSource("pages")
  void aPageFitsAPhone(String path) {
    var options = new Browser.NewContextOptions().setViewportSize(360, 740);
    Page page = browser.open(options, server.url(path));
    Object width = page.evaluate("document.documentElement.scrollWidth");
    assertTrue((int) width <= 360, () -> path + " is " + width + " wide");
    page.context().close();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasNoBarrier(String path) {
    ColorScheme scheme = path.startsWith("zh/") ? ColorScheme.LIGHT : ColorScheme.DARK;
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

  static Stream<String> pages() {
    return Stream.of("zh/", "en/").flatMap(tree -> PAGES.stream().map(page -> tree + page));
  }
}
