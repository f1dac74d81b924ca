package org.banyan.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.config.Kind;
import org.banyan.config.Views;

/// What the entries of a kind found, by what they are about and by what each result speaks of.
///
/// @param rows one for each entry of the kind of the rows, in the order of ids; then one for each
///   other entry that findings are about; the last one for what is about no entry, if there is any
public record Evidence(List<Row> rows) {

  public Evidence {
    rows = List.copyOf(rows);
  }

  /// @param of none in the row of what is about no entry
  public record Row(Optional<Entry> of, List<Finding> findings) {

    public Row {
      findings = List.copyOf(findings);
    }

    /// The findings in a column.
    public List<Finding> in(String column) {
      return findings.stream().filter(finding -> finding.column().equals(column)).toList();
    }
  }

  /// What one entry found in one column.
  ///
  /// @param directions how many results point which way, in the order of the entry's results
  public record Finding(Entry entry, String column, Map<String, Integer> directions) {

    public Finding {
      directions = Collections.unmodifiableMap(new LinkedHashMap<>(directions));
    }

    public int results() {
      return directions.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// An entry that is about two rows stands in both.
  public static Evidence of(Catalog catalog, Kind kind, Views.Evidence view) {
    Map<Optional<EntryId>, List<Finding>> rows = new LinkedHashMap<>();
    catalog.ofKind(view.rows()).forEach(row -> rows.put(Optional.of(row.id()), new ArrayList<>()));
    for (Entry entry : catalog.ofKind(kind.name())) {
      List<Finding> found = findings(entry, view);
      if (!found.isEmpty()) {
        for (Optional<EntryId> row : about(catalog, entry, view)) {
          rows.computeIfAbsent(row, _ -> new ArrayList<>()).addAll(found);
        }
      }
    }
    // What is about no entry may have been met before what is about another one.
    Optional<List<Finding>> rest = Optional.ofNullable(rows.remove(Optional.<EntryId>empty()));
    rest.ifPresent(findings -> rows.put(Optional.empty(), findings));
    return new Evidence(
        rows.entrySet().stream()
            .map(row -> new Row(row.getKey().flatMap(catalog::entry), row.getValue()))
            .toList());
  }

  private static List<Finding> findings(Entry entry, Views.Evidence view) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (Value value : entry.original().get(view.field())) {
      var result = (Value.Group) value;
      Optional<String> direction = term(result, view.direction());
      term(result, view.columns())
          .filter(_ -> direction.isPresent())
          .ifPresent(column ->
              counts
                  .computeIfAbsent(column, _ -> new LinkedHashMap<>())
                  .merge(direction.get(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(count -> new Finding(entry, count.getKey(), count.getValue()))
        .toList();
  }

  private static Optional<String> term(Value.Group result, String field) {
    return result.get(field).stream().map(value -> ((Value.Term) value).id()).findFirst();
  }

  /// The rows that an entry is about: those of the kind of the rows, else what it is about itself;
  /// one without an entry when it is about none.
  private static Set<Optional<EntryId>> about(Catalog catalog, Entry entry, Views.Evidence view) {
    List<Entry> targets = referred(catalog, entry, view.by()).toList();
    Set<Optional<EntryId>> rows = new LinkedHashSet<>();
    targets.stream()
        .flatMap(target ->
            target.kind().name().equals(view.rows())
                ? Stream.of(target)
                : Optional.ofNullable(view.via().get(target.kind().name())).stream()
                    .flatMap(field -> referred(catalog, target, field)))
        .filter(target -> target.kind().name().equals(view.rows()))
        .forEach(target -> rows.add(Optional.of(target.id())));
    if (rows.isEmpty()) {
      targets.forEach(target -> rows.add(Optional.of(target.id())));
    }
    return rows.isEmpty() ? Set.of(Optional.empty()) : rows;
  }

  private static Stream<Entry> referred(Catalog catalog, Entry entry, String field) {
    return entry.original().get(field).stream()
        .flatMap(value -> catalog.entry(((Value.Reference) value).entry()).stream());
  }
}
