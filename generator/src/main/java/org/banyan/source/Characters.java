package org.banyan.source;

import java.util.Locale;

/// What may stand in a text, typed or written by its number (`\0` in YAML, `&#xFFFF;` in Markdown
/// and HTML). All text that is published has passed here.
///
/// Control characters (but the line end U+0085), noncharacters and halves of characters may not:
/// files that hold them cannot be read by other programs. Neither may the two characters that force
/// a direction (U+202D, U+202E), with which a text reads otherwise than it is written. The others
/// that turn the direction of writing may, as Hebrew and Arabic need them, but each is closed at
/// the end of its text, so that a title cannot turn the rest of a page. The mark of byte order,
/// which files carry into a text when they are joined, is dropped.
public final class Characters {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int BYTE_ORDER = 0xFEFF;

  private Characters() {}

  /// Whether a code point may stand in no text.
  public static boolean isForbidden(int c) {
    return c < 0x20 && c != '\t' && c != '\n'
        || c >= 0x7F && c <= 0x9F && c != 0x85
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || c >= 0xFDD0 && c <= 0xFDEF
        || (c & 0xFFFE) == 0xFFFE
        || c == 0x202D
        || c == 0x202E;
  }

  /// The offset of the first character that may stand in no text, from an offset on; -1 when there
  /// is none.
  public static int firstForbidden(CharSequence text, int from) {
    for (int at = from; at < text.length(); ) {
      int c = Character.codePointAt(text, at);
      if (isForbidden(c)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return -1;
  }

  /// The name of a code point: `U+FFFF`.
  public static String name(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  /// The text with a visible mark for what may not stand in it, every turning character closed and
  /// none closed that was not opened.
  public static String clean(String text) {
    return text.codePoints().noneMatch(c -> isForbidden(c) || isTurning(c) || c == BYTE_ORDER)
        ? text
        : new Cleaning().of(text);
  }

  /// Embeddings and their end, isolates and their end.
  private static boolean isTurning(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /// What is open, innermost last: the characters that close it.
  private static final class Cleaning {

    private static final int END_OF_EMBEDDING = 0x202C;
    private static final int END_OF_ISOLATE = 0x2069;

    private final StringBuilder clean = new StringBuilder();
    private final StringBuilder open = new StringBuilder();
    private int isolates;

    String of(String text) {
      text.codePoints().forEach(this::add);
      while (!open.isEmpty()) {
        closeLast();
      }
      return clean.toString();
    }

    private void add(int c) {
      switch (c) {
        case 0x202A, 0x202B -> open(c, END_OF_EMBEDDING);
        case 0x2066, 0x2067, 0x2068 -> open(c, END_OF_ISOLATE);
        case END_OF_EMBEDDING -> {
          if (!open.isEmpty() && open.charAt(open.length() - 1) == END_OF_EMBEDDING) {
            closeLast();
          }
        }
        case END_OF_ISOLATE -> {
          // It closes the embeddings inside it too.
          boolean closed = isolates == 0;
          while (!closed) {
            closed = open.charAt(open.length() - 1) == END_OF_ISOLATE;
            closeLast();
          }
        }
        case BYTE_ORDER -> {}
        default -> clean.appendCodePoint(isForbidden(c) ? REPLACEMENT : c);
      }
    }

    private void open(int c, int end) {
      clean.appendCodePoint(c);
      open.appendCodePoint(end);
      isolates += end == END_OF_ISOLATE ? 1 : 0;
    }

    private void closeLast() {
      char end = open.charAt(open.length() - 1);
      clean.append(end);
      isolates -= end == END_OF_ISOLATE ? 1 : 0;
      open.setLength(open.length() - 1);
    }
  }
}
