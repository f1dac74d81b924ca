package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The pages of courses and guides as trainers and communities work with them.
class WorksheetsTest extends RealSiteInChromium {

  private static final String COURSE = "/training/child-friendly-introduction/";
  private static final String GUIDE = "/guides/play-street/";

  private Page page(String path) {
    return chromium.open(server.url(path));
  }

  private Page pageWithoutScript(String path) {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    return chromium.open(options, server.url(path));
  }

  @Test
  void aTimetableFollowsTheChoiceAndTheAddressKeepsIt() {
    Page page = page("en" + COURSE + "agenda.html");
    Locator days = page.locator(".agenda__day");
    assertThat(days).hasCount(2);
    assertThat(days.first().locator("tbody tr").first()).containsText("09:00–10:15");
    page.locator("[name=days]").fill("1");
    page.locator("[name=days]").press("Tab");
    assertThat(days).hasCount(1);
    page.locator("[name=date]").fill("2026-12-01");
    page.locator("[name=date]").press("Tab");
    assertThat(days.locator("caption")).hasText("Day 1: 1 Dec 2026");
    page.getByLabel("Teach “What is child-friendly?”").uncheck();
    assertThat(page.locator("[data-part=agenda-message]")).containsText("Lessons: 6.");
    assertThat(days.first().locator("tbody tr").first()).containsText("Safeguarding basics");

    String address = page.url();
    assertTrue(address.contains("days=1") && address.contains("date=2026-12-01"), address);
    page.reload();
    assertThat(days.locator("caption")).hasText("Day 1: 1 Dec 2026");
    assertThat(page.locator("[data-part=agenda-message]")).containsText("Lessons: 6.");
    Page other = page(address.substring(server.url("").length()).replaceFirst("^en/", "zh/"));
    assertThat(other.locator(".agenda__day caption")).hasText("第1天：2026年12月1日");

    page.getByText("Back to the whole course").click();
    assertThat(days).hasCount(2);
    assertEquals(server.url("en" + COURSE + "agenda.html"), page.url());
  }

  @Test
  void theKeyboardMovesALesson() {
    Page page = page("en" + COURSE + "agenda.html");
    Locator later = page.getByLabel("Later: What is child-friendly?");
    later.focus();
    page.keyboard().press("Enter");
    assertThat(later).isFocused();
    assertThat(page.locator("[data-part=agenda-message]"))
        .hasText("What is child-friendly? is now number 2 of 7.");
    assertThat(page.locator(".agenda__day tbody tr").first()).containsText("Safeguarding basics");
    page.keyboard().press("Space");
    assertThat(page.locator("[data-part=agenda-lesson]").nth(2))
        .containsText("What is child-friendly?");
  }

  @Test
  void breaksComeBetweenLessonsAndNothingIsCut() {
    Page page = page("en" + COURSE + "agenda.html?days=1&every=60&break=20&lunch=12:00");
    List<String> times = page.locator(".agenda__day th[scope=row]").allTextContents();
    String before = "09:00";
    for (String time : times) {
      assertEquals(before, time.substring(0, 5), times.toString());
      before = time.substring(6);
    }
    assertEquals(1, page.locator(".agenda__day td").getByText("Lunch").count());
    assertEquals(7, page.locator(".agenda__day td a").count());
    page.locator("[name=every]").fill("");
    page.locator("[name=every]").press("Tab");
    assertThat(page.locator("[data-part=agenda-message]")).containsText("cannot be used");
  }

  @Test
  void withoutScriptTheLessonsStandWithTheirLength() {
    Page page = pageWithoutScript("zh" + COURSE + "agenda.html");
    assertThat(page.locator("[data-part=agenda-lesson]")).hasCount(7);
    assertThat(page.locator("[data-part=agenda-lesson]").first()).containsText("75分钟");
    assertThat(page.locator(".notice--disk")).isVisible();
    assertThat(page.locator("[data-part=agenda-settings]")).isHidden();
  }

