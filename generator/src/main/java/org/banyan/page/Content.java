package org.banyan.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.chart.FigureChart;
import org.banyan.chart.TreeChart;
import org.banyan.page.PageView.PathLink;

/// What a page is about.
public sealed interface Content {

  /// The page that chooses a language.
  record Chooser(String title, List<Choice> choices) implements Content {

    public Chooser {
      choices = List.copyOf(choices);
    }

    /// A language to choose: its name, the site's name and description in it.
    public record Choice(
        String language, String languageName, String title, String description, String path) {}
  }

  /// The home page of a language.
  ///
  /// @param kinds what is here
  /// @param trees a vocabulary as a tree; none or one
  /// @param vocabularies ways in by subject
  /// @param others the other vocabularies by which entries are sorted
  /// @param featured entries worth reading first
  /// @param newest the entries checked last
  /// @param readers what each sort of reader can do here
  record Home(
      String description,
      List<KindTile> kinds,
      List<TreeTile> trees,
      List<VocabularyTile> vocabularies,
      List<VocabularyTile> others,
      List<Card> featured,
      List<Card> newest,
      List<ReaderTile> readers)
      implements Content {

    public Home {
      kinds = List.copyOf(kinds);
      trees = List.copyOf(trees);
      vocabularies = List.copyOf(vocabularies);
      others = List.copyOf(others);
      featured = List.copyOf(featured);
      newest = List.copyOf(newest);
      readers = List.copyOf(readers);
    }
  }

  /// A vocabulary whose terms are branches.
  record TreeTile(VocabularyTile vocabulary, List<TreeBranch> branches) {

    public TreeTile {
      branches = List.copyOf(branches);
    }
  }

  /// @param leaves what the site holds for the term, by kind
  record TreeBranch(TermTile term, List<TreeLeaf> leaves) {

    public TreeBranch {
      leaves = List.copyOf(leaves);
    }
  }

  /// @param whole whether these are all entries of the kind: the branch brings them forth; if not,
  ///   those that carry the term
  record TreeLeaf(String kind, String label, int count, boolean whole, String path) {}

  /// A sort of reader and where they go from here.
  record ReaderTile(String title, String text, List<PathLink> links) {

    public ReaderTile {
      links = List.copyOf(links);
    }
  }

  /// A kind with what it holds.
  ///
  /// @param label what its entries are called
  /// @param single what one of them is called
  record KindTile(
      String kind, String label, String single, String description, int count, String path) {}

  /// A vocabulary with its terms.
  ///
  /// @param description may be empty
  /// @param ordered whether the terms are steps, one after the other
  record VocabularyTile(
      String name,
      String label,
      String description,
      boolean ordered,
      String path,
      List<TermTile> terms) {

    public VocabularyTile {
      terms = List.copyOf(terms);
    }
  }

  /// A term with the number of entries that carry it.
  ///
  /// @param current whether the page shows the entries of this term
  record TermTile(
      String id, String label, String description, int count, String path, boolean current) {}

  /// The entries of a kind, or those of them that carry a term.
  ///
  /// @param path the listing of the whole kind
  /// @param total the number of entries of the kind
  /// @param filters the term that is shown; none or one
  /// @param letters the cards under letters, when the kind is listed so
  /// @param facets the vocabularies the kind is sorted by
  /// @param marks the facets and terms of an entry by its id: `topics/play grades/a`
  /// @param views the pages that belong to the kind
  record Listing(
      String kind,
      String label,
      String description,
      String path,
      int total,
      List<Filter> filters,
      List<Card> cards,
      List<Letter> letters,
      List<VocabularyTile> facets,
      Map<String, String> marks,
      List<ViewLink> views)
      implements Content {

    public Listing {
      views = List.copyOf(views);
      filters = List.copyOf(filters);
      cards = List.copyOf(cards);
      letters = List.copyOf(letters);
      facets = List.copyOf(facets);
      marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }
  }

