package org.banyan.markdown;

/// The HTML of a body with a [Hole] for each thing that only a page knows.
///
/// @param utf8 begins with what [BodyWriter] wrote
/// @param length of that
/// @param sections how many the body has
record HoledHtml(byte[] utf8, int length, int sections) {

  int start(Slice slice) {
    return switch (slice.kind()) {
      case WHOLE -> 0;
      case HEADING -> cut(Math.max(0, 4 * slice.section() - 2));
      case CONTENT -> cut(4 * slice.section());
      case FOOTNOTES -> cut(4 * sections - 3);
    };
  }

  int end(Slice slice) {
    return switch (slice.kind()) {
      case HEADING -> cut(Math.max(0, 4 * slice.section() - 1));
      case CONTENT -> cut(4 * slice.section() + 1);
      case WHOLE, FOOTNOTES -> length;
    };
  }

  /// Where a cut is, from 1; 0 is the beginning.
  private int cut(int number) {
    int found = 0;
    for (int i = 0; i < number; found++) {
      i += utf8[found] == Hole.CUT ? 1 : 0;
    }
    return found;
  }

  boolean isEmpty(Slice slice) {
    int end = end(slice);
    for (int at = start(slice); at < end; at++) {
      if (utf8[at] != Hole.CUT && utf8[at] != Hole.LINE) {
        return false;
      }
    }
    return true;
  }
}
