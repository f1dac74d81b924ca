package org.banyan.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The names of terms in one language, as a tree of letters: a text is read once, however many
/// names there are.
final class TermNames {

  private static final class Branch {

    private final Map<Character, Branch> next = new HashMap<>();
    private final List<EntryId> terms = new ArrayList<>();
  }

  private final Branch root = new Branch();
  private final Map<EntryId, List<String>> byTerm = new HashMap<>();

  /// Adds a name of a term; an empty one is none.
  void add(String name, EntryId term) {
    if (name.isEmpty()) {
      return;
    }
    byTerm.computeIfAbsent(term, _ -> new ArrayList<>()).add(name);
    Branch at = root;
    for (int index = 0; index < name.length(); index++) {
      at = at.next.computeIfAbsent(name.charAt(index), _ -> new Branch());
    }
    at.terms.add(term);
  }

  List<String> of(EntryId term) {
    return byTerm.getOrDefault(term, List.of());
  }

  /// Those of the wanted terms that a text names. A name inside a longer name is not a use of it.
  Set<EntryId> usedIn(String text, Set<EntryId> wanted) {
    Set<EntryId> used = new TreeSet<>();
    int furthest = 0;
    for (int start = 0; start < text.length(); start++) {
      List<Use> uses = at(text, start);
      // Of those that begin here only the longest are not inside one another.
      int longest = uses.stream().mapToInt(Use::end).max().orElse(0);
      if (longest > furthest) {
        furthest = longest;
        uses.stream()
            .filter(use -> use.end == longest)
            .flatMap(use -> use.terms.stream())
            .filter(wanted::contains)
            .forEach(used::add);
      }
    }
    return used;
  }

  private record Use(int end, List<EntryId> terms) {}

  /// The names that begin there as whole words, an English plural included.
  private List<Use> at(String text, int start) {
    List<Use> uses = new ArrayList<>();
    if (isLetter(text, start - 1) && isLetter(text, start)) {
      return uses;
    }
    Branch at = root;
    for (int index = start; index < text.length(); index++) {
      at = at.next.get(text.charAt(index));
      if (at == null) {
        break;
      }
      int end = index + 1;
      if (!at.terms.isEmpty() && isLetter(text, index)) {
        end += text.startsWith("es", end) ? 2 : text.startsWith("s", end) ? 1 : 0;
      }
      if (!at.terms.isEmpty() && !(isLetter(text, index) && isLetter(text, end))) {
        uses.add(new Use(end, at.terms));
      }
    }
    return uses;
  }

  /// Whether a letter stands there of a script that parts words by spaces.
  private static boolean isLetter(String text, int index) {
    return index >= 0
        && index < text.length()
        && Character.isLetterOrDigit(text.charAt(index))
        && !Character.isIdeographic(text.charAt(index));
  }
}
