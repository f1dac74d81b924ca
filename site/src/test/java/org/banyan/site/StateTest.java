package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page on the state of the base, as the foundation reads it.
class StateTest extends RealSiteInChromium {

  @Test
  void theHomePageLeadsToIt() {
    Page page = chromium.open(server.url("zh/index.html"));
    page.locator("main a[href='state.html']").click();
    assertThat(page.locator("h1")).hasText("本库的情况");
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
  void aBrowserKnowsWhatHasFallenDueSinceTheBaseWasBuilt() {
    Page page = chromium.open(server.url("en/state.html"));
    Locator summary = page.locator("[data-part=state-review]");
    page.clock().setFixedTime("2026-11-26T00:00:00Z");
    page.reload();
    assertThat(summary).hasText("Today, no entry is past its review.");
    page.clock().setFixedTime("2027-05-25T12:00:00Z");
    page.reload();
    assertThat(summary).hasText("Today, entries past their review: 1.");
    assertThat(page.locator(".state__passed")).hasText(Pattern.compile("due"));
  }
}
