package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.markdown.Section;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;

/// What can be judged only when all entries are known: references, their cycles, and the clauses of
/// translations. Links and citations are judged by [BodyCheck].
final class CatalogCheck {

  private final Config config;
  private final boolean shownUnpublished;
  private final SortedMap<EntryId, Entry> entries;
  private final Unread unread;
  private final Links links;
  private final Problems problems;
  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, SortedMap<EntryId, List<Value.Reference>>> acyclic = new TreeMap<>();

  /// @param shownUnpublished whether what is not published has pages all the same
  CatalogCheck(
      Config config,
      boolean shownUnpublished,
      SortedMap<EntryId, Entry> entries,
      Unread unread,
      Links links,
      Problems problems) {
    this.config = config;
    this.shownUnpublished = shownUnpublished;
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
        reportDangling(entry, reference);
      }
      return;
    }
    if (!target.isPublished() && entry.isPublished()) {
      problems.add(
          target.publication().reference(target.id(), reference.location(), shownUnpublished));
      if (!shownUnpublished) {
        return;
      }
    }
    if (reference.section().isPresent() && !hasSection(target, reference.section().get())) {
      if (!ClauseCheck.isUnsure(target)) {
        reportMissingSection(reference, target);
      }
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

  private void reportDangling(Entry entry, Value.Reference reference) {
    List<String> names = List.of();
    if (problems.wants(reference.location())) {
      Set<EntryId> named = named(entry.original().values());
      names =
          entries.keySet().stream()
              .filter(id -> id.kind().equals(reference.entry().kind()) && !named.contains(id))
              .map(EntryId::name)
              .toList();
    }
    problems.error(
        "dangling-reference",
        reference.location(),
        slot("entry", reference.entry().toString()),
        slot("near", Nearest.question(reference.entry().name(), names)),
        slot("path", path(reference.entry())));
  }

  /// What an entry refers to already, so that it did not mean that.
  private static Set<EntryId> named(Value.Group group) {
    Set<EntryId> named = new HashSet<>();
    for (Value value : group.fields().values().stream().flatMap(List::stream).toList()) {
      switch (value) {
        case Value.Reference reference -> named.add(reference.entry());
        case Value.Group inner -> named.addAll(named(inner));
        default -> {}
      }
    }
    return named;
  }

  /// Where an entry would stand: a part in the folder of its whole, an item in its list.
  private String path(EntryId id) {
    Optional<Kind> kind = config.kind(id.kind());
    String folder =
        kind.flatMap(Kind::parent)
            .flatMap(config::kind)
            .or(() -> kind)
            .map(Kind::folder)
            .orElse(id.kind());
    Optional<String> list =
        entries.values().stream()
            .filter(entry -> entry.id().kind().equals(id.kind()))
            .map(entry -> entry.location().path())
            .filter(path -> !path.endsWith(".md"))
            .findFirst();
    return list.orElse("content/" + folder + "/" + id.name() + ".md");
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
        slot("entry", reference.entry().toString()),
        slot("section", section),
        slot("near", Nearest.question(section, ids)),
        slot("ids", Nearest.listed(ids)));
  }

  /// Judges everything else.
  void run() {
    acyclic.forEach((field, graph) -> Chains.check(field, graph, problems));
    var bodies =
        new BodyCheck(
            config,
            shownUnpublished,
            entries,
            unread,
            links,
            new LikelyTargets(links.paths()),
            problems);
    var sources = new SourceCheck(config, links, problems);
    var units = new UnitCheck(entries, problems);
    var clauseCheck = new ClauseCheck(problems);
    var glossary = GlossaryCheck.of(config, entries, problems);
    entries.values().parallelStream()
        .forEach(entry -> {
          bodies.check(entry);
          sources.check(entry);
          units.check(entry);
          glossary.check(entry);
          entry.original().clauses().ifPresent(clauses -> clauseCheck.check(entry, clauses));
        });
    reportLoneParts();
  }

  private void reportLoneParts() {
    for (Entry entry : entries.values()) {
      if (entry.parent().isPresent()
          && !entries.containsKey(entry.parent().get())
          && !unread.hasEntry(entry.parent().get())) {
        problems.error("misplaced-file.part", entry.location(), slot("kind", entry.kind().name()));
      }
    }
  }
}
