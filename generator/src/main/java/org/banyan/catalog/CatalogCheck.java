package org.banyan.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.markdown.Section;
import org.banyan.source.Location;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;

/// What can be judged only when all entries are known: references, their cycles, and the clauses of
/// translations. Links and citations are judged by [BodyCheck].
final class CatalogCheck {

  private final Config config;
  private final SortedMap<EntryId, Entry> entries;
  private final Unread unread;
  private final Links links;
  private final Problems problems;
  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, SortedMap<EntryId, List<Value.Reference>>> acyclic = new TreeMap<>();

  CatalogCheck(
      Config config,
      SortedMap<EntryId, Entry> entries,
      Unread unread,
      Links links,
      Problems problems) {
    this.config = config;
    this.entries = entries;
    this.unread = unread;
    this.links = links;
    this.problems = problems;
  }

  /// The relations of all entries; a reference that leads nowhere is reported and makes none.
  List<Relation> relations() {
    for (Entry entry : entries.values()) {
      for (Field field : entry.kind().fields()) {
        List<Value> values = entry.original().get(field.name());
        for (int index = 0; index < values.size(); index++) {
          relate(entry, field, index, values.get(index));
        }
      }
    }
    return List.copyOf(relations);
  }

  private void relate(Entry entry, Field field, int index, Value value) {
    switch (value) {
      case Value.Reference reference ->
          add(entry, field, reference, field.name(), index, Optional.empty());
      case Value.Group group ->
          ((FieldType.Group) field.type())
              .fields()
              .forEach(inner ->
                  group.get(inner.name()).stream()
                      .filter(Value.Reference.class::isInstance)
                      .map(Value.Reference.class::cast)
                      .forEach(reference ->
                          add(
                              entry,
                              inner,
                              reference,
                              field.name(),
                              index,
                              Optional.of(inner.name()))));
      default -> {}
    }
  }

  private void add(
      Entry entry,
      Field field,
      Value.Reference reference,
      String name,
      int index,
      Optional<String> inner) {
    Entry target = entries.get(reference.entry());
    if (target == null) {
      if (!unread.hasEntry(reference.entry())) {
        reportDangling(reference);
      }
      return;
    }
    if (target.draft() && !entry.draft()) {
      problems.error(
          "reference-to-draft",
          reference.location(),
          reference.entry() + " is a draft",
          "publish it, or take the reference out until it is");
      return;
    }
    if (reference.section().isPresent() && !hasSection(target, reference.section().get())) {
      reportMissingSection(reference, target);
      return;
    }
    relations.add(
        new Relation(entry.id(), name, index, inner, reference.entry(), reference.section()));
    if (((FieldType.Reference) field.type()).acyclic()) {
      acyclic
          .computeIfAbsent(name, _ -> new TreeMap<>())
          .computeIfAbsent(entry.id(), _ -> new ArrayList<>())
          .add(reference);
    }
  }

  private static boolean hasSection(Entry entry, String section) {
    return entry.original().body().hasSection(section);
  }

  private void reportDangling(Value.Reference reference) {
    List<String> names =
        problems.wants(reference.location())
            ? entries.keySet().stream()
                .filter(id -> id.kind().equals(reference.entry().kind()))
                .map(EntryId::name)
                .toList()
            : List.of();
    String folder =
        config.kind(reference.entry().kind()).map(Kind::folder).orElse(reference.entry().kind());
    problems.error(
        "dangling-reference",
        reference.location(),
        "there is no " + reference.entry(),
        Nearest.question(reference.entry().name(), names)
            + "it would stand in content/"
            + folder
            + "/"
            + reference.entry().name()
            + ".md");
  }

  private void reportMissingSection(Value.Reference reference, Entry target) {
    List<String> ids =
        problems.wants(reference.location())
            ? target.original().body().sections().stream()
                .map(Section::id)
                .filter(id -> !id.isEmpty())
                .toList()
            : List.of();
    String section = reference.section().orElseThrow();
    boolean clauses = target.kind().body() == Kind.BodyRule.CLAUSES;
    problems.error(
        clauses ? "missing-clause" : "missing-section",
        reference.location(),
        reference.entry() + " has no " + (clauses ? "clause" : "section") + " \"" + section + "\"",
        Nearest.question(section, ids) + "there are: " + Nearest.listed(ids));
  }

