package org.banyan.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

  @TempDir private Path project;

  private final List<Preview> previews = new ArrayList<>();

  @BeforeEach
  void makeProject() throws IOException {
    Projects.copy(Projects.BASE, project);
  }

  @Test
  void aPreviewHasThePagesOfTheFinishedSiteAndNoOtherFile() throws IOException {
    BuildResult result = build();
    assertTrue(!result.hasErrors() && result.pages() > 20, result.problems() + "");
    assertEquals(1, previews.size());
    int pages = 0;
    for (Map.Entry<String, OutputFile> file : result.output().files().entrySet()) {
      Optional<OutputFile> early = previews.getFirst().file(file.getKey());
      if (file.getKey().endsWith(".html")) {
        pages++;
        assertArrayEquals(file.getValue().bytes(), early.orElseThrow().bytes(), file.getKey());
      } else if (!file.getKey().startsWith("media/")) {
        assertEquals(Optional.empty(), early, file.getKey());
      }
    }
    assertEquals(result.pages(), pages);
  }

  @Test
  void contentThatIsWrongHasNone() throws IOException {
    Files.writeString(project.resolve("content/sources.yaml"), "- {id: A B}\n");
    assertTrue(build().hasErrors());
    assertEquals(List.of(), previews);
  }

  private BuildResult build() throws IOException {
    var problems = new Problems();
    var tree = Projects.readAlone(project, problems);
    return Build.remembering()
        .run(tree, problems.sorted(), Projects.OCCASION, Progress.NONE, previews::add);
  }
}
