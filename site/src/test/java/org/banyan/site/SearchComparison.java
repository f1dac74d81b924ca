package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.search.Hit;
import org.banyan.search.SearchIndex;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks Lucene and the scripts of a site in Chromium the same queries.
final class SearchComparison {

  private static final int HITS = 1000;
  private static final double TOLERANCE = 1e-4;

  /// Escapes what is not ASCII, because a lone surrogate does not survive the way to the browser.
  static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final String RANK =
      """
      async ([script, index, queries]) => {
        const { openSearch } = await import(script);
        const search = await openSearch(index);
        const answers = [];
        for (const { text, options } of JSON.parse(queries)) {
          try {
            answers.push(await search.rank(text, options));
          } catch (cause) {
            throw new Error(`${JSON.stringify(text)}: ${cause.stack}`, { cause });
          }
        }
        return JSON.stringify(answers);
      }
      """;

  private SearchComparison() {}

  /// Fails unless both give the same passages in the same order with the same scores.
  ///
  /// @param site the folder of a built site, with `search/` in it
  /// @param script the path of `search.js` in it
  static void assertSame(Path site, String script, SearchIndex index, List<SearchQuery> queries) {
    try (var server = new SiteServer(site);
        var browser = new Chromium()) {
      Page page = browser.open(server.url("search/manifest-5.json"));
      String asked =
          JSON.writeValueAsString(queries.stream().map(SearchComparison::asked).toList());
      Object answer =
          page.evaluate(RANK, List.of(server.url(script), server.url("search/"), asked));
      JsonNode answers = JSON.readTree((String) answer);
      assertEquals(queries.size(), answers.size());
      for (int i = 0; i < queries.size(); i++) {
        assertSame(queries.get(i), index, answers.get(i));
      }
    }
  }

  private static void assertSame(SearchQuery query, SearchIndex index, JsonNode actual) {
    List<Hit> expected = index.ask(query.text(), query.filter(), query.mode(), HITS).hits();
    List<Integer> numbers = actual.valueStream().map(hit -> hit.get("number").intValue()).toList();
    String name = JSON.writeValueAsString(query);
    assertEquals(expected.stream().map(Hit::number).toList(), numbers, name);
    for (int i = 0; i < expected.size(); i++) {
      double score = actual.get(i).get("score").doubleValue();
      assertEquals(expected.get(i).score(), score, TOLERANCE, name);
    }
  }

  private static Map<String, Object> asked(SearchQuery query) {
    Map<String, Object> options = new TreeMap<>();
    options.put("limit", HITS);
    options.put("lang", query.language());
    options.put("filters", query.filters());
    options.put("prefix", query.prefix());
    options.put("exact", query.exact());
    return Map.of("text", query.text(), "options", options);
  }
}
