package org.banyan.search;

import java.text.Normalizer;
import java.util.Arrays;

/// Text as search reads it, one code point after the other, each with the place it came from: lower
/// case, without accents, in common width, in simplified characters. What is neither readable nor
/// one of `'`, `.` and `,` is a [#SEPARATOR]. The arrays are used again for the next text.
final class FoldedText {

  static final int SEPARATOR = 0;

  private final Tables tables = Tables.get();
  private int[] codePoints = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int length;

  /// Folds `text`, forgetting the one before.
  void read(CharSequence text) {
    length = 0;
    int size = text.length();
    for (int at = 0; at < size; ) {
      int codePoint = Character.codePointAt(text, at);
      int end = at + Character.charCount(codePoint);
      fold(codePoint, at, end);
      at = end;
    }
  }

  int length() {
    return length;
  }

  /// The code point at a place, or a separator before the first and after the last.
  int at(int index) {
    return index >= 0 && index < length ? codePoints[index] : SEPARATOR;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  private void fold(int codePoint, int start, int end) {
    if (codePoint < 0x80) {
      add(ascii(codePoint), start, end);
    } else if (tables.isIgnorable(codePoint)) {
      if (length > 0) {
        ends[length - 1] = end;
      }
    } else if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
      add(tables.simplified(codePoint), start, end);
    } else if (tables.isReadable(codePoint)) {
      String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
      decomposed.codePoints().forEach(part -> addPart(part, start, end));
    } else {
      add(sign(codePoint), start, end);
    }
  }

  private void addPart(int part, int start, int end) {
    int lower = Character.toLowerCase(part);
    String letters = tables.letters().get(lower);
    if (letters != null) {
      letters.chars().forEach(letter -> add(letter, start, end));
    } else if (!tables.isIgnorable(lower)) {
      add(tables.isReadable(lower) ? tables.simplified(lower) : SEPARATOR, start, end);
    }
  }

  private static int ascii(int c) {
    if (c >= 'A' && c <= 'Z') {
      return c + 32;
    }
    boolean kept =
        c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '\'' || c == '.' || c == ',';
    return kept ? c : SEPARATOR;
  }

  private static int sign(int codePoint) {
    return switch (codePoint) {
      case '\u2019', '\uFF07' -> '\'';
      case '\uFF0E' -> '.';
      case '\u2009', '\u202F' -> ',';
      default -> SEPARATOR;
    };
  }

  private void add(int codePoint, int start, int end) {
    if (length == codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    codePoints[length] = codePoint;
    starts[length] = start;
    ends[length] = end;
    length++;
  }
}
