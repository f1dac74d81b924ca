package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Putting entries aside in a listing to compare them.
class TrayTest extends RealSiteInChromium {

  @Test
  void aReaderGathersFourWithTheKeyboardAndPutsThemSideBySide() {
    Page page = chromium.open(server.url("zh/cases/index.html"));
    Locator tray = page.locator("[data-part=tray]");
    Locator buttons = page.locator(".tray__add");
    assertThat(tray).isHidden();
    assertTrue(buttons.count() >= 40, "buttons: " + buttons.count());
    for (int at = 0; at < 5; at++) {
      buttons.nth(at).focus();
      page.keyboard().press("Enter");
    }
    assertThat(page.locator("[data-part=tray-list] li")).hasCount(4);
    assertThat(page.locator("[data-part=tray-message]")).containsText("4");
    assertThat(buttons.nth(4)).hasAttribute("aria-pressed", "false");
    page.locator("[data-part=tray-list] button").first().press("Enter");
    assertThat(page.locator("[data-part=tray-list] li")).hasCount(3);
    assertThat(page.locator("[data-part=tray-list] button").first()).isFocused();
    page.locator("[data-part=tray-go]").click();
    assertThat(page)
        .hasURL(Pattern.compile("compare\\.html\\?entry=[^&]+&entry=[^&]+&entry=[^&]+$"));
    assertThat(page.locator(".compare__table > table > thead th[scope=col]")).hasCount(3);
  }

  @Test
  void aComparisonHoldsWhatThePagesSayAndFitsAPhone() {
    Page page =
        chromium.open(
            server.url(
                "en/cases/views/compare.html?entry=bristol-play-streets&entry=santiago-play-street"));
    Locator period = page.locator("tr[data-field=period] > td");
    assertThat(period).hasText(new String[] {"2009 – 2014", "September 2014 – December 2014"});
    page.setViewportSize(360, 740);
    Locator table = page.locator(".compare__table");
    assertEquals(
        true,
        table.evaluate("element => element.scrollWidth <= element.clientWidth"),
        "two columns do not fit a phone");
    for (Locator link : page.locator(".compare__table thead a").all()) {
      assertTrue(link.boundingBox().width <= 180, link.innerText());
    }
  }

  @Test
  void theTrayIsKeptInAFilteredListingAndCanBeEmptied() {
    Page page = chromium.open(server.url("en/guides/index.html"));
    page.locator(".tray__add").first().click();
    assertThat(page.locator("[data-part=tray]")).isVisible();
    page.reload();
    assertThat(page.locator("[data-part=tray-list] li")).hasCount(1);
    assertThat(page.locator(".tray__add").first()).hasAttribute("aria-pressed", "true");
    page.locator("[data-part=tray-clear]").click();
    assertThat(page.locator("[data-part=tray]")).isHidden();
    assertThat(page.locator(".tray__add").first()).isFocused();
  }

  @Test
  void whatAnotherProgramStoredDoesNoHarm() {
    Page page = chromium.open(server.url("en/cases/index.html"));
    String key = "banyan-tray /en/cases/views/compare.html";
    page.evaluate("key => sessionStorage.setItem(key, '[{\"id\": 7}, 3')", key);
    page.reload();
    page.locator(".tray__add").first().click();
    assertThat(page.locator("[data-part=tray-list] li")).hasCount(1);
  }
}
