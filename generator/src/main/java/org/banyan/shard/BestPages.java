package org.banyan.shard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.banyan.search.SearchIndex;
import org.banyan.search.TermPostings;

/// Writes what a query for one word needs of a long list: the best pages of each language with all
/// their passages, how well the best of the others scores at most, and how many pages there are of
/// each kind.
final class BestPages {

  private static final int PAGES = 32;

  private final SearchIndex index;
  private final byte[] lengths;
  private final int[] pages;
  private final Column kinds;
  private final Column languages;

  BestPages(SearchIndex index, int[] pages, Column kinds, Column languages) {
    this.index = index;
    this.lengths = index.lengths();
    this.pages = pages;
    this.kinds = kinds;
    this.languages = languages;
  }

  void write(TermPostings term, ShardBytes bytes) {
    float[] scores = index.scores(term);
    int[] passages = term.passages();
    var counts = new int[languages.values().size()][kinds.values().size()];
    List<Best> best = new ArrayList<>();
    for (int language = 0; language < counts.length; language++) {
      best.add(new Best());
    }
    for (int from = 0, to; from < passages.length; from = to) {
      int first = passages[from];
      float score = scores[from];
      for (to = from + 1; to < passages.length && pages[passages[to]] == pages[first]; to++) {
        score = Math.max(score, scores[to]);
      }
      counts[languages.of(first)][kinds.of(first)]++;
      best.get(languages.of(first)).add(from, to, score);
    }
    for (int language = 0; language < counts.length; language++) {
      Arrays.stream(counts[language]).forEach(bytes::number);
      int bound = Float.floatToIntBits(best.get(language).bound());
      for (int shift = 0; shift < 32; shift += 8) {
        bytes.write(bound >>> shift);
      }
      write(best.get(language).places(), term, bytes);
    }
  }

  private void write(int[] places, TermPostings term, ShardBytes bytes) {
    int[] passages = Arrays.stream(places).map(place -> term.passages()[place]).toArray();
    int[] frequencies = Arrays.stream(places).map(place -> term.frequencies()[place]).toArray();
    bytes.number(places.length).bytes(PostingsBlocks.postings(passages, frequencies, lengths));
  }

  /// A page that has the term: the places of its passages in the postings.
  private record Found(int from, int to, float score) {}

  /// The best pages and the best of the others, the highest score first, then the first page.
  private static final class Best {
    private final List<Found> pages = new ArrayList<>();

    /// Takes a page that stands after those it was given before. A long list has few that change
    /// anything.
    void add(int from, int to, float score) {
      boolean full = pages.size() > PAGES;
      if (full && score <= pages.getLast().score()) {
        return;
      }
      int at = pages.size();
      while (at > 0 && score > pages.get(at - 1).score()) {
        at--;
      }
      pages.add(at, new Found(from, to, score));
      if (full) {
        pages.removeLast();
      }
    }

    /// The score that no other page is above; 0 when there is no other.
    float bound() {
      return pages.size() > PAGES ? pages.getLast().score() : 0;
    }

    /// The places of the best pages' passages in the postings, ascending.
    int[] places() {
      return pages.stream()
          .limit(PAGES)
          .flatMapToInt(page -> IntStream.range(page.from(), page.to()))
          .sorted()
          .toArray();
    }
  }
}
