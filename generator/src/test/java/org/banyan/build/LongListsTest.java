package org.banyan.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A site whose lists are too long for a page: a glossary of 900 terms in two categories, all seen
/// in one source, and a source that nothing cites. That every link leads somewhere is checked when
/// it is built.
class LongListsTest {

  private static final int TERMS = 900;
  private static final Pattern LETTER_LINK =
      Pattern.compile("<li><a href=\"([^\"#]*)#(letter_[a-z0-9]+)\">");

  private static OutputTree output;

  @BeforeAll
  static void build() throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "site/site.yaml",
        """
        title: {zh: 长, en: Long}
        description: {zh: 很长的列表。, en: Long lists.}
        siteUrl: https://example.org
        languages: [en, zh]
        menu: [term]
        kinds: [term, source]
        """);
    for (String name : List.of("access", "term-categories")) {
      String path = "site/vocabularies/" + name + ".yaml";
      files.put(path, Files.readString(Path.of("..", path)));
    }
    files.put(
        "content/sources.yaml",
        """
        - {id: seen-in, title: Everything, publisher: A house, year: 2020, access: known}
        - {id: index-2, title: Index 2, publisher: A house, year: 2020, access: known}
        """);
    var terms = new StringBuilder();
    for (int number = 0; number < TERMS; number++) {
      char letter = (char) ('a' + number % 26);
      terms.append(
          """
          - id: word-%1$d
            title: {zh: 词%1$d, en: %2$sord %1$d}
            summary: {zh: 第%1$d个词。, en: Word number %1$d.}
            pinyin: %2$sci %1$d
            category: %3$s
            source: [seen-in]
          """
              .formatted(number, letter, number % 2 == 0 ? "rights" : "people"));
    }
    files.put("content/terms.yaml", terms.toString());
    BuildResult result =
        Build.once().run(SourceTree.of(files), List.of(), Projects.OCCASION, Progress.NONE);
    assertEquals(List.of(), result.problems());
    output = result.output();
  }

  private static String page(String path) {
    OutputFile file = output.file(path).orElseThrow(() -> new AssertionError("no " + path));
    try {
      return new String(file.bytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The pages of a list; there is none after the last.
  private static List<String> pages(String first, int count) {
    String stem = first.replaceFirst("\\.html$", "_");
    assertTrue(output.file(stem + (count + 1) + ".html").isEmpty(), "more than " + count);
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> number == 1 ? first : stem + number + ".html")
        .toList();
  }

  /// The terms that a page lists, in its order.
  private static List<String> listed(String path, String before) {
    Matcher matcher =
        Pattern.compile(before + "<a href=\"(?:\\.\\./)*(?:terms/)?(word-\\d+)\\.html\"")
            .matcher(page(path));
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static void eachOnce(List<String> pages, String before, int most, int count) {
    List<String> all = new ArrayList<>();
    for (String path : pages) {
      List<String> here = listed(path, before);
      assertTrue(!here.isEmpty() && here.size() <= most, path + " has " + here.size());
      all.addAll(here);
    }
    assertEquals(count, all.size());
    assertEquals(count, all.stream().distinct().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void aListingHasEveryEntryOnceOnItsPages(String language) {
    String card = "<p class=\"card__title\">";
    eachOnce(pages(language + "/terms/index.html", 9), card, 100, TERMS);
    for (String category : List.of("rights", "people")) {
      String first = language + "/terms/by/term-categories/" + category + ".html";
      eachOnce(pages(first, 5), card, 100, TERMS / 2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theIndexOfEverythingHasEveryEntryOnceOnItsPages(String language) {
    List<String> pages = pages(language + "/all.html", 3);
    eachOnce(pages, "<li>", 400, TERMS);
    assertEquals(
        2,
        pages.stream()
            .map(LongListsTest::page)
            .mapToInt(text ->
                text.split("<li><a href=\"sources/(seen-in|index-2)\\.html\"", -1).length - 1)
            .sum());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void whatRefersToAnEntryIsThereToTheLast(String language) {
    String source = language + "/sources/seen-in.html";
    assertEquals(100, listed(source, "<li>").size());
    assertTrue(page(source).contains("href=\"seen-in_uses.html#uses_1\""), "the way to the rest");
    assertTrue(
        page(source)
            .contains(
                language.equals("en")
                    ? "The first 100 of 900 are shown here."
                    : "此处显示900条中的前100条。"));
    eachOnce(pages(language + "/sources/seen-in_uses.html", 3), "<li>", 400, TERMS);
    assertTrue(output.file(language + "/sources/index-2_uses.html").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en/terms/index", "zh/terms/index_4", "en/all", "zh/all_3"})
  void aLetterLeadsToThePageWhereItBegins(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    Matcher links = LETTER_LINK.matcher(page(path + ".html"));
    int count = 0;
    while (links.find()) {
      String target = links.group(1).isEmpty() ? path + ".html" : folder + links.group(1);
      String heading = "id=\"" + links.group(2) + "\"";
      assertTrue(page(target).contains(heading), target + " has no " + heading);
      List<String> pages =
          path.contains("all") ? pages(folder + "all.html", 3) : pages(folder + "index.html", 9);
      String first =
          pages.stream().filter(each -> page(each).contains(heading)).findFirst().orElseThrow();
      assertEquals(first, target);
      count++;
    }
    assertTrue(count >= 26, "found " + count);
  }

  @Test
  void aPageSaysWhichItIsAndLeadsToTheOthers() {
    String second = page("en/terms/index_2.html");
    assertTrue(second.contains("<title>Glossary (page 2 of 9) – Long</title>"));
    assertTrue(second.contains("<h1>Glossary (page 2 of 9)</h1>"));
    assertTrue(second.contains("900 entries. Page 2 of 9: entries 101 to 200"));
    assertTrue(
        second.contains("rel=\"canonical\" href=\"https://example.org/en/terms/index_2.html\""));
    assertTrue(second.contains("href=\"../../zh/terms/index_2.html\" lang=\"zh\""));
    assertTrue(second.contains("<nav class=\"pager\" aria-label=\"Pages of this list\">"));
    assertTrue(second.contains("rel=\"prev\" href=\"index.html\""));
    assertTrue(second.contains("rel=\"next\" href=\"index_3.html\""));
    assertTrue(second.contains("aria-label=\"Page 2\" aria-current=\"page\">2</a>"));
    assertTrue(second.contains("href=\"index_9.html\" aria-label=\"Page 9\">9</a>"));
    assertTrue(page("zh/terms/index_2.html").contains("<title>术语（第2页，共9页） – 长</title>"));
    assertTrue(page("en/terms/index.html").contains("<title>Glossary – Long</title>"));
    assertTrue(
        page("sitemap.xml").contains("<loc>https://example.org/zh/terms/index_9.html</loc>"));
  }

  @Test
  void narrowingLeadsFromAPageToAllEntries() {
    String second = page("en/terms/index_2.html");
    assertTrue(second.contains("data-search=\"../search.html\" data-kind=\"term\""));
    assertFalse(second.contains("data-marks"), "nothing is narrowed on one page of many");
    assertTrue(
        second.contains(
            "href=\"by/term-categories/rights.html\" data-mark=\"term-categories/rights\""
                + " data-field=\"category\">Rights and principles</a> <span class=\"count\">450<"),
        "without script a term leads to its listing, with the count of all pages");
    String shortOne = page("en/sources/index.html");
    assertFalse(shortOne.contains("data-search"));
    assertFalse(shortOne.contains("class=\"pager\""));
    assertTrue(shortOne.contains("data-marks"));
  }

  @Test
  void noEntryIsCalledLikeAPageOfAList() {
    assertTrue(page("en/sources/index-2.html").contains("Index 2"));
  }

  @Test
  void dataStaysWhole() {
    assertEquals(TERMS, page("data/term.json").split("\"id\" ?: ?\"(term/)?word-", -1).length - 1);
    assertEquals(TERMS + 1, page("data/term.csv").lines().filter(line -> !line.isEmpty()).count());
  }
}
