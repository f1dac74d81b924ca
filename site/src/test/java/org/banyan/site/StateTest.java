package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page on the state of the base, as the foundation reads it.
class StateTest extends RealSiteInChromium {

  @Test
  void homeLeadsToItThroughTheTools() {
    Page page = chromium.open(server.url("zh/index.html"));
    page.locator("main a[href='toolbox.html']").first().click();
    page.locator("main a[href='state.html']").first().click();
    assertThat(page.locator("h1")).hasText("有什么，缺什么");
  }

  @Test
  void noPublishedEntryIsUntranslated() {
    for (String language : List.of("zh", "en")) {
      Page page = chromium.open(server.url(language + "/state.html"));
      assertThat(page.locator(".state__good").first()).isVisible();
      Locator rows = page.locator("section").first().locator("tbody tr");
      assertTrue(rows.count() >= 15);
      for (Locator row : rows.all()) {
        List<String> counts = row.locator("td").allInnerTexts();
        assertTrue(counts.stream().allMatch(counts.getFirst()::equals), row.innerText());
      }
    }
  }

  @Test
  void whatIsMissingIsOneKeyAway() {
    Page page = chromium.open(server.url("en/state.html"));
    Locator details = page.locator("details:has(table)").first();
    details.locator("summary").focus();
    page.keyboard().press("Enter");
    Locator row = details.locator("tbody tr").first();
    assertThat(row.locator("td")).not().isEmpty();
    row.locator("a").click();
    assertThat(page.locator("article.entry")).isVisible();
  }

  @Test
  void itSaysOfWhichDayItSpeaks() {
    Page page = chromium.open(server.url("en/state.html"));
    assertThat(page.locator(".page-head__count time")).hasAttribute("datetime", "2026-11-29");
  }
}
