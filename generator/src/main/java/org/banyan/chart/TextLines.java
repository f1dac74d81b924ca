package org.banyan.chart;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks a text into lines of a width. A Chinese character is taken to be 1 em wide, any other
/// 0.56 em, which is what the fonts of the pages need at most for a line of words.
final class TextLines {

  private static final double NARROW = 0.56;
  private static final int FIRST_WIDE = 0x2E80;

  private TextLines() {}

  /// @param most how many lines there may be; what does not fit ends in `…`
  static List<String> of(String text, double width, int most) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String piece = text.substring(from, to);
      if (!line.isEmpty() && width(line + piece.strip()) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().strip());
    return lines.size() <= most ? lines : cut(lines, most);
  }

  private static List<String> cut(List<String> lines, int most) {
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    String last = kept.removeLast();
    int end = last.offsetByCodePoints(last.length(), -1);
    kept.add(last.substring(0, end).strip() + "…");
    return kept;
  }

  static double width(String text) {
    return text.codePoints().mapToDouble(each -> each < FIRST_WIDE ? NARROW : 1).sum();
  }
}
