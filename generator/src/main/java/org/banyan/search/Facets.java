package org.banyan.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What readers can filter a page by; its passages share it.
///
/// @param terms of each field, both sorted
public record Facets(SortedMap<String, List<String>> terms) {

  public Facets {
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
  }

  public static Facets of(Map<String, List<String>> terms) {
    SortedMap<String, List<String>> sorted = new TreeMap<>();
    terms.forEach(
        (field, values) -> sorted.put(field, values.stream().sorted().distinct().toList()));
    return new Facets(sorted);
  }

  List<String> of(String field) {
    return terms.getOrDefault(field, List.of());
  }
}
