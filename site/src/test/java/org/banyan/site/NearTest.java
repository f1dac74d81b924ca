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
  void itBeginsWithAnExampleThatTheFirstAnswerTakesAway() {
    Page page = chromium.open(server.url("en" + PATH));
    assertThat(page.locator("[data-part=near-example]")).isVisible();
    assertThat(results(page)).hasCount(6);
    assertThat(results(page).first()).containsText("Same: ");
    page.getByLabel("Type of community").selectOption("village");
    assertThat(page.locator("[data-part=near-example]")).isHidden();
    assertThat(page).hasURL(Pattern.compile("near\\.html#settings=village$"));
    assertThat(results(page).first()).containsText("Same: Village");
    assertThat(page.locator("[data-part=near-status]")).containsText("entries share something");
  }

  @Test
  void aVillageFindsItsLikeWithReasonsInWordsInBothLanguages() {
    Page page = chromium.open(server.url("zh" + PATH) + "#settings=village&staff=school");
    assertThat(results(page).first()).containsText("相同：村庄");
    assertThat(page.locator("[data-part=near-results]")).containsText("不同：人员类别（");
    page.locator("[data-part=near-more]").click();
    assertTrue(results(page).count() > 6);
    page.navigate(server.url("en" + PATH) + "#settings=village&staff=school");
    assertThat(page.locator("[data-part=near-results]")).containsText("Different: ");
  }

  @Test
  void onlyWhatHalfOfTheEntriesSayIsAskedAndTheChoiceCanBeCleared() {
    Page page = chromium.open(server.url("en" + PATH));
    assertThat(page.locator("[data-fact] select")).hasCount(3);
    assertThat(page.locator("[data-part=near-form] input")).hasCount(0);
    assertThat(page.locator("#near_context-density")).hasCount(0);
    page.getByText("Clear the filters").click();
    assertThat(results(page)).hasCount(0);
    assertThat(page.getByLabel("Type of community")).isFocused();
  }

  @Test
  void onAPhoneItIsAFewScreensLong() {
    var options = new Browser.NewContextOptions().setViewportSize(360, 740);
    for (String language : new String[] {"zh", "en"}) {
      Page page = chromium.open(options, server.url(language + PATH));
      assertThat(results(page)).hasCount(6);
      int height = (int) page.evaluate("document.documentElement.scrollHeight");
      assertTrue(height < 3_500, () -> language + ": " + height + " pixels");
    }
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
