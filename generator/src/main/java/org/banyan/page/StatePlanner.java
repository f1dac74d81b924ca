package org.banyan.page;

import java.time.LocalDate;
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
import org.banyan.catalog.EntryId;
import org.banyan.catalog.Publication;
import org.banyan.catalog.Target;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.SiteConfig.Name;
import org.banyan.config.Vocabulary;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.StateOfBase.Ending;
import org.banyan.page.StateOfBase.Incomplete;
import org.banyan.page.StateOfBase.KindCount;
import org.banyan.page.StateOfBase.Lack;
import org.banyan.page.StateOfBase.Orphans;
import org.banyan.page.StateOfBase.Readiness;
import org.banyan.page.StateOfBase.Review;
import org.banyan.page.StateOfBase.Stale;
import org.banyan.page.StateOfBase.Table;
import org.banyan.page.StateOfBase.Untranslated;

/// Plans the page for those who look after the base: how much there is of what, what is not
/// translated, what is due for review, what is incomplete, and what nothing leads to, on the day of
/// the build.
record StatePlanner(
    Frames frames,
    Cards cards,
    Tiles tiles,
    Config config,
    Catalog catalog,
    Paths paths,
    String language) {

  /// What ends within a season can still be looked at in time.
  private static final int SOON_DAYS = 90;

  PageView page() {
    return new PageView(
        paths.state(language),
        "state.ftl",
        language,
        frames.word(language, "state.title"),
        frames.word(language, "state.description"),
        frames.frame(language, "", List.of(), paths::state, true),
        new BrowseContent.StatePage(state()));
  }

  private StateOfBase state() {
    List<Entry> entries = List.copyOf(catalog.entries().values());
    List<String> languages = config.site().languages();
    List<Stale> stale = new ArrayList<>();
    int current = 0;
    int undated = 0;
    for (Entry entry : entries) {
      for (Words words : translations(entry)) {
        if (words.translated().isEmpty()) {
          undated++;
        } else if (words.translated().get().iso().compareTo(News.updated(entry)) < 0) {
          stale.add(stale(entry, words));
        } else {
          current++;
        }
      }
    }
    return new StateOfBase(
        dateView(catalog.day().toString()),
        languages.stream().map(other -> frames.languageName(other, language)).toList(),
        tiles.kinds().map(this::count).toList(),
        config.site().state().stream()
            .map(Name::text)
            .filter(config.vocabularies()::containsKey)
            .map(name -> table(config.vocabulary(name)))
            .toList(),
        entries.stream()
            .filter(entry -> !entry.words().keySet().containsAll(languages))
            .map(this::untranslated)
            .toList(),
        stale,
        current,
        undated,
        reviews(entries),
        endings(entries),
        tiles.kinds().filter(kind -> !kind.state().ready().isEmpty()).map(this::readiness).toList(),
        orphans(entries));
  }

  /// A translation has a file of its own; in a data list all languages are written together.
  private static List<Words> translations(Entry entry) {
    return entry.words().values().stream()
        .filter(words -> !words.path().equals(entry.original().path()))
        .filter(_ -> !News.updated(entry).isEmpty())
        .toList();
  }

  private Stale stale(Entry entry, Words words) {
    return new Stale(
        card(entry),
        frames.languageName(words.language(), language),
        dateView(News.updated(entry)),
        dateView(words.translated().orElseThrow().iso()));
  }

  private Card card(Entry entry) {
    return cards.card(language, entry);
  }

  private ValueView.DateView dateView(String iso) {
    return new ValueView.DateView(
        new Formats(config.messages().in(language)).date(new Value.Date(iso)), iso);
  }

  private KindCount count(Kind kind) {
    List<Entry> entries = catalog.ofKind(kind.name());
    return new KindCount(
        kind.plural().in(language),
        paths.listing(language, kind).path(),
        entries.size(),
        config.site().languages().stream()
            .map(other -> (int) entries.stream().filter(e -> e.isTranslatedInto(other)).count())
            .toList());
  }

  private Table table(Vocabulary vocabulary) {
    List<Kind> kinds =
        tiles.kinds().filter(kind -> tiles.facets(kind).anyMatch(vocabulary::equals)).toList();
    return new Table(
        vocabulary.label().in(language),
        paths.vocabulary(language, vocabulary.name()).path(),
        kinds.stream().map(kind -> kind.plural().in(language)).toList(),
        vocabulary.terms().stream().map(term -> row(vocabulary, term, kinds)).toList());
  }

  private StateOfBase.Row row(Vocabulary vocabulary, Vocabulary.Term term, List<Kind> kinds) {
    return new StateOfBase.Row(
        term.label().in(language),
        paths.term(language, vocabulary.name(), term.id()).path(),
        kinds.stream()
            .map(kind -> {
              int count = tiles.carriersOf(vocabulary.name(), term.id(), kind).size();
              return new StateOfBase.Cell(
                  count,
                  count == 0
                      ? ""
                      : paths.listing(language, kind, vocabulary.name(), term.id()).path());
            })
            .toList());
  }

  private Untranslated untranslated(Entry entry) {
    return new Untranslated(
        card(entry),
        config.site().languages().stream()
            .filter(other -> !entry.isTranslatedInto(other))
            .map(other -> frames.languageName(other, language))
            .toList());
  }

  private List<Review> reviews(List<Entry> entries) {
    Map<Entry, String> due = new LinkedHashMap<>();
    entries.forEach(entry -> due(entry).ifPresent(day -> due.put(entry, day)));
    return due.entrySet().stream()
        .sorted(Map.Entry.<Entry, String>comparingByValue().thenComparing(e -> e.getKey().id()))
        .map(each ->
            new Review(
                card(each.getKey()),
                dateView(each.getValue()),
                !day(each.getValue()).isAfter(catalog.day())))
        .toList();
  }

  /// The entries that have a last day, the next to end first.
  private List<Ending> endings(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry ->
            entry.publication() instanceof Publication.Published(Optional<LocalDate> until)
                ? until.stream().map(last -> Map.entry(last, entry))
                : Stream.empty())
        .sorted(
            Map.Entry.<LocalDate, Entry>comparingByKey()
                .thenComparing(each -> each.getValue().id()))
        .map(each ->
            new Ending(
                card(each.getValue()),
                dateView(each.getKey().toString()),
                each.getKey().isBefore(catalog.day().plusDays(SOON_DAYS))))
        .toList();
  }

  /// The date that the entry names, or so many months after it was last checked.
  private static Optional<String> due(Entry entry) {
    Kind.State state = entry.kind().state();
    Optional<String> named =
        state
            .review()
            .flatMap(field -> entry.original().get(field).stream().findFirst())
            .map(value -> ((Value.Date) value).iso());
    if (named.isPresent() || state.months() == 0 || News.updated(entry).isEmpty()) {
      return named;
    }
    return Optional.of(day(News.updated(entry)).plusMonths(state.months()).toString());
  }

  /// A month or a year counts as its first day.
  private static LocalDate day(String iso) {
    return Publication.first(new Value.Date(iso));
  }

  private Readiness readiness(Kind kind) {
    List<Entry> entries = catalog.ofKind(kind.name());
    Map<String, Integer> lacks = new LinkedHashMap<>();
    kind.state().ready().forEach(path -> lacks.put(path, 0));
    List<Incomplete> incomplete = new ArrayList<>();
    for (Entry entry : entries) {
      List<String> missing =
          kind.state().ready().stream().filter(path -> !has(entry, path)).toList();
      missing.forEach(path -> lacks.merge(path, 1, Integer::sum));
      if (!missing.isEmpty()) {
        incomplete.add(
            new Incomplete(card(entry), missing.stream().map(path -> label(kind, path)).toList()));
      }
    }
    incomplete.sort(Comparator.comparingInt((Incomplete each) -> -each.missing().size()));
    return new Readiness(
        kind.plural().in(language),
        entries.size(),
        entries.size() - incomplete.size(),
        kind.state().ready().stream().map(path -> label(kind, path)).toList(),
        lacks.entrySet().stream()
            .filter(lack -> lack.getValue() > 0)
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(lack -> new Lack(label(kind, lack.getKey()), lack.getValue()))
            .toList(),
        incomplete);
  }

  /// A flag counts when it says yes; a field of a group, when one of the groups has it.
  private static boolean has(Entry entry, String path) {
    int dot = path.indexOf('.');
    Stream<Value> values =
        dot < 0
            ? entry.original().get(path).stream()
            : entry.original().get(path.substring(0, dot)).stream()
                .flatMap(group -> ((Value.Group) group).get(path.substring(dot + 1)).stream());
    return values.anyMatch(value -> !(value instanceof Value.Flag(boolean yes)) || yes);
  }

  private String label(Kind kind, String path) {
    int dot = path.indexOf('.');
    Field field = kind.field(dot < 0 ? path : path.substring(0, dot)).orElseThrow();
    String label = field.label().in(language);
    if (dot < 0) {
      return label;
    }
    return label
        + frames.word(language, "colon")
        + ((FieldType.Group) field.type())
            .fields().stream()
                .filter(inner -> inner.name().equals(path.substring(dot + 1)))
                .findFirst()
                .orElseThrow()
                .label()
                .in(language);
  }

  private List<Orphans> orphans(List<Entry> entries) {
    Set<EntryId> reached = new TreeSet<>();
    for (Entry entry : entries) {
      catalog.relationsFrom(entry.id()).forEach(relation -> reached.add(relation.to()));
      if (!catalog.citing(entry.id()).isEmpty() || entry.parent().isPresent()) {
        reached.add(entry.id());
      }
      for (Words words : entry.words().values()) {
        words.texts().forEach(text -> addLinked(text, entry.id(), reached));
      }
    }
    Stream.of(
            config.site().menu().stream(),
            config.site().home().featured().stream().map(Name::text),
            config.site().home().readers().stream()
                .flatMap(reader -> reader.ways().stream())
                .map(way -> way.to().text()))
        .flatMap(names -> names)
        .map(name -> name.replaceFirst("#.*", ""))
        .filter(name -> name.indexOf('/') > 0)
        .map(name ->
            new EntryId(
                name.substring(0, name.indexOf('/')), name.substring(name.indexOf('/') + 1)))
        .forEach(reached::add);
    return tiles
        .kinds()
        .map(kind -> {
          List<Entry> alone =
              catalog.ofKind(kind.name()).stream()
                  .filter(entry -> !reached.contains(entry.id()))
                  .toList();
          return new Orphans(
              kind.plural().in(language),
              catalog.ofKind(kind.name()).size(),
              cards.of(language, alone));
        })
        .filter(orphans -> !orphans.cards().isEmpty())
        .toList();
  }

  private void addLinked(Value.Markdown text, EntryId from, Set<EntryId> reached) {
    text.body().links().stream()
        .flatMap(link -> catalog.target(text.path(), link.target()).stream())
        .filter(Target.ToEntry.class::isInstance)
        .map(target -> ((Target.ToEntry) target).entry())
        .filter(to -> !to.equals(from))
        .forEach(reached::add);
  }
}
