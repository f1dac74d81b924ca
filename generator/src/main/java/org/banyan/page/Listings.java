package org.banyan.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Vocabulary;
import org.banyan.page.BrowseContent.Filter;
import org.banyan.page.BrowseContent.Letter;
import org.banyan.page.BrowseContent.VocabularyTile;
import org.banyan.page.EntryContent.ViewLink;
import org.banyan.page.PageView.PathLink;

/// Plans the listings: one for each kind, and one for each pair of a kind and a term that has
/// entries. Their number grows with the vocabularies, not with the entries; two terms together are
/// chosen by the script of the page or by the search. A long listing is cut into pages.
record Listings(Catalog catalog, Paths paths, Frames frames, Tiles tiles, Cards cards) {

  private static final List<Letter> NONE = List.of();

  /// So many terms of a facet say how well it divides; a long list is not better for being long.
  private static final int MOST_TERMS = 7;

  List<PlannedPage> pages(
      String language, Collection<Kind> kinds, Collection<Vocabulary> vocabularies) {
    List<PlannedPage> pages = new ArrayList<>();
    var views = new KindPlanner(frames, cards, frames.config(), catalog, paths, language);
    for (Kind kind : kinds) {
      var links = new Once<>(() -> views.links(kind));
      pages.addAll(all(language, kind, links));
      for (Vocabulary vocabulary : vocabularies) {
        for (Vocabulary.Term term : vocabulary.terms()) {
          List<Entry> carriers = tiles.carriersOf(vocabulary.name(), term.id(), kind);
          if (!carriers.isEmpty()) {
            pages.addAll(narrowed(language, kind, vocabulary, term, carriers, links));
          }
        }
      }
    }
    return pages;
  }

  /// The first page of a kind's listing is what a reader means who searches for the kind.
  private List<PlannedPage> all(String language, Kind kind, Once<List<ViewLink>> links) {
    List<PlannedPage> pages = new ArrayList<>(whole(language, kind, links));
    if (!catalog.ofKind(kind.name()).isEmpty()) {
      String title = kind.plural().in(language);
      var findable =
          new Findable(
              kind.folder(),
              language,
              title,
              title,
              kind.description().in(language),
              List.of(kind.label().in(language)),
              Findable.OF_ALL);
      PlannedPage first = pages.getFirst();
      pages.set(
          0, new PlannedPage(first.path(), first.indexed(), Optional.of(findable), first.view()));
    }
    return pages;
  }

  private List<PlannedPage> whole(String language, Kind kind, Once<List<ViewLink>> links) {
    return pages(
        language,
        kind,
        kind.plural().in(language),
        kind.description().in(language),
        other -> paths.listing(other, kind),
        catalog.ofKind(kind.name()),
        List.of(),
        links);
  }

  private List<PlannedPage> narrowed(
      String language,
      Kind kind,
      Vocabulary vocabulary,
      Vocabulary.Term term,
      List<Entry> carriers,
      Once<List<ViewLink>> links) {
    String label = term.label().in(language);
    String description = term.description().map(text -> text.in(language)).orElse("");
    return pages(
        language,
        kind,
        kind.plural().in(language) + frames.word(language, "colon") + label,
        description.isEmpty() ? kind.description().in(language) : description,
        other -> paths.listing(other, kind, vocabulary.name(), term.id()),
        carriers,
        List.of(
            new Filter(
                vocabulary.name(),
                vocabulary.label().in(language),
                label,
                description,
                paths.term(language, vocabulary.name(), term.id()).path())),
        links);
  }

