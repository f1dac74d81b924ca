package org.banyan.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.page.EntryContent.Card;
import org.banyan.page.EntryContent.ViewLink;
import org.banyan.page.PageView.PathLink;

/// The pages that lead to entries, and what they are made of.
public sealed interface BrowseContent extends Content {

  /// The page that chooses a language.
  record Chooser(String title, List<Choice> choices) implements BrowseContent {

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
  /// @param readers what each sort of reader comes for
  /// @param toolbox the page of all tools; empty when there are none
  /// @param grids where the entries are, by kind
  record Home(
      String description,
      List<KindTile> kinds,
      List<TreeTile> trees,
      List<VocabularyTile> vocabularies,
      List<VocabularyTile> others,
      List<Card> featured,
      List<Card> newest,
      List<ReaderTile> readers,
      String toolbox,
      List<PlaceGrid> grids)
      implements BrowseContent {

    public Home {
      kinds = List.copyOf(kinds);
      trees = List.copyOf(trees);
      vocabularies = List.copyOf(vocabularies);
      others = List.copyOf(others);
      featured = List.copyOf(featured);
      newest = List.copyOf(newest);
      readers = List.copyOf(readers);
      grids = List.copyOf(grids);
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

  /// A sort of reader and what they come for.
  ///
  /// @param title empty when the site tells no readers apart
  record ReaderTile(String title, List<Task> tasks) {

    public ReaderTile {
      tasks = List.copyOf(tasks);
    }
  }

  /// @param hint what one finds there; may be empty
  record Task(String label, String hint, String path) {}

  /// What readers can work with, in groups.
  record ToolboxPage(List<ToolGroup> groups) implements BrowseContent {

    public ToolboxPage {
      groups = List.copyOf(groups);
    }
  }

  /// @param text whom the tools are for; may be empty
  record ToolGroup(String title, String text, List<ToolBlock> blocks) {

    public ToolGroup {
      blocks = List.copyOf(blocks);
    }
  }

  /// One page; or pages that several entries of a kind have, entry by entry.
  ///
  /// @param title what the entries are called; empty for one page
  /// @param rest the listing of all entries, when there are more than `rows`; may be empty
  record ToolBlock(String title, List<Tool> tools, List<ToolRow> rows, String rest) {

    public ToolBlock {
      tools = List.copyOf(tools);
      rows = List.copyOf(rows);
    }
  }

  /// An entry and its pages.
  record ToolRow(String label, String language, List<PathLink> links) {

    public ToolRow {
      links = List.copyOf(links);
    }
  }

  /// A page that readers work with, or pages of one sort that several entries have.
  ///
  /// @param name `kind/views/name`, `kind/*/name`, `kind/id/name`, or that of a page
  /// @param lead what it gives
  /// @param of the kind or the entry that it belongs to; may be empty
  /// @param path empty when several entries have one
  /// @param entries those that have one
  record Tool(
      String name,
      String id,
      String label,
      String lead,
      String of,
      String path,
      List<ToolEntry> entries) {

    public Tool {
      entries = List.copyOf(entries);
    }

    /// The same in a second group of the page.
    Tool withId(String other) {
      return new Tool(name, other, label, lead, of, path, entries);
    }
  }

  /// @param language of the label
  record ToolEntry(String id, String label, String language, String path) {}

  /// Where the entries of a kind are: a tile for each place, in the order of their vocabulary.
  ///
  /// @param kind what the entries are called
  /// @param entries how many say where they are
  record PlaceGrid(String id, String kind, int entries, List<PlaceGroup> groups) {

    public PlaceGrid {
      groups = List.copyOf(groups);
    }
  }

  /// @param label of the vocabulary
  /// @param reached how many of its places have entries
  record PlaceGroup(String label, int reached, List<PlaceTile> tiles) {

    public PlaceGroup {
      tiles = List.copyOf(tiles);
    }
  }

  /// @param shade from 0, for none, to 3, for the most
  record PlaceTile(String label, int count, int shade, String path) {}

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

  /// The entries of a kind, or those of them that carry a term; a long list page by page.
  ///
  /// @param path the listing of the whole kind
  /// @param total the number of entries of the kind
  /// @param filters the term that is shown; none or one
  /// @param letters the cards under letters, when the kind is listed so
  /// @param jumps to where each letter of the whole list begins
  /// @param pager to the other pages; it knows how many entries the whole list has
  /// @param fields by which field the search filters what a facet sorts, by the facet's name; only
  ///   of a kind that has too many entries to be narrowed on one page
  /// @param facets the vocabularies the kind is sorted by
  /// @param marks the facets and terms of an entry by its id: `topics/play grades/a`
  /// @param views the pages that belong to the kind
  /// @param grids where the entries are; none or one
  record Listing(
      String kind,
      String label,
      String description,
      String path,
      int total,
      List<Filter> filters,
      List<Card> cards,
      List<Letter> letters,
      List<PathLink> jumps,
      Pager pager,
      Map<String, String> fields,
      List<VocabularyTile> facets,
      Map<String, String> marks,
      List<ViewLink> views,
      List<PlaceGrid> grids)
      implements BrowseContent {

    public Listing {
      views = List.copyOf(views);
      grids = List.copyOf(grids);
      filters = List.copyOf(filters);
      cards = List.copyOf(cards);
      letters = List.copyOf(letters);
      jumps = List.copyOf(jumps);
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
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

    Letter with(List<Card> others) {
      return new Letter(id, label, others);
    }
  }

  /// The entries that carry a term, by kind.
  record TermPage(
      String vocabulary,
      String vocabularyLabel,
      String label,
      String description,
      List<CardGroup> groups)
      implements BrowseContent {

    public TermPage {
      groups = List.copyOf(groups);
    }
  }

  /// The terms of a vocabulary.
  record VocabularyPage(VocabularyTile vocabulary) implements BrowseContent {}

  /// Every entry, by letter; a long list page by page.
  ///
  /// @param jumps to where each letter begins
  record All(List<KindTile> kinds, List<Letter> letters, List<PathLink> jumps, Pager pager)
      implements BrowseContent {

    public All {
      kinds = List.copyOf(kinds);
      letters = List.copyOf(letters);
      jumps = List.copyOf(jumps);
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

  /// The page for those who look after the base.
  record StatePage(StateOfBase state) implements BrowseContent {}

  /// The page for an address that is not there; its links are counted from `base`.
  record NotFound(String base, List<Way> ways) implements BrowseContent {

    public NotFound {
      ways = List.copyOf(ways);
    }

    /// In a language: that the page is missing, what to do, and the home page.
    public record Way(String language, String title, String hint, String home, String path) {}
  }
}
