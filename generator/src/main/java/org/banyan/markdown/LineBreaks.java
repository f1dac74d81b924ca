package org.banyan.markdown;

import org.banyan.source.Cjk;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Removes the line breaks between two Chinese characters, where a browser would show a space.
final class LineBreaks {

  private LineBreaks() {}

  static Node joinIn(Node tree) {
    for (Node node : Tree.below(tree)) {
      if (node instanceof SoftLineBreak
          && Cjk.joins(lastCharacter(node.getPrevious()), firstCharacter(node.getNext()))) {
        node.unlink();
      }
    }
    return tree;
  }

  private static int lastCharacter(Node node) {
    Node at = node;
    while (isTransparent(at)) {
      at = at.getLastChild();
    }
    return at instanceof Text text && !text.getLiteral().isEmpty()
        ? text.getLiteral().codePointBefore(text.getLiteral().length())
        : ' ';
  }

  private static int firstCharacter(Node node) {
    Node at = node;
    while (isTransparent(at)) {
      at = at.getFirstChild();
    }
    return at instanceof Text text && !text.getLiteral().isEmpty()
        ? text.getLiteral().codePointAt(0)
        : ' ';
  }

  private static boolean isTransparent(Node node) {
    return node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof Strikethrough
        || node instanceof Link;
  }
}
