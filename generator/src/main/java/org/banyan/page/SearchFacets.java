package org.banyan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.page.SearchContent.FacetValue;
import org.banyan.page.SearchContent.SearchFacet;

/// What results can be filtered by: the fields that kinds declare as facets. Kinds that have a
/// field of the same name share its facet, as they share its column in the index.
record SearchFacets(Config config, Catalog catalog, Stream<Kind> kinds) {

  /// A reader who has more to choose from searches for its name instead.
  private static final int MOST_REFERENCES = 200;

  /// A field with the kind that declares it.
  private record Declared(Kind kind, Field field) {}

  List<SearchFacet> in(String language) {
    Map<String, List<Declared>> fields = new LinkedHashMap<>();
    kinds.forEach(kind ->
        kind.fields().stream()
            .filter(Field::facet)
            .forEach(field ->
                fields
                    .computeIfAbsent(field.name(), _ -> new ArrayList<>())
                    .add(new Declared(kind, field))));
    return fields.values().stream().flatMap(field -> facet(field, language).stream()).toList();
  }

  private Optional<SearchFacet> facet(List<Declared> declared, String language) {
    Map<String, FacetValue> values = new LinkedHashMap<>();
    boolean closed = true;
    for (Declared one : declared) {
      switch (one.field().type()) {
        case FieldType.Term(String vocabulary) ->
            config
                .vocabulary(vocabulary)
                .terms()
                .forEach(term ->
                    add(values, new FacetValue(term.id(), term.label().in(language), language)));
        case FieldType.Flag _ -> {
          add(values, new FacetValue("true", word(language, "flag.yes"), language));
          add(values, new FacetValue("false", word(language, "flag.no"), language));
        }
        case FieldType.Reference _ -> {
          closed = false;
          referred(one, language).forEach(value -> add(values, value));
        }
        default -> throw new IllegalStateException("no facet: " + one.field().name());
      }
    }
    if (values.isEmpty() || (!closed && values.size() > MOST_REFERENCES)) {
      return Optional.empty();
    }
    Field first = declared.getFirst().field();
    return Optional.of(
        new SearchFacet(
            first.name(),
            first.label().in(language),
            declared.stream().map(one -> one.kind().plural().in(language)).toList(),
            closed,
            List.copyOf(values.values())));
  }

  private static void add(Map<String, FacetValue> values, FacetValue value) {
    values.putIfAbsent(value.value(), value);
  }

  private String word(String language, String key) {
    return config.messages().word(language, key);
  }

  /// The entries that the field refers to, by title.
  private List<FacetValue> referred(Declared declared, String language) {
    SortedSet<EntryId> ids = new TreeSet<>(Comparator.comparing(EntryId::toString));
    for (Entry entry : catalog.ofKind(declared.kind().name())) {
      for (Value value : entry.original().get(declared.field().name())) {
        if (value instanceof Value.Reference reference) {
          ids.add(reference.entry());
        }
      }
    }
    return ids.stream()
        .flatMap(id -> catalog.entry(id).stream())
        .map(entry -> {
          Words words = entry.in(language);
          return new FacetValue(entry.id().toString(), words.text("title"), words.language());
        })
        .sorted(Comparator.comparing(FacetValue::label))
        .toList();
  }
}
