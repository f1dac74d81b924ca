package org.banyan.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The fewest parts to take out of a list and to put into it, to make it another one (E. W. Myers,
/// An O(ND) Difference Algorithm, 1986). Time and memory grow with the square of what changed, so
/// it gives up when that is too much.
final class Difference {

  /// The items `from` to `to` of the old list stand in the place of `newFrom` to `newTo` of the new
  /// one; one of the two may be nothing.
  record Part(int from, int to, int newFrom, int newTo) {}

  private final List<String> old;
  private final List<String> current;

  private Difference(List<String> old, List<String> current) {
    this.old = old;
    this.current = current;
  }

  /// The parts in order; empty when more than `most` items would have to be taken out or put in.
  static Optional<List<Part>> of(List<String> old, List<String> current, int most) {
    return new Difference(old, current).parts(most);
  }

  private Optional<List<Part>> parts(int most) {
    int longest = Math.min(most, old.size() + current.size());
    int middle = longest + 1;
    int[] furthest = new int[2 * longest + 3];
    List<int[]> trace = new ArrayList<>();
    for (int edits = 0; edits <= longest; edits++) {
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        int x =
            isDown(furthest, middle, diagonal, edits)
                ? furthest[middle + diagonal + 1]
                : furthest[middle + diagonal - 1] + 1;
        x = slide(x, x - diagonal);
        furthest[middle + diagonal] = x;
        if (x >= old.size() && x - diagonal >= current.size()) {
          return Optional.of(back(trace, diagonal));
        }
      }
      trace.add(Arrays.copyOfRange(furthest, middle - edits - 1, middle + edits + 2));
    }
    return Optional.empty();
  }

  private static boolean isDown(int[] furthest, int middle, int diagonal, int edits) {
    return diagonal == -edits
        || diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1];
  }

  private int slide(int x, int y) {
    int at = x;
    while (at < old.size()
        && at - x + y < current.size()
        && old.get(at).equals(current.get(at - x + y))) {
      at++;
    }
    return at;
  }

  /// The way back through what was reached with each number of edits, and its neighbouring steps
  /// put together.
  private List<Part> back(List<int[]> trace, int end) {
    List<Part> parts = new ArrayList<>();
    int diagonal = end;
    for (int edits = trace.size(); edits > 0; edits--) {
      int[] reached = trace.get(edits - 1);
      boolean down = isDown(reached, edits, diagonal, edits);
      diagonal += down ? 1 : -1;
      int from = reached[edits + diagonal];
      int newFrom = from - diagonal;
      int to = down ? from : from + 1;
      int newTo = down ? newFrom + 1 : newFrom;
      if (!parts.isEmpty() && parts.getLast().from() == to && parts.getLast().newFrom() == newTo) {
        Part later = parts.removeLast();
        parts.add(new Part(from, later.to(), newFrom, later.newTo()));
      } else {
        parts.add(new Part(from, to, newFrom, newTo));
      }
    }
    Collections.reverse(parts);
    return parts;
  }
}
