package org.banyan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Views;
import org.banyan.config.Vocabulary;
import org.banyan.page.BrowseContent.PlaceGrid;
import org.banyan.page.BrowseContent.PlaceGroup;
import org.banyan.page.BrowseContent.PlaceTile;

/// Where the entries of a kind are, as a grid of tiles: no map, so that no borders are drawn. The
/// places of the finest vocabulary stand there all, in its order; of the others those that have
/// entries, as readers look them up. The number of a tile is that of the list it leads to; a place
/// whose parts have tiles of their own says that it is the whole.
record PlaceGrids(Frames frames, Tiles tiles, Catalog catalog, Paths paths) {

  private static final int SHADES = 3;

  /// Nothing for a kind that does not ask for it, or none of whose entries says where it is.
  Optional<PlaceGrid> of(String language, Kind kind) {
    return kind.views().places().flatMap(view -> of(language, kind, view));
  }

  private Optional<PlaceGrid> of(String language, Kind kind, Views.Places view) {
    Map<Value.Term, Set<Entry>> counted = new HashMap<>();
    Set<Entry> placed = new HashSet<>();
    Set<Value.Term> divided = new HashSet<>();
    for (Entry entry : catalog.ofKind(kind.name())) {
      tiles
          .places(entry, view)
          .forEach(place -> {
            List<List<Value.Term>> levels =
                view.by().stream()
                    .map(field -> Tiles.termsOf(place, List.of(field)).toList())
                    .filter(terms -> !terms.isEmpty())
                    .toList();
            if (!levels.isEmpty()) {
              placed.add(entry);
              levels.stream().skip(1).forEach(divided::addAll);
            }
            levels.stream()
                .flatMap(List::stream)
                .forEach(term -> counted.computeIfAbsent(term, _ -> new HashSet<>()).add(entry));
          });
    }
    if (placed.isEmpty()) {
      return Optional.empty();
    }
    int most =
        counted.entrySet().stream()
            .filter(each -> !divided.contains(each.getKey()))
            .mapToInt(each -> each.getValue().size())
            .max()
            .orElse(1);
    List<PlaceGroup> groups = new ArrayList<>();
    for (Vocabulary vocabulary : vocabularies(kind)) {
      List<PlaceTile> shown =
          vocabulary.terms().stream()
              .map(term -> {
                var value = new Value.Term(vocabulary.name(), term.id());
                int count = counted.getOrDefault(value, Set.of()).size();
                String label = term.label().in(language);
                return new PlaceTile(
                    divided.contains(value)
                        ? frames.word(language, "places.whole").replace("{0}", label)
                        : label,
                    count,
                    Math.min(SHADES, (SHADES * count + most - 1) / most),
                    path(language, kind, vocabulary, term));
              })
              .toList();
      groups.add(group(language, vocabulary, shown, groups.isEmpty()));
    }
    return Optional.of(
        new PlaceGrid(
            kind.name(),
            kind.plural().in(language),
            placed.size(),
            groups.stream().filter(group -> !group.tiles().isEmpty()).toList()));
  }

  private static PlaceGroup group(
      String language, Vocabulary vocabulary, List<PlaceTile> tiles, boolean whole) {
    List<PlaceTile> reached = tiles.stream().filter(tile -> tile.count() > 0).toList();
    return new PlaceGroup(
        vocabulary.label().in(language),
        reached.size(),
        whole
            ? tiles
            : reached.stream()
                .sorted(Comparator.comparing(tile -> Alphabet.key(tile.label())))
                .toList());
  }

  private List<Vocabulary> vocabularies(Kind kind) {
    return tiles
        .ofPlaces(kind)
        .map(field -> ((FieldType.Term) field.type()).vocabulary())
        .distinct()
        .map(frames.config()::vocabulary)
        .collect(Collectors.toList());
  }

  private String path(String language, Kind kind, Vocabulary vocabulary, Vocabulary.Term term) {
    SitePath path =
        tiles.carriersOf(vocabulary.name(), term.id(), kind).isEmpty()
            ? paths.term(language, vocabulary.name(), term.id())
            : paths.listing(language, kind, vocabulary.name(), term.id());
    return path.path();
  }
}
