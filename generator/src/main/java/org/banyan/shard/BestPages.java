package org.banyan.shard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.banyan.search.SearchIndex;
import org.banyan.search.TermPostings;

/// Writes what a query for one word needs of a long list: the best pages of each language with all
/// their passages, how well the best of the others scores at most, and how many pages there are of
/// each kind.
final class BestPages {

  private static final int PAGES = 32;

  /// Without boxes, for a long list is compared with itself many times.
  private static final Comparator<Found> BEST_FIRST =
      (a, b) ->
          a.score() == b.score()
              ? Integer.compare(a.from(), b.from())
              : Float.compare(b.score(), a.score());

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

  /// A page that has the term: the places of its passages in the postings.
  private record Found(int from, int to, float score) {}

  void write(TermPostings term, ShardBytes bytes) {
    float[] scores = index.scores(term);
    List<Found> found = pages(term, scores);
    for (int language = 0; language < languages.values().size(); language++) {
      List<Found> here = new ArrayList<>();
      var counts = new int[kinds.values().size()];
      for (Found page : found) {
        int first = term.passages()[page.from()];
        if (languages.of(first) == language) {
          here.add(page);
          counts[kinds.of(first)]++;
        }
      }
      Arrays.stream(counts).forEach(bytes::number);
      here.sort(BEST_FIRST);
      boolean whole = here.size() <= PAGES;
      int bound = whole ? 0 : Float.floatToIntBits(here.get(PAGES).score());
      for (int shift = 0; shift < 32; shift += 8) {
        bytes.write(bound >>> shift);
      }
      write(whole ? here : here.subList(0, PAGES), term, bytes);
    }
  }

  private void write(List<Found> best, TermPostings term, ShardBytes bytes) {
    int[] places =
        best.stream()
            .flatMapToInt(page -> IntStream.range(page.from(), page.to()))
            .sorted()
            .toArray();
    int[] passages = Arrays.stream(places).map(place -> term.passages()[place]).toArray();
    int[] frequencies = Arrays.stream(places).map(place -> term.frequencies()[place]).toArray();
    bytes.number(places.length).bytes(PostingsBlocks.postings(passages, frequencies, lengths));
  }

  private List<Found> pages(TermPostings term, float[] scores) {
    List<Found> found = new ArrayList<>();
    int[] passages = term.passages();
    for (int from = 0, to; from < passages.length; from = to) {
      float best = scores[from];
      to = from + 1;
      while (to < passages.length && pages[passages[to]] == pages[passages[from]]) {
        best = Math.max(best, scores[to++]);
      }
      found.add(new Found(from, to, best));
    }
    return found;
  }
}