  private List<PlannedPage> pages(
      String language,
      Kind kind,
      String title,
      String description,
      Function<String, SitePath> pathIn,
      List<Entry> entries,
      List<Filter> filters,
      Once<List<ViewLink>> links) {
    SitePath first = pathIn.apply(language);
    var sorted = new Once<>(() -> cards.of(language, entries));
    var lettered = new Once<>(() -> kind.letters() ? cards.byLetter(language, entries) : NONE);
    List<Vocabulary> facets = tiles.facets(kind).toList();
    var tiled =
        new Once<>(() ->
            dividing(
                facets.stream().map(facet -> tiles.tile(language, facet, kind, first)).toList(),
                catalog.ofKind(kind.name()).size()));
    var grid =
        new Once<>(() ->
            new PlaceGrids(frames, tiles, catalog, paths).of(language, kind).stream().toList());
    return Paging.CARDS.plan(
        first,
        entries.size(),
        number -> {
          Pager pager = Paging.CARDS.pager(first, entries.size(), number);
          Function<String, SitePath> numbered = other -> Paths.page(pathIn.apply(other), number);
          return new PageView(
              numbered.apply(language),
              "listing.ftl",
              language,
              frames.title(language, title, pager),
              description,
              frames.frame(language, kind.name(), trail(language, kind, filters), numbered, true),
              new BrowseContent.Listing(
                  kind.name(),
                  kind.plural().in(language),
                  kind.description().in(language),
                  paths.listing(language, kind).path(),
                  catalog.ofKind(kind.name()).size(),
                  filters,
                  Paging.CARDS.part(sorted.get(), number),
                  Paging.CARDS.part(lettered.get(), number, Letter::cards, Letter::with),
                  Cards.jumps(language, first, lettered.get(), Paging.CARDS),
                  pager,
                  fields(kind, facets),
                  tiled.get(),
                  pager.pages() == 1 ? marks(entries, facets) : Map.of(),
                  links.get(),
                  filters.isEmpty() ? grid.get() : List.of()));
        });
  }

  /// The facets that divide the entries best come first: those whose terms each have a share of
  /// them that is neither all nor nothing. The twin of `dividing` in `sheet.js`.
  private static List<VocabularyTile> dividing(List<VocabularyTile> facets, int total) {
    return facets.stream()
        .sorted(
            Comparator.comparingDouble((VocabularyTile facet) -> worth(facet, total)).reversed())
        .toList();
  }

  private static double worth(VocabularyTile facet, int total) {
    return facet.terms().stream()
        .mapToDouble(term -> Math.min(1, (double) term.count() / Math.max(1, total)))
        .map(share -> -share * (1 - share))
        .sorted()
        .limit(MOST_TERMS)
        .map(worth -> -worth)
        .sum();
  }

  private List<PathLink> trail(String language, Kind kind, List<Filter> filters) {
    return filters.isEmpty()
        ? List.of()
        : List.of(
            new PathLink(
                kind.plural().in(language), language, paths.listing(language, kind).path()));
  }

  /// By which fields the search filters a kind of many entries as its facets sort it: where a
  /// vocabulary has one place in the kind, both find the same.
  private Map<String, String> fields(Kind kind, List<Vocabulary> facets) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (Paging.CARDS.pages(catalog.ofKind(kind.name()).size()) == 1) {
      return fields;
    }
    for (Vocabulary facet : facets) {
      List<Field> places =
          kind.fields().stream()
              .flatMap(Listings::withInner)
              .filter(field -> field.type().equals(new FieldType.Term(facet.name())))
              .toList();
      if (places.size() == 1) {
        fields.put(facet.name(), places.getFirst().name());
      }
    }
    return fields;
  }

  private static Stream<Field> withInner(Field field) {
    return field.type() instanceof FieldType.Group group
        ? group.fields().stream().flatMap(Listings::withInner)
        : Stream.of(field);
  }

  /// By what the page's script narrows it further.
  private Map<String, String> marks(List<Entry> entries, List<Vocabulary> facets) {
    List<String> names = facets.stream().map(Vocabulary::name).toList();
    Map<String, String> marks = new LinkedHashMap<>();
    for (Entry entry : entries) {
      marks.put(
          entry.id().name(),
          tiles
              .terms(entry)
              .filter(term -> names.contains(term.vocabulary()))
              .map(term -> term.vocabulary() + "/" + term.id())
              .distinct()
              .collect(Collectors.joining(" ")));
    }
    return marks;
  }
}
