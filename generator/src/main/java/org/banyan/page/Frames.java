package org.banyan.page;

import static org.banyan.source.Message.Slot.slot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.config.SiteConfig;
import org.banyan.page.PageView.Alternate;
import org.banyan.page.PageView.Contact;
import org.banyan.page.PageView.Frame;
import org.banyan.page.PageView.Machines;
import org.banyan.page.PageView.MenuItem;
import org.banyan.page.PageView.PathLink;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problem;
import org.banyan.source.Problems;

/// What surrounds the content of every page: the menu, the way here, the other languages.
record Frames(Config config, Catalog catalog, Paths paths, News news) {

  void checkMenu(Problems problems) {
    for (SiteConfig.Name name : config.site().menuItems()) {
      String item = name.text();
      boolean known =
          config.kinds().containsKey(item)
              || item.equals(SiteConfig.TOOLBOX)
              || menuEntry(item).isPresent();
      Optional<Problem> unpublished = catalog.referenceTo(item, name.location());
      unpublished.ifPresent(problems::add);
      if (!known && unpublished.isEmpty()) {
        problems.error(
            "unknown-menu-item",
            name.location(),
            slot("item", item),
            slot("near", nearMenuItem(item)));
      }
    }
  }

  private Message nearMenuItem(String item) {
    String kind = item.replaceFirst("/.*", "");
    String right =
        config.kinds().values().stream()
            .filter(each -> each.folder().equals(kind))
            .findFirst()
            .map(each -> each.name() + item.substring(kind.length()))
            .orElse(item);
    Stream<String> names =
        right.contains("/")
            ? catalog.entries().keySet().stream().map(EntryId::toString)
            : config.kinds().keySet().stream();
    return Nearest.question(right, names.toList());
  }

  /// A contact that is no address leads to an entry of the site.
  void checkContact(Problems problems) {
    config
        .site()
        .contact()
        .filter(
            name -> !isAddress(name.text()) && contact(config.site().defaultLanguage()).isEmpty())
        .ifPresent(name ->
            catalog
                .referenceTo(name.text().replaceFirst("#.*", ""), name.location())
                .ifPresentOrElse(
                    problems::add,
                    () -> {
                      List<String> entries =
                          catalog.entries().keySet().stream().map(EntryId::toString).toList();
                      problems.error(
                          "dangling-reference.contact",
                          name.location(),
                          slot("name", name.text()),
                          slot("near", Nearest.question(name.text(), entries)));
                    }));
  }

  private static boolean isAddress(String contact) {
    return SiteConfig.isMail(contact) || contact.contains("://");
  }

  /// Where readers report an error: an address, or a path of the site.
  private Optional<Contact> contact(String language) {
    return config
        .site()
        .contact()
        .map(SiteConfig.Name::text)
        .flatMap(text -> {
          if (SiteConfig.isMail(text)) {
            return Optional.of(
                new Contact(text, "mailto:" + encoded(text).replace("%40", "@"), ""));
          }
          if (isAddress(text)) {
            return Optional.of(new Contact(text, text, ""));
          }
          int hash = text.indexOf('#');
          String section = hash < 0 ? "" : text.substring(hash + 1);
          return menuEntry(hash < 0 ? text : text.substring(0, hash))
              .filter(entry -> section.isEmpty() || hasSection(entry, section))
              .map(entry -> paths.entry(language, entry).path() + (hash < 0 ? "" : "#" + section))
              .map(path -> new Contact("", "", path));
        });
  }

