package org.banyan.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.markdown.Section;

/// What the clauses of an entry are covered by: the references that other entries make to each.
///
/// @param columns names of kinds
/// @param chapters in the order of the body
public record Coverage(List<String> columns, List<Chapter> chapters) {

  public Coverage {
    columns = List.copyOf(columns);
    chapters = List.copyOf(chapters);
  }

  /// A section of level 2 and the clauses in it that hold provisions; there is one at least.
  public record Chapter(Section section, List<Clause> clauses) {

    public Chapter {
      clauses = List.copyOf(clauses);
    }

    /// How many of the clauses something of a column covers.
    public long covered(String column) {
      return clauses.stream().filter(clause -> !clause.by(column).isEmpty()).count();
    }
  }

  /// A clause with provisions.
  ///
  /// @param number derived: `6.2`
  /// @param level of its most binding provision
  /// @param relations to it, by column; each column is there
  public record Clause(
      Section section, String number, Level level, Map<String, List<Relation>> relations) {

    public Clause {
      relations = Collections.unmodifiableMap(new LinkedHashMap<>(relations));
    }

    public List<Relation> by(String column) {
      return relations.get(column);
    }

    /// Whether nothing of any column refers to it.
    public boolean isGap() {
      return relations.values().stream().allMatch(List::isEmpty);
    }
  }

  /// Counts for an entry whose body is made of clauses. A reference made by a part (a lesson) also
  /// counts for the kind of its whole (a training), unless the part's kind is a column itself.
  ///
  /// @param columns names of kinds
  public static Coverage of(Catalog catalog, Entry entry, List<String> columns) {
    Clauses clauses = entry.original().clauses().orElseThrow();
    Map<String, Map<String, List<Relation>>> bySection = new LinkedHashMap<>();
    for (Relation relation : catalog.relationsTo(entry.id())) {
      Optional<String> column = column(catalog.entry(relation.from()).orElseThrow(), columns);
      if (column.isPresent() && relation.section().isPresent()) {
        bySection
            .computeIfAbsent(relation.section().get(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(column.get(), _ -> new ArrayList<>())
            .add(relation);
      }
    }
    List<Chapter> chapters = new ArrayList<>();
    Section chapter = null;
    List<Clause> inChapter = new ArrayList<>();
    for (Section section : entry.original().body().sections()) {
      if (section.level() == 2) {
        add(chapters, chapter, inChapter);
        chapter = section;
        inChapter = new ArrayList<>();
      }
      Optional<Level> level = clauses.levelsOf(section.id()).stream().sorted().findFirst();
      if (level.isPresent()) {
        Map<String, List<Relation>> found = bySection.getOrDefault(section.id(), Map.of());
        Map<String, List<Relation>> relations = new LinkedHashMap<>();
        columns.forEach(
            each -> relations.put(each, List.copyOf(found.getOrDefault(each, List.of()))));
        String number = clauses.numbers().getOrDefault(section.id(), "");
        inChapter.add(new Clause(section, number, level.get(), relations));
      }
    }
    add(chapters, chapter, inChapter);
    return new Coverage(columns, chapters);
  }

  private static void add(List<Chapter> chapters, Section section, List<Clause> clauses) {
    if (section != null && !clauses.isEmpty()) {
      chapters.add(new Chapter(section, clauses));
    }
  }

  private static Optional<String> column(Entry from, List<String> columns) {
    if (columns.contains(from.kind().name())) {
      return Optional.of(from.kind().name());
    }
    return from.parent().map(EntryId::kind).filter(columns::contains);
  }
}
