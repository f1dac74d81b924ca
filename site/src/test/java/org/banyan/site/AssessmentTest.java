package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The self-assessment as a community fills it in.
class AssessmentTest extends RealSiteInChromium {

  private static final String PATH = "/standards/model-community/assessment.html";

  private Page page;

  @BeforeEach
  void openTheSheet() {
    page = chromium.open(server.url("en" + PATH));
  }

  private Locator question(String level, int at) {
    return page.locator("[data-part=question][data-level=" + level + "]").nth(at);
  }

  @Test
  void itsStyleSheetIsFetchedHereAndNotOnOtherPages() {
    assertThat(page.locator("link[rel=stylesheet]")).hasCount(2);
    assertThat(page.locator(".assessment__paper")).isHidden();
    page.navigate(server.url("en/standards/model-community.html"));
    assertThat(page.locator("link[rel=stylesheet]")).hasCount(1);
  }

  private void answer(Locator question, String answer) {
    question.locator("input[value=" + answer + "]").check();
  }

  @Test
  void answersAreKeptAndGapsRankRequirementsFirst() {
    answer(question("recommendation", 0), "unmet");
    answer(question("requirement", 1), "partly");
    answer(question("requirement", 2), "unmet");
    answer(question("requirement", 0), "met");
    Locator gaps = page.locator("[data-part=assessment-gaps] ol > li .tag");
    assertThat(gaps)
        .hasText(
            new String[] {
              "Requirement · Not met", "Requirement · Partly", "Recommendation · Not met"
            });
    assertThat(page.locator("[data-part=assessment-progress]"))
        .containsText("4 of " + page.locator("[data-part=question]").count());

    page.reload();
    assertThat(gaps).hasCount(3);
    page.navigate(server.url("zh" + PATH));
    assertThat(gaps).hasCount(3);
  }

  @Test
  void theKeyboardAnswers() {
    Locator first = question("requirement", 0).locator("input").first();
    first.focus();
    page.keyboard().press("Space");
    assertThat(first).isChecked();
    page.keyboard().press("ArrowRight");
    assertThat(question("requirement", 0).locator("input[value=partly]")).isChecked();
    assertThat(page.locator("[data-part=assessment-gaps] li")).hasCount(1);
  }

  @Test
  void answersGoOutAsAFileAndComeBack() throws IOException {
    answer(question("requirement", 0), "unmet");
    question("requirement", 0).locator("textarea").fill("=1+1, \"soon\"");
    Download table = page.waitForDownload(() -> page.locator("[data-action=csv]").click());
    String csv = Files.readString(table.path());
    assertTrue(csv.contains("\"'=1+1, \"\"soon\"\"\""), csv);
    Path file = page.waitForDownload(() -> page.locator("[data-action=json]").click()).path();

    page.onDialog(dialog -> dialog.accept());
    page.locator("[data-action=clear]").click();
    assertThat(page.locator("[data-part=assessment-gaps] li")).hasCount(0);
    page.locator("[data-action=open]").setInputFiles(file);
    assertThat(page.locator("[data-part=assessment-gaps] li")).hasCount(1);
    assertEquals("=1+1, \"soon\"", question("requirement", 0).locator("textarea").inputValue());
  }

  @Test
  void aFileOfSomethingElseChangesNothing() throws IOException {
    answer(question("requirement", 0), "unmet");
    Path file = Files.createTempFile("answers", ".json");
    Files.writeString(file, "{\"format\": \"banyan-assessment-1\", \"answers\": {\"x\": {}}}");
    page.locator("[data-action=open]").setInputFiles(file);
    assertThat(page.locator("[data-part=assessment-message]"))
        .containsText("is not a file of answers");
    assertThat(page.locator("[data-part=assessment-gaps] li")).hasCount(1);
    Files.delete(file);
  }
}
