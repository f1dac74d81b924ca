package org.banyan.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Vocabulary;
import org.banyan.page.Content.Card;
import org.banyan.page.Content.CardGroup;
import org.banyan.page.Content.KindTile;
import org.banyan.page.Content.TermTile;
import org.banyan.page.Content.VocabularyTile;
import org.banyan.page.PageView.Alternate;
import org.banyan.page.PageView.Frame;
import org.banyan.page.PageView.MenuItem;
import org.banyan.page.PageView.PathLink;
import org.banyan.source.Location;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;

/// Plans the pages of a site, language by language. The pages of entries are planned by
/// [EntryPlanner].
final class Planner {

  private final Config config;
  private final Catalog catalog;
  private final Problems problems;
  private final Paths paths;
  private final Map<String, Map<String, List<Entry>>> carriers = new TreeMap<>();
  private final Map<String, Map<EntryId, Card>> cards = new HashMap<>();

  Planner(Config config, Catalog catalog, Problems problems) {
    this.config = config;
    this.catalog = catalog;
    this.problems = problems;
    this.paths = new Paths(config);
  }

  SitePlan plan() {
    checkMenu();
    catalog.entries().values().forEach(this::collectTerms);
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(new PlannedPage(Paths.CHOOSER, true, this::chooser));
    pages.add(new PlannedPage(Paths.NOT_FOUND, false, this::notFound));
    for (String language : config.site().languages()) {
      cards.put(language, new ConcurrentHashMap<>());
      pages.addAll(pages(language));
    }
    pages.sort(Comparator.comparing(PlannedPage::path));
    return new SitePlan(pages, new ShownMedia(catalog).all());
  }

  private List<PlannedPage> pages(String language) {
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(new PlannedPage(paths.home(language), true, () -> home(language)));
    pages.add(new PlannedPage(paths.search(language), true, () -> search(language)));
    pages.add(new PlannedPage(paths.all(language), true, () -> all(language)));
    for (Kind kind : config.kinds().values()) {
      pages.add(
          new PlannedPage(paths.listing(language, kind), true, () -> listing(language, kind)));
    }
    for (Vocabulary vocabulary : config.vocabularies().values()) {
      String name = vocabulary.name();
      pages.add(
          new PlannedPage(
              paths.vocabulary(language, name), true, () -> vocabularyPage(language, vocabulary)));
      for (Vocabulary.Term term : vocabulary.terms()) {
        pages.add(
            new PlannedPage(
                paths.term(language, name, term.id()),
                true,
                () -> termPage(language, vocabulary, term)));
      }
    }
    var entries = new EntryPlanner(this, config, catalog, paths, language);
    for (Entry entry : catalog.entries().values()) {
      pages.add(new PlannedPage(paths.entry(language, entry), true, () -> entries.page(entry)));
    }
    return pages;
  }

