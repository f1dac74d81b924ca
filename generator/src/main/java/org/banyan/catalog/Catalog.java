package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.config.Occasion;
import org.banyan.config.VocabularyUse;
import org.banyan.markdown.MarkdownFile;
import org.banyan.source.Location;
import org.banyan.source.Nearest;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.YamlNode;

/// Every valid entry and the relations between them. What is not published is read and checked, but
/// is not in it, or stands in it with a mark where the occasion shows it.
public final class Catalog {

  private final LocalDate day;
  private final SortedMap<EntryId, Publication> unpublished;
  private final SortedMap<EntryId, Entry> all;
  private final List<Relation> references;
  private final SortedMap<EntryId, Entry> entries;
  private final Map<EntryId, Entry> byId;
  private final SortedMap<EntryId, List<Relation>> from;
  private final SortedMap<EntryId, List<Relation>> to;
  private final SortedMap<EntryId, List<Entry>> parts;
  private final SortedMap<EntryId, List<EntryId>> citing;
  private final Links links;
  private final boolean isWhole;

  private Catalog(
      LocalDate day,
      SortedMap<EntryId, Publication> unpublished,
      SortedMap<EntryId, Entry> all,
      List<Relation> references,
      SortedMap<EntryId, Entry> entries,
      List<Relation> relations,
      SortedMap<EntryId, List<EntryId>> citing,
      Links links,
      boolean isWhole) {
    this.day = day;
    this.unpublished = Collections.unmodifiableSortedMap(unpublished);
    this.all = Collections.unmodifiableSortedMap(all);
    this.references = List.copyOf(references);
    this.entries = Collections.unmodifiableSortedMap(entries);
    this.byId = new HashMap<>(entries);
    this.from = grouped(relations, Relation::from);
    this.to = grouped(relations, Relation::to);
    this.parts = Collections.unmodifiableSortedMap(partsByParent());
    this.citing = Collections.unmodifiableSortedMap(citing);
    this.links = links;
    this.isWhole = isWhole;
  }

  private static SortedMap<EntryId, List<Relation>> grouped(
      List<Relation> relations, Function<Relation, EntryId> end) {
    SortedMap<EntryId, List<Relation>> groups = new TreeMap<>();
    for (Relation relation : relations) {
      groups.computeIfAbsent(end.apply(relation), _ -> new ArrayList<>()).add(relation);
    }
    groups.replaceAll((_, list) -> List.copyOf(list));
    return groups;
  }

  /// Reads all entries below `content/`.
  ///
  /// @param markdown the parsed Markdown files by path
  public static Catalog of(
      SourceTree tree,
      Config config,
      Occasion occasion,
      Map<String, MarkdownFile> markdown,
      Problems problems) {
    LocalDate day = occasion.day(config.site().timeZone());
    var unread = new Unread(tree, config);
    var values = new ValueReader(tree, config, unread, problems);
    Defaults defaults = Defaults.of(tree, config, problems);
    var reader = new EntryReader(config, day, defaults, values, unread, problems);
    SortedMap<EntryId, Entry> all = new TreeMap<>();
    List<EntryFiles> readable =
        EntryFiles.of(tree, config, unread, problems).stream()
            .filter(files -> unread.isReadable(files, markdown))
            .toList();
    readable.parallelStream()
        .map(files -> reader.read(files, markdown))
        .forEachOrdered(entry -> all.put(entry.id(), entry));
    for (Kind kind : config.kinds().values()) {
      for (SourceFile file : DataLists.of(kind, tree)) {
        addList(kind, file, reader, unread, all, problems);
      }
    }
    reportUnknownLists(tree, config, problems);
    PersonalNumbers.report(tree, problems);
    var places = new CoarsePlaces(config, problems);
    all.replaceAll((_, entry) -> places.without(entry));
    all.replaceAll((_, entry) -> withItsWhole(entry, all));

    Links links = Links.of(tree, config, all);
    new Derivations(all).addSums();
    var check = new CatalogCheck(config, occasion.unpublished(), all, unread, links, problems);
    List<Relation> relations = check.relations();
    check.run();
    new PictureRecords(tree, config, values, unread, problems).check(day);
    unread.caseSlips().report(problems);
    MediaUse.reportUnused(tree, all.values(), links, problems);
    VocabularyUse.reportUnused(tree, config, problems);

    SortedMap<EntryId, Entry> published = new TreeMap<>(all);
    SortedMap<EntryId, Publication> unpublished = new TreeMap<>();
    all.values().stream()
        .filter(entry -> !entry.isPublished())
        .forEach(entry -> unpublished.put(entry.id(), entry.publication()));
    if (occasion.unpublished()) {
      published.replaceAll((_, entry) -> Marks.on(entry, config.messages()));
    } else {
      published.keySet().removeAll(unpublished.keySet());
    }
    List<Relation> between =
        relations.stream()
            .filter(relation -> published.containsKey(relation.from()))
            .filter(relation -> published.containsKey(relation.to()))
            .toList();
    return new Catalog(
        day,
        unpublished,
        all,
        relations,
        published,
        between,
        Citations.of(config, published),
        links,
        unread.isEmpty());
  }

