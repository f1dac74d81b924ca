package org.banyan.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the word that a reader may have meant: with the same first letter, at most one letter
/// wrong, missing, added or swapped with its neighbour in words of four to seven letters, and two
/// in longer ones. The nearest wins, then the most frequent, then the first.
record Neighbours(List<Word> words) {

  private record Found(Word word, int distance) {}

  private static final Comparator<Found> BEST =
      Comparator.comparingInt(Found::distance)
          .thenComparing(found -> -found.word().count())
          .thenComparing(found -> found.word().word());

  Optional<String> of(String typed) {
    int most = mostEdits(typed.length());
    if (most == 0) {
      return Optional.empty();
    }
    return words.stream()
        .filter(word -> word.word().charAt(0) == typed.charAt(0))
        .filter(word -> Math.abs(word.word().length() - typed.length()) <= most)
        .map(word -> new Found(word, distance(typed, word.word())))
        .filter(found -> found.distance() <= most)
        .min(BEST)
        .map(found -> found.word().word());
  }

  /// The most frequent words that begin with `typed` and are longer.
  List<String> completions(String typed, int most) {
    return words.stream()
        .filter(word -> word.word().startsWith(typed) && !word.word().equals(typed))
        .sorted(Comparator.comparing((Word word) -> -word.count()).thenComparing(Word::word))
        .limit(most)
        .map(Word::word)
        .toList();
  }

  private static int mostEdits(int length) {
    return length < 4 ? 0 : length < 8 ? 1 : 2;
  }

  /// How many letters are added, left out, replaced or swapped with the next.
  private static int distance(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, rows);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] rows) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int replaced = rows[i - 1][j - 1] + (same ? 0 : 1);
    int least = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
