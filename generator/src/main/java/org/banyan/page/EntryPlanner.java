package org.banyan.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Clauses;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Relation;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.cite.CitationStyle;
import org.banyan.cite.Work;
import org.banyan.config.Config;
import org.banyan.page.EntryContent.RelationGroup;
import org.banyan.page.EntryContent.SectionLink;
import org.banyan.page.PageView.Machines;
import org.banyan.page.PageView.PathLink;

/// Plans the page of one entry in one language.
record EntryPlanner(
    Frames frames, Cards cards, Config config, Catalog catalog, Paths paths, String language) {

  PageView page(Entry entry) {
    Words words = entry.in(language);
    SitePath path = paths.entry(language, entry);
    var texts = new PageTexts(config, catalog, paths, language, path, false);
    Map<String, FieldView> fields = texts.fields(words, entry.kind().fields(), "", "");
    BodyView body = texts.body(words.body(), words.path(), words, "", "");
    String title = words.text("title");
    var clauses = new ClausePlanner(frames, cards, config, catalog, paths, language);
    var worksheets = new WorksheetPlanner(frames, cards, config, catalog, paths, language);
    List<PathLink> trail = trail(entry);
    return new PageView(
        path,
        "kinds/" + entry.kind().name() + "/page.ftl",
        language,
        title,
        words.text("summary"),
        frames
            .frame(
                language,
                section(entry),
                trail,
                lang -> paths.entry(lang, entry),
                true,
                written(entry),
                new Machines(
                    frames.feeds(
                        language, entry.parent().map(EntryId::kind).orElse(entry.kind().name())),
                    image(words),
                    new SchemaOrg(config, catalog, paths, language, path)
                        .of(entry, trail, texts.cited())))
            .withEdit(frames.edit(words)),
        new EntryContent.EntryPage(
            entry.kind().name(),
            entry.kind().label().in(language),
            entry.id().name(),
            title,
            cards.card(language, entry).titleLanguage(),
            words.text("summary"),
            words.language(),
            words.language().equals(language),
            frames.languageName(words.language(), language),
            cards.card(language, entry).otherTitles(),
            fields,
            body,
            sections(words),
            relations(
                catalog.relationsTo(entry.id()),
                _ -> true,
                true,
                UsesPlanner.isByClause(entry) ? Map.of() : uses().places(entry, Optional.empty())),
            relations(
                catalog.relationsTo(entry.id()),
                relation -> relation.section().isEmpty(),
                true,
                uses().places(entry, Optional.empty())),
            sectionRelations(entry),
            catalog.partsOf(entry.id()).stream().map(part -> cards.card(language, part)).toList(),
            neighbour(entry, -1),
            neighbour(entry, 1),
            texts.sources(cards),
            catalog.citing(entry.id()).stream()
                .limit(Paging.FIRST)
                .map(citing -> cards.card(language, catalog.entry(citing).orElseThrow()))
                .toList(),
            catalog.citing(entry.id()).size(),
            uses().citingPlace(entry),
            new Charts(config, language).of(entry.kind(), words),
            Stream.concat(clauses.links(entry).stream(), worksheets.links(entry).stream()).toList(),
            new Lineages(cards, catalog, language).of(entry),
            clauses.clausePaths(entry),
            clauses.withdrawnClauses(entry),
            citations(entry)));
  }

  private List<EntryContent.CitedAs> citations(Entry entry) {
    if (entry.kind().citable()) {
      return List.of();
    }
    Work work = new Works(config, paths).withSlots(entry, language);
    return Stream.of(CitationStyle.values())
        .map(style -> new EntryContent.CitedAs(style.id(), style.ending(), style.of(work).strip()))
        .toList();
  }

  /// The languages of an entry, its own first.
  private static List<String> written(Entry entry) {
    List<String> written = new ArrayList<>(entry.words().keySet());
    written.remove(entry.language());
    written.addFirst(entry.language());
    return written;
  }

  /// The address of the first picture among the fields.
  private String image(Words words) {
    return config
        .site()
        .siteUrl()
        .flatMap(url ->
            words.values().fields().values().stream()
                .flatMap(List::stream)
                .filter(Value.Image.class::isInstance)
                .map(image ->
                    url + Paths.CHOOSER.to(paths.media(((Value.Image) image).media()).path()))
                .findFirst())
        .orElse("");
  }

  /// What the menu marks as current: the entry itself if the menu names it, otherwise its kind.
  private String section(Entry entry) {
    String self = entry.id().toString();
    return config.site().menu().contains(self)
        ? self
        : entry.parent().map(EntryId::kind).orElse(entry.kind().name());
  }

  private List<PathLink> trail(Entry entry) {
    List<PathLink> trail = new ArrayList<>();
    Optional<Entry> parent = entry.parent().flatMap(catalog::entry);
    var kind = parent.map(Entry::kind).orElse(entry.kind());
    trail.add(
        new PathLink(kind.plural().in(language), language, paths.listing(language, kind).path()));
    parent.ifPresent(found -> trail.add(link(found)));
    return trail;
  }

  private List<PathLink> neighbour(Entry entry, int step) {
    List<Entry> parts = entry.parent().map(catalog::partsOf).orElse(List.of());
    int at = parts.indexOf(entry) + step;
    if (entry.parent().isEmpty() || at < 0 || at >= parts.size()) {
      return List.of();
    }
    return List.of(link(parts.get(at)));
  }

  private PathLink link(Entry entry) {
    Words words = entry.in(language);
    return new PathLink(words.text("title"), words.language(), paths.entry(language, entry).path());
  }

  private static List<SectionLink> sections(Words words) {
    Map<String, String> numbers = words.clauses().map(Clauses::numbers).orElse(Map.of());
    return words.body().sections().stream()
        .filter(section -> section.level() > 1)
        .map(section ->
            new SectionLink(
                section.id(),
                numbers.getOrDefault(section.id(), ""),
                section.title(),
                section.level()))
        .toList();
  }

  private Map<String, List<RelationGroup>> sectionRelations(Entry entry) {
    Map<String, List<RelationGroup>> bySection = new LinkedHashMap<>();
    catalog.relationsTo(entry.id()).stream()
        .flatMap(relation -> relation.section().stream())
        .distinct()
        .sorted()
        .forEach(id -> {
          Optional<String> section = Optional.of(id);
          List<Relation> relations =
              catalog.relationsTo(entry.id()).stream()
                  .filter(relation -> relation.section().equals(section))
                  .toList();
          bySection.put(id, relations(relations, _ -> true, false, uses().places(entry, section)));
        });
    return bySection;
  }

  /// What refers to an entry, or to one section of it, grouped by what the reference means.
  private List<RelationGroup> relations(
      List<Relation> relations,
      Predicate<Relation> which,
      boolean withSection,
      Map<String, String> places) {
    return new RelationViews(config, catalog, paths, cards, language)
        .first(relations, which, withSection, places);
  }

  private UsesPlanner uses() {
    return new UsesPlanner(frames, cards, config, catalog, paths, language);
  }
}
