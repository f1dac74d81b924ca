package org.banyan.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What tells a place too exactly stands in no file of the site: no page, no data, no feed, no part
/// of the search, whole or compressed.
class CoarsePlacesTest {

  private static final Path SITE = Path.of("src/test/resources/sites/coarse-places");

  @TempDir Path temporary;

  @Test
  void aDetailOfACoarsePlaceIsInNoFile() throws IOException {
    Projects.copy(Projects.BASE, temporary);
    for (String folder : List.of("content", "templates", "site")) {
      Projects.copy(SITE.resolve(folder), temporary.resolve(folder));
    }
    var problems = new Problems();
    SourceTree tree = Projects.readAlone(temporary, problems);
    BuildResult result = Build.once().run(tree, List.of(), Projects.OCCASION, Progress.NONE);
    assertEquals(List.of(), result.problems());

    List<String> told = new ArrayList<>();
    int feeds = 0;
    int shards = 0;
    for (Map.Entry<String, OutputFile> file : result.output().files().entrySet()) {
      String text = text(file.getValue().bytes());
      for (String detail :
          List.of(
              "Elm Lane",
              "Northwick",
              "blue door",
              "\u84dd\u8272\u95e8",
              "Lark Park",
              "Lark Square")) {
        if (text.contains(detail)) {
          told.add(detail + " in " + file.getKey());
        }
      }
      feeds += file.getKey().endsWith(".xml") ? 1 : 0;
      shards += file.getKey().startsWith("search/") ? 1 : 0;
    }
    assertTrue(feeds >= 2 && shards >= 4, feeds + " feeds and " + shards + " files of the search");
    assertTrue(told.contains("Lark Park in en/walks/told.html"), told.toString());
    assertTrue(told.contains("Lark Park in data/walk.json"), told.toString());
    assertTrue(
        told.stream().anyMatch(each -> each.startsWith("Lark Square in search/")), told.toString());
    assertFalse(told.stream().anyMatch(each -> !each.startsWith("Lark")), told.toString());
  }

  private static String text(byte[] bytes) throws IOException {
    boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    byte[] plain =
        gzip ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
    return new String(plain, StandardCharsets.UTF_8);
  }
}
