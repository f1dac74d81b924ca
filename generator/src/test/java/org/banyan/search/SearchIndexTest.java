package org.banyan.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

  private static final int ALL = 1000;

  @Test
  void passagesOfAPageStandTogetherInTheirOrderAndPagesByUrl() {
    List<Passage> given =
        List.of(passage("b.html", "1"), passage("a.html#z", "2"), passage("a.html#b", "3"));
    try (var index = SearchIndex.of(given)) {
      assertEquals(List.of("2", "3", "1"), index.passages().stream().map(Passage::text).toList());
    }
  }

  @Test
  void orderOfPagesDoesNotMatter() {
    List<Passage> passages = SearchFixtures.passages();
    List<Passage> backwards = new ArrayList<>();
    passages.forEach(passage -> backwards.add(pageStart(backwards, passage), passage));
    try (var index = SearchIndex.of(passages);
        var other = SearchIndex.of(backwards)) {
      assertEquals(index.passages(), other.passages());
      assertArrayEquals(index.lengths(), other.lengths());
    }
  }

  @Test
  void everyQueryFindsBestFirstAndEqualOnesByNumber() {
    List<SearchFixtures.Query> queries = SearchFixtures.queries();
    assertTrue(queries.size() >= 90, queries.size() + " queries found");
    try (var index = SearchIndex.of(SearchFixtures.passages())) {
      for (SearchFixtures.Query query : queries) {
        List<Hit> hits = index.query(query.text(), query.filter(), ALL);
        for (int i = 1; i < hits.size(); i++) {
          Hit before = hits.get(i - 1);
          Hit hit = hits.get(i);
          assertTrue(
              before.score() > hit.score()
                  || before.score() == hit.score() && before.number() < hit.number(),
              query.text());
        }
      }
    }
  }

  @Test
  void aWordInTheTitleCountsMoreThanInTheText() {
    List<Passage> passages =
        List.of(
            new Passage("page/a", "page", "en", "a.html", "Road", "", "play", Map.of()),
            new Passage("page/b", "page", "en", "b.html", "Play", "", "road", Map.of()));
    try (var index = SearchIndex.of(passages)) {
      List<Hit> hits = index.query("play", Filter.NONE, ALL);
      assertEquals("page/b", hits.getFirst().passage().entry());
      assertEquals(2, hits.size());
      assertTrue(explained(index).contains("termFreq=2.0"), explained(index));
    }
  }

  @Test
  void aPassageOfLessWeightStandsLowerAndTheExplanationSaysWhy() {
    List<Passage> passages =
        List.of(
            new Passage("source/a", "source", "en", "a.html", "Play", "", "", Map.of())
                .weighing(0.5f),
            new Passage("page/b", "page", "en", "b.html", "", "", "play road", Map.of()));
    try (var index = SearchIndex.of(passages)) {
      List<Hit> hits = index.query("play", Filter.NONE, ALL);
      assertEquals(List.of(1, 0), hits.stream().map(Hit::number).toList());
      String why = index.explain("play", Filter.NONE, QueryMode.PLAIN, 0);
      assertTrue(why.contains("weight"), why);
    }
  }

  @Test
  void anEntryCalledByItsNameLeads() {
    List<Passage> passages =
        List.of(
            new Passage("page/a", "page", "en", "a.html", "Play street", "", "play", Map.of()),
            new Passage("term/b", "term", "en", "b.html", "", "", "play street zone", Map.of()),
            new Passage("term/b", "term", "en", "b.html#c", "", "", "play street", Map.of()));
    var names = List.of(new NameGroup("term/b", List.of("play street"), List.of("yóu xì")));
    try (var index = SearchIndex.of(passages, names)) {
      assertEquals(1, best(index, "Play streets"));
      assertEquals(1, best(index, "youxi kind:term"));
      assertEquals(0, best(index, "play streets play"));
      assertEquals(0, best(index, "\"play street\""));
    }
  }

  private static int best(SearchIndex index, String query) {
    return index.query(query, Filter.NONE, ALL).getFirst().number();
  }

  @Test
  void filtersRestrictByLanguageKindAndFacet() {
    try (var index = SearchIndex.of(SearchFixtures.passages())) {
      var filter =
          new Filter(
              Optional.of("en"),
              List.of("case", "guide"),
              Map.of("topic", List.of("traffic", "nature")));
      List<Hit> hits = index.query("children 儿童", filter, ALL);
      assertFalse(hits.isEmpty());
      for (Hit hit : hits) {
        assertEquals("en", hit.passage().language());
        assertTrue(List.of("case", "guide").contains(hit.passage().kind()));
        List<String> topics = hit.passage().values("topic");
        assertTrue(topics.contains("traffic") || topics.contains("nature"));
      }
    }
  }

  @Test
  void everyRunOfTwoChineseCharactersFindsItsPassage() {
    List<Passage> passages = SearchFixtures.passages();
    try (var index = SearchIndex.of(passages)) {
      for (int number = 0; number < passages.size(); number++) {
        int expected = number;
        String text = index.passages().get(number).text();
        for (int at = 0; at + 2 <= text.length(); at++) {
          String pair = text.substring(at, at + 2);
          if (pair.codePoints().allMatch(Tables.get()::isHan)) {
            List<Hit> hits = index.query(pair, Filter.NONE, ALL);
            assertTrue(hits.stream().anyMatch(hit -> hit.number() == expected), pair);
          }
        }
      }
    }
  }

  @Test
  void aPairThatStandsNowhereIsAskedForByItsCharacters() {
    try (var index = SearchIndex.of(List.of(passage("a.html", "童话"), passage("b.html", "游戏")))) {
      assertEquals(1, index.query("儿童", Filter.NONE, ALL).size());
      assertEquals(1, index.query("儿童游戏", Filter.NONE, ALL).size());
    }
  }

  /// Chinese glues and English spaces: what is written one way is found the other, also as a
  /// phrase.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3,500㎡|3500 m²|3500m2|3,500 m2|3\u202f500 m²|３５００㎡",
        "300m|300 m|300M|３００ｍ|300\u00a0m",
        "30km/h|30 km/h|30KM / H",
        "Python3|python 3|PYTHON 3",
        "v2.10.3|V 2.10.3",
        "COVID-19|covid19|Covid 19",
        "PM2.5|PM 2.5|pm2.5",
        "A4|a4|A 4",
        "1.5米|1.5 米",
        "6–12岁|6-12 岁|6,12岁|６～１２歲",
        "2024年|2024 年|２０２４年",
        "10%|10 ％|１０％",
        "9'000人|9000 人|9,000人",
        "ISO9001|iso 9001|ISO-9001",
        "OpenStreetMap|openstreetmap|OPENSTREETMAP",
      })
  void aNumberIsFoundGluedAndSpaced(String forms) {
    List<String> written = List.of(forms.split("\\|"));
    List<Passage> passages = new ArrayList<>();
    for (String form : written) {
      passages.add(passage("a.html#" + passages.size(), "这里有" + form + "，在此。"));
      passages.add(passage("a.html#" + passages.size(), "That is " + form + ", more or less."));
    }
    passages.add(passage("z.html", "nothing of it"));
    try (var index = SearchIndex.of(passages)) {
      for (String form : written) {
        for (String query : List.of(form, '"' + form + '"')) {
          assertEquals(2 * written.size(), index.query(query, Filter.NONE, ALL).size(), query);
        }
      }
    }
  }

  @Test
  void aPartOfAGluedWordFindsIt() {
    String text = "占地3,500㎡，Python3、v2.10.3、OpenStreetMap、30kWh";
    try (var index = SearchIndex.of(List.of(passage("a.html", text)))) {
      for (String query :
          List.of("3500", "m2", "python", "2.10.3", "street", "map", "kwh", "kWh", "\"30 kwh\"")) {
        assertEquals(1, index.query(query, Filter.NONE, ALL).size(), query);
      }
      for (String query : List.of("350", "500", "3501", "2.10", "34")) {
        assertEquals(List.of(), index.query(query, Filter.NONE, ALL), query);
      }
    }
  }

  /// A number is never taken for another.
  @Test
  void aNumberIsNotCorrected() {
    try (var index = SearchIndex.of(List.of(passage("a.html", "35000 people, 1200kg, year2024")))) {
      for (String query : List.of("3500", "35001", "1201kgs", "2025", "year2025", "1201")) {
        assertEquals(List.of(), index.ask(query, Filter.NONE, QueryMode.PLAIN, ALL).spelling());
      }
      assertEquals(List.of(), index.query("1201 3500 2025", Filter.NONE, ALL));
    }
  }

  @Test
  void anEmptyIndexAnswers() {
    try (var index = SearchIndex.of(List.of())) {
      assertEquals(List.of(), index.query("play", Filter.NONE, ALL));
      assertEquals(new Statistics(0, 0), index.statistics());
      index.eachTerm(term -> assertEquals("none", term.term()));
    }
  }

  @Test
  void passagesWithoutWordsAreNeverFound() {
    List<Passage> passages = List.of(passage("a.html", "!!!"), passage("b.html", "word"));
    try (var index = SearchIndex.of(passages)) {
      assertEquals(0, index.lengths()[0]);
      assertEquals(1, index.query("word", Filter.NONE, ALL).size());
      assertEquals(List.of(), index.query("!!!", Filter.NONE, ALL));
    }
  }

  private static String explained(SearchIndex index) {
    return index.explain("play", Filter.NONE, QueryMode.PLAIN, 1);
  }

  private static Passage passage(String url, String text) {
    return new Passage("page/x", "page", "en", url, "", "", text, Map.of());
  }

  /// Where a passage goes so that pages stand backwards and the passages of a page forwards.
  private static int pageStart(List<Passage> backwards, Passage passage) {
    int at = 0;
    while (at < backwards.size() && backwards.get(at).page().equals(passage.page())) {
      at++;
    }
    return at;
  }
}
