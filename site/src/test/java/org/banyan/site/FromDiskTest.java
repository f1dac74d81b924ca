package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/// On a memory stick, or without script, each tool says in its place that it does not work there
/// and what to do instead; from a server, with script, it says nothing.
class FromDiskTest extends RealSiteInChromium {

  private static final List<String> TOOLS =
      List.of(
          "search.html",
          "cases/views/near.html",
          "cases/views/compare.html",
          "cases/views/costs.html",
          "guides/play-street/plan.html",
          "guides/play-street/budget.html",
          "guides/play-street/readiness.html",
          "standards/model-community/assessment.html",
          "training/child-friendly-introduction/agenda.html");

  private static String disk(String path) {
    return RealSite.built().folder().resolve(path).toUri().toString();
  }

  @Test
  void eachToolSaysWhatDoesNotWorkAndWhy() {
    int seen = 0;
    for (boolean hasScript : new boolean[] {true, false}) {
      for (String language : new String[] {"zh", "en"}) {
        for (String tool : TOOLS) {
          var options = new Browser.NewContextOptions().setJavaScriptEnabled(hasScript);
          String path = language + "/" + tool;
          Page page = chromium.open(options, hasScript ? disk(path) : server.url(path));
          assertThat(page.locator(".notice--disk")).isVisible();
          page.context().close();
          seen++;
        }
      }
    }
    assertEquals(4 * TOOLS.size(), seen);
  }

  @Test
  void fromAServerItSaysNothing() {
    for (String tool : TOOLS) {
      Page page = chromium.open(server.url("zh/" + tool));
      assertThat(page.locator(".notice--disk")).isHidden();
      page.context().close();
    }
  }

  @Test
  void whereNothingRanksAllPlacesStandOpen() {
    Page page = chromium.open(disk("zh/cases/views/near.html"));
    assertThat(page.locator("[data-part=near-form]")).isHidden();
    assertThat(page.locator("tr[data-near]").first()).isVisible();
  }
}
