package org.banyan.build;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banyan.config.Messages;
import org.banyan.html.HtmlPassages;
import org.banyan.page.PageView;
import org.banyan.page.SearchContent;
import org.banyan.page.SitePath;
import org.banyan.render.Renderer;
import org.banyan.render.Theme;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.banyan.shard.Shards;
import org.banyan.source.HtmlFolder;
import org.banyan.source.Location;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// Makes the search for a folder of HTML that another tool made: an index, the scripts, and for
/// each language a page to search on.
///
/// @param output by path below the folder of the search
/// @param tree of the pages that have problems, to show their lines
public record FolderSearch(
    OutputTree output, List<Problem> problems, int pages, int passages, SourceTree tree) {

  private static final List<String> INTERFACE = List.of("en", "zh");
  private static final String SHARDS = "search/";
  private static final String ASSETS = "assets/";
  private static final String SCRIPTS = "assets/js/";

  /// What the pages of the other tool name.
  private static final String PAGE_SCRIPT = "assets/js/page.js";

  /// What a search field needs on a page of another tool, and no more.
  private static final List<String> BOX_STYLES =
      List.of(
          "templates/assets/css/layers.css",
          "templates/assets/css/tokens.css",
          "templates/assets/css/parts/searchbox.css");

  public FolderSearch {
    problems = List.copyOf(problems);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /// @param language of pages that do not say theirs
  /// @param root the way from the folder of the search to the pages: `../`
  public static FolderSearch of(HtmlFolder folder, Optional<String> language, String root) {
    var problems = new Problems();
    List<Passage> passages =
        folder.paths().parallelStream()
            .flatMap(path ->
                read(folder, path, problems).stream()
                    .flatMap(html -> HtmlPassages.of(path, html, language, problems).stream()))
            .toList();
    Set<String> pages = passages.stream().map(Passage::page).collect(Collectors.toSet());
    if (pages.isEmpty() && !problems.hasErrors()) {
      problems.error(
          folder.paths().isEmpty() ? "no-html" : "no-html.ignored",
          Location.of("."),
          slot("folder", folder.folder().getFileName().toString()),
          slot("count", folder.paths().size()));
    }
    SortedMap<String, OutputFile> files = new TreeMap<>();
    if (!problems.hasErrors()) {
      addIndex(passages, files);
      addPages(passages, root, files, problems);
      files.put(KeptFiles.RECORD, KeptFiles.record(files.keySet(), pages));
    }
    return new FolderSearch(
        new OutputTree(files),
        problems.sorted(),
        pages.size(),
        passages.size(),
        shown(folder, problems));
  }

  private static Optional<String> read(HtmlFolder folder, String path, Problems problems) {
    try {
      return folder.read(path, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceTree shown(HtmlFolder folder, Problems problems) {
    Map<String, String> texts = new TreeMap<>();
    problems.sorted().stream()
        .map(problem -> problem.location().path())
        .filter(folder.paths()::contains)
        .distinct()
        .forEach(
            path -> read(folder, path, new Problems()).ifPresent(html -> texts.put(path, html)));
    return SourceTree.of(texts);
  }

  private static void addIndex(List<Passage> passages, SortedMap<String, OutputFile> files) {
    try (SearchIndex index = SearchIndex.of(passages)) {
      Shards.write(
          index,
          file ->
              files.put(
                  file.name().substring(SHARDS.length()), new OutputFile.Plain(file.bytes())));
    }
  }

  private static void addPages(
      List<Passage> passages, String root, SortedMap<String, OutputFile> files, Problems problems) {
    SourceTree tree = SourceTree.of(Map.of());
    Theme theme = Theme.of(tree);
    theme
        .assets()
        .forEach((path, bytes) -> {
          if (path.startsWith(SCRIPTS)) {
            files.put(path.substring(ASSETS.length()), new OutputFile.Plain(bytes));
          }
        });
    files.put(
        PAGE_SCRIPT.substring(ASSETS.length()),
        new OutputFile.Plain(Theme.leadingTo(theme.name(PAGE_SCRIPT))));
    String style = theme.name("assets/site.css");
    files.put(style.substring(ASSETS.length()), new OutputFile.Plain(theme.assets().get(style)));
    String styles =
        BOX_STYLES.stream()
            .flatMap(path -> tree.file(path).stream())
            .map(SourceFile::text)
            .collect(Collectors.joining());
    files.put("box.css", new OutputFile.Plain(styles.getBytes(StandardCharsets.UTF_8)));

    var renderer = new Renderer(tree, Messages.read(tree, INTERFACE, problems), theme);
    SortedSet<String> languages = new TreeSet<>();
    passages.forEach(passage -> languages.add(passage.language()));
    List<SearchContent.SearchFacet> facets = facets(passages);
    for (String language : languages) {
      var content = new SearchContent.FolderSearch(language, List.copyOf(languages), root, facets);
      renderer
          .render(view(content), problems)
          .ifPresent(page -> files.put(language + ".html", new OutputFile.Plain(page.utf8())));
    }
  }

  /// In the words of the language, or in English.
  private static PageView view(SearchContent.FolderSearch content) {
    String words = INTERFACE.contains(content.language()) ? content.language() : "en";
    var frame =
        new PageView.Frame(
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            "",
            "",
            List.of(),
            PageView.Contact.NONE,
            "",
            false,
            new PageView.Machines(List.of(), "", Map.of()));
    return new PageView(
        new SitePath(content.language() + ".html"),
        "folder-search.ftl",
        words,
        "",
        "",
        frame,
        content);
  }

  private static List<SearchContent.SearchFacet> facets(List<Passage> passages) {
    Map<String, SortedSet<String>> values = new TreeMap<>();
    passages.forEach(passage ->
        passage
            .facets()
            .terms()
            .forEach((field, terms) ->
                values.computeIfAbsent(field, _ -> new TreeSet<>()).addAll(terms)));
    List<SearchContent.SearchFacet> facets = new ArrayList<>();
    values.forEach((field, terms) ->
        facets.add(
            new SearchContent.SearchFacet(
                field,
                field,
                List.of(),
                false,
                terms.stream()
                    .sorted(Comparator.naturalOrder())
                    .map(term -> new SearchContent.FacetValue(term, term, ""))
                    .toList())));
    return facets;
  }
}
