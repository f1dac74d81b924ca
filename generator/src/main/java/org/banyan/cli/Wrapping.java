package org.banyan.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Breaks a text into lines that fit a terminal: between words, and between Chinese characters, but
/// not before a mark that closes.
final class Wrapping {

  private static final int WIDTH = 88;

  /// A word, or one Chinese character, with the marks and spaces behind it.
  private static final Pattern PIECE =
      Pattern.compile("(?:[^\\s\\p{IsHan}，。；：、（“]+|[\\p{IsHan}（“])[，。；：、）”]*\\s*");

  private Wrapping() {}

  static String of(String text) {
    var wrapped = new StringBuilder();
    int column = 0;
    Matcher pieces = PIECE.matcher(text);
    while (pieces.find()) {
      String piece = pieces.group();
      int width = Columns.of(piece.stripTrailing());
      if (column > 0 && column + width > WIDTH) {
        wrapped.setLength(wrapped.toString().stripTrailing().length());
        wrapped.append('\n');
        column = 0;
      }
      wrapped.append(piece);
      column += Columns.of(piece);
    }
    return wrapped.toString().stripTrailing();
  }
}
