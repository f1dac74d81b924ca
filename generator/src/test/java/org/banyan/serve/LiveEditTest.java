package org.banyan.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banyan.serve.Server.Rebuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an author sees while writing.
class LiveEditTest {

  private static final String ABOUT = "content/pages/about.md";

  @TempDir private Path project;

  @BeforeEach
  void makeProject() throws IOException {
    Running.makeProject(project);
  }

  private void write(String path, String text) throws IOException {
    Running.write(project.resolve(path), text);
  }

  @Test
  void editReachesEveryOpenPage() throws Exception {
    try (Running running = Running.on(project);
        Browser.Tab one = running.browser().tab();
        Browser.Tab two = running.browser().tab()) {
      String before = one.next();
      assertEquals(before, two.next());
      assertTrue(page(running).contains("/-/reload.js?" + before + "\""));

      write(ABOUT, Running.page("改过"));
      Rebuild rebuild = running.nextRebuild();
      assertEquals(List.of(ABOUT), rebuild.changed());
      assertTrue(rebuild.result().rendered() < rebuild.result().pages());
      String after = one.next();
      assertNotEquals(before, after);
      assertEquals(after, two.next());
      assertTrue(page(running).contains("<title>改过 – "), page(running));
      assertTrue(page(running).contains("/-/reload.js?" + after + "\""));
      assertEquals(after, one.next(), "the preview and the finished site are one to a tab");
    }
  }

  @Test
  void errorKeepsTheLastGoodSiteUntilItIsMended() throws Exception {
    try (Running running = Running.on(project);
        Browser.Tab tab = running.browser().tab()) {
      tab.next();
      write(ABOUT, Running.page("改过").replace("summary:", "sumary<:"));
      assertTrue(running.nextRebuild().result().hasErrors());
      tab.next();
      String page = page(running);
      assertTrue(page.contains("<title>关于 – "), "the site is the one before");
      assertTrue(page.contains("<link rel=\"stylesheet\" href=\"/-/problems.css\">"));
      assertTrue(page.contains("<code>content/pages/about.md:3:1</code>"), page);
      assertTrue(page.contains("unknown field &quot;sumary&lt;&quot;"), page);
      assertTrue(page.contains("did you mean &quot;summary&quot;?"), page);
      assertTrue(page.contains("<pre><mark>s</mark>umary&lt;: 说明。</pre>"), page);
      assertTrue(running.browser().get("/nowhere").body().contains("banyan-problems"));

      write(ABOUT, Running.page("改过"));
      assertFalse(running.nextRebuild().result().hasErrors());
      tab.next();
      assertTrue(page(running).contains("<title>改过 – "));
      assertFalse(page(running).contains("banyan-problems"));
    }
  }

  @Test
  void projectThatNeverWasRightShowsItsProblemsOnly() throws Exception {
    write("site/site.yaml", "titel: x\n");
    try (Running running = Running.on(project)) {
      Browser.Answer answer = running.browser().get("/zh/pages/about.html");
      assertEquals(503, answer.status());
      assertTrue(answer.body().contains("<code>site/site.yaml:1:1</code>"), answer.body());
      assertTrue(answer.body().contains("/-/reload.js?"), answer.body());
      assertEquals(200, running.browser().get("/-/problems.css").status());
    }
  }

  @Test
  void newFolderIsSeenAndSoIsWhatHappensInItLater() throws Exception {
    try (Running running = Running.on(project)) {
      write("content/pages/deep/index.md", Running.page("深"));
      awaitPage(running, "/zh/pages/deep.html", page -> page.body().contains("<title>深 – "));
      write("content/pages/deep/index.md", Running.page("更深"));
      awaitPage(running, "/zh/pages/deep.html", page -> page.body().contains("<title>更深 – "));
      delete(project.resolve("content/pages/deep"));
      awaitPage(running, "/zh/pages/deep.html", page -> page.status() == 404);
      write("content/pages/deep/index.md", Running.page("又来"));
      awaitPage(running, "/zh/pages/deep.html", page -> page.body().contains("<title>又来 – "));
    }
  }

  @Test
  void templatesFolderThatWasNotThereIsSeen() throws Exception {
    delete(project.resolve("templates"));
    try (Running running = Running.on(project)) {
      write("templates/assets/css/own.css", ".own{}");
      awaitPage(running, "/zh/index.html", page -> style(running).body().contains(".own{}"));
    }
  }

  @Test
  void editorThatWritesInPlaceIsFollowed() throws Exception {
    try (Running running = Running.on(project)) {
      for (String title : List.of("一", "二", "三")) {
        Files.writeString(project.resolve(ABOUT), Running.page(title));
        awaitPage(
            running,
            "/zh/pages/about.html",
            page -> page.body().contains("<title>" + title + " – "));
      }
    }
  }

  @Test
  void burstOfFilesIsSeenWhole() throws Exception {
    try (Running running = Running.on(project)) {
      for (int i = 0; i < 60; i++) {
        write("content/pages/p" + i + "/index.md", Running.page("页" + i));
      }
      awaitPage(running, "/zh/pages/p59.html", page -> page.status() == 200);
      awaitPage(running, "/zh/all.html", page -> page.body().contains("页0"));
      for (int i = 0; i < 60; i++) {
        assertEquals(200, running.browser().get("/zh/pages/p" + i + ".html").status());
      }
    }
  }

  @Test
  void publishedSiteIsNotWatched() throws Exception {
    try (Running running = Running.on(project)) {
      write("site/public/index.html", "old");
      write("site/target/x/y.txt", "x");
      write("README.md", "x");
      write(ABOUT, Running.page("改过"));
      assertEquals(List.of(ABOUT), running.nextRebuild().changed());
    }
  }

  @Test
  void problemWithoutAFileThatCanBeReadComesAndGoes() throws Exception {
    try (Running running = Running.on(project)) {
      write("content/pages/con.md", Running.page("x"));
      assertTrue(running.nextRebuild().result().hasErrors());
      Files.delete(project.resolve("content/pages/con.md"));
      assertFalse(running.nextRebuild().result().hasErrors());
      assertFalse(page(running).contains("banyan-problems"));
    }
  }

  @Test
  void endOfTheServerIsTheEndOfItsStreams() throws Exception {
    Running running = Running.on(project);
    try (Browser.Tab tab = running.browser().tab()) {
      tab.next();
      running.close();
      assertEquals(Browser.Tab.ENDED, tab.next());
      assertTrue(running.hasEnded());
    }
  }

  private static String page(Running running) throws IOException {
    return running.browser().get("/zh/pages/about.html").body();
  }

  private static void awaitPage(Running running, String path, Predicate<Browser.Answer> expected)
      throws Exception {
    Browser.Answer answer = running.browser().get(path);
    while (!expected.test(answer)) {
      running.nextRebuild();
      answer = running.browser().get(path);
    }
  }

  private static Browser.Answer style(Running running) {
    try {
      return running.browser().get(running.browser().asset("site.css"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
