package org.banyan.page;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.chart.Shape;
import org.banyan.chart.TreeChart;
import org.banyan.page.BrowseContent.TermTile;
import org.banyan.page.EntryContent.Card;

/// The pages that set the entries of a kind beside each other.
public sealed interface KindContent extends Content {

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
      implements KindContent {

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
  /// @param groups the rows that have findings, by the kind of what they are about
  /// @param silent what would be a row and has no findings
  /// @param direction with the number of results that point so
  /// @param strength with the number of entries of that strength; none or one
  /// @param entries those that stand in the table
  /// @param table the same as a file, CSV; `picture` as a drawing, SVG
  record EvidencePage(
      String kindLabel,
      String listing,
      String rowLabel,
      String columnLabel,
      String field,
      List<TermTile> columns,
      List<EvidenceGroup> groups,
      List<Card> silent,
      List<Tally> totals,
      Tally total,
      EvidenceSign direction,
      List<EvidenceSign> strength,
      List<Card> entries,
      String table,
      String picture)
      implements KindContent {

    public EvidencePage {
      columns = List.copyOf(columns);
      groups = List.copyOf(groups);
      silent = List.copyOf(silent);
      totals = List.copyOf(totals);
      strength = List.copyOf(strength);
      entries = List.copyOf(entries);
    }

    /// Those of its marks.
    public List<Shape> shapes() {
      return Stream.concat(Stream.of(direction), strength.stream())
          .flatMap(sign -> sign.marks().stream())
          .map(EvidenceMark::shape)
          .distinct()
          .toList();
    }
  }

  /// A field that gives marks their shapes or their weights, and a mark for each of its terms.
  record EvidenceSign(String field, String label, List<EvidenceMark> marks) {

    public EvidenceSign {
      marks = List.copyOf(marks);
    }
  }

  /// @param label what the rows are; empty where they are about no entry
  record EvidenceGroup(String label, List<EvidenceRow> rows) {

    public EvidenceGroup {
      rows = List.copyOf(rows);
    }
  }

  /// @param of none in the row of what is about no entry
  /// @param cells by column; one without marks is a gap
  record EvidenceRow(List<Card> of, List<EvidenceCell> cells, Tally total) {

    public EvidenceRow {
      of = List.copyOf(of);
      cells = List.copyOf(cells);
    }
  }

  /// @param marks of all its findings, those that point the same way and are as strong in one
  record EvidenceCell(int results, List<EvidenceMark> marks, List<EvidenceFinding> findings) {

    public EvidenceCell {
      marks = List.copyOf(marks);
      findings = List.copyOf(findings);
    }
  }

  /// Results that point the same way, of entries that are equally strong.
  ///
  /// @param label which way
  /// @param count how many results
  /// @param weight 1 for the strongest; 0 when nothing says how strong
  /// @param strength how strong, in words; may be empty
  record EvidenceMark(Shape shape, String label, int count, int weight, String strength) {

    /// Its width and height in pixels.
    public BigDecimal side() {
      return Shape.side(count);
    }
  }

  /// What one entry found in a cell.
  record EvidenceFinding(Card card, List<EvidenceMark> marks) {

    public EvidenceFinding {
      marks = List.copyOf(marks);
    }
  }

  /// How much there is. Each entry counts once.
  record Tally(int entries, int results) {}

  /// How the entries of a kind descend from each other.
  record LineagePage(String kindLabel, String listing, Lineage lineage) implements KindContent {}

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
      implements KindContent {

    public ComparePage {
      fields = List.copyOf(fields);
      cards = List.copyOf(cards);
    }
  }

  record ComparedField(String name, String label) {}

  /// Where a reader says what the own place is like and finds the entries from places like it.
  ///
  /// @param asked the facts that at least half of the entries say, in the order of the cells of a
  ///   row
  /// @param groups the entries under the terms of the first fact
  /// @param total the number of entries
  record NearPage(
      String kindLabel, String listing, List<NearAsked> asked, List<NearGroup> groups, int total)
      implements KindContent {

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
  /// @param example a choice that many entries answer to; empty where there are no choices
  record NearAsked(
      String name,
      String to,
      String how,
      String label,
      String toLabel,
      String unit,
      int weight,
      int said,
      String example,
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
}
