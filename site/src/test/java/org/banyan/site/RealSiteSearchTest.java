package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyan.search.SearchIndex;
import org.junit.jupiter.api.Test;

class RealSiteSearchTest {

  /// One query a line; lines that begin with `#` are comments.
  private static final Path QUERIES = Path.of("src/test/resources/vectors/real-queries.txt");

  @Test
  void theBrowserFindsWhatLuceneFinds() throws IOException {
    List<SearchQuery> queries =
        Files.readAllLines(QUERIES, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("#"))
            .map(SearchQuery::of)
            .toList();
    assertTrue(queries.size() >= 60, () -> queries.size() + " queries");
    RealSite site = RealSite.built();
    try (var index = SearchIndex.of(site.result().passages())) {
      SearchComparison.assertSame(site.folder(), "assets/js/search/search.js", index, queries);
      long answered =
          queries.stream()
              .filter(query -> !index.query(query.text(), query.filter(), 1).isEmpty())
              .count();
      assertTrue(answered >= 50, () -> answered + " queries find something");
    }
  }
}
