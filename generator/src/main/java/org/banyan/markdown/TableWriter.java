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

  private final Markup out;
  private final InlineWriter inlines;

  TableWriter(Markup out, InlineWriter inlines) {
    this.out = out;
    this.inlines = inlines;
  }

  void write(TableBlock table) {
    out.line().begin("div").attribute("class").text("table").endAttribute("class");
    out.attribute("tabindex").text("0").endAttribute("tabindex");
    out.attribute("role").text("region").endAttribute("role");
    label(table);
    out.end().newline().open("table").newline();
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
  private void label(TableBlock table) {
    List<Node> cells = Tree.children(table.getFirstChild().getFirstChild());
    String columns =
        cells.stream()
            .map(PlainText::ofInlines)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(", "));
    out.attribute("aria-label").word("table.scroll");
    if (!columns.isEmpty()) {
      out.word("colon").text(columns);
    }
    out.endAttribute("aria-label");
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
