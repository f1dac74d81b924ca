package org.banyan.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// A quotation that begins with a line `[!NOTE]`.
final class Alert extends CustomBlock {

  static final List<String> TYPES = List.of("note", "tip", "important", "warning", "caution");

  private final String type;

  private Alert(String type) {
    this.type = type;
  }

  /// One of `note`, `tip`, `important`, `warning`, `caution`.
  String type() {
    return type;
  }

  /// Turns the quotations of a tree that are alerts into alerts.
  static Node replaceIn(Node tree) {
    for (Node node : Tree.below(tree)) {
      if (node instanceof BlockQuote quote
          && quote.getFirstChild() instanceof Paragraph paragraph
          && paragraph.getFirstChild() instanceof Text mark) {
        typeOf(mark).ifPresent(type -> replace(quote, paragraph, mark, new Alert(type)));
      }
    }
    return tree;
  }

  private static Optional<String> typeOf(Text mark) {
    Node next = mark.getNext();
    boolean alone = next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
    String word = mark.getLiteral().strip().toLowerCase(Locale.ROOT);
    return TYPES.stream().filter(type -> alone && word.equals("[!" + type + "]")).findFirst();
  }

  private static void replace(BlockQuote quote, Paragraph paragraph, Text mark, Alert alert) {
    if (mark.getNext() == null) {
      paragraph.unlink();
    } else {
      mark.getNext().unlink();
      mark.unlink();
    }
    alert.setSourceSpans(quote.getSourceSpans());
    Tree.children(quote).forEach(alert::appendChild);
    quote.insertAfter(alert);
    quote.unlink();
  }
}
