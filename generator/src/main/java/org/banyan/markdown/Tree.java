package org.banyan.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/// Walks over a parsed tree.
final class Tree {

  private Tree() {}

  static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /// Everything below a node in the order of the text, as it is now: the tree may be changed while
  /// the list is read.
  static List<Node> below(Node node) {
    List<Node> found = new ArrayList<>();
    Node at = node.getFirstChild();
    while (at != null) {
      found.add(at);
      Node next = at.getFirstChild();
      while (next == null && at != node) {
        next = at.getNext();
        at = next == null ? at.getParent() : at;
      }
      at = at == node ? null : next;
    }
    return found;
  }
}
