package org.banyan.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.page.BrowseContent.Tool;
import org.banyan.page.BrowseContent.ToolBlock;
import org.banyan.page.BrowseContent.ToolEntry;
import org.banyan.page.BrowseContent.ToolRow;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.EntryContent.ViewLink;
import org.banyan.page.PageView.PathLink;

/// What readers can work with: the pages of kinds and the pages of entries, in every language of
/// the site. A page that many entries have is one tool.
final class Toolbox {

  /// How many entries stand under a tool; the listing of the kind has them all.
  private static final int ENTRIES = 24;

  private final Frames frames;
  private final Cards cards;
  private final Tiles tiles;
  private final Config config;
  private final Catalog catalog;
  private final Paths paths;
  private final Map<String, List<Tool>> made = new ConcurrentHashMap<>();

  Toolbox(Frames frames, Cards cards, Tiles tiles, Config config, Catalog catalog, Paths paths) {
    this.frames = frames;
    this.cards = cards;
    this.tiles = tiles;
    this.config = config;
    this.catalog = catalog;
    this.paths = paths;
  }

  /// All of them, in the order of the kinds.
  List<Tool> tools(String language) {
    return made.computeIfAbsent(
        language,
        _ ->
            tiles
                .kinds()
                .flatMap(kind -> Stream.concat(ofKind(language, kind), ofEntries(language, kind)))
                .toList());
  }

  /// @param name `kind/views/name` or `kind/*/name`
  Optional<Tool> tool(String language, String name) {
    return tools(language).stream().filter(tool -> tool.name().equals(name)).findFirst();
  }

  /// Where it is used: itself, or the page that lists what it can be used for.
  String path(String language, Tool tool) {
    return tool.path().isEmpty() ? paths.toolbox(language).path() + "#" + tool.id() : tool.path();
  }

  /// The pages of an entry that somebody works with.
  List<ViewLink> links(String language, Entry entry) {
    return Stream.concat(
            new ClausePlanner(frames, cards, config, catalog, paths, language)
                .links(entry).stream(),
            new WorksheetPlanner(frames, cards, config, catalog, paths, language)
                .links(entry).stream())
        .toList();
  }

  private Stream<Tool> ofKind(String language, Kind kind) {
    return new KindPlanner(frames, cards, config, catalog, paths, language)
        .links(kind).stream()
            .map(link -> {
              String file = link.path().substring(link.path().lastIndexOf('/') + 1);
              String name = file.substring(0, file.length() - ".html".length());
              return new Tool(
                  kind.name() + "/views/" + name,
                  kind.name() + "_views_" + name,
                  link.label(),
                  link.lead(),
                  kind.plural().in(language),
                  link.path(),
                  List.of());
            });
  }

  private Stream<Tool> ofEntries(String language, Kind kind) {
    Map<String, ViewLink> first = new LinkedHashMap<>();
    Map<String, List<ToolEntry>> entries = new LinkedHashMap<>();
    for (Card card : cards.of(language, catalog.ofKind(kind.name()))) {
      Entry entry = catalog.entry(new EntryId(card.kind(), card.id())).orElseThrow();
      for (ViewLink link : links(language, entry)) {
        first.putIfAbsent(link.name(), link);
        entries
            .computeIfAbsent(link.name(), _ -> new ArrayList<>())
            .add(new ToolEntry(card.id(), card.title(), card.titleLanguage(), link.path()));
      }
    }
    return first.values().stream()
        .map(link -> tool(language, kind, link, entries.get(link.name())));
  }

  /// One that a single entry has leads to it at once.
  private Tool tool(String language, Kind kind, ViewLink link, List<ToolEntry> entries) {
    boolean isOne = entries.size() == 1;
    return new Tool(
        kind.name() + "/*/" + link.name(),
        kind.name() + "_each_" + link.name(),
        link.label(),
        link.lead(),
        isOne ? entries.getFirst().label() : kind.plural().in(language),
        isOne ? entries.getFirst().path() : "",
        isOne ? List.of() : entries);
  }

  /// Tools as they stand on a page: what the same entries have stands together, entry by entry.
  List<ToolBlock> blocks(String language, List<Tool> tools) {
    List<ToolBlock> blocks = new ArrayList<>();
    Map<String, List<Tool>> byKind =
        tools.stream()
            .filter(tool -> tool.path().isEmpty())
            .collect(Collectors.groupingBy(Toolbox::kind));
    for (Tool tool : tools) {
      if (!tool.path().isEmpty()) {
        blocks.add(new ToolBlock("", List.of(tool), List.of(), ""));
      } else if (byKind.get(kind(tool)).getFirst().equals(tool)) {
        blocks.add(block(language, byKind.get(kind(tool))));
      }
    }
    return blocks;
  }

  private ToolBlock block(String language, List<Tool> tools) {
    Map<String, ToolEntry> entries = new LinkedHashMap<>();
    tools.forEach(tool -> tool.entries().forEach(each -> entries.putIfAbsent(each.id(), each)));
    List<ToolRow> rows =
        entries.values().stream()
            .limit(ENTRIES)
            .map(entry ->
                new ToolRow(
                    entry.label(),
                    entry.language(),
                    tools.stream()
                        .flatMap(tool ->
                            tool.entries().stream()
                                .filter(each -> each.id().equals(entry.id()))
                                .map(each -> new PathLink(tool.label(), language, each.path())))
                        .toList()))
            .toList();
    Kind kind = config.kind(kind(tools.getFirst())).orElseThrow();
    return new ToolBlock(
        kind.plural().in(language),
        tools,
        rows,
        entries.size() > ENTRIES ? paths.listing(language, kind).path() : "");
  }

  static String kind(Tool tool) {
    return tool.name().substring(0, tool.name().indexOf('/'));
  }
}