  private static boolean hasSection(Entry entry, String section) {
    return entry.original().body().sections().stream().anyMatch(each -> each.id().equals(section));
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

  /// The same; empty when there is none.
  String optional(String language, String key) {
    return config.messages().in(language).getOrDefault(key, "");
  }

  /// The title of a page of a long list: `Cases (page 2 of 7)`; the first one's is that of the
  /// list.
  String title(String language, String title, Pager pager) {
    return pager.number() == 1
        ? title
        : title
            + word(language, "page.of")
                .replace("{0}", String.valueOf(pager.number()))
                .replace("{1}", String.valueOf(pager.pages()));
  }

  /// What a language is called in another.
  String languageName(String language, String in) {
    return word(in, "language." + language);
  }

  /// The frame of a page whose words are in every language.
  ///
  /// @param section the kind or `kind/id` that the menu marks as current
  Frame frame(
      String language,
      String section,
      List<PathLink> trail,
      Function<String, SitePath> pathIn,
      boolean indexed) {
    Machines machines = new Machines(feeds(language, section), "", Map.of());
    return frame(language, section, trail, pathIn, indexed, config.site().languages(), machines);
  }

  /// @param written the languages that the page's words are in; the first is the original
  Frame frame(
      String language,
      String section,
      List<PathLink> trail,
      Function<String, SitePath> pathIn,
      boolean indexed,
      List<String> written,
      Machines machines) {
    Optional<String> siteUrl = config.site().siteUrl();
    String shown = written.contains(language) ? language : written.getFirst();
    List<Alternate> alternates =
        config.site().languages().stream()
            .map(other ->
                new Alternate(
                    other,
                    languageName(other, other),
                    word(other, "locale"),
                    pathIn.apply(other).path(),
                    siteUrl.map(url -> url + pathIn.apply(other)).orElse(""),
                    written.contains(other),
                    other.equals(shown),
                    other.equals(language)))
            .toList();
    return new Frame(
        config.site().title().in(language),
        config.site().licence().map(text -> text.in(language)).orElse(""),
        menu(language, section, pathIn.apply(language)),
        trail,
        alternates,
        siteUrl.map(url -> url + pathIn.apply(shown)).orElse(""),
        siteUrl.map(url -> url + anyLanguage(pathIn, written)).orElse(""),
        about(language),
        contact(language).orElse(Contact.NONE),
        "",
        indexed,
        machines);
  }

  /// Where the file that holds the words can be edited; empty when the site does not say where.
  String edit(Words words) {
    return config.site().repository().map(url -> url + encoded(words.path())).orElse("");
  }

  /// As a path in an address: every byte but letters, digits and a few marks of ASCII as `%E8`.
  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%2F", "/");
  }

  private List<PathLink> about(String language) {
    return config.site().state().isEmpty()
        ? List.of()
        : List.of(
            new PathLink(word(language, "state.title"), language, paths.state(language).path()));
  }

  /// For readers of other languages: the page that asks, for a home page; otherwise the page in the
  /// site's first language, if it is written in it.
  private SitePath anyLanguage(Function<String, SitePath> pathIn, List<String> written) {
    String first = config.site().defaultLanguage();
    SitePath path = pathIn.apply(written.contains(first) ? first : written.getFirst());
    return path.equals(paths.home(first)) ? Paths.CHOOSER : path;
  }

  /// What is new in the whole site and in the kind that a page belongs to.
  List<PathLink> feeds(String language, String section) {
    List<PathLink> feeds = new ArrayList<>();
    if (!news.of(language).isEmpty()) {
      feeds.add(
          new PathLink(config.site().title().in(language), language, paths.feed(language).path()));
    }
    config
        .kind(section)
        .filter(kind -> !news.of(language, kind).isEmpty())
        .ifPresent(kind ->
            feeds.add(
                new PathLink(
                    config.site().title().in(language)
                        + word(language, "colon")
                        + kind.plural().in(language),
                    language,
                    paths.feed(language, kind).path())));
    return feeds;
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
                item.equals(section) || path.equals(here),
                path.equals(here)));
      } else if (item.equals(SiteConfig.TOOLBOX)) {
        SitePath path = paths.toolbox(language);
        items.add(
            new MenuItem(
                word(language, "toolbox.title"),
                language,
                path.path(),
                path.equals(here),
                path.equals(here)));
      } else {
        menuEntry(item)
            .ifPresent(entry -> {
              SitePath path = paths.entry(language, entry);
              items.add(
                  new MenuItem(
                      entry.in(language).text("title"),
                      entry.in(language).language(),
                      path.path(),
                      item.equals(section),
                      path.equals(here)));
            });
      }
    }
    return items;
  }
}
