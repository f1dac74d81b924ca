package org.banyan.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the name an author probably meant.
public final class Nearest {

  private Nearest() {}

  /// The candidate with the fewest letters to change, if that is at most a third of the word and at
  /// least one; of equals the first in alphabetical order.
  public static Optional<String> to(String word, Collection<String> candidates) {
    int most = Math.max(1, word.codePointCount(0, word.length()) / 3);
    return candidates.stream()
        .sorted()
        .map(candidate -> new Scored(candidate, distance(word, candidate, most)))
        .filter(scored -> scored.distance <= most)
        .min(Comparator.comparingInt(Scored::distance))
        .map(Scored::word);
  }

  /// `did you mean "x"? ` with a closing space when something is near, otherwise nothing: the first
  /// half of a hint.
  public static String question(String word, Collection<String> candidates) {
    return to(word, candidates).map(near -> "did you mean \"" + near + "\"? ").orElse("");
  }

  private record Scored(String word, int distance) {}

  /// Edits (insert, delete, replace, swap neighbours) between two words; anything over `most` is
  /// reported as `most + 1`.
  private static int distance(String a, String b, int most) {
    int[] from = a.codePoints().toArray();
    int[] to = b.codePoints().toArray();
    if (Math.abs(from.length - to.length) > most) {
      return most + 1;
    }
    int[][] edits = new int[from.length + 1][to.length + 1];
    for (int i = 0; i <= from.length; i++) {
      for (int j = 0; j <= to.length; j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int replace = edits[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        int best = Math.min(replace, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
          best = Math.min(best, edits[i - 2][j - 2] + 1);
        }
        edits[i][j] = best;
      }
    }
    return Math.min(edits[from.length][to.length], most + 1);
  }
}
