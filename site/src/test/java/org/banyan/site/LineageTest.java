package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// Trees: where a practice came from and where it went, and the programme on the home page.
class LineageTest extends RealSiteInChromium {

  @Test
  void theListingOfCasesLeadsToTheTrees() {
    Page page = chromium.open(server.url("en/cases/index.html"));
    page.locator("main a[href='views/lineage.html']").click();
    Locator tree = page.locator(".tree");
    assertThat(tree).containsText("Bolzano");
    assertThat(tree).containsText("Stavanger");
    tree.locator("a[href='../china-reach.html']").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#lineage [aria-current]")).isVisible();
    assertThat(page.locator("#lineage .tree__node--origin").first()).containsText("Jamaica");
  }

  @Test
  void theDrawingSaysWhatTheListSaysAndAPhoneShowsTheListAlone() {
    for (String language : new String[] {"zh", "en"}) {
      Page page = chromium.open(server.url(language + "/cases/views/lineage.html"));
      assertEquals(page.locator(".tree__node").count(), page.locator(".treechart__node").count());
      assertEquals("true", page.locator(".lineage__drawing").getAttribute("aria-hidden"));
      page.setViewportSize(1280, 800);
      assertThat(page.locator(".treechart")).isVisible();
      assertTrue(
          (Boolean)
              page.evaluate(
                  "[...document.querySelectorAll('.treechart__node')].every(node => {"
                      + "const box = node.querySelector('rect').getBBox();"
                      + "return [...node.querySelectorAll('text')].every(text => "
                      + "text.getBBox().x + text.getBBox().width <= box.x + box.width)})"),
          "a line of text leaves its box");
      page.setViewportSize(360, 740);
      assertThat(page.locator(".treechart")).isHidden();
      assertThat(page.locator(".tree")).isVisible();
    }
  }

  @Test
  void everyBranchOfTheProgrammeLeadsToWhatTheBaseHolds() {
    Page page = chromium.open(server.url("en/index.html"));
    Locator branches = page.locator(".branches > li");
    assertThat(branches).hasCount(6);
    for (Locator branch : branches.all()) {
      assertTrue(branch.locator(".branches__leaf a").count() > 0, branch.innerText());
    }
    page.setViewportSize(360, 740);
    branches.nth(4).locator("a[href='evaluations/index.html']").click();
    assertThat(page.locator("h1")).hasText("Evaluations");
  }

  @Test
  void resultsOfEvaluationsStandTogetherByOutcomeWithDirectionAndGrade() {
    Page page = chromium.open(server.url("en/evaluations/index.html"));
    page.locator("main a[href='views/results.html']").click();
    Locator play = page.locator("section:has(#play)");
    assertThat(play).containsText("27.5%");
    assertThat(play).containsText("No change");
    assertThat(play.locator(".mark--direction-no-change").first()).isVisible();
    assertThat(play.locator(".mark--grade-b").first()).isVisible();
    assertThat(page.locator("section:has(#wellbeing) .gap")).isVisible();
  }
}
