package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.banyan.build.Build;
import org.banyan.build.BuildResult;
import org.banyan.build.Progress;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.Kind;
import org.banyan.config.Occasion;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.Test;

/// The sample of every kind, in both languages: together they are a site without a problem.
class SamplesTest {

  private static final List<String> LANGUAGES = List.of("zh", "en");

  @Test
  void samplesOfAllKindsAreASiteWithoutAProblem() throws Exception {
    List<String> kinds = Samples.kinds();
    assertTrue(kinds.size() >= 11, "found only " + kinds);

    SortedMap<String, String> files = Samples.files();
    BuildResult result =
        Build.once().run(SourceTree.of(files), List.of(), Projects.OCCASION, Progress.NONE);
    assertEquals(List.of(), result.problems());
    assertEquals(kinds.size(), result.entries());
    long samples = files.keySet().stream().filter(p -> p.startsWith("content/")).count();
    assertEquals(kinds.size() * LANGUAGES.size(), samples, "each sample has its translation");
  }

  /// What a draft may do without, the templates do without too: `serve` shows drafts.
  @Test
  void draftsOfAllKindsCanBeShownWithoutWhatIsRequiredToPublish() throws Exception {
    SortedMap<String, String> files = Samples.files();
    Config config = Config.read(SourceTree.of(files), new Problems());
    files.computeIfPresent("site/site.yaml", (_, text) -> text.replace("page/sample", "page"));
    int left = 0;
    for (Kind kind : config.kinds().values()) {
      String id = kind.parent().isPresent() ? "sample/sample" : "sample";
      String main = EntryPath.of(config, kind, id);
      for (String path :
          List.of(main, main.replace(".md", ".en.md"), main.replace(".md", ".zh.md"))) {
        String text = files.get(path);
        if (text == null) {
          continue;
        }
        for (Field field : kind.fields()) {
          if (field.required() == Field.Required.TO_PUBLISH) {
            String before = text;
            text = text.replaceFirst("(?m)^" + field.name() + ":.*\n(?:(?:[ #-](?!--).*)?\n)*", "");
            left += before.equals(text) ? 0 : 1;
          }
        }
        files.put(
            path, path.equals(main) ? text.replaceFirst("---\n", "---\nstatus: draft\n") : text);
      }
    }
    assertTrue(left > 60, "left out only " + left);
    var shown = new Occasion(Optional.of(LocalDate.of(2026, 5, 30)), Instant.EPOCH, true);
    BuildResult result = Build.once().run(SourceTree.of(files), List.of(), shown, Progress.NONE);
    assertEquals(List.of(), result.problems());
    assertEquals(config.kinds().size(), result.entries());
    String page =
        new String(
            result.output().file("en/cases/sample.html").orElseThrow().bytes(),
            StandardCharsets.UTF_8);
    assertTrue(page.contains(" (draft)</h1>"), page);
    BuildResult built =
        Build.once().run(SourceTree.of(files), List.of(), Projects.OCCASION, Progress.NONE);
    assertEquals(0, built.entries());
  }
}
