package org.banyan.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.page.PageView.Alternate;
import org.banyan.page.PageView.Frame;
import org.banyan.page.PageView.MenuItem;
import org.banyan.page.PageView.PathLink;
import org.banyan.source.Location;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;

/// What surrounds the content of every page: the menu, the way here, the other languages.
record Frames(Config config, Catalog catalog, Paths paths) {

  void checkMenu(Problems problems) {
    for (String item : config.site().menu()) {
      boolean known = config.kinds().containsKey(item) || menuEntry(item).isPresent();
      if (!known) {
        problems.error(
            "unknown-menu-item",
            Location.of("site/site.yaml"),
            "the menu names \"" + item + "\", which is no kind and no entry",
            config.kinds().values().stream()
                    .filter(kind -> kind.folder().equals(item))
                    .findFirst()
                    .map(kind -> "did you mean \"" + kind.name() + "\"? ")
                    .orElse(Nearest.question(item, config.kinds().keySet()))
                + "write a kind, or an entry as kind/id");
      }
    }
  }

  private Optional<Entry> menuEntry(String item) {
    int slash = item.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : catalog.entry(new EntryId(item.substring(0, slash), item.substring(slash + 1)));
  }

  String word(String language, String key) {
    return config.messages().word(language, key);
  }

  /// What a language is called in another.
  String languageName(String language, String in) {
    return word(in, "language." + language);
  }

  /// @param section the kind or `kind/id` that the menu marks as current
  Frame frame(
      String language,
      String section,
      List<PathLink> trail,
      Function<String, SitePath> pathIn,
      boolean indexed) {
    Optional<String> siteUrl = config.site().siteUrl();
    List<Alternate> alternates =
        config.site().languages().stream()
            .map(other ->
                new Alternate(
                    other,
                    languageName(other, other),
                    pathIn.apply(other).path(),
                    siteUrl.map(url -> url + pathIn.apply(other)).orElse(""),
                    other.equals(language)))
            .toList();
    return new Frame(
        config.site().title().in(language),
        config.site().licence().map(text -> text.in(language)).orElse(""),
        menu(language, section, pathIn.apply(language)),
        trail,
        alternates,
        siteUrl.map(url -> url + pathIn.apply(language)).orElse(""),
        indexed);
  }

  private List<MenuItem> menu(String language, String section, SitePath here) {
    List<MenuItem> items = new ArrayList<>();
    for (String item : config.site().menu()) {
      Kind kind = config.kinds().get(item);
      if (kind != null) {
        SitePath path = paths.listing(language, kind);
        items.add(
            new MenuItem(
                kind.plural().in(language),
                language,
                path.path(),
                item.equals(section) || path.equals(here)));
      } else {
        menuEntry(item)
            .ifPresent(entry ->
                items.add(
                    new MenuItem(
                        entry.in(language).text("title"),
                        entry.in(language).language(),
                        paths.entry(language, entry).path(),
                        item.equals(section))));
      }
    }
    return items;
  }
}
