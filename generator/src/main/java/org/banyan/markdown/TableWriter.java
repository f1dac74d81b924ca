package org.banyan.markdown;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/// Writes tables. Each stands in a region that can be scrolled with the keyboard.
final class TableWriter {

  private final Rendering rendering;
  private final Markup out;
  private final InlineWriter inlines;

  TableWriter(Rendering rendering, Markup out, InlineWriter inlines) {
    this.rendering = rendering;
    this.out = out;
    this.inlines = inlines;
  }

  void write(TableBlock table) {
    out.line();
    out.open(
        "div", "class", "table", "tabindex", "0", "role", "region", "aria-label", label(table));
    out.newline().open("table").newline();
    for (Node part : Tree.children(table)) {
      switch (part) {
        case TableHead head -> part("thead", head);
        case TableBody body -> part("tbody", body);
        default -> throw new IllegalStateException("unknown part " + part.getClass().getName());
      }
    }
    out.close("table").newline().close("div").newline();
  }

  /// Names the columns, so that the regions of a page differ.
  private String label(TableBlock table) {
    List<Node> cells = Tree.children(table.getFirstChild().getFirstChild());
    String columns =
        cells.stream()
            .map(PlainText::ofInlines)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(", "));
    String word = rendering.word("table.scroll");
    return columns.isEmpty() ? word : word + rendering.word("colon") + columns;
  }

  private void part(String element, Node part) {
    out.open(element).newline();
    for (Node row : Tree.children(part)) {
      out.open("tr").newline();
      Tree.children(row).forEach(cell -> cell((TableCell) cell));
      out.close("tr").newline();
    }
    out.close(element).newline();
  }

  /// An empty header cell heads nothing, so it is a plain one.
  private void cell(TableCell cell) {
    boolean heads = cell.isHeader() && cell.getFirstChild() != null;
    String align =
        cell.getAlignment() == null
            ? ""
            : "align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT);
    String element = heads ? "th" : "td";
    out.open(element, "scope", heads ? "col" : "", "class", align);
    inlines.children(cell);
    out.close(element).newline();
  }
}
