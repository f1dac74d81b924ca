package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What practices cost, as somebody with a small budget looks for one.
class CostsTest extends RealSiteInChromium {

  private static final String PATH = "/cases/views/costs.html";

  private static Locator rows(Page page) {
    return page.locator("tr[data-marks]:visible");
  }

  @Test
  void aTotalAndItsSharesShowTheirWorking() {
    Page page = chromium.open(server.url("en" + PATH));
    Locator santiago = page.locator("tr", new Page.LocatorOptions().setHasText("Santiago"));
    assertThat(santiago).containsText("Per place: USD 569");
    assertThat(santiago).containsText("(USD 2,275 ÷ 4)");
    Locator hackney = page.locator("tr", new Page.LocatorOptions().setHasText("Hackney"));
    assertThat(hackney).containsText("GBP 350,000");
    assertThat(hackney).containsText("Not the full cost, so no total");
    assertThat(page.locator(".page-head__count")).containsText("entries 9 report a cost");
  }

  @Test
  void theKeyboardNarrowsByBudgetAndTheAddressKeepsIt() {
    Page page = chromium.open(server.url("en" + PATH));
    int all = rows(page).count();
    page.getByLabel("Budget, at most").focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(page).hasURL(Pattern.compile("\\?budget-bands=small$"));
    int small = rows(page).count();
    assertTrue(small > 0 && small < all, small + " of " + all);
    assertThat(page.locator("[data-part=finder-count]")).hasText(small + " of " + all + " entries");
    page.reload();
    assertThat(rows(page)).hasCount(small);
    page.getByLabel("Type of community").selectOption("low-income");
    assertThat(rows(page)).hasCount(1);
    assertThat(rows(page)).containsText("Santiago");

    page.locator(".languages a").click();
    assertThat(rows(page)).hasCount(1);
    page.getByText("清除选择").click();
    assertThat(rows(page)).hasCount(all);
    assertThat(page.getByLabel("预算不超过")).isFocused();
  }

  @Test
  void withoutScriptTheWholeTableStandsAndFitsAPhone() {
    var options =
        new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800);
    Page page = chromium.open(options, server.url("zh" + PATH));
    assertThat(page.locator("[data-part=finder]")).isHidden();
    assertTrue(rows(page).count() > 40);
    assertThat(page.locator(".unreported").first()).hasText("未见报告");
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
  }
}
