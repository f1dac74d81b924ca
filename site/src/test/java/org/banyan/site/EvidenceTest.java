package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What evaluations say: the map of services and outcomes, and the figures as drawings.
class EvidenceTest {

  private static final String MAP = "en/evaluations/views/evidence.html";

  private Chromium chromium;
  private SiteServer server;

  @BeforeEach
  void open() {
    chromium = new Chromium();
    server = new SiteServer(RealSite.built().folder());
  }

  @AfterEach
  void close() {
    chromium.close();
    server.close();
  }

  @Test
  void aCellIsOpenedByKeysSaysWhatItMeansAndLeadsToTheResults() {
    Page page = chromium.open(server.url("en/evaluations/index.html"));
    page.locator("main a[href='views/evidence.html']").first().click();
    Locator row = page.locator("tr:has(th a[href$='services/play-street.html'])");
    Locator cell = row.locator(".map__cell summary").first();
    row.locator("th a").focus();
    page.keyboard().press("Tab");
    assertThat(cell).isFocused();
    assertThat(cell.locator("[role=img]").first())
        .hasAccessibleName(Pattern.compile("Better \\([A-D]\\)"));
    page.keyboard().press("Enter");
    Locator study = row.locator(".map__findings a", hasText("Santiago")).first();
    assertThat(study).isVisible();
    study.click();
    assertThat(page).hasURL(Pattern.compile("santiago-play-street-2014\\.html#field-results$"));
    assertThat(page.locator("#field-results")).isVisible();
  }

  @Test
  void escapeAndAnotherCellCloseOne() {
    Page page = chromium.open(server.url(MAP));
    Locator open = page.locator(".map__cell details[open]");
    page.locator(".map__cell summary").nth(0).click();
    page.locator(".map__cell summary").nth(1).click();
    assertThat(open).hasCount(1);
    page.keyboard().press("Escape");
    assertThat(open).hasCount(0);
    assertThat(page.locator(".map__cell summary").nth(1)).isFocused();
  }

  @Test
  void everyServiceIsARowOrStandsAmongThoseWithoutAnEvaluation() {
    for (String language : new String[] {"zh", "en"}) {
      Page page = chromium.open(server.url(language + "/services/index.html"));
      int services = page.locator("main .card").count();
      page.navigate(server.url(MAP.replace("en/", language + "/")));
      int rows = page.locator(".map__row th a[href*='services/']").count();
      int silent = page.locator(".map__silent li").count();
      assertTrue(rows > 0 && silent > 0, rows + " rows, " + silent + " without");
      assertEquals(services, rows + silent);
      assertThat(page.locator(".map__silent .count")).hasText(String.valueOf(silent));
      int outcomes = page.locator(".map__table thead th").count() - 2;
      assertThat(page.locator(".map__row td:not(.map__total)"))
          .hasCount(page.locator(".map__row").count() * outcomes);
    }
  }

  @Test
  void rowsAreSortedByTheResultsOfAnOutcome() {
    Page page = chromium.open(server.url(MAP));
    Locator first = page.locator(".map__table tbody").first().locator(".map__row");
    String before = first.first().locator("th").textContent();
    page.locator(".map__sort select")
        .selectOption(new SelectOption().setLabel("Child development"));
    assertThat(first.first().locator("th")).hasText("Home visiting for the early years");
    page.locator(".map__sort select").selectOption("");
    assertThat(first.first().locator("th")).hasText(before);
  }

  @Test
  void aPhoneScrollsDownOnlyAndBeginsWithWhatThereIs() {
    Page page = chromium.open(server.url(MAP));
    page.setViewportSize(360, 740);
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
    assertThat(page.locator(".map__gap").first()).isHidden();
    Locator cell = page.locator(".map__row .map__cell").first();
    assertTrue(cell.locator("summary").boundingBox().height >= 44, "it is large enough to touch");
    cell.locator("summary").click();
    assertThat(cell.locator(".map__findings a").first()).isVisible();
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
  }

  @Test
  void theTableAsAFileHasTheSameRowsAndThePictureItsMarks() throws IOException {
    Page page = chromium.open(server.url(MAP));
    int rows = page.locator(".map__row").count() + page.locator(".map__silent li").count();
    int marks = page.locator(".map__cell summary .shape").count();
    int samples = page.locator(".map__signs .shape").count();
    var file = page.waitForDownload(() -> page.locator("a[href$='evaluation.csv']").click());
    var csv = Files.readString(file.path());
    assertTrue(csv.startsWith("\uFEFFid,title.zh,title.en,play,"), csv);
    assertEquals(rows + 1, csv.lines().count());
    assertTrue(csv.contains("santiago-play-street-2014 ("), csv);
    var picture = page.waitForDownload(() -> page.locator("a[href$='evaluation.en.svg']").click());
    page.setContent(Files.readString(picture.path()));
    assertThat(page.locator("svg > g")).hasCount(marks + samples);
    assertThat(page.locator("svg title")).hasText("Evidence map");
  }

  @Test
  void figuresAreDrawnWithTheirUnitAndSayTheSameInWords() {
    for (int width : new int[] {1280, 360}) {
      Page page = chromium.open(server.url("en/evaluations/pontevedra-survey-2021.html"));
      page.setViewportSize(width, 740);
      Locator chart = page.locator(".chart__drawing");
      assertThat(chart).hasAccessibleName("Results (Unit: %)");
      assertThat(chart)
          .hasAccessibleDescription(
              "Walking to school · Pupils: Baseline 66%, End line 73%;"
                  + " Driven to school · Pupils: Baseline 33%, End line 27%");
      assertThat(chart.locator(".chart__tick")).hasText(new String[] {"0", "20", "40", "60", "80"});
      assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
    }
  }

  private static Locator.LocatorOptions hasText(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}
