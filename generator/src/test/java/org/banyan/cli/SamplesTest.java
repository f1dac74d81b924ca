package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import org.banyan.build.Build;
import org.banyan.build.BuildResult;
import org.banyan.build.Progress;
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
}
