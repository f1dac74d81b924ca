package org.banyan.source;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.source.Message.Slot;

/// Finds the name an author probably meant.
public final class Nearest {

  private Nearest() {}

  /// The candidate with the fewest letters to change (other capitals are no change), if that is at
  /// most a third of the word and at least one; of equals the first in alphabetical order. None for
  /// a word longer than any id, and of very many candidates only those that begin or end like the
  /// word.
  public static Optional<String> to(String word, Collection<String> candidates) {
    int[] letters = word.codePoints().limit(Limits.ID + 1L).toArray();
    if (letters.length > Limits.ID) {
      return Optional.empty();
    }
    int most = Math.max(1, letters.length / 3);
    return compared(word, letters.length + most, candidates)
        .map(candidate ->
            new Scored(
                candidate,
                candidate.equalsIgnoreCase(word) ? 0 : distance(letters, candidate, most)))
        .filter(scored -> scored.distance <= most)
        .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
        .map(Scored::word);
  }

  private static Stream<String> compared(String word, int longest, Collection<String> candidates) {
    Stream<String> likely =
        candidates.stream().filter(candidate -> candidate.length() <= 2 * longest);
    return candidates.size() <= Limits.CANDIDATES
        ? likely
        : likely.filter(candidate -> isAlike(word, candidate)).sorted().limit(Limits.CANDIDATES);
  }

  private static boolean isAlike(String word, String candidate) {
    return !word.isEmpty()
        && !candidate.isEmpty()
        && (word.charAt(0) == candidate.charAt(0)
            || word.charAt(word.length() - 1) == candidate.charAt(candidate.length() - 1));
  }

  /// `did you mean "x"? ` with a closing space when something is near, otherwise nothing: the first
  /// half of a hint.
  public static Message question(String word, Collection<String> candidates) {
    return to(word, candidates).map(Nearest::question).orElse(Message.NONE);
  }

  /// The same for a name that is known to be meant.
  public static Message question(String near) {
    return Message.of("name.near", Slot.slot("near", near));
  }

  /// Names for a hint: the first of them when there are many.
  public static Message listed(Collection<String> names) {
    Slot first = Slot.slot("names", names.stream().limit(Limits.NAMES_LISTED).toList());
    int more = names.size() - Limits.NAMES_LISTED;
    return more > 0
        ? Message.of("name.first", first, Slot.slot("more", more))
        : Message.of("name.all", first);
  }

  private record Scored(String word, int distance) {}

  /// Edits (insert, delete, replace, swap neighbours) between two words; anything over `most` is
  /// reported as `most + 1`.
  private static int distance(int[] from, String b, int most) {
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

  /// A name as an id: `my-case` for `My Case`; empty for one without Latin letters or digits.
  public static String id(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}+|['’]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
