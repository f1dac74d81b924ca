package org.banyan.page;

import static org.banyan.source.Message.Slot.slot;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.config.Config;
import org.banyan.config.SiteConfig;
import org.banyan.config.Vocabulary;
import org.banyan.media.PublishedMedia;
import org.banyan.page.BrowseContent.Letter;
import org.banyan.page.PageView.PathLink;
import org.banyan.source.Nearest;
import org.banyan.source.Problem;
import org.banyan.source.Problems;

/// Plans the pages of a site, language by language. The pages of entries are planned by
/// [EntryPlanner].
final class Planner {

  /// How many entries of each kind the page of a term shows; the listing of the kind has them all.
  private static final int CARDS_OF_A_KIND = 6;

  private final Config config;
  private final Catalog catalog;
  private final Problems problems;
  private final Paths paths;
  private final Frames frames;
  private final Tiles tiles;
  private final Cards cards;
  private final Toolbox toolbox;
  private final Homes homes;
  private final Listings listings;

  Planner(Config config, Catalog catalog, PublishedMedia media, Problems problems) {
    this.config = config;
    this.catalog = catalog;
    this.problems = problems;
    this.paths = new Paths(config, media);
    this.frames = new Frames(config, catalog, paths, new News(config, catalog));
    this.tiles = new Tiles(config, catalog, paths);
    this.cards = new Cards(config, catalog, paths, tiles);
    this.toolbox = new Toolbox(frames, cards, tiles, config, catalog, paths);
    this.homes =
        new Homes(
            config,
            catalog,
            paths,
            frames,
            tiles,
            cards,
            toolbox,
            new Destinations(config, catalog, paths, frames, tiles, toolbox));
    this.listings = new Listings(catalog, paths, frames, tiles, cards);
  }

  SitePlan plan() {
    frames.checkMenu(problems);
    frames.checkContact(problems);
    homes.check(problems);
    checkState();
    checkLast();
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(new PlannedPage(Paths.CHOOSER, true, this::chooser));
    pages.add(new PlannedPage(Paths.NOT_FOUND, false, this::notFound));
    for (String language : config.site().languages()) {
      pages.addAll(pages(language));
    }
    pages.sort(Comparator.comparing(PlannedPage::path));
    return new SitePlan(pages, new ShownMedia(catalog).all());
  }

  private List<PlannedPage> pages(String language) {
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(new PlannedPage(paths.home(language), true, () -> home(language)));
    pages.add(new PlannedPage(paths.search(language), true, () -> search(language)));
    if (hasToolbox(language)) {
      pages.add(
          new PlannedPage(
              paths.toolbox(language),
              true,
              Optional.of(findable(language, "toolbox")),
              () -> toolboxPage(language)));
    }
    pages.addAll(all(language));
    pages.addAll(listings.pages(language, config.kinds().values(), config.vocabularies().values()));
    var kinds = new KindPlanner(frames, cards, config, catalog, paths, language);
    config.kinds().values().forEach(kind -> pages.addAll(kinds.pages(kind)));
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
    pages.addAll(new ManualPlanner(frames, config, paths, language).pages());
    pages.add(
        new PlannedPage(
            paths.data(language),
            true,
            Optional.of(findable(language, "data")),
            () -> new DataPlanner(frames, config, catalog, paths, language).page()));
    if (!config.site().state().isEmpty()) {
      var state = new StatePlanner(frames, cards, tiles, config, catalog, paths, language);
      pages.add(
          new PlannedPage(
              paths.state(language), true, Optional.of(findable(language, "state")), state::page));
    }
    var entries = new EntryPlanner(frames, cards, config, catalog, paths, language);
    var clauses = new ClausePlanner(frames, cards, config, catalog, paths, language);
    var worksheets = new WorksheetPlanner(frames, cards, config, catalog, paths, language);
    var uses = new UsesPlanner(frames, cards, config, catalog, paths, language);
    for (Entry entry : catalog.entries().values()) {
      pages.addAll(worksheets.pages(entry));
      pages.add(new PlannedPage(paths.entry(language, entry), true, () -> entries.page(entry)));
      pages.addAll(clauses.pages(entry));
      pages.addAll(uses.pages(entry));
    }
    return pages;
  }

  private Findable findable(String language, String name) {
    String title = frames.word(language, name + ".title");
    return new Findable(
        name,
        language,
        title,
        title,
        frames.optional(language, name + ".description"),
        Findable.words(frames, language, name),
        Findable.OF_ALL);
  }

  private void checkState() {
    for (var name : config.site().state()) {
      if (!config.vocabularies().containsKey(name.text())) {
        problems.error(
            "unknown-vocabulary",
            name.location(),
            slot("name", name.text()),
            slot("near", Nearest.question(name.text(), config.vocabularies().keySet())),
            slot("vocabularies", config.vocabularies().keySet()));
      }
    }
  }

  /// Whether there is what the search is asked to put last.
  private void checkLast() {
    for (var name : config.site().searchLast()) {
      Optional<Problem> unpublished = catalog.referenceTo(name.text(), name.location());
      unpublished.ifPresent(problems::add);
      Set<String> entries =
          catalog.entries().keySet().stream()
              .map(EntryId::toString)
              .collect(Collectors.toCollection(TreeSet::new));
      if (unpublished.isEmpty() && !entries.contains(name.text())) {
        problems.error(
            "unknown-menu-item.search",
            name.location(),
            slot("item", name.text()),
            slot("near", Nearest.question(name.text(), entries)));
      }
    }
  }