  /// Nobody finds the parts of an entry that has no page.
  private static Entry withItsWhole(Entry entry, Map<EntryId, Entry> all) {
    return entry
        .parent()
        .map(all::get)
        .filter(whole -> !whole.isPublished())
        .map(whole -> entry.with(whole.publication()))
        .orElse(entry);
  }

  private static void addList(
      Kind kind,
      SourceFile file,
      EntryReader reader,
      Unread unread,
      SortedMap<EntryId, Entry> all,
      Problems problems) {
    Optional<YamlNode> list = new DataLists(reader.config(), problems).read(kind, file);
    if (list.isEmpty()) {
      unread.addList(kind);
    }
    list.map(root -> reader.readList(kind, file, root))
        .orElse(List.of())
        .forEach(entry -> {
          Entry before = all.putIfAbsent(entry.id(), entry);
          if (before != null) {
            problems.error(
                "duplicate-id.item",
                entry.location(),
                slot("entry", entry.id().toString()),
                slot("location", before.location().toString()));
          }
        });
  }

  private static void reportUnknownLists(SourceTree tree, Config config, Problems problems) {
    List<String> folders = config.kinds().values().stream().map(Kind::folder).toList();
    for (SourceFile file : tree.below("content")) {
      String name = file.name().substring(0, Math.max(0, file.name().lastIndexOf('.')));
      boolean list = DataLists.isList(file);
      boolean other = file.path().equals(PictureRecords.PATH) || file.name().equals(Defaults.NAME);
      boolean known = file.folder().equals("content") && folders.contains(name);
      if (list && !known && !other) {
        problems.error(
            "misplaced-file.data-list",
            Location.of(file.path()),
            slot("file", file.name()),
            slot("near", Nearest.question(name, folders)));
      }
    }
  }

  /// The day by which everything is judged.
  public LocalDate day() {
    return day;
  }

  /// Whether every entry could be read. If not, what an entry is missed for may only follow from
  /// that.
  public boolean isWhole() {
    return isWhole;
  }

  /// The published entries, sorted by kind and name.
  public SortedMap<EntryId, Entry> entries() {
    return entries;
  }

  /// Every entry that could be read, published or not, without marks: for saying what became of a
  /// file.
  public SortedMap<EntryId, Entry> all() {
    return all;
  }

  /// The references between all of them.
  public List<Relation> references() {
    return references;
  }

  /// What is not published, and why.
  public SortedMap<EntryId, Publication> unpublished() {
    return unpublished;
  }

  /// What is wrong when the settings lead to an entry, as `kind/id`, that is not published.
  public Optional<Problem> referenceTo(String name, Location from) {
    return unpublished.entrySet().stream()
        .filter(each -> each.getKey().toString().equals(name))
        .findFirst()
        .map(each ->
            each.getValue().reference(each.getKey(), from, byId.containsKey(each.getKey())));
  }

  public Optional<Entry> entry(EntryId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The published entries of a kind, sorted by name.
  public List<Entry> ofKind(String kind) {
    return entries.values().stream().filter(entry -> entry.id().kind().equals(kind)).toList();
  }

  /// The parts of an entry, in the order its fields name them, then by name.
  public List<Entry> partsOf(EntryId id) {
    return parts.getOrDefault(id, List.of());
  }

  private SortedMap<EntryId, List<Entry>> partsByParent() {
    SortedMap<EntryId, List<Entry>> groups = new TreeMap<>();
    for (Entry entry : entries.values()) {
      entry
          .parent()
          .ifPresent(parent -> groups.computeIfAbsent(parent, _ -> new ArrayList<>()).add(entry));
    }
    groups.replaceAll((parent, list) -> {
      List<EntryId> named = relationsFrom(parent).stream().map(Relation::to).toList();
      return list.stream()
          .sorted(Comparator.comparingInt(part -> placeIn(named, part.id())))
          .toList();
    });
    return groups;
  }

  private static int placeIn(List<EntryId> named, EntryId id) {
    int place = named.indexOf(id);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /// The references an entry makes, in the order of its fields.
  public List<Relation> relationsFrom(EntryId id) {
    return from.getOrDefault(id, List.of());
  }

  /// The references made to an entry, sorted by the entry that makes them.
  public List<Relation> relationsTo(EntryId id) {
    return to.getOrDefault(id, List.of());
  }

  /// The entries that cite an entry, sorted.
  public List<EntryId> citing(EntryId id) {
    return citing.getOrDefault(id, List.of());
  }

  /// Where a link or a picture leads that stands in the file at `path`; empty when nowhere, which
  /// was reported.
  public Optional<Target> target(String path, String link) {
    return links.target(path, link);
  }
}
