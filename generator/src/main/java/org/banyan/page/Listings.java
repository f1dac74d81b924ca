package org.banyan.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.config.Kind;
import org.banyan.config.Vocabulary;
import org.banyan.page.BrowseContent.Filter;
import org.banyan.page.PageView.PathLink;

/// Plans the listings: one for each kind, and one for each pair of a kind and a term that has
/// entries. Their number grows with the vocabularies, not with the entries; two terms together are
/// chosen by the script of the page or by the search.
record Listings(Catalog catalog, Paths paths, Frames frames, Tiles tiles, Cards cards) {

  List<PlannedPage> pages(
      String language, Collection<Kind> kinds, Collection<Vocabulary> vocabularies) {
    List<PlannedPage> pages = new ArrayList<>();
    for (Kind kind : kinds) {
      pages.add(new PlannedPage(paths.listing(language, kind), true, () -> all(language, kind)));
      for (Vocabulary vocabulary : vocabularies) {
        for (Vocabulary.Term term : vocabulary.terms()) {
          if (!tiles.carriersOf(vocabulary.name(), term.id(), kind).isEmpty()) {
            pages.add(
                new PlannedPage(
                    paths.listing(language, kind, vocabulary.name(), term.id()),
                    true,
                    () -> narrowed(language, kind, vocabulary, term)));
          }
        }
      }
    }
    return pages;
  }

  private PageView all(String language, Kind kind) {
    return view(
        language,
        kind,
        kind.plural().in(language),
        kind.description().in(language),
        other -> paths.listing(other, kind),
        List.copyOf(catalog.ofKind(kind.name())),
        List.of());
  }

  private PageView narrowed(
      String language, Kind kind, Vocabulary vocabulary, Vocabulary.Term term) {
    String label = term.label().in(language);
    String description = term.description().map(text -> text.in(language)).orElse("");
    return view(
        language,
        kind,
        kind.plural().in(language) + frames.word(language, "colon") + label,
        description.isEmpty() ? kind.description().in(language) : description,
        other -> paths.listing(other, kind, vocabulary.name(), term.id()),
        tiles.carriersOf(vocabulary.name(), term.id(), kind),
        List.of(
            new Filter(
                vocabulary.name(),
                vocabulary.label().in(language),
                label,
                description,
                paths.term(language, vocabulary.name(), term.id()).path())));
  }

  private PageView view(
      String language,
      Kind kind,
      String title,
      String description,
      Function<String, SitePath> pathIn,
      List<Entry> entries,
      List<Filter> filters) {
    SitePath path = pathIn.apply(language);
    SitePath whole = paths.listing(language, kind);
    List<Vocabulary> facets = tiles.facets(kind).toList();
    return new PageView(
        path,
        "listing.ftl",
        language,
        title,
        description,
        frames.frame(language, kind.name(), trail(language, kind, filters), pathIn, true),
        new BrowseContent.Listing(
            kind.name(),
            kind.plural().in(language),
            kind.description().in(language),
            whole.path(),
            catalog.ofKind(kind.name()).size(),
            filters,
            cards.of(language, entries),
            kind.letters() ? cards.byLetter(language, entries) : List.of(),
            facets.stream().map(facet -> tiles.tile(language, facet, kind, path)).toList(),
            marks(entries, facets),
            new KindPlanner(frames, cards, frames.config(), catalog, paths, language).links(kind)));
  }

  private List<PathLink> trail(String language, Kind kind, List<Filter> filters) {
    return filters.isEmpty()
        ? List.of()
        : List.of(
            new PathLink(
                kind.plural().in(language), language, paths.listing(language, kind).path()));
  }

  /// By what the page's script narrows it further.
  private static Map<String, String> marks(List<Entry> entries, List<Vocabulary> facets) {
    List<String> names = facets.stream().map(Vocabulary::name).toList();
    Map<String, String> marks = new LinkedHashMap<>();
    for (Entry entry : entries) {
      marks.put(
          entry.id().name(),
          entry.original().values().fields().values().stream()
              .flatMap(List::stream)
              .flatMap(value -> value instanceof Value.Term term ? Stream.of(term) : Stream.empty())
              .filter(term -> names.contains(term.vocabulary()))
              .map(term -> term.vocabulary() + "/" + term.id())
              .distinct()
              .collect(Collectors.joining(" ")));
    }
    return marks;
  }
}
