package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search field that every page has, used by keyboard.
class SearchBoxTest {

  @TempDir static Path folder;

  private static SearchSite site;
  private static Chromium browser;

  private Page page;

  @BeforeAll
  static void serve() {
    site = SearchSite.in(folder);
    browser = new Chromium();
  }

  @AfterAll
  static void stop() {
    browser.close();
    site.close();
  }

  @AfterEach
  void closePage() {
    page.context().close();
  }

  @Test
  void noPageLoadsTheSearchBeforeItIsUsed() {
    page = browser.open("about:blank");
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> {
      if (request.url().contains("search")) {
        asked.add(request.url());
      }
    });
    page.navigate(site.url("en/all.html"));
    page.waitForTimeout(300);
    assertEquals(List.of(), asked);
    page.keyboard().press("/");
    assertThat(field()).isFocused();
    assertThat(field()).hasAttribute("role", "combobox");
  }

  @Test
  void arrowsChooseAmongTheFirstHitsAndEnterOpens() {
    type("en/all.html", "children");
    assertThat(options()).hasCount(6);
    assertThat(field()).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    assertThat(options().first()).hasAttribute("aria-selected", "true");
    String chosen = options().first().getAttribute("id");
    assertThat(field()).hasAttribute("aria-activedescendant", chosen);
    assertThat(field()).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(field()).not().hasAttribute("aria-activedescendant", chosen);
    page.keyboard().press("ArrowUp");
    assertThat(options().last()).hasText("All results for “children”");
    assertThat(options().last()).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/en/search\\.html\\?q=children$"));
  }

  @Test
  void enterAloneLeadsToTheSearchPage() {
    type("en/index.html", "garden");
    assertThat(options()).hasCount(2);
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/en/search\\.html\\?q=garden$"));
    assertThat(page.locator(".result__title")).hasText("A pocket garden in Hill District");
  }

  @Test
  void escapeClosesTheListAndKeepsWhatWasTyped() {
    type("en/all.html", "garden");
    assertThat(options()).hasCount(2);
    page.keyboard().press("Escape");
    assertThat(options().first()).isHidden();
    assertThat(field()).hasAttribute("aria-expanded", "false");
    assertThat(field()).hasValue("garden");
    page.keyboard().press("ArrowDown");
    assertThat(options().first()).isVisible();
  }

  @Test
  void whenTheIndexCannotBeHadTheFormStillLeadsOn() {
    page = browser.open(site.url("en/all.html"));
    page.route(Pattern.compile(":\\d+/search/"), Route::abort);
    field().focus();
    page.keyboard().type("garden");
    assertThat(options()).hasText("All results for “garden”");
    assertThat(page.locator(".searchbox__live")).not().isEmpty();
  }

  @Test
  void whatIsIndexedIsNeverMarkup() {
    type("en/all.html", "attack");
    assertThat(options().first()).containsText(SearchSite.ATTACK);
    assertEquals(0, page.locator("form img").count());
  }

  @Test
  void theOpenListHasNoBarrierAndIsNotCutOff() {
    var options = new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(360, 740);
    page = browser.open(options, site.url("zh/index.html"));
    field().focus();
    page.keyboard().type("儿童");
    assertThat(options().first()).isVisible();
    assertEquals(
        "true",
        page.evaluate(
            """
            () => {
              const last = [...document.querySelectorAll("[role=option]")].at(-1);
              last.scrollIntoView({ block: "center" });
              const { x, y, width, height } = last.getBoundingClientRect();
              return String(last.contains(document.elementFromPoint(x + width / 2, y + height / 2)));
            }
            """));
    List<String> barriers =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .toList();
    assertEquals(List.of(), barriers);
  }

  private void type(String path, String words) {
    page = browser.open(site.url(path));
    field().focus();
    page.keyboard().type(words);
  }

  private Locator field() {
    return page.locator("[data-part=search-box] [name=q]");
  }

  private Locator options() {
    return page.locator("[role=option]");
  }
}
