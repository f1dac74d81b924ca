package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.banyan.source.Digest;
import org.junit.jupiter.api.Test;

/// How a reader cites a page, and how another program takes the whole base.
class CiteTest extends RealSiteInChromium {

  @Test
  void aPageIsCitedWithTodayAndItsAddress() throws IOException {
    String path = "zh/cases/bristol-play-streets.html";
    Page page = chromium.open(server.url(path));
    page.clock().setFixedTime("2026-12-01T12:00:00Z");
    page.reload();
    Locator summary = page.locator(".cite summary");
    summary.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-style=gb-t-7714]"))
        .hasText(
            Pattern.compile(
                "儿童友好社区知识库\\. .+\\[EB/OL]\\. \\(2026-11-\\d\\d\\)\\[2026-12-01]\\. "
                    + server.url(path).replace(".", "\\.")
                    + "\\."));
    Locator ris = page.locator("[data-style=ris] + p [data-action=save]");
    ris.focus();
    Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));
    assertEquals("bristol-play-streets.ris", file.suggestedFilename());
    String text = Files.readString(file.path());
    assertTrue(text.startsWith("TY  - ELEC\n"), text);
    assertTrue(text.contains("\nY2  - 2026/12/01/\nUR  - " + server.url(path) + "\n"), text);
  }

  @Test
  void everyPageOfAnEntryIsCitedButThoseOfSources() {
    Page page = chromium.open(server.url("en/terms/accessibility.html"));
    assertThat(page.locator("[data-style]")).hasCount(5);
    page.navigate(server.url("en/sources/adapt-bmj.html"));
    assertThat(page.locator("[data-style]")).hasCount(0);
  }

  @Test
  void theWholeBaseIsThereWithChecksums() throws IOException {
    Page page = chromium.open(server.url("en/data/index.html"));
    Download sums = page.waitForDownload(() -> page.locator("a[href$='sha256.txt']").click());
    List<String> lines = Files.readAllLines(sums.path());
    assertTrue(lines.size() > 60, lines.size() + " files");
    for (String line : lines) {
      byte[] bytes =
          Files.readAllBytes(RealSite.built().folder().resolve("data/" + line.substring(66)));
      assertEquals(line.substring(0, 64), Digest.of(bytes), line);
    }
    assertThat(page.locator("#data_whole + ul a")).hasCount(6);
  }
}
