package org.banyan.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Clauses;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Target;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.markdown.Body;
import org.banyan.markdown.Citation;
import org.banyan.markdown.CitationLabel;
import org.banyan.markdown.Link;
import org.banyan.markdown.Picture;
import org.banyan.markdown.PictureSource;
import org.banyan.media.PictureSize;
import org.banyan.page.EntryContent.Source;
import org.banyan.source.MediaFile;

/// The texts that one page shows: their links lead from it, and one list of sources serves all of
/// them.
final class PageTexts {

  private final Config config;
  private final Catalog catalog;
  private final Paths paths;
  private final String language;
  private final SitePath page;
  private final boolean unfolded;

  /// The entries the page cites, in the order in which it first cites them.
  private final Map<EntryId, Integer> numbers = new LinkedHashMap<>();

  private final Map<EntryId, CitationLabel> labels = new HashMap<>();

  /// @param unfolded whether hints and the like stand open
  PageTexts(
      Config config,
      Catalog catalog,
      Paths paths,
      String language,
      SitePath page,
      boolean unfolded) {
    this.config = config;
    this.catalog = catalog;
    this.paths = paths;
    this.language = language;
    this.page = page;
    this.unfolded = unfolded;
  }

  /// @param prefix before the ids in the texts of these fields
  /// @param own where a link to a section of the entry's body leads, before `#`
  Map<String, FieldView> fields(Words words, List<Field> fields, String prefix, String own) {
    var views =
        new FieldViews(
            config,
            catalog,
            paths,
            language,
            (text, ids) ->
                new ValueView.MarkdownView(
                    body(text.body(), text.path(), words, prefix + ids, own)));
    return views.of(words, fields);
  }

  /// @param prefix before the ids in it; the body of the page's entry has none
  BodyView body(Body body, String file, Words words, String prefix, String own) {
    List<String> links = new ArrayList<>();
    for (Link link : body.links()) {
      links.add(catalog.target(file, link.target()).map(target -> href(target, own)).orElse(""));
    }
    List<PictureSource> pictures = new ArrayList<>();
    for (Picture picture : body.pictures()) {
      pictures.add(
          catalog.target(file, picture.target()).orElse(null) instanceof Target.ToMedia(var media)
              ? source(media)
              : BodyView.NO_PICTURE);
    }
    List<CitationLabel> citations = new ArrayList<>();
    for (Citation citation : body.citations()) {
      citations.add(citation(citation));
    }
    Map<Integer, String> provisions = new LinkedHashMap<>();
    Optional<Clauses> clauses = prefix.isEmpty() ? words.clauses() : Optional.empty();
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
        prefix,
        unfolded);
  }

  private PictureSource source(MediaFile media) {
    PictureSize size = paths.picture(media);
    return new PictureSource(page.to(paths.media(media).path()), size.width(), size.height());
  }

  private String href(Target target, String own) {
    return switch (target) {
      case Target.ToEntry(EntryId id, String section) ->
          catalog
              .entry(id)
              .map(entry ->
                  page.to(
                      paths.entry(language, entry).path()
                          + (section.isEmpty() ? "" : "#" + section)))
              .orElse("");
      case Target.ToSection(String section) -> own + "#" + section;
      case Target.ToMedia(var file) -> page.to(paths.media(file).path());
      case Target.ToManual(var kind) -> page.to(paths.manual(language, kind).path());
      case Target.Outside(String url) -> url;
    };
  }

  /// A citation is a number that leads to the list of sources on the same page. A source that is
  /// cited often has one label.
  private CitationLabel citation(Citation citation) {
    return config
        .citableKind()
        .flatMap(kind -> catalog.entry(new EntryId(kind.name(), citation.id())))
        .map(entry ->
            labels.computeIfAbsent(entry.id(), id -> label(id, entry.in(language).text("title"))))
        .orElse(new CitationLabel("", citation.id(), ""));
  }

  private CitationLabel label(EntryId id, String title) {
    int number = numbers.computeIfAbsent(id, _ -> numbers.size() + 1);
    return new CitationLabel("#source-" + number, String.valueOf(number), title);
  }

  /// What the texts cite.
  Collection<EntryId> cited() {
    return numbers.keySet();
  }

  /// The same, numbered.
  List<Source> sources(Cards cards) {
    List<Source> sources = new ArrayList<>();
    numbers.forEach((id, number) -> {
      Entry entry = catalog.entry(id).orElseThrow();
      sources.add(
          new Source(number, cards.card(language, entry), links(entry, false), links(entry, true)));
    });
    return sources;
  }

  private static List<String> links(Entry entry, boolean archived) {
    return entry.kind().fields().stream()
        .filter(field ->
            field.type() instanceof FieldType.Link link && link.archives().isPresent() == archived)
        .flatMap(field -> entry.original().get(field.name()).stream().limit(1))
        .map(value -> ((Value.Link) value).url())
        .toList();
  }
}
