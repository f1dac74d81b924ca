package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
  void aMarkIsReachedByKeysSaysWhatItMeansAndLeadsToTheResults() {
    Page page = chromium.open(server.url("en/evaluations/index.html"));
    page.locator("main a[href='views/evidence.html']").click();
    Locator row = page.locator("tr:has(th a[href$='services/play-street.html'])");
    Locator marks = row.locator(".map__mark");
    row.locator("th a").focus();
    page.keyboard().press("Tab");
    assertThat(marks.first()).isFocused();
    assertThat(marks.first())
        .hasAccessibleName(
            Pattern.compile(
                "A controlled study of the Santiago play street .*: Better ×2 ?, No change ?,"
                    + " Descriptive ?, Evidence grade B ?: compared or studied"));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("santiago-play-street-2014\\.html#field-results$"));
    assertThat(page.locator("#field-results")).isVisible();
  }

  @Test
  void everyServiceIsARowWithAMarkOrAGapForEveryOutcome() {
    for (String language : new String[] {"zh", "en"}) {
      Page page = chromium.open(server.url(language + "/services/index.html"));
      int services = page.locator("main .card").count();
      page.navigate(server.url(MAP.replace("en/", language + "/")));
      assertThat(page.locator(".map__table tbody tr")).hasCount(services + 1);
      int outcomes = page.locator(".map__table thead th").count() - 2;
      assertThat(page.locator(".map__table tbody td:not(.map__total)"))
          .hasCount((services + 1) * outcomes);
      String gap = language.equals("en") ? "no evaluation" : "没有评估";
      for (String text : page.locator(".map__gap").allTextContents()) {
        assertEquals(gap, text.strip());
      }
      assertThat(page.locator(".map__table [class~='mark--direction-worse']").first()).isVisible();
    }
  }

  @Test
  void aPhoneScrollsDownOnlyAndNamesEachEvaluation() {
    Page page = chromium.open(server.url(MAP));
    page.setViewportSize(360, 740);
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
    assertEquals(
        true,
        page.evaluate(
            "(region => region.scrollWidth <= region.clientWidth)"
                + "(document.querySelector('.map__region'))"));
    Locator mark = page.locator(".map__mark", new Page.LocatorOptions().setHasText("Santiago"));
    assertTrue(mark.first().locator(".map__title").boundingBox().height > 15, "the title is seen");
  }

  @Test
  void theTableAsAFileHasTheSameRows() throws IOException {
    Page page = chromium.open(server.url(MAP));
    int rows = page.locator(".map__table tbody tr").count();
    var file = page.waitForDownload(() -> page.locator("a[href$='evaluation.csv']").click());
    var csv = Files.readString(file.path());
    assertTrue(csv.startsWith("\uFEFFid,title.zh,title.en,play,"), csv);
    assertEquals(rows + 1, csv.lines().count());
    assertTrue(csv.contains("santiago-play-street-2014 (b): better 2, no-change 1"), csv);
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
}
