package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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
        const { learn, tokens } = await import(script);
        await learn("兒→");
        const all = (text, mode) => tokens(text, mode).flatMap(({ term, also }) => [term, ...also]);
        const analysed = JSON.parse(texts).map((text) => ({
          text,
          terms: all(text, "both"),
          pairs: all(text, "pairs"),
          single: all(text, "single"),
        }));
        return JSON.stringify(analysed);
      }
      """;

  private static final String COUNT =
      """
      async ([script, blocks, size]) => {
        const { learn, tokens } = await import(script);
        await learn("兒→");
        const postings = new Map();
        for (let number = 0; number < blocks; number++) {
          let text = "";
          for (let at = number * size; at < (number + 1) * size; at++) {
            const character = String.fromCodePoint(at);
            text += `${character} a${character}b 儿${character}童\\n`;
          }
          const counts = new Map();
          for (const term of tokens(text, "both").flatMap(({ term, also }) => [term, ...also])) {
            counts.set(term, (counts.get(term) ?? 0) + 1);
          }
          for (const [term, count] of counts) {
            postings.set(term, `${postings.get(term) ?? ""} ${number}:${count}`);
          }
        }
        return [...postings].map(([term, places]) => term + places).sort().join("\\n");
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
    assertTrue(vectors.size() >= 57, vectors.size() + " vectors found");
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
    Object inChromium = evaluate(COUNT, texts.size(), BLOCK);
    assertEquals(String.join("\n", inJava(texts)), inChromium);
  }

  private JsonNode analyse(List<String> texts) {
    String asked = SearchComparison.JSON.writeValueAsString(texts);
    return SearchComparison.JSON.readTree((String) evaluate(ANALYSE, asked));
  }

  private Object evaluate(String script, Object... arguments) {
    try (var index = SearchIndex.of(List.of())) {
      SearchFixture.write(site, index);
    }
    try (var server = new SiteServer(site);
        var browser = new Chromium()) {
      Page page = browser.open(server.url("search/manifest-5.json"));
      List<Object> all = new ArrayList<>(List.of(arguments));
      all.addFirst(server.url(SearchFixture.SCRIPTS + "search.js"));
      return page.evaluate(script, all);
    }
  }

  private static String block(int number) {
    return IntStream.range(number * BLOCK, (number + 1) * BLOCK)
        .mapToObj(c -> "%1$c a%1$cb 儿%1$c童\n".formatted(c))
        .collect(Collectors.joining());
  }

  /// A line for each term: the term, then ` passage:frequency` for each passage.
  private static SortedSet<String> inJava(List<String> texts) {
    List<Passage> passages =
        texts.stream()
            .map(text -> new Passage("page/a", "page", "en", "a.html", "", "", text, Map.of()))
            .toList();
    SortedSet<String> lines = new TreeSet<>();
    try (var index = SearchIndex.of(passages)) {
      index.eachTerm(term -> lines.add(line(term)));
    }
    return lines;
  }

  private static String line(TermPostings term) {
    return IntStream.range(0, term.passages().length)
        .mapToObj(i -> " " + term.passages()[i] + ":" + term.frequencies()[i])
        .collect(Collectors.joining("", term.term(), ""));
  }
}
