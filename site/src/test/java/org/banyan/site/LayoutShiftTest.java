package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Nothing that a reader looks at moves when scripts and results come late: one page of each sort,
/// on a phone and on a wide screen, over a network that takes its time.
class LayoutShiftTest extends RealSiteInChromium {

  private static final double MOST = 0.05;

  private static final int LATE = 600;

  /// The pages, each with what stands there when all has come.
  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.of(
              "zh/index.html", "main h1",
              "zh/search.html?q=步行巴士", ".result",
              "en/search.html?q=walking+bus&topics=child-safety", ".result",
              "zh/cases/index.html", "[data-marks]",
              "zh/cases/index.html?community-types=city", ".filters__filter",
              "zh/cases/bristol-play-streets.html", "main h1",
              "zh/standards/model-community.html", "main h1",
              "zh/cases/views/near.html", "[data-part=near-results] li",
              "en/cases/views/costs.html", "tr[data-marks]",
              "zh/evaluations/views/evidence.html", "main table"));

  private static final String WATCH =
      """
      window.shifts = 0;
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) {
          if (!shift.hadRecentInput) window.shifts += shift.value;
        }
      }).observe({ type: "layout-shift", buffered: true });
      """;

  @Test
  void nothingMovesWhenScriptsAndResultsComeLate() {
    List<String> moved = new ArrayList<>();
    int seen = 0;
    for (int width : new int[] {360, 1280}) {
      for (var each : PAGES.entrySet()) {
        Page page =
            chromium.open(
                new Browser.NewContextOptions().setViewportSize(width, 740), "about:blank");
        page.addInitScript(WATCH);
        page.route("**/search/**", LayoutShiftTest::late);
        page.route("**/*.js", LayoutShiftTest::late);
        page.navigate(server.url(each.getKey()));
        page.locator(each.getValue()).first().waitFor();
        page.waitForTimeout(LATE);
        double shifts = ((Number) page.evaluate("window.shifts")).doubleValue();
        if (shifts > MOST) {
          moved.add(each.getKey() + " at " + width + ": " + shifts);
        }
        seen++;
        page.context().close();
      }
    }
    assertEquals(20, seen);
    assertEquals(List.of(), moved);
  }

  private static void late(Route route) {
    try {
      Thread.sleep(LATE / 4);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    route.resume();
  }
}
