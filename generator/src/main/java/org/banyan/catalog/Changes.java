package org.banyan.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.banyan.markdown.Section;
import org.banyan.source.Limits;

/// What an edition changed, clause by clause: clauses are told by their ids, which are permanent.
///
/// @param changes in the order of the new edition; a withdrawn clause stands where it stood; what
///   did not change is left out
public record Changes(List<Change> changes) {

  /// A Han character, a word, a space, or one other character.
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

  private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

  public Changes {
    changes = List.copyOf(changes);
  }

  /// How a clause changed. A clause whose words changed may also have another number.
  public enum How {
    ADDED,
    CHANGED,
    WITHDRAWN,
    RENUMBERED;

    /// The name in messages and class names: `added`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param id of the clause in both editions
  /// @param before,after absent when the clause was added or withdrawn
  /// @param words of the clause, with what was taken out and put in; in order
  public record Change(
      How how, String id, Optional<Side> before, Optional<Side> after, List<Piece> words) {

    public Change {
      words = List.copyOf(words);
    }
  }

  /// A clause in one edition.
  ///
  /// @param number empty for an informative part
  /// @param levels of its provisions, in order
  public record Side(String number, String title, List<Level> levels, String text) {

    public Side {
      levels = List.copyOf(levels);
    }
  }

  /// Words that stand in both editions, or in one only.
  public record Piece(Mark mark, String text) {}

  public enum Mark {
    SAME,
    REMOVED,
    ADDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Compares two editions in one language.
  public static Changes of(Words before, Words after) {
    Map<String, Side> old = sides(before);
    Map<String, Side> current = sides(after);
    List<Change> changes = new ArrayList<>();
    for (String id : order(ids(before), ids(after), current.keySet())) {
      change(id, Optional.ofNullable(old.get(id)), Optional.ofNullable(current.get(id)))
          .ifPresent(changes::add);
    }
    return new Changes(changes);
  }

  /// The ids of the new edition; a withdrawn one behind the one it stood behind.
  private static List<String> order(List<String> before, List<String> after, Set<String> kept) {
    Map<String, List<String>> withdrawnAfter = new HashMap<>();
    String previous = "";
    for (String id : before) {
      if (kept.contains(id)) {
        previous = id;
      } else {
        withdrawnAfter.computeIfAbsent(previous, _ -> new ArrayList<>()).add(id);
      }
    }
    List<String> order = new ArrayList<>(withdrawnAfter.getOrDefault("", List.of()));
    for (String id : after) {
      order.add(id);
      order.addAll(withdrawnAfter.getOrDefault(id, List.of()));
    }
    return order;
  }

  private static List<String> ids(Words words) {
    return words.body().sections().stream().map(Section::id).filter(id -> !id.isEmpty()).toList();
  }

  private static Map<String, Side> sides(Words words) {
    Clauses clauses = words.clauses().orElseThrow();
    Map<String, Side> sides = new HashMap<>();
    for (int at = 0; at < words.body().sections().size(); at++) {
      Section section = words.body().sections().get(at);
      if (!section.id().isEmpty()) {
        sides.put(
            section.id(),
            new Side(
                clauses.numbers().getOrDefault(section.id(), ""),
                section.title(),
                clauses.levelsOf(section.id()),
                words.body().texts().get(at)));
      }
    }
    return sides;
  }

  private static Optional<Change> change(String id, Optional<Side> before, Optional<Side> after) {
    if (before.isEmpty()) {
      return Optional.of(new Change(How.ADDED, id, before, after, List.of(all(Mark.ADDED, after))));
    }
    if (after.isEmpty()) {
      return Optional.of(
          new Change(How.WITHDRAWN, id, before, after, List.of(all(Mark.REMOVED, before))));
    }
    Side old = before.get();
    Side current = after.get();
    boolean sameWords =
        old.title().equals(current.title())
            && old.text().equals(current.text())
            && Objects.equals(old.levels(), current.levels());
    if (sameWords && old.number().equals(current.number())) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(
            sameWords ? How.RENUMBERED : How.CHANGED,
            id,
            before,
            after,
            sameWords ? List.of() : pieces(old.text(), current.text())));
  }

  private static Piece all(Mark mark, Optional<Side> side) {
    return new Piece(mark, side.orElseThrow().text());
  }

  /// The words of both texts in one row. Where too much changed, whole lines; where that is too
  /// much as well, one text for the other: nobody reads a thousand changes in a clause.
  static List<Piece> pieces(String before, String after) {
    return compared(words(before), words(after))
        .or(() -> compared(lines(before), lines(after)))
        .orElseGet(() -> List.of(new Piece(Mark.REMOVED, before), new Piece(Mark.ADDED, after)));
  }

  private static Optional<List<Piece>> compared(List<String> old, List<String> current) {
    return Difference.of(old, current, Limits.WORDS_CHANGED)
        .map(parts -> {
          List<Piece> pieces = new ArrayList<>();
          int at = 0;
          for (Difference.Part part : parts) {
            add(pieces, Mark.SAME, old.subList(at, part.from()));
            add(pieces, Mark.REMOVED, old.subList(part.from(), part.to()));
            add(pieces, Mark.ADDED, current.subList(part.newFrom(), part.newTo()));
            at = part.to();
          }
          add(pieces, Mark.SAME, old.subList(at, old.size()));
          return pieces;
        });
  }

  private static void add(List<Piece> pieces, Mark mark, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(mark, String.join("", words)));
    }
  }

  private static List<String> lines(String text) {
    return LINE.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
