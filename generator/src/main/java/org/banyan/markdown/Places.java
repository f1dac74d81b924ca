package org.banyan.markdown;

import org.banyan.source.Lines;
import org.banyan.source.Location;
import org.commonmark.node.Node;

/// Turns the places of syntax into places in the file; serves one thread, as [Lines] does.
final class Places {

  private final Lines lines;

  /// @param start the place of the text's first character
  Places(Location start, String text) {
    this.lines = new Lines(start, text);
  }

  String text() {
    return lines.text();
  }

  /// Whether one of some characters stands at an offset.
  boolean isAnyAt(int offset, String characters) {
    return offset < text().length() && characters.indexOf(text().charAt(offset)) >= 0;
  }

  Location start() {
    return lines.start();
  }

  Location of(Node node) {
    return at(offset(node));
  }

  /// The offset at which a node begins; that of its parent, when the parser does not know it.
  int offset(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().getFirst().getInputIndex();
      }
    }
    return 0;
  }

  /// An offset beyond the text is its end: the parser counts a tab as the spaces it stands for.
  Location at(int wanted) {
    return lines.at(wanted);
  }
}