  private PageView chooser() {
    String language = config.site().defaultLanguage();
    return new PageView(
        Paths.CHOOSER,
        "chooser.ftl",
        language,
        config.site().title().in(language),
        config.site().description().in(language),
        frames.frame(language, "", List.of(), other -> paths.home(other), true),
        new BrowseContent.Chooser(config.site().title().in(language), choices()));
  }

  private List<BrowseContent.Chooser.Choice> choices() {
    return config.site().languages().stream()
        .map(language ->
            new BrowseContent.Chooser.Choice(
                language,
                frames.languageName(language, language),
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
            .map(url -> URI.create(url).getPath())
            .filter(path -> !path.isEmpty())
            .orElse("/");
    return new PageView(
        Paths.NOT_FOUND,
        "not-found.ftl",
        language,
        frames.word(language, "not-found.title"),
        "",
        frames.frame(language, "", List.of(), other -> paths.home(other), false),
        new BrowseContent.NotFound(
            base,
            config.site().languages().stream()
                .map(other ->
                    new BrowseContent.NotFound.Way(
                        other,
                        frames.word(other, "not-found.title"),
                        frames.word(other, "not-found.hint"),
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
        homes.of(language),
        List.of());
  }

  /// Where there is something to work with, or the menu leads there.
  private boolean hasToolbox(String language) {
    return !toolbox.tools(language).isEmpty()
        || config.site().menu().contains(SiteConfig.TOOLBOX)
        || config.site().home().readers().stream().anyMatch(reader -> !reader.tools().isEmpty());
  }

  private PageView toolboxPage(String language) {
    return view(
        language,
        paths.toolbox(language),
        "toolbox.ftl",
        frames.word(language, "toolbox.title"),
        frames.word(language, "toolbox.description"),
        paths::toolbox,
        homes.toolboxPage(language),
        List.of());
  }

  private PageView search(String language) {
    return view(
        language,
        paths.search(language),
        "search.ftl",
        frames.word(language, "search.title"),
        frames.word(language, "search.description"),
        paths::search,
        new SearchContent.Search(
            tiles.kinds(language),
            tiles.vocabularies(language),
            new SearchFacets(config, catalog, tiles.kinds()).in(language)),
        List.of());
  }

  private List<PlannedPage> all(String language) {
    List<Entry> entries = List.copyOf(catalog.entries().values());
    SitePath first = paths.all(language);
    var letters = new Once<>(() -> cards.byLetter(language, entries));
    return Paging.LINES.plan(
        first,
        entries.size(),
        number -> {
          Pager pager = Paging.LINES.pager(first, entries.size(), number);
          return view(
              language,
              Paths.page(first, number),
              "all.ftl",
              frames.title(language, frames.word(language, "all.title"), pager),
              "",
              other -> Paths.page(paths.all(other), number),
              new BrowseContent.All(
                  tiles.kinds(language),
                  Paging.LINES.part(letters.get(), number, Letter::cards, Letter::with),
                  Cards.jumps(language, first, letters.get(), Paging.LINES),
                  pager),
              List.of());
        });
  }

  private PageView vocabularyPage(String language, Vocabulary vocabulary) {
    return view(
        language,
        paths.vocabulary(language, vocabulary.name()),
        "vocabulary.ftl",
        vocabulary.label().in(language),
        vocabulary.description().map(text -> text.in(language)).orElse(""),
        other -> paths.vocabulary(other, vocabulary.name()),
        new BrowseContent.VocabularyPage(tiles.tile(language, vocabulary)),
        List.of());
  }

  private PageView termPage(String language, Vocabulary vocabulary, Vocabulary.Term term) {
    String description = term.description().map(text -> text.in(language)).orElse("");
    return view(
        language,
        paths.term(language, vocabulary.name(), term.id()),
        "term.ftl",
        vocabulary.label().in(language)
            + frames.word(language, "colon")
            + term.label().in(language),
        description,
        other -> paths.term(other, vocabulary.name(), term.id()),
        new BrowseContent.TermPage(
            vocabulary.name(),
            vocabulary.label().in(language),
            term.label().in(language),
            description,
            cards.groups(
                language,
                tiles.carriersOf(vocabulary.name(), term.id()),
                CARDS_OF_A_KIND,
                kind -> paths.listing(language, kind, vocabulary.name(), term.id()))),
        List.of(
            new PathLink(
                vocabulary.label().in(language),
                language,
                paths.vocabulary(language, vocabulary.name()).path())));
  }

  private PageView view(
      String language,
      SitePath path,
      String template,
      String title,
      String description,
      Function<String, SitePath> pathIn,
      Content content,
      List<PathLink> trail) {
    return view(language, path, template, title, description, pathIn, "", content, trail);
  }

  /// @param section see [Frames#frame]
  private PageView view(
      String language,
      SitePath path,
      String template,
      String title,
      String description,
      Function<String, SitePath> pathIn,
      String section,
      Content content,
      List<PathLink> trail) {
    return new PageView(
        path,
        template,
        language,
        title,
        description,
        frames.frame(language, section, trail, pathIn, true),
        content);
  }
}
