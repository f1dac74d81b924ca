package org.banyan.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.banyan.chart.FigureChart;
import org.banyan.page.ClauseContent.ClauseSide;
import org.banyan.page.KindContent.Lineage;
import org.banyan.page.PageView.PathLink;

/// The page of an entry, the pages that belong to it, and how an entry is shown elsewhere.
public sealed interface EntryContent extends Content {

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
      fields = new FieldMap(fields.values());
    }

    /// The same card with other views of its fields.
    Card with(UnaryOperator<FieldView> change) {
      Map<String, FieldView> changed = new LinkedHashMap<>(fields);
      changed.replaceAll((_, field) -> change.apply(field));
      return new Card(
          kind, kindLabel, id, title, titleLanguage, summary, language, otherTitles, path, changed);
    }
  }

  /// What a page cites.
  ///
  /// @param number its place among the sources of the page, from 1
  /// @param originals where it can be read outside the site
  /// @param archives where archived copies of these are
  record Source(int number, Card card, List<String> originals, List<String> archives) {

    public Source {
      originals = List.copyOf(originals);
      archives = List.copyOf(archives);
    }
  }

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
  /// @param wholeRelations the same without what refers to one of its sections
  /// @param sectionRelations what refers to a section, by section id
  /// @param parts its parts, in order
  /// @param before,after its neighbours among the parts of its entry; none or one
  /// @param sources what it cites, numbered
  /// @param citedBy what cites it, the first of them when there are many
  /// @param citedByCount how many cite it
  /// @param citedByPath the page that has all of them; empty when `citedBy` has
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
      List<RelationGroup> wholeRelations,
      Map<String, List<RelationGroup>> sectionRelations,
      List<Card> parts,
      List<PathLink> before,
      List<PathLink> after,
      List<Source> sources,
      List<Card> citedBy,
      int citedByCount,
      String citedByPath,
      Map<String, List<DrawnFigures>> charts,
      List<ViewLink> views,
      Lineage lineage,
      Map<String, String> clausePaths,
      List<ClauseSide> withdrawn,
      List<CitedAs> citations)
      implements EntryContent {

    public EntryPage {
      otherTitles = List.copyOf(otherTitles);
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      sectionRelations = Collections.unmodifiableMap(new LinkedHashMap<>(sectionRelations));
      sections = List.copyOf(sections);
      relations = List.copyOf(relations);
      wholeRelations = List.copyOf(wholeRelations);
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
  /// @param items the first of them when there are many
  /// @param count how many there are
  /// @param path the page that has all of them; empty when `items` has
  record RelationGroup(
      String label, String kind, List<RelationItem> items, int count, String path) {

    public RelationGroup {
      items = List.copyOf(items);
    }

    /// All of a meaning.
    RelationGroup(String label, String kind, List<RelationItem> items) {
      this(label, kind, items, items.size(), "");
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

  /// All that refers to an entry or to one of its sections, page by page.
  ///
  /// @param language of the words of the entry
  /// @param section the title of the section; empty for the whole entry
  /// @param jumps to where each meaning begins
  record UsesPage(
      Card entry,
      String language,
      String section,
      List<Uses> groups,
      List<PathLink> jumps,
      Pager pager)
      implements EntryContent {

    public UsesPage {
      groups = List.copyOf(groups);
      jumps = List.copyOf(jumps);
    }
  }

  /// References of one meaning.
  ///
  /// @param count how many there are on all pages
  /// @param cites whether they are citations
  record Uses(String id, String label, int count, boolean cites, List<RelationItem> items) {

    public Uses {
      items = List.copyOf(items);
    }
  }

  /// A page that belongs to an entry or a listing.
  ///
  /// @param name which one: `coverage`, `lineage`
  /// @param lead what it gives, in a sentence
  record ViewLink(String name, String label, String lead, String path) {}

  /// A page of an entry that somebody works with.
  ///
  /// @param lead one sentence on what it is for
  record EntryViewPage(Card entry, String label, String lead, EntryView view)
      implements EntryContent {}

  /// Which terms the parts of all entries of a kind have.
  record MatrixPage(String kindLabel, String listing, EntryView.Matrix view)
      implements EntryContent {}
}
