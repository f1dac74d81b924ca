package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.config.Kind;
import org.banyan.markdown.Paragraph;
import org.banyan.markdown.Section;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Problems;

/// Judges the clauses of an entry: each has an id of its own, and its translations have the same
/// clauses with the same levels. While an id is missing or cannot be read, nobody knows which
/// clauses there are, so only that is said.
record ClauseCheck(Problems problems) {

  /// Whether an id of a section of the main text is not known, which was reported.
  static boolean isUnsure(Entry entry) {
    return entry.kind().body() == Kind.BodyRule.CLAUSES
        ? isUnsure(entry.original())
        : entry.original().body().hasUnreadIds();
  }

  private static boolean isUnsure(Words words) {
    return clauses(words).stream().anyMatch(ClauseCheck::lacksId);
  }

  private static boolean lacksId(Section section) {
    return section.unreadId() || !section.explicitId();
  }

  private static List<Section> clauses(Words words) {
    return words.body().sections().stream().filter(section -> section.level() > 1).toList();
  }

  void check(Entry entry, Clauses clauses) {
    for (Words words : entry.words().values()) {
      for (Section section : clauses(words)) {
        if (lacksId(section) && !section.unreadId()) {
          reportWithoutId(section, words, entry);
        }
      }
    }
    for (Words words : entry.words().values()) {
      boolean isTranslation = !words.language().equals(entry.language());
      if (isTranslation && !isUnsure(entry.original()) && !isUnsure(words)) {
        compare(entry.original(), clauses, words);
      }
    }
  }

  /// Says the id when it is the only one that another language has and this one has not.
  private void reportWithoutId(Section section, Words here, Entry entry) {
    Set<String> missing = new LinkedHashSet<>();
    entry.words().values().stream()
        .flatMap(words -> clauses(words).stream())
        .filter(other -> !lacksId(other))
        .forEach(other -> missing.add(other.id()));
    clauses(here).stream()
        .filter(other -> !lacksId(other))
        .forEach(own -> missing.remove(own.id()));
    boolean isAlone = clauses(here).stream().filter(ClauseCheck::lacksId).count() == 1;
    Optional<String> known =
        missing.size() == 1 && isAlone ? missing.stream().findFirst() : Optional.empty();
    problems.error(
        known.isPresent() ? "clause-without-id.known" : "clause-without-id",
        section.location(),
        slot("title", section.title()),
        slot("id", known.orElse("")));
  }

  private void compare(Words original, Clauses clauses, Words translation) {
    List<Section> theirs = translation.body().sections();
    Map<String, Section> byId =
        theirs.stream().collect(Collectors.toMap(Section::id, s -> s, (first, _) -> first));
    for (Section section : original.body().sections()) {
      Section twin = byId.remove(section.id());
      if (twin == null) {
        problems.error(
            "clause-mismatch.missing",
            Location.of(translation.path()),
            slot("id", section.id()),
            slot("location", section.location().toString()));
        continue;
      }
      compareLevels(section, clauses, twin, translation);
    }
    byId.values()
        .forEach(extra ->
            problems.error(
                "clause-mismatch.extra",
                extra.location(),
                slot("id", extra.id()),
                slot("path", original.path())));
    List<String> order = new ArrayList<>(clauses.numbers().keySet());
    List<String> here = new ArrayList<>(translation.clauses().orElseThrow().numbers().keySet());
    if (!order.equals(here) && new HashSet<>(order).equals(new HashSet<>(here))) {
      problems.error(
          "clause-mismatch.order", Location.of(translation.path()), slot("path", original.path()));
    }
  }

  private void compareLevels(Section section, Clauses clauses, Section twin, Words translation) {
    List<Level> levels = clauses.levelsOf(section.id());
    List<Level> found = translation.clauses().orElseThrow().levelsOf(twin.id());
    if (!levels.equals(found)) {
      problems.error(
          "level-mismatch",
          differing(translation, twin, levels, found),
          slot("id", twin.id()),
          slot("found", words(found)),
          slot("levels", words(levels)),
          slot("location", section.location().toString()));
    }
  }

  /// The first paragraph whose level is another one; the heading when one is missing.
  private static Location differing(
      Words words, Section section, List<Level> levels, List<Level> found) {
    int same = 0;
    while (same < levels.size() && same < found.size() && levels.get(same) == found.get(same)) {
      same++;
    }
    List<Paragraph> provisions =
        words.body().paragraphs().getOrDefault(section.id(), List.of()).stream()
            .filter(each -> Level.of(each.text(), words.language()).isPresent())
            .toList();
    return same < provisions.size() ? provisions.get(same).location() : section.location();
  }

  private static List<Message> words(List<Level> levels) {
    return levels.isEmpty()
        ? List.of(Message.of("level.none"))
        : levels.stream().map(ClauseCheck::word).toList();
  }

  private static Message word(Level level) {
    return Message.of(
        switch (level) {
          case REQUIREMENT -> "level.requirement";
          case RECOMMENDATION -> "level.recommendation";
          case PERMISSION -> "level.permission";
          case STATEMENT -> "level.statement";
        });
  }
}