  /// Judges everything else.
  void run() {
    acyclic.forEach((field, graph) -> Chains.check(field, graph, problems));
    var bodies =
        new BodyCheck(config, entries, unread, links, new LikelyTargets(links.paths()), problems);
    var sources = new SourceCheck(config, links, problems);
    var units = new UnitCheck(entries, problems);
    var glossary = GlossaryCheck.of(config, entries, problems);
    entries.values().parallelStream()
        .forEach(entry -> {
          bodies.check(entry);
          sources.check(entry);
          units.check(entry);
          glossary.check(entry);
          entry.original().clauses().ifPresent(clauses -> checkClauses(entry, clauses));
        });
    reportLoneParts();
  }

  private void reportLoneParts() {
    for (Entry entry : entries.values()) {
      if (entry.parent().isPresent()
          && !entries.containsKey(entry.parent().get())
          && !unread.hasEntry(entry.parent().get())) {
        problems.error(
            "misplaced-file",
            entry.location(),
            "the folder has no index.md, so this " + entry.kind().name() + " belongs to nothing",
            "write index.md beside it, or move the file");
      }
    }
  }

  private void checkClauses(Entry entry, Clauses clauses) {
    for (Section section : entry.original().body().sections()) {
      if (section.level() > 1 && !section.explicitId()) {
        problems.error(
            "clause-without-id",
            section.location(),
            "the clause \"" + section.title() + "\" has no id of its own",
            "write \"{#…}\" after its heading; it stays when the wording or the number changes");
      }
    }
    for (Words words : entry.words().values()) {
      if (!words.language().equals(entry.language())) {
        compare(entry.original(), clauses, words);
      }
    }
  }

  private void compare(Words original, Clauses clauses, Words translation) {
    List<Section> theirs = translation.body().sections();
    Map<String, Section> byId =
        theirs.stream().collect(Collectors.toMap(Section::id, s -> s, (first, _) -> first));
    for (Section section : original.body().sections()) {
      Section twin = byId.remove(section.id());
      if (twin == null) {
        problems.error(
            "clause-mismatch",
            Location.of(translation.path()),
            "the translation lacks the clause \"" + section.id() + "\"",
            "it stands in " + section.location());
        continue;
      }
      compareLevels(section, clauses, twin, translation);
    }
    byId.values()
        .forEach(extra ->
            problems.error(
                "clause-mismatch",
                extra.location(),
                "the clause \"" + extra.id() + "\" is not in the main file",
                "add it to " + original.path() + ", or delete it here"));
    List<String> order = new ArrayList<>(clauses.numbers().keySet());
    List<String> here = new ArrayList<>(translation.clauses().orElseThrow().numbers().keySet());
    if (!order.equals(here) && new HashSet<>(order).equals(new HashSet<>(here))) {
      problems.error(
          "clause-mismatch",
          Location.of(translation.path()),
          "the clauses stand in another order than in the main file",
          "order them as in " + original.path());
    }
  }

  private void compareLevels(Section section, Clauses clauses, Section twin, Words translation) {
    List<Level> levels = clauses.levelsOf(section.id());
    List<Level> found = translation.clauses().orElseThrow().levelsOf(twin.id());
    if (!levels.equals(found)) {
      problems.error(
          "level-mismatch",
          twin.location(),
          "the provisions of clause \""
              + twin.id()
              + "\" are "
              + words(found)
              + " here and "
              + words(levels)
              + " in the main file",
          "requirement: 应, shall; recommendation: 宜, should; permission: 可, may; statement: 能, can ("
              + section.location()
              + ")");
    }
  }

  private static String words(List<Level> levels) {
    return levels.isEmpty()
        ? "none"
        : levels.stream().map(Level::word).collect(Collectors.joining(", "));
  }
}
