package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Authors choose the ids of headings, and a browser makes each a global name: `## X {#history}`.
/// The scripts work beside headings called by every name that the browser itself uses.
class ClobberingTest {

  @TempDir static Path folder;

  private static SearchSite site;
  private static Chromium browser;

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

  @Test
  void searchAndItsFieldWorkBesideHeadingsOfEveryName() {
    Page page = browser.open("about:blank");
    List<String> errors = new ArrayList<>();
    page.onPageError(errors::add);
    String headings =
        (String)
            page.evaluate(
                """
                [...new Set([window, document, Object.prototype, HTMLElement.prototype, Node.prototype]
                    .flatMap(thing => {
                      const names = [];
                      for (let at = thing; at; at = Object.getPrototypeOf(at)) {
                        names.push(...Object.getOwnPropertyNames(at));
                      }
                      return names;
                    }))]
                  .filter(name => /^[a-z0-9-]+$/.test(name))
                  .map(name => `<h2 id="${name}">${name}</h2>`).join('')\
                """);
    assertTrue(headings.contains("id=\"history\"") && headings.contains("id=\"fetch\""), headings);
    page.route("**/*.html*", route -> withHeadings(route, headings));

    page.navigate(site.url("en/search.html?q=garden"));
    assertThat(page.locator("h2#history")).hasCount(1);
    assertThat(page.locator(".result__title").first()).isVisible();
    page.navigate(site.url("en/all.html"));
    page.keyboard().press("/");
    page.locator("[data-part=search-box] [name=q]").fill("garden");
    assertThat(page.locator(".suggestions__title").first()).isVisible();
    assertEquals(List.of(), errors);
  }

  private static void withHeadings(Route route, String headings) {
    var response = route.fetch();
    String html = response.text();
    int main = html.indexOf('>', html.indexOf("<main")) + 1;
    route.fulfill(
        new Route.FulfillOptions()
            .setResponse(response)
            .setBody(html.substring(0, main) + headings + html.substring(main)));
  }
}
