package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An entry on a wide screen: its table of contents at the side, its text in the wide column. One
/// entry of each kind that has its pages in a folder of its own.
class ColumnsTest extends RealSiteInChromium {

  @Test
  void theTextOfEveryKindStandsInTheWideColumn() throws IOException {
    Path english = RealSite.built().folder().resolve("en");
    int found = 0;
    for (Path folder : list(english).filter(Files::isDirectory).toList()) {
      List<Path> pages =
          list(folder).filter(page -> page.toString().endsWith(".html")).sorted().toList();
      for (Path file : pages) {
        if (Files.readString(file).contains("class=\"entry__side\"")) {
          Page page = chromium.open(server.url("en/" + english.relativize(file)));
          page.setViewportSize(1280, 800);
          Locator text = page.locator(".entry__main");
          assertTrue(text.boundingBox().width > 600, file + ": " + text.boundingBox().width);
          found++;
          break;
        }
      }
    }
    assertEquals(8, found, "kinds with a table of contents");
  }

  private static Stream<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    }
  }
}
