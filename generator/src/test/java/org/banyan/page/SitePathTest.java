package org.banyan.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {

  @ParameterizedTest
  @CsvSource({
    "index.html, zh/index.html, zh/index.html",
    "zh/index.html, index.html, ../index.html",
    "zh/index.html, zh/index.html, index.html",
    "zh/index.html, zh/index.html#a, #a",
    "zh/index.html, zh/all.html, all.html",
    "zh/cases/a.html, zh/cases/b.html, b.html",
    "zh/cases/a.html, zh/cases/b.html#x-y, b.html#x-y",
    "zh/cases/a.html, zh/standards/b.html, ../standards/b.html",
    "zh/cases/a.html, en/cases/a.html, ../../en/cases/a.html",
    "zh/training/play/one.html, media/training/play/map.png, ../../../media/training/play/map.png",
    "zh/training/play.html, zh/training/play/one.html, play/one.html",
    "zh/training/play/one.html, zh/training/play.html, ../play.html",
    "zh/cases/a.html, zh/casesbook/a.html, ../casesbook/a.html",
    "zh/cases/a.html, media/my map.png, ../../media/my%20map.png",
    "zh/cases/a.html, media/a[1].png, ../../media/a%5B1%5D.png",
    "zh/cases/a.html, media/地图.png, ../../media/地图.png",
  })
  void linksAreRelative(String from, String to, String link) {
    assertEquals(link, new SitePath(from).to(to));
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, zh/index.html",
    "zh/cases/a.html, en/cases/a.html",
    "zh/training/play/one.html, zh/training/play.html",
    "zh/training/play/one.html, media/my map.png",
  })
  void aBrowserFindsTheTargetUnderAnySubPath(String from, String to) throws Exception {
    for (String root : new String[] {"https://example.org/", "https://example.org/a/b/"}) {
      URI page = URI.create(root + from);
      assertEquals(
          root + to, page.resolve(new SitePath(from).to(to)).toString().replace("%20", " "));
    }
  }

  @Test
  void theRootIsReachedFromEveryDepth() {
    assertEquals("./", new SitePath("index.html").toRoot());
    assertEquals("../", new SitePath("zh/index.html").toRoot());
    assertEquals("../../", new SitePath("zh/cases/a.html").toRoot());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a/", "a//b", "..", "../a", "a/../b", "./a", "a/."})
  void whatIsNoPathUnderTheSiteIsRefused(String path) {
    assertThrows(IllegalArgumentException.class, () -> new SitePath(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b.png", "...", "a/.well-known/x", "a b", "地图.png"})
  void dotsInNamesAreNoSteps(String path) {
    assertEquals(path, new SitePath(path).path());
  }
}
