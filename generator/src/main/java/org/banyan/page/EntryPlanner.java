package org.banyan.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Clauses;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Relation;
import org.banyan.catalog.Target;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.cite.CitationStyle;
import org.banyan.cite.Work;
import org.banyan.config.Config;
import org.banyan.markdown.Body;
import org.banyan.markdown.Citation;
import org.banyan.markdown.CitationLabel;
import org.banyan.markdown.Link;
import org.banyan.markdown.Picture;
import org.banyan.page.Content.Card;
import org.banyan.page.Content.RelationGroup;
import org.banyan.page.Content.SectionLink;
import org.banyan.page.PageView.Machines;
import org.banyan.page.PageView.PathLink;

/// Plans the page of one entry in one language.
record EntryPlanner(
    Frames frames, Cards cards, Config config, Catalog catalog, Paths paths, String language) {

  PageView page(Entry entry) {
    Words words = entry.in(language);
    SitePath path = paths.entry(language, entry);
    var sources = new Sources(new LinkedHashMap<>(), new HashMap<>());
    var views =
        new FieldViews(
            config,
            catalog,
            paths,
            language,
            (text, prefix) ->
                new ValueView.MarkdownView(
                    body(text.body(), text.path(), words, path, sources, prefix)));
    Map<String, FieldView> fields = views.of(words, entry.kind().fields());
    BodyView body = body(words.body(), words.path(), words, path, sources, "");
    String title = words.text("title");
    var clauses = new ClausePlanner(frames, cards, config, catalog, paths, language);
    List<PathLink> trail = trail(entry);
    return new PageView(
        path,
        "kinds/" + entry.kind().name() + "/page.ftl",
        language,
        title,
        words.text("summary"),
        frames.frame(
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
                    .of(entry, trail, sources.numbers().keySet()))),
        new Content.EntryPage(
            entry.kind().name(),
            entry.kind().label().in(language),
            entry.id().name(),
            title,
            words.text("summary"),
            words.language(),
            words.language().equals(language),
            frames.languageName(words.language(), language),
            views.otherTitles(entry),
            fields,
            body,
            sections(words),
            relations(entry, Optional.empty()),
            sectionRelations(entry),
            catalog.partsOf(entry.id()).stream().map(part -> cards.card(language, part)).toList(),
            neighbour(entry, -1),
            neighbour(entry, 1),
            sources.cards(this),
            catalog.citing(entry.id()).stream()
                .map(citing -> cards.card(language, catalog.entry(citing).orElseThrow()))
                .toList(),
            clauses.links(entry),
            clauses.clausePaths(entry),
            clauses.withdrawnClauses(entry),
            citations(entry)));
  }

  private List<Content.CitedAs> citations(Entry entry) {
    if (entry.kind().citable()) {
      return List.of();
    }
    Work work = new Works(config, paths).withSlots(entry, language);
    return Stream.of(CitationStyle.values())
        .map(style -> new Content.CitedAs(style.id(), style.ending(), style.of(work).strip()))
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

  /// The entries a page cites, in the order in which it first cites them.
  private record Sources(Map<EntryId, Integer> numbers, Map<EntryId, CitationLabel> labels) {

    int number(EntryId id) {
      return numbers.computeIfAbsent(id, _ -> numbers.size() + 1);
    }

    List<Card> cards(EntryPlanner planner) {
      List<Card> cards = new ArrayList<>();
      numbers.forEach((id, number) -> {
        Card card = planner.cards.card(planner.language, planner.catalog.entry(id).orElseThrow());
        cards.add(
            new Card(
                card.kind(),
                card.kindLabel(),
                card.id(),
                card.title(),
                card.summary(),
                card.language(),
                card.otherTitles(),
                card.path(),
                number,
                card.fields()));
      });
      return cards;
    }
  }

  private BodyView body(
      Body body, String file, Words words, SitePath page, Sources sources, String idPrefix) {
    List<String> links = new ArrayList<>();
    for (Link link : body.links()) {
      links.add(catalog.target(file, link.target()).map(target -> href(target, page)).orElse(""));
    }
    List<String> pictures = new ArrayList<>();
    for (Picture picture : body.pictures()) {
      pictures.add(
          catalog
              .target(file, picture.target())
              .filter(Target.ToMedia.class::isInstance)
              .map(target -> href(target, page))
              .orElse(""));
    }
    List<CitationLabel> citations = new ArrayList<>();
    for (Citation citation : body.citations()) {
      citations.add(citation(citation, sources));
    }
    boolean main = idPrefix.isEmpty();
    Map<Integer, String> provisions = new LinkedHashMap<>();
    Optional<Clauses> clauses = main ? words.clauses() : Optional.empty();
    clauses.ifPresent(found ->
        found.provisions().forEach((number, level) -> provisions.put(number, level.word())));
    return new BodyView(
        body,
        links,
        pictures,
        citations,
        clauses.map(Clauses::numbers).orElse(Map.of()),
        provisions,
        config.messages().in(words.language()),
        idPrefix);
  }

  private String href(Target target, SitePath page) {
    return switch (target) {
      case Target.ToEntry(EntryId id, String section) ->
          catalog
              .entry(id)
              .map(entry ->
                  page.to(
                      paths.entry(language, entry).path()
                          + (section.isEmpty() ? "" : "#" + section)))
              .orElse("");
      case Target.ToSection(String section) -> "#" + section;
      case Target.ToMedia(var file) -> page.to(paths.media(file).path());
      case Target.ToManual(var kind) -> page.to(paths.manual(language, kind).path());
      case Target.Outside(String url) -> url;
    };
  }

  /// A citation is a number that leads to the list of sources on the same page. A source that is
  /// cited often has one label.
  private CitationLabel citation(Citation citation, Sources sources) {
    return config
        .citableKind()
        .flatMap(kind -> catalog.entry(new EntryId(kind.name(), citation.id())))
        .map(entry -> sources.labels().computeIfAbsent(entry.id(), _ -> label(entry, sources)))
        .orElse(new CitationLabel("", citation.id(), ""));
  }

  private CitationLabel label(Entry entry, Sources sources) {
    int number = sources.number(entry.id());
    return new CitationLabel(
        "#source-" + number, String.valueOf(number), entry.in(language).text("title"));
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
        .forEach(id -> bySection.put(id, relations(entry, Optional.of(id))));
    return bySection;
  }

  /// What refers to an entry, or to one section of it, grouped by what the reference means.
  private List<RelationGroup> relations(Entry entry, Optional<String> section) {
    List<Relation> relations =
        catalog.relationsTo(entry.id()).stream()
            .filter(relation -> section.isEmpty() || relation.section().equals(section))
            .toList();
    return new RelationViews(config, catalog, paths, cards, language)
        .groups(relations, section.isEmpty());
  }
}
