package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.banyan.search.TermPostings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SearchInBrowserTest {

  private static final int BLOCK = 64;
  private static final int CODE_POINTS = 0x40000;

  private static final String ANALYSE =
      """
      async ([script, texts]) => {
        const { occurrences, queryTerms, widerQueryTerms } = await import(script);
        const analysed = JSON.parse(texts).map((text) => ({
          text,
          terms: occurrences(text).map(({ term }) => term),
          query: queryTerms(text),
          wider: widerQueryTerms(text),
        }));
        return JSON.stringify(analysed);
      }
      """;

  @TempDir Path site;

  @Test
  void chromiumRanksAsLuceneDoes() {
    List<SearchQuery> queries = SearchFixture.queries();
    assertTrue(queries.size() >= 90, queries.size() + " queries found");
    try (var index = SearchIndex.of(SearchFixture.passages())) {
      assertTrue(index.passages().size() >= 70, index.passages().size() + " passages found");
      SearchFixture.write(site, index);
      SearchComparison.assertSame(site, SearchFixture.SCRIPTS + "search.js", index, queries);
    }
  }

  @Test
  void chromiumAnalysesTheVectorsAsJavaDoes() {
    JsonNode vectors = SearchComparison.JSON.readTree(SearchFixture.read("analysis.json"));
    assertTrue(vectors.size() >= 48, vectors.size() + " vectors found");
    List<String> texts = vectors.valueStream().map(v -> v.get("text").stringValue()).toList();
    JsonNode analysed = analyse(texts);
    assertEquals(vectors.size(), analysed.size());
    for (int i = 0; i < vectors.size(); i++) {
      assertEquals(vectors.get(i), analysed.get(i));
    }
  }

  /// Each code point alone, between letters and between Chinese characters.
  @Test
  void chromiumReadsEveryCodePointAsJavaDoes() {
    List<String> texts =
        IntStream.range(0, CODE_POINTS / BLOCK).mapToObj(SearchInBrowserTest::block).toList();
    JsonNode analysed = analyse(texts);
    assertEquals(texts.size(), analysed.size());
    SortedMap<String, String> inChromium = new TreeMap<>();
    for (int number = 0; number < texts.size(); number++) {
      SortedMap<String, Integer> counts = new TreeMap<>();
      analysed
          .get(number)
          .get("terms")
          .forEach(term -> counts.merge(term.stringValue(), 1, Integer::sum));
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        inChromium.merge(count.getKey(), " " + number + ":" + count.getValue(), String::concat);
      }
    }
    assertEquals(lines(inJava(texts)), lines(inChromium));
  }

  private JsonNode analyse(List<String> texts) {
    try (var index = SearchIndex.of(List.of())) {
      SearchFixture.write(site, index);
    }
    try (var server = new SearchServer(site);
        var browser = new SearchBrowser()) {
      Page page = browser.open(server.url("search/manifest.json"));
      String script = server.url(SearchFixture.SCRIPTS + "tokenize.js");
      String asked = SearchComparison.JSON.writeValueAsString(texts);
      return SearchComparison.JSON.readTree(
          (String) page.evaluate(ANALYSE, List.of(script, asked)));
    }
  }

  private static String block(int number) {
    return IntStream.range(number * BLOCK, (number + 1) * BLOCK)
        .mapToObj(c -> "%1$c a%1$cb 儿%1$c童\n".formatted(c))
        .collect(Collectors.joining());
  }

  /// The term's postings by term: ` passage:frequency` for each.
  private static SortedMap<String, String> inJava(List<String> texts) {
    List<Passage> passages = new ArrayList<>();
    for (String text : texts) {
      passages.add(new Passage("page/a", "page", "en", "a.html", "", "", text, Map.of()));
    }
    SortedMap<String, String> postings = new TreeMap<>();
    try (var index = SearchIndex.of(passages)) {
      index.eachTerm(term -> postings.put(term.term(), line(term)));
    }
    return postings;
  }

  private static String line(TermPostings term) {
    return IntStream.range(0, term.passages().length)
        .mapToObj(i -> " " + term.passages()[i] + ":" + term.frequencies()[i])
        .collect(Collectors.joining());
  }

  private static String lines(SortedMap<String, String> postings) {
    return postings.entrySet().stream()
        .map(entry -> entry.getKey() + entry.getValue())
        .collect(Collectors.joining("\n"));
  }
}
