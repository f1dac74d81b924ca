package org.banyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The passages and queries of `src/test/resources/search/`.
public final class SearchFixtures {

  private static final Path FOLDER = Path.of("src/test/resources/search");
  private static final JsonMapper JSON = JsonMapper.shared();

  private SearchFixtures() {}

  /// A query of `queries.json` with its filter.
  public record Query(
      String text,
      String language,
      List<String> kinds,
      Map<String, List<String>> facets,
      Float weight) {

    public Filter filter() {
      return new Filter(
          Optional.ofNullable(language),
          kinds == null ? List.of() : kinds,
          facets == null ? Map.of() : facets);
    }
  }

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

  public static List<Passage> passages() {
    return JSON.readValue(read("passages.json"), new TypeReference<List<Written>>() {}).stream()
        .map(Written::passage)
        .toList();
  }

  public static List<Query> queries() {
    return JSON.readValue(read("queries.json"), new TypeReference<List<Query>>() {});
  }

  static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(String file, String text) {
    try {
      Files.writeString(FOLDER.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
