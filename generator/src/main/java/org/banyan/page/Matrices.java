package org.banyan.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Vocabulary;
import org.banyan.config.Worksheets;
import org.banyan.page.EntryView.Matrix;
import org.banyan.page.EntryView.MatrixMark;
import org.banyan.page.EntryView.MatrixRow;

/// Which term of a vocabulary stands in which part of an entry: what a course teaches in which
/// lesson, and where it is checked.
record Matrices(Config config, Catalog catalog, Paths paths, Cards cards, String language) {

  /// The terms of an entry and its parts.
  Matrix of(Entry entry, Worksheets.Matrix matrix) {
    List<Entry> parts = catalog.partsOf(entry.id());
    List<String> terms =
        entry.original().get(matrix.of()).stream().map(value -> ((Value.Term) value).id()).toList();
    return matrix(
        entry.kind(), matrix, terms, parts.stream().map(part -> List.of(part)).toList(), parts);
  }

  /// All terms, and all entries of a kind, each with its parts.
  Matrix of(Kind kind, Worksheets.Matrix matrix) {
    List<Entry> entries = catalog.ofKind(kind.name());
    return matrix(
        kind,
        matrix,
        vocabulary(kind, matrix).ids(),
        entries.stream().map(entry -> catalog.partsOf(entry.id())).toList(),
        entries);
  }

  private Vocabulary vocabulary(Kind kind, Worksheets.Matrix matrix) {
    var type = (FieldType.Term) kind.field(matrix.of()).orElseThrow().type();
    return config.vocabulary(type.vocabulary());
  }

  /// @param parts by column
  private Matrix matrix(
      Kind kind,
      Worksheets.Matrix matrix,
      List<String> terms,
      List<List<Entry>> parts,
      List<Entry> columns) {
    Vocabulary vocabulary = vocabulary(kind, matrix);
    List<MatrixRow> rows = new ArrayList<>();
    for (String id : terms) {
      List<List<MatrixMark>> cells =
          parts.stream().map(column -> cell(column, matrix, id)).toList();
      Set<Integer> found = new LinkedHashSet<>();
      cells.forEach(cell -> cell.forEach(mark -> found.addAll(mark.marks())));
      List<String> labels = labels(kind, matrix);
      List<String> missing = new ArrayList<>();
      for (int at = 0; at < labels.size(); at++) {
        if (!found.contains(at)) {
          missing.add(labels.get(at));
        }
      }
      rows.add(
          new MatrixRow(
              vocabulary.term(id).orElseThrow().label().in(language),
              paths.term(language, vocabulary.name(), id).path(),
              cells,
              missing));
    }
    return new Matrix(
        kind.field(matrix.of()).orElseThrow().label().in(language),
        labels(kind, matrix),
        columns.stream().map(entry -> cards.card(language, entry)).toList(),
        rows);
  }

  /// What the marks are called, by the kind of the parts.
  private List<String> labels(Kind kind, Worksheets.Matrix matrix) {
    return matrix.marks().stream()
        .map(name ->
            config.kinds().values().stream()
                .filter(each -> each.parent().equals(Optional.of(kind.name())))
                .flatMap(each -> each.field(name).stream())
                .map(field -> field.label().in(language))
                .findFirst()
                .orElse(name))
        .toList();
  }

  private List<MatrixMark> cell(List<Entry> parts, Worksheets.Matrix matrix, String id) {
    List<MatrixMark> found = new ArrayList<>();
    for (Entry part : parts) {
      List<Integer> marks = new ArrayList<>();
      for (int at = 0; at < matrix.marks().size(); at++) {
        boolean has =
            part.original().get(matrix.marks().get(at)).stream()
                .anyMatch(value -> value instanceof Value.Term(_, String term) && term.equals(id));
        if (has) {
          marks.add(at);
        }
      }
      if (!marks.isEmpty()) {
        List<Entry> siblings = part.parent().map(catalog::partsOf).orElse(List.of());
        found.add(new MatrixMark(cards.card(language, part), siblings.indexOf(part) + 1, marks));
      }
    }
    return found;
  }
}
