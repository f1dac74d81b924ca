package org.banyan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.config.Vocabulary;
import org.banyan.page.BrowseContent.KindTile;
import org.banyan.page.BrowseContent.TermTile;
import org.banyan.page.BrowseContent.VocabularyTile;

/// The kinds and vocabularies of the site with what they hold.
final class Tiles {

  private final Config config;
  private final Catalog catalog;
  private final Paths paths;
  private final Map<String, Map<String, List<Entry>>> carriers = new TreeMap<>();
  private final Map<String, List<Vocabulary>> facets = new TreeMap<>();

  Tiles(Config config, Catalog catalog, Paths paths) {
    this.config = config;
    this.catalog = catalog;
    this.paths = paths;
    catalog.entries().values().forEach(this::collectTerms);
    config.kinds().values().forEach(kind -> facets.put(kind.name(), facetsOf(kind)));
  }

  private void collectTerms(Entry entry) {
    terms(entry)
        .distinct()
        .forEach(term ->
            carriers
                .computeIfAbsent(term.vocabulary(), _ -> new TreeMap<>())
                .computeIfAbsent(term.id(), _ -> new ArrayList<>())
                .add(entry));
  }

  /// What an entry is sorted by: its own terms, and those of the places where it is.
  Stream<Value.Term> terms(Entry entry) {
    return Stream.concat(
        terms(entry.original().values()),
        entry.kind().views().places().stream()
            .flatMap(view -> places(entry, view).flatMap(place -> termsOf(place, view.by()))));
  }

  /// The entries of the places where an entry is.
  Stream<Entry> places(Entry entry, Views.Places view) {
    return entry.original().get(view.field()).stream()
        .flatMap(value -> value instanceof Value.Reference to ? Stream.of(to) : Stream.empty())
        .flatMap(to -> catalog.entry(to.entry()).stream());
  }

  static Stream<Value.Term> termsOf(Entry place, List<String> fields) {
    return fields.stream()
        .flatMap(field -> place.original().get(field).stream())
        .flatMap(value -> value instanceof Value.Term term ? Stream.of(term) : Stream.empty());
  }

  private static Stream<Value.Term> terms(Value.Group group) {
    return group.fields().values().stream()
        .flatMap(List::stream)
        .flatMap(value ->
            switch (value) {
              case Value.Term term -> Stream.of(term);
              case Value.Group inner -> terms(inner);
              default -> Stream.empty();
            });
  }

  /// The entries that carry a term.
  List<Entry> carriersOf(String vocabulary, String term) {
    return carriers.getOrDefault(vocabulary, Map.of()).getOrDefault(term, List.of());
  }

  /// The kinds in the order of the menu, the others after them.
  Stream<Kind> kinds() {
    return config.kinds().values().stream()
        .sorted(Comparator.comparingInt(this::menuPlace).thenComparing(Kind::name));
  }

  private int menuPlace(Kind kind) {
    int place = config.site().menu().indexOf(kind.name());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  List<KindTile> kinds(String language) {
    return kinds()
        .map(kind ->
            new KindTile(
                kind.name(),
                kind.plural().in(language),
                kind.label().in(language),
                kind.description().in(language),
                catalog.ofKind(kind.name()).size(),
                paths.listing(language, kind).path()))
        .toList();
  }

  /// The vocabularies that listings are sorted by. Those that sort the most kinds come first.
  List<VocabularyTile> vocabularies(String language) {
    return vocabularies().map(vocabulary -> tile(language, vocabulary)).toList();
  }

  Stream<Vocabulary> vocabularies() {
    return config.vocabularies().values().stream()
        .filter(vocabulary -> carriers.containsKey(vocabulary.name()))
        .filter(vocabulary -> kindsSortedBy(vocabulary) > 0)
        .sorted(Comparator.comparingLong(this::kindsSortedBy).reversed());
  }

  private long kindsSortedBy(Vocabulary vocabulary) {
    return config.kinds().values().stream()
        .filter(kind -> facets(kind).anyMatch(vocabulary::equals))
        .count();
  }

  /// The vocabularies a kind is sorted by.
  Stream<Vocabulary> facets(Kind kind) {
    return facets.get(kind.name()).stream();
  }

  private List<Vocabulary> facetsOf(Kind kind) {
    return Stream.concat(kind.fields().stream().filter(Field::facet), ofPlaces(kind))
        .map(Field::type)
        .filter(FieldType.Term.class::isInstance)
        .map(type -> ((FieldType.Term) type).vocabulary())
        .distinct()
        .map(config::vocabulary)
        .toList();
  }

  /// The terms by which the places of a kind's entries are sorted, the finest first.
  Stream<Field> ofPlaces(Kind kind) {
    return kind.views().places().stream()
        .flatMap(view -> {
          var to = (FieldType.Reference) kind.field(view.field()).orElseThrow().type();
          return view.by().stream()
              .flatMap(name ->
                  to.to().stream()
                      .flatMap(place -> config.kind(place).stream())
                      .flatMap(place -> place.field(name).stream())
                      .limit(1));
        });
  }

  /// Each term leads to its entries of every kind.
  VocabularyTile tile(String language, Vocabulary vocabulary) {
    return tile(
        language,
        vocabulary,
        term -> {
          int count = carriersOf(vocabulary.name(), term.id()).size();
          SitePath path = paths.term(language, vocabulary.name(), term.id());
          return termTile(language, term, count, path, false);
        });
  }

  /// Each term leads to its entries of the kind; one that has none, to its own page.
  ///
  /// @param here the page on which this stands
  VocabularyTile tile(String language, Vocabulary vocabulary, Kind kind, SitePath here) {
    return tile(
        language,
        vocabulary,
        term -> {
          int count = carriersOf(vocabulary.name(), term.id(), kind).size();
          SitePath path =
              count == 0
                  ? paths.term(language, vocabulary.name(), term.id())
                  : paths.listing(language, kind, vocabulary.name(), term.id());
          return termTile(language, term, count, path, path.equals(here));
        });
  }

  /// The entries of a kind that carry a term.
  List<Entry> carriersOf(String vocabulary, String term, Kind kind) {
    return carriersOf(vocabulary, term).stream()
        .filter(entry -> entry.kind().name().equals(kind.name()))
        .toList();
  }

  private static TermTile termTile(
      String language, Vocabulary.Term term, int count, SitePath path, boolean current) {
    return new TermTile(
        term.id(),
        term.label().in(language),
        term.description().map(text -> text.in(language)).orElse(""),
        count,
        path.path(),
        current);
  }

  private VocabularyTile tile(
      String language, Vocabulary vocabulary, Function<Vocabulary.Term, TermTile> term) {
    return new VocabularyTile(
        vocabulary.name(),
        vocabulary.label().in(language),
        vocabulary.description().map(text -> text.in(language)).orElse(""),
        vocabulary.ordered(),
        paths.vocabulary(language, vocabulary.name()).path(),
        vocabulary.terms().stream().map(term).toList());
  }
}