  /// A term that a listing is narrowed to.
  ///
  /// @param description of the term; may be empty
  /// @param path the page of the term, with entries of every kind
  record Filter(
      String vocabulary, String vocabularyLabel, String label, String description, String path) {}

  /// Cards whose titles begin with one letter.
  ///
  /// @param label `A` to `Z`, `0–9`, or a word for the rest
  record Letter(String id, String label, List<Card> cards) {

    public Letter {
      cards = List.copyOf(cards);
    }
  }

  /// The entries that carry a term, by kind.
  record TermPage(
      String vocabulary,
      String vocabularyLabel,
      String label,
      String description,
      List<CardGroup> groups)
      implements Content {

    public TermPage {
      groups = List.copyOf(groups);
    }
  }

  /// The terms of a vocabulary.
  record VocabularyPage(VocabularyTile vocabulary) implements Content {}

  /// Every entry, by letter.
  record All(List<KindTile> kinds, List<Letter> letters) implements Content {

    public All {
      kinds = List.copyOf(kinds);
      letters = List.copyOf(letters);
    }
  }

  /// Cards of one kind.
  ///
  /// @param path the listing with all of them
  /// @param count of all of them; `cards` may be the first few
  record CardGroup(String kind, String label, String path, int count, List<Card> cards) {

    public CardGroup {
      cards = List.copyOf(cards);
    }
  }

  /// What an entry is called in another language of the site.
  public record OtherTitle(String language, String languageName, String title) {}

