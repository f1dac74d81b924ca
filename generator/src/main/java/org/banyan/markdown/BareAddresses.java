package org.banyan.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.source.Cjk;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/// Parts Chinese from the addresses that stand in it without brackets, so that in
/// `见https://example.org，谢谢` the link ends before the comma. Addresses are recognised later, in
/// each part by itself.
final class BareAddresses {

  /// With Chinese in its path, up to a space or a punctuation mark; in `https://example.org谢谢`
  /// Chinese follows the host and does not belong to the address.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)[\\p{Graph}&&[^/?#<>]]{1,253}+[/?#](?:[\\p{Graph}&&[^<>]]|[\\p{L}\\p{M}\\p{N}&&[^\\p{ASCII}]])*+");

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
    Matcher address = ADDRESS.matcher(literal);
    boolean found = address.find();
    int start = 0;
    for (int at = 0; at < literal.length(); ) {
      while (found && address.end() <= at) {
        found = address.find();
      }
      int next =
          found && address.start() == at
              ? address.end()
              : at + Character.charCount(literal.codePointAt(at));
      boolean ends =
          next == literal.length()
              || isForeign(literal.codePointBefore(next)) != isForeign(literal.codePointAt(next))
              || found && (address.start() == next || address.end() == next);
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
