package org.banyan.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which passages may answer: those in the language, of one of the kinds, and with one of the terms
/// of every facet. What is empty does not restrict.
public record Filter(
    Optional<String> language, List<String> kinds, Map<String, List<String>> facets) {

  public static final Filter NONE = new Filter(Optional.empty(), List.of(), Map.of());

  public Filter {
    kinds = List.copyOf(kinds);
    SortedMap<String, List<String>> sorted = new TreeMap<>();
    facets.forEach((field, terms) -> sorted.put(field, List.copyOf(terms)));
    facets = Collections.unmodifiableSortedMap(sorted);
  }

  Filter inAnyLanguage() {
    return new Filter(Optional.empty(), kinds, facets);
  }

  /// The columns that restrict besides the language: they alone make a query.
  SortedMap<String, List<String>> chooses() {
    return inAnyLanguage().columns();
  }

  /// The allowed values by column, see [Passage#values]; only columns that restrict.
  SortedMap<String, List<String>> columns() {
    SortedMap<String, List<String>> columns = new TreeMap<>(facets);
    columns.put("kind", kinds);
    columns.put("language", language.stream().toList());
    columns.values().removeIf(List::isEmpty);
    return columns;
  }
}
