package org.banyan.markdown;

import java.util.List;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Ends a bare address where Chinese begins: in `见https://example.org，谢谢` the comma and what
/// follows belong to the sentence. Only addresses without brackets are cut.
final class BareLinks {

  private BareLinks() {}

  static Node trimIn(Node tree) {
    List<Node> nodes = Tree.below(tree);
    if (nodes.stream().noneMatch(node -> node instanceof Text t && Cjk.anyIn(t.getLiteral()))) {
      return tree;
    }
    for (Node node : nodes) {
      if (node instanceof Link link
          && link.getTitle() == null
          && link.getFirstChild() instanceof Text text
          && text.getNext() == null
          && isBare(link, text)) {
        trim(link, text);
      }
    }
    return tree;
  }

  /// The span of a bare address is that of its text; one in brackets is longer.
  private static boolean isBare(Link link, Text text) {
    return link.getDestination().endsWith(text.getLiteral())
        && link.getSourceSpans().equals(text.getSourceSpans());
  }

  private static void trim(Link link, Text text) {
    String address = text.getLiteral();
    boolean mail = link.getDestination().startsWith("mailto:");
    int start = mail ? afterLast(address, address.indexOf('@')) : 0;
    int end = first(address, start);
    if (start == 0 && end == address.length()) {
      return;
    }
    String prefix =
        link.getDestination().substring(0, link.getDestination().length() - address.length());
    String kept = address.substring(start, end);
    link.insertBefore(new Text(address.substring(0, start)));
    link.insertAfter(new Text(address.substring(end)));
    if (kept.isEmpty() || kept.endsWith("@") || kept.startsWith("@")) {
      link.insertBefore(new Text(kept));
      link.unlink();
      return;
    }
    text.setLiteral(kept);
    link.setDestination(prefix + kept);
    if (link.getSourceSpans().size() == 1 && link.getSourceSpans().getFirst().getLength() >= end) {
      var spans = List.of(link.getSourceSpans().getFirst().subSpan(start, end));
      link.setSourceSpans(spans);
      text.setSourceSpans(spans);
    }
  }

  private static int first(String address, int from) {
    int at = from;
    while (at < address.length() && !isForeign(address.codePointAt(at))) {
      at += Character.charCount(address.codePointAt(at));
    }
    return at;
  }

  private static int afterLast(String address, int before) {
    int at = before;
    while (at > 0 && !isForeign(address.codePointBefore(at))) {
      at -= Character.charCount(address.codePointBefore(at));
    }
    return at;
  }

  private static boolean isForeign(int codePoint) {
    return Cjk.is(codePoint) || Cjk.isShared(codePoint);
  }
}
