package org.banyan.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/// Parts Chinese from the addresses that stand in it without brackets, so that in
/// `见https://example.org，谢谢` the link ends before the comma. Addresses are recognised later, in
/// each part by itself.
final class BareAddresses {

  private BareAddresses() {}

  static Node partIn(Node tree) {
    for (Node node : Tree.below(tree)) {
      if (node instanceof Text text && mayHoldAddress(text.getLiteral())) {
        part(text);
      }
    }
    return tree;
  }

  private static boolean mayHoldAddress(String text) {
    boolean address = text.contains("://") || text.contains("www.") || text.contains("@");
    return address && Cjk.anyIn(text);
  }

  private static void part(Text text) {
    String literal = text.getLiteral();
    int start = 0;
    for (int at = 0; at < literal.length(); ) {
      int next = at + Character.charCount(literal.codePointAt(at));
      boolean ends =
          next == literal.length()
              || isForeign(literal.codePointAt(at)) != isForeign(literal.codePointAt(next));
      if (ends) {
        var part = new Text(literal.substring(start, next));
        part.setSourceSpans(spans(text, start, next));
        text.insertBefore(part);
        start = next;
      }
      at = next;
    }
    text.unlink();
  }

  /// Nothing when the text was not written in one piece, with escapes for instance.
  private static List<SourceSpan> spans(Text text, int start, int end) {
    List<SourceSpan> spans = text.getSourceSpans();
    return spans.size() == 1 && spans.getFirst().getLength() >= end
        ? List.of(spans.getFirst().subSpan(start, end))
        : List.of();
  }

  private static boolean isForeign(int codePoint) {
    return Cjk.is(codePoint) || Cjk.isShared(codePoint);
  }
}
