package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Cases from communities like the reader's, as somebody from a poor village or a small town looks
/// for them.
class NearTest extends RealSiteInChromium {

  private static final String PATH = "/cases/views/near.html";

  private static Locator results(Page page) {
    return page.locator("[data-part=near-results] > li");
  }

  @Test
  void theHomePageLeadsToIt() {
    Page page = chromium.open(server.url("zh/index.html"));
    page.locator("main a[href='cases/views/near.html']").click();
    assertThat(page.getByLabel("社区类型")).isVisible();
  }

  @Test
  void aPoorVillageFindsItsLikeWithReasonsInBothLanguages() {
    Page page = chromium.open(server.url("en" + PATH));
    assertThat(results(page)).hasCount(0);
    page.getByLabel("Type of community").selectOption("village");
    page.getByLabel("Economic circumstances").selectOption("low");
    Locator first = results(page).first();
    assertThat(first).containsText("Nearness 100 of 100");
    assertThat(first).containsText("Economic circumstances: the same (Low income)");
    assertThat(results(page).last()).containsText("Economic circumstances: not reported");
    assertThat(page.locator("[data-part=near-status]")).containsText("entries share something");

    page.navigate(server.url("zh" + PATH) + "#settings=village&means=low");
    assertThat(results(page).first()).containsText("经济条件：相同（低收入）");
  }

  @Test
  void theKeyboardFillsInNumbersAndOnlyTheHashKeepsThem() {
    Page page = chromium.open(server.url("en" + PATH));
    page.locator("#near_context-children").focus();
    page.keyboard().type("2254");
    assertThat(results(page)).hasCount(1);
    assertThat(results(page)).containsText("Children: about half as many as yours (1,127)");
    assertThat(page).hasURL(Pattern.compile("near\\.html#context-children=2254$"));
    page.reload();
    assertThat(results(page)).hasCount(1);
    page.getByText("Clear the choice").click();
    assertThat(results(page)).hasCount(0);
    assertThat(page.getByLabel("Type of community")).isFocused();
    assertThat(page).hasURL(Pattern.compile("near\\.html$"));
  }

  @Test
  void agesAndBandsAreComparedBySteps() {
    Page page = chromium.open(server.url("en" + PATH) + "#context-age-from=2&context-age-to=5");
    assertThat(results(page).first()).containsText("all of yours (0–6)");
    assertThat(results(page).last()).containsText("some of yours (4–12)");
  }

  @Test
  void withoutScriptTheTablesStandUnderTypesAndFitAPhone() {
    var options =
        new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800);
    Page page = chromium.open(options, server.url("zh" + PATH));
    assertThat(page.locator("[data-part=near-form]")).isHidden();
    assertThat(page.locator("#place_village")).isVisible();
    assertTrue(page.locator("tr[data-near]:visible").count() > 40);
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
  }
}
