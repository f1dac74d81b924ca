package org.banyan.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Works and how each style cites them: `cite/*.txt` holds a work and, below `===`, what is
/// expected. `-Dgolden=overwrite` writes it anew.
class CitationStyleTest {

  private static final Path FOLDER = Path.of("src/test/resources/cite");
  private static final String EDGE = "===\n";

  static List<Path> works() throws IOException {
    try (Stream<Path> found = Files.list(FOLDER)) {
      List<Path> files = found.sorted().toList();
      assertTrue(files.size() >= 4, "found " + files);
      return files;
    }
  }

  private static Work work(String text) {
    Map<String, String> values = new TreeMap<>();
    text.lines()
        .forEach(line ->
            values.put(
                line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
    return new Work(
        "story:street:en",
        values.get("title"),
        values.get("site"),
        values.getOrDefault("issued", ""),
        values.getOrDefault("accessed", ""),
        values.getOrDefault("url", ""),
        values.get("language"));
  }

  @ParameterizedTest
  @MethodSource("works")
  void everyStyleIsAsExpected(Path file) throws IOException {
    String text = Files.readString(file);
    String given = text.substring(0, text.indexOf(EDGE));
    var cited = new StringBuilder();
    for (CitationStyle style : CitationStyle.values()) {
      cited.append(style.id()).append('\n').append(style.of(work(given)).strip()).append("\n\n");
    }
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(file, given + EDGE + cited);
    }
    assertEquals(text.substring(text.indexOf(EDGE) + EDGE.length()), cited.toString());
  }

  @Test
  void manyInOneFileAreJsonThatCanBeRead() throws IOException {
    List<Work> works =
        works().stream()
            .map(file -> {
              try {
                return work(Files.readString(file).split(EDGE)[0]);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            })
            .toList();
    var read = JsonMapper.builder().build().readTree(CitationStyle.CSL_JSON.of(works));
    assertEquals(works.size(), read.size());
    for (int at = 0; at < works.size(); at++) {
      assertEquals(works.get(at).title(), read.get(at).get("title").asString());
    }
    assertEquals(
        0, JsonMapper.builder().build().readTree(CitationStyle.CSL_JSON.of(List.of())).size());
  }
}
