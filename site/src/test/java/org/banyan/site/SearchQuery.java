package org.banyan.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.search.Filter;
import org.banyan.search.QueryMode;

/// A query with its filter, as Lucene takes it and as the scripts do.
record SearchQuery(
    String text,
    String language,
    List<String> kinds,
    Map<String, List<String>> facets,
    Boolean prefix,
    Boolean exact) {

  SearchQuery {
    prefix = prefix != null && prefix;
    exact = exact != null && exact;
    kinds = kinds == null ? List.of() : kinds;
    facets = facets == null ? Map.of() : facets;
  }

  static SearchQuery of(String text) {
    return new SearchQuery(text, null, null, null, false, false);
  }

  QueryMode mode() {
    return new QueryMode(prefix, exact);
  }

  Filter filter() {
    return new Filter(Optional.ofNullable(language), kinds, facets);
  }

  /// The `filters` that `search.query` takes.
  Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new TreeMap<>(facets);
    filters.put("kind", kinds);
    return filters;
  }
}
