package org.banyan.source;

import java.util.Arrays;

/// A text with an index of its lines, made once, so that a place in it is found without counting
/// from its beginning. Lines and columns as in [Location].
///
/// It remembers the last place, so that many questions about one long line, asked in order, stay
/// cheap; so it serves one thread.
public final class Lines {

  private final String path;
  private final String text;
  private final int firstLine;
  private final int firstColumn;
  private final int[] starts;
  private int lastOffset;
  private int lastColumn = 1;

  /// @param firstLine the number of the text's first line in its file
  public Lines(String path, String text, int firstLine) {
    this(new Location(path, firstLine, 1), text);
  }

  /// @param start the place of the text's first character in its file
  public Lines(Location start, String text) {
    this.path = start.path();
    this.text = text;
    this.firstLine = start.line();
    this.firstColumn = start.column();
    int[] found = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
    for (int line = 1; line < found.length; line++) {
      found[line] = text.indexOf('\n', found[line - 1]) + 1;
    }
    this.starts = found;
  }

  public String text() {
    return text;
  }

  /// The first place of the text.
  public Location start() {
    return new Location(path, firstLine, firstColumn);
  }

  /// The place of an offset; one beyond the text is its end.
  public Location at(int wanted) {
    int offset = Math.min(wanted, text.length());
    if (offset < text.length() && Character.isLowSurrogate(text.charAt(offset))) {
      offset = Math.max(0, offset - 1);
    }
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    lastColumn =
        lastOffset >= starts[line] && lastOffset <= offset
            ? lastColumn + text.codePointCount(lastOffset, offset)
            : text.codePointCount(starts[line], offset) + 1;
    lastOffset = offset;
    return new Location(
        path, firstLine + line, line == 0 ? lastColumn + firstColumn - 1 : lastColumn);
  }

  /// A line without its end; empty when there is no such line.
  public String line(int number) {
    int line = number - firstLine;
    if (line < 0 || line >= starts.length) {
      return "";
    }
    int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
    return text.substring(starts[line], end);
  }

  /// What stands around a column of a line.
  ///
  /// @param text at most `before` characters before the column and `width` in all
  /// @param column of the place in that text, from 0; the text's length when the line ends before
  /// @param cutBefore,cutAfter whether the line goes on there
  public record Excerpt(String text, int column, boolean cutBefore, boolean cutAfter) {}

  /// The part of a line around a column: a long line is not copied for each problem in it.
  public Excerpt excerpt(Location place, int before, int width) {
    int line = place.line() - firstLine;
    if (line < 0 || line >= starts.length) {
      return new Excerpt("", 0, false, false);
    }
    int lineEnd = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
    int at = forward(starts[line], place.column() - 1, lineEnd);
    int from = at;
    int column = 0;
    while (from > starts[line] && column < before) {
      from = text.offsetByCodePoints(from, -1);
      column++;
    }
    int to = forward(from, width, lineEnd);
    return new Excerpt(text.substring(from, to), column, from > starts[line], to < lineEnd);
  }

  private int forward(int from, int codePoints, int end) {
    int at = from;
    for (int count = 0; count < codePoints && at < end; count++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
