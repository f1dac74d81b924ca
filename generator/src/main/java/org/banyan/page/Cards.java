package org.banyan.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.config.Config;
import org.banyan.page.Content.Card;
import org.banyan.page.Content.CardGroup;

/// The cards of entries; each is made once and shown on many pages.
final class Cards {

  private final Config config;
  private final Catalog catalog;
  private final Paths paths;
  private final Tiles tiles;
  private final Map<String, Map<EntryId, Card>> made = new HashMap<>();

  Cards(Config config, Catalog catalog, Paths paths, Tiles tiles) {
    this.config = config;
    this.catalog = catalog;
    this.paths = paths;
    this.tiles = tiles;
    config.site().languages().forEach(language -> made.put(language, new ConcurrentHashMap<>()));
  }

  Card card(String language, Entry entry) {
    var views =
        new FieldViews(
            config,
            catalog,
            paths,
            language,
            (text, _) -> new ValueView.TextView(text.body().text()));
    return made.get(language).computeIfAbsent(entry.id(), _ -> views.card(entry, 0));
  }

  /// Sorted by title.
  List<Card> of(String language, List<Entry> entries) {
    return entries.stream()
        .map(entry -> card(language, entry))
        .sorted(
            Comparator.comparing(Card::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Card::id))
        .toList();
  }

  /// By kind, in the order of the menu.
  List<CardGroup> groups(String language, List<Entry> entries) {
    return tiles
        .kinds()
        .map(kind ->
            new CardGroup(
                kind.name(),
                kind.plural().in(language),
                of(
                    language,
                    entries.stream()
                        .filter(entry -> entry.kind().name().equals(kind.name()))
                        .toList())))
        .filter(group -> !group.cards().isEmpty())
        .toList();
  }
}
