package org.banyan.cli;

/// How many columns of a terminal a text takes; Chinese characters take two.
final class Columns {

  private Columns() {}

  static int of(String text) {
    return of(text, text.length());
  }

  /// Of the first characters of a line.
  static int of(String line, int codePoints) {
    return line.codePoints().limit(Math.max(0, codePoints)).map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int codePoint) {
    return codePoint >= 0x1100
        && (codePoint <= 0x115F
            || codePoint >= 0x2E80 && codePoint <= 0xA4CF
            || codePoint >= 0xAC00 && codePoint <= 0xD7A3
            || codePoint >= 0xF900 && codePoint <= 0xFAFF
            || codePoint >= 0xFE30 && codePoint <= 0xFE6F
            || codePoint >= 0xFF00 && codePoint <= 0xFF60
            || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
            || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
            || codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }
}
