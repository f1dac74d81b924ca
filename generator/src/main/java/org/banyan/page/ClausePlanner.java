package org.banyan.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Changes;
import org.banyan.catalog.Clauses;
import org.banyan.catalog.Coverage;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Level;
import org.banyan.catalog.Relation;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.markdown.Paragraph;
import org.banyan.page.ClauseContent.AssessmentChapter;
import org.banyan.page.ClauseContent.AssessmentClause;
import org.banyan.page.ClauseContent.ClauseChange;
import org.banyan.page.ClauseContent.ClauseColumn;
import org.banyan.page.ClauseContent.ClauseSide;
import org.banyan.page.ClauseContent.CoverageChapter;
import org.banyan.page.ClauseContent.CoverageColumn;
import org.banyan.page.ClauseContent.CoverageRow;
import org.banyan.page.ClauseContent.Provision;
import org.banyan.page.EntryContent.ViewLink;
import org.banyan.page.PageView.PathLink;

/// Plans what belongs to an entry made of clauses, in one language: a page for each clause, the map
/// of what covers them, the checklist, and what the edition changed.
record ClausePlanner(
    Frames frames, Cards cards, Config config, Catalog catalog, Paths paths, String language) {

  private static final String COVERAGE = "coverage";
  private static final String ASSESSMENT = "assessment";
  private static final String CHANGES = "changes";

  List<PlannedPage> pages(Entry entry) {
    List<PlannedPage> pages = new ArrayList<>();
    if (hasCoverage(entry)) {
      pages.add(page(entry, COVERAGE, () -> coveragePage(entry)));
      Coverage coverage = coverage(entry);
      for (Coverage.Clause clause : clauses(coverage)) {
        String id = clause.section().id();
        pages.add(
            new PlannedPage(
                paths.clause(language, entry, id), true, () -> clausePage(entry, coverage, id)));
      }
      for (Withdrawn each : withdrawn(entry)) {
        pages.add(
            new PlannedPage(
                paths.clause(language, entry, each.id()), false, () -> gone(entry, each)));
      }
    }
    if (entry.kind().views().assessment() && !clauses(coverage(entry)).isEmpty()) {
      pages.add(page(entry, ASSESSMENT, () -> assessmentPage(entry)));
    }
    if (before(entry).isPresent()) {
      pages.add(page(entry, CHANGES, () -> changesPage(entry, before(entry).get())));
    }
    return pages;
  }

  /// The pages that belong to an entry, for its own page.
  List<ViewLink> links(Entry entry) {
    return Stream.of(
            hasCoverage(entry) ? COVERAGE : "",
            entry.kind().views().assessment() && !clauses(coverage(entry)).isEmpty()
                ? ASSESSMENT
                : "",
            before(entry).isPresent() ? CHANGES : "")
        .filter(name -> !name.isEmpty())
        .map(name ->
            new ViewLink(
                name,
                frames.word(language, "view." + name),
                frames.word(language, "view." + name + ".lead"),
                paths.view(language, entry, name).path()))
        .toList();
  }

  /// The page of each clause, by section id.
  Map<String, String> clausePaths(Entry entry) {
    Map<String, String> found = new LinkedHashMap<>();
    if (hasCoverage(entry)) {
      for (Coverage.Clause clause : clauses(coverage(entry))) {
        String id = clause.section().id();
        found.put(id, paths.clause(language, entry, id).path());
      }
    }
    return found;
  }

  /// Clauses that only earlier editions have, so that their addresses keep working.
  List<ClauseSide> withdrawnClauses(Entry entry) {
    return withdrawn(entry).stream()
        .map(each -> side(each.edition(), each.edition().in(language), each.id()))
        .toList();
  }

  private PlannedPage page(Entry entry, String name, Supplier<PageView> view) {
    Findable findable = Findable.of(frames, language, name, title(entry, name), Findable.OF_ENTRY);
    return new PlannedPage(paths.view(language, entry, name), true, Optional.of(findable), view);
  }

  private boolean hasCoverage(Entry entry) {
    return !entry.kind().views().coverage().isEmpty() && !clauses(coverage(entry)).isEmpty();
  }

  private Coverage coverage(Entry entry) {
    return Coverage.of(catalog, entry, entry.kind().views().coverage());
  }

  private static List<Coverage.Clause> clauses(Coverage coverage) {
    return coverage.chapters().stream().flatMap(chapter -> chapter.clauses().stream()).toList();
  }

  private Optional<Entry> before(Entry entry) {
    return entry
        .kind()
        .editionField()
        .flatMap(field -> entry.original().get(field.name()).stream().findFirst())
        .map(value -> ((Value.Reference) value).entry())
        .flatMap(catalog::entry);
  }

  /// @param edition the last one that had the clause
  private record Withdrawn(Entry edition, String id) {}

  private List<Withdrawn> withdrawn(Entry entry) {
    Map<String, Withdrawn> found = new LinkedHashMap<>();
    for (Optional<Entry> old = before(entry); old.isPresent(); old = before(old.get())) {
      Entry edition = old.get();
      for (String id : edition.original().clauses().orElseThrow().numbers().keySet()) {
        if (!entry.original().clauses().orElseThrow().numbers().containsKey(id)) {
          found.putIfAbsent(id, new Withdrawn(edition, id));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private PageView coveragePage(Entry entry) {
    Coverage coverage = coverage(entry);
    List<CoverageChapter> chapters = new ArrayList<>();
    for (Coverage.Chapter chapter : coverage.chapters()) {
      chapters.add(chapter(entry, coverage, chapter));
    }
    List<Coverage.Clause> all = clauses(coverage);
    var total =
        new CoverageChapter(
            "",
            "",
            all.size(),
            coverage.columns().stream().map(column -> share(all, column)).toList(),
            List.of());
    return view(
        entry,
        COVERAGE,
        "coverage.ftl",
        new ClauseContent.CoveragePage(
            cards.card(language, entry),
            coverage.columns().stream().map(this::column).toList(),
            chapters,
            total,
            (int) all.stream().filter(Coverage.Clause::isGap).count(),
            paths.coverageTable(entry).path()));
  }

  private CoverageColumn column(String name) {
    Kind kind = config.kinds().get(name);
    return new CoverageColumn(
        name, kind.plural().in(language), paths.manual(language, kind).path());
  }

  private CoverageChapter chapter(Entry entry, Coverage coverage, Coverage.Chapter chapter) {
    Words words = entry.in(language);
    return new CoverageChapter(
        numbers(words).getOrDefault(chapter.section().id(), ""),
        title(words, chapter.section().id()),
        chapter.clauses().size(),
        coverage.columns().stream().map(column -> share(chapter.clauses(), column)).toList(),
        chapter.clauses().stream()
            .map(clause ->
                new CoverageRow(
                    clause.section().id(),
                    clause.number(),
                    title(words, clause.section().id()),
                    clause.level().word(),
                    paths.clause(language, entry, clause.section().id()).path(),
                    clause.isGap(),
                    coverage.columns().stream().map(column -> clause.by(column).size()).toList()))
            .toList());
  }

  private static int share(List<Coverage.Clause> clauses, String column) {
    long covered = clauses.stream().filter(clause -> !clause.by(column).isEmpty()).count();
    return (int) (100 * covered / clauses.size());
  }

  private PageView clausePage(Entry entry, Coverage coverage, String id) {
    List<Coverage.Clause> all = clauses(coverage);
    int at = 0;
    while (!all.get(at).section().id().equals(id)) {
      at++;
    }
    Coverage.Clause clause = all.get(at);
    Words words = entry.in(language);
    var relations = new RelationViews(config, catalog, paths, cards, language);
    var uses = new UsesPlanner(frames, cards, config, catalog, paths, language);
    Map<String, String> places = uses.places(entry, Optional.of(id));
    List<ClauseColumn> columns = new ArrayList<>();
    for (String name : coverage.columns()) {
      Kind kind = config.kinds().get(name);
      columns.add(
          new ClauseColumn(
              name,
              kind.plural().in(language),
              paths.manual(language, kind).path(),
              relations.first(clause.by(name), _ -> true, false, places)));
    }
    return clauseView(
        entry,
        id,
        new ClauseContent.ClausePage(
            cards.card(language, entry),
            clause.number(),
            title(words, id),
            words.language(),
            paths.entry(language, entry).path() + "#" + id,
            clause.level().word(),
            false,
            provisions(words, words.body().paragraphs(), id),
            columns,
            at == 0 ? List.of() : List.of(link(entry, all.get(at - 1))),
            at == all.size() - 1 ? List.of() : List.of(link(entry, all.get(at + 1)))));
  }

  /// A clause that only an earlier edition has.
  private PageView gone(Entry entry, Withdrawn withdrawn) {
    Entry edition = withdrawn.edition();
    Words words = edition.in(language);
    return clauseView(
        entry,
        withdrawn.id(),
        new ClauseContent.ClausePage(
            cards.card(language, entry),
            numbers(words).getOrDefault(withdrawn.id(), ""),
            title(words, withdrawn.id()),
            words.language(),
            paths.entry(language, edition).path() + "#" + withdrawn.id(),
            "",
            true,
            provisions(words, words.body().paragraphs(), withdrawn.id()),
            List.of(),
            List.of(),
            List.of()));
  }

  private PageView clauseView(Entry entry, String id, ClauseContent.ClausePage content) {
    Function<String, SitePath> pathIn = other -> paths.clause(other, entry, id);
    return new PageView(
        pathIn.apply(language),
        "clause.ftl",
        language,
        (content.number() + " " + content.title()).strip(),
        content.provisions().stream()
            .map(Provision::text)
            .findFirst()
            .orElse(content.entry().title()),
        frames
            .frame(language, entry.kind().name(), trail(entry), pathIn, !content.withdrawn())
            .withEdit(content.withdrawn() ? "" : frames.edit(entry.in(language))),
        content);
  }

  private PathLink link(Entry entry, Coverage.Clause clause) {
    Words words = entry.in(language);
    String id = clause.section().id();
    return new PathLink(
        clause.number() + " " + title(words, id),
        words.language(),
        paths.clause(language, entry, id).path());
  }

  private PageView assessmentPage(Entry entry) {
    Words words = entry.in(language);
    Coverage coverage = coverage(entry);
    Map<String, List<Paragraph>> paragraphs = words.body().paragraphs();
    List<AssessmentChapter> chapters = new ArrayList<>();
    for (Coverage.Chapter chapter : coverage.chapters()) {
      String chapterId = chapter.section().id();
      chapters.add(
          new AssessmentChapter(
              chapterId,
              numbers(words).getOrDefault(chapterId, ""),
              title(words, chapterId),
              chapter.clauses().stream()
                  .map(clause -> assessed(entry, words, paragraphs, coverage, clause))
                  .filter(clause -> !clause.provisions().isEmpty())
                  .toList()));
    }
    return view(
        entry,
        ASSESSMENT,
        "assessment.ftl",
        new ClauseContent.AssessmentPage(
            cards.card(language, entry), entry.id().toString(), chapters));
  }

  /// What a community can meet or not: a permission or a statement asks nothing of it.
  private AssessmentClause assessed(
      Entry entry,
      Words words,
      Map<String, List<Paragraph>> paragraphs,
      Coverage coverage,
      Coverage.Clause clause) {
    String id = clause.section().id();
    boolean isPage = !coverage.columns().isEmpty();
    List<Relation> examples = isPage ? clause.by(coverage.columns().getFirst()) : List.of();
    return new AssessmentClause(
        id,
        clause.number(),
        title(words, id),
        isPage
            ? paths.clause(language, entry, id).path()
            : paths.entry(language, entry).path() + "#" + id,
        provisions(words, paragraphs, id).stream()
            .filter(provision ->
                provision.level().equals(Level.REQUIREMENT.word())
                    || provision.level().equals(Level.RECOMMENDATION.word()))
            .toList(),
        examples.stream()
            .map(Relation::from)
            .distinct()
            .map(from -> cards.card(language, catalog.entry(from).orElseThrow()))
            .toList());
  }

  private static List<Provision> provisions(
      Words words, Map<String, List<Paragraph>> paragraphs, String id) {
    Map<Integer, Level> levels = words.clauses().orElseThrow().provisions();
    List<Provision> provisions = new ArrayList<>();
    for (Paragraph paragraph : paragraphs.getOrDefault(id, List.of())) {
      Level level = levels.get(paragraph.number());
      if (level != null) {
        provisions.add(new Provision(provisions.size() + 1, level.word(), paragraph.text()));
      }
    }
    return provisions;
  }

  private PageView changesPage(Entry entry, Entry before) {
    String shared = language;
    if (!entry.isTranslatedInto(language) || !before.isTranslatedInto(language)) {
      shared = entry.language();
    }
    Words old = before.in(shared);
    Words current = entry.in(shared);
    Changes changes = Changes.of(old, current);
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Changes.How how : Changes.How.values()) {
      counts.put(
          how.word(),
          (int) changes.changes().stream().filter(change -> change.how() == how).count());
    }
    return view(
        entry,
        CHANGES,
        "changes.ftl",
        new ClauseContent.ChangesPage(
            cards.card(language, entry),
            cards.card(language, before),
            current.language(),
            counts,
            changes.changes().stream()
                .map(change -> change(entry, before, old, current, change))
                .toList()));
  }

  private ClauseChange change(
      Entry entry, Entry before, Words old, Words current, Changes.Change change) {
    List<Relation> touched =
        Stream.of(before, entry)
            .flatMap(edition -> catalog.relationsTo(edition.id()).stream())
            .filter(relation -> relation.section().equals(Optional.of(change.id())))
            .toList();
    var views = new RelationViews(config, catalog, paths, cards, language);
    return new ClauseChange(
        change.how().word(),
        change.before().map(_ -> side(before, old, change.id())).stream().toList(),
        change.after().map(_ -> side(entry, current, change.id())).stream().toList(),
        change.words().stream()
            .map(piece -> new ClauseContent.ChangedWords(piece.mark().word(), piece.text()))
            .toList(),
        views.groups(
            touched.stream().filter(relation -> relation.from().equals(entry.id())).toList(),
            false),
        views.groups(
            touched.stream()
                .filter(relation -> !relation.from().kind().equals(entry.id().kind()))
                .toList(),
            false));
  }

  private ClauseSide side(Entry edition, Words words, String id) {
    return new ClauseSide(
        id,
        numbers(words).getOrDefault(id, ""),
        title(words, id),
        paths.entry(language, edition).path() + "#" + id,
        words.clauses().orElseThrow().levelsOf(id).stream().map(Level::word).distinct().toList());
  }

  private static Map<String, String> numbers(Words words) {
    return words.clauses().map(Clauses::numbers).orElse(Map.of());
  }

  private static String title(Words words, String id) {
    return words.body().sections().stream()
        .filter(section -> section.id().equals(id))
        .findFirst()
        .map(section -> section.title())
        .orElse(id);
  }

  private PageView view(Entry entry, String name, String template, Content content) {
    Function<String, SitePath> pathIn = other -> paths.view(other, entry, name);
    return new PageView(
        pathIn.apply(language),
        template,
        language,
        title(entry, name),
        frames.word(language, "view." + name + ".lead"),
        frames.frame(language, entry.kind().name(), trail(entry), pathIn, true),
        content);
  }

  private String title(Entry entry, String name) {
    return frames.word(language, "view." + name)
        + frames.word(language, "colon")
        + entry.in(language).text("title");
  }

  private List<PathLink> trail(Entry entry) {
    Words words = entry.in(language);
    return List.of(
        new PathLink(
            entry.kind().plural().in(language),
            language,
            paths.listing(language, entry.kind()).path()),
        new PathLink(words.text("title"), words.language(), paths.entry(language, entry).path()));
  }
}
