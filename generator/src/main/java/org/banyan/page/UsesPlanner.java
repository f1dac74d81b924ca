package org.banyan.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Relation;
import org.banyan.config.Config;
import org.banyan.page.EntryContent.RelationItem;
import org.banyan.page.EntryContent.Uses;
import org.banyan.page.PageView.PathLink;

/// Plans the pages of what refers to an entry, or to a section of it, where that is too much for
/// the page of the entry: all of it, by what the references mean, and at the end what cites it.
record UsesPlanner(
    Frames frames, Cards cards, Config config, Catalog catalog, Paths paths, String language) {

  /// References of one meaning; each is made when a page shows it.
  private record Meaning(
      String id, String label, boolean cites, List<Supplier<RelationItem>> items) {

    Uses of(List<Supplier<RelationItem>> shown) {
      return new Uses(id, label, items.size(), cites, shown.stream().map(Supplier::get).toList());
    }
  }

  /// None where the page of the entry has room.
  List<PlannedPage> pages(Entry entry) {
    List<PlannedPage> pages = new ArrayList<>();
    if (isLong(entry, Optional.empty())) {
      pages.addAll(pages(entry, Optional.empty()));
    }
    if (catalog.relationsTo(entry.id()).size() > Paging.FIRST) {
      catalog.relationsTo(entry.id()).stream()
          .flatMap(relation -> relation.section().stream())
          .distinct()
          .map(Optional::of)
          .filter(section -> isLong(entry, section))
          .forEach(section -> pages.addAll(pages(entry, section)));
    }
    return pages;
  }

  /// Where all of each meaning begins, by its name; empty where the page of the entry has room.
  Map<String, String> places(Entry entry, Optional<String> section) {
    if (!isLong(entry, section)) {
      return Map.of();
    }
    Map<String, String> places = new LinkedHashMap<>();
    jumps(entry, section).forEach(jump -> places.put(jump.label(), jump.path()));
    return places;
  }

  /// Where all that cites an entry begins; empty where the page of the entry has room.
  String citingPlace(Entry entry) {
    return catalog.citing(entry.id()).size() <= Paging.FIRST
        ? ""
        : jumps(entry, Optional.empty()).getLast().path();
  }

  /// Whether there is too much of one meaning. What a meaning is called in one language may be two
  /// in another; the pages are there in all of them.
  private boolean isLong(Entry entry, Optional<String> section) {
    List<Relation> relations = relations(entry, section);
    boolean isOften = section.isEmpty() && catalog.citing(entry.id()).size() > Paging.FIRST;
    return isOften
        || (relations.size() > Paging.FIRST
            && config.site().languages().stream()
                .map(other -> new RelationViews(config, catalog, paths, cards, other))
                .flatMap(views -> views.byLabel(relations).values().stream())
                .anyMatch(same -> same.size() > Paging.FIRST));
  }

  private List<Relation> relations(Entry entry, Optional<String> section) {
    boolean every = section.isEmpty() && !isByClause(entry);
    return catalog.relationsTo(entry.id()).stream()
        .filter(relation -> every || relation.section().equals(section))
        .toList();
  }

  /// Whether what refers to a section stands with the section only.
  static boolean isByClause(Entry entry) {
    return entry.original().clauses().isPresent();
  }

  private List<Meaning> meanings(Entry entry, Optional<String> section) {
    var views = new RelationViews(config, catalog, paths, cards, language);
    List<Meaning> meanings = new ArrayList<>();
    views
        .byLabel(relations(entry, section))
        .forEach((label, relations) ->
            meanings.add(
                new Meaning(
                    id(meanings),
                    label,
                    false,
                    relations.stream()
                        .<Supplier<RelationItem>>map(
                            relation -> () -> views.item(relation, section.isEmpty()))
                        .toList())));
    List<EntryId> citing = section.isEmpty() ? catalog.citing(entry.id()) : List.of();
    if (!citing.isEmpty()) {
      meanings.add(
          new Meaning(
              id(meanings),
              frames.word(language, "cited-by"),
              true,
              citing.stream().<Supplier<RelationItem>>map(id -> () -> cited(id)).toList()));
    }
    return meanings;
  }

  private static String id(List<Meaning> before) {
    return "uses_" + (before.size() + 1);
  }

  private RelationItem cited(EntryId by) {
    return new RelationItem(cards.card(language, catalog.entry(by).orElseThrow()), "", Map.of());
  }

  private SitePath first(String in, Entry entry, Optional<String> section) {
    return section.map(id -> paths.uses(in, entry, id)).orElseGet(() -> paths.uses(in, entry));
  }

  private List<PathLink> jumps(Entry entry, Optional<String> section) {
    List<Meaning> meanings = meanings(entry, section);
    List<Integer> begin = Paging.LINES.begin(meanings, Meaning::items);
    SitePath first = first(language, entry, section);
    return IntStream.range(0, meanings.size())
        .mapToObj(at -> {
          Meaning meaning = meanings.get(at);
          String page = Paths.page(first, begin.get(at)).path();
          return new PathLink(meaning.label(), language, page + "#" + meaning.id());
        })
        .toList();
  }

  private List<PlannedPage> pages(Entry entry, Optional<String> section) {
    int count =
        relations(entry, section).size()
            + (section.isEmpty() ? catalog.citing(entry.id()).size() : 0);
    return Paging.LINES.plan(
        first(language, entry, section), count, number -> page(entry, section, count, number));
  }

  private PageView page(Entry entry, Optional<String> section, int count, int number) {
    Pager pager = Paging.LINES.pager(first(language, entry, section), count, number);
    Function<String, SitePath> pathIn = other -> Paths.page(first(other, entry, section), number);
    String title = entry.in(language).text("title");
    String of = section.map(id -> FieldViews.section(entry.in(language), id)).orElse("");
    return new PageView(
        pathIn.apply(language),
        "uses.ftl",
        language,
        frames.title(
            language,
            frames.word(language, "relations")
                + frames.word(language, "colon")
                + (of.isEmpty() ? title : of),
            pager),
        "",
        frames.frame(language, entry.kind().name(), trail(entry), pathIn, true),
        new EntryContent.UsesPage(
            cards.card(language, entry),
            entry.in(language).language(),
            of,
            shown(entry, section, number),
            jumps(entry, section),
            pager));
  }

  private List<Uses> shown(Entry entry, Optional<String> section, int number) {
    return Paging.LINES.part(meanings(entry, section), number, Meaning::items, Meaning::of);
  }

  private List<PathLink> trail(Entry entry) {
    return List.of(
        new PathLink(
            entry.kind().plural().in(language),
            language,
            paths.listing(language, entry.kind()).path()),
        new PathLink(
            entry.in(language).text("title"),
            entry.in(language).language(),
            paths.entry(language, entry).path()));
  }
}