  private void checkMenu() {
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

  private void collectTerms(Entry entry) {
    terms(entry.original().values())
        .distinct()
        .forEach(term ->
            carriers
                .computeIfAbsent(term.vocabulary(), _ -> new TreeMap<>())
                .computeIfAbsent(term.id(), _ -> new ArrayList<>())
                .add(entry));
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

  private List<Entry> carriersOf(String vocabulary, String term) {
    return carriers.getOrDefault(vocabulary, Map.of()).getOrDefault(term, List.of());
  }

  private PageView chooser() {
    String language = config.site().defaultLanguage();
    return new PageView(
        Paths.CHOOSER,
        "chooser.ftl",
        language,
        config.site().title().in(language),
        config.site().description().in(language),
        frame(language, "", List.of(), other -> paths.home(other), true),
        new Content.Chooser(config.site().title().in(language), choices()));
  }

  private List<Content.Chooser.Choice> choices() {
    return config.site().languages().stream()
        .map(language ->
            new Content.Chooser.Choice(
                language,
                languageName(language, language),
                config.site().title().in(language),
                config.site().description().in(language),
                paths.home(language).path()))
        .toList();
  }

  private PageView notFound() {
    String language = config.site().defaultLanguage();
    String base =
        config
            .site()
            .siteUrl()
            .map(url -> java.net.URI.create(url).getPath())
            .filter(path -> !path.isEmpty())
            .orElse("/");
    return new PageView(
        Paths.NOT_FOUND,
        "not-found.ftl",
        language,
        word(language, "not-found.title"),
        "",
        frame(language, "", List.of(), other -> paths.home(other), false),
        new Content.NotFound(
            base,
            config.site().languages().stream()
                .map(other ->
                    new Content.NotFound.Way(
                        other,
                        word(other, "not-found.title"),
                        word(other, "not-found.hint"),
                        config.site().title().in(other),
                        paths.home(other).path()))
                .toList()));
  }

  private PageView home(String language) {
    return view(
        language,
        paths.home(language),
        "home.ftl",
        config.site().title().in(language),
        config.site().description().in(language),
        paths::home,
        new Content.Home(
            config.site().description().in(language), tiles(language), vocabularies(language)),
        List.of());
  }

  private PageView search(String language) {
    return view(
        language,
        paths.search(language),
        "search.ftl",
        word(language, "search.title"),
        word(language, "search.description"),
        paths::search,
        new Content.Search(tiles(language), vocabularies(language)),
        List.of());
  }

  private PageView all(String language) {
    return view(
        language,
        paths.all(language),
        "all.ftl",
        word(language, "all.title"),
        "",
        paths::all,
        new Content.All(groups(language, List.copyOf(catalog.entries().values()))),
        List.of());
  }

  private PageView listing(String language, Kind kind) {
    List<VocabularyTile> facets =
        facets(kind).map(vocabulary -> tile(language, vocabulary, kind)).toList();
    return view(
        language,
        paths.listing(language, kind),
        "listing.ftl",
        kind.plural().in(language),
        kind.description().in(language),
        other -> paths.listing(other, kind),
        new Content.Listing(
            kind.name(),
            kind.plural().in(language),
            kind.description().in(language),
            cards(language, catalog.ofKind(kind.name())),
            facets),
        List.of());
  }

  private PageView vocabularyPage(String language, Vocabulary vocabulary) {
    return view(
        language,
        paths.vocabulary(language, vocabulary.name()),
        "vocabulary.ftl",
        vocabulary.label().in(language),
        "",
        other -> paths.vocabulary(other, vocabulary.name()),
        new Content.VocabularyPage(tile(language, vocabulary)),
        List.of());
  }

  private PageView termPage(String language, Vocabulary vocabulary, Vocabulary.Term term) {
    String description = term.description().map(text -> text.in(language)).orElse("");
    return view(
        language,
        paths.term(language, vocabulary.name(), term.id()),
        "term.ftl",
        vocabulary.label().in(language) + word(language, "colon") + term.label().in(language),
        description,
        other -> paths.term(other, vocabulary.name(), term.id()),
        new Content.TermPage(
            vocabulary.name(),
            vocabulary.label().in(language),
            term.label().in(language),
            description,
            groups(language, carriersOf(vocabulary.name(), term.id()))),
        List.of(
            new PathLink(
                vocabulary.label().in(language),
                language,
                paths.vocabulary(language, vocabulary.name()).path())));
  }

  private List<KindTile> tiles(String language) {
    return config.kinds().values().stream()
        .sorted(Comparator.comparingInt(this::menuPlace).thenComparing(Kind::name))
        .map(kind ->
            new KindTile(
                kind.name(),
                kind.plural().in(language),
                kind.description().in(language),
                catalog.ofKind(kind.name()).size(),
                paths.listing(language, kind).path()))
        .toList();
  }

  private int menuPlace(Kind kind) {
    int place = config.site().menu().indexOf(kind.name());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /// The vocabularies that listings are sorted by. Those that sort the most kinds come first.
  private List<VocabularyTile> vocabularies(String language) {
    return config.vocabularies().values().stream()
        .filter(vocabulary -> carriers.containsKey(vocabulary.name()))
        .filter(vocabulary -> kindsSortedBy(vocabulary) > 0)
        .sorted(Comparator.comparingLong(this::kindsSortedBy).reversed())
        .map(vocabulary -> tile(language, vocabulary))
        .toList();
  }

  private long kindsSortedBy(Vocabulary vocabulary) {
    return config.kinds().values().stream()
        .filter(kind -> facets(kind).anyMatch(vocabulary::equals))
        .count();
  }

  private Stream<Vocabulary> facets(Kind kind) {
    return kind.fields().stream()
        .filter(Field::facet)
        .map(Field::type)
        .filter(FieldType.Term.class::isInstance)
        .map(type -> config.vocabulary(((FieldType.Term) type).vocabulary()))
        .distinct();
  }

  private VocabularyTile tile(String language, Vocabulary vocabulary) {
    return tile(language, vocabulary, carriers.getOrDefault(vocabulary.name(), Map.of()));
  }

  private VocabularyTile tile(String language, Vocabulary vocabulary, Kind kind) {
    Map<String, List<Entry>> ofKind = new TreeMap<>();
    carriers
        .getOrDefault(vocabulary.name(), Map.of())
        .forEach((term, entries) ->
            ofKind.put(
                term,
                entries.stream()
                    .filter(entry -> entry.kind().name().equals(kind.name()))
                    .toList()));
    return tile(language, vocabulary, ofKind);
  }

  private VocabularyTile tile(
      String language, Vocabulary vocabulary, Map<String, List<Entry>> entries) {
    List<TermTile> terms =
        vocabulary.terms().stream()
            .map(term ->
                new TermTile(
                    term.id(),
                    term.label().in(language),
                    term.description().map(text -> text.in(language)).orElse(""),
                    entries.getOrDefault(term.id(), List.of()).size(),
                    paths.term(language, vocabulary.name(), term.id()).path()))
            .toList();
    return new VocabularyTile(
        vocabulary.name(),
        vocabulary.label().in(language),
        paths.vocabulary(language, vocabulary.name()).path(),
        terms);
  }

  private List<CardGroup> groups(String language, List<Entry> entries) {
    return config.kinds().values().stream()
        .sorted(Comparator.comparingInt(this::menuPlace).thenComparing(Kind::name))
        .map(kind ->
            new CardGroup(
                kind.name(),
                kind.plural().in(language),
                cards(
                    language,
                    entries.stream()
                        .filter(entry -> entry.kind().name().equals(kind.name()))
                        .toList())))
        .filter(group -> !group.cards().isEmpty())
        .toList();
  }

  private List<Card> cards(String language, List<Entry> entries) {
    return entries.stream()
        .map(entry -> card(language, entry))
        .sorted(
            Comparator.comparing(Card::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Card::id))
        .toList();
  }

  /// The card of an entry; made once, shown on many pages.
  Card card(String language, Entry entry) {
    var views =
        new FieldViews(
            config,
            catalog,
            paths,
            language,
            (text, _) -> new ValueView.TextView(text.body().text()));
    return cards.get(language).computeIfAbsent(entry.id(), _ -> views.card(entry, 0));
  }

  String word(String language, String key) {
    return config.messages().word(language, key);
  }

  /// What a language is called in another.
  String languageName(String language, String in) {
    return word(in, "language." + language);
  }

  private PageView view(
      String language,
      SitePath path,
      String template,
      String title,
      String description,
      java.util.function.Function<String, SitePath> pathIn,
      Content content,
      List<PathLink> trail) {
    return new PageView(
        path,
        template,
        language,
        title,
        description,
        frame(language, "", trail, pathIn, true),
        content);
  }

  /// @param section the kind or `kind/id` that the menu marks as current
  Frame frame(
      String language,
      String section,
      List<PathLink> trail,
      java.util.function.Function<String, SitePath> pathIn,
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
