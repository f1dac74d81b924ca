package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banyan.search.NameGroup;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks very many queries, made from the index and hostile ones, of Lucene and of Chromium.
class SearchPropertyTest {

  private static final int QUERIES = 1100;
  private static final String SCRIPT = SearchFixture.SCRIPTS + "search.js";
  private static final List<NameGroup> NAMES =
      List.of(
          new NameGroup(
              "term/play-street",
              List.of("游戏街道", "play street", "玩耍街", "street closed for play"),
              List.of("yóuxì jiēdào")),
          new NameGroup(
              "term/child-friendly",
              List.of("儿童友好", "child-friendly", "children friendly"),
              List.of("értóng yǒuhǎo")),
          new NameGroup("term/library", List.of("图书馆", "library", "图書"), List.of("túshūguǎn")));

  private static final String BOTH_WAYS =
      """
      async ([script, index, words]) => {
        const { openSearch } = await import(script);
        const search = await openSearch(index);
        const found = [];
        for (const word of JSON.parse(words)) {
          for (const lang of [undefined, "en", "zh"]) {
            for (const kind of [[], ["case"], ["guide"]]) {
              const options = { lang, filters: { kind }, limit: 5 };
              const short = await search.query(word, options);
              const facets = ["kind", "language", "topic"];
              const { topic, ...rest } = (await search.query(word, { ...options, facets })).facets;
              const whole = await search.query(word, { ...options, facets });
              found.push([short, { ...whole, facets: rest }].map((one) => JSON.stringify(one)));
            }
          }
        }
        return JSON.stringify(found);
      }
      """;

  @TempDir Path site;

  @Test
  void chromiumRanksGeneratedQueriesAsLuceneDoes() {
    try (var index = SearchIndex.of(SearchFixture.passages(), NAMES)) {
      SearchFixture.write(site, index);
      List<SearchQuery> queries = new ArrayList<>(hostile());
      queries.addAll(generated(index.passages(), new Random(4)));
      queries.addAll(named());
      assertTrue(queries.size() > QUERIES, queries.size() + " queries");
      assertAnswered(queries, index, 700);
      SearchComparison.assertSame(site, SCRIPT, index, queries);
    }
  }

  @Test
  void chromiumRanksGeneratedQueriesOfTheRealSiteAsLuceneDoes() {
    RealSite real = RealSite.built();
    try (var index = real.result().index().get()) {
      List<SearchQuery> queries = generated(index.passages(), new Random(5));
      assertAnswered(queries, index, 700);
      SearchComparison.assertSame(real.folder(), SCRIPT, index, queries);
    }
  }

  /// One word that very many passages have is answered from its best part.
  @Test
  void theBestPartOfALongListAnswersAsTheWholeDoes() {
    try (var index = SearchIndex.of(longLists())) {
      SearchFixture.write(site, index);
      assertTrue(
          site.resolve("search").toFile().list((_, name) -> name.startsWith("l-")).length > 0);
      try (var server = new SiteServer(site);
          var browser = new Chromium()) {
        Page page = browser.open(server.url("search/manifest-5.json"));
        String words = "[\"alpha\", \"beta\", \"儿童\", \"the\"]";
        Object found =
            page.evaluate(BOTH_WAYS, List.of(server.url(SCRIPT), server.url("search/"), words));
        var pairs = SearchComparison.JSON.readTree((String) found);
        assertEquals(36, pairs.size());
        pairs.forEach(pair -> assertEquals(pair.get(1).stringValue(), pair.get(0).stringValue()));
      }
    }
  }

  private static void assertAnswered(List<SearchQuery> queries, SearchIndex index, int least) {
    long answered =
        queries.stream()
            .filter(
                query -> !index.ask(query.text(), query.filter(), query.mode(), 1).hits().isEmpty())
            .count();
    assertTrue(answered >= least, answered + " queries find something");
  }

  private static List<SearchQuery> hostile() {
    String many = "儿童友好 play street ".repeat(500);
    return List.of(
            "",
            " ",
            "a",
            "the",
            "the of and",
            "🙂",
            "🙂 play",
            "𠮷野家",
            "e\u0301cole",
            "\u0301",
            "play街道 4.2 café",
            many,
            "\"",
            "\"\"",
            "\"play",
            "\"play street",
            "“儿童友好",
            "「游戏",
            "-",
            "--",
            "-play",
            "- play",
            "-\"",
            "-\"play street",
            "play -play",
            "play -\"street",
            ":",
            "kind:",
            "kind:case",
            "kind:case,guide play",
            "kind:nothing",
            "topic:play",
            "topic：play 街道",
            "language:zh play",
            "kind:case kind:guide",
            "constructor:x play",
            "__proto__:x play",
            "toString",
            "hasOwnProperty play",
            "\ud83d",
            "play\ud83d",
            "\udc00\"",
            "x".repeat(10_000),
            "\"" + "play ".repeat(180),
            "儿".repeat(900),
            "兒童友好",
            "ＰＬＡＹ",
            "1,250 1250",
            "'s",
            "children's",
            "play\u0000street",
            "\u2028play",
            "\u00a0",
            "a:b:c",
            "http://example.org/play?x=1#y",
            "<script>alert(1)</script>",
            "play -儿童",
            "\"street play\"",
            "\"of the\"",
            "\"the\" play",
            "儿 童",
            "童儿",
            "儿童\"友好\"",
            "play\"street\"")
        .stream()
        .map(SearchQuery::of)
        .toList();
  }

