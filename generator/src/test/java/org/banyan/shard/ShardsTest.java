package org.banyan.shard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banyan.search.Filter;
import org.banyan.search.Hit;
import org.banyan.search.Passage;
import org.banyan.search.SearchFixtures;
import org.banyan.search.SearchIndex;
import org.banyan.search.TermPostings;
import org.banyan.source.Digest;
import org.junit.jupiter.api.Test;

class ShardsTest {

  @Test
  void filesHoldWhatLuceneHolds() {
    assertHoldTheSame(SearchFixtures.passages());
  }

  @Test
  void manyPassagesMakeFewFilesThatHoldWhatLuceneHolds() {
    List<ShardFile> files = assertHoldTheSame(randomPassages(3000));
    assertTrue(files.size() > 10 && files.size() < 100, files.size() + " files");
  }

  @Test
  void theBestPagesOfALongListAreThere() {
    try (var index = SearchIndex.of(randomPassages(9000))) {
      var reader = new ShardReader(Shards.write(index));
      reader.eachTerm(term -> {});
      assertTrue(reader.best().size() > 3, reader.best().size() + " long lists");
      reader
          .best()
          .forEach((term, parts) -> {
            List<Hit> all = index.query(term, Filter.NONE, Integer.MAX_VALUE);
            for (int language = 0; language < 2; language++) {
              String name = List.of("en", "zh").get(language);
              ShardReader.Best part = parts.get(language);
              List<Hit> hits =
                  all.stream().filter(hit -> hit.passage().language().equals(name)).toList();
              SortedSet<Integer> in = new TreeSet<>();
              Arrays.stream(part.list().passages()).forEach(in::add);
              assertTrue(in.size() >= 32);
              for (Hit hit : hits) {
                assertTrue(in.contains(hit.number()) || hit.score() <= part.bound(), term);
              }
              long pages = hits.stream().map(hit -> hit.passage().page()).distinct().count();
              assertEquals(pages, Arrays.stream(part.pagesByKind()).sum());
            }
          });
    }
  }

  @Test
  void anEmptyIndexHasAManifest() {
    assertHoldTheSame(List.of());
  }

  @Test
  void theSamePassagesMakeTheSameBytes() {
    List<ShardFile> once = write(SearchFixtures.passages());
    List<ShardFile> again = write(SearchFixtures.passages());
    assertEquals(describe(once), describe(again));
  }

  @Test
  void everyNameButTheManifestsIsTheHashOfItsBytes() {
    List<ShardFile> files = write(SearchFixtures.passages());
    assertEquals("search/manifest-5.json", files.getLast().name());
    for (ShardFile file : files.subList(0, files.size() - 1)) {
      String hash = Digest.of(file.bytes()).substring(0, 10);
      assertTrue(file.name().matches("search/[cdgpltwx]-" + hash + "\\.bin"), file.name());
      byte[] head = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
      assertArrayEquals(head, Arrays.copyOf(file.bytes(), 10));
    }
  }

  private static List<ShardFile> assertHoldTheSame(List<Passage> passages) {
    try (var index = SearchIndex.of(passages)) {
      List<ShardFile> files = Shards.write(index);
      var reader = new ShardReader(files);
      assertEquals(passages.size(), reader.number("passages"));
      assertEquals(index.statistics().docCount(), reader.number("docCount"));
      assertEquals(index.statistics().sumTotalTermFreq(), reader.number("sumTotalTermFreq"));
      List<String> inLucene = new ArrayList<>();
      index.eachTerm(term -> inLucene.add(describe(term)));
      List<String> inFiles = new ArrayList<>();
      reader.eachTerm(term -> inFiles.add(describe(term)));
      assertEquals(inLucene, inFiles);
      assertArrayEquals(index.lengths(), reader.lengths());
      assertEquals(index.words(), reader.words());
      assertEquals(index.passages().stream().map(ShardsTest::shown).toList(), reader.texts());
      assertEquals(pages(index.passages()), reader.pages());
      assertEquals(index.passages().stream().map(Passage::weight).toList(), reader.weights());
      for (String column : List.of("kind", "language", "topic")) {
        if (passages.stream().anyMatch(passage -> !passage.values(column).isEmpty())) {
          assertEquals(
              index.passages().stream().map(passage -> passage.values(column)).toList(),
              reader.column(column));
        }
      }
      return files;
    }
  }

  private static List<ShardFile> write(List<Passage> passages) {
    try (var index = SearchIndex.of(passages)) {
      return Shards.write(index);
    }
  }

  private static List<String> shown(Passage passage) {
    return List.of(
        passage.entry(),
        passage.url(),
        passage.title(),
        passage.heading(),
        passage.clause(),
        passage.level(),
        passage.text());
  }

  private static List<Integer> pages(List<Passage> passages) {
    return passages.stream()
        .collect(Collectors.groupingBy(Passage::page, TreeMap::new, Collectors.counting()))
        .values()
        .stream()
        .map(Long::intValue)
        .toList();
  }

  private static String describe(TermPostings term) {
    return "%s %d %s %s %s %s"
        .formatted(
            term.term(),
            term.docFreq(),
            Arrays.toString(term.passages()),
            Arrays.toString(term.frequencies()),
            Arrays.toString(term.counts()),
            Arrays.toString(term.positions()));
  }

  private static List<String> describe(List<ShardFile> files) {
    return files.stream().map(file -> file.name() + " " + Digest.of(file.bytes())).toList();
  }

  private static List<Passage> randomPassages(int count) {
    var random = new Random(42);
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Passage(
                    "case/" + i / 3,
                    "case",
                    i / 3 % 2 == 0 ? "zh" : "en",
                    "p%05d.html#s%d".formatted(i / 3, i),
                    words(random, 3),
                    words(random, 2),
                    words(random, 60),
                    Map.of("topic", List.of("t" + i / 7 % 5, "u" + i / 3 % 2)))
                .weighing(i / 3 % 4 == 0 ? 0.3f : 1))
        .toList();
  }

  /// Words whose frequency falls off as in real text, some of them beyond the first plane.
  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> {
          int rank = (int) Math.exp(random.nextDouble() * 9);
          return rank % 3 == 0
              ? Character.toString(rank % 2 == 0 ? 0x4e00 + rank : 0x20000 + rank)
              : Integer.toString(rank);
        })
        .collect(Collectors.joining(random.nextBoolean() ? " " : "-"));
  }
}
