package org.banyan.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.banyan.render.Theme;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.banyan.shard.ShardFile;
import org.banyan.shard.Shards;
import org.banyan.source.SourceTree;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A small site with an index, the scripts and nothing else, made from the generator's fixtures.
final class SearchFixture {

  static final String SCRIPTS = "assets/js/search/";

  private static final Path FIXTURES = Path.of("../generator/src/test/resources/search");

  private SearchFixture() {}

  /// A passage as `passages.json` has it.
  private record Written(
      String entry,
      String kind,
      String language,
      String url,
      String title,
      String heading,
      String text,
      Map<String, List<String>> facets,
      Float weight) {

    Passage passage() {
      Passage passage = new Passage(entry, kind, language, url, title, heading, text, facets);
      return weight == null ? passage : passage.weighing(weight);
    }
  }

  static List<Passage> passages() {
    return JsonMapper.shared()
        .readValue(read("passages.json"), new TypeReference<List<Written>>() {})
        .stream()
        .map(Written::passage)
        .toList();
  }

  static List<SearchQuery> queries() {
    return JsonMapper.shared()
        .readValue(read("queries.json"), new TypeReference<List<SearchQuery>>() {});
  }

  static String read(String fixture) {
    try {
      return Files.readString(FIXTURES.resolve(fixture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the index and the scripts.
  static void write(Path site, SearchIndex index) {
    writeIndex(site, index);
    Theme.of(SourceTree.of(Map.of()))
        .assets()
        .forEach((path, bytes) -> {
          if (path.startsWith(SCRIPTS)) {
            write(site.resolve(path), bytes);
          }
        });
  }

  static void writeIndex(Path site, SearchIndex index) {
    for (ShardFile file : Shards.write(index)) {
      write(site.resolve(file.name()), file.bytes());
    }
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