  /// An entry in a listing.
  ///
  /// @param kindLabel what its kind is called
  /// @param titleLanguage the language of its title, which may be kept as it was published
  /// @param language the language of its words
  /// @param otherTitles in the languages it was translated into besides
  /// @param fields every field of the kind by name, but those in Markdown
  record Card(
      String kind,
      String kindLabel,
      String id,
      String title,
      String titleLanguage,
      String summary,
      String language,
      List<OtherTitle> otherTitles,
      String path,
      Map<String, FieldView> fields) {

    public Card {
      otherTitles = List.copyOf(otherTitles);
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// What a page cites.
  ///
  /// @param number its place among the sources of the page, from 1
  record Source(int number, Card card) {}

  /// One entry.
  ///
  /// @param titleLanguage the language of its title, which may be kept as it was published
  /// @param language the language of its words, which is not the page's when it was not translated
  /// @param translated whether that is the page's language
  /// @param languageName what that language is called in the page's language
  /// @param otherTitles in the languages it was translated into besides
  /// @param fields every field of the kind by name, `title` and `summary` first
  /// @param sections the headings of the body, for a table of contents
  /// @param relations what refers to the entry
  /// @param sectionRelations what refers to a section, by section id
  /// @param parts its parts, in order
  /// @param before,after its neighbours among the parts of its entry; none or one
  /// @param sources what it cites, numbered
  /// @param citedBy what cites it
  /// @param charts the figures of its groups, by field; one without anything to draw is left out
  /// @param views the pages that belong to it
  /// @param lineage the trees in which it stands; none where nothing is known
  /// @param clausePaths the page of each clause, by section id
  /// @param withdrawn clauses that only earlier editions have
  /// @param citations how to cite the page; none for what is cited itself
  record EntryPage(
      String kind,
      String kindLabel,
      String id,
      String title,
      String titleLanguage,
      String summary,
      String language,
      boolean translated,
      String languageName,
      List<OtherTitle> otherTitles,
      Map<String, FieldView> fields,
      BodyView body,
      List<SectionLink> sections,
      List<RelationGroup> relations,
      Map<String, List<RelationGroup>> sectionRelations,
      List<Card> parts,
      List<PathLink> before,
      List<PathLink> after,
      List<Source> sources,
      List<Card> citedBy,
      Map<String, List<DrawnFigures>> charts,
      List<ViewLink> views,
      Lineage lineage,
      Map<String, String> clausePaths,
      List<ClauseSide> withdrawn,
      List<CitedAs> citations)
      implements Content {

    public EntryPage {
      otherTitles = List.copyOf(otherTitles);
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      sectionRelations = Collections.unmodifiableMap(new LinkedHashMap<>(sectionRelations));
      sections = List.copyOf(sections);
      relations = List.copyOf(relations);
      parts = List.copyOf(parts);
      before = List.copyOf(before);
      after = List.copyOf(after);
      sources = List.copyOf(sources);
      citedBy = List.copyOf(citedBy);
      charts = Collections.unmodifiableMap(new LinkedHashMap<>(charts));
      views = List.copyOf(views);
      clausePaths = Collections.unmodifiableMap(new LinkedHashMap<>(clausePaths));
      withdrawn = List.copyOf(withdrawn);
      citations = List.copyOf(citations);
    }
  }

  /// Figures of one unit, drawn.
  ///
  /// @param unit said in words
  /// @param title what the drawing shows
  /// @param description the same figures in words
  record DrawnFigures(
      String id, String unit, String title, String description, FigureChart chart) {}

  /// A page as others cite it.
  ///
  /// @param style `gb-t-7714`, `apa`, `bibtex`, `ris` or `csl-json`
  /// @param ending of a file that holds it; empty for those that are only printed
  record CitedAs(String style, String ending, String text) {}

  /// A heading of a body.
  ///
  /// @param number of the clause; may be empty
  record SectionLink(String id, String number, String title, int level) {}

  /// References of one meaning to an entry or a section.
  ///
  /// @param label the relation's name from this end
  record RelationGroup(String label, String kind, List<RelationItem> items) {

    public RelationGroup {
      items = List.copyOf(items);
    }
  }

  /// One reference to an entry or a section.
  ///
  /// @param section the section it means, when it is listed with the whole entry; may be empty
  /// @param fields the other fields of the group the reference stands in
  record RelationItem(Card card, String section, Map<String, FieldView> fields) {

    public RelationItem {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// The manual: what may be written, and how.
  ///
  /// @param kinds a chapter for each
  /// @param forms the page on texts, if there is one
  /// @param problems the page on problems, if there is one
  record Manual(List<Chapter> kinds, List<PathLink> forms, List<PathLink> problems)
      implements Content {

    /// How to write a kind.
    public record Chapter(String label, String description, String path) {}

    public Manual {
      kinds = List.copyOf(kinds);
      forms = List.copyOf(forms);
      problems = List.copyOf(problems);
    }
  }

  /// How to write an entry of a kind.
  ///
  /// @param body `text`, `clauses` or `none`
  /// @param listing the path of the kind's entries
  /// @param files where they are written: the main file, its translations, the data list
  /// @param required the fields that must be there, to build or to publish
  /// @param samples a complete example by the file's name
  record ManualKind(
      String kind,
      String label,
      String plural,
      String description,
      String listing,
      String body,
      boolean citable,
      List<String> blocks,
      List<String> files,
      List<ManualField> required,
      List<ManualField> optional,
      List<Sample> samples)
      implements Content {

    public ManualKind {
      blocks = List.copyOf(blocks);
      files = List.copyOf(files);
      required = List.copyOf(required);
      optional = List.copyOf(optional);
      samples = List.copyOf(samples);
    }

    /// A file of an example.
    public record Sample(String file, String language, String text) {}
  }

  /// A page of the manual that is written, not made.
  record ManualText(String title, BodyView body, List<SectionLink> sections) implements Content {

    public ManualText {
      sections = List.copyOf(sections);
    }
  }

  /// What each problem means.
  record ManualProblems(List<Problem> problems) implements Content {

    public ManualProblems {
      problems = List.copyOf(problems);
    }

    public record Problem(String code, String means, String cure) {}
  }

  /// The files for other programs.
  ///
  /// @param bibliographies files that hold how to cite every entry
  /// @param repository the OAI-PMH static repository; empty where there is none
  record DataFiles(
      List<DataKind> kinds, List<Table> bibliographies, String repository, String checksums)
      implements Content {

    public DataFiles {
      bibliographies = List.copyOf(bibliographies);
      kinds = List.copyOf(kinds);
    }

    /// The files of a kind.
    ///
    /// @param tables the kind's own, then one for each repeated group
    public record DataKind(
        String kind,
        String label,
        int count,
        String manual,
        String json,
        String schema,
        List<Table> tables,
        List<ManualField> fields) {

      public DataKind {
        tables = List.copyOf(tables);
        fields = List.copyOf(fields);
      }
    }

    /// A file and what stands in it.
    public record Table(String label, String path) {}
  }

  /// The page for those who look after the base.
  record StatePage(StateOfBase state) implements Content {}

  /// The search page.
  ///
  /// @param facets what results can be filtered by besides kind and language
  record Search(List<KindTile> kinds, List<VocabularyTile> vocabularies, List<SearchFacet> facets)
      implements Content {

    public Search {
      kinds = List.copyOf(kinds);
      vocabularies = List.copyOf(vocabularies);
      facets = List.copyOf(facets);
    }
  }

  /// The search page of a site that another tool made.
  ///
  /// @param language of the pages it searches first
  /// @param languages of all pages
  /// @param root the way from it to the pages: `../`
  record FolderSearch(
      String language, List<String> languages, String root, List<SearchFacet> facets)
      implements Content {

    public FolderSearch {
      languages = List.copyOf(languages);
      facets = List.copyOf(facets);
    }
  }

  /// A field that results can be filtered by.
  ///
  /// @param kinds what the kinds that have the field are called
  /// @param closed whether all values are listed even if nothing has them, so that one without
  ///   entries is a gap in what is known
  public record SearchFacet(
      String field, String label, List<String> kinds, boolean closed, List<FacetValue> values) {

    public SearchFacet {
      kinds = List.copyOf(kinds);
      values = List.copyOf(values);
    }
  }

  /// A value as the search index has it, and what it is called.
  ///
  /// @param language of the label; empty when nobody says
  public record FacetValue(String value, String label, String language) {}

  /// The page for an address that is not there; its links are counted from `base`.
  record NotFound(String base, List<Way> ways) implements Content {

    public NotFound {
      ways = List.copyOf(ways);
    }

    /// In a language: that the page is missing, what to do, and the home page.
    public record Way(String language, String title, String hint, String home, String path) {}
  }

  /// One clause of an entry: what it provides, and what refers to it.
  ///
  /// @param language of the clause's words
  /// @param path of the clause in the whole text
  /// @param level of its most binding provision; empty when it was withdrawn
  /// @param withdrawn whether only an earlier edition has it
  /// @param columns by kind, in the order of the map
  /// @param before,after its neighbours; none or one
  record ClausePage(
      Card entry,
      String number,
      String title,
      String language,
      String path,
      String level,
      boolean withdrawn,
      List<Provision> provisions,
      List<ClauseColumn> columns,
      List<PathLink> before,
      List<PathLink> after)
      implements Content {

    public ClausePage {
      provisions = List.copyOf(provisions);
      columns = List.copyOf(columns);
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// @param level `requirement`, `recommendation`, `permission` or `statement`
  record Provision(int number, String level, String text) {}

  /// What entries of one kind say of a clause; no groups where there is a gap.
  ///
  /// @param gap where a reader learns how to fill it
  record ClauseColumn(String kind, String label, String gap, List<RelationGroup> groups) {

    public ClauseColumn {
      groups = List.copyOf(groups);
    }
  }

  /// What the clauses of an entry are covered by.
  ///
  /// @param table the same as a file, CSV
  record CoveragePage(
      Card entry,
      List<CoverageColumn> columns,
      List<CoverageChapter> chapters,
      CoverageChapter total,
      int gaps,
      String table)
      implements Content {

    public CoveragePage {
      columns = List.copyOf(columns);
      chapters = List.copyOf(chapters);
    }
  }

  /// @param gap where a reader learns how to fill an empty cell
  record CoverageColumn(String kind, String label, String gap) {}

  /// A chapter with its clauses.
  ///
  /// @param shares of its clauses that are covered, by column, in per cent, rounded down
  record CoverageChapter(
      String number, String title, int count, List<Integer> shares, List<CoverageRow> clauses) {

    public CoverageChapter {
      shares = List.copyOf(shares);
      clauses = List.copyOf(clauses);
    }
  }

  /// A clause.
  ///
  /// @param counts of references, by column
  record CoverageRow(
      String id,
      String number,
      String title,
      String level,
      String path,
      boolean gap,
      List<Integer> counts) {

    public CoverageRow {
      counts = List.copyOf(counts);
    }
  }

  /// The entry as a checklist.
  ///
  /// @param key under which a reader's answers are kept; another edition has another
  record AssessmentPage(Card entry, String key, List<AssessmentChapter> chapters)
      implements Content {

    public AssessmentPage {
      chapters = List.copyOf(chapters);
    }
  }

  record AssessmentChapter(String id, String number, String title, List<AssessmentClause> clauses) {

    public AssessmentChapter {
      clauses = List.copyOf(clauses);
    }
  }

  /// @param examples entries to learn from, those of the first column of the coverage
  record AssessmentClause(
      String id,
      String number,
      String title,
      String path,
      List<Provision> provisions,
      List<Card> examples) {

    public AssessmentClause {
      provisions = List.copyOf(provisions);
      examples = List.copyOf(examples);
    }
  }

  /// What an edition changed.
  ///
  /// @param language of the words of both editions
  /// @param counts of the changes, by `added`, `changed`, `withdrawn`, `renumbered`
  record ChangesPage(
      Card entry,
      Card before,
      String language,
      Map<String, Integer> counts,
      List<ClauseChange> changes)
      implements Content {

    public ChangesPage {
      counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
      changes = List.copyOf(changes);
    }
  }

  /// @param how `added`, `changed`, `withdrawn` or `renumbered`
  /// @param before,after none when it was added or withdrawn
  /// @param reasons what the new edition itself says of the change
  /// @param touched what else refers to the clause in either edition
  record ClauseChange(
      String how,
      List<ClauseSide> before,
      List<ClauseSide> after,
      List<ChangedWords> words,
      List<RelationGroup> reasons,
      List<RelationGroup> touched) {

    public ClauseChange {
      before = List.copyOf(before);
      after = List.copyOf(after);
      words = List.copyOf(words);
      reasons = List.copyOf(reasons);
      touched = List.copyOf(touched);
    }
  }

  record ClauseSide(String id, String number, String title, String path, List<String> levels) {

    public ClauseSide {
      levels = List.copyOf(levels);
    }
  }

  /// @param mark `same`, `removed` or `added`
  record ChangedWords(String mark, String text) {}

  /// A page that belongs to an entry or a listing.
  ///
  /// @param name which one: `coverage`, `lineage`
  record ViewLink(String name, String label, String path) {}

  /// What all entries of a kind say in a repeated group, under the terms of a vocabulary.
  ///
  /// @param then the field by which the items of a term are sorted; may be empty
  /// @param groups by term, in the order of the vocabulary; one without items is a gap
  /// @param silent how many of the `total` entries say nothing
  record GatherPage(
      String kindLabel,
      String listing,
      String label,
      String then,
      List<Gathered> groups,
      int total,
      int silent)
      implements Content {

    public GatherPage {
      groups = List.copyOf(groups);
    }
  }

  record Gathered(String id, String label, String description, List<GatheredItem> items) {

    public Gathered {
      items = List.copyOf(items);
    }
  }

  /// @param fields the other fields of the group
  record GatheredItem(Card card, Map<String, FieldView> fields) {

    public GatheredItem {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// What the results of a kind's entries say, in a table.
  ///
  /// @param rowLabel what the rows are called; `columnLabel` what the columns are
  /// @param field whose results they are
  /// @param columns with the number of entries that found something there
  /// @param direction with the number of results that point so
  /// @param strength with the number of entries of that strength; none or one
  /// @param entries those that stand in the table; a mark has the number of its entry among them
  /// @param table the same as a file, CSV
  record EvidencePage(
      String kindLabel,
      String listing,
      String rowLabel,
      String columnLabel,
      String field,
      List<TermTile> columns,
      List<EvidenceRow> rows,
      List<Tally> totals,
      Tally total,
      EvidenceSign direction,
      List<EvidenceSign> strength,
      List<Card> entries,
      String table)
      implements Content {

    public EvidencePage {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      totals = List.copyOf(totals);
      strength = List.copyOf(strength);
      entries = List.copyOf(entries);
    }
  }

  /// A field that gives marks their shapes and words.
  record EvidenceSign(String field, String label, List<TermTile> terms) {

    public EvidenceSign {
      terms = List.copyOf(terms);
    }
  }

  /// @param of none in the row of what is about none of the others
  /// @param cells by column; one without marks is a gap
  record EvidenceRow(List<Card> of, List<List<EvidenceMark>> cells, Tally total) {

    public EvidenceRow {
      of = List.copyOf(of);
      cells = List.copyOf(cells);
    }
  }

  /// What one entry found in a cell.
  ///
  /// @param number of the entry, from 1
  /// @param directions with the number of results that point so
  record EvidenceMark(int number, Card card, List<TermTile> directions) {

    public EvidenceMark {
      directions = List.copyOf(directions);
    }
  }

  /// How much there is. Each entry counts once.
  record Tally(int entries, int results) {}

  /// How the entries of a kind descend from each other.
  record LineagePage(String kindLabel, String listing, Lineage lineage) implements Content {}

  /// Trees of who came from whom, as nested nodes and as a drawing of the same.
  record Lineage(List<LineageNode> roots, TreeChart chart) {

    static final Lineage NONE = new Lineage(List.of(), TreeChart.of(List.of()));

    public Lineage {
      roots = List.copyOf(roots);
    }
  }

  /// @param role `entry`, `current` for the entry whose page it is, `origin` or `copy` for what is
  ///   outside of the base
  /// @param card of an entry; none for what is outside
  /// @param fields what an entry says of an origin or a copy
  /// @param first whether what came from it stands here, and not at another place of the tree
  record LineageNode(
      String role,
      String title,
      String language,
      List<Card> card,
      Map<String, FieldView> fields,
      boolean first,
      List<LineageNode> children) {

    public LineageNode {
      card = List.copyOf(card);
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      children = List.copyOf(children);
    }

    LineageNode with(List<LineageNode> others) {
      return new LineageNode(role, title, language, card, fields, first, others);
    }
  }

  /// The page on which a reader compares entries. Its script reads their pages.
  record ComparePage(
      String kind, String kindLabel, String listing, List<ComparedField> fields, List<Card> cards)
      implements Content {

    public ComparePage {
      fields = List.copyOf(fields);
      cards = List.copyOf(cards);
    }
  }

  record ComparedField(String name, String label) {}

  /// Where a reader says what the own place is like and finds the entries from places like it.
  ///
  /// @param asked the facts, in the order of the cells of a row
  /// @param groups the entries under the terms of the first fact
  /// @param total the number of entries
  record NearPage(
      String kindLabel, String listing, List<NearAsked> asked, List<NearGroup> groups, int total)
      implements Content {

    public NearPage {
      asked = List.copyOf(asked);
      groups = List.copyOf(groups);
    }
  }

  /// A fact that is asked.
  ///
  /// @param name in the form and the address
  /// @param to the name of the number where a span ends; empty when it is no span
  /// @param how it is compared: `same`, `steps`, `ratio` or `span`
  /// @param toLabel what the end of the span is called; empty like that
  /// @param unit of a number; may be empty
  /// @param said how many entries say it
  record NearAsked(
      String name,
      String to,
      String how,
      String label,
      String toLabel,
      String unit,
      int weight,
      int said,
      List<NearChoice> choices) {

    public NearAsked {
      choices = List.copyOf(choices);
    }
  }

  /// @param value with which cells are compared: the id, or the number of the step
  record NearChoice(String id, String value, String label) {}

  /// @param label empty when the entries have no groups
  record NearGroup(String id, String label, List<NearRow> rows) {

    public NearGroup {
      rows = List.copyOf(rows);
    }
  }

  record NearRow(Card card, List<NearCell> cells) {

    public NearRow {
      cells = List.copyOf(cells);
    }
  }

  /// What an entry says to a fact.
  ///
  /// @param value to compare: ids, a step, a number or two, with spaces between; empty when it says
  ///   nothing
  record NearCell(List<String> texts, String value) {

    static final NearCell NONE = new NearCell(List.of(), "");

    public NearCell {
      texts = List.copyOf(texts);
    }
  }

  /// What the entries of a kind cost.
  ///
  /// @param total the number of entries
  /// @param reported how many of them report a cost
  /// @param whole how many report what the whole cost
  /// @param counts how many report it of one child, place or year, or let it be worked out
  /// @param currencies in which `bands` have limits
  /// @param to the currency that amounts are converted into; may be empty
  /// @param converted whether any was
  record CostsPage(
      String kindLabel,
      String listing,
      List<Finder> finders,
      List<CostRow> rows,
      int total,
      int reported,
      int whole,
      List<Counted> counts,
      List<String> currencies,
      List<CostBand> bands,
      String to,
      boolean converted)
      implements Content {

    public CostsPage {
      finders = List.copyOf(finders);
      rows = List.copyOf(rows);
      counts = List.copyOf(counts);
      currencies = List.copyOf(currencies);
      bands = List.copyOf(bands);
    }
  }

  /// @param count of entries
  record Counted(String label, int count) {}

  /// What narrows a table: one choice of several.
  ///
  /// @param upTo whether a choice stands for all that is smaller too
  record Finder(String name, String label, boolean upTo, List<FinderChoice> choices) {

    public Finder {
      choices = List.copyOf(choices);
    }
  }

  /// @param accepts the marks that fit the choice, with spaces between them
  record FinderChoice(String id, String label, String accepts) {}

  /// What an entry cost.
  ///
  /// @param band of the amount that counts; may be empty
  /// @param bandOf what that amount is for; empty when it is a total
  /// @param denied whether somebody looked for a cost and found none
  /// @param found the fields that the finder offers
  /// @param marks by which the finder narrows: `band/low funding/public`
  record CostRow(
      Card card,
      List<CostLine> lines,
      List<CostTotal> totals,
      String band,
      String bandOf,
      boolean denied,
      List<FieldView> found,
      String marks) {

    public CostRow {
      lines = List.copyOf(lines);
      totals = List.copyOf(totals);
      found = List.copyOf(found);
    }
  }

  /// @param bound stands before the amount; may be empty
  /// @param scope what the amount is for; may be empty
  /// @param others what else the line says
  record CostLine(String bound, Amount amount, String scope, List<FieldView> others) {

    public CostLine {
      others = List.copyOf(others);
    }
  }

  /// @param lines how many were added up
  record CostTotal(Amount amount, int lines, List<CostShare> shares) {

    public CostTotal {
      shares = List.copyOf(shares);
    }
  }

  /// @param by what the total was divided by
  record CostShare(String label, String by, Amount amount) {}

  /// @param year may be empty
  /// @param converted none or one
  record Amount(String text, String year, List<Converted> converted) {

    public Amount {
      converted = List.copyOf(converted);
    }
  }

  /// @param source of the rate or of the prices; empty when none was needed
  /// @param adjusted at the prices of a later year; none or one
  record Converted(String text, String year, String source, List<Converted> adjusted) {

    public Converted {
      adjusted = List.copyOf(adjusted);
    }
  }

  /// @param limits the largest amount in each currency; empty where there is none
  record CostBand(String label, List<String> limits) {

    public CostBand {
      limits = List.copyOf(limits);
    }
  }

  /// A page of an entry that somebody works with.
  ///
  /// @param lead one sentence on what it is for
  record EntryViewPage(Card entry, String label, String lead, EntryView view) implements Content {}

  /// Which terms the parts of all entries of a kind have.
  record MatrixPage(String kindLabel, String listing, EntryView.Matrix view) implements Content {}
}
