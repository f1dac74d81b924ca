package org.banyan.page;

import static org.banyan.source.Message.Slot.slot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.SiteConfig.Home;
import org.banyan.config.SiteConfig.Name;
import org.banyan.config.SiteConfig.Tree;
import org.banyan.config.Vocabulary;
import org.banyan.page.BrowseContent.KindTile;
import org.banyan.page.BrowseContent.ReaderTile;
import org.banyan.page.BrowseContent.TreeBranch;
import org.banyan.page.BrowseContent.TreeLeaf;
import org.banyan.page.BrowseContent.TreeTile;
import org.banyan.page.BrowseContent.VocabularyTile;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.PageView.PathLink;
import org.banyan.source.Nearest;
import org.banyan.source.Problem;
import org.banyan.source.Problems;

/// Plans the home pages: what `home` in `site.yaml` names, and what there is where it names
/// nothing.
record Homes(Config config, Catalog catalog, Paths paths, Frames frames, Tiles tiles, Cards cards) {

  private static final int VOCABULARIES = 4;

  private Home home() {
    return config.site().home();
  }

  void check(Problems problems) {
    for (Name name : home().kinds()) {
      check(
          name,
          config.kinds().containsKey(name.text()),
          "unknown-home-item.kind",
          kinds(),
          problems);
    }
    home().tree().ifPresent(tree -> check(tree, problems));
    for (Name name : home().vocabularies()) {
      check(
          name,
          config.vocabularies().containsKey(name.text()),
          "unknown-home-item.vocabulary",
          config.vocabularies().keySet(),
          problems);
    }
    for (Name name : home().featured()) {
      check(name, entry(name.text()).isPresent(), "unknown-home-item.entry", entries(), problems);
    }
    for (var reader : home().readers()) {
      for (var way : reader.ways()) {
        boolean known = target(config.site().defaultLanguage(), way.to().text()).isPresent();
        check(way.to(), known, "unknown-home-item", targets(), problems);
      }
    }
  }

  private void check(Tree tree, Problems problems) {
    String vocabulary = tree.vocabulary().text();
    boolean known = config.vocabularies().containsKey(vocabulary);
    check(
        tree.vocabulary(),
        known,
        "unknown-home-item.vocabulary",
        config.vocabularies().keySet(),
        problems);
    if (known) {
      List<String> terms = config.vocabulary(vocabulary).ids();
      tree.produces()
          .keySet()
          .forEach(term ->
              check(
                  term,
                  terms.contains(term.text()),
                  "unknown-home-item.term",
                  new TreeSet<>(terms),
                  problems));
    }
    for (Name kind : tree.produces().values().stream().flatMap(List::stream).toList()) {
      check(
          kind,
          config.kinds().containsKey(kind.text()),
          "unknown-home-item.kind",
          kinds(),
          problems);
    }
  }

  private void check(Name name, boolean known, String key, Set<String> others, Problems problems) {
    Optional<Problem> unpublished =
        catalog.referenceTo(name.text().replaceFirst("#.*", ""), name.location());
    unpublished.ifPresent(problems::add);
    if (!known && !name.text().isEmpty() && unpublished.isEmpty()) {
      problems.error(
          key,
          name.location(),
          slot("name", name.text()),
          slot("near", Nearest.question(name.text(), others)));
    }
  }

  private Set<String> kinds() {
    return config.kinds().keySet();
  }

  private Set<String> entries() {
    Set<String> names = new TreeSet<>();
    catalog.entries().keySet().forEach(id -> names.add(id.toString()));
    return names;
  }

  private Set<String> targets() {
    Set<String> names = entries();
    names.addAll(kinds());
    config.vocabularies().keySet().forEach(name -> names.add("by/" + name));
    return names;
  }

  BrowseContent.Home of(String language) {
    List<String> shown = shownVocabularies();
    return new BrowseContent.Home(
        config.site().description().in(language),
        kinds(language),
        home().tree().map(tree -> tree(language, tree)).stream().toList(),
        shown.stream().map(name -> tiles.tile(language, config.vocabulary(name))).toList(),
        others(language, shown),
        home().featured().stream()
            .flatMap(name -> entry(name.text()).stream())
            .map(entry -> cards.card(language, entry))
            .toList(),
        newest(language),
        readers(language));
  }

  private List<KindTile> kinds(String language) {
    List<String> names = home().kinds().stream().map(Name::text).toList();
    return tiles.kinds(language).stream()
        .filter(tile -> names.isEmpty() || names.contains(tile.kind()))
        .sorted(Comparator.comparingInt(tile -> names.indexOf(tile.kind())))
        .toList();
  }

  private TreeTile tree(String language, Tree tree) {
    VocabularyTile vocabulary = tiles.tile(language, config.vocabulary(tree.vocabulary().text()));
    return new TreeTile(
        vocabulary,
        vocabulary.terms().stream()
            .map(term -> new TreeBranch(term, leaves(language, tree, term.id())))
            .toList());
  }