  private static List<SearchQuery> named() {
    List<SearchQuery> queries = new ArrayList<>();
    for (String text :
        List.of(
            "play street",
            "the play streets cost",
            "游戏街道",
            "玩耍街",
            "yxjd",
            "YXJD",
            "youxi jiedao",
            "youxijiedao",
            "you xi jie dao",
            "etyh",
            "ertong youhao",
            "children friendly",
            "child-friendly street",
            "library at night",
            "圖書館",
            "tushuguan",
            "\"play street\"",
            "play -street",
            "library play street 儿童友好")) {
      for (String language : new String[] {null, "en", "zh"}) {
        queries.add(new SearchQuery(text, language, null, null, false, false));
        queries.add(new SearchQuery(text, language, null, null, true, false));
        queries.add(new SearchQuery(text, language, null, null, false, true));
      }
    }
    return queries;
  }

  private static List<SearchQuery> generated(List<Passage> passages, Random random) {
    return IntStream.range(0, QUERIES).mapToObj(i -> generated(passages, random, i)).toList();
  }

  private static SearchQuery generated(List<Passage> passages, Random random, int number) {
    Passage passage = passages.get(random.nextInt(passages.size()));
    String text = passage.title() + " " + passage.heading() + " " + passage.text();
    String query =
        switch (number % 8) {
          case 0 -> cut(text, random, 2, 12);
          case 1 -> word(text, random) + " " + word(text, random) + " " + word(text, random);
          case 2 -> "\"" + cut(text, random, 3, 16).replace("\"", "") + "\"";
          case 3 -> word(text, random) + " -" + word(text, random);
          case 4 -> wrong(word(text, random), random) + " " + word(text, random);
          case 5 ->
              word(text, random)
                  + " \""
                  + cut(text, random, 3, 9)
                  + "\" "
                  + cut(text, random, 2, 4);
          case 6 -> "kind:" + passage.kind() + " " + cut(text, random, 2, 8);
          default -> cut(text, random, 20, 200);
        };
    String language = random.nextInt(3) == 0 ? passage.language() : null;
    Map<String, List<String>> facets =
        random.nextInt(6) == 0 && !passage.facets().terms().isEmpty()
            ? passage.facets().terms()
            : null;
    return new SearchQuery(
        query, language, null, facets, random.nextInt(3) == 0, random.nextInt(5) == 0);
  }

  private static String cut(String text, Random random, int least, int most) {
    int length = Math.min(text.length(), least + random.nextInt(most - least));
    int from = random.nextInt(text.length() - length + 1);
    return text.substring(from, from + length);
  }

  private static String word(String text, Random random) {
    String[] words = text.split("[\\s，。、；：“”（）]+");
    String word = words[random.nextInt(words.length)];
    return random.nextInt(4) == 0 && word.length() > 3 ? word.substring(0, 3) : word;
  }

  private static String wrong(String word, Random random) {
    if (word.length() < 2) {
      return word;
    }
    int at = random.nextInt(word.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  private static List<Passage> longLists() {
    var random = new Random(6);
    return IntStream.range(0, 9000)
        .mapToObj(i -> {
          boolean english = i / 3 % 2 == 0;
          String words =
              IntStream.range(0, 3 + random.nextInt(20))
                  .mapToObj(n ->
                      List.of("alpha", "beta", "the", "儿童", "x" + random.nextInt(500))
                          .get(random.nextInt(5)))
                  .collect(Collectors.joining(" "));
          Passage passage =
              new Passage(
                  "case/" + i / 3,
                  i / 3 % 5 == 0 ? "guide" : "case",
                  english ? "en" : "zh",
                  (english ? "en" : "zh") + "/%05d.html#s%d".formatted(i / 3, i),
                  "Entry " + i / 3,
                  "",
                  words,
                  Map.of("topic", List.of("t" + i / 3 % 4)));
          return passage.weighing(i / 3 % 7 == 0 ? 0.7f : 1);
        })
        .toList();
  }
}
