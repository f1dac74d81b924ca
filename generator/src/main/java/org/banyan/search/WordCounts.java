package org.banyan.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts words as they are written. What stems are made of: readers complete and misspell words,
/// not stems.
final class WordCounts {

  private static final int MOST = 50_000;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 32;

  private final Map<String, int[]> counts = new HashMap<>();

  void add(String word) {
    if (word.length() >= SHORTEST && word.length() <= LONGEST) {
      counts.computeIfAbsent(word, _ -> new int[1])[0]++;
    }
  }

  /// The words in order; without the rarest when there are very many.
  List<Word> words() {
    int least = least();
    List<Word> words = new ArrayList<>();
    counts.forEach((word, count) -> {
      if (count[0] >= least) {
        words.add(new Word(word, count[0]));
      }
    });
    words.sort(Comparator.comparing(Word::word));
    return List.copyOf(words);
  }

  private int least() {
    if (counts.size() <= MOST) {
      return 1;
    }
    int[] sorted = counts.values().stream().mapToInt(count -> count[0]).sorted().toArray();
    return sorted[sorted.length - MOST - 1] + 1;
  }
}
