package org.banyan.page;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.SiteConfig.Home;
import org.banyan.config.SiteConfig.Name;
import org.banyan.config.SiteConfig.Tree;
import org.banyan.config.Vocabulary;
import org.banyan.page.BrowseContent.KindTile;
import org.banyan.page.BrowseContent.PlaceGrid;
import org.banyan.page.BrowseContent.ReaderTile;
import org.banyan.page.BrowseContent.Task;
import org.banyan.page.BrowseContent.Tool;
import org.banyan.page.BrowseContent.ToolGroup;
import org.banyan.page.BrowseContent.TreeBranch;
import org.banyan.page.BrowseContent.TreeLeaf;
import org.banyan.page.BrowseContent.TreeTile;
import org.banyan.page.BrowseContent.VocabularyTile;
import org.banyan.page.EntryContent.Card;
import org.banyan.source.Nearest;
import org.banyan.source.Problem;
import org.banyan.source.Problems;

/// Plans the home pages: what `home` in `site.yaml` names, and what there is where it names
/// nothing.
record Homes(
    Config config,
    Catalog catalog,
    Paths paths,
    Frames frames,
    Tiles tiles,
    Cards cards,
    Toolbox toolbox,
    Destinations destinations) {

  /// How many tools are offered as tasks when nobody said which.
  private static final int TASKS = 8;

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
    String language = config.site().defaultLanguage();
    for (var reader : home().readers()) {
      for (var way : reader.ways()) {
        boolean known = destinations.path(language, way.to().text()).isPresent();
        check(way.to(), known, "unknown-home-item", destinations.names(), problems);
      }
      for (Name tool : reader.tools()) {
        boolean known = destinations.tool(language, tool.text()).isPresent();
        check(tool, known, "unknown-home-item.tool", destinations.tools(), problems);
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
        readers(language),
        toolbox.tools(language).isEmpty() ? "" : paths.toolbox(language).path(),
        grids(language));
  }

  /// Of the kinds that are shown, in their order.
  private List<PlaceGrid> grids(String language) {
    var grids = new PlaceGrids(frames, tiles, catalog, paths);
    return kinds(language).stream()
        .flatMap(tile -> grids.of(language, config.kind(tile.kind()).orElseThrow()).stream())
        .toList();
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

  /// What each sort of reader comes for; when nobody said, the first tools.
  private List<ReaderTile> readers(String language) {
    if (home().readers().isEmpty()) {
      List<Task> tasks =
          toolbox.tools(language).stream()
              .limit(TASKS)
              .map(tool ->
                  new Task(
                      tool.label() + frames.word(language, "colon") + tool.of(),
                      "",
                      toolbox.path(language, tool)))
              .toList();
      return tasks.isEmpty() ? List.of() : List.of(new ReaderTile("", tasks));
    }
    return home().readers().stream()
        .map(reader ->
            new ReaderTile(
                reader.title().in(language),
                reader.ways().stream()
                    .flatMap(way ->
                        destinations
                            .path(language, way.to().text())
                            .map(path ->
                                new Task(
                                    way.label().in(language),
                                    way.hint().map(hint -> hint.in(language)).orElse(""),
                                    path))
                            .stream())
                    .toList()))
        .filter(reader -> !reader.tasks().isEmpty())
        .toList();
  }

  /// What readers can work with, by reader; what none of them names stands at the end, by kind.
  BrowseContent.ToolboxPage toolboxPage(String language) {
    List<ToolGroup> groups = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    for (var reader : home().readers()) {
      List<Tool> tools =
          reader.tools().stream()
              .flatMap(name -> destinations.tool(language, name.text()).stream())
              .map(tool ->
                  named.add(tool.name()) ? tool : tool.withId(tool.id() + "_" + groups.size()))
              .toList();
      if (!tools.isEmpty()) {
        groups.add(
            new ToolGroup(
                reader.title().in(language),
                reader.text().in(language),
                toolbox.blocks(language, tools)));
      }
    }
    Map<String, List<Tool>> rest = new LinkedHashMap<>();
    toolbox.tools(language).stream()
        .filter(tool -> !named.contains(tool.name()))
        .forEach(
            tool -> rest.computeIfAbsent(Toolbox.kind(tool), _ -> new ArrayList<>()).add(tool));
    rest.forEach((kind, tools) ->
        groups.add(
            new ToolGroup(
                config.kind(kind).orElseThrow().plural().in(language),
                "",
                toolbox.blocks(language, tools))));
    return new BrowseContent.ToolboxPage(groups);
  }

  private Optional<Entry> entry(String name) {
    return destinations.found(name);
  }
}
