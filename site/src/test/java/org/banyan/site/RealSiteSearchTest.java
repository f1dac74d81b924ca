package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.search.Filter;
import org.banyan.search.PagePassages;
import org.banyan.search.Passage;
import org.banyan.search.QueryMode;
import org.banyan.search.SearchIndex;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RealSiteSearchTest {

  /// One query a line; lines that begin with `#` are comments.
  private static final Path QUERIES = Path.of("src/test/resources/vectors/real-queries.txt");

  private static final Pattern RUN =
      Pattern.compile(
          "[\\p{IsHan}&&[^\\x{20000}-\\x{3ffff}]]+|[\\p{IsLatin}\\p{N}]+(?:[.,'’][\\p{IsLatin}\\p{N}]+)*");

  /// A number and its unit, or a name and its number.
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?<![A-Za-z\\pN.,'’])(?:(\\d+(?:\\.\\d+)*) ?([A-Za-z]+[23]?|%|\\p{IsHan}{1,2})"
              + "|([A-Za-z]+) ?(\\d+(?:\\.\\d+)*))(?!\\w|[.,'’]\\w)");

  @Test
  void theBrowserFindsWhatLuceneFinds() throws IOException {
    List<SearchQuery> queries =
        Files.readAllLines(QUERIES, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("#"))
            .map(SearchQuery::of)
            .toList();
    assertTrue(queries.size() >= 60, () -> queries.size() + " queries");
    RealSite site = RealSite.built();
    try (var index = site.result().index().get()) {
      SearchComparison.assertSame(site.folder(), "assets/js/search/search.js", index, queries);
      long answered =
          queries.stream()
              .filter(query -> !index.query(query.text(), query.filter(), 1).isEmpty())
              .count();
      assertTrue(answered >= 50, () -> answered + " queries find something");
    }
  }

  /// Whoever sees a word or a run of Chinese characters on a page finds the page by it.
  ///
  /// What authors wrote is taken from the finished pages: title, summary and prose, each block by
  /// itself, because words of two blocks are not one run. Runs of two characters are asked for one
  /// by one; a longer run finds all that the pairs in it find, and of these every seventh is asked.
  @Test
  void nothingThatStandsOnAPageIsMissed() {
    RealSite site = RealSite.built();
    SortedMap<String, SortedSet<String>> pagesByRun = new TreeMap<>();
    try (var index = site.result().index().get()) {
      pagesOfEntries(index)
          .forEach(page ->
              blocks(site.folder().resolve(page))
                  .forEach(block ->
                      runs(block)
                          .forEach(run ->
                              pagesByRun.computeIfAbsent(run, _ -> new TreeSet<>()).add(page))));
      assertTrue(pagesByRun.size() > 20_000, () -> pagesByRun.size() + " runs");
      List<String> missed = new ArrayList<>();
      int number = 0;
      for (var entry : pagesByRun.entrySet()) {
        String run = entry.getKey();
        if (run.length() > 2 && isHan(run) && number++ % 7 > 0) {
          continue;
        }
        var mode = new QueryMode(false, true);
        Set<String> found = new HashSet<>();
        index
            .ask(run, Filter.NONE, mode, Integer.MAX_VALUE)
            .hits()
            .forEach(hit -> found.add(hit.passage().page()));
        entry.getValue().stream()
            .filter(page -> !found.contains(page))
            .forEach(page -> missed.add(run + " on " + page));
      }
      assertEquals(List.of(), missed.stream().limit(20).toList());
    }
  }

  /// Whoever looks for a number with what it counts, or for a name with its number, finds every
  /// page that has it, with a space between the two or without, as words and as a phrase.
  @Test
  void noNumberWithItsUnitIsMissed() {
    RealSite site = RealSite.built();
    SortedMap<String, SortedSet<String>> pages = new TreeMap<>();
    try (var index = site.result().index().get()) {
      pagesOfEntries(index)
          .forEach(page ->
              blocks(site.folder().resolve(page))
                  .forEach(block ->
                      measures(block)
                          .forEach(measure ->
                              pages.computeIfAbsent(measure, _ -> new TreeSet<>()).add(page))));
      assertTrue(pages.size() > 1_000, () -> pages.size() + " numbers with units");
      List<String> missed = new ArrayList<>();
      pages.forEach((measure, all) -> {
        String glued = measure.replace(" ", "");
        for (String query : List.of(measure, glued, '"' + measure + '"', '"' + glued + '"')) {
          Set<String> found = new HashSet<>();
          index
              .ask(query, Filter.NONE, new QueryMode(false, true), Integer.MAX_VALUE)
              .hits()
              .forEach(hit -> found.add(hit.passage().page()));
          all.stream()
              .filter(page -> !found.contains(page))
              .forEach(page -> missed.add(query + " on " + page));
        }
      });
      assertEquals(List.of(), missed.stream().limit(20).toList());
    }
  }

  /// Pages of tools are found by what they are called; what they show of entries stands on the
  /// pages of these.
  private static Stream<String> pagesOfEntries(SearchIndex index) {
    return index.passages().stream()
        .filter(passage -> !passage.kind().equals(PagePassages.KIND))
        .map(Passage::page)
        .distinct();
  }

  /// Numbers with units and names with numbers, all with one space between: `300 m`, `PM 2.5`.
  private static Set<String> measures(String block) {
    String plain = Normalizer.normalize(block, Normalizer.Form.NFKC);
    return MEASURE
        .matcher(plain.replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", ""))
        .results()
        .map(found ->
            found.group(1) == null
                ? found.group(3) + " " + found.group(4)
                : found.group(1) + " " + found.group(2))
        .collect(Collectors.toSet());
  }

  private static List<String> blocks(Path page) {
    try {
      Document document = Jsoup.parse(page.toFile(), "UTF-8");
      document.select(".citations, .anchor, .alert__title, .block__title, sup").remove();
      List<String> blocks = new ArrayList<>();
      document
          .select("main h1, .entry__summary, .prose p, .prose li, .prose td, .prose th, .prose h2")
          .forEach(block -> {
            block.select("ul, ol, p, br").before("\n");
            for (String line : block.wholeText().split("\n")) {
              blocks.add(line);
            }
          });
      return blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Words, and all runs of two to six Chinese characters.
  private static List<String> runs(String block) {
    List<String> runs = new ArrayList<>();
    RUN.matcher(block)
        .results()
        .map(MatchResult::group)
        .forEach(run -> {
          if (!isHan(run)) {
            runs.add(run);
          }
          for (int from = 0; isHan(run) && from < run.length(); from++) {
            for (int to = from + 2; to <= Math.min(run.length(), from + 6); to++) {
              runs.add(run.substring(from, to));
            }
          }
        });
    return runs;
  }

  private static boolean isHan(String run) {
    return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
  }
}