  @Test
  void theTrainersPageHasTheNotesOpenAndTheLearnersPageHasThemFolded() {
    Page trainer = pageWithoutScript("zh" + COURSE + "trainer.html");
    assertThat(trainer.locator(".sheet__part")).hasCount(7);
    assertThat(trainer.locator(".block--trainer-note p").last()).isVisible();
    assertEquals(0, trainer.locator("details.block:not([open])").count());
    Page learner = pageWithoutScript("zh" + COURSE + "evidence-and-failure.html");
    assertThat(learner.locator(".block--trainer-note p")).isHidden();
    learner.locator(".block--trainer-note summary").press("Enter");
    assertThat(learner.locator(".block--trainer-note p")).isVisible();
  }

  @Test
  void aSyllabusFitsOnOneSheet() {
    for (String language : List.of("zh", "en")) {
      for (String course :
          List.of("child-friendly-introduction", "evaluating-with-care", "neighbours-half-day")) {
        Page page = page(language + "/training/" + course + "/syllabus.html");
        String pdf =
            new String(
                page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
                StandardCharsets.ISO_8859_1);
        long pages = Pattern.compile("/Type\\s*/Page[^s]").matcher(pdf).results().count();
        assertEquals(1, pages, language + " " + course);
      }
    }
  }

  @Test
  void theTableOfCompetenciesSaysWhatIsMissingInWords() {
    Page page = page("en/training/views/matrix.html");
    assertThat(page.locator(".matrix__row--gap .gap").first()).isVisible();
    assertThat(page.locator("tbody .has").first()).hasText(Pattern.compile("\\w+"));
  }

  @Test
  void aPlanCountsItsDatesFromTheDayThatIsPicked() {
    Page page = page("en" + GUIDE + "plan.html");
    Locator first = page.locator("[data-part=plan-step]").first();
    assertThat(first.locator("[data-part=plan-dates]")).isHidden();
    page.getByLabel("We begin on").fill("2026-12-28");
    page.getByLabel("We begin on").press("Tab");
    assertThat(first.locator("[data-part=plan-dates]")).hasText("28 Dec 2026 – 3 Jan 2027");
    page.reload();
    assertThat(first.locator("[data-part=plan-dates]")).hasText("28 Dec 2026 – 3 Jan 2027");

    Page plain = pageWithoutScript("en" + GUIDE + "plan.html");
    assertThat(plain.locator("[data-part=plan-step]").first()).containsText("Week 1");
    assertThat(plain.locator("[data-part=plan-choice]")).isHidden();
  }

  @Test
  void readinessIsSaidInWordsAndKept() {
    Page page = page("en" + GUIDE + "readiness.html");
    Locator questions = page.locator("[data-part=readiness-question]");
    Locator message = page.locator("[data-part=readiness-message]");
    int count = questions.count();
    assertThat(message).containsText("none is answered yet");
    questions.first().locator("input[value=yes]").focus();
    page.keyboard().press("Space");
    page.keyboard().press("ArrowRight");
    assertThat(message).containsText("Not yet: the answer to 1 of " + count);
    assertThat(page.locator("[data-part=readiness-missing] li")).hasCount(1);
    page.reload();
    assertThat(message).containsText("Not yet: the answer to 1 of " + count);
    for (int at = 0; at < count; at++) {
      questions.nth(at).locator("input[value=yes]").check();
    }
    assertThat(message).containsText("You are ready: the answer to all " + count);
    assertThat(page.locator("[data-part=readiness-missing] li")).hasCount(0);
    page.getByText("Delete the answers").click();
    assertThat(message).containsText("none is answered yet");
  }

  @Test
  void aBudgetIsATableToFillInWithoutMadeUpAmounts() throws IOException {
    Page page = page("en" + GUIDE + "budget.html");
    Path file = page.waitForDownload(() -> page.getByText("Download as CSV").click()).path();
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.getFirst().endsWith("Quantity,Unit price,Your amount"), lines.getFirst());
    assertTrue(lines.size() > 8, lines.toString());
    assertTrue(lines.stream().skip(1).allMatch(line -> line.endsWith(",,,")), lines.toString());
  }

  @Test
  void whatStaysAndWhatMayChangeStandSideBySideWithTheCases() {
    Page page = page("en/guides/play-street.html");
    double core = page.locator("#field-core").boundingBox().y;
    assertEquals(core, page.locator("#field-adaptable").boundingBox().y, 1);
    assertThat(page.locator(".adapted__cases a").first()).isVisible();
  }
}
