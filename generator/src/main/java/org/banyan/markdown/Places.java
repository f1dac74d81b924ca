package org.banyan.markdown;

import java.util.Arrays;
import org.banyan.source.Location;
import org.commonmark.node.Node;

/// Turns offsets in a text into places in its file. It remembers the last place, so that many
/// questions about one long line, asked in order, stay cheap; so it serves one thread.
final class Places {

  private final String path;
  private final String text;
  private final int firstLine;
  private final int[] lineStarts;
  private int lastOffset;
  private int lastColumn = 1;

  Places(String path, String text, int firstLine) {
    this.path = path;
    this.text = text;
    this.firstLine = firstLine;
    int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
    for (int line = 1; line < starts.length; line++) {
      starts[line] = text.indexOf('\n', starts[line - 1]) + 1;
    }
    this.lineStarts = starts;
  }

  String text() {
    return text;
  }

  /// Whether one of some characters stands at an offset.
  boolean isAnyAt(int offset, String characters) {
    return offset < text.length() && characters.indexOf(text.charAt(offset)) >= 0;
  }

  Location start() {
    return new Location(path, firstLine, 1);
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
    int offset = Math.min(wanted, text.length());
    if (offset < text.length() && Character.isLowSurrogate(text.charAt(offset))) {
      offset = Math.max(0, offset - 1);
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    int lineStart = lineStarts[line];
    lastColumn =
        lastOffset >= lineStart && lastOffset <= offset
            ? lastColumn + text.codePointCount(lastOffset, offset)
            : text.codePointCount(lineStart, offset) + 1;
    lastOffset = offset;
    return new Location(path, firstLine + line, lastColumn);
  }
}