  /// What a branch brings forth, and of the other kinds what carries its term.
  private List<TreeLeaf> leaves(String language, Tree tree, String term) {
    List<String> produced =
        tree.produces().entrySet().stream()
            .filter(branch -> branch.getKey().text().equals(term))
            .flatMap(branch -> branch.getValue().stream())
            .map(Name::text)
            .toList();
    Stream<TreeLeaf> whole =
        produced.stream()
            .flatMap(name -> config.kind(name).stream())
            .map(kind ->
                new TreeLeaf(
                    kind.name(),
                    kind.plural().in(language),
                    catalog.ofKind(kind.name()).size(),
                    true,
                    paths.listing(language, kind).path()));
    String vocabulary = tree.vocabulary().text();
    Stream<TreeLeaf> tagged =
        tiles
            .kinds()
            .filter(kind -> !produced.contains(kind.name()))
            .filter(kind -> tiles.facets(kind).anyMatch(each -> each.name().equals(vocabulary)))
            .map(kind ->
                new TreeLeaf(
                    kind.name(),
                    kind.plural().in(language),
                    tiles.carriersOf(vocabulary, term, kind).size(),
                    false,
                    paths.listing(language, kind, vocabulary, term).path()))
            .filter(leaf -> leaf.count() > 0);
    return Stream.concat(whole, tagged).toList();
  }

  private List<String> shownVocabularies() {
    List<String> named =
        home().vocabularies().stream()
            .map(Name::text)
            .filter(config.vocabularies()::containsKey)
            .toList();
    return named.isEmpty()
        ? tiles.vocabularies().limit(VOCABULARIES).map(Vocabulary::name).toList()
        : named;
  }

  private List<VocabularyTile> others(String language, List<String> shown) {
    return tiles.vocabularies(language).stream()
        .filter(tile -> !shown.contains(tile.name()))
        .toList();
  }

  /// The entries of the kinds shown that were checked last; those without a date are left out.
  private List<Card> newest(String language) {
    List<String> names = home().kinds().stream().map(Name::text).toList();
    return catalog.entries().values().stream()
        .filter(entry -> names.isEmpty() || names.contains(entry.kind().name()))
        .filter(entry -> !updated(entry).isEmpty())
        .sorted(Comparator.comparing(Homes::updated).reversed().thenComparing(Entry::id))
        .limit(home().newest())
        .map(entry -> cards.card(language, entry))
        .toList();
  }

  private static String updated(Entry entry) {
    return entry.original().get("updated").stream()
        .map(value -> value instanceof Value.Date date ? date.iso() : "")
        .findFirst()
        .orElse("");
  }

  private List<ReaderTile> readers(String language) {
    return home().readers().stream()
        .map(reader ->
            new ReaderTile(
                reader.title().in(language),
                reader.text().in(language),
                reader.ways().stream()
                    .flatMap(way ->
                        target(language, way.to().text())
                            .map(path -> new PathLink(way.label().in(language), language, path))
                            .stream())
                    .toList()))
        .toList();
  }

  /// Where a name of the home page leads.
  private Optional<String> target(String language, String name) {
    int by = name.startsWith("by/") ? 0 : name.indexOf("/by/") + 1;
    if (name.startsWith("by/") || by > 0) {
      return term(language, name.substring(0, Math.max(0, by - 1)), name.substring(by + 3));
    }
    if (name.equals("state") && !config.site().state().isEmpty()) {
      return Optional.of(paths.state(language).path());
    }
    if (config.kinds().containsKey(name)) {
      return Optional.of(paths.listing(language, config.kinds().get(name)).path());
    }
    int views = name.indexOf("/views/");
    if (views > 0) {
      return view(language, name.substring(0, views), name.substring(views));
    }
    int hash = name.indexOf('#');
    String id = hash < 0 ? name : name.substring(0, hash);
    String section = hash < 0 ? "" : name.substring(hash + 1);
    return entry(id)
        .filter(entry -> section.isEmpty() || hasSection(entry, section))
        .map(entry -> paths.entry(language, entry).path() + (hash < 0 ? "" : "#" + section));
  }

  private Optional<String> view(String language, String kind, String name) {
    return config
        .kind(kind)
        .flatMap(found ->
            new KindPlanner(frames, cards, config, catalog, paths, language)
                .links(found).stream()
                    .map(EntryContent.ViewLink::path)
                    .filter(path -> path.endsWith(name + ".html"))
                    .findFirst());
  }

  private static boolean hasSection(Entry entry, String section) {
    return entry.original().body().sections().stream().anyMatch(each -> each.id().equals(section));
  }

  /// The page of a vocabulary, of a term, or of the entries of a kind that carry a term.
  private Optional<String> term(String language, String kind, String name) {
    int slash = name.indexOf('/');
    String vocabulary = slash < 0 ? name : name.substring(0, slash);
    if (!config.vocabularies().containsKey(vocabulary)) {
      return Optional.empty();
    }
    if (slash < 0) {
      return Optional.of(paths.vocabulary(language, vocabulary).path()).filter(_ -> kind.isEmpty());
    }
    String term = name.substring(slash + 1);
    if (config.vocabulary(vocabulary).term(term).isEmpty()) {
      return Optional.empty();
    }
    return kind.isEmpty()
        ? Optional.of(paths.term(language, vocabulary, term).path())
        : config
            .kind(kind)
            .filter(found -> !tiles.carriersOf(vocabulary, term, found).isEmpty())
            .map(found -> paths.listing(language, found, vocabulary, term).path());
  }

  private Optional<Entry> entry(String name) {
    return Stream.of(name)
        .filter(each -> each.indexOf('/') > 0)
        .map(each ->
            new EntryId(
                each.substring(0, each.indexOf('/')), each.substring(each.indexOf('/') + 1)))
        .flatMap(id -> catalog.entry(id).stream())
        .findFirst();
  }
}
